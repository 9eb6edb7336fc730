import type { Random } from './random';
import type { AttributeSpec, Words } from './specs';

export const SIZE: Words = { nb: 'Størrelse', en: 'Size' };
export const COLOUR: Words = { nb: 'Farge', en: 'Colour' };

/** Prices end as Norwegian ones do: 90 øre on small things, whole kroner ending in 9 on large ones. */
export const priceOf = (kroner: number) =>
  kroner < 100
    ? Math.round(kroner) * 100 - 10
    : kroner < 1000
      ? Math.round(kroner / 10) * 1000 - 100
      : Math.round(kroner / 100) * 10_000 - 100;

export const attributesOf = (text: string, r: Random): AttributeSpec[] =>
  text.split('|').map((attribute) => {
    const [name, values] = attribute.split('=');
    const pair = (t: string): Words => ({ nb: t.split(';')[0], en: t.split(';')[1] ?? t.split(';')[0] });
    return { name: pair(name), value: pair(r.pick(values.split(/,(?! )/))) };
  });

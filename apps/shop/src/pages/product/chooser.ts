import type { ProductQuery } from '@bytorg/graphql-client';

export type ProductData = NonNullable<ProductQuery['product']>;
export type Variant = ProductData['variants'][number];

export const isGone = ({ offers }: Variant) => offers.every(({ availability }) => availability === 'NONE');

/** The address of a variant: it keeps the choice, and works without scripts. */
export const variantAt = (id: string) => `?variant=${encodeURIComponent(id)}`;

/** By what a search was narrowed (`size:43`): such a variant, one that can be had before one that cannot. */
export const answering = ({ choosers, variants }: Pick<ProductData, 'choosers' | 'variants'>, answers: string[]) => {
  const asked = choosers.flatMap(({ code, values }, place) => {
    const keys = values.filter(({ value }) => answers.includes(`${code}:${value}`)).map(({ key }) => key);
    return keys.length ? [{ place, keys }] : [];
  });
  if (!asked.length) return undefined;
  const fits = variants.filter((v) => asked.every(({ place, keys }) => keys.includes(v.keys[place]!)));
  return fits.find((v) => !isGone(v)) ?? fits[0];
};

/**
 * Where one answer leads from the variant chosen now: to that with all other answers the same, otherwise to the one that
 * keeps most of them and can be had. `together`: nothing else changes by it.
 */
export const leadsTo = (variants: Variant[], now: Variant, place: number, key: string) => {
  const fits = variants.filter((v) => v.keys[place] === key);
  const same = (v: Variant) => v.keys.filter((k, n) => k === now.keys[n]).length;
  const best = fits.toSorted((a, b) => same(b) - same(a) || Number(isGone(a)) - Number(isGone(b)))[0];
  return best && { variant: best, together: best.keys.every((k, n) => n === place || k === now.keys[n]) };
};

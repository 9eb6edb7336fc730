import type { ProductSpec } from '../town/specs';

/** Does this product belong? Written about the goods themselves, never about what an engine answered. */
export type Is = (p: ProductSpec) => boolean;

export const shelf =
  (...slugs: string[]): Is =>
  (p) =>
    slugs.includes(p.category);
export const named =
  (pattern: RegExp): Is =>
  (p) =>
    pattern.test(p.name.nb);
export const made =
  (brand: string): Is =>
  (p) =>
    p.brand === brand;
export const soldBy =
  (store: string): Is =>
  (p) =>
    p.variants.some((v) => v.offers.some((o) => o.store === store));
/** A value among its attributes, in Norwegian. */
export const having =
  (pattern: RegExp): Is =>
  (p) =>
    p.attributes.some((a) => pattern.test(a.value.nb));
export const keyed =
  (key: string): Is =>
  (p) =>
    p.key === key;
export const all =
  (...conditions: Is[]): Is =>
  (p) =>
    conditions.every((is) => is(p));
export const any =
  (...conditions: Is[]): Is =>
  (p) =>
    conditions.some((is) => is(p));
export const not =
  (is: Is): Is =>
  (p) =>
    !is(p);

/** 3 what was asked for · 2 a good alternative · 1 has to do with it · 0 nobody meant that. */
export type Grade = 0 | 1 | 2 | 3;

export const kinds = [
  'plain words',
  'inflected forms',
  'compounds',
  'split and joined',
  'typing errors',
  'letters',
  'synonyms',
  'English words',
  'brand',
  'brand and type',
  'several words',
  'GTIN and SKU',
  'store name',
  'prefix',
  'nothing to find',
] as const;
export type Kind = (typeof kinds)[number];

export interface Judged {
  kind: Kind;
  text: string;
  /** The first rule that fits gives the grade; what none fits has 0. */
  rules: [Grade, Is][];
  /** The engine is built looking at the one half and judged by the other as well. */
  half: 'tuning' | 'held out';
}

export const gradeOf = ({ rules }: Judged, p: ProductSpec): Grade => rules.find(([, is]) => is(p))?.[0] ?? 0;

/** Every second query of a kind is held out. */
export const judge = (kind: Kind, queries: [text: string, ...rules: [Grade, Is][]][]): Judged[] =>
  queries.map(([text, ...rules], n) => ({ kind, text, rules, half: n % 2 ? 'held out' : 'tuning' }));

import { allergenName } from './food/allergens';
import { writeNutrition } from './food/nutrition';
import { voucherName } from './labels';
import type { Attrs } from './attribute-values';
import { isVariantField, type SharedFields, type Text } from './shared-text';

interface Names {
  language: 'nb' | 'en';
  categories: ReadonlyMap<string, string>;
  stores: ReadonlyMap<string, string>;
  brand: string;
  /** A variant's or product's values, or its old name. */
  described: (attrs: Attrs) => string;
}

const storage = {
  nb: { ambient: 'Vanlig hylle', cold: 'Kjølevare', frozen: 'Frysevare' },
  en: { ambient: 'Ordinary shelf', cold: 'Chilled', frozen: 'Frozen' },
} as const;

type Shown = { [F in keyof SharedFields]: (value: NonNullable<SharedFields[F]>, names: Names) => string };
const values: Shown['attributes'] = (attrs, { described }) => described(attrs);
const asIs = (text: string) => text;
const allergenNames: Shown['contains'] = (codes, { language }) =>
  codes.map((code) => allergenName(code, language)).join(', ');
const label: Shown['local'] = (value, { language, stores, brand }) =>
  `${value.note} – ${voucherName(value, language, { brand, store: stores.get(value.storeId ?? '') ?? null })}`;

const shown: Shown = {
  nameNb: asIs,
  nameEn: asIs,
  brand: asIs,
  descriptionNb: asIs,
  descriptionEn: asIs,
  categoryId: (id, { categories }) => categories.get(id) ?? '',
  ingredientsNb: asIs,
  ingredientsEn: asIs,
  contains: allergenNames,
  mayContain: allergenNames,
  nutrition: (facts, { language }) => writeNutrition(facts, language),
  producer: asIs,
  origin: asIs,
  storage: (value, { language }) => storage[language][value],
  local: label,
  green: label,
  attributes: values,
};

const wordsOf = (field: keyof Text) => (isVariantField(field) ? values : shown[field]);

/** A shared field's value as a person reads it; empty for none. */
export const inWords = <F extends keyof Text>(field: F, value: Text[F] | null, names: Names): string =>
  value == null ? '' : (wordsOf(field) as (v: unknown, n: Names) => string)(value, names);

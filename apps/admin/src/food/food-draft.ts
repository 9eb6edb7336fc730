import type { Allergen, FoodInput, LabelInput, NutritionPer, StorageClass, Voucher } from '@bytorg/graphql-client';

export const allergens = [
  'GLUTEN',
  'CRUSTACEANS',
  'EGGS',
  'FISH',
  'PEANUTS',
  'SOY',
  'MILK',
  'NUTS',
  'CELERY',
  'MUSTARD',
  'SESAME',
  'SULPHITES',
  'LUPIN',
  'MOLLUSCS',
] as const satisfies Allergen[];

export const nutrients = [
  'energyKj',
  'energyKcal',
  'fat',
  'saturated',
  'carbohydrate',
  'sugars',
  'protein',
  'salt',
] as const;
type Nutrient = (typeof nutrients)[number];

/** What the label says, as it is being written. */
export interface FoodDraft {
  ingredientsNb: string;
  ingredientsEn: string;
  contains: Allergen[];
  mayContain: Allergen[];
  per: NutritionPer;
  figures: Record<Nutrient, string>;
  producer: string;
  origin: string;
  storage: StorageClass;
}

export const draftOf = (food?: FoodInput): FoodDraft => ({
  ingredientsNb: food?.ingredientsNb ?? '',
  ingredientsEn: food?.ingredientsEn ?? '',
  contains: food?.contains ?? [],
  mayContain: food?.mayContain ?? [],
  per: food?.nutrition?.per ?? 'G',
  figures: Object.fromEntries(
    nutrients.map((name) => [name, food?.nutrition ? String(food.nutrition[name]).replace('.', ',') : '']),
  ) as FoodDraft['figures'],
  producer: food?.producer ?? '',
  origin: food?.origin ?? '',
  storage: food?.storage ?? 'AMBIENT',
});

const numberOf = (text: string) => (text.trim() ? Number(text.trim().replace(',', '.')) : NaN);

/** All figures or none; those that are missing or no numbers. */
export const wrongFigures = ({ figures }: FoodDraft): Nutrient[] =>
  Object.values(figures).every((text) => !text.trim())
    ? []
    : nutrients.filter((name) => Number.isNaN(numberOf(figures[name])));

export const foodFrom = ({ per, figures, ...draft }: FoodDraft): FoodInput => ({
  ...draft,
  nutrition: figures.fat.trim()
    ? {
        per,
        ...(Object.fromEntries(nutrients.map((name) => [name, numberOf(figures[name])])) as Record<Nutrient, number>),
      }
    : null,
});

export interface LabelDraft {
  note: string;
  by: Voucher | '';
}

export const labelFrom = ({ note, by }: LabelDraft): LabelInput | null | undefined =>
  by ? { note, by } : note.trim() ? undefined : null;

export const vouchersOf = {
  local: ['STORE', 'PRODUCER', 'NYT_NORGE', 'SPESIALITET', 'BESKYTTET'],
  green: [
    ...(['STORE', 'PRODUCER', 'SVANEMERKET', 'EU_ECOLABEL', 'DEBIO', 'EU_ORGANIC', 'DEMETER'] as const),
    ...(['FSC', 'GOTS', 'MSC', 'ASC', 'FAIRTRADE', 'RAINFOREST'] as const),
  ],
} as const satisfies Record<string, readonly Voucher[]>;

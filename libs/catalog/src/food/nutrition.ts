import type { Problems } from '@bytorg/errors';

/** What the law asks for, per 100 g or 100 ml, in its order. */
const nutrients = ['energyKj', 'energyKcal', 'fat', 'saturated', 'carbohydrate', 'sugars', 'protein', 'salt'] as const;
export type Nutrient = (typeof nutrients)[number];
export const nutritionPer = ['g', 'ml'] as const;
export type NutritionFacts = Record<Nutrient, number> & { per: (typeof nutritionPer)[number] };

const most = (nutrient: Nutrient) => ({ energyKj: 3800, energyKcal: 910 })[nutrient as string] ?? 100;

export const checkNutrition = (n: NutritionFacts, problems: Problems, prefix: string): void => {
  for (const nutrient of nutrients)
    if (!(n[nutrient] >= 0 && n[nutrient] <= most(nutrient)))
      problems.add(`${prefix}nutrition.${nutrient}`, 'OUT_OF_RANGE', { min: 0, max: most(nutrient) });
  if (n.saturated > n.fat) problems.add(`${prefix}nutrition.saturated`, 'MORE_THAN_ITS_WHOLE');
  if (n.sugars > n.carbohydrate) problems.add(`${prefix}nutrition.sugars`, 'MORE_THAN_ITS_WHOLE');
};

export const wholeNutrition = (n: NutritionFacts): NutritionFacts => ({
  per: n.per,
  ...(Object.fromEntries(nutrients.map((x) => [x, Math.round(n[x] * 100) / 100])) as Record<Nutrient, number>),
});

const NUMBER = '\\s*:?\\s*<?\\s*(\\d+(?:[.,]\\d+)?)\\s*';
const ways: Record<Nutrient, RegExp> = {
  energyKj: /(\d+(?:[.,]\d+)?)\s*kj/i,
  energyKcal: /(\d+(?:[.,]\d+)?)\s*kcal/i,
  fat: new RegExp(`(?:fett|fat)${NUMBER}g`, 'i'),
  saturated: new RegExp(`(?:mette[dt]e?(?: fettsyrer| fett)?|saturate[sd](?: fat)?)${NUMBER}g`, 'i'),
  carbohydrate: new RegExp(`(?:karbohydrat(?:er)?|carbohydrates?)${NUMBER}g`, 'i'),
  sugars: new RegExp(`(?:sukkerarter|sukker|sugars?)${NUMBER}g`, 'i'),
  protein: new RegExp(`proteine?r?${NUMBER}g`, 'i'),
  salt: new RegExp(`salt${NUMBER}g`, 'i'),
};

/** A label's table in one cell: "Energi 950 kJ / 227 kcal, fett 3,2 g, hvorav mettede 0,4 g, …"; null where a figure is missing. */
export const readNutrition = (text: string): NutritionFacts | null => {
  const found = nutrients.map((n) => Number((ways[n].exec(text)?.[1] ?? 'x').replace(',', '.')));
  if (found.some(Number.isNaN)) return null;
  const figures = Object.fromEntries(nutrients.map((n, i) => [n, found[i]!])) as Record<Nutrient, number>;
  return { per: /100\s*ml/i.test(text) ? 'ml' : 'g', ...figures };
};

const words: Record<'nb' | 'en', Record<Nutrient, string>> = {
  nb: {
    energyKj: '{n} kJ',
    energyKcal: '{n} kcal',
    fat: 'fett {n} g',
    saturated: 'hvorav mettede {n} g',
    carbohydrate: 'karbohydrat {n} g',
    sugars: 'hvorav sukkerarter {n} g',
    protein: 'protein {n} g',
    salt: 'salt {n} g',
  },
  en: {
    energyKj: '{n} kJ',
    energyKcal: '{n} kcal',
    fat: 'fat {n} g',
    saturated: 'of which saturates {n} g',
    carbohydrate: 'carbohydrate {n} g',
    sugars: 'of which sugars {n} g',
    protein: 'protein {n} g',
    salt: 'salt {n} g',
  },
};

/** The same in one line, as `readNutrition` reads it. */
export const writeNutrition = (n: NutritionFacts, language: 'nb' | 'en'): string =>
  `100 ${n.per}: ` +
  nutrients
    .map((x) => words[language][x].replace('{n}', language === 'nb' ? String(n[x]).replace('.', ',') : String(n[x])))
    .join(', ');

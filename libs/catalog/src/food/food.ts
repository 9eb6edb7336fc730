import type { Problems } from '@bytorg/errors';
import { type Allergen, inOrder, marked, pairedMarks, standsOut } from './allergens';
import { checkNutrition, type NutritionFacts, wholeNutrition } from './nutrition';

export const storageClasses = ['ambient', 'cold', 'frozen'] as const;
export type StorageClass = (typeof storageClasses)[number];

/** What the label says of food, as stores give it; in the ingredients allergens stand between stars: `vann, *hvetemel*, salt`. */
export interface FoodText {
  ingredientsNb: string | null;
  ingredientsEn: string | null;
  contains: Allergen[];
  mayContain: Allergen[];
  nutrition: NutritionFacts | null;
  producer: string | null;
  origin: string | null;
  storage: StorageClass;
}

/** As a form or a file gives it: what is left out is none. */
export type GivenFood = { [K in keyof FoodText]?: FoodText[K] | null };

const longest = { ingredientsNb: 5000, ingredientsEn: 5000, producer: 300, origin: 200 } as const;
const fields = Object.keys(longest) as (keyof typeof longest)[];

export const foodText = (given: GivenFood): FoodText => ({
  ingredientsNb: given.ingredientsNb?.trim() || null,
  ingredientsEn: given.ingredientsEn?.trim() || null,
  contains: inOrder(given.contains ?? []),
  mayContain: inOrder(given.mayContain ?? []),
  nutrition: given.nutrition ? wholeNutrition(given.nutrition) : null,
  producer: given.producer?.trim() || null,
  origin: given.origin?.trim() || null,
  storage: given.storage ?? 'ambient',
});

/** Everything wrong with it, under `prefix` (`product.food.` on a form). */
export const checkFood = (given: GivenFood, problems: Problems, prefix = ''): void => {
  const food = foodText(given);
  for (const field of fields)
    if ((food[field]?.length ?? 0) > longest[field])
      problems.add(`${prefix}${field}`, 'TOO_LONG', { max: longest[field] });
  const texts = (['ingredientsNb', 'ingredientsEn'] as const).flatMap((field) =>
    food[field] ? [{ field, text: food[field] }] : [],
  );
  for (const { field, text } of texts) {
    if (!pairedMarks(text)) problems.add(`${prefix}${field}`, 'MARKS_UNPAIRED');
    else if (food.contains.length && !standsOut(text)) problems.add(`${prefix}${field}`, 'ALLERGENS_NOT_MARKED');
  }
  // A word that is marked and an empty list: one of them is wrong, and somebody's health hangs on which.
  if (!food.contains.length && texts.some(({ text }) => marked(text)))
    problems.add(`${prefix}contains`, 'ALLERGENS_NOT_TICKED');
  if (food.mayContain.some((code) => food.contains.includes(code)))
    problems.add(`${prefix}mayContain`, 'ALLERGEN_TWICE');
  if (given.nutrition) checkNutrition(given.nutrition, problems, prefix);
};

/** The columns of a product that keep it, and their values from a JSON value of the above. */
export const FOOD_COLUMNS =
  'ingredients_nb, ingredients_en, contains, may_contain, nutrition, producer, origin, storage';
export const foodValues = (food: string) => /* sql */ `${food} ->> 'ingredientsNb', ${food} ->> 'ingredientsEn',
    ARRAY(SELECT jsonb_array_elements_text(${food} -> 'contains')), ARRAY(SELECT jsonb_array_elements_text(${food} -> 'mayContain')),
    nullif(${food} -> 'nutrition', 'null'), ${food} ->> 'producer', ${food} ->> 'origin', ${food} ->> 'storage'`;

import { type Allergen, allergenName, type FoodView, type NutritionFacts, partsOf } from '@bytorg/catalog';

export interface FoodRow {
  vat_class: string;
  ingredients_nb: string | null;
  ingredients_en: string | null;
  contains: Allergen[];
  may_contain: Allergen[];
  nutrition: NutritionFacts | null;
  producer: string | null;
  origin: string | null;
}

/** What a shopper reads of food; null for what is none. */
export const foodView = (p: FoodRow, language: 'nb' | 'en'): FoodView | null => {
  if (p.vat_class !== 'food' && !p.ingredients_nb) return null;
  const translated = language === 'en' ? p.ingredients_en : null;
  const named = (codes: Allergen[]) => codes.map((code) => ({ code, name: allergenName(code, language) }));
  return {
    ingredients: partsOf(translated ?? p.ingredients_nb ?? ''),
    ingredientsLanguage: translated ? 'en' : 'nb',
    contains: named(p.contains),
    mayContain: named(p.may_contain),
    nutrition: p.nutrition,
    producer: p.producer,
    origin: p.origin,
  };
};

import type { Allergen } from '@bytorg/catalog';
import { additions, recipes } from './data/goods/recipes';
import type { FoodSpec } from './specs';

const codesOf = (text = '') => text.split(',').filter(Boolean) as Allergen[];
const nutrients = ['energyKj', 'energyKcal', 'fat', 'saturated', 'carbohydrate', 'sugars', 'protein', 'salt'];
const added = additions.split('\n').map((line) => line.split(';'));
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A food's label by its leaf and its Norwegian name; the same each time. */
export const foodOf = (leaf: string, nameNb: string, brand: string, liquid: boolean): FoodSpec | undefined => {
  const lines = recipes[leaf]?.split('\n').map((line) => line.split(';'));
  if (!lines) return undefined;
  const [, nb, en, contains, may, figures] = lines.find(([line]) => new RegExp(line!).test(nameNb))!;
  // Whole words of the kind: what is already in the recipe's own name comes once.
  const more = added.filter(([part]) => nameNb.includes(part!) && !nb!.includes(part!));
  const codes = [...new Set([contains, ...more.map((line) => line[3])].flatMap(codesOf))];
  const numbers = figures!.split(',').map(Number);
  return {
    ingredients: {
      nb: `${upper([nb, ...more.map((line) => line[1])].join(', '))}.`,
      en: `${upper([en, ...more.map((line) => line[2])].join(', '))}.`,
    },
    contains: codes,
    mayContain: codesOf(may).filter((code) => !codes.includes(code)),
    nutrition: { per: liquid ? 'ml' : 'g', ...Object.fromEntries(nutrients.map((name, n) => [name, numbers[n]!])) },
    producer: `${brand}, 3616 Kongsberg`,
    origin: leaf === 'kaffe' || leaf === 'te' ? undefined : 'Norge',
  };
};

import {
  type Allergen,
  allergensIn,
  allergensMarkedIn,
  foodText,
  type GivenFood,
  mark,
  readNutrition,
  type StorageClass,
} from '@bytorg/catalog';
import type { FieldProblem } from '@bytorg/errors';
import type { ImportField } from './columns';

const storages: [RegExp, StorageClass][] = [
  [/^(frys|frossen|frost|dypfryst|frozen|-18)/i, 'frozen'],
  [/^(kjøl|kald|cold|chilled|refrigerated|0.?[–-].?4)/i, 'cold'],
  [/^(vanlig|tørr|rom|ambient|dry|ordinary)/i, 'ambient'],
];

/** What a row says of food, or null where it says nothing; what cannot be read is told, for an allergen left out may kill. */
export const foodOf = (
  cell: (field: ImportField) => string,
  problems: FieldProblem[],
  cut: (text: string, max: number) => string,
): GivenFood | null => {
  const tell = (field: ImportField, code: string, text: string) =>
    void problems.push({ field, code, values: { text: cut(text, 60) } });
  const text = (field: ImportField, max: number) => {
    if (cell(field).length > max) problems.push({ field, code: 'TOO_LONG', values: { max } });
    return cut(cell(field), max);
  };
  const named = (field: 'allergens' | 'traces') => {
    const found = allergensIn(cell(field));
    for (const { word, code } of found) if (!code) tell(field, 'UNKNOWN_ALLERGEN', word);
    return found.map(({ code }) => code).filter((code): code is Allergen => code !== null);
  };
  const [contains, traces] = [named('allergens'), named('traces')];
  const nutrition = cell('nutrition') ? readNutrition(cell('nutrition')) : null;
  if (cell('nutrition') && !nutrition) tell('nutrition', 'NUTRITION_UNREADABLE', cell('nutrition'));
  const storage = storages.find(([way]) => way.test(cell('storage')))?.[1];
  if (cell('storage') && !storage) tell('storage', 'UNKNOWN_STORAGE', cell('storage'));
  // A web shop writes its emphasis as markup, a label in capitals; a plain text is marked by what the other column names.
  const written = text('ingredients', 5000).replace(/<(b|strong)>(.*?)<\/\1>/gi, '*$2*');
  const codes = cell('allergens') ? contains : allergensMarkedIn(written);
  const food = foodText({
    ingredientsNb: mark(written, codes),
    contains: codes,
    mayContain: traces.filter((code) => !codes.includes(code)),
    nutrition,
    origin: text('origin', 200),
    producer: text('producer', 300),
    storage,
  });
  const said = (['ingredients', 'allergens', 'traces', 'nutrition', 'storage', 'origin', 'producer'] as const).some(
    cell,
  );
  return said ? food : null;
};

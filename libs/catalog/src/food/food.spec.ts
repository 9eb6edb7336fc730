import { Problems } from '@bytorg/errors';
import { allergensIn, allergensMarkedIn, mark, partsOf, withoutMarks } from './allergens';
import { checkFood, type GivenFood } from './food';
import { readNutrition, writeNutrition } from './nutrition';

const figures = {
  energyKj: 1440,
  energyKcal: 344,
  fat: 13,
  saturated: 7.6,
  carbohydrate: 48,
  sugars: 17,
  protein: 7.1,
  salt: 0.7,
};
const wrong = (food: GivenFood) => {
  const problems = new Problems();
  checkFood(food, problems);
  return problems.all().map(({ field, code }) => [field, code]);
};

describe('the ingredients', () => {
  it('are cut where the store set its marks, and nowhere else', () => {
    expect(partsOf('Vann, *hvetemel*, *RUG*surdeig.')).toEqual([
      { text: 'Vann, ', allergen: false },
      { text: 'hvetemel', allergen: true },
      { text: ', ', allergen: false },
      { text: 'RUG', allergen: true },
      { text: 'surdeig.', allergen: false },
    ]);
    expect(partsOf('<b>hvete</b> 3 * 4')).toEqual([{ text: '<b>hvete</b> 3 * 4', allergen: false }]);
    expect(withoutMarks('Vann, *hvetemel*')).toBe('Vann, hvetemel');
  });

  it('get the marks of what is named beside them, and of nothing else', () => {
    expect(mark('Hvetemel, skummetmelk, smør, sei, frost', ['gluten', 'milk'])).toBe(
      '*Hvetemel*, *skummetmelk*, *smør*, sei, frost',
    );
    expect(mark('Hvetemel, egg, leggings', ['eggs'])).toBe('Hvetemel, *egg*, leggings');
    expect(mark('HVETEMEL, melk', ['gluten', 'milk'])).toBe('HVETEMEL, melk');
    expect(mark('Hvetemel', [])).toBe('Hvetemel');
  });

  it('say by their own marks which allergens they hold', () =>
    expect(allergensMarkedIn('*Hvetemel*, vann, SMØR, E 300, MSC-merket *torsk*')).toEqual(['gluten', 'fish', 'milk']));
});

it('a list of allergens is read as labels write it; what is none of the 14 is told', () => {
  const codes = (text: string) => allergensIn(text).map(({ code }) => code);
  expect(codes('Inneholder: Hvete, melk og egg.')).toEqual(['gluten', 'milk', 'eggs']);
  expect(codes('wheat; soybeans / sulphites')).toEqual(['gluten', 'soy', 'sulphites']);
  expect(codes('Kan inneholde spor av nøtter')).toEqual(['nuts']);
  expect(codes('ingen')).toEqual([]);
  expect(allergensIn('melk, støv')).toEqual([
    { word: 'melk', code: 'milk' },
    { word: 'støv', code: null },
  ]);
});

describe('a label', () => {
  it.each([
    [{ ingredientsNb: 'vann, *hvetemel*', contains: ['gluten'] }, []],
    [{ ingredientsNb: 'vann, HVETEMEL', contains: ['gluten'] }, []],
    [{ ingredientsNb: 'vann, hvetemel', contains: ['gluten'] }, [['ingredientsNb', 'ALLERGENS_NOT_MARKED']]],
    [{ ingredientsNb: 'vann, *hvetemel*' }, [['contains', 'ALLERGENS_NOT_TICKED']]],
    [{ ingredientsNb: 'vann, *hvetemel', contains: ['gluten'] }, [['ingredientsNb', 'MARKS_UNPAIRED']]],
    [{ contains: ['gluten'], mayContain: ['gluten'] }, [['mayContain', 'ALLERGEN_TWICE']]],
    [{ nutrition: { per: 'g', ...figures, saturated: 14 } }, [['nutrition.saturated', 'MORE_THAN_ITS_WHOLE']]],
    [
      { nutrition: { per: 'g', ...figures, fat: 101, energyKj: -1 } },
      [
        ['nutrition.energyKj', 'OUT_OF_RANGE'],
        ['nutrition.fat', 'OUT_OF_RANGE'],
      ],
    ],
    [{ origin: 'x'.repeat(201) }, [['origin', 'TOO_LONG']]],
  ] as [GivenFood, string[][]][])('%j', (food, problems) => expect(wrong(food)).toEqual(problems));
});

describe('nutrition in one line', () => {
  it.each(['nb', 'en'] as const)('is read as it is written (%s)', (language) => {
    const facts = { per: 'ml', ...figures } as const;
    expect(readNutrition(writeNutrition(facts, language))).toEqual(facts);
  });
  it('is read as labels have it', () =>
    expect(
      readNutrition(
        'Energi: 1440 kJ/344 kcal. Fett 13 g, hvorav mettet fett 7,6 g. Karbohydrater: 48 g, hvorav sukkerarter 17 g. Proteiner 7,1 g. Salt 0,7 g',
      ),
    ).toEqual({ per: 'g', ...figures }));
  it('is none where a figure is missing', () => expect(readNutrition('1440 kJ, 344 kcal, fett 13 g')).toBeNull());
});

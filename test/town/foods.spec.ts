import { type Allergen, blockedKind, checkFood, type GivenFood, partsOf } from '@bytorg/catalog';
import { Problems } from '@bytorg/errors';
import { foodOf } from './foods';
import { allProducts, isGoods } from './town';

const stems: [RegExp, Allergen][] = [
  [/^(peanøtt|peanut)/i, 'peanuts'],
  [/^(hvete|rug|spelt|havre|bygg|wheat|rye|oat|barley)/i, 'gluten'],
  [/^(hasselnøtt|valnøtt|mand|walnut|hazelnut|almond)/i, 'nuts'],
  [/^(melk|smør|fløte|rømme|ost$|myse|milk|butter|cream|cheese|whey)/i, 'milk'],
  [/^egg/i, 'eggs'],
  [/^(soya)/i, 'soy'],
  [/^(sesam)/i, 'sesame'],
  [/^(sulfitt|sulphite)/i, 'sulphites'],
  [/^(sennep|mustard)/i, 'mustard'],
  [/^(reker|prawns)/i, 'crustaceans'],
  [/^(fisk|laks|ørret|fish|salmon|trout)/i, 'fish'],
];
const products = allProducts();
// The label of what is in a bundle stands with each of its goods.
const food = products.filter((p) => p.vat === 'food' && isGoods(p));

describe('the town’s food', () => {
  it('has a label, each of which the shop itself would take', () => {
    expect(food.filter((p) => !p.food).map((p) => p.name.nb)).toEqual([]);
    const problems = new Problems();
    for (const { food: label, storage } of food) {
      const { ingredients, ...rest } = label!;
      const given = { ...rest, storage, ingredientsNb: ingredients.nb, ingredientsEn: ingredients.en };
      checkFood(given as GivenFood, problems);
    }
    expect(() => problems.throwIfAny()).not.toThrow();
  });

  it.each(['nb', 'en'] as const)('names every allergen that its ingredients mark (%s)', (language) => {
    const wrong = food.flatMap(({ name, food: label }) =>
      partsOf(label!.ingredients[language])
        .filter(({ allergen }) => allergen)
        .filter(({ text }) => !label!.contains.includes(stems.find(([stem]) => stem.test(text))![1]))
        .map(({ text }) => `${name.nb}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it('says the same each time, and nothing twice', () => {
    const label = foodOf('brod', 'Rugbrød, med valnøtter', 'Kvernhuset', false);
    expect(label).toEqual(foodOf('brod', 'Rugbrød, med valnøtter', 'Kvernhuset', false));
    expect(label).toMatchObject({ contains: ['gluten', 'nuts'], mayContain: ['sesame'] });
    expect(foodOf('hammere', 'Hammer', 'Smelt', false)).toBeUndefined();
  });
});

it('sells nothing that the shop itself would refuse', () => {
  const refused = products.filter(
    (p) =>
      blockedKind({ name: p.name.nb, isBook: p.vat === 'books' }) ??
      blockedKind({ name: p.name.en, isBook: p.vat === 'books' }),
  );
  expect(refused.map((p) => p.name)).toEqual([]);
});

it('claims no label without a voucher', () => {
  const labels = products.flatMap((p) => [p.local, p.green]).filter((label) => label !== undefined);
  expect(labels.length).toBeGreaterThan(100);
  expect(
    labels.filter(({ note, by, store }) => !note || !by || (by === 'store') !== !!store || /, sier /.test(note)),
  ).toEqual([]);
});

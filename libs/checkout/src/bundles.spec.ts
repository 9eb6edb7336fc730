import type { BasketRow } from './basket-rows';
import { besideEachOther, contentOf, goodsOf, type PartRow, sharesOf } from './bundles';

const part = (offerId: string, quantity: number, more: Partial<PartRow> = {}): PartRow => ({
  ...{ offerId, quantity, priceOre: 1000, status: 'active', available: 10, productSlug: offerId, nameNb: offerId },
  ...{ nameEn: `${offerId} in English`, variantName: '', variantNameEn: '', icon: 'x', hue: 1, photo: null },
  ...more,
});
const row = (offerId: string, quantity: number, more: Partial<BasketRow> = {}) =>
  ({ offerId, quantity, available: 10, parts: null, ...more }) as BasketRow;

describe('what lines take from the shelves', () => {
  it('is a number an offer, whether it lies loose, in one bundle or in two', () =>
    expect(
      goodsOf([
        row('jam', 2),
        row('breakfast', 3, { parts: [part('jam', 1), part('bread', 2)] }),
        row('tea', 1, { parts: [part('jam', 4), part('tin', 1)] }),
      ]),
    ).toEqual([
      { offerId: 'jam', quantity: 9 },
      { offerId: 'bread', quantity: 6 },
      { offerId: 'tin', quantity: 1 },
    ]));
});

describe('what can be had of lines beside each other', () => {
  const of = (rows: BasketRow[], language: 'nb' | 'en' = 'nb') =>
    besideEachOther(rows, language).map((r) => [r.offerId, r.available, r.lacking ?? null]);

  it('is as it is where there are no bundles', () => expect(of([row('jam', 2)])).toEqual([['jam', 10, null]]));

  it('is what the loose ones leave, in whatever order they lie in the basket', () => {
    const loose = row('jam', 7);
    const breakfast = row('breakfast', 1, { parts: [part('jam', 2), part('bread', 1)] });
    expect(of([loose, breakfast])).toEqual([
      ['jam', 10, null],
      ['breakfast', 1, 'jam'],
    ]);
    expect(of([breakfast, loose])).toEqual([
      ['breakfast', 1, 'jam'],
      ['jam', 10, null],
    ]);
  });

  it('is what an earlier bundle leaves to a later one, also when the earlier asks for more than there is', () => {
    const first = row('a', 4, { parts: [part('jam', 2), part('bread', 1)] });
    const second = row('b', 1, { parts: [part('jam', 1), part('tin', 1)] });
    expect(of([first, second])).toEqual([
      ['a', 5, 'jam'],
      ['b', 2, 'jam'],
    ]);
    expect(of([{ ...first, quantity: 9 }, second])[1]).toEqual(['b', 0, 'jam']);
  });

  it('is nothing while a part is not on sale, which is named in the shopper’s language', () => {
    const parts = [part('jam', 1), part('bread', 1, { status: 'paused' })];
    expect(of([row('a', 1, { parts })], 'en')).toEqual([['a', 0, 'bread in English']]);
    expect(of([row('a', 1, { parts: [part('jam', 1, { available: -3 })] })])).toEqual([['a', 0, 'jam']]);
  });
});

it('the shares of a line are those of one bundle, as often as it was bought', () => {
  const parts = [part('jam', 1, { priceOre: 5000 }), part('bread', 2, { priceOre: 2500 })];
  const shares = sharesOf({ quantity: 3, parts }, 9001);
  expect(shares.map((s) => [s.part.offerId, s.quantity, s.priceOre])).toEqual([
    ['bread', 3, 2250],
    ['bread', 3, 2251],
    ['jam', 3, 4500],
  ]);
  expect(shares.reduce((sum, s) => sum + s.quantity * s.priceOre, 0)).toBe(3 * 9001);
  expect(contentOf({ parts }, 'nb')).toMatchObject({ separateOre: 10_000 });
});

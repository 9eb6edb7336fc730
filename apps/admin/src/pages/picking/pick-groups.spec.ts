import { shareOut, together } from './pick-groups';

const line = (id: string, offerId: string, quantity: number, more: object = {}) => ({
  ...{ id, offerId, quantity, picked: null as number | null, priceOre: 100, totalOre: 100 * quantity },
  ...{
    shortReason: null as string | null,
    byWeight: null as object | null,
    bundle: null as { offerId: string } | null,
  },
  ...more,
});
const bundle = { offerId: 'box' };

describe('the lines of a picking list', () => {
  it('are one where they are the same goods of the same bundle', () => {
    const lines = [
      line('1', 'jam', 1),
      line('2', 'jam', 1, { bundle }),
      line('3', 'bread', 2, { bundle }),
      line('4', 'jam', 2, { bundle, priceOre: 101, totalOre: 202 }),
      line('5', 'jam', 1, { bundle: { offerId: 'bag' } }),
    ];
    expect(together(lines).map((g) => [g.of.map((l) => l.id), g.quantity, g.totalOre])).toEqual([
      [['1'], 1, 100],
      [['2', '4'], 3, 302],
      [['3'], 2, 200],
      [['5'], 1, 100],
    ]);
  });

  it('stay apart where each is weighed', () => {
    expect(together([line('1', 'cheese', 1, { byWeight: {} }), line('2', 'cheese', 1, { byWeight: {} })])).toHaveLength(
      2,
    );
  });

  it('are looked for until each of them has been', () => {
    const of = (...picked: (number | null)[]) =>
      together(picked.map((p, n) => line(`${n}`, 'jam', 2, { bundle, picked: p }))).map((g) => g.picked);
    expect([of(2, null), of(2, 2), of(2, 0)]).toEqual([[null], [4], [2]]);
  });

  it('lack the dearer when some are missing', () => {
    const of = [line('dear', 'jam', 1, { priceOre: 101 }), line('cheap', 'jam', 2)];
    const found = (picked: number) => Object.fromEntries(shareOut(of, picked).map((s) => [s.line.id, s.picked]));
    expect([3, 2, 1, 0].map(found)).toEqual([
      { cheap: 2, dear: 1 },
      { cheap: 2, dear: 0 },
      { cheap: 1, dear: 0 },
      { cheap: 0, dear: 0 },
    ]);
  });
});

import { inGroups } from './groups';

type Line = Parameters<typeof inGroups>[0][number];
const line = (id: string, offerId: string, more: Partial<Line> = {}) =>
  ({ id, offerId, quantity: 1, picked: null, handedOver: null, totalOre: 100, bundle: null, ...more }) as Line;
const bundle = { offerId: 'b', name: 'Pakke', quantity: 1 };
const shown = (lines: Line[]) =>
  inGroups(lines).map((g) => [g.bundle?.name ?? null, g.lines.map((l) => [l.id, l.quantity, l.totalOre])]);

describe('the lines of an order', () => {
  it('stand loose or below their bundle, equal goods of one bundle as one', () =>
    expect(
      shown([
        line('1', 'jam'),
        line('2', 'bread', { bundle, totalOre: 50 }),
        line('3', 'bread', { bundle, totalOre: 51 }),
      ]),
    ).toEqual([
      [null, [['1', 1, 100]]],
      ['Pakke', [['2', 2, 101]]],
    ]));

  it('stay two while one of them lacks something', () => {
    const picked = line('2', 'bread', { bundle, picked: 1 });
    const missing = line('3', 'bread', { bundle, picked: 0, totalOre: 0 });
    expect(shown([picked, missing])).toEqual([
      [
        'Pakke',
        [
          ['2', 1, 100],
          ['3', 1, 0],
        ],
      ],
    ]);
    expect(shown([picked, { ...missing, picked: null }])[0][1]).toHaveLength(2);
    expect(shown([picked, { ...missing, picked: 1 }])[0][1]).toHaveLength(1);
  });
});

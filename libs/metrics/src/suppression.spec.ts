import { definitions } from './definitions';
import { seriesOf } from './metrics.service';

const weeks = ['2026-11-02', '2026-11-09', '2026-11-16'];
const cell = (week: string | null, n: number, persons: number, stores = 4, largest = 0.4) => ({
  week,
  n,
  a: Array.from({ length: n }, () => 1),
  b: Array.from({ length: n }, () => 1),
  persons,
  stores,
  largest,
});
const turnover = definitions.find((d) => d.key === 'net_local_turnover')!;
const orders = definitions.find((d) => d.key === 'orders')!;
const promise = definitions.find((d) => d.key === 'ready_on_promise')!;
const shown = (s: ReturnType<typeof seriesOf>) => [...s.points.map((p) => p.value), s.total.value];

describe('small cells', () => {
  it('of fewer than five persons are hidden', () =>
    expect(shown(seriesOf(promise, weeks, [cell(weeks[0], 20, 20), cell(null, 20, 20)], false, 'nb'))).toEqual([
      100,
      null,
      null,
      100,
    ]));

  it('of an additive measure cannot be found by subtraction', () => {
    const series = seriesOf(
      orders,
      weeks,
      [cell(weeks[0], 20, 20), cell(weeks[1], 3, 3), cell(weeks[2], 9, 9), cell(null, 32, 30)],
      false,
      'nb',
    );
    expect(shown(series)).toEqual([20, null, null, 32]);
    expect(series.points.map((p) => p.n)).toEqual([20, 0, 0]);
  });

  it.each([
    ['of fewer than three stores', cell(weeks[0], 30, 30, 2)],
    ['that one store dominates', cell(weeks[0], 30, 30, 4, 0.8)],
  ])('%s are hidden', (_, small) =>
    expect(seriesOf(turnover, weeks.slice(0, 1), [small, cell(null, 30, 30, 2)], false, 'nb').points[0]).toMatchObject({
      value: null,
      n: 0,
      suppressed: true,
    }),
  );

  it('are not hidden from the store whose own they are', () =>
    expect(
      seriesOf(turnover, weeks.slice(0, 1), [cell(weeks[0], 2, 1, 1, 1), cell(null, 2, 1, 1, 1)], true, 'nb').points[0],
    ).toMatchObject({ value: 2, suppressed: false }));

  it('say so in the finding', () => {
    expect(seriesOf(orders, weeks.slice(0, 1), [cell(weeks[0], 2, 2), cell(null, 2, 2)], false, 'nb').finding).toBe(
      'For få til å vises.',
    );
    expect(seriesOf(orders, weeks, [], false, 'en').finding).toBe('Orders: 0 in week 47, as the week before.');
  });
});

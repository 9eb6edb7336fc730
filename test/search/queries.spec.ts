import { allProducts } from '../town/town';
import { gradeOf } from './judged';
import { queries } from './queries/index';

const products = allProducts();

describe('the judged queries', () => {
  it('are at least 150, in halves, and no text twice', () => {
    expect(queries.length).toBeGreaterThanOrEqual(150);
    expect(new Set(queries.map((q) => q.text)).size).toBe(queries.length);
    const tuning = queries.filter((q) => q.half === 'tuning').length;
    expect(Math.abs(2 * tuning - queries.length)).toBeLessThanOrEqual(15);
  });

  it('have something to find, or are said to have nothing', () => {
    const wrong = queries.filter((q) => (q.kind === 'nothing to find') === products.some((p) => gradeOf(q, p) >= 2));
    expect(wrong.map((q) => q.text)).toEqual([]);
  });

  it('have no rule that fits nothing', () => {
    const idle = queries.flatMap((q) =>
      q.rules
        .filter(
          ([grade], n) => !products.some((p) => q.rules.findIndex(([, is]) => is(p)) === n && gradeOf(q, p) === grade),
        )
        .map(([grade]) => `${q.text} (${grade})`),
    );
    expect(idle).toEqual([]);
  });
});

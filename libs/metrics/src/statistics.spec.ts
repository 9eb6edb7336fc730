import { bootstrapRatio, meanInterval, percentile, wilson } from './statistics';

describe('intervals', () => {
  it('Wilson, against published values', () => {
    // Newcombe 1998, table: 81 of 263 → 0.2553 to 0.3662
    const i = wilson(81, 263)!;
    expect(i.low).toBeCloseTo(0.2553, 4);
    expect(i.high).toBeCloseTo(0.3662, 4);
    expect(wilson(0, 20)!.low).toBe(0);
    expect(wilson(9, 9)).toBeNull();
  });

  it('a mean of thirty or more by Student', () => {
    const values = Array.from({ length: 30 }, (_, i) => i + 1);
    const i = meanInterval(values)!;
    // sd = 8.8034, t(29) = 2.04523: 15.5 ± 3.2872
    expect(i.low).toBeCloseTo(12.2128, 2);
    expect(i.high).toBeCloseTo(18.7872, 2);
  });

  it('a small sample by bootstrap: around the mean, and the same every time', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    const i = meanInterval(values)!;
    expect(i.low).toBeGreaterThan(4);
    expect(i.low).toBeLessThan(6.5);
    expect(i.high).toBeGreaterThan(6.5);
    expect(meanInterval(values)).toEqual(i);
    expect(bootstrapRatio([1], [2])).toBeNull();
  });

  it('percentiles between neighbours', () => {
    expect(percentile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(percentile([1, 2, 3, 4, 5], 0.9)).toBeCloseTo(4.6);
    expect(percentile([7], 0.9)).toBe(7);
  });
});

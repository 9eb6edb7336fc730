import fc from 'fast-check';
import { addVatLines, formatOre, split, vatLines, vatOf, weightPrice } from './index';

describe('money', () => {
  it('takes VAT out of a gross amount, half up', () => {
    expect(vatOf(12500, 25)).toBe(2500);
    expect(vatOf(11500, 15)).toBe(1500);
    expect(vatOf(199, 0)).toBe(0);
    expect(vatOf(1990, 25)).toBe(398);
    expect(vatOf(3, 25)).toBe(1);
    expect(vatOf(-1990, 25)).toBe(-398);
  });

  it('splits without losing or inventing an øre', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000_000_000 }),
        fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 20 }),
        (total, weights) => {
          fc.pre(weights.some((w) => w > 0));
          const parts = split(total, weights);
          const sum = weights.reduce((a, b) => a + b, 0);
          expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
          parts.forEach((part, i) => expect(Math.abs(part - (total * weights[i]) / sum)).toBeLessThan(1.001));
        },
      ),
    ));

  it('gives the odd øre to the largest remainder', () => {
    expect(split(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(split(5, [1, 3])).toEqual([1, 4]);
  });

  it('prices a weight by the kilo, half up, and gives nothing for nothing', () => {
    expect(weightPrice(25_000, 450)).toBe(11_250);
    expect(weightPrice(24_990, 333)).toBe(8322);
    expect(weightPrice(2500, 1)).toBe(3);
    expect(weightPrice(2499, 1)).toBe(2);
    expect(weightPrice(10, 10)).toBe(1);
  });

  it('prices a heavier piece never lower, and a kilo at the price of a kilo', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000_000 }),
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 0, max: 20_000 }),
        (kg, grams, more) => {
          expect(weightPrice(kg, grams + more)).toBeGreaterThanOrEqual(weightPrice(kg, grams));
          expect(weightPrice(kg, 1000)).toBe(kg);
          // Exact arithmetic beside it, in whole numbers of any size.
          const exact = (BigInt(kg) * BigInt(grams) * 2n + 1000n) / 2000n;
          expect(weightPrice(kg, grams)).toBe(Math.max(1, Number(exact)));
        },
      ),
    ));

  it('refuses weights that say nothing', () => {
    expect(() => split(1, [])).toThrow(RangeError);
    expect(() => split(1, [0])).toThrow(RangeError);
    expect(() => split(1, [-1, 2])).toThrow(RangeError);
  });

  it('rounds once per rate, and adds sellers without rounding again', () => {
    const bakery = vatLines([
      { grossOre: 3, percent: 15 },
      { grossOre: 4, percent: 15 },
    ]);
    expect(bakery).toEqual([{ percent: 15, grossOre: 7, vatOre: 1 }]);
    const shop = vatLines([
      { grossOre: 100, percent: 25 },
      { grossOre: 4, percent: 15 },
    ]);
    expect(addVatLines(bakery, shop)).toEqual([
      { percent: 25, grossOre: 100, vatOre: 20 },
      { percent: 15, grossOre: 11, vatOre: 2 },
    ]);
  });

  it('shows amounts as Norwegian shops do', () => {
    expect(formatOre(123450)).toBe('1\u00A0234,50\u00A0kr');
    expect(formatOre(-500)).toBe('\u22125,00\u00A0kr');
  });
});

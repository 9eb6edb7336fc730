import fc from 'fast-check';
import { addVatLines, type BundlePart, bundleShares, formatOre, split, vatLines, vatOf, weightPrice } from './index';

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

  describe('of a bundle', () => {
    const bundles = fc
      .uniqueArray(
        fc.record({
          key: fc.uuid(),
          priceOre: fc.integer({ min: 1, max: 5_000_000 }),
          quantity: fc.integer({ min: 1, max: 30 }),
        }),
        { selector: (p) => p.key, minLength: 1, maxLength: 12 },
      )
      .chain((parts) =>
        fc.tuple(
          fc.constant(parts),
          fc.integer({ min: parts.reduce((n, p) => n + p.quantity, 0), max: 100_000_000 }),
          fc.shuffledSubarray(parts, { minLength: parts.length }),
        ),
      );
    const of = (shares: { key: string; quantity: number; priceOre: number }[], key: string) =>
      shares.filter((s) => s.key === key);
    const sum = (shares: { quantity: number; priceOre: number }[]) =>
      shares.reduce((ore, s) => ore + s.quantity * s.priceOre, 0);

    it('divides the price to the øre, gives each piece something, and does not care who is named first', () =>
      fc.assert(
        fc.property(bundles, ([parts, total, shuffled]) => {
          const shares = bundleShares(total, parts);
          expect(sum(shares)).toBe(total);
          expect(shares.every((s) => s.priceOre >= 1 && s.quantity >= 1)).toBe(true);
          for (const p of parts) {
            const mine = of(shares, p.key);
            expect(mine.reduce((n, s) => n + s.quantity, 0)).toBe(p.quantity);
            // One price, or two that are an øre apart.
            expect(mine.length).toBeLessThanOrEqual(2);
            if (mine[1]) expect(mine[1].priceOre - mine[0].priceOre).toBe(1);
          }
          expect(bundleShares(total, shuffled)).toEqual(shares);
        }),
      ));

    it('divides it in proportion to what the parts cost by themselves, within an øre for each', () =>
      fc.assert(
        fc.property(bundles, ([parts, total]) => {
          const separate = parts.reduce((ore, p) => ore + p.priceOre * p.quantity, 0);
          const exact = (p: BundlePart) => (total * p.priceOre * p.quantity) / separate;
          // Where a part's share would not give each of its pieces an øre, the others give it to them.
          fc.pre(parts.every((p) => exact(p) >= p.quantity + 1));
          const shares = bundleShares(total, parts);
          for (const p of parts) expect(Math.abs(sum(of(shares, p.key)) - exact(p))).toBeLessThan(1.001);
        }),
      ));

    it('has two prices where a share does not divide, and gives nothing for nothing', () => {
      const jam = { key: 'jam', priceOre: 5000, quantity: 1 };
      const bread = { key: 'bread', priceOre: 2500, quantity: 2 };
      expect(bundleShares(9001, [jam, bread])).toEqual([
        { key: 'bread', quantity: 1, priceOre: 2250 },
        { key: 'bread', quantity: 1, priceOre: 2251 },
        { key: 'jam', quantity: 1, priceOre: 4500 },
      ]);
      const dear = { key: 'watch', priceOre: 5_000_000, quantity: 1 };
      expect(bundleShares(100, [dear, { key: 'match', priceOre: 1, quantity: 40 }])).toEqual([
        { key: 'match', quantity: 40, priceOre: 1 },
        { key: 'watch', quantity: 1, priceOre: 60 },
      ]);
      expect(() => bundleShares(1, [{ ...bread }])).toThrow(RangeError);
    });
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

/** All amounts are integer øre. Floats touch money only where a file from outside is parsed. */

/** VAT inside a gross amount, øre: round half up of gross × r/(100+r). `percent` is 25, 15, 12 or 0. */
export const vatOf = (grossOre: number, percent: number): number => {
  // In hundredths of a percent, so that 11.11 % stays an integer calculation.
  const r = Math.round(percent * 100);
  const n = BigInt(grossOre) * BigInt(r);
  const d = BigInt(10_000 + r);
  const half = (2n * (n < 0n ? -n : n) + d) / (2n * d);
  return Number(n < 0n ? -half : half);
};

/** Splits an amount by weights so that the parts add up to it exactly (largest remainder; ties to the first). */
export const split = (totalOre: number, weights: readonly number[]): number[] => {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (!weights.length || sum <= 0 || weights.some((w) => w < 0)) throw new RangeError('weights must be positive');
  const exact = weights.map((w) => (BigInt(totalOre) * BigInt(w)) / BigInt(sum));
  const rest = weights.map((w, i) => ({ i, r: (BigInt(totalOre) * BigInt(w)) % BigInt(sum) }));
  const parts = exact.map(Number);
  const missing = totalOre - parts.reduce((a, b) => a + b, 0);
  rest.sort((a, b) => (a.r === b.r ? a.i - b.i : a.r < b.r ? 1 : -1));
  for (let k = 0; k < missing; k++) parts[rest[k].i] += 1;
  return parts;
};

export interface VatLine {
  percent: number;
  grossOre: number;
  vatOre: number;
}

/** One line per rate, highest rate first; the VAT is rounded once per rate, not per line. */
export const vatLines = (lines: readonly { grossOre: number; percent: number }[]): VatLine[] => {
  const byRate = new Map<number, number>();
  for (const { grossOre, percent } of lines) byRate.set(percent, (byRate.get(percent) ?? 0) + grossOre);
  return [...byRate]
    .sort(([a], [b]) => b - a)
    .map(([percent, grossOre]) => ({ percent, grossOre, vatOre: vatOf(grossOre, percent) }));
};

/** Adds VAT lines of several sellers without rounding again. */
export const addVatLines = (...sets: readonly VatLine[][]): VatLine[] => {
  const sum = new Map<number, VatLine>();
  for (const { percent, grossOre, vatOre } of sets.flat()) {
    const so = sum.get(percent) ?? { percent, grossOre: 0, vatOre: 0 };
    sum.set(percent, { percent, grossOre: so.grossOre + grossOre, vatOre: so.vatOre + vatOre });
  }
  return [...sum.values()].sort((a, b) => b.percent - a.percent);
};

/** What a piece of this weight costs at a price per kilo, øre: rounded half up once per piece; nothing is given for nothing. */
export const weightPrice = (kgPriceOre: number, grams: number): number =>
  Math.max(1, Math.floor((kgPriceOre * grams + 500) / 1000));

/** As the API says a sum: there it ends at what 32 bits hold, and nothing is sold at such a price. */
export const shownOre = (ore: number): number => Math.min(ore, 2_147_483_647);

export interface BundlePart {
  /** Tells the parts apart, and decides who gets the odd øre: not the order in which they are named. */
  key: string;
  /** What one piece costs by itself, and how many of it are in one bundle. */
  priceOre: number;
  quantity: number;
}

/** So many pieces of a part at one price each. */
export interface BundleShare {
  key: string;
  quantity: number;
  priceOre: number;
}

const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/**
 * What each piece of one bundle costs: its price over the parts in proportion to what they cost by themselves, in whole øre, and
 * exactly that price together. A part whose share its pieces do not divide has two prices, an øre apart. Nothing is given for nothing.
 */
export const bundleShares = (totalOre: number, parts: readonly BundlePart[]): BundleShare[] => {
  const sorted = parts.toSorted(byKey);
  const pieces = sorted.reduce((sum, p) => sum + p.quantity, 0);
  if (!(totalOre >= pieces)) throw new RangeError('a bundle costs at least one øre a piece');
  const shares = split(
    totalOre,
    sorted.map((p) => p.priceOre * p.quantity),
  );
  // Beside something very dear, what is very cheap would cost nothing: the dearest gives what lacks.
  for (const [n, p] of sorted.entries())
    while (shares[n]! < p.quantity) {
      const spare = shares.map((ore, k) => ore - sorted[k]!.quantity);
      shares[spare.indexOf(Math.max(...spare))]! -= 1;
      shares[n]! += 1;
    }
  return sorted.flatMap(({ key, quantity }, n) => {
    const each = Math.floor(shares[n]! / quantity);
    const dearer = shares[n]! - each * quantity;
    return [
      { key, quantity: quantity - dearer, priceOre: each },
      { key, quantity: dearer, priceOre: each + 1 },
    ].filter((s) => s.quantity > 0);
  });
};

const kroner = new Intl.NumberFormat('nb-NO', { style: 'decimal', minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** `1 234,50 kr`, with no-break spaces, in both languages. */
export const formatOre = (ore: number): string => `${kroner.format(ore / 100)}\u00A0kr`;

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

const kroner = new Intl.NumberFormat('nb-NO', { style: 'decimal', minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** `1 234,50 kr`, with no-break spaces, in both languages. */
export const formatOre = (ore: number): string => `${kroner.format(ore / 100)}\u00A0kr`;

export interface Interval {
  low: number;
  high: number;
}

/** Fewer observations than this say nothing about uncertainty. */
const MIN_N = 10;
const Z = 1.959964;

/** 95 % Wilson interval of a share, 0 to 1; null below ten observations. */
export const wilson = (hits: number, n: number): Interval | null => {
  if (n < MIN_N) return null;
  const p = hits / n;
  const d = 1 + Z ** 2 / n;
  const mid = p + Z ** 2 / (2 * n);
  const half = Z * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2));
  return { low: Math.max(0, (mid - half) / d), high: Math.min(1, (mid + half) / d) };
};

/** 97.5 % quantile of Student's t (Cornish-Fisher expansion; within 0.1 % from 29 degrees of freedom). */
const t975 = (df: number) => Z + (Z ** 3 + Z) / (4 * df) + (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / (96 * df ** 2);

/** Mulberry32: small, seeded, the same on every machine. */
const random = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

const DRAWS = 2000;
const SEED = 20261122;

/** 95 % percentile bootstrap of Σnumerator / Σdenominator, 2,000 draws with a recorded seed; null below ten pairs. */
export const bootstrapRatio = (numerators: readonly number[], denominators: readonly number[]): Interval | null => {
  const n = numerators.length;
  if (n < MIN_N) return null;
  const next = random(SEED);
  const draws = Array.from({ length: DRAWS }, () => {
    let a = 0;
    let b = 0;
    for (let i = 0; i < n; i++) {
      const k = Math.floor(next() * n);
      a += numerators[k];
      b += denominators[k];
    }
    return b ? a / b : 0;
  }).sort((x, y) => x - y);
  return { low: draws[Math.floor(DRAWS * 0.025)], high: draws[Math.ceil(DRAWS * 0.975) - 1] };
};

/** 95 % interval of a mean: Student's t from thirty observations, bootstrap below. */
export const meanInterval = (values: readonly number[]): Interval | null => {
  const n = values.length;
  if (n < 30)
    return bootstrapRatio(
      values,
      values.map(() => 1),
    );
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const sd = Math.sqrt(values.reduce((s, v) => s + (v - mean) ** 2, 0) / (n - 1));
  const half = (t975(n - 1) * sd) / Math.sqrt(n);
  return { low: mean - half, high: mean + half };
};

/** Linear between neighbours, as PostgreSQL's `percentile_cont`. */
export const percentile = (values: readonly number[], p: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const below = sorted[Math.floor(at)];
  return below + (sorted[Math.ceil(at)] - below) * (at - Math.floor(at));
};

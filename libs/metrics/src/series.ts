import type { Definition } from './definitions';
import { findingOf } from './finding';
import type { MetricPoint, MetricSeries } from './metrics.views';
import { bootstrapRatio, type Interval, meanInterval, percentile, wilson } from './statistics';
import type { Cell } from './suppression';

type Observations = Pick<Cell, 'a' | 'b' | 'n'>;

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** Value, second reading and interval of some observations, in the definition's unit. */
const readingOf = (
  d: Definition,
  c: Observations,
): { value: number; second: number | null; interval: Interval | null } => {
  const percent = (i: Interval | null) => i && { low: i.low * 100, high: i.high * 100 };
  switch (d.kind) {
    case 'sum':
    case 'count':
      return { value: sum(c.a), second: null, interval: null };
    case 'mean':
      return { value: sum(c.a) / c.n, second: percentile(c.a, 0.5), interval: meanInterval(c.a) };
    case 'share':
      return { value: (sum(c.a) / c.n) * 100, second: null, interval: percent(wilson(sum(c.a), c.n)) };
    case 'ratio':
      return { value: (sum(c.a) / sum(c.b)) * 100, second: null, interval: percent(bootstrapRatio(c.a, c.b)) };
    case 'percentiles':
      return { value: percentile(c.a, 0.5), second: percentile(c.a, 0.9), interval: null };
    case 'stores':
      return { value: (c.a[0] / c.n) * 100, second: c.b[0] ? (c.n / c.b[0]) * 100 : null, interval: null };
  }
};

/**
 * The whole period is worked out from the weeks that are shown, and from nothing else. So no sum and no difference of
 * answers, of whatever periods, holds anything of a week that is hidden.
 */
const together = (d: Definition, shown: readonly Cell[]): Observations | undefined => {
  // How many take part is a standing, not something that happened: the last one counts.
  if (d.kind === 'stores') return shown.at(-1);
  if (!shown.length) return undefined;
  return { n: sum(shown.map((c) => c.n)), a: shown.flatMap((c) => c.a), b: shown.flatMap((c) => c.b) };
};

const rounded = (x: number) => Math.round(x * 100) / 100;

const pointOf = (d: Definition, week: string, seen: Observations | undefined, suppressed: boolean): MetricPoint => {
  const none = { low: null, high: null, second: null, suppressed };
  if (suppressed) return { week, value: null, n: 0, ...none };
  if (!seen) return { week, value: d.kind === 'count' ? 0 : null, n: 0, ...none };
  const { value, second, interval } = readingOf(d, seen);
  return {
    week,
    value: rounded(value),
    n: seen.n,
    low: interval && rounded(interval.low),
    high: interval && rounded(interval.high),
    second: second === null ? null : rounded(second),
    suppressed,
  };
};

export const seriesOf = (
  d: Definition,
  weeks: readonly string[],
  cells: readonly Cell[],
  hidden: ReadonlySet<string>,
  language: 'nb' | 'en',
): MetricSeries => {
  const of = new Map(cells.map((c) => [c.week, c]));
  const points = weeks.map((w) => pointOf(d, w, of.get(w), hidden.has(w)));
  const shown = weeks.filter((w) => !hidden.has(w));
  const seen = together(
    d,
    shown.flatMap((w) => of.get(w) ?? []),
  );
  const series = {
    number: d.number,
    key: d.key,
    name: d.name[language],
    question: d.question[language],
    formula: d.formula[language],
    unit: d.unit,
    secondName: d.second?.[language] ?? null,
    points,
    latest: points.findLast((p) => p.value !== null) ?? null,
    total: pointOf(d, weeks[0], seen, shown.length === 0),
    weeksShown: shown.length,
    definitionVersion: d.version,
  };
  return { ...series, finding: findingOf(d, points, language) };
};

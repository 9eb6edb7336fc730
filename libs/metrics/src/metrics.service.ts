import { Clock, plainDate, Temporal } from '@bytorg/clock';
import { InputProblems } from '@bytorg/errors';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Definition, definitions } from './definitions';
import { findingOf } from './finding';
import type { MetricPoint, MetricSeries, MetricsPage } from './metrics.views';
import { bootstrapRatio, type Interval, meanInterval, percentile, wilson } from './statistics';

const MIN_PERSONS = 5;
const MIN_STORES = 3;
const MAX_SHARE = 0.75;
const MAX_WEEKS = 260;

interface Cell {
  week: string | null;
  n: number;
  a: number[];
  b: number[];
  persons: number;
  stores: number;
  largest: number;
}

/** The measures per week, from recorded facts. `storeId` null: the whole town, with small cells hidden. */
@Injectable()
export class Metrics {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async page(from: string, to: string, storeId: string | null, language: 'nb' | 'en'): Promise<MetricsPage> {
    const weeks = weeksOf(from, to);
    const period: [string, string] = [weeks[0], Temporal.PlainDate.from(weeks.at(-1)!).add({ days: 6 }).toString()];
    const metrics: MetricSeries[] = [];
    for (const d of definitions) {
      const cells =
        d.kind === 'stores' ? await this.activeStores(weeks, storeId) : await this.observed(d, period, storeId);
      metrics.push(seriesOf(d, weeks, cells, storeId !== null, language));
    }
    const [{ tests }] = await this.db.query(
      `SELECT count(*)::int AS tests FROM metric_fact WHERE name = 'order.placed' AND test AND day BETWEEN $1 AND $2`,
      period,
    );
    return {
      from: period[0],
      to: period[1],
      generatedAt: this.clock.now(),
      timeZone: 'Europe/Oslo',
      suppressionRule: `P: < ${MIN_PERSONS}; B: < ${MIN_STORES}, > ${MAX_SHARE * 100} %`,
      suppressedCount: metrics.reduce(
        (sum, m) => sum + m.points.filter((p) => p.suppressed).length + Number(m.total.suppressed),
        0,
      ),
      excludedTestOrders: tests,
      metrics,
    };
  }

  private observed(d: Definition, [from, to]: [string, string], storeId: string | null): Promise<Cell[]> {
    // An order belongs to a store that has a part of it.
    const ofStore = `($3::uuid IS NULL OR f.store_id = $3 OR (f.store_id IS NULL AND EXISTS (SELECT 1 FROM sub_order s WHERE s.order_id = f.order_id AND s.store_id = $3)))`;
    return this.db.query(
      `WITH seen AS (
         SELECT date_trunc('week', f.day)::date AS week, (${d.a})::float8 AS a, (${d.b ?? '1'})::float8 AS b, f.shopper, f.store_id FROM metric_fact f
         WHERE f.name = ANY($4) AND f.day BETWEEN $1 AND $2 AND NOT f.test AND ${ofStore} ${d.where ? `AND ${d.where}` : ''}),
       per_store AS (SELECT week, store_id, sum(abs(a)) AS a FROM seen WHERE store_id IS NOT NULL GROUP BY GROUPING SETS ((week, store_id), (store_id)))
       SELECT week::text, count(*)::int AS n, array_agg(a ORDER BY a, b) AS a, array_agg(b ORDER BY a, b) AS b, count(DISTINCT shopper)::int AS persons, count(DISTINCT store_id)::int AS stores,
         coalesce((SELECT max(p.a) / nullif(sum(p.a), 0) FROM per_store p WHERE p.week IS NOT DISTINCT FROM seen.week), 0)::float8 AS largest
       FROM seen GROUP BY GROUPING SETS ((week), ()) HAVING count(*) > 0`,
      [from, to, storeId, d.facts],
    );
  }

  /** At the end of each week: active in the 28 days before, of all admitted by then. */
  private async activeStores(weeks: string[], storeId: string | null): Promise<Cell[]> {
    const rows: { week: string; active: number; admitted: number }[] = await this.db.query(
      `SELECT w::date::text AS week, count(*)::int AS admitted,
         count(*) FILTER (WHERE EXISTS (SELECT 1 FROM metric_fact f WHERE f.store_id = s.id AND f.name IN ('sub_order.handed_over','sub_order.delivered') AND f.day > w::date + 6 - 28 AND f.day <= w::date + 6)
           AND EXISTS (SELECT 1 FROM metric_fact f WHERE f.store_id = s.id AND f.name = 'stock.updated' AND f.day > w::date + 6 - 28 AND f.day <= w::date + 6))::int AS active
       FROM unnest($1::date[]) w JOIN store s ON s.admitted_at < w::date + 7 AND ($2::uuid IS NULL OR s.id = $2) GROUP BY w`,
      [weeks, storeId],
    );
    const cells = rows.map((r) => ({
      week: r.week as string | null,
      n: r.admitted,
      a: [r.active],
      b: [r.admitted],
      persons: MIN_PERSONS,
      stores: r.admitted,
      largest: 0,
    }));
    const last = cells.find((c) => c.week === weeks.at(-1));
    return last ? [...cells, { ...last, week: null }] : cells;
  }
}

/** Mondays of the weeks that the dates touch. */
const weeksOf = (from: string, to: string): string[] => {
  const date = (text: string, field: string) => {
    const day = plainDate(text);
    if (!day) throw new InputProblems([{ field, code: 'NOT_A_DATE' }]);
    return day;
  };
  const start = date(from, 'from');
  const end = date(to, 'to');
  const monday = start.subtract({ days: start.dayOfWeek - 1 });
  const count = Math.floor(monday.until(end).days / 7) + 1;
  if (count < 1) throw new InputProblems([{ field: 'to', code: 'BEFORE_START' }]);
  if (count > MAX_WEEKS) throw new InputProblems([{ field: 'from', code: 'TOO_LONG', values: { max: MAX_WEEKS } }]);
  return Array.from({ length: count }, (_, i) => monday.add({ days: 7 * i }).toString());
};

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

/** Value, second reading and interval of one cell, in the definition's unit. */
const readingOf = (
  d: Definition,
  c: Pick<Cell, 'a' | 'b' | 'n'>,
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
      return { value: (c.a[0] / c.b[0]) * 100, second: c.b[0], interval: null };
  }
};

/** Too few persons, or a store that others could work out. Orders carry no single store: their business rule is met by the persons'. */
const tooSmall = (d: Definition, c: Cell): boolean =>
  (d.privacy.includes('P') && c.persons < MIN_PERSONS) ||
  (d.privacy.includes('B') && c.stores > 0 && (c.stores < MIN_STORES || c.largest > MAX_SHARE));

export const seriesOf = (
  d: Definition,
  weeks: string[],
  cells: Cell[],
  ownStore: boolean,
  language: 'nb' | 'en',
): MetricSeries => {
  const of = new Map(cells.map((c) => [c.week, c]));
  // A store sees itself, but not through a single shopper's whole order what was bought elsewhere.
  const own = (c: Cell) => d.facts.includes('order.placed') && c.persons < MIN_PERSONS;
  const hidden = new Set<string | null>(cells.filter((c) => (ownStore ? own(c) : tooSmall(d, c))).map((c) => c.week));
  if (d.additive) hideSecond(hidden, weeks, of);
  const point = (week: string, cell: Cell | undefined, suppressed: boolean): MetricPoint => {
    if (!cell || suppressed)
      return {
        week,
        value: suppressed || d.kind !== 'count' ? null : 0,
        n: suppressed ? 0 : (cell?.n ?? 0),
        low: null,
        high: null,
        second: null,
        suppressed,
      };
    const { value, second, interval } = readingOf(d, cell);
    const r = (x: number) => Math.round(x * 100) / 100;
    return {
      week,
      value: r(value),
      n: cell.n,
      low: interval && r(interval.low),
      high: interval && r(interval.high),
      second: second === null ? null : r(second),
      suppressed: false,
    };
  };
  const points = weeks.map((w) => point(w, of.get(w), hidden.has(w)));
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
    total: point(weeks[0], of.get(null), hidden.has(null)),
    definitionVersion: d.version,
    finding: '',
  };
  series.finding = findingOf(d, series, language);
  return series;
};

/** One hidden week beside an open total is no secret: then the smallest of the others is hidden too. */
const hideSecond = (hidden: Set<string | null>, weeks: string[], of: Map<string | null, Cell>) => {
  const gone = weeks.filter((w) => hidden.has(w));
  if (gone.length !== 1 || hidden.has(null)) return;
  const [next] = weeks.filter((w) => !hidden.has(w) && of.has(w)).sort((a, b) => of.get(a)!.n - of.get(b)!.n);
  hidden.add(next ?? null);
};

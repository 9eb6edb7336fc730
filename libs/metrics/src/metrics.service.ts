import { Clock } from '@bytorg/clock';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Definition, definitions } from './definitions';
import type { MetricsPage } from './metrics.views';
import { seriesOf } from './series';
import { type Cell, hiddenWeeks, MAX_SHARE, MIN_PERSONS, MIN_STORES } from './suppression';
import { wholeWeeks } from './weeks';

/** How much of a week's measure each store stands for. */
const OWN_FACTS = `SELECT week, store_id, true AS live, sum(abs(a))::float8 AS a FROM seen WHERE store_id IS NOT NULL GROUP BY week, store_id`;
/** An order names no store: its parts do. A store all of whose parts were cancelled hides nobody behind itself. */
const PARTS = `SELECT x.week, s.store_id, bool_or(s.state <> 'cancelled') AS live, sum(placed_ore(l))::float8 AS a
         FROM (SELECT DISTINCT week, order_id FROM seen) x JOIN sub_order s ON s.order_id = x.order_id JOIN order_line l ON l.sub_order_id = s.id GROUP BY x.week, s.store_id`;

/** The measures per week, from recorded facts. `storeId` null: the whole town, with small cells hidden. */
@Injectable()
export class Metrics {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async page(from: string, to: string, storeId: string | null, language: 'nb' | 'en'): Promise<MetricsPage> {
    const weeks = wholeWeeks(from, to, this.clock.now());
    const observed = new Map<Definition, Cell[]>();
    const asked = storeId ? definitions.map((d) => ({ ...d, ...d.ofOwnPart })) : definitions;
    for (const d of asked)
      observed.set(
        d,
        d.kind === 'stores' ? await this.activeStores(weeks, storeId) : await this.observed(d, from, to, storeId),
      );
    const hidden = hiddenWeeks(observed, storeId !== null);
    const metrics = asked.map((d) => seriesOf(d, weeks, observed.get(d)!, hidden.get(d)!, language));
    const [{ tests }] = await this.db.query(
      `SELECT count(*)::int AS tests FROM metric_fact WHERE name = 'order.placed' AND test AND day BETWEEN $1 AND $2`,
      [from, to],
    );
    return {
      from,
      to,
      generatedAt: this.clock.now(),
      timeZone: 'Europe/Oslo',
      suppressionRule: `P: < ${MIN_PERSONS}; B: < ${MIN_STORES}, > ${MAX_SHARE * 100} %`,
      suppressedCount: metrics.reduce((sum, m) => sum + m.points.filter((p) => p.suppressed).length, 0),
      excludedTestOrders: tests,
      metrics,
    };
  }

  private observed(d: Definition, from: string, to: string, storeId: string | null): Promise<Cell[]> {
    // An order belongs to a store that has a part of it.
    const ofStore = `($3::uuid IS NULL OR f.store_id = $3 OR (f.store_id IS NULL AND EXISTS (SELECT 1 FROM sub_order s WHERE s.order_id = f.order_id AND s.store_id = $3)))`;
    return this.db.query(
      `WITH seen AS (
         SELECT date_trunc('week', f.day)::date AS week, (${d.a})::float8 AS a, (${d.b ?? '1'})::float8 AS b, f.shopper, f.store_id, f.order_id FROM metric_fact f
         WHERE f.name = ANY($4) AND f.day BETWEEN $1 AND $2 AND NOT f.test AND ${ofStore} ${d.where ? `AND ${d.where}` : ''}),
       per_store AS (${d.facts.includes('order.placed') ? PARTS : OWN_FACTS})
       SELECT week::text, count(*)::int AS n, array_agg(a ORDER BY a, b) AS a, array_agg(b ORDER BY a, b) AS b, count(DISTINCT shopper)::int AS persons,
         (SELECT count(*) FILTER (WHERE p.live) FROM per_store p WHERE p.week = seen.week)::int AS stores,
         coalesce((SELECT max(p.a) / nullif(sum(p.a), 0) FROM per_store p WHERE p.week = seen.week), 0)::float8 AS largest
       FROM seen GROUP BY week`,
      [from, to, storeId, d.facts],
    );
  }

  /** At the end of each week: active in the 28 days before, of all admitted by then, of all in town that could take part. */
  private async activeStores(weeks: string[], storeId: string | null): Promise<Cell[]> {
    const rows: { week: string; active: number; admitted: number; eligible: number | null }[] = await this.db.query(
      `SELECT w::date::text AS week, count(*)::int AS admitted, CASE WHEN $2::uuid IS NULL THEN min(t.eligible_stores) END AS eligible,
         count(*) FILTER (WHERE EXISTS (SELECT 1 FROM metric_fact f WHERE f.store_id = s.id AND f.name IN ('sub_order.handed_over','sub_order.delivered') AND f.day > w::date + 6 - 28 AND f.day <= w::date + 6)
           AND EXISTS (SELECT 1 FROM metric_fact f WHERE f.store_id = s.id AND f.name = 'stock.updated' AND f.day > w::date + 6 - 28 AND f.day <= w::date + 6))::int AS active
       FROM unnest($1::date[]) w JOIN store s ON s.admitted_at < (w::date + 7)::timestamp AT TIME ZONE 'Europe/Oslo' AND ($2::uuid IS NULL OR s.id = $2)
         JOIN town t ON t.id = s.town_id GROUP BY w`,
      [weeks, storeId],
    );
    return rows.map((r) => ({
      week: r.week,
      n: r.admitted,
      a: [r.active],
      b: [r.eligible ?? 0],
      persons: 0, // open to all: nothing here is hidden
      stores: r.admitted,
      largest: 0,
    }));
  }
}

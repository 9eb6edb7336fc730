import { openingMinutesBetween, type Schedule } from '@bytorg/stores';
import type { EntityManager } from 'typeorm';

/** An event to be remembered: its id, when it happened, and whom it is about. */
export interface FactSource {
  eventId: string;
  at: Date;
  orderId?: string;
  subOrderId?: string;
  storeId?: string;
  runId?: string;
}

const ORDER = `o.town_id, o.id AS order_id, sha256(convert_to(o.email, 'UTF8')) AS shopper, o.municipality_no, o.fulfilment, o.test`;
const ROWS = `jsonb_to_recordset($1::jsonb) AS e(event_id uuid, at timestamptz, order_id uuid, sub_order_id uuid, store_id uuid, run_id uuid, minutes int)`;
const DAY = `(e.at AT TIME ZONE 'Europe/Oslo')::date`;
const PART = `${ROWS} JOIN sub_order s ON s.id = e.sub_order_id JOIN orders o ON o.id = s.order_id JOIN store t ON t.id = s.store_id`;
const LINES = `CROSS JOIN LATERAL (SELECT sum(l.quantity)::int AS ordered, sum(l.picked)::int AS picked, sum(l.price_ore * l.handed_over)::bigint AS gross,
  -- VAT is rounded once per rate and seller, as on the store's sales document.
  (SELECT sum(round(x.g * x.p / (100 + x.p)))::bigint FROM (SELECT vat_percent AS p, sum(price_ore * handed_over) AS g FROM order_line WHERE sub_order_id = s.id GROUP BY vat_percent) x) AS vat
  FROM order_line l WHERE l.sub_order_id = s.id) l`;

const passed = (name: string) => `
INSERT INTO metric_fact (event_id, name, at, day, town_id, order_id, shopper, municipality_no, fulfilment, test, store_id, centre_id, sub_order_id, gross_ore, vat_ore, hours)
SELECT e.event_id, '${name}', e.at, ${DAY}, ${ORDER}, t.id, t.centre_id, s.id, l.gross, l.vat, extract(epoch FROM e.at - s.ready_at) / 3600
FROM ${PART} ${LINES} ON CONFLICT DO NOTHING`;

/** One statement per kind of fact, for one event or a thousand. */
const statements: Record<string, string> = {
  'order.placed': `
INSERT INTO metric_fact (event_id, name, at, day, town_id, order_id, shopper, municipality_no, fulfilment, test, gross_ore, stores)
SELECT e.event_id, 'order.placed', e.at, ${DAY}, ${ORDER}, o.total_ore, (SELECT count(*)::int FROM sub_order WHERE order_id = o.id)
FROM ${ROWS} JOIN orders o ON o.id = e.order_id ON CONFLICT DO NOTHING`,
  // An order of which nothing was ever handed over because all of it was cancelled counts as never placed, in the week it was placed.
  'order.closed': `
INSERT INTO metric_fact (event_id, name, at, day, town_id, order_id, shopper, municipality_no, fulfilment, test)
SELECT e.event_id, 'order.void', o.placed_at, (o.placed_at AT TIME ZONE 'Europe/Oslo')::date, ${ORDER}
FROM ${ROWS} JOIN orders o ON o.id = e.order_id WHERE NOT EXISTS (SELECT 1 FROM sub_order WHERE order_id = o.id AND state <> 'cancelled') ON CONFLICT DO NOTHING`,
  'sub_order.ready': `
INSERT INTO metric_fact (event_id, name, at, day, town_id, order_id, shopper, municipality_no, fulfilment, test, store_id, centre_id, sub_order_id, units_ordered, units, opening_minutes, on_time)
SELECT e.event_id, 'sub_order.ready', e.at, ${DAY}, ${ORDER}, t.id, t.centre_id, s.id, l.ordered, l.picked, e.minutes, e.at <= s.promised_at
FROM ${PART} ${LINES} ON CONFLICT DO NOTHING`,
  'sub_order.handed_over': passed('sub_order.handed_over'),
  'sub_order.delivered': passed('sub_order.delivered'),
  'sub_order.expired': `
INSERT INTO metric_fact (event_id, name, at, day, town_id, order_id, shopper, municipality_no, fulfilment, test, store_id, centre_id, sub_order_id)
SELECT e.event_id, 'sub_order.expired', e.at, ${DAY}, ${ORDER}, t.id, t.centre_id, s.id FROM ${PART} ON CONFLICT DO NOTHING`,
  // A part that the store gave up for lack of goods was picked to nothing.
  'sub_order.cancelled': `
INSERT INTO metric_fact (event_id, name, at, day, town_id, order_id, shopper, municipality_no, fulfilment, test, store_id, centre_id, sub_order_id, units_ordered, units)
SELECT e.event_id, 'sub_order.missing', e.at, ${DAY}, ${ORDER}, t.id, t.centre_id, s.id, l.ordered, 0
FROM ${PART} ${LINES} WHERE s.cancelled_by = 'store' AND s.cancel_reason = 'missing' ON CONFLICT DO NOTHING`,
  'drop.completed': `
INSERT INTO metric_fact (event_id, name, at, day, town_id, order_id, shopper, municipality_no, fulfilment, test, run_id, stores, one_drop)
SELECT e.event_id, 'drop.completed', e.at, ${DAY}, ${ORDER}, e.run_id, p.n, p.delivered = p.n
FROM ${ROWS} JOIN orders o ON o.id = e.order_id CROSS JOIN LATERAL (
  SELECT count(*)::int AS n, count(*) FILTER (WHERE state = 'delivered')::int AS delivered FROM sub_order WHERE order_id = o.id AND state <> 'cancelled') p ON CONFLICT DO NOTHING`,
  'run.completed': `
INSERT INTO metric_fact (event_id, name, at, day, town_id, run_id, units)
SELECT e.event_id, 'run.completed', e.at, ${DAY}, d.town_id, e.run_id, (SELECT count(*)::int FROM stop WHERE run_id = e.run_id AND kind = 'door' AND state = 'done')
FROM ${ROWS} JOIN run r ON r.id = e.run_id JOIN delivery_slot d ON d.id = r.slot_id ON CONFLICT DO NOTHING`,
  'stock.updated': `
INSERT INTO metric_fact (event_id, name, at, day, town_id, store_id, centre_id)
SELECT e.event_id, 'stock.updated', e.at, ${DAY}, t.town_id, t.id, t.centre_id FROM ${ROWS} JOIN store t ON t.id = e.store_id ON CONFLICT DO NOTHING`,
};
statements['stock.counted'] = statements['stock.updated'];

export const factEvents = Object.keys(statements);

/** Opening minutes between an order and its readiness, by the store's own hours. */
const minutesOf = async (
  tx: EntityManager,
  sources: readonly FactSource[],
  schedules: ReadonlyMap<string, Schedule>,
) => {
  const rows: { id: string; store_id: string; placed_at: Date }[] = await tx.query(
    `SELECT id, store_id, placed_at FROM sub_order WHERE id = ANY($1)`,
    [sources.map((s) => s.subOrderId)],
  );
  const of = new Map(rows.map((r) => [r.id, r]));
  return sources.map((s) => {
    const part = of.get(s.subOrderId!);
    const schedule = part && schedules.get(part.store_id);
    return schedule ? openingMinutesBetween(schedule, part.placed_at, s.at) : null;
  });
};

/** Remembers events as facts, once each. `schedules` by store id. */
export const recordFacts = async (
  tx: EntityManager,
  name: string,
  sources: readonly FactSource[],
  schedules: ReadonlyMap<string, Schedule>,
): Promise<void> => {
  const statement = statements[name];
  if (!statement || !sources.length) return;
  const minutes = name === 'sub_order.ready' ? await minutesOf(tx, sources, schedules) : [];
  const rows = sources.map((s, i) => ({
    event_id: s.eventId,
    at: s.at,
    order_id: s.orderId,
    sub_order_id: s.subOrderId,
    store_id: s.storeId,
    run_id: s.runId,
    minutes: minutes[i],
  }));
  await tx.query(statement, [JSON.stringify(rows)]);
};

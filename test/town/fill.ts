import { recordFacts } from '@bytorg/metrics';
import { refreshListings } from '@bytorg/search';
import type pg from 'pg';
import type { EntityManager } from 'typeorm';
import type { MadeTown } from './town';
import { tableOrder, type Row } from './tables';

/** A JSON text has an end: 256 MB in PostgreSQL, 512 in Node. */
const TOGETHER = 20_000;

function* pieces<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += TOGETHER) yield list.slice(from, from + TOGETHER);
}

/** One statement a table, however wide; several when it is very long. */
export const insert = async (db: Pick<pg.ClientBase, 'query'>, table: string, rows: readonly Row[]) => {
  if (!rows.length) return;
  const columns = Object.keys(rows[0]).join(', ');
  for (const piece of pieces(rows))
    await db.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
      [JSON.stringify(piece)],
    );
};

const stale = [
  ['product', 'product_stale'],
  ['variant', 'variant_stale'],
  ['offer', 'offer_stale'],
  ['stock', 'stock_first_stale'],
];

/** Everything or nothing. */
export const fill = async (db: pg.ClientBase, town: MadeTown): Promise<void> => {
  await db.query('BEGIN');
  try {
    // Every listing is made afterwards at once: one mark per row would be work for nothing.
    for (const [table, trigger] of stale) await db.query(`ALTER TABLE ${table} DISABLE TRIGGER ${trigger}`);
    for (const table of tableOrder) await insert(db, table, town.tables.rows[table]);
    // What is judged when all is said is judged now: a table that waits for that cannot be altered.
    await db.query('SET CONSTRAINTS ALL IMMEDIATE');
    // The triggers write down both prices, so that "before" is honest.
    await db.query(
      `UPDATE offer o SET price_ore = c.price_ore, updated_at = c.updated_at FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, price_ore int, updated_at timestamptz) WHERE o.id = c.id`,
      [JSON.stringify(town.priceCuts)],
    );
    await db.query(`SELECT setval('order_number', $1)`, [town.lastOrderNumber]);
    for (const [table, trigger] of stale) await db.query(`ALTER TABLE ${table} ENABLE TRIGGER ${trigger}`);
    // Without statistics the planner would take 2,000 products for a handful.
    await db.query('ANALYZE');
    await check(db);
    await measure(db, town);
    const { rows: products } = await db.query(`SELECT id FROM product ORDER BY id`);
    for (const piece of pieces<{ id: string }>(products))
      await refreshListings(
        within(db),
        piece.map((row) => row.id),
      );
    await db.query('COMMIT');
  } catch (error) {
    await db.query('ROLLBACK');
    throw error;
  }
  await db.query('ANALYZE listing');
};

/** A demo whose own books do not balance would teach the wrong lesson: then there is none. */
const check = async (db: pg.ClientBase) => {
  const { rows } = await db.query(`
    SELECT s.offer_id FROM stock s LEFT JOIN stock_movement m USING (offer_id) GROUP BY s.offer_id
    HAVING s.on_hand <> coalesce(sum(m.delta_on_hand), 0) OR s.held <> coalesce(sum(m.delta_held), 0)`);
  const money = await db.query(`
    SELECT o.number FROM orders o JOIN payment p ON p.id = o.payment_id JOIN sub_order s ON s.order_id = o.id JOIN order_line l ON l.sub_order_id = s.id WHERE o.closed_at IS NOT NULL
    GROUP BY o.id, p.id HAVING p.captured_ore <> sum(l.price_ore * l.handed_over) + CASE WHEN bool_or(s.state = 'delivered') THEN o.delivery_ore ELSE 0 END`);
  if (money.rows.length)
    throw new Error(
      `Captured is not what was handed over for ${money.rows.length} orders, the first is ${money.rows[0].number}`,
    );
  if (rows.length)
    throw new Error(`The ledger does not explain the stock of ${rows.length} offers, the first is ${rows[0].offer_id}`);
};

/** The town's own connection, as the libs know a transaction. */
const within = (db: pg.ClientBase) =>
  ({ query: async (sql: string, values: unknown[]) => (await db.query(sql, values)).rows }) as unknown as EntityManager;

/** The measures read facts, not orders: they are told of the past in the same words as of the present. */
const measure = async (db: pg.ClientBase, town: MadeTown) => {
  const tx = within(db);
  for (const [name, facts] of town.facts) await recordFacts(tx, name, facts, town.schedules);
};

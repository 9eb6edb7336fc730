import type pg from 'pg';
import type { MadeTown } from './town';
import { tableOrder, type Row } from './tables';

/** One statement a table, whatever its size. */
const insert = async (db: pg.ClientBase, table: string, rows: readonly Row[]) => {
  if (!rows.length) return;
  const columns = Object.keys(rows[0]).join(', ');
  await db.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
};

/** Everything or nothing. */
export const fill = async (db: pg.ClientBase, town: MadeTown): Promise<void> => {
  await db.query('BEGIN');
  try {
    for (const table of tableOrder) await insert(db, table, town.tables.rows[table]);
    // The triggers write down both prices, so that "before" is honest.
    await db.query(
      `UPDATE offer o SET price_ore = c.price_ore, updated_at = c.updated_at FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, price_ore int, updated_at timestamptz) WHERE o.id = c.id`,
      [JSON.stringify(town.priceCuts)],
    );
    await db.query(`SELECT setval('order_number', $1)`, [town.lastOrderNumber]);
    await check(db);
    await db.query(`SELECT refresh_listing(ARRAY(SELECT id FROM product))`);
    await db.query('DELETE FROM listing_stale');
    await db.query('COMMIT');
  } catch (error) {
    await db.query('ROLLBACK');
    throw error;
  }
  await db.query('ANALYZE');
};

/** A demo whose own books do not balance would teach the wrong lesson: then there is none. */
const check = async (db: pg.ClientBase) => {
  const { rows } = await db.query(`
    SELECT s.offer_id FROM stock s LEFT JOIN stock_movement m USING (offer_id) GROUP BY s.offer_id
    HAVING s.on_hand <> coalesce(sum(m.delta_on_hand), 0) OR s.held <> coalesce(sum(m.delta_held), 0)`);
  if (rows.length)
    throw new Error(`The ledger does not explain the stock of ${rows.length} offers, the first is ${rows[0].offer_id}`);
};

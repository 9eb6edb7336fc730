import pg from 'pg';
import { testDatabase, type TestDatabase } from '../harness/database';
import { core } from './core';
import { buildOrder } from './factories';
import { fill } from './fill';
import { makeTown } from './town';

const unbalanced = `SELECT s.offer_id FROM stock s LEFT JOIN stock_movement m USING (offer_id) GROUP BY s.offer_id
  HAVING s.on_hand <> coalesce(sum(m.delta_on_hand), 0) OR s.held <> coalesce(sum(m.delta_held), 0)`;

describe('the town in its database', () => {
  let database: TestDatabase;
  let db: pg.Client;
  beforeAll(async () => {
    database = await testDatabase('_town');
    db = new pg.Client({ connectionString: database.url });
    await db.connect();
  });
  afterAll(async () => {
    await db.end();
    await database.drop();
  });

  it('has the core, and an order built for a test holds its stock', async () => {
    const before = await db.query(`SELECT held FROM stock WHERE offer_id = $1`, [core.bakery.ryeBread.offerId]);
    expect(before.rows).toEqual([{ held: 0 }]);
    const { parts } = await buildOrder(db, {
      lines: [
        { item: core.bakery.ryeBread, quantity: 2 },
        { item: core.ironmonger.hammer, quantity: 1 },
      ],
      state: 'ready',
    });
    expect(parts.map((p) => p.storeId)).toEqual([core.bakery.id, core.ironmonger.id]);
    const after = await db.query(`SELECT held FROM stock WHERE offer_id = $1`, [core.bakery.ryeBread.offerId]);
    expect(after.rows).toEqual([{ held: 2 }]);
    expect((await db.query(unbalanced)).rows).toEqual([]);
  });

  it('balances as a whole: counts with the ledger, money with the goods', async () => {
    const { rows } = await db.query(
      `SELECT string_agg(quote_ident(tablename), ', ') AS all FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('vat_rate', 'migrations', 'search_version', 'search_synonym')`,
    );
    await db.query(`TRUNCATE ${rows[0].all} RESTART IDENTITY CASCADE`);
    const town = makeTown(new Date(core.instant), 'x');
    await fill(db, town);
    expect((await db.query(unbalanced)).rows).toEqual([]);
    const money =
      await db.query(`SELECT (SELECT sum(captured_ore) FROM payment)::int AS captured, (SELECT sum(l.price_ore * l.handed_over) FROM order_line l JOIN sub_order s ON s.id = l.sub_order_id JOIN orders o ON o.id = s.order_id WHERE o.closed_at IS NOT NULL)::int
      + (SELECT sum(delivery_ore) FROM orders o WHERE closed_at IS NOT NULL AND EXISTS (SELECT 1 FROM sub_order WHERE order_id = o.id AND state = 'delivered'))::int AS due`);
    expect(money.rows[0].captured).toBe(money.rows[0].due);
    expect((await db.query('SELECT count(*)::int AS n FROM listing')).rows).toEqual([
      { n: town.tables.count('product') },
    ]);
  });
});

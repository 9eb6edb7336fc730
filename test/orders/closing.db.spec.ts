import { SubOrders } from '@bytorg/ordering';
import pg from 'pg';
import type { EntityManager } from 'typeorm';
import { eventually } from '../harness/client';
import { type Domain, openDomain } from '../harness/domain';
import { core } from '../town/core';
import { buildOrder } from '../town/factories';

// Two counters hand the two parts of an order over at the same moment: each sees the other's part as still open.
let town: Domain;
let db: pg.Client;
beforeAll(async () => {
  town = await openDomain('_closing', 6);
  db = new pg.Client({ connectionString: town.database.url });
  await db.connect();
});
afterAll(async () => {
  await db?.end();
  await town?.close();
});

const now = new Date(core.instant);
const CLOSE = `UPDATE orders SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL AND NOT EXISTS (SELECT 1 FROM sub_order WHERE order_id = $1 AND state <> 'handed_over')`;

type Pass = (tx: EntityManager, partId: string, orderId: string) => Promise<unknown>;
const careless: Pass = async (tx, partId, orderId) => {
  await tx.query(`UPDATE sub_order SET state = 'handed_over' WHERE id = $1`, [partId]);
  await tx.query(CLOSE, [orderId, now]);
};
const passOn: Pass = (tx, partId) =>
  town.get(SubOrders).passOn(tx, partId, 'handOver', { kind: 'store', id: core.people.bakeryOwner.id }, [], now);

const waiters = async () =>
  (await db.query(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`))
    .rowCount!;

/** The first ends its part and has not committed when the second ends its own; answers what became of the order. */
const bothAtOnce = async (pass: Pass) => {
  const lines = [core.bakery.ryeBread, core.ironmonger.hammer].map((item) => ({ item, quantity: 1 }));
  const { id, parts } = await buildOrder(db, { lines, state: 'ready' });
  let second!: Promise<unknown>;
  await town.db.transaction(async (tx) => {
    await pass(tx, parts[0]!.id, id);
    let done = false;
    second = town.db.transaction((other) => pass(other, parts[1]!.id, id)).then(() => (done = true));
    await eventually(async () => done || (await waiters()) > 0);
  });
  await second;
  const { rows } = await db.query(
    `SELECT o.closed_at IS NOT NULL AS closed, (SELECT amount_ore FROM capture c WHERE c.payment_id = o.payment_id) AS captured FROM orders o WHERE o.id = $1`,
    [id],
  );
  return rows[0];
};

it('control: without the order’s lock it stays open for ever, and nothing is charged', async () =>
  expect(await bothAtOnce(careless)).toEqual({ closed: false, captured: null }));

it('the second waits for the first and closes the order: one capture of both', async () =>
  expect(await bothAtOnce(passOn)).toEqual({
    closed: true,
    captured: core.bakery.ryeBread.priceOre + core.ironmonger.hammer.priceOre,
  }));

import { randomUUID } from 'node:crypto';
import { ShopperOrders } from '@bytorg/ordering';
import pg from 'pg';
import { type Domain, openDomain } from '../harness/domain';
import { core } from '../town/core';
import { buildOrder } from '../town/factories';

// The page offers only what may be withdrawn from; whoever sends more is refused all the same.
const { novel } = core.bookshop;
let town: Domain;
let db: pg.Client;
beforeAll(async () => {
  town = await openDomain('_withdrawal', 4);
  db = new pg.Client({ connectionString: town.database.url });
  await db.connect();
});
afterAll(async () => {
  await db?.end();
  await town?.close();
});

const bought = async (receivedAt: Date | null, handedOver: number, perishable = false) => {
  const { id, parts } = await buildOrder(db, { lines: [{ item: novel, quantity: 1 }], state: 'ready' });
  if (receivedAt)
    await db.query(`UPDATE sub_order SET state = 'handed_over', done_at = $2 WHERE id = $1`, [
      parts[0]!.id,
      receivedAt,
    ]);
  const { rows } = await db.query(
    `UPDATE order_line SET handed_over = $2, perishable = $3 WHERE sub_order_id = $1 RETURNING id`,
    [parts[0]!.id, handedOver, perishable],
  );
  const { rows: orders } = await db.query(`SELECT token FROM orders WHERE id = $1`, [id]);
  return { token: orders[0].token as string, lineIds: [rows[0].id as string] };
};
const daysAgo = (days: number) => new Date(Date.parse(core.instant) - days * 86_400_000);
const withdraw = (what: { token: string; lineIds: string[] }) =>
  town.get(ShopperOrders).withdraw({ ...what, name: 'Ane' }, randomUUID());
const noted = async () => Number((await db.query(`SELECT count(*) FROM withdrawal`)).rows[0].count);

it('what was handed over fourteen days ago is withdrawn from', async () => {
  const before = await noted();
  await withdraw(await bought(daysAgo(14), 1));
  expect(await noted()).toBe(before + 1);
});

it.each([
  ['was received fifteen days ago', daysAgo(15), 1, false, 'TOO_LATE_TO_WITHDRAW'],
  ['was never handed over', null, 0, false, 'lineIds: NOT_A_CHOICE'],
  ['was refused at the counter', daysAgo(1), 0, false, 'lineIds: NOT_A_CHOICE'],
  ['goes off', daysAgo(1), 1, true, 'lineIds: NOT_A_CHOICE'],
])('nobody withdraws from what %s', async (_, at, handedOver, perishable, refusal) => {
  const before = await noted();
  await expect(withdraw(await bought(at, handedOver, perishable))).rejects.toThrow(refusal);
  expect(await noted()).toBe(before);
});

it('nobody withdraws from another order’s goods', async () => {
  const [mine, other] = [await bought(daysAgo(1), 1), await bought(daysAgo(1), 1)];
  const before = await noted();
  await expect(withdraw({ token: mine.token, lineIds: other.lineIds })).rejects.toThrow('lineIds: NOT_A_CHOICE');
  expect(await noted()).toBe(before);
});

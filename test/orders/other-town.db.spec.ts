import { randomUUID } from 'node:crypto';
import { Who } from '@bytorg/identity';
import { HandOvers } from '@bytorg/pickup';
import pg from 'pg';
import { type Domain, openDomain } from '../harness/domain';
import { core } from '../town/core';
import { buildOrder } from '../town/factories';

let town: Domain;
let db: pg.Client;
beforeAll(async () => {
  town = await openDomain('_other_town', 4);
  db = new pg.Client({ connectionString: town.database.url });
  await db.connect();
});
afterAll(async () => {
  await db?.end();
  await town?.close();
});

const anotherTown = async (): Promise<string> => {
  const id = randomUUID();
  await db.query(
    `INSERT INTO town SELECT t.* FROM town o, jsonb_populate_record(o, jsonb_build_object('id', $1::text, 'slug', 'nabobyen', 'name', 'Nabobyen')) t WHERE o.id = $2`,
    [id, core.town.id],
  );
  return id;
};

it('a code opens an order of the store’s own town, whatever has the same code elsewhere', async () => {
  const wish = { lines: [{ item: core.bakery.ryeBread, quantity: 1 }], state: 'ready' as const };
  const [own, foreign] = [await buildOrder(db, wish), await buildOrder(db, wish)];
  const { rows } = await db.query(
    `UPDATE orders SET code = (SELECT code FROM orders WHERE id = (SELECT order_id FROM sub_order WHERE id = $2)), town_id = $3
     WHERE id = (SELECT order_id FROM sub_order WHERE id = $1) RETURNING code`,
    [foreign.parts[0]!.id, own.parts[0]!.id, await anotherTown()],
  );
  // A lookup over all towns takes the one that is closed last, or not at all.
  await db.query(`UPDATE orders SET closed_at = $2 WHERE id = (SELECT order_id FROM sub_order WHERE id = $1)`, [
    own.parts[0]!.id,
    new Date(core.instant),
  ]);
  const {
    rows: [clerk],
  } = await db.query(`SELECT id FROM person WHERE email = $1`, [core.people.bjorn.email]);
  const grant = { role: 'clerk', scopeId: core.bakery.id };
  const who = new Who({ ...core.people.bjorn, id: clerk.id }, [grant] as never, 'nb', '192.0.2.1');
  expect(await town.get(HandOvers).find(who, core.bakery.id, rows[0].code)).toMatchObject({
    subOrder: { id: own.parts[0]!.id },
  });
});

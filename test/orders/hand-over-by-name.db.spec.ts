import { randomUUID } from 'node:crypto';
import { Who } from '@bytorg/identity';
import { HandOvers } from '@bytorg/pickup';
import pg from 'pg';
import { type Domain, openDomain } from '../harness/domain';
import { core } from '../town/core';
import { buildOrder } from '../town/factories';

const clerk = core.people.bakeryOwner;
const TRIES = 5;
let town: Domain;
let db: pg.Client;
beforeAll(async () => {
  town = await openDomain('_by_name', 4);
  db = new pg.Client({ connectionString: town.database.url });
  await db.connect();
});
afterAll(async () => {
  await db?.end();
  await town?.close();
});

it('names can be guessed at as little as codes: after five wrong ones the right one waits, too', async () => {
  const who = new Who(clerk, [{ id: randomUUID(), role: 'owner', scopeId: core.bakery.id }], 'nb', '192.0.2.1');
  const { parts } = await buildOrder(db, { state: 'ready' });
  const wish = () => ({ subOrderId: parts[0]!.id, refused: [], idChecked: false, key: randomUUID() });
  const say = (name: string) => town.get(HandOvers).byName(who, wish(), name, core.ane.phone);
  for (let left = TRIES - 1; left > 0; left--)
    expect(await say('Noen Andre')).toEqual({ code: 'wrong_person', triesLeft: left });
  expect(await say('Noen Andre')).toMatchObject({ code: 'paused' });
  expect(await say(core.ane.name)).toMatchObject({ code: 'paused', triesLeft: 0 });
  const { rows } = await db.query(`SELECT state FROM sub_order WHERE id = $1`, [parts[0]!.id]);
  expect(rows).toEqual([{ state: 'ready' }]);
});

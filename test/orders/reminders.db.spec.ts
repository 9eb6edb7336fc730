import { RemindStoreToAccept } from '@bytorg/ordering';
import pg from 'pg';
import { type Domain, openDomain } from '../harness/domain';
import { core } from '../town/core';
import { buildOrder, type Item } from '../town/factories';

const { ryeBread } = core.bakery;
const { hammer } = core.ironmonger;
/** More than are read at once. */
const MANY = 201;
const yesterday = new Date(Date.parse(core.instant) - 86_400_000);

let town: Domain;
let db: pg.Client;
beforeAll(async () => {
  town = await openDomain('_remind', 4);
  db = new pg.Client({ connectionString: town.database.url });
  await db.connect();
});
afterAll(async () => {
  await db?.end();
  await town?.close();
});

const unanswered = async (item: Item, now: Date): Promise<string> => {
  const { parts } = await buildOrder(db, { lines: [{ item, quantity: 1 }], now });
  return parts[0]!.id;
};
const states = async (ids: string[]): Promise<string[]> => {
  const { rows } = await db.query(`SELECT DISTINCT state FROM sub_order WHERE id = ANY($1)`, [ids]);
  return rows.map((row) => row.state);
};

it('parts that cannot be ended stop no other store’s, however many and however old they are', async () => {
  await db.query(`UPDATE stock SET on_hand = 1000 WHERE offer_id = $1`, [ryeBread.offerId]);
  const stuck: string[] = [];
  for (let i = 0; i < MANY; i++) stuck.push(await unanswered(ryeBread, new Date(yesterday.getTime() - 3_600_000)));
  // A count that says nothing is held: their goods cannot be put back.
  await db.query(`UPDATE stock SET held = 0 WHERE offer_id = $1`, [ryeBread.offerId]);
  const other = await unanswered(hammer, yesterday);
  const young = await unanswered(hammer, new Date(core.instant));

  await expect(town.get(RemindStoreToAccept).run()).rejects.toThrow();
  expect(await states(stuck)).toEqual(['placed']);
  expect(await states([other])).toEqual(['cancelled']);
  expect(await states([young])).toEqual(['placed']);
});

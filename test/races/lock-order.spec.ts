import { randomUUID } from 'node:crypto';
import { Stock } from '@bytorg/inventory';
import { SubOrders } from '@bytorg/ordering';
import pg from 'pg';
import type { EntityManager } from 'typeorm';
import { openDomain, type Domain } from '../harness/domain';
import { core } from '../town/core';
import { buildOrder } from '../town/factories';

// Two parts with the same goods, each ended in several steps, the other way round.
const goods = [core.bakery.ryeBread, core.bakery.cinnamonBun];
const now = new Date(core.instant);
let town: Domain;
let parts: string[];

beforeAll(async () => {
  town = await openDomain('_rings', 4);
  const db = new pg.Client({ connectionString: town.database.url });
  await db.connect();
  const lines = goods.map((item) => ({ item, quantity: 2 }));
  parts = [];
  for (let n = 0; n < 2; n++) parts.push((await buildOrder(db, { lines, now })).parts[0]!.id);
  await db.end();
});
afterAll(() => town?.close());

const gate = () => {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
};
const putBack = (tx: EntityManager, offerId: string) =>
  town.get(Stock).putBack(tx, [{ offerId, quantity: 1 }], { actorId: null, reference: randomUUID() }, now);

/** Both have done their first step before either does its second, unless the first waits for the other's goods. */
const ends = async (first: (tx: EntityManager, part: string) => Promise<unknown>): Promise<string[]> => {
  const begun = [gate(), gate()];
  const end = (n: number) =>
    town.db.transaction(async (tx) => {
      const waiting = first(tx, parts[n]!);
      // Who has to wait lets the other finish.
      const late = new Promise((resolve) => setTimeout(resolve, 300)).then(() => begun[n]!.open());
      await Promise.race([waiting, late]);
      await waiting;
      const [a, b] = n ? goods.toReversed() : goods;
      await putBack(tx, a!.offerId);
      begun[n]!.open();
      await begun[1 - n]!.opened;
      await putBack(tx, b!.offerId);
    });
  const results = await Promise.allSettled([end(0), end(1)]);
  return results.map((r) => (r.status === 'fulfilled' ? 'ended' : r.reason.driverError.code));
};

it('control: parts that take the same goods the other way round wait for each other in a ring', async () =>
  expect((await ends(async () => {})).toSorted()).toEqual(['40P01', 'ended']));

it('parts that lock all of their goods first do not', async () =>
  expect(await ends((tx, part) => town.get(SubOrders).lockGoods(tx, [part]))).toEqual(['ended', 'ended']));

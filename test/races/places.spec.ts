import { randomUUID } from 'node:crypto';
import { Baskets, Checkouts } from '@bytorg/checkout';
import { PickupSlots } from '@bytorg/pickup';
import type { EntityManager } from 'typeorm';
import { eventually } from '../harness/client';
import { type Domain, openDomain, shopper } from '../harness/domain';
import { core } from '../town/core';

const startsAt = new Date('2026-11-25T12:00:00Z');
const stores = [core.bakery.id, core.ironmonger.id, core.bookshop.id].toSorted();
const [lowest, , highest] = stores;

let town: Domain;
beforeAll(async () => {
  town = await openDomain('_places', 6);
  await town.db.query(
    `INSERT INTO pickup_slot (store_id, starts_at, ends_at, taken) SELECT unnest($1::uuid[]), $2, $2::timestamptz + interval '1 hour', 10`,
    [stores, startsAt],
  );
});
afterAll(() => town?.close());

/** A checkout with a place in each store, written with the last store first. */
const holding = async (n: number): Promise<string> => {
  const { id: basket } = await town.get(Baskets).add(shopper(n), null, core.ironmonger.hammer.offerId, 1);
  const begun = await town.get(Checkouts).begin(shopper(n), basket, randomUUID());
  if (!('id' in begun)) throw new Error('not begun');
  for (const store of stores.toReversed())
    await town.db.query(`INSERT INTO pickup_hold (checkout_id, store_id, starts_at) VALUES ($1, $2, $3)`, [
      begun.id,
      store,
      startsAt,
    ]);
  return begun.id;
};

/** Whether who gives places back, and waits for the first store's, has the last store's locked meanwhile. */
const locksLastFirst = async (release: (tx: EntityManager) => Promise<unknown>): Promise<boolean> => {
  const slot = `SELECT 1 FROM pickup_slot WHERE store_id = $1 AND starts_at = $2 FOR UPDATE`;
  let releasing: Promise<unknown> = Promise.resolve();
  const answer = await town.db.transaction(async (tx) => {
    await tx.query(slot, [lowest, startsAt]);
    releasing = town.db.transaction(release);
    await eventually(
      async () =>
        (
          await town.db.query(
            `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
          )
        ).length === 1,
    );
    const free = await town.db.query(`${slot} SKIP LOCKED`, [highest, startsAt]);
    return free.length === 0;
  });
  await releasing;
  return answer;
};
const taken = async () =>
  (await town.db.query(`SELECT taken FROM pickup_slot WHERE starts_at = $1`, [startsAt])).map((r: any) => r.taken);

it('control: giving back in the order of the holds locks the last store first, against the order of taking', async () => {
  const checkoutId = await holding(1);
  const naive = (tx: EntityManager) =>
    tx.query(
      `WITH gone AS (DELETE FROM pickup_hold WHERE checkout_id = $1 RETURNING store_id, starts_at),
       locked AS MATERIALIZED (SELECT s.store_id, s.starts_at FROM pickup_slot s JOIN gone USING (store_id, starts_at) ORDER BY s.store_id DESC FOR UPDATE OF s)
       UPDATE pickup_slot s SET taken = s.taken - 1 FROM locked l WHERE s.store_id = l.store_id AND s.starts_at = l.starts_at`,
      [checkoutId],
    );
  expect(await locksLastFirst(naive)).toBe(true);
  expect(await taken()).toEqual([9, 9, 9]);
});

it('places are given back in the order of the stores, each once', async () => {
  const checkoutId = await holding(2);
  const release = (tx: EntityManager) => town.get(PickupSlots).release(tx, checkoutId);
  expect(await locksLastFirst(release)).toBe(false);
  expect(await taken()).toEqual([8, 8, 8]);
  await town.db.transaction(release);
  expect(await taken()).toEqual([8, 8, 8]);
});

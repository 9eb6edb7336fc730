import { randomUUID } from 'node:crypto';
import { Baskets, Checkouts, Holds } from '@bytorg/checkout';
import { DeliverySlots } from '@bytorg/delivery';
import { PickupSlots } from '@bytorg/pickup';
import type { EntityManager } from 'typeorm';
import { type Domain, openDomain, shopper } from '../harness/domain';
import { locksMeanwhile, type RowOf } from '../harness/locks';
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

const slotOf = (store: string): RowOf => [
  `SELECT 1 FROM pickup_slot WHERE store_id = $1 AND starts_at = $2`,
  [store, startsAt],
];
/** Whether who waits for the first store's places has the last store's locked meanwhile. */
const locksLastFirst = (act: (tx: EntityManager) => Promise<unknown>): Promise<boolean> =>
  locksMeanwhile(town.db, { waitsFor: slotOf(lowest!), other: slotOf(highest!) }, act);
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

describe('a choice that is changed', () => {
  const place = (storeId: string) => ({ storeId, startsAt, endsAt: new Date('2026-11-25T13:00:00Z'), capacity: 20 });
  /** A checkout that has its place in the last store, or on a van. */
  const choosing = async (n: number, deliverySlotId: string | null): Promise<string> => {
    const { id: basket } = await town.get(Baskets).add(shopper(n), null, core.ironmonger.hammer.offerId, 1);
    const begun = await town.get(Checkouts).begin(shopper(n), basket, randomUUID());
    if (!('id' in begun)) throw new Error('not begun');
    const slots = deliverySlotId ? [] : [place(highest!)];
    await town.db.transaction((tx) =>
      town.get(Holds).takePlaces(tx, begun.id, { slots, deliverySlotId, again: false }),
    );
    return begun.id;
  };
  const van = async (): Promise<string> => {
    await town.get(DeliverySlots).openAhead();
    return (await town.db.query(`SELECT id FROM delivery_slot ORDER BY starts_at DESC LIMIT 1`))[0].id;
  };
  const toLowest = { slots: [place(lowest!)], deliverySlotId: null };

  it('control: giving up before taking locks the last store before the first', async () => {
    const checkoutId = await choosing(3, null);
    const naive = async (tx: EntityManager) => {
      await town.get(PickupSlots).release(tx, checkoutId);
      await town.get(PickupSlots).hold(tx, checkoutId, toLowest.slots);
    };
    expect(await locksLastFirst(naive)).toBe(true);
  });

  it('locks what it gives up and what it takes in one order', async () => {
    const checkoutId = await choosing(4, null);
    const [before] = [await taken()];
    const change = (tx: EntityManager) => town.get(Holds).takePlaces(tx, checkoutId, { ...toLowest, again: true });
    expect(await locksLastFirst(change)).toBe(false);
    expect((await taken()).reduce((a: number, b: number) => a + b)).toBe(
      before.reduce((a: number, b: number) => a + b),
    );
    expect(
      await town.db.query(`SELECT store_id AS store FROM pickup_hold WHERE checkout_id = $1`, [checkoutId]),
    ).toEqual([{ store: lowest }]);
  });

  it('from a van to a counter locks the counter first, as the way back does', async () => {
    const slotId = await van();
    const checkoutId = await choosing(5, slotId);
    const rows = {
      waitsFor: slotOf(lowest!),
      other: [`SELECT 1 FROM delivery_slot WHERE id = $1`, [slotId]] as RowOf,
    };
    const naive = async (tx: EntityManager) => {
      await town.get(DeliverySlots).release(tx, checkoutId);
      await town.get(PickupSlots).hold(tx, checkoutId, toLowest.slots);
      await tx.query(`DELETE FROM pickup_hold WHERE checkout_id = $1`, [checkoutId]);
      await town.get(DeliverySlots).hold(tx, checkoutId, slotId);
    };
    expect(await locksMeanwhile(town.db, rows, naive)).toBe(true);
    const change = (tx: EntityManager) => town.get(Holds).takePlaces(tx, checkoutId, { ...toLowest, again: true });
    expect(await locksMeanwhile(town.db, rows, change)).toBe(false);
  });
});

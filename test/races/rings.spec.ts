import { randomUUID } from 'node:crypto';
import { Baskets, CheckoutReader, Checkouts } from '@bytorg/checkout';
import { DeliverySlots, Driving } from '@bytorg/delivery';
import { Who } from '@bytorg/identity';
import { Counting, Stock } from '@bytorg/inventory';
import { SubOrders } from '@bytorg/ordering';
import { RefreshListings } from '@bytorg/search';
import pg from 'pg';
import type { EntityManager } from 'typeorm';
import { type Domain, openDomain, shopper } from '../harness/domain';
import { locksMeanwhile, type RowOf } from '../harness/locks';
import { core } from '../town/core';
import { buildOrder } from '../town/factories';

// Acts that lock rows of several owners: none may hold a later one while it waits for an earlier one (libs/database/README.md).
const now = new Date(core.instant);
let town: Domain;

beforeAll(async () => {
  town = await openDomain('_order', 6);
});
afterAll(() => town?.close());

const stockOf = (offerId: string): RowOf => [`SELECT 1 FROM stock WHERE offer_id = $1`, [offerId]];

describe('a drop of goods from two stores', () => {
  const courier = new Who(
    core.people.courier,
    [{ id: randomUUID(), role: 'courier', scopeId: core.town.id }],
    'nb',
    'test',
  );

  /** On board: the part that is ended first has the goods that everybody locks last. */
  const onBoard = async () => {
    const db = new pg.Client({ connectionString: town.database.url });
    await db.connect();
    const lines = [core.bakery.ryeBread, core.ironmonger.hammer].map((item) => ({ item, quantity: 1 }));
    const order = await buildOrder(db, { lines, state: 'ready', now });
    await db.end();
    const [low, high] = lines.map((l) => l.item).toSorted((a, b) => (a.offerId < b.offerId ? -1 : 1));
    const swap = order.parts.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0]!.storeId !== high!.storeId;
    if (swap)
      await town.db.query(
        `UPDATE order_line l SET sub_order_id = o.sub_order_id FROM order_line o WHERE l.sub_order_id = ANY($1) AND o.sub_order_id = ANY($1) AND o.id <> l.id`,
        [order.parts.map((p) => p.id)],
      );
    await town.get(DeliverySlots).openAhead();
    const [{ id: stopId }] = await town.db.query(
      `WITH gone AS (UPDATE sub_order SET state = 'out_for_delivery' WHERE order_id = $1),
       r AS (INSERT INTO run (slot_id, courier_id, state, started_at) SELECT id, $2, 'under_way', $3 FROM delivery_slot LIMIT 1 RETURNING id)
       INSERT INTO stop (run_id, position, kind, order_id) SELECT id, 1, 'door', $1 FROM r RETURNING id`,
      [order.id, core.people.courier.id, now],
    );
    return { order, stopId, rows: { waitsFor: stockOf(low!.offerId), other: stockOf(high!.offerId) } };
  };
  const states = async (orderId: string) =>
    (await town.db.query(`SELECT DISTINCT state FROM sub_order WHERE order_id = $1`, [orderId])).map(
      (r: { state: string }) => r.state,
    );

  it('control: ended part by part, it holds one store’s goods while it waits for another’s', async () => {
    const { order, rows } = await onBoard();
    const ids = order.parts.map((p) => p.id).toSorted();
    const naive = async (tx: EntityManager) => {
      for (const id of ids)
        await town.get(SubOrders).passOn(tx, id, 'deliver', { kind: 'courier', id: core.people.courier.id }, [], now);
    };
    expect(await locksMeanwhile(town.db, rows, naive)).toBe(true);
  });

  it.each<[string, string, (stopId: string) => Promise<unknown>]>([
    [
      'delivered',
      'delivered',
      (id) => town.get(Driving).deliver(courier, id, { receivedBy: null, idChecked: true }, randomUUID(), now),
    ],
    ['not delivered', 'returned', (id) => town.get(Driving).fail(courier, id, 'nobody_home', null, randomUUID(), now)],
  ])('%s, it locks the goods of all its stores in one order', async (_, state, act) => {
    const { order, stopId, rows } = await onBoard();
    expect(await locksMeanwhile(town.db, rows, () => act(stopId))).toBe(false);
    expect(await states(order.id)).toEqual([state]);
  });
});

describe('an offer whose SKU and buffer change', () => {
  const { hammer } = core.ironmonger;
  const rows = {
    waitsFor: stockOf(hammer.offerId),
    other: [`SELECT 1 FROM offer WHERE id = $1`, [hammer.offerId]] as RowOf,
  };

  it('control: the SKU first keeps every movement of the stock waiting that it waits for itself', async () => {
    const naive = async (tx: EntityManager) => {
      await tx.query(`UPDATE offer SET sku = 'først' WHERE id = $1`, [hammer.offerId]);
      await tx.query(`UPDATE stock SET buffer = 1 WHERE offer_id = $1`, [hammer.offerId]);
    };
    expect(await locksMeanwhile(town.db, rows, naive)).toBe(true);
  });

  it('takes its stock first, as a movement does', async () => {
    const owner = new Who(
      core.people.ironmongerOwner,
      [{ id: randomUUID(), role: 'owner', scopeId: core.ironmonger.id }],
      'nb',
      'test',
    );
    const change = () => town.get(Counting).update(owner, { offerId: hammer.offerId, sku: 'sist', buffer: 2 });
    expect(await locksMeanwhile(town.db, rows, change)).toBe(false);
    expect(
      await town.db.query(`SELECT sku, buffer FROM offer JOIN stock ON offer_id = id WHERE id = $1`, [hammer.offerId]),
    ).toEqual([{ sku: 'sist', buffer: 2 }]);
  });
});

describe('two stores that sell the same two products, the other way round', () => {
  const { ryeBread, cinnamonBun } = core.bakery;
  let goods: string[][];

  beforeAll(async () => {
    const theirs: { id: string }[] = await town.db.query(
      `WITH o AS (INSERT INTO offer (store_id, variant_id, sku, price_ore) SELECT $1, variant_id, 'samme-' || sku, price_ore FROM offer WHERE id = ANY($2) RETURNING id, sku),
       k AS (INSERT INTO stock (offer_id) SELECT id FROM o) SELECT id FROM o ORDER BY sku = 'samme-' || $3`,
      [core.bookshop.id, [ryeBread.offerId, cinnamonBun.offerId], ryeBread.sku],
    );
    goods = [[ryeBread.offerId, cinnamonBun.offerId], theirs.map(({ id }) => id)];
  });

  /** Each has marked its first product before either marks its second, unless that has to wait. */
  const both = async (mark: (tx: EntityManager, offerId: string, n: number) => Promise<unknown>): Promise<string[]> => {
    const begun = [0, 1].map(() => Promise.withResolvers<void>());
    const sell = (n: number) =>
      town.db.transaction(async (tx) => {
        await mark(tx, goods[n]![0]!, n);
        begun[n]!.resolve();
        await begun[1 - n]!.promise;
        await mark(tx, goods[n]![1]!, n);
      });
    const results = await Promise.allSettled([sell(0), sell(1)]);
    return results.map((r) => (r.status === 'fulfilled' ? 'ended' : r.reason.driverError.code)).toSorted();
  };

  it('control: wait in a ring where a product has one mark only', async () => {
    await town.db.query(`CREATE TABLE only_mark (product_id uuid PRIMARY KEY)`);
    const unique = (tx: EntityManager, offerId: string) =>
      tx.query(
        `INSERT INTO only_mark SELECT v.product_id FROM offer o JOIN variant v ON v.id = o.variant_id WHERE o.id = $1 ON CONFLICT DO NOTHING`,
        [offerId],
      );
    expect(await both(unique)).toEqual(['40P01', 'ended']);
  });

  it('do not wait for each other', async () => {
    await town.db.query(`UPDATE stock SET on_hand = 0, held = 0, buffer = 0 WHERE offer_id = ANY($1)`, [goods.flat()]);
    await town.db.query(`DELETE FROM listing_stale`);
    const count = (tx: EntityManager, offerId: string) =>
      town.get(Stock).count(tx, [{ offerId, onHand: 50 }], { kind: 'count', reason: 'counted', actorId: null }, now);
    expect(await both(count)).toEqual(['ended', 'ended']);
    const [{ marks }] = await town.db.query(`SELECT count(*)::int AS marks FROM listing_stale`);
    expect(marks).toBe(4);
  });
});

describe('a checkout whose basket holds two things', () => {
  const wares = [core.ironmonger.hammer.offerId, core.bookshop.novel.offerId].toSorted();
  const itemOf = (basketId: string, offerId: string): RowOf => [
    `SELECT 1 FROM basket_item WHERE basket_id = $1 AND offer_id = $2`,
    [basketId, offerId],
  ];

  /** Put in with the last one first: so they lie, and so a statement without an order finds them. */
  const paying = async (n: number) => {
    const who = shopper(n);
    const { id: basketId } = await town.get(Baskets).add(who, null, wares[1]!, 1);
    await town.get(Baskets).add(who, basketId, wares[0]!, 1);
    const begun = await town.get(Checkouts).begin(who, basketId, randomUUID());
    if (!('id' in begun)) throw new Error(JSON.stringify(begun));
    await town.db.query(`UPDATE checkout SET state = 'paying', expires_at = $2 WHERE id = $1`, [
      begun.id,
      new Date(now.getTime() + 3_600_000),
    ]);
    const rows = { waitsFor: itemOf(basketId, wares[0]!), other: itemOf(basketId, wares[1]!) };
    return { basketId, checkoutId: begun.id, rows };
  };
  const left = async (basketId: string) =>
    (await town.db.query(`SELECT 1 FROM basket_item WHERE basket_id = $1`, [basketId])).length;

  it('control: emptied as its lines lie, it holds the last while it waits for the first', async () => {
    const { basketId, rows } = await paying(1);
    const naive = (tx: EntityManager) =>
      tx.query(
        `DELETE FROM basket_item WHERE ctid = ANY(ARRAY(SELECT ctid FROM basket_item WHERE basket_id = $1 ORDER BY offer_id DESC FOR UPDATE))`,
        [basketId],
      );
    expect(await locksMeanwhile(town.db, rows, naive)).toBe(true);
  });

  it('is emptied in the order of its lines when it is placed', async () => {
    const { basketId, checkoutId, rows } = await paying(2);
    const place = (tx: EntityManager) => town.get(CheckoutReader).placed(tx, checkoutId, 100_000_000);
    expect(await locksMeanwhile(town.db, rows, place)).toBe(false);
    expect(await left(basketId)).toBe(0);
  });

  it('takes new prices in that order', async () => {
    const { basketId, rows } = await paying(3);
    await town.db.query(`UPDATE basket_item SET seen_price_ore = 1 WHERE basket_id = $1`, [basketId]);
    expect(await locksMeanwhile(town.db, rows, () => town.get(Baskets).acceptPrices(basketId))).toBe(false);
    const seen = await town.db.query(`SELECT 1 FROM basket_item WHERE basket_id = $1 AND seen_price_ore = 1`, [
      basketId,
    ]);
    expect([seen.length, await left(basketId)]).toEqual([0, 2]);
  });
});

it('listings are filled by one worker at a time: the slower of two could write what was true before', async () => {
  const refresh = () => town.get(RefreshListings).refresh();
  const marks = async () => (await town.db.query(`SELECT count(*)::int AS n FROM listing_stale`))[0].n;
  const { productId } = core.bookshop.novel;
  await refresh();
  await town.db.query(`UPDATE product SET brand = 'Ny' WHERE id = $1`, [productId]);
  await town.db.query(`UPDATE product SET brand = 'Nyere' WHERE id = $1`, [productId]);
  expect(await marks()).toBe(2);
  await town.db.transaction(async (tx) => {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('listing', 0))`);
    await refresh();
    expect(await marks()).toBe(2);
  });
  await refresh();
  expect(await marks()).toBe(0);
  const [{ brand }] = await town.db.query(`SELECT card->>'brand' AS brand FROM listing WHERE product_id = $1`, [
    productId,
  ]);
  expect(brand).toBe('Nyere');
});

import { behindWall } from '@bytorg/database';
import { Baskets, Checkouts } from '@bytorg/checkout';
import { Offers } from '@bytorg/catalog';
import { Stock, ToldCounts } from '@bytorg/inventory';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Domain, openDomain, shopper } from '../harness/domain';
import { buildBundle } from '../town/bundled';
import { core } from '../town/core';
import { buildWeighed } from '../town/weighed';

// What the database itself holds fast of bundles, whatever a service forgets.
let town: Domain;
let db: pg.Client;
let bundle: Awaited<ReturnType<typeof buildBundle>>;
let cheese: Awaited<ReturnType<typeof buildWeighed>>;

const { novel, pencils, lamp } = core.bookshop;

beforeAll(async () => {
  town = await openDomain('_bundle', 4);
  db = new pg.Client({ connectionString: town.database.url });
  await db.connect();
  bundle = await buildBundle(db);
  cheese = await buildWeighed(db, { storeId: core.bookshop.id, sku: '77100' });
});
afterAll(async () => {
  await db?.end();
  await town?.close();
});

const rows = async (sql: string, ...values: unknown[]) => (await db.query(sql, values)).rows;
/** The guard that refused it, also at the commit; nothing of it stays. `first` may take a guard away. */
const refusedBy = async (statement: string, values: unknown[] = [], first?: string): Promise<string | null> => {
  await db.query('BEGIN');
  try {
    if (first) await db.query(first);
    await db.query(statement, values);
    await db.query('SET CONSTRAINTS ALL IMMEDIATE');
    return null;
  } catch (error) {
    return (error as pg.DatabaseError).constraint ?? (error as Error).message;
  } finally {
    await db.query('ROLLBACK');
  }
};
const part = (offerId: string, storeId = core.bookshop.id): [string, unknown[]] => [
  `INSERT INTO bundle_part (offer_id, part_offer_id, store_id, quantity) VALUES ($1, $2, $3, 1)`,
  [bundle.offerId, offerId, storeId],
];
const without = (guard: string) => `ALTER TABLE bundle_part DROP CONSTRAINT ${guard}`;

describe('a part', () => {
  const guard = 'bundle_part_by_the_piece';

  it('is of the same store; control: without the guard it need not be', async () => {
    expect(await refusedBy(...part(core.ironmonger.hammer.offerId))).toBe(guard);
    expect(await refusedBy(...part(core.ironmonger.hammer.offerId), without(guard))).toBeNull();
    // Nor does it help to call the bundle another store's.
    expect(await refusedBy(...part(core.ironmonger.hammer.offerId, core.ironmonger.id))).toBe('bundle_part_of_bundle');
  });

  it('is no bundle; control: without the guard it might be', async () => {
    const other = await buildBundle(db, { sku: 'pakke-2' });
    expect(await refusedBy(...part(other.offerId))).toBe(guard);
    expect(await refusedBy(...part(other.offerId), without(guard))).toBeNull();
  });

  it('is sold by the piece, also later; control: without the guard it need not be', async () => {
    expect(await refusedBy(...part(cheese.offerId))).toBe(guard);
    const weighed = `UPDATE offer SET typical_grams = 400, max_grams = 500 WHERE id = $1`;
    expect(await refusedBy(weighed, [pencils.offerId])).toBe(guard);
    expect(await refusedBy(weighed, [pencils.offerId], without(guard))).toBeNull();
    expect(await refusedBy(weighed, [lamp.offerId])).toBeNull();
  });

  it('is of a bundle: other goods have none', async () => {
    const [sql, values] = part(novel.offerId);
    expect(await refusedBy(sql, [lamp.offerId, ...values.slice(1)])).toBe('bundle_part_of_bundle');
  });
});

describe('a bundle', () => {
  it('has two pieces at least when all is said; control: without the guard it may have one', async () => {
    const fewer = `DELETE FROM bundle_part WHERE offer_id = $1 AND part_offer_id = '${pencils.offerId}'`;
    expect(await refusedBy(fewer, [bundle.offerId])).toBe('bundle_two_pieces');
    expect(await refusedBy(fewer, [bundle.offerId], 'DROP TRIGGER bundle_two_pieces ON bundle_part')).toBeNull();
    const [{ id: variant }] = await rows(
      `INSERT INTO variant (product_id, name) VALUES ($1, 'alene') RETURNING id`,
      bundle.productId,
    );
    const bare = `INSERT INTO offer (store_id, variant_id, sku, price_ore, bundle) VALUES ($1, $2, 'bare', 500, true)`;
    expect(await refusedBy(bare, [core.bookshop.id, variant])).toBe('bundle_two_pieces');
    expect(await refusedBy(bare, [core.bookshop.id, variant], 'DROP TRIGGER bundle_with_pieces ON offer')).toBeNull();
  });

  it('has no stock of its own; control: without the guard it would', async () => {
    for (const column of ['on_hand', 'held']) {
      const own = `UPDATE stock SET ${column} = 1 WHERE offer_id = $1`;
      expect(await refusedBy(own, [bundle.offerId], 'DROP TRIGGER stock_no_oversell ON stock')).toBe(
        'stock_none_of_bundle',
      );
      expect(
        await refusedBy(
          own,
          [bundle.offerId],
          'DROP TRIGGER stock_no_oversell ON stock; ALTER TABLE stock DROP CONSTRAINT stock_none_of_bundle',
        ),
      ).toBeNull();
    }
    // Nor by saying that it is none.
    expect(await refusedBy(`UPDATE stock SET bundle = false, on_hand = 1 WHERE offer_id = $1`, [bundle.offerId])).toBe(
      'stock_none_of_bundle',
    );
  });

  it('stays one, is not weighed, and costs what its pieces can share', async () => {
    expect(await refusedBy(`UPDATE offer SET bundle = false WHERE id = $1`, [bundle.offerId])).toBe(
      'offer_bundle_kept',
    );
    expect(await refusedBy(`UPDATE offer SET bundle = true WHERE id = $1`, [lamp.offerId])).toBe('offer_bundle_kept');
    expect(
      await refusedBy(`UPDATE offer SET typical_grams = 400, max_grams = 500 WHERE id = $1`, [bundle.offerId]),
    ).toBe('offer_bundle_unweighed');
    expect(await refusedBy(`UPDATE offer SET price_ore = 99 WHERE id = $1`, [bundle.offerId])).toBe(
      'offer_bundle_price',
    );
  });

  it('is changed by its own store only', async () => {
    const asStore = (storeId: string) =>
      behindWall([storeId], () =>
        town.db.query(`DELETE FROM bundle_part WHERE offer_id = $1 AND quantity > 50`, [bundle.offerId]),
      );
    await asStore(core.bookshop.id);
    const seen = (storeId: string) =>
      behindWall([storeId], () => town.db.query(`SELECT 1 FROM bundle_part WHERE offer_id = $1`, [bundle.offerId]));
    expect(await seen(core.bookshop.id)).toHaveLength(2);
    expect(await seen(core.ironmonger.id)).toHaveLength(0);
  });

  it('is left out by whatever counts: a file, a till, a round; and no ledger line is written of it', async () => {
    const now = new Date(core.instant);
    const counts = [{ offerId: bundle.offerId, onHand: 5, seenOnHand: 0, seenCountedAt: null }];
    await town.db.transaction((tx) =>
      town.get(ToldCounts).settle(tx, counts, { actorId: null, reference: 'file' }, now),
    );
    expect(await town.db.transaction((tx) => town.get(ToldCounts).told(tx, counts, null, now))).toBe(0);
    expect(
      await town.db.transaction((tx) =>
        town.get(Stock).count(tx, counts, { kind: 'count', reason: 'count', actorId: null }, now),
      ),
    ).toBe(0);
    expect(await rows(`SELECT on_hand, held, counted_at FROM stock WHERE offer_id = $1`, bundle.offerId)).toEqual([
      { on_hand: 0, held: 0, counted_at: null },
    ]);
    expect(await rows(`SELECT 1 FROM stock_movement WHERE offer_id = $1`, bundle.offerId)).toEqual([]);
  });

  it('keeps its price, and its parts their kind, when a file says otherwise', async () => {
    const now = new Date(core.instant);
    const weight = { typicalGrams: 400, maxGrams: 500 };
    const told = [
      { offerId: bundle.offerId, priceOre: 99 },
      { offerId: pencils.offerId, priceOre: 100, weight },
      { offerId: lamp.offerId, priceOre: lamp.priceOre + 100 },
    ];
    expect(await town.db.transaction((tx) => town.get(Offers).setPrices(tx, told, now))).toBe(1);
    expect(
      await rows(`SELECT price_ore, typical_grams FROM offer WHERE id = ANY($1) ORDER BY price_ore`, [
        bundle.offerId,
        pencils.offerId,
      ]),
    ).toEqual([
      { price_ore: pencils.priceOre, typical_grams: null },
      { price_ore: bundle.priceOre, typical_grams: null },
    ]);
  });
});

describe('what can be had of it', () => {
  const available = async () =>
    (await rows(`SELECT available_of(k) AS n FROM stock k WHERE offer_id = $1`, bundle.offerId))[0].n as number;
  const set = (offerId: string, onHand: number, held = 0, buffer = 0) =>
    rows(`UPDATE stock SET on_hand = $2, held = $3, buffer = $4 WHERE offer_id = $1`, offerId, onHand, held, buffer);
  afterEach(() => rows(`UPDATE offer SET status = 'active' WHERE id = $1`, novel.offerId));

  it.each([
    ['as many as its scarcest part suffices for', [9, 0, 0], [7, 0, 0], 3],
    ['what is held and what is kept back of a part is not there', [9, 0, 0], [9, 2, 1], 3],
    ['nothing where a count is below what is held', [9, 0, 0], [1, 4, 0], 0],
    ['nothing without one of them', [0, 0, 0], [9, 0, 0], 0],
  ] as const)('is %s', async (_, book, pens, expected) => {
    await set(novel.offerId, book[0]);
    // Held above on hand comes of a count, not of a hold.
    await rows(`UPDATE stock SET held = 0, on_hand = 100, buffer = 0 WHERE offer_id = $1`, pencils.offerId);
    await rows(`UPDATE stock SET held = $2 WHERE offer_id = $1`, pencils.offerId, pens[1]);
    await rows(`UPDATE stock SET on_hand = $2, buffer = $3 WHERE offer_id = $1`, pencils.offerId, pens[0], pens[2]);
    expect(await available()).toBe(expected);
  });

  it.each(['paused', 'retired'])('is none while a part is %s', async (status) => {
    await set(novel.offerId, 9);
    await rows(`UPDATE stock SET held = 0, on_hand = 100, buffer = 0 WHERE offer_id = $1`, pencils.offerId);
    expect(await available()).toBe(9);
    await rows(`UPDATE offer SET status = $2 WHERE id = $1`, novel.offerId, status);
    expect(await available()).toBe(0);
  });

  const stale = async (act: () => Promise<unknown>) => {
    await rows(`DELETE FROM listing_stale`);
    await act();
    return (await rows(`SELECT 1 FROM listing_stale WHERE product_id = $1`, bundle.productId)).length > 0;
  };
  it('is told anew with each change of a part that can matter: its count within a band, its price, its status, what is in it', async () => {
    await set(pencils.offerId, 90);
    expect(await stale(() => set(pencils.offerId, 89))).toBe(true);
    expect(await stale(() => rows(`UPDATE offer SET price_ore = price_ore + 1 WHERE id = $1`, novel.offerId))).toBe(
      true,
    );
    expect(await stale(() => rows(`UPDATE offer SET status = 'paused' WHERE id = $1`, novel.offerId))).toBe(true);
    expect(
      await stale(() =>
        rows(
          `UPDATE bundle_part SET quantity = 3 WHERE offer_id = $1 AND part_offer_id = $2`,
          bundle.offerId,
          pencils.offerId,
        ),
      ),
    ).toBe(true);
    // Other goods of the store are no news of it.
    expect(await stale(() => rows(`UPDATE stock SET on_hand = on_hand + 50 WHERE offer_id = $1`, lamp.offerId))).toBe(
      false,
    );
    await rows(
      `UPDATE bundle_part SET quantity = 2 WHERE offer_id = $1 AND part_offer_id = $2`,
      bundle.offerId,
      pencils.offerId,
    );
  });

  it('counts in pieces against what one address may keep off the shelves', async () => {
    await set(novel.offerId, 500);
    await set(pencils.offerId, 1000);
    const baskets = town.get(Baskets);
    const who = shopper(1);
    const { id } = await baskets.add(who, null, bundle.offerId, 99);
    expect(await town.get(Checkouts).begin(who, id, randomUUID())).toEqual({ id: expect.any(String) });
    const more = await baskets.add(who, null, bundle.offerId, 2);
    await expect(town.get(Checkouts).begin(who, more.id, randomUUID())).rejects.toThrow('TOO_MANY_HOLDS');
    expect(await rows(`SELECT held FROM stock WHERE offer_id = $1`, pencils.offerId)).toEqual([{ held: 198 }]);
  });
});

import { randomUUID } from 'node:crypto';
import { Clock } from '@bytorg/clock';
import { Who } from '@bytorg/identity';
import { AdjustBuffers, Counting, FollowStoreBuffer, ReplayLedger } from '@bytorg/inventory';
import { StoreSettingsService } from '@bytorg/stores';
import { openDomain, type Domain } from '../harness/domain';
import { core } from '../town/core';

const { ryeBread } = core.bakery;
let domain: Domain;
let owner: Who;

beforeAll(async () => {
  domain = await openDomain('_truth', 4);
  owner = new Who(
    core.people.bakeryOwner,
    [{ id: randomUUID(), role: 'owner', scopeId: core.bakery.id }],
    'nb',
    'test',
  );
});
afterAll(() => domain?.close());

const one = async (sql: string, values: unknown[] = []) => (await domain.db.query(sql, values))[0];
const buffersOf = (storeId: string): Promise<{ buffer: number; offers: number }[]> =>
  domain.db.query(
    `SELECT k.buffer, count(*)::int AS offers FROM stock k JOIN offer o ON o.id = k.offer_id WHERE o.store_id = $1 GROUP BY 1 ORDER BY 1`,
    [storeId],
  );
/** What the worker does when the store's settings have changed. */
const follow = () =>
  domain.db.transaction((tx) =>
    domain
      .get(FollowStoreBuffer)
      .handle({ id: randomUUID(), name: '', at: '', payload: { storeId: core.bakery.id } }, tx),
  );
const set = async (input: object) => {
  await domain.get(StoreSettingsService).update(owner, { storeId: core.bakery.id, ...input });
  await follow();
};

describe('the store’s buffer', () => {
  it('is every offer’s that has none of its own, and no neighbour’s', async () => {
    const neighbours = await buffersOf(core.ironmonger.id);
    const offers = (await buffersOf(core.bakery.id)).reduce((sum, b) => sum + b.offers, 0);
    await set({ buffer: 2 });
    expect(await buffersOf(core.bakery.id)).toEqual([{ buffer: 2, offers }]);
    await domain.get(Counting).update(owner, { offerId: ryeBread.offerId, buffer: 5 });
    await set({ buffer: 1 });
    expect(await buffersOf(core.bakery.id)).toEqual([
      { buffer: 1, offers: offers - 1 },
      { buffer: 5, offers: 1 },
    ]);
    // The store's own number again: the offer follows again.
    await domain.get(Counting).update(owner, { offerId: ryeBread.offerId, buffer: 1 });
    await set({ buffer: 0 });
    expect(await buffersOf(core.bakery.id)).toEqual([{ buffer: 0, offers }]);
    expect(await buffersOf(core.ironmonger.id)).toEqual(neighbours);
  });
});

describe('a buffer that follows the counts', () => {
  const storeBuffer = async () => (await one(`SELECT buffer FROM store WHERE id = $1`, [core.bakery.id])).buffer;
  const now = () => domain.get(Clock).now();
  /** So many times at the shelf, so many of them with less than was believed. */
  const proofs = async (n: number, wrong: number) => {
    await domain.db.query(`ALTER TABLE stock_movement DISABLE TRIGGER USER`);
    await domain.db.query(`DELETE FROM stock_movement WHERE kind IN ('count', 'hand_over')`);
    await domain.db.query(`ALTER TABLE stock_movement ENABLE TRIGGER USER`);
    await domain.db.query(
      `INSERT INTO stock_movement (offer_id, at, kind, delta_on_hand, delta_held, on_hand_after, held_after)
       SELECT $1, $2, 'count', CASE WHEN n <= $4 THEN -1 ELSE 0 END, 0, 1, 0 FROM generate_series(1, $3) AS n`,
      [ryeBread.offerId, now(), n, wrong],
    );
  };
  const nextDay = async () => {
    await domain.db.query(`UPDATE store SET buffer_judged_at = buffer_judged_at - interval '1 day'`);
    await domain.get(AdjustBuffers).run();
  };

  it('rises by a step a day while the shelf holds less than believed, and falls when the numbers are right', async () => {
    await set({ buffer: 0, bufferAuto: true });
    await proofs(100, 7);
    const seen = [];
    for (let n = 0; n < 3; n++) seen.push((await nextDay(), await storeBuffer()));
    expect(seen).toEqual([1, 2, 2]);
    await follow();
    expect(await buffersOf(core.bakery.id)).toMatchObject([{ buffer: 2 }]);
    expect(
      await one(`SELECT detail FROM audit_entry WHERE store_id = $1 ORDER BY id DESC LIMIT 1`, [core.bakery.id]),
    ).toEqual({
      detail: { buffer: 2, proofs: 100, wrong: 7 },
    });
    await proofs(100, 1);
    await nextDay();
    expect(await storeBuffer()).toBe(1);
  });

  it('is judged once a day, by twenty proofs at least, and only where the store wishes it', async () => {
    await set({ buffer: 0, bufferAuto: true });
    await proofs(19, 19);
    await nextDay();
    expect(await storeBuffer()).toBe(0);
    await proofs(20, 20);
    await domain.get(AdjustBuffers).run(); // the same day
    expect(await storeBuffer()).toBe(0);
    await set({ bufferAuto: false });
    await nextDay();
    expect(await storeBuffer()).toBe(0);
    await set({ bufferAuto: true });
    await nextDay();
    expect(await storeBuffer()).toBe(1);
  });
});

describe('the replay of the ledger', () => {
  const found = async () => (await domain.get(ReplayLedger).run()).map((d) => d.offerId);

  it('finds a count and a hold that no movement explains, and nothing else', async () => {
    const { hammer } = core.ironmonger;
    const { novel } = core.bookshop;
    // The proofs above were written by hand, without their shelf.
    const before = await found();
    expect(before).toEqual([ryeBread.offerId]);
    await domain.db.query(`UPDATE stock SET on_hand = on_hand + 1 WHERE offer_id = $1`, [hammer.offerId]);
    await domain.db.query(`UPDATE stock SET held = held + 1 WHERE offer_id = $1`, [novel.offerId]);
    expect((await found()).toSorted()).toEqual([ryeBread.offerId, hammer.offerId, novel.offerId].toSorted());
  });
});

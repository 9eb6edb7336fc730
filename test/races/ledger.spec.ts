import { randomUUID } from 'node:crypto';
import { openDataSource } from '@bytorg/database';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '../harness/database';
import { core } from '../town/core';
import { Stock } from '@bytorg/inventory';

const full = process.env.PROVE === '1';
const OPERATIONS = full ? 100_000 : 1_500;
const offers = [
  core.bakery.ryeBread.offerId,
  core.bakery.cinnamonBun.offerId,
  core.ironmonger.hammer.offerId,
  core.bookshop.novel.offerId,
];
const now = new Date(core.instant);
const by = { actorId: null, reference: 'order 1-1' };

let database: TestDatabase;
let db: DataSource;
const stock = new Stock();

beforeAll(async () => {
  database = await testDatabase('_stock');
  db = await openDataSource(database.url, 10);
});
afterAll(async () => {
  await db?.destroy();
  await database?.drop();
});

interface Model {
  onHand: number;
  held: number;
}

type Act = { kind: 'hold' | 'handOver' | 'putBack' | 'count' | 'walkIn' | 'missing'; offer: number; n: number };

/** What each act should do, in plain arithmetic; answers whether it is allowed. */
const expected = (m: Model, { kind, n }: Act): boolean => {
  if (kind === 'hold') return m.onHand - m.held >= n ? ((m.held += n), true) : false;
  if (kind === 'count') return ((m.onHand = n), true);
  if (kind === 'walkIn') return m.onHand >= n ? ((m.onHand -= n), true) : false;
  if (m.held < n) return false;
  m.held -= n;
  if (kind === 'handOver') m.onHand = Math.max(m.onHand - n, 0);
  if (kind === 'missing') m.onHand -= Math.min(m.onHand, n);
  return true;
};

const perform = async ({ kind, offer, n }: Act, allowed: boolean): Promise<boolean> => {
  const line = { offerId: offers[offer], quantity: n };
  return db.transaction(async (tx) => {
    if (kind === 'hold') return stock.hold(tx, randomUUID(), [line], now, now).then(() => true);
    if (kind === 'count')
      return stock
        .count(tx, [{ offerId: line.offerId, onHand: n }], { kind: 'count', reason: 'count', actorId: null }, now)
        .then(() => true);
    if (kind === 'walkIn') return stock.walkIn(tx, line.offerId, n, randomUUID(), now);
    if (!allowed) return false; // the domain never gives back what was not held
    if (kind === 'handOver') return stock.handOver(tx, [line], by, now).then(() => true);
    if (kind === 'missing')
      return stock.missing(tx, line, { actorId: randomUUID(), reference: 'x', reason: 'short' }, now).then(() => true);
    return stock.putBack(tx, [line], by, now).then(() => true);
  });
};

it('after any history the counts are what arithmetic says, and the ledger explains them', async () => {
  const act = fc.record({
    kind: fc.constantFrom<Act['kind']>('hold', 'hold', 'handOver', 'putBack', 'count', 'walkIn', 'missing'),
    offer: fc.nat(offers.length - 1),
    n: fc.integer({ min: 1, max: 8 }),
  });
  const models = await Promise.all(
    offers.map(async (id): Promise<Model> => {
      await db.query(`UPDATE stock SET buffer = 0 WHERE offer_id = $1`, [id]);
      const [row] = await db.query(`SELECT on_hand AS "onHand", held FROM stock WHERE offer_id = $1`, [id]);
      return row;
    }),
  );
  for (const a of fc.sample(act, { numRuns: OPERATIONS, seed: 20261122 })) {
    const allowed = expected(models[a.offer], a);
    const done = await perform(a, allowed).catch((error: { code?: string }) => {
      if (error.code === 'OUT_OF_STOCK') return false;
      throw error;
    });
    expect(done).toBe(allowed);
  }
  const rows = await db.query(
    `SELECT s.on_hand AS "onHand", s.held, sum(m.delta_on_hand)::int AS "ledgerOnHand", sum(m.delta_held)::int AS "ledgerHeld" FROM stock s JOIN stock_movement m USING (offer_id)
     WHERE s.offer_id = ANY($1) GROUP BY s.offer_id ORDER BY array_position($1, s.offer_id)`,
    [offers],
  );
  expect(rows).toEqual(models.map((m) => ({ ...m, ledgerOnHand: m.onHand, ledgerHeld: m.held })));
});

it('the ledger cannot be rewritten', async () => {
  await expect(db.query(`UPDATE stock_movement SET delta_on_hand = 0`)).rejects.toThrow(/append-only/);
});

it('a release given twice gives back once', async () => {
  const id = randomUUID();
  const line = { offerId: offers[3], quantity: 1 };
  await db.query(`UPDATE stock SET on_hand = 5, held = 0 WHERE offer_id = $1`, [offers[3]]);
  await db.transaction((tx) => stock.hold(tx, id, [line], now, now));
  for (let i = 0; i < 2; i++) await db.transaction((tx) => stock.release(tx, id, now));
  expect(await db.query(`SELECT held FROM stock WHERE offer_id = $1`, [offers[3]])).toEqual([{ held: 0 }]);
});

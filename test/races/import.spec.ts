import { randomUUID } from 'node:crypto';
import { openDataSource } from '@bytorg/database';
import { Stock, ToldCounts } from '@bytorg/inventory';
import type { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '../harness/database';
import { core } from '../town/core';

const { offerId } = core.bookshop.novel;
const now = new Date(core.instant);
const by = { actorId: randomUUID(), reference: 'import' };
const bag = { actorId: null, reference: 'order 1-1' };
const stock = new Stock();
const told = new ToldCounts();

let database: TestDatabase;
let db: DataSource;

beforeAll(async () => {
  database = await testDatabase('_import');
  db = await openDataSource(database.url, 20);
});
afterAll(async () => {
  await db?.destroy();
  await database?.drop();
});

const shelf = async (): Promise<{ onHand: number; held: number; countedAt: string }> =>
  (
    await db.query(`SELECT on_hand AS "onHand", held, counted_at::text AS "countedAt" FROM stock WHERE offer_id = $1`, [
      offerId,
    ])
  )[0];

/** What the ledger does not say of the count; the tests set counts by hand, so it is compared, not zero. */
const unexplained = async (): Promise<number> =>
  (
    await db.query(
      `SELECT s.on_hand - sum(m.delta_on_hand)::int AS n FROM stock s JOIN stock_movement m USING (offer_id) WHERE s.offer_id = $1 GROUP BY s.offer_id`,
      [offerId],
    )
  )[0].n;

/** 40 on hand, 10 of them in bags; the file leaves bags out and says 25: five are gone that nobody knew of. */
const FILE = 25;
const preview = async () => {
  await db.query(`UPDATE stock SET on_hand = 40, held = 10, buffer = 0, counted_at = $2 WHERE offer_id = $1`, [
    offerId,
    now,
  ]);
  const seen = await shelf();
  return { offerId, onHand: FILE + seen.held, seenOnHand: seen.onHand, seenCountedAt: seen.countedAt };
};
const apply = (count: Awaited<ReturnType<typeof preview>>) => db.transaction((tx) => told.settle(tx, [count], by, now));
const handOver = () => db.transaction((tx) => stock.handOver(tx, [{ offerId, quantity: 1 }], bag, now));
const walkIn = () => db.transaction((tx) => stock.walkIn(tx, offerId, 1, by.actorId, now));

it('control: writing what the preview worked out brings back goods that were handed over since', async () => {
  const count = await preview();
  for (let i = 0; i < 4; i++) await handOver();
  await db.transaction((tx) =>
    stock.count(tx, [{ offerId, onHand: count.onHand }], { kind: 'import', reason: 'import', actorId: null }, now),
  );
  expect(await shelf()).toMatchObject({ onHand: 35, held: 6 }); // 31 are there
});

it('control: reading again and then writing loses what is sold in between', async () => {
  const count = await preview();
  const { onHand } = await shelf();
  await walkIn();
  const naive = onHand + count.onHand - count.seenOnHand;
  await db.query(`UPDATE stock SET on_hand = $2 WHERE offer_id = $1`, [offerId, naive]);
  expect((await shelf()).onHand).toBe(35); // 34 are there
});

it('what leaves the shelf between the preview and its being applied stays gone', async () => {
  const count = await preview();
  for (let i = 0; i < 4; i++) await handOver();
  for (let i = 0; i < 3; i++) await walkIn();
  await apply(count);
  expect(await shelf()).toMatchObject({ onHand: 40 - 5 - 4 - 3, held: 6 });
});

it('also what leaves it in that very moment', async () => {
  for (let round = 0; round < 5; round++) {
    const count = await preview();
    const explained = await unexplained();
    const sales = Array.from({ length: 18 }, (_, n) => (n % 2 ? walkIn() : handOver()));
    await Promise.all([...sales.slice(0, 9), apply(count), ...sales.slice(9)]);
    expect(await shelf()).toMatchObject({ onHand: 40 - 5 - 18, held: 1 });
    expect(await unexplained()).toBe(explained);
  }
});

it('units held since then are not counted twice: they stood on the shelf when the file was written', async () => {
  const count = await preview();
  await db.transaction((tx) => stock.hold(tx, randomUUID(), [{ offerId, quantity: 3 }], now, now));
  await apply(count);
  expect(await shelf()).toMatchObject({ onHand: 35, held: 13 });
  await db.query(`DELETE FROM hold WHERE offer_id = $1`, [offerId]);
});

it('never less than nothing, and the ledger explains it', async () => {
  const count = { ...(await preview()), onHand: 0 };
  const explained = await unexplained();
  for (let i = 0; i < 3; i++) await walkIn();
  await apply(count);
  expect((await shelf()).onHand).toBe(0);
  expect(await unexplained()).toBe(explained);
});

it('where somebody counted since the preview, what was confirmed is written as it stands', async () => {
  const count = await preview();
  await db.transaction((tx) =>
    stock.count(
      tx,
      [{ offerId, onHand: 12 }],
      { kind: 'count', reason: 'count', actorId: null },
      new Date(now.getTime() + 60_000),
    ),
  );
  await apply(count);
  expect((await shelf()).onHand).toBe(35);
});

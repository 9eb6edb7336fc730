import { migrations } from '@bytorg/database';
import type { MigrationInterface } from 'typeorm';
import { openDomain, type Domain } from '../harness/domain';
import { core } from '../town/core';

let domain: Domain;
const [store, other] = [core.bakery.id, core.bookshop.id];
const day = '2027-03-01T';

beforeAll(async () => (domain = await openDomain('_windows', 3)));
afterAll(() => domain?.close());

const query = (sql: string, values: unknown[] = []): Promise<any[]> => domain.db.query(sql, values);
const window = (storeId: string, from: string, to: string, taken: number) =>
  query(`INSERT INTO pickup_slot (store_id, starts_at, ends_at, taken) VALUES ($1, $2, $3, $4)`, [
    ...[storeId, `${day}${from}Z`, `${day}${to}Z`],
    taken,
  ]);
const windows = async (storeId: string) =>
  (
    await query(
      `SELECT to_char(starts_at AT TIME ZONE 'UTC', 'HH24:MI') AS "from", to_char(ends_at AT TIME ZONE 'UTC', 'HH24:MI') AS "to", taken
       FROM pickup_slot WHERE store_id = $1 AND starts_at >= $2 ORDER BY starts_at`,
      [storeId, `${day}00:00Z`],
    )
  ).map((w) => [w.from, w.to, w.taken]);

/** As the tables stood before that migration. */
const before = () =>
  query(`ALTER TABLE pickup_slot DROP CONSTRAINT pickup_slot_moment_once;
    DROP FUNCTION take_pickup_places; DROP FUNCTION begun_windows; DROP FUNCTION begin_windows`);
const repair = async () => {
  const Repair = migrations.find((m) => m.name.startsWith('PickupNoMomentTwice')) as new () => MigrationInterface;
  const runner = domain.db.createQueryRunner();
  try {
    await new Repair().up(runner);
  } finally {
    await runner.release();
  }
};

it('windows that lay over each other end where the next begins, and who was promised the rest is counted there', async () => {
  await before();
  // Of an hour, then of half an hour: the first lies over the next two.
  await window(store, '09:00', '10:00', 3);
  await window(store, '09:30', '10:00', 2);
  await window(store, '09:45', '10:15', 1);
  // Nobody's, and one that lies over nothing.
  await window(store, '11:00', '12:00', 0);
  await window(store, '11:30', '12:00', 4);
  await window(store, '13:00', '14:00', 2);
  await window(other, '09:15', '09:45', 5);

  // Control: as they lie, the rule that a moment belongs to one window cannot be set.
  await expect(
    query(
      `ALTER TABLE pickup_slot ADD CONSTRAINT once EXCLUDE USING gist (store_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (taken > 0)`,
    ),
  ).rejects.toThrow(/once/);

  await repair();
  expect(await windows(store)).toEqual([
    ['09:00', '09:30', 3],
    ['09:30', '09:45', 5],
    ['09:45', '10:15', 6],
    ['11:00', '12:00', 0],
    ['11:30', '12:00', 4],
    ['13:00', '14:00', 2],
  ]);
  expect(await windows(other)).toEqual([['09:15', '09:45', 5]]);
});

it('and from then on a moment is not taken twice', async () => {
  await expect(window(store, '13:30', '14:30', 1)).rejects.toThrow(/pickup_slot_moment_once/);
  await window(store, '13:30', '14:30', 0);
  expect((await windows(store)).slice(-1)).toEqual([['13:30', '14:30', 0]]);
});

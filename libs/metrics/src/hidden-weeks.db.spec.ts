import { randomUUID } from 'node:crypto';
import { Clock } from '@bytorg/clock';
import { openDataSource } from '@bytorg/database';
import type { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '../../../test/harness/database';
import { core } from '../../../test/town/core';
import { Metrics } from './metrics.service';

/** Weeks long before the town's history: a full one, one of three shoppers, and a full one again. */
const weeks = ['2025-03-03', '2025-03-10', '2025-03-17'];
const sundays = ['2025-03-09', '2025-03-16', '2025-03-23'];
const planted = { shoppers: 3, ore: 77_700 };

let database: TestDatabase;
let db: DataSource;
let metrics: Metrics;

const buys = async (day: string, shopper: number, grossOre: number, store: number) => {
  const [town] = await db.query(`SELECT id FROM town`);
  const [{ id: storeId }] = await db.query(`SELECT id FROM store ORDER BY id LIMIT 1 OFFSET $1`, [store]);
  await db.query(
    `INSERT INTO metric_fact (event_id, name, at, day, town_id, store_id, order_id, sub_order_id, shopper, fulfilment, gross_ore, vat_ore)
     VALUES ($1, 'sub_order.handed_over', $2::date, $2::date, $3, $4, $5, $6, $7, 'collect', $8, 0)`,
    [randomUUID(), day, town.id, storeId, randomUUID(), randomUUID(), Buffer.from([shopper]), grossOre],
  );
};

beforeAll(async () => {
  database = await testDatabase('_metrics');
  db = await openDataSource(database.url, 4);
  for (const week of [weeks[0], weeks[2]]) for (let n = 0; n < 12; n++) await buys(week, n, 10_000 + n * 100, n % 3);
  for (let n = 0; n < planted.shoppers; n++) await buys(weeks[1], n, planted.ore, n % 3);
  metrics = new Metrics(db, new Clock(core.instant));
});
afterAll(async () => {
  await db?.destroy();
  await database?.drop();
});

const turnover = async (first: number, last: number) => {
  const page = await metrics.page(weeks[first], sundays[last], null, 'nb');
  return page.metrics.find((m) => m.key === 'net_local_turnover')!;
};
/** What stood there before: everything in the period, as one sum. */
const openSum = async (first: number, last: number): Promise<number> => {
  const [row] = await db.query(
    `SELECT sum(gross_ore - vat_ore)::float8 / 100 AS sum FROM metric_fact WHERE name = 'sub_order.handed_over' AND day BETWEEN $1 AND $2`,
    [weeks[first], sundays[last]],
  );
  return row.sum;
};
const secret = (planted.shoppers * planted.ore) / 100;

it('hides a week of three shoppers between two of twelve', async () => {
  const { points } = await turnover(0, 2);
  expect(points.map((p) => p.value)).toEqual([1266, null, 1266]);
  expect(points[1]).toMatchObject({ suppressed: true, n: 0, low: null, high: null, second: null });
});

it('control: sums of whole periods give the hidden week away by subtraction', async () => {
  const shown = (await turnover(0, 2)).points[0].value!;
  expect((await openSum(0, 1)) - shown).toBe(secret);
  expect((await openSum(0, 2)) - (await openSum(0, 0)) - (await openSum(2, 2))).toBe(secret);
});

it('gives nothing away: every total is the sum of the weeks that stand beside it', async () => {
  for (const [first, last] of [
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 1],
    [1, 2],
    [2, 2],
  ]) {
    const { points, total } = await turnover(first, last);
    const open = points.filter((p) => !p.suppressed);
    expect([total.value ?? 0, total.n]).toEqual([
      open.reduce((sum, p) => sum + p.value!, 0),
      open.reduce((sum, p) => sum + p.n, 0),
    ]);
  }
});

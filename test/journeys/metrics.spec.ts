import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Client } from '../harness/client';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';

/** Weeks long before the town's history: a full one, one of three shoppers, and a full one again. */
const mondays = ['2025-03-03', '2025-03-10', '2025-03-17'];
const sundays = ['2025-03-09', '2025-03-16', '2025-03-23'];
const planted = { shoppers: 3, ore: 77_700 };
const secret = (planted.shoppers * planted.ore) / 100;

let stack: Stack;
let db: pg.Client;
let evaluator: Client;
let coordinator: Client;

async function buys(day: string, shopper: number, grossOre: number) {
  await db.query(
    `INSERT INTO metric_fact (event_id, name, at, day, town_id, store_id, order_id, sub_order_id, shopper, fulfilment, gross_ore, vat_ore)
     SELECT $1, 'sub_order.handed_over', $2::date, $2::date, town_id, id, $3, $4, $5, 'collect', $6, 0 FROM store ORDER BY id LIMIT 1 OFFSET $7`,
    [randomUUID(), day, randomUUID(), randomUUID(), Buffer.from([shopper]), grossOre, shopper % 3],
  );
}

beforeAll(async () => {
  stack = await startStack();
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
  for (const monday of [mondays[0], mondays[2]]) for (let n = 0; n < 12; n++) await buys(monday, n, 10_000 + n * 100);
  for (let n = 0; n < planted.shoppers; n++) await buys(mondays[1], n, planted.ore);
  [evaluator, coordinator] = await Promise.all(
    [core.people.evaluator, core.people.coordinator].map((p) => new Client(stack.url).signIn(p)),
  );
});
afterAll(async () => {
  await db?.end();
  await stack?.stop();
});

const ASK = `query ($from: String!, $to: String!) { metrics(from: $from, to: $to) {
  metrics { key weeksShown points { week value n low high second suppressed } total { value n second } } } }`;
const measure = async (key: string, from: string, to: string) => {
  const { metrics }: any = await evaluator.must(ASK, { from, to });
  return metrics.metrics.find((m: any) => m.key === key);
};
const turnover = (first: number, last: number) => measure('net_local_turnover', mondays[first], sundays[last]);

/** As it was told before: everything in the period, as one sum. */
const openSum = async (first: number, last: number): Promise<number> => {
  const { rows } = await db.query(
    `SELECT sum(gross_ore - vat_ore)::float8 / 100 AS sum FROM metric_fact WHERE name = 'sub_order.handed_over' AND day BETWEEN $1 AND $2`,
    [mondays[first], sundays[last]],
  );
  return rows[0].sum;
};

it('a week of three shoppers is hidden between two of twelve', async () => {
  const { points, weeksShown } = await turnover(0, 2);
  expect(points.map((p: any) => p.value)).toEqual([1266, null, 1266]);
  expect(points[1]).toMatchObject({ suppressed: true, n: 0, low: null, high: null, second: null });
  expect(weeksShown).toBe(2);
});

it('control: sums of whole periods give the hidden week away by subtraction', async () => {
  const first = (await turnover(0, 0)).total.value;
  expect((await openSum(0, 1)) - first).toBe(secret);
  expect((await openSum(0, 2)) - first - (await openSum(2, 2))).toBe(secret);
});

it('no period gives it away: every total is the sum of the weeks that stand beside it', async () => {
  for (const [first, last] of [
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 1],
    [1, 2],
    [2, 2],
  ]) {
    const { points, total } = await turnover(first, last);
    const open = points.filter((p: any) => !p.suppressed);
    const sum = (name: string) => open.reduce((all: number, p: any) => all + p[name], 0);
    expect([first, last, total.value ?? 0, total.n]).toEqual([first, last, sum('value'), sum('n')]);
  }
  const answer = await evaluator.get(`/api/metrics.csv?from=${mondays[0]}&to=${sundays[2]}`);
  const rows = (await answer.text()).split('\r\n').filter((row) => row.startsWith('net_local_turnover'));
  expect(rows.map((row) => row.split(';')[3])).toEqual(['1266', ':', '1266', '2532']);
});

it.each([
  ['2025-03-04', '2025-03-16'],
  ['2025-03-03', '2025-03-15'],
  ['2026-11-16', '2026-11-29'],
])('days, and a week that is not over, cannot be asked for: %s to %s', async (from, to) => {
  expect(await evaluator.refusal(ASK, { from, to })).toBe('INPUT_PROBLEMS');
});

it('metric 24 tells how many of those that could take part are admitted', async () => {
  const change = `mutation ($n: Int) { setEligibleStores(count: $n) { __typename ... on TownSettings { eligibleStores } ... on InputProblems { problems { field code } } } }`;
  const active = () => measure('active_merchants', '2026-11-16', '2026-11-22');
  const { rows } = await db.query(`SELECT count(*)::int AS admitted FROM store`);
  const before = await active();
  expect(before.total).toMatchObject({
    n: rows[0].admitted,
    second: Math.round((rows[0].admitted / 64) * 10_000) / 100,
  });

  const refused: any = await coordinator.must(change, { n: 0 });
  expect(refused.setEligibleStores.problems).toEqual([{ field: 'count', code: 'OUT_OF_RANGE' }]);
  expect(await active()).toEqual(before);

  await coordinator.must(change, { n: rows[0].admitted * 2 });
  expect((await active()).total.second).toBe(50);
  await coordinator.must(change, { n: null });
  expect((await active()).total.second).toBeNull();
});

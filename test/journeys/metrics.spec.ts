import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Client } from '../harness/client';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';
import { buildOrder, type Item } from '../town/factories';

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

const orderMeasures = ['net_local_turnover', 'orders', 'basket', 'cross_store_share', 'stores_per_basket'];
const { ryeBread } = core.bakery;
const { hammer } = core.ironmonger;
const { novel } = core.bookshop;

/** An order as it is remembered when it is placed: its fact names no store. */
async function orders(day: string, shopper: number, items: Item[]) {
  const { id } = await buildOrder(db, {
    lines: items.map((item) => ({ item, quantity: 1 })),
    state: 'ready',
    now: new Date(`${day}T10:00:00Z`),
  });
  await db.query(
    `INSERT INTO metric_fact (event_id, name, at, day, town_id, order_id, shopper, fulfilment, gross_ore, stores)
     SELECT $1, 'order.placed', $2::date, $2::date, town_id, id, $3, 'collect', total_ore, $4 FROM orders WHERE id = $5`,
    [randomUUID(), day, Buffer.from([shopper]), items.length, id],
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

describe('orders', () => {
  const [ofOneStore, ofThree] = ['2025-04-07', '2025-04-14'];
  const until = '2025-04-20';
  beforeAll(async () => {
    for (let n = 0; n < 6; n++) await orders(ofOneStore, n, [ryeBread]);
    for (let n = 0; n < 3; n++) await orders(ofThree, n, [ryeBread, hammer]);
    for (let n = 3; n < 6; n++) await orders(ofThree, n, [novel]);
  });

  it('of one store, though of enough shoppers, are told by no measure whose product is its turnover', async () => {
    const { metrics }: any = await evaluator.must(ASK, { from: ofOneStore, to: until });
    const told = metrics.metrics.filter((m: any) => orderMeasures.includes(m.key));
    expect(
      told.map((m: any) => [m.key, m.points[0].suppressed, m.points[0].value, m.points[0].n, m.weeksShown]),
    ).toEqual(orderMeasures.map((key) => [key, true, null, 0, 1]));
    const number = (key: string) => told.find((m: any) => m.key === key).points[1];
    expect(number('orders')).toMatchObject({ value: 6, suppressed: false });
    expect(number('basket').value).toBe((ryeBread.priceOre + hammer.priceOre + novel.priceOre) / 200);
    const answer = await evaluator.get(`/api/metrics.csv?from=${ofOneStore}&to=2025-04-13`);
    const rows = (await answer.text()).split('\r\n').filter((row) => orderMeasures.includes(row.split(';')[0]));
    expect(rows.map((row) => row.split(';')[3])).toEqual(rows.map(() => ':'));
  });
});

it('a store sees its own part of what its shoppers bought, and nothing of the rest', async () => {
  const day = '2025-05-05';
  for (let n = 0; n < 2; n++) await orders(day, n, [ryeBread, hammer]);
  const owner = await new Client(stack.url).signIn(core.people.bakeryOwner);
  const { storeMetrics }: any = await owner.must(
    `query ($storeId: ID!, $from: String!, $to: String!) { storeMetrics(storeId: $storeId, from: $from, to: $to) { metrics { key formula points { value n second suppressed } } } }`,
    { storeId: ryeBread.storeId, from: day, to: '2025-05-11' },
  );
  const of = (key: string) => storeMetrics.metrics.find((m: any) => m.key === key);
  const own = ryeBread.priceOre / 100;
  expect(of('orders').points).toEqual([{ value: 2, n: 2, second: null, suppressed: false }]);
  expect(of('basket').points).toEqual([{ value: own, n: 2, second: own, suppressed: false }]);
  expect(of('basket').formula).toBe('Gjennomsnittlig beløp for egne varer i en bestilling med merverdiavgift');
  expect(of('stores_per_basket').points[0]).toMatchObject({ value: null, suppressed: true });
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

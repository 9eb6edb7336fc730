import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Client, eventually } from '../harness/client';
import { buy, handOver, makeReady, orderPage } from '../harness/shopping';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';

const { ryeBread, cinnamonBun } = core.bakery;
let stack: Stack;
let db: pg.Client;
let owner: Client;
let clerk: Client;

beforeAll(async () => {
  stack = await startStack();
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
  owner = await new Client(stack.url).signIn(core.people.bakeryOwner);
  clerk = await new Client(stack.url).signIn(core.people.bjorn);
});
afterAll(async () => {
  await db?.end();
  await stack?.stop();
});

const OPEN = `mutation ($s: ID!, $h: CountScope!, $f: String, $k: String!) { openCount(storeId: $s, scope: $h, shelf: $f, key: $k) { id state } }`;
const RECORD = `mutation ($i: ID!, $c: CountedInput!, $k: String!) { recordCount(id: $i, counted: $c, key: $k) { offerId figure mine people } }`;
const REVIEW = `query ($i: ID!) { countReview(id: $i) { seen counted right less left differences { offerId figure setAside change onHand held } } stockCount(id: $i) { state counted applied closedBy } }`;
const APPROVE = `mutation ($i: ID!, $s: String!, $k: String!) { approveCount(id: $i, seen: $s, key: $k) { state } }`;
const DROP = `mutation ($i: ID!) { dropCount(id: $i) { state } }`;
const key = () => randomUUID();
const open = async (who: Client, scope = 'SCAN'): Promise<string> =>
  (await who.must(OPEN, { s: core.bakery.id, h: scope, k: key() })).openCount.id;
const typed = (offerId: string, quantity: number) => ({ offerId, kind: 'TYPED', quantity });
const state = async () => {
  const rows = await Promise.all(
    ['stock', 'stock_movement', 'stock_count', 'stock_count_line', 'stock_count_entry'].map((t) =>
      db.query(
        `SELECT md5(coalesce(string_agg(to_jsonb(x)::text, '' ORDER BY to_jsonb(x)::text), '')) AS h FROM ${t} x`,
      ),
    ),
  );
  return rows.map((r) => r.rows[0].h);
};

it('a clerk counts, the shop goes on, the owner approves: bags, a hand-over and a sale are each reckoned with once', async () => {
  const { rows } = await db.query(`SELECT on_hand AS n FROM stock WHERE offer_id = $1`, [ryeBread.offerId]);
  const before = rows[0].n as number;
  const ane = new Client(stack.url);
  const token = await buy(ane, [{ offerId: ryeBread.offerId, quantity: 2 } as never]);
  const { parts, code } = await orderPage(ane, token);
  const part = await makeReady(clerk, parts[0].id);
  const bagged = part.lines[0].quantity as number;

  const id = await open(clerk);
  // One loaf is gone that nobody knew of, and the bag does not stand on the shelf.
  const counted = await clerk.must(RECORD, { i: id, c: typed(ryeBread.offerId, before - bagged - 1), k: key() });
  expect(counted.recordCount).toMatchObject({ figure: before - bagged - 1, people: 1 });
  await handOver(clerk, part.id, code);
  await owner.must(
    `mutation ($o: ID!, $k: String!) { walkInSale(offerId: $o, quantity: 3, key: $k) { ... on OfferRow { onHand } } }`,
    { o: ryeBread.offerId, k: key() },
  );
  const { countReview }: any = await owner.must(REVIEW, { i: id });
  expect(countReview).toMatchObject({
    counted: 1,
    less: 1,
    differences: [{ setAside: bagged, change: -1, onHand: before - bagged - 4 }],
  });
  await owner.must(APPROVE, { i: id, s: countReview.seen, k: key() });
  const { stockCount } = await eventually(async () => {
    const page: any = await owner.must(REVIEW, { i: id });
    return page.stockCount.state === 'APPROVED' && page;
  });
  expect(stockCount).toMatchObject({ counted: 1, applied: 1, closedBy: core.people.bakeryOwner.name });
  const { stockMovements }: any = await clerk.must(
    `query ($o: ID!) { stockMovements(offerId: $o) { rows { kind deltaOnHand onHandAfter actorName reference } } }`,
    { o: ryeBread.offerId },
  );
  expect(stockMovements.rows[0]).toEqual({
    kind: 'COUNT',
    deltaOnHand: -1,
    onHandAfter: before - bagged - 4,
    actorName: core.people.bakeryOwner.name,
    reference: `count ${id}`,
  });
});

it('a round rests and is taken up by somebody else, and is dropped without a trace in the stock', async () => {
  const id = await open(clerk);
  await clerk.must(RECORD, { i: id, c: { code: cinnamonBun.sku, kind: 'SCAN', quantity: 1 }, k: key() });
  const { stockCounts }: any = await owner.must(
    `query ($s: ID!) { stockCounts(storeId: $s) { id state openedBy counted } }`,
    { s: core.bakery.id },
  );
  expect(stockCounts[0]).toMatchObject({ id, state: 'OPEN', openedBy: core.people.bjorn.name, counted: 1 });
  const { recordCount }: any = await owner.must(RECORD, { i: id, c: typed(cinnamonBun.offerId, 4), k: key() });
  expect(recordCount).toEqual({ offerId: cinnamonBun.offerId, figure: 5, mine: 4, people: 2 });
  const shelf = async () => (await db.query(`SELECT * FROM stock WHERE offer_id = $1`, [cinnamonBun.offerId])).rows[0];
  const before = await shelf();
  await owner.must(DROP, { i: id });
  expect(await shelf()).toEqual(before);
  expect(await owner.refusal(RECORD, { i: id, c: typed(cinnamonBun.offerId, 4), k: key() })).toBe('COUNT_CLOSED');
});

it('whoever does not work there is refused each of it, and nothing changes', async () => {
  const id = await open(clerk);
  const { countReview }: any = await clerk.must(REVIEW, { i: id });
  const before = await state();
  const acts: [string, object][] = [
    [OPEN, { s: core.bakery.id, h: 'ALL', k: key() }],
    [RECORD, { i: id, c: typed(ryeBread.offerId, 1), k: key() }],
    [
      `mutation ($i: ID!, $o: ID!, $k: String!) { countAnew(id: $i, offerId: $o, key: $k) { figure } }`,
      { i: id, o: ryeBread.offerId, k: key() },
    ],
    [`mutation ($i: ID!, $k: String!) { countRestAsNothing(id: $i, seen: "", key: $k) { id } }`, { i: id, k: key() }],
    [APPROVE, { i: id, s: countReview.seen, k: key() }],
    [DROP, { i: id }],
    [REVIEW, { i: id }],
    [`query ($i: ID!) { countLines(id: $i, show: ALL) { total } }`, { i: id }],
    [`query ($s: ID!) { stockCounts(storeId: $s) { id } }`, { s: core.bakery.id }],
    [`query ($s: ID!) { countShelves(storeId: $s) { name } }`, { s: core.bakery.id }],
  ];
  const strangers = await Promise.all(
    [core.people.ironmongerOwner, core.people.courier, core.people.coordinator, core.people.evaluator].map((p) =>
      new Client(stack.url).signIn(p),
    ),
  );
  for (const [document, variables] of acts) {
    expect(await new Client(stack.url).refusal(document, variables)).toBe('UNAUTHENTICATED');
    for (const who of strangers) expect(await who.refusal(document, variables)).toBe('FORBIDDEN');
  }
  expect(await state()).toEqual(before);
});

it('an approval without anything, of another state, of an unknown round, of goods of another shop: refused, and nothing changes', async () => {
  const id = await open(clerk);
  const before = await state();
  const unknown = randomUUID();
  const refusals = [
    await owner.refusal(APPROVE, { i: id, s: '0', k: key() }),
    await owner.refusal(APPROVE, { i: unknown, s: '0', k: key() }),
    await owner.refusal(RECORD, { i: id, c: typed(core.ironmonger.hammer.offerId, 1), k: key() }),
    await owner.refusal(RECORD, { i: id, c: { ...typed(ryeBread.offerId, 1), ago: 5000 }, k: key() }),
    await owner.refusal(OPEN, { s: core.bakery.id, h: 'SHELF', f: 'Z9', k: key() }),
    await owner.refusal(OPEN, { s: core.bakery.id, h: 'SHELF', k: key() }),
  ];
  expect(refusals).toEqual([
    'COUNT_EMPTY',
    'COUNT_UNKNOWN',
    'COUNT_CODE_UNKNOWN',
    'COUNTED_TOO_LONG_AGO',
    'SHELF_UNKNOWN',
    'SHELF_UNKNOWN',
  ]);
  expect(await state()).toEqual(before);
});

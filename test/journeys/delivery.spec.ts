import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Client, eventually } from '../harness/client';
import { buy, deliverInput, makeReady, orderPage } from '../harness/shopping';
import { startStack, type Stack, vanTime } from '../harness/stack';
import { core } from '../town/core';
import { buildWeighed } from '../town/weighed';

let stack: Stack;
let ane: Client;
let bjorn: Client;
let torleif: Client;
let courier: Client;
let coordinator: Client;
let db: pg.Client;

beforeAll(async () => {
  stack = await startStack({ clockStart: vanTime });
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
  ane = new Client(stack.url);
  [bjorn, torleif, courier, coordinator] = await Promise.all(
    [core.people.bjorn, core.people.ironmongerOwner, core.people.courier, core.people.coordinator].map((p) =>
      new Client(stack.url).signIn(p),
    ),
  );
});
afterAll(async () => {
  await db?.end();
  await stack?.stop();
});

const SHEET = `{ id state stops { id kind state name notReady bags { code state orderNumber } } }`;
const plan = async () => {
  const { deliverySlots }: any = await coordinator.must(
    `{ deliverySlots(from: "2026-11-24", days: 2) { id unplannedOrders } }`,
  );
  const slot = deliverySlots.find((s: any) => s.unplannedOrders > 0);
  const { couriers }: any = await coordinator.must(`{ couriers { id email } }`);
  const { planRun }: any = await coordinator.must(
    `mutation ($s: ID!, $c: ID, $k: String!) { planRun(slotId: $s, courierId: $c, key: $k) { id state storeCount doorCount } }`,
    { s: slot.id, c: couriers.find((c: any) => c.email === core.people.courier.email).id, k: randomUUID() },
  );
  return planRun.at(-1);
};

it('goods of two stores come to the door in one drop, charged with the delivery', async () => {
  const token = await buy(
    ane,
    [{ offerId: core.bakery.ryeBread.offerId }, { offerId: core.ironmonger.hammer.offerId }],
    deliverInput,
  );
  const placed = await orderPage(ane, token);
  expect(placed.sums.deliveryOre).toBeGreaterThan(0);
  for (const part of placed.parts) await makeReady(part.store.id === core.bakery.id ? bjorn : torleif, part.id);

  const run = await plan();
  expect(run).toMatchObject({ state: 'PLANNED', storeCount: 2, doorCount: 1 });
  const { startRun }: any = await courier.must(`mutation ($r: ID!) { startRun(runId: $r) ${SHEET} }`, { r: run.id });
  expect(startRun.stops.map((s: any) => s.kind)).toEqual(['STORE', 'STORE', 'DOOR']);
  const door = startRun.stops[2];
  // Nothing can be delivered that was not scanned on board.
  expect(
    await courier.refusal(`mutation ($s: ID!, $k: String!) { deliverStop(stopId: $s, key: $k) ${SHEET} }`, {
      s: door.id,
      k: randomUUID(),
    }),
  ).toBe('NOTHING_ON_BOARD');
  // A mark that waited in another courier's window is not sent under who is signed in now.
  const [first] = startRun.stops;
  const inNameOf = (personId: string) =>
    fetch(`${stack.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: courier.cookie, 'x-person': personId },
      body: JSON.stringify({
        query: `mutation ($r: ID!, $s: ID!, $b: String!, $k: String!) { loadBag(runId: $r, stopId: $s, bagCode: $b, key: $k) ${SHEET} }`,
        variables: { r: run.id, s: first.id, b: first.bags[0].code, k: randomUUID() },
      }),
    }).then((answer) => answer.json() as any);
  const stateOf = async () =>
    (await db.query(`SELECT state FROM bag WHERE code = $1`, [first.bags[0].code])).rows[0].state;
  const before = await stateOf();
  expect((await inNameOf(core.people.coordinator.id)).errors[0].extensions.code).toBe('UNAUTHENTICATED');
  expect(await stateOf()).toBe(before);
  expect((await inNameOf(core.people.courier.id)).errors).toBeUndefined();
  expect(await stateOf()).not.toBe(before);
  for (const stop of startRun.stops.slice(0, 2)) {
    for (const bag of stop.bags.filter((b: any) => b !== first.bags[0]))
      await courier.must(
        `mutation ($r: ID!, $s: ID!, $b: String!, $k: String!) { loadBag(runId: $r, stopId: $s, bagCode: $b, key: $k) ${SHEET} }`,
        { r: run.id, s: stop.id, b: bag.code, k: randomUUID() },
      );
    await courier.must(`mutation ($s: ID!, $k: String!) { leaveStore(stopId: $s, key: $k) ${SHEET} }`, {
      s: stop.id,
      k: randomUUID(),
    });
  }
  expect((await orderPage(ane, token)).status).toBe('OUT_FOR_DELIVERY');
  const key = randomUUID();
  for (let i = 0; i < 2; i++)
    await courier.must(
      `mutation ($s: ID!, $k: String!) { deliverStop(stopId: $s, key: $k, receivedBy: "Ane") ${SHEET} }`,
      { s: door.id, k: key },
    );
  // Control: it is the key that makes the second one the same; with another it is a drop that cannot be.
  expect(
    await courier.refusal(
      `mutation ($s: ID!, $k: String!) { deliverStop(stopId: $s, key: $k, receivedBy: "Ane") ${SHEET} }`,
      {
        s: door.id,
        k: randomUUID(),
      },
    ),
  ).toBe('NOTHING_ON_BOARD');
  const { finishRun }: any = await courier.must(`mutation ($r: ID!) { finishRun(runId: $r) ${SHEET} }`, { r: run.id });
  expect(finishRun.state).toBe('COMPLETED');
  const done = await eventually(async () => {
    const page = await orderPage(ane, token);
    return page.capturedOre > 0 && page;
  });
  expect(done).toMatchObject({
    status: 'COMPLETED',
    capturedOre: placed.authorisedOre,
    sums: { deliveryOre: placed.sums.deliveryOre },
  });
});

it('goods by weight come to the door: what they weighed is charged, with the delivery, and not what was held', async () => {
  const cheese = await buildWeighed(db);
  const token = await buy(ane, [{ offerId: cheese.offerId, quantity: 2 }], deliverInput);
  const placed = await orderPage(ane, token);
  expect(placed.authorisedOre).toBe(2 * 13_500 + placed.sums.deliveryOre);
  const [{ id }] = placed.parts;
  for (const step of ['accept', 'startPicking'])
    await bjorn.must(`mutation ($s: ID!) { ${step}(subOrderId: $s) { id } }`, { s: id });
  for (const [n, grams] of [430, 560].entries())
    await bjorn.must(`mutation ($l: ID!, $g: Int) { pickLine(lineId: $l, picked: 1, grams: $g) { id } }`, {
      l: placed.parts[0].lines[n].id,
      g: grams,
    });
  await bjorn.must(`mutation ($s: ID!) { ready(subOrderId: $s, bags: 1) { id } }`, { s: id });
  const run = await plan();
  const { startRun }: any = await courier.must(`mutation ($r: ID!) { startRun(runId: $r) ${SHEET} }`, { r: run.id });
  const [store, door] = startRun.stops;
  await courier.must(
    `mutation ($r: ID!, $s: ID!, $b: String!, $k: String!) { loadBag(runId: $r, stopId: $s, bagCode: $b, key: $k) ${SHEET} }`,
    { r: run.id, s: store.id, b: store.bags[0].code, k: randomUUID() },
  );
  for (const [act, stop] of [
    ['leaveStore', store],
    ['deliverStop', door],
  ])
    await courier.must(`mutation ($s: ID!, $k: String!) { ${act}(stopId: $s, key: $k) ${SHEET} }`, {
      s: stop.id,
      k: randomUUID(),
    });
  await courier.must(`mutation ($r: ID!) { finishRun(runId: $r) ${SHEET} }`, { r: run.id });
  const captured = await eventually(async () => (await orderPage(ane, token)).capturedOre);
  expect(captured).toBe(10_750 + 13_500 + placed.sums.deliveryOre);
});

it('a failed drop charges nothing, and its goods are on sale again', async () => {
  const offers = async () => {
    const { storeOffers }: any = await torleif.must(
      `query ($s: ID!) { storeOffers(storeId: $s, text: "hammer") { rows { id onHand held } } }`,
      { s: core.ironmonger.id },
    );
    return storeOffers.rows.find((r: any) => r.id === core.ironmonger.hammer.offerId);
  };
  const before = await offers();
  const token = await buy(ane, [{ offerId: core.ironmonger.hammer.offerId }], deliverInput);
  const placed = await orderPage(ane, token);
  await makeReady(torleif, placed.parts[0].id);
  const run = await plan();
  const { startRun }: any = await courier.must(`mutation ($r: ID!) { startRun(runId: $r) ${SHEET} }`, { r: run.id });
  const [store, door] = startRun.stops;
  await courier.must(
    `mutation ($r: ID!, $s: ID!, $b: String!, $k: String!) { loadBag(runId: $r, stopId: $s, bagCode: $b, key: $k) ${SHEET} }`,
    { r: run.id, s: store.id, b: store.bags[0].code, k: randomUUID() },
  );
  await courier.must(`mutation ($s: ID!, $k: String!) { leaveStore(stopId: $s, key: $k) ${SHEET} }`, {
    s: store.id,
    k: randomUUID(),
  });
  await courier.must(
    `mutation ($s: ID!, $k: String!) { failStop(stopId: $s, reason: NOBODY_HOME, key: $k) ${SHEET} }`,
    { s: door.id, k: randomUUID() },
  );
  expect(await offers()).toEqual(before);
  const after = await orderPage(ane, token);
  expect(after).toMatchObject({ status: 'EXPIRED', sums: { totalOre: 0 }, capturedOre: 0 });
  expect(after.parts[0].state).toBe('RETURNED');
});

it('only the run’s own courier moves it', async () => {
  await buy(ane, [{ offerId: core.ironmonger.hammer.offerId }], deliverInput);
  const run = await plan();
  for (const other of [ane, bjorn, coordinator])
    expect(await other.refusal(`mutation ($r: ID!) { startRun(runId: $r) ${SHEET} }`, { r: run.id })).toMatch(
      /^(FORBIDDEN|UNAUTHENTICATED)$/,
    );
  const { run: sheet }: any = await coordinator.must(`query ($r: ID!) { run(id: $r) { state } }`, { r: run.id });
  expect(sheet.state).toBe('PLANNED');
});

it('what is cancelled leaves a run that has not begun: its door with the last of its order, its store with the last for the run', async () => {
  const [bread, hammer] = [core.bakery.ryeBread.offerId, core.ironmonger.hammer.offerId];
  const both = await buy(ane, [{ offerId: bread }, { offerId: hammer }], deliverInput);
  const only = await buy(ane, [{ offerId: bread }], deliverInput);
  const run = await plan();
  const stops = async () => {
    const { data } = await coordinator.ask(`query ($r: ID!) { run(id: $r) { stops { kind name } } }`, { r: run.id });
    return data?.run?.stops.map((s: any) => (s.kind === 'DOOR' ? s.kind : s.name)).sort();
  };
  const cancel = (t: string, s?: string) =>
    ane.must(`mutation ($t: String!, $s: ID) { cancelOrder(token: $t, subOrderId: $s) { __typename } }`, { t, s });
  expect(await stops()).toEqual(['DOOR', 'DOOR', core.ironmonger.name, core.bakery.name].sort());

  const { parts } = await orderPage(ane, both);
  await cancel(both, parts.find((p: any) => p.store.id === core.ironmonger.id).id);
  await eventually(async () => (await stops()).length === 3);
  expect(await stops()).toEqual(['DOOR', 'DOOR', core.bakery.name].sort());
  await cancel(only);
  await eventually(async () => (await stops()).length === 2);
  expect(await stops()).toEqual(['DOOR', core.bakery.name].sort());
  // A run on which nothing is left to drive for is no run.
  await cancel(both);
  await eventually(async () => (await stops()) === undefined);
  expect(await courier.refusal(`mutation ($r: ID!) { startRun(runId: $r) ${SHEET} }`, { r: run.id })).toBe(
    'RUN_UNKNOWN',
  );
});

const lettersTo = async (email: string): Promise<{ subject: string }[]> =>
  (await fetch(`${stack.sandboxUrl}/dev/mail.json?to=${encodeURIComponent(email)}`)).json() as never;
const leftBehind = async () => {
  const { attention }: any = await coordinator.must(`{ attention { kind storeId orderNumber } }`);
  return attention.filter((a: any) => a.kind === 'LEFT_BEHIND');
};

it('what stays behind at a store is told to the coordinator at once, and once', async () => {
  const wishes = [{ offerId: core.bakery.ryeBread.offerId }, { offerId: core.ironmonger.hammer.offerId }];
  const token = await buy(ane, wishes, deliverInput);
  const { parts } = await orderPage(ane, token);
  const [bread, hammer] = [core.bakery.id, core.ironmonger.id].map((id) => parts.find((p: any) => p.store.id === id));
  await makeReady(bjorn, bread.id);
  // The hammer is not packed when the van comes.
  const run = await plan();
  const { startRun }: any = await courier.must(`mutation ($r: ID!) { startRun(runId: $r) ${SHEET} }`, { r: run.id });
  const stores = startRun.stops.filter((s: any) => s.kind === 'STORE');
  const bakery = stores.find((s: any) => s.bags.length);
  const ironmonger = stores.find((s: any) => s.notReady.length);
  const leave = (stop: any, k: string) =>
    courier.must(`mutation ($s: ID!, $k: String!) { leaveStore(stopId: $s, key: $k) ${SHEET} }`, { s: stop.id, k });
  for (const bag of bakery.bags)
    await courier.must(
      `mutation ($r: ID!, $s: ID!, $b: String!, $k: String!) { loadBag(runId: $r, stopId: $s, bagCode: $b, key: $k) ${SHEET} }`,
      { r: run.id, s: bakery.id, b: bag.code, k: randomUUID() },
    );
  await leave(bakery, randomUUID());
  expect(await leftBehind()).toEqual([]);
  const key = randomUUID();
  await leave(ironmonger, key);
  await leave(ironmonger, key);
  expect(await leftBehind()).toEqual([
    { kind: 'LEFT_BEHIND', storeId: core.ironmonger.id, orderNumber: hammer.number },
  ]);
  const told = async () =>
    (await lettersTo(core.people.coordinator.email)).filter((m) => m.subject.includes('ikke med varebilen'));
  await eventually(async () => (await told()).length > 0);
  expect((await told()).map((m) => m.subject)).toEqual([
    `${core.ironmonger.name}: ${hammer.number} ble ikke med varebilen`,
  ]);
  // The event is written with the mark: sent twice, it is there once.
  const { rows } = await db.query(
    `SELECT payload->>'subOrderId' AS id FROM outbox_event WHERE name = 'sub_order.left_behind'`,
  );
  expect(rows).toEqual([{ id: hammer.id }]);
});

describe('an order of two bags', () => {
  const leaving = `mutation ($s: ID!, $w: Boolean, $k: String!) { leaveStore(stopId: $s, wholePartsStay: $w, key: $k) ${SHEET} }`;
  const loading = `mutation ($r: ID!, $s: ID!, $b: String!, $k: String!) { loadBag(runId: $r, stopId: $s, bagCode: $b, key: $k) ${SHEET} }`;
  const delivering = `mutation ($s: ID!, $k: String!) { deliverStop(stopId: $s, key: $k) ${SHEET} }`;

  /** On a run under way, with one of its two bags on board. */
  const halfOnBoard = async () => {
    const token = await buy(ane, [{ offerId: core.ironmonger.hammer.offerId }], deliverInput);
    const { parts } = await orderPage(ane, token);
    await makeReady(torleif, parts[0].id, {}, 2);
    const run = await plan();
    const { startRun }: any = await courier.must(`mutation ($r: ID!) { startRun(runId: $r) ${SHEET} }`, { r: run.id });
    const [store, door] = startRun.stops;
    const [bag, other] = store.bags.filter((b: any) => b.orderNumber === parts[0].number);
    const load = (one: any, k: string = randomUUID()) => ({ r: run.id, s: store.id, b: one.code, k });
    await courier.must(loading, load(bag));
    return { token, part: parts[0], store, door, bag, other, load };
  };
  const known = async ({ part, store }: any) => {
    const { rows } = await db.query(
      `SELECT s.state AS part, s.left_behind_at IS NOT NULL AS "leftBehind", (SELECT array_agg(b.state ORDER BY b.state) FROM bag b WHERE b.sub_order_id = s.id) AS bags,
         (SELECT state FROM stop WHERE id = $2) AS stop FROM sub_order s WHERE s.id = $1`,
      [part.id, store.id],
    );
    return rows[0];
  };

  it('does not leave with one of them; with both it is delivered', async () => {
    const scene = await halfOnBoard();
    const k = randomUUID();
    const half = { part: 'ready', leftBehind: false, bags: ['on_board', 'packed'], stop: 'planned' };
    expect(await courier.ask(leaving, { s: scene.store.id, k })).toMatchObject({
      errors: [{ extensions: { code: 'BAGS_LEFT', values: { bags: scene.other.code } } }],
    });
    expect(await known(scene)).toEqual(half);
    await courier.must(loading, scene.load(scene.other));
    await courier.must(leaving, { s: scene.store.id, k });
    await courier.must(delivering, { s: scene.door.id, k: randomUUID() });
    expect((await orderPage(ane, scene.token)).parts[0].state).toBe('DELIVERED');
  });

  it('stays as a whole when the other bag is not found, and nothing comes on board once the store is left', async () => {
    const scene = await halfOnBoard();
    const k = randomUUID();
    for (let i = 0; i < 2; i++) await courier.must(leaving, { s: scene.store.id, w: true, k });
    const behind = { part: 'ready', leftBehind: true, bags: ['packed', 'packed'], stop: 'done' };
    expect(await known(scene)).toEqual(behind);
    expect(await leftBehind()).toContainEqual({
      kind: 'LEFT_BEHIND',
      storeId: core.ironmonger.id,
      orderNumber: scene.part.number,
    });
    expect(await courier.refusal(loading, scene.load(scene.bag))).toBe('STOP_WRONG_STATE');
    expect(await courier.refusal(delivering, { s: scene.door.id, k: randomUUID() })).toBe('NOTHING_ON_BOARD');
    expect(await known(scene)).toEqual(behind);
  });
});

it('no run starts long before its window', async () => {
  const later = (checkout: any) => ({ ...deliverInput(checkout), deliverySlotId: checkout.deliverySlots[1].id });
  await buy(ane, [{ offerId: core.ironmonger.hammer.offerId }], later);
  const run = await plan();
  const start = `mutation ($r: ID!) { startRun(runId: $r) ${SHEET} }`;
  expect(await courier.ask(start, { r: run.id })).toMatchObject({
    errors: [{ extensions: { code: 'RUN_TOO_EARLY', values: { hours: expect.anything() } } }],
  });
  const known = async () => (await db.query(`SELECT state, started_at FROM run WHERE id = $1`, [run.id])).rows[0];
  expect(await known()).toEqual({ state: 'planned', started_at: null });
  // Control: it is the hour alone that is in the way.
  await db.query(
    `UPDATE delivery_slot SET starts_at = starts_at - interval '3 hours', cutoff_at = cutoff_at - interval '3 hours' WHERE id = (SELECT slot_id FROM run WHERE id = $1)`,
    [run.id],
  );
  await courier.must(start, { r: run.id });
  expect(await known()).toMatchObject({ state: 'under_way', started_at: expect.any(Date) });
});

it.each([
  ['when it was done, though it is told later', 5, 5],
  ['not before the run began', -60, 0],
  ['not after it was told', 600, 20],
])('what is marked at a door counts %s', async (_, said, counts) => {
  await buy(ane, [{ offerId: core.ironmonger.hammer.offerId }], deliverInput);
  const run = await plan();
  const { startRun }: any = await courier.must(`mutation ($r: ID!) { startRun(runId: $r) ${SHEET} }`, { r: run.id });
  // The run began twenty minutes ago.
  const { rows } = await db.query(
    `UPDATE run SET started_at = started_at - interval '20 minutes' WHERE id = $1 RETURNING started_at`,
    [run.id],
  );
  const after = (minutes: number) => rows[0].started_at.getTime() + minutes * 60_000;
  const variables = { s: startRun.stops[1].id, k: randomUUID(), at: new Date(after(said)).toISOString() };
  const failing = `mutation ($s: ID!, $k: String!, $at: DateTime) { failStop(stopId: $s, reason: NOT_READY, key: $k, at: $at) ${SHEET} }`;
  await courier.must(failing, variables);
  const known = await db.query(
    `SELECT t.done_at, e.created_at FROM stop t JOIN outbox_event e ON e.name = 'drop.failed' AND e.payload->>'stopId' = t.id::text WHERE t.id = $1`,
    [variables.s],
  );
  const [{ done_at, created_at }] = known.rows;
  expect(created_at).toEqual(done_at);
  if (counts < 20) expect(done_at.getTime()).toBe(after(counts));
  else expect(done_at.getTime() >= after(20) && done_at.getTime() < after(said)).toBe(true);
});

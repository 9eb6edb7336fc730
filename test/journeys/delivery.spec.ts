import { randomUUID } from 'node:crypto';
import { Client, eventually } from '../harness/client';
import { buy, deliverInput, makeReady, orderPage } from '../harness/shopping';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';

let stack: Stack;
let ane: Client;
let bjorn: Client;
let torleif: Client;
let courier: Client;
let coordinator: Client;

beforeAll(async () => {
  stack = await startStack();
  ane = new Client(stack.url);
  [bjorn, torleif, courier, coordinator] = await Promise.all(
    [core.people.bjorn, core.people.ironmongerOwner, core.people.courier, core.people.coordinator].map((p) =>
      new Client(stack.url).signIn(p),
    ),
  );
});
afterAll(() => stack?.stop());

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
  for (const stop of startRun.stops.slice(0, 2)) {
    for (const bag of stop.bags)
      await courier.must(
        `mutation ($r: ID!, $s: ID!, $b: String!) { loadBag(runId: $r, stopId: $s, bagCode: $b) ${SHEET} }`,
        { r: run.id, s: stop.id, b: bag.code },
      );
    await courier.must(`mutation ($s: ID!) { leaveStore(stopId: $s) ${SHEET} }`, { s: stop.id });
  }
  expect((await orderPage(ane, token)).status).toBe('OUT_FOR_DELIVERY');
  const key = randomUUID();
  for (let i = 0; i < 2; i++)
    await courier.must(
      `mutation ($s: ID!, $k: String!) { deliverStop(stopId: $s, key: $k, receivedBy: "Ane") ${SHEET} }`,
      { s: door.id, k: key },
    );
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
    `mutation ($r: ID!, $s: ID!, $b: String!) { loadBag(runId: $r, stopId: $s, bagCode: $b) ${SHEET} }`,
    { r: run.id, s: store.id, b: store.bags[0].code },
  );
  await courier.must(`mutation ($s: ID!) { leaveStore(stopId: $s) ${SHEET} }`, { s: store.id });
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

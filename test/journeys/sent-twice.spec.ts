import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Client, eventually } from '../harness/client';
import { operations } from '../harness/operations';
import { buy, deliverInput, handOver, makeReady, orderPage } from '../harness/shopping';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';

let stack: Stack;
let db: pg.Client;
let ane: Client;
let owner: Client;
let coordinator: Client;

beforeAll(async () => {
  stack = await startStack();
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
  ane = new Client(stack.url);
  owner = await new Client(stack.url).signIn(core.people.bakeryOwner);
  coordinator = await new Client(stack.url).signIn(core.people.coordinator);
});
afterAll(async () => {
  await db?.end();
  await stack?.stop();
});

/** Everything that the acts below leave behind. */
const traces = async (): Promise<Record<string, number>> => {
  const tables = ['withdrawal', 'invitation', 'run', 'stop', 'stock_movement', 'store_closure', 'store', 'audit_entry'];
  tables.push('connector', 'import_file', 'stock_count', 'stock_count_entry');
  const counts = await Promise.all(tables.map((t) => db.query(`SELECT count(*)::int AS n FROM ${t}`)));
  const { rows } = await db.query(
    `SELECT count(*)::int AS n FROM outbox_event WHERE name IN ('order.withdrawn', 'staff.invited', 'stock.counted', 'store.closure_added', 'import.begun', 'count.approved')`,
  );
  return { ...Object.fromEntries(tables.map((t, i) => [t, counts[i]!.rows[0].n])), events: rows[0].n };
};

interface Act {
  client: Client;
  document: string;
  variables: object;
  /** The same key, and something else. */
  other: object;
  /** What one sending adds; nothing else may grow. */
  leaves: Record<string, number>;
}

/** Sent three times, twice of it at the same moment: one effect and the same answer; another body is refused. */
const onlyOnce = async ({ client, document, variables, other, leaves }: Act) => {
  const before = await traces();
  expect(await client.refusal(document, { ...variables, key: '' })).toBe('BAD_KEY');
  expect(await traces()).toEqual(before);
  const key = randomUUID();
  const first = await client.must(document, { ...variables, key });
  const grown = Object.fromEntries(
    Object.entries(await traces())
      .map(([name, n]) => [name, n - before[name]!] as const)
      .filter(([, n]) => n !== 0),
  );
  expect(grown).toEqual(leaves);
  const after = await traces();
  const again = await Promise.all([1, 2].map(() => client.must(document, { ...variables, key })));
  expect(again).toEqual([first, first]);
  const answer = await client.ask(document, { ...variables, ...other, key });
  expect(answer.errors?.[0]!.extensions.code).toBe('KEY_USED_FOR_ANOTHER_BODY');
  expect(await traces()).toEqual(after);
};

it('an invitation', () =>
  onlyOnce({
    client: owner,
    document: `mutation ($s: ID, $e: String!, $key: String!) { inviteStaff(email: $e, role: CLERK, storeId: $s, key: $key) { ... on Invitation { id email expiresAt } } }`,
    variables: { s: core.bakery.id, e: 'tvilling@bytorg.example' },
    other: { e: 'en.annen@bytorg.example' },
    leaves: { invitation: 1, audit_entry: 1, events: 1 },
  }));

it('a count', () =>
  onlyOnce({
    client: owner,
    document: `mutation ($o: ID!, $n: Int!, $key: String!) { countStock(offerId: $o, onHand: $n, reason: COUNT, key: $key) { id onHand } }`,
    variables: { o: core.bakery.ryeBread.offerId, n: 31 },
    other: { n: 32 },
    leaves: { stock_movement: 1, events: 1 },
  }));

it('a count sent again after a sale does not undo the sale', async () => {
  const count = `mutation ($o: ID!, $key: String!) { countStock(offerId: $o, onHand: 20, reason: COUNT, key: $key) { onHand } }`;
  const sale = `mutation ($o: ID!, $key: String!) { walkInSale(offerId: $o, quantity: 3, key: $key) { ... on OfferRow { onHand } } }`;
  const o = core.bakery.cinnamonBun.offerId;
  const key = randomUUID();
  await owner.must(count, { o, key });
  await owner.must(sale, { o, key: randomUUID() });
  expect((await owner.must(count, { o, key })).countStock.onHand).toBe(17);
  // As a new count it would: that is what the key is for.
  expect((await owner.must(count, { o, key: randomUUID() })).countStock.onHand).toBe(20);
});

it('a round of counting: opened, scanned, begun anew, approved', async () => {
  const { openCount }: any = await owner.must(
    `mutation ($s: ID!) { openCount(storeId: $s, scope: SCAN, key: "telling") { id } }`,
    { s: core.bakery.id },
  );
  await onlyOnce({
    client: owner,
    document: `mutation ($s: ID!, $h: CountScope!, $key: String!) { openCount(storeId: $s, scope: $h, key: $key) { id } }`,
    variables: { s: core.bakery.id, h: 'SCAN' },
    other: { h: 'ALL' },
    leaves: { stock_count: 1 },
  });
  const id = openCount.id;
  const one = { offerId: core.bakery.ryeBread.offerId, kind: 'SCAN', quantity: 1 };
  const record = {
    client: owner,
    document: `mutation ($i: ID!, $c: CountedInput!, $key: String!) { recordCount(id: $i, counted: $c, key: $key) { figure } }`,
    variables: { i: id, c: one },
    other: { i: id, c: { ...one, quantity: 2 } },
    leaves: { stock_count_entry: 1 },
  };
  await onlyOnce(record);
  await onlyOnce({
    client: owner,
    document: `mutation ($i: ID!, $o: ID!, $key: String!) { countAnew(id: $i, offerId: $o, key: $key) { figure } }`,
    variables: { i: id, o: core.bakery.ryeBread.offerId },
    other: { o: core.bakery.cinnamonBun.offerId },
    leaves: { stock_count_entry: 1 },
  });
  await onlyOnce(record);
  const { countReview }: any = await owner.must(`query ($i: ID!) { countReview(id: $i) { seen } }`, { i: id });
  const approve = `mutation ($i: ID!, $s: String!, $key: String!) { approveCount(id: $i, seen: $s, key: $key) { id } }`;
  const before = await traces();
  const say = () => owner.must(approve, { i: id, s: countReview.seen, key: 'ja' });
  expect(await Promise.all([say(), say()])).toEqual([await say(), await say()]);
  const written = await eventually(async () => {
    const now = await traces();
    return now.stock_movement! > before.stock_movement! && now;
  });
  expect(written.stock_movement).toBe(before.stock_movement! + 1);
  const again = await owner.ask(approve, { i: id, s: '0', key: 'ja' });
  expect(again.errors?.[0]!.extensions.code).toBe('KEY_USED_FOR_ANOTHER_BODY');
});

it('a closure', () =>
  onlyOnce({
    client: owner,
    document: `mutation ($s: ID!, $c: ClosureInput!, $key: String!) { addClosure(storeId: $s, closure: $c, key: $key) { ... on StoreSettings { closures { id fromDate } } } }`,
    variables: { s: core.bakery.id, c: { fromDate: '2026-12-23', toDate: '2026-12-23' } },
    other: { c: { fromDate: '2026-12-24', toDate: '2026-12-24' } },
    leaves: { store_closure: 1, audit_entry: 1, events: 1 },
  }));

it('a source, and a run of it', async () => {
  const input = {
    storeId: core.bakery.id,
    kind: 'FILE_URL',
    name: 'Kassen',
    address: 'https://kasse.example/varer.csv',
    schedule: 'NONE',
    complete: false,
    excludesHeld: false,
  };
  const document = `mutation ($i: ConnectorInput!, $key: String!) { saveConnector(input: $i, key: $key) { ... on Connector { id name } ... on InputProblems { problems { field code } } } }`;
  const save = { client: owner, document, variables: { i: input }, other: { i: { ...input, name: 'Vekten' } } };
  await onlyOnce({ ...save, leaves: { connector: 1, audit_entry: 1 } });
  const { rows } = await db.query(`SELECT id FROM connector`);
  await onlyOnce({
    client: owner,
    document: `mutation ($id: ID!, $dry: Boolean!, $key: String!) { runConnector(id: $id, dry: $dry, key: $key) { id } }`,
    variables: { id: rows[0].id, dry: true },
    other: { dry: false },
    leaves: { import_file: 1, audit_entry: 1, events: 1 },
  });
});

it('a store that is admitted, with its owner’s invitation', async () => {
  const { townCentres }: any = await coordinator.must(`{ townCentres { id } }`);
  const input = {
    name: 'Tvillingbutikken',
    kind: 'INTERIOR',
    orgNumber: '319999000',
    centreId: townCentres[0].id,
    email: 'post@tvilling.example',
    phone: '32 73 00 00',
    addressLine: 'Storgata 1',
    postcode: '3611',
    ownerEmail: 'eier@tvilling.example',
  };
  await onlyOnce({
    client: coordinator,
    document: `mutation ($i: NewStoreInput!, $key: String!) { admitStore(input: $i, key: $key) { ... on StoreForCoordinator { id slug } ... on InputProblems { problems { field code } } } }`,
    variables: { i: input },
    other: { i: { ...input, name: 'Trillingbutikken', orgNumber: '319999019' } },
    leaves: { store: 1, invitation: 1, audit_entry: 2, events: 1 },
  });
});

it('a run', async () => {
  await buy(ane, [{ offerId: core.ironmonger.hammer.offerId }], deliverInput);
  const { deliverySlots }: any = await coordinator.must(
    `{ deliverySlots(from: "2026-11-24", days: 2) { id unplannedOrders } }`,
  );
  await onlyOnce({
    client: coordinator,
    document: `mutation ($s: ID!, $key: String!) { planRun(slotId: $s, key: $key) { id state } }`,
    variables: { s: deliverySlots.find((slot: any) => slot.unplannedOrders > 0).id },
    other: { s: deliverySlots.find((slot: any) => slot.unplannedOrders === 0).id },
    leaves: { run: 1, stop: 2, audit_entry: 1 },
  });
});

it('a withdrawal', async () => {
  const token = await buy(ane, [{ offerId: core.bookshop.novel.offerId }, { offerId: core.bookshop.pencils.offerId }]);
  const clerk = await new Client(stack.url).signIn(core.people.bookshopClerk);
  const { parts, code } = await orderPage(ane, token);
  await makeReady(clerk, parts[0].id);
  await handOver(clerk, parts[0].id, code);
  const [line, next] = parts[0].lines.map((l: any) => l.id);
  await onlyOnce({
    client: ane,
    document: `mutation ($i: WithdrawInput!, $key: String!) { withdraw(input: $i, key: $key) { ... on OrderPage { number } ... on InputProblems { problems { field code } } } }`,
    variables: { i: { token, name: 'Ane', lineIds: [line] } },
    other: { i: { token, name: 'Ane', lineIds: [line, next] } },
    leaves: { withdrawal: 1, events: 1 },
  });
});

it('the shop’s form sends a key of its own: sent twice without scripts, it withdraws once', async () => {
  const token = await buy(ane, [{ offerId: core.bookshop.novel.offerId }]);
  const clerk = await new Client(stack.url).signIn(core.people.bookshopClerk);
  const { parts, code } = await orderPage(ane, token);
  await makeReady(clerk, parts[0].id);
  await handOver(clerk, parts[0].id, code);
  const page = `${stack.url}/angre/${token}`;
  const key = /name="key" value="([^"]+)"/.exec(await (await fetch(page)).text())![1]!;
  const before = await traces();
  const send = () =>
    fetch(page, {
      method: 'POST',
      headers: { origin: stack.url, accept: 'text/html' },
      body: new URLSearchParams({ key, name: 'Ane', line: parts[0].lines[0].id }),
    });
  expect([(await send()).status, (await send()).status]).toEqual([200, 200]);
  expect(await traces()).toEqual({ ...before, withdrawal: before.withdrawal! + 1, events: before.events! + 1 });
});

/** What a second sending does, where there is no key. Each lib's README says it of its own. */
const harmless: Record<string, string[]> = {
  'the second is refused by the state that the first left, and changes nothing': [
    ...['accept', 'startPicking', 'ready', 'cancelByStore', 'cancelOrder', 'startRun', 'finishRun'],
    ...['cancelImport', 'acceptInvitation', 'revokeGrant', 'revokeTillKey', 'resetSecondFactor', 'leaveCheckout'],
    ...['decideProductChange', 'undoProductChange'],
    ...['removeConnector', 'dropCount'],
    'removePicture',
  ],
  'it says how things shall be, not what to add': [
    ...[
      'pickLine',
      'assignCourier',
      'setImportMapping',
      'answerImportRow',
      'saveImportShelves',
      'setStoreHours',
      'setStoreStatus',
      'setQuantity',
    ],
    ...['updateOffer', 'updateStoreSettings', 'removeClosure', 'revokeInvitation', 'rateOrder', 'acceptPrices'],
    ...['setEligibleStores', 'removeSynonyms', 'describePicture', 'orderPictures'],
    ...['removeAttribute', 'orderAttributes'],
  ],
  'a new one of the same name is refused; an old one is set': ['saveCategory', 'saveCentre', 'saveAttribute'],
  'a second one is told and revoked like the first; an answer that is kept would keep the secret': ['createTillKey'],
  'it only looks, or asks for a letter that is capped by the hour': ['findHandOver', 'checkPayment', 'resendOrderLink'],
};

it('every other mutation is known to do no more when it is sent twice', () => {
  const known = Object.values(harmless).flat();
  const unkeyed = operations().filter((o) => o.kind === 'mutation' && !o.field.args.some((a) => a.name === 'key'));
  expect(unkeyed.map((o) => o.name).toSorted()).toEqual(known.toSorted());
});

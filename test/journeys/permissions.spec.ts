import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { Client } from '../harness/client';
import { allowed, callOf, operations, permissionTable, type RoleOrPublic } from '../harness/operations';
import { buy, makeReady, orderPage, tillOf } from '../harness/shopping';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';

const committed = join(import.meta.dirname, '../../apps/api/permissions.md');
let stack: Stack;
let db: pg.Client;
let who: Record<RoleOrPublic, Client>;
let withPasswordOnly: Record<(typeof mustEnrol)[number], Record<string, string | null>>;
let untouched: [before: string[], after: string[]];

/** As in production: who must have a second factor has shown one. */
const strong = async (person: { email: string; password: string }) => {
  const client = new Client(stack.url);
  await client.enrol(person as never);
  return client;
};
const people = {
  owner: core.people.bakeryOwner,
  clerk: core.people.bjorn,
  courier: core.people.courier,
  coordinator: core.people.coordinator,
  evaluator: core.people.evaluator,
};
const mustEnrol = ['owner', 'coordinator', 'evaluator'] as const;

beforeAll(async () => {
  stack = await startStack({ env: { SECOND_FACTOR: 'on' } });
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
  // Before they enrol: afterwards the password alone opens no session any more.
  const before = await state();
  withPasswordOnly = Object.fromEntries(
    await Promise.all(
      mustEnrol.map(async (role) => [role, await refusals(await new Client(stack.url).signIn(people[role]), role)]),
    ),
  );
  untouched = [before, await state()];
  const signedIn = await Promise.all(
    Object.entries(people).map(async ([role, person]) => {
      const enrols = mustEnrol.some((one) => one === role);
      return [role, enrols ? await strong(person) : await new Client(stack.url).signIn(person)] as const;
    }),
  );
  who = { public: new Client(stack.url), ...Object.fromEntries(signedIn) } as Record<RoleOrPublic, Client>;
  who.till = await tillOf(who.owner, core.bakery.id);
});
afterAll(async () => {
  await db?.end();
  await stack?.stop();
});

/** How each operation that the role may call, and the public may not, answers this client. */
const refusals = async (client: Client, role: RoleOrPublic) => {
  const answers: Record<string, string | null> = {};
  for (const o of operations()) {
    if (o.permission === 'public' || !allowed(o.permission, role)) continue;
    const { query, variables } = callOf(o);
    answers[o.name] = await client.refusal(query, variables);
  }
  return answers;
};

const guarded = [
  'orders',
  'sub_order',
  'order_line',
  'bag',
  'offer',
  'stock',
  'store',
  'store_hours',
  'store_closure',
  'role_grant',
  'invitation',
  'run',
  'stop',
  'import_file',
  'stock_count',
  'stock_count_line',
  'stock_count_entry',
  'connector',
  'category',
  'centre',
  'hand_over',
  'product',
  'till_key',
  'search_synonym',
];
/** One fingerprint of everything a refused operation could have changed. `board_seen_at` and `last_used_at` are clocks, no facts. */
const state = async () => {
  const parts = await Promise.all(
    guarded.map((t) =>
      db.query(
        `SELECT md5(coalesce(string_agg(md5((to_jsonb(x) - 'board_seen_at' - 'last_used_at')::text), '' ORDER BY to_jsonb(x)::text), '')) AS h FROM "${t}" x`,
      ),
    ),
  );
  return parts.map((p, i) => `${guarded[i]} ${p.rows[0].h}`);
};

it('the committed table is what the code says', () => {
  if (process.env.WRITE_PERMISSIONS === '1') writeFileSync(committed, permissionTable());
  expect(readFileSync(committed, 'utf8')).toBe(permissionTable());
});

it('every operation says who may call it', () => {
  expect(
    operations()
      .filter((o) => !o.permission)
      .map((o) => o.name),
  ).toEqual([]);
  expect(operations().length).toBeGreaterThan(70);
});

it('the running api refuses each role what the table refuses it, and nothing changes', async () => {
  const before = await state();
  const wrong: string[] = [];
  for (const o of operations())
    for (const role of Object.keys(who) as RoleOrPublic[]) {
      if (allowed(o.permission, role)) continue;
      const { query, variables } = callOf(o);
      for (const slow of [false, true]) {
        const code = await who[role].refusal(query, variables, slow);
        if (code !== (role === 'public' ? 'UNAUTHENTICATED' : 'FORBIDDEN')) wrong.push(`${role} ${o.name}: ${code}`);
      }
    }
  expect(wrong).toEqual([]);
  expect(await state()).toEqual(before);
});

it.each(mustEnrol)('the %s with the password alone reaches none of it, and nothing changes', (role) => {
  const answers = Object.values(withPasswordOnly[role]);
  expect(answers.length).toBeGreaterThan(0);
  expect(new Set(answers)).toEqual(new Set(['SECOND_FACTOR_NEEDED']));
  expect(untouched[1]).toEqual(untouched[0]);
});

const aSource = {
  kind: 'FILE_URL',
  name: 'Kassen',
  address: 'https://kasse.example/varer.csv',
  schedule: 'NONE',
  complete: false,
  excludesHeld: false,
};

const ofCount = ['stockCount', 'countLines', 'countReview', 'recordCount', 'countAnew', 'countRestAsNothing'].concat([
  'approveCount',
  'dropCount',
]);

it('a store’s staff reach nothing of another store, whatever ids they know, and nothing changes', async () => {
  const neighbour = await strong(core.people.ironmongerOwner);
  const token = await buy(who.public, [{ offerId: core.ironmonger.hammer.offerId }]);
  const { parts, code } = await orderPage(who.public, token);
  const ready = await makeReady(neighbour, parts[0].id);
  const form = new FormData();
  form.set('file', new File(['Varenr;Pris\n1;10\n'], 'a.csv'));
  const importId = (
    (await (await neighbour.post(`/api/imports?storeId=${core.ironmonger.id}`, form)).json()) as { id: string }
  ).id;
  const { inviteStaff }: any = await neighbour.must(
    `mutation ($s: ID) { inviteStaff(email: "ny@bytorg.example", role: CLERK, storeId: $s, key: "en") { ... on Invitation { id } } }`,
    { s: core.ironmonger.id },
  );
  const { saveConnector }: any = await neighbour.must(
    `mutation ($i: ConnectorInput!) { saveConnector(input: $i, key: "en") { ... on Connector { id } } }`,
    { i: { storeId: core.ironmonger.id, ...aSource } },
  );
  const grant = await db.query(`SELECT id FROM role_grant WHERE scope_id = $1 LIMIT 1`, [core.ironmonger.id]);
  const change = await db.query(
    `INSERT INTO product_change (product_id, store_id, steward_id, asked_by, asked_at, before, after, state)
     SELECT product_id, $1, $1, $2, now(), '{}', '{"brand":"x"}', 'open' FROM variant WHERE id = $3 RETURNING id`,
    [core.ironmonger.id, core.people.ironmongerOwner.id, core.bakery.ryeBread.variantId],
  );
  const foreign = {
    storeId: core.ironmonger.id,
    offerId: core.ironmonger.hammer.offerId,
    subOrderId: parts[0].id,
    lineId: ready.lines[0].id,
    grantId: grant.rows[0].id,
    invitationId: inviteStaff.id,
    closureId: randomUUID(),
    code,
    onHand: 3,
    shortReason: 'DAMAGED',
    picked: 0,
    variantId: core.bakery.ryeBread.variantId,
    from: '2026-11-01',
    to: '2026-11-24',
    priceOre: 1,
    email: 'tyv@bytorg.example',
  };
  const picture = await db.query(
    `WITH file AS (INSERT INTO picture_file (hash, created_at) VALUES (repeat('a', 40), now()) RETURNING hash)
     INSERT INTO product_picture (product_id, hash, position, store_id, created_at) SELECT $1, hash, 0, $2, now() FROM file RETURNING id`,
    [core.ironmonger.hammer.productId, core.ironmonger.id],
  );
  const round = await db.query(
    `INSERT INTO stock_count (store_id, scope, opened_by, opened_at) VALUES ($1, 'scan', $2, now()) RETURNING id`,
    [core.ironmonger.id, core.people.ironmongerOwner.id],
  );
  const idOf: Record<string, string> = {
    ...Object.fromEntries(ofCount.map((name) => [name, round.rows[0].id])),
    removePicture: picture.rows[0].id,
    describePicture: picture.rows[0].id,
    subOrder: parts[0].id,
    importFile: importId,
    importRows: importId,
    importPictures: importId,
    importRetirements: importId,
    setImportMapping: importId,
    answerImportRow: importId,
    importShelves: importId,
    saveImportShelves: importId,
    applyImport: importId,
    cancelImport: importId,
    revokeTillKey: randomUUID(),
    decideProductChange: change.rows[0].id,
    undoProductChange: change.rows[0].id,
    connectorRuns: saveConnector.id,
    removeConnector: saveConnector.id,
    runConnector: saveConnector.id,
  };
  // Shelves and what they ask of their goods are the town's own, and belongs to no store.
  const ofTheTown = new Set(['categoryAttributes', 'variantAttributes', 'shelves']);
  const tried: string[] = [];
  const wrong: string[] = [];
  // The worker may still be reading the neighbour's file: wait, so that only what is tried here could change anything.
  for (let previewed = false; !previewed;)
    previewed =
      (await db.query(`SELECT 1 FROM import_file WHERE id = $1 AND state = 'previewed'`, [importId])).rowCount === 1;
  const before = await state();
  for (const o of operations()) {
    if (!Array.isArray(o.permission) || !o.permission.some((r) => r === 'owner' || r === 'clerk')) continue;
    if (ofTheTown.has(o.name)) continue;
    const { query, variables } = callOf(o, { ...foreign, id: idOf[o.name] });
    const answer = await who.owner.refusal(query, variables);
    tried.push(o.name);
    if (answer !== 'FORBIDDEN') wrong.push(`${o.name}: ${answer}`);
  }
  expect(wrong).toEqual([]);
  expect(tried.length).toBeGreaterThan(30);
  expect(await state()).toEqual(before);
  for (const path of [
    `/api/live?store=${core.ironmonger.id}`,
    `/api/metrics.csv?from=2026-11-02&to=2026-11-22&storeId=${core.ironmonger.id}`,
  ])
    expect((await who.owner.get(path)).status).toBe(403);
  expect((await who.owner.get('/api/metrics.csv?from=2026-11-02&to=2026-11-22')).status).toBe(403);
});

it('no text in the place of an id gives a fault of ours', async () => {
  const odd = ["'; DROP TABLE orders; --", '', '\u0000', '🙂'.repeat(50), '-1', '999999999999999999999'];
  const wrong: string[] = [];
  for (const o of operations())
    for (const text of odd) {
      const ids = Object.fromEntries(
        [
          'id',
          'storeId',
          'offerId',
          'subOrderId',
          'lineId',
          'basketId',
          'checkoutId',
          'token',
          'code',
          'key',
          'slug',
          'text',
          'from',
          'to',
          'runId',
          'stopId',
          'slotId',
          'courierId',
          'grantId',
          'invitationId',
          'closureId',
          'productId',
          'gtin',
          'postcode',
          'email',
          'name',
        ].map((n) => [n, text]),
      );
      const role = (['coordinator', 'owner', 'courier', 'public'] as const).find((r) => allowed(o.permission, r))!;
      const { query, variables } = callOf(o, ids);
      const answer = await who[role].ask(query, variables);
      if (
        answer.status >= 500 ||
        answer.errors?.some((e) => ['INTERNAL', 'INTERNAL_SERVER_ERROR'].includes(e.extensions?.code))
      )
        wrong.push(`${o.name} ${JSON.stringify(text).slice(0, 12)}`);
    }
  expect(wrong).toEqual([]);
});

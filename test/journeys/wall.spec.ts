import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { getNamedType, type GraphQLInputObjectType } from 'graphql';
import pg from 'pg';
import { Client } from '../harness/client';
import { callOf, type Operation, operations } from '../harness/operations';
import {
  beginCheckout,
  checkPayment,
  collectInput,
  fillBasket,
  handOver,
  makeReady,
  orderPage,
  pay,
  useCard,
} from '../harness/shopping';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';
import { tenantTables } from '../wall/tenants';

// PostgreSQL itself says in whose name each statement ran. Nothing but the api works here, and what it sends by the clock is left out.
let stack: Stack;
let db: pg.Client;
let walled: RegExp;
let ane: Client;
let owner: Client;
let coordinator: Client;

beforeAll(async () => {
  stack = await startStack({ without: ['worker', 'web'] });
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
  await db.query('CREATE EXTENSION pg_stat_statements');
  walled = new RegExp(`\\b(FROM|JOIN|INTO|UPDATE)\\s+(${(await tenantTables(db)).join('|')})\\b`);
  ane = new Client(stack.apiUrl);
  [owner, coordinator] = await Promise.all(
    [core.people.bakeryOwner, core.people.coordinator].map((person) => new Client(stack.apiUrl).signIn(person)),
  );
});
afterAll(async () => {
  await db?.end();
  await stack?.stop();
});

const byTheClock = /FROM town t ORDER BY|FROM category c LEFT JOIN|relay_\w+\(/;
/** Who sends a request is asked before anybody is anybody's staff. */
const whoSends = /FROM person_session s JOIN person p/;
/** The doors of libs/database/README.md, and no other. */
const doors = [
  /^SELECT (s\.)?store_id FROM (sub_order|order_line|offer|import_file|connector|stock_count) /,
  /^SELECT coalesce\((store_id|steward_id), \$2\) AS store_id FROM product_change /,
  /^SELECT scope_id AS "scopeId" FROM (role_grant|invitation) /,
  /^SELECT o\.id FROM orders o JOIN store s .*o\.(code|qr_token) = /s,
  /^SELECT t\.name FROM sub_order s JOIN sub_order x /,
  // an order's end
  /^SELECT \$2 FROM orders WHERE id = \$1 FOR UPDATE/,
  /^UPDATE orders SET closed_at/,
  /^SELECT s\.id AS "subOrderId", s\.store_id AS "storeId", s\.state, coalesce\(sum/,
  /^INSERT INTO transfer /,
];

interface Seen {
  /** Statements in the store's name; in the platform's those that touch walled tables. */
  inside: string[];
  outside: string[];
}

/** What the work sends to the database, by whose name it ran in. */
const watch = async (work: () => Promise<unknown>): Promise<Seen> => {
  await db.query(
    'SELECT pg_stat_statements_reset(0, (SELECT oid FROM pg_database WHERE datname = current_database()))',
  );
  await work();
  const { rows } = await db.query(
    `SELECT s.query, pg_get_userbyid(s.userid) AS name FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
     WHERE d.datname = current_database() AND s.query !~ 'pg_stat_statements|own_stores'`,
  );
  const { inside = [], outside = [] } = Object.groupBy(rows, (r) => (r.name === 'bytorg_store' ? 'inside' : 'outside'));
  const ours = (q: string) => walled.test(q) && !byTheClock.test(q) && !whoSends.test(q);
  return { inside: inside.map((r) => r.query), outside: outside.map((r) => r.query).filter(ours) };
};

const strangers = ({ outside }: Seen) => outside.filter((q) => !doors.some((door) => door.test(q)));

const buy = async (wishes: { offerId: string }[]) => {
  const checkout = await beginCheckout(ane, await fillBasket(ane, wishes));
  const { url } = await pay(ane, checkout.id, collectInput(checkout));
  await useCard(url.replace(stack.url, stack.sandboxUrl));
  return orderPage(ane, (await checkPayment(ane, checkout.id)).orderToken);
};

it('a store’s whole day runs in the store’s name, but for the doors', async () => {
  const { parts, code } = await buy([{ offerId: core.bakery.ryeBread.offerId }]);
  const other = await buy([{ offerId: core.bakery.cinnamonBun.offerId }]);
  const [part] = parts;
  const day = await watch(async () => {
    await owner.must(`query ($s: ID!) { board(storeId: $s) { cards { id } } }`, { s: core.bakery.id });
    await makeReady(owner, part.id);
    await owner.must(
      `mutation ($s: ID!, $c: String!) { findHandOver(storeId: $s, code: $c) { ... on HandOverFound { otherStores } } }`,
      { s: core.bakery.id, c: code },
    );
    expect(await handOver(owner, part.id, code)).toMatchObject({ state: 'HANDED_OVER' });
    await owner.must(`mutation ($s: ID!) { cancelByStore(subOrderId: $s, reason: SOLD_OUT) { state } }`, {
      s: other.parts[0].id,
    });
    await owner.must(
      `mutation ($o: ID!) { countStock(offerId: $o, onHand: 7, reason: COUNT, key: "talt") { onHand storeCount } }`,
      { o: core.bakery.ryeBread.offerId },
    );
  });
  expect(strangers(day)).toEqual([]);
  // Both parts ended: the doors were used.
  expect(day.outside.filter((q) => /^UPDATE orders SET closed_at/.test(q))).toHaveLength(1);
  for (const act of [
    /^WITH moved AS \(\s+UPDATE sub_order/,
    /INSERT INTO hand_over/,
    /UPDATE stock s SET/,
    /FROM sub_order s JOIN orders o/,
  ])
    expect(day.inside.filter((q) => act.test(q))).not.toHaveLength(0);
});

describe('every operation of a store’s staff', () => {
  /** Answers from memory. */
  const asksNothing = ['storeSettings'];
  const ofStaff = operations().filter(
    (o) => Array.isArray(o.permission) && o.permission.some((r) => r === 'owner' || r === 'clerk'),
  );
  let own: Record<string, unknown>;
  let idOf: Record<string, string>;

  beforeAll(async () => {
    const { parts, code } = await buy([{ offerId: core.bakery.ryeBread.offerId }]);
    const [part] = parts;
    const form = new FormData();
    form.set('file', new File(['Varenr;Pris\n1;10\n'], 'a.csv'));
    const uploaded = await owner.post(`/api/imports?storeId=${core.bakery.id}`, form);
    const { id: importId } = (await uploaded.json()) as { id: string };
    const change = (state: string) =>
      db.query(
        `INSERT INTO product_change (product_id, store_id, steward_id, asked_by, asked_at, before, after, state, decided_at)
         SELECT product_id, $1, $1, $2, now(), '{}', '{"descriptionEn":null}', $4, CASE WHEN $4 <> 'open' THEN now() END FROM variant WHERE id = $3 RETURNING id`,
        [core.bakery.id, core.people.bakeryOwner.id, core.bakery.ryeBread.variantId, state],
      );
    const [asked, accepted] = [await change('open'), await change('accepted')];
    own = {
      storeId: core.bakery.id,
      state: 'WITHDRAWN',
      name: core.bakery.ryeBread.nameNb,
      offerId: core.bakery.ryeBread.offerId,
      subOrderId: part.id,
      lineId: part.lines[0].id,
      productId: core.bakery.ryeBread.productId,
      onHand: 3,
      picked: 0,
      shortReason: 'DAMAGED',
      variantId: core.bookshop.novel.variantId,
      email: 'nyere@bytorg.example',
      role: 'CLERK',
      code,
      gtin: core.bakery.ryeBread.gtin,
      fromDate: '2026-12-01',
      toDate: '2026-12-01',
      mapping: [{ index: 0, field: 'SKU' }],
      answer: { row: 2, kind: 'NEW' },
      shelves: [{ name: 'Pynt', categoryId: null }],
      from: '2026-11-02',
      to: '2026-11-22',
    };
    const ofImport = ['importFile', 'importRows', 'importPictures', 'setImportMapping', 'applyImport', 'cancelImport'];
    ofImport.push('importRetirements', 'importShelves', 'saveImportShelves', 'answerImportRow');
    idOf = {
      subOrder: part.id,
      revokeTillKey: randomUUID(),
      decideProductChange: asked.rows[0].id,
      undoProductChange: accepted.rows[0].id,
      ...Object.fromEntries(ofImport.map((name) => [name, importId])),
    };
  });

  /** What can be taken away once only. */
  const newcomer = async () => {
    const [grant, invitation] = await Promise.all([
      db.query(`INSERT INTO role_grant (person_id, role, scope_id) VALUES ($1, 'clerk', $2) RETURNING id`, [
        core.people.courier.id,
        core.bakery.id,
      ]),
      db.query(
        `INSERT INTO invitation (email, role, scope_id, token_hash, expires_at) VALUES ('ny@bytorg.example', 'clerk', $1, gen_random_uuid()::text, now() + interval '1 year') RETURNING id`,
        [core.bakery.id],
      ),
    ]);
    const sources = await db.query(
      `INSERT INTO connector (store_id, kind, name, address, schedule, created_by, created_at, updated_at)
       SELECT $1, 'file_url', 'Kassen', 'https://kasse.example/varer.csv', 'none', $2, now(), now() FROM generate_series(1, 2) RETURNING id`,
      [core.bakery.id, core.people.bakeryOwner.id],
    );
    const [kept, removed] = sources.rows.map((row) => row.id);
    Object.assign(idOf, { connectorRuns: kept, runConnector: kept, removeConnector: removed });
    const round = await db.query(
      `INSERT INTO stock_count (store_id, scope, opened_by, opened_at) VALUES ($1, 'scan', $2, now()) RETURNING id`,
      [core.bakery.id, core.people.bakeryOwner.id],
    );
    const ofCount = ['stockCount', 'countLines', 'countReview', 'recordCount', 'countAnew', 'countRestAsNothing'];
    ofCount.push('approveCount', 'dropCount');
    Object.assign(idOf, Object.fromEntries(ofCount.map((name) => [name, round.rows[0].id])));
    Object.assign(own, { grantId: grant.rows[0].id, invitationId: invitation.rows[0].id });
    const picture = await db.query(
      `WITH file AS (INSERT INTO picture_file (hash, created_at) VALUES (substr(md5(random()::text) || md5(random()::text), 1, 40), now()) RETURNING hash)
       INSERT INTO product_picture (product_id, hash, position, store_id, created_at) SELECT $1, hash, 0, $2, now() FROM file RETURNING id`,
      [core.bakery.ryeBread.productId, core.bakery.id],
    );
    Object.assign(idOf, { describePicture: picture.rows[0].id, removePicture: picture.rows[0].id });
  };

  const itemsOf: Record<string, object[]> = {
    setStock: [{ sku: core.bakery.ryeBread.sku, onHand: 9 }],
    setPrices: [{ sku: core.bakery.ryeBread.sku, priceOre: 4900 }],
  };
  const seenOf = (o: Operation, slow: boolean) => {
    const items = itemsOf[o.name];
    const { query, variables } = callOf(o, { ...own, id: idOf[o.name], key: randomUUID(), ...(items && { items }) });
    return watch(async () => {
      const { errors } = await owner.ask(query, variables, slow);
      if (errors?.some((e) => e.extensions.code === 'INTERNAL')) faults.push(o.name);
    });
  };
  /** What the store's role was not granted is a fault of ours, no refusal. */
  const faults: string[] = [];
  afterEach(() => expect(faults).toEqual([]));

  /** Every field of an operation's input. */
  const everyField = (name: string, fitting: Record<string, unknown>) => {
    const input = getNamedType(ofStaff.find((o) => o.name === name)!.field.args[0]!.type) as GraphQLInputObjectType;
    const plain: Record<string, unknown> = { String: 'x', Int: 30, Boolean: true };
    const all = Object.values(input.getFields()).map((f) => [
      f.name,
      fitting[f.name] ?? plain[String(getNamedType(f.type))],
    ]);
    return Object.fromEntries(all);
  };

  it.each([
    [
      'updateStoreSettings',
      'StoreSettings',
      { storeId: core.bakery.id, email: 'a@bytorg.example', phone: '32700101', scaleCodes: '2.IIIIIVVVVVC' },
    ],
    ['updateOffer', 'OfferRow', { offerId: core.bakery.ryeBread.offerId, status: 'ACTIVE' }],
  ])('%s may change all that it says it changes', async (name, type, fitting) => {
    const o = ofStaff.find((one) => one.name === name)!;
    const { query } = callOf(o);
    const answer = await owner.must(query, { input: everyField(name, fitting) });
    expect(answer).toEqual({ [name]: { __typename: type } });
  });

  it.each([
    ['as a compiled document', false],
    ['by way of Apollo', true],
  ])('runs behind the wall, %s', async (_, slow) => {
    await newcomer();
    const wrong: string[] = [];
    const silent: string[] = [];
    for (const o of ofStaff) {
      const seen = await seenOf(o, slow);
      wrong.push(...strangers(seen).map((q) => `${o.name}: ${q.slice(0, 200)}`));
      if (!seen.inside.length) silent.push(o.name);
    }
    expect(wrong).toEqual([]);
    expect(silent.toSorted()).toEqual(asksNothing);
    expect(ofStaff.length).toBeGreaterThan(30);
  });

  it('so do the files of the measures and of the goods, and the upload of a list', async () => {
    const csv = await watch(() =>
      owner.get(`/api/metrics.csv?from=2026-11-02&to=2026-11-22&storeId=${core.bakery.id}`),
    );
    const form = new FormData();
    form.set('file', new File(['Varenr;Pris\n2;20\n'], 'b.csv'));
    const upload = await watch(() => owner.post(`/api/imports?storeId=${core.bakery.id}`, form));
    // Read to its end: the rows are asked for while they are sent.
    const goods = await watch(async () => (await owner.get(`/api/stores/${core.bakery.id}/goods.csv`)).text());
    for (const seen of [csv, goods, upload]) {
      expect(strangers(seen)).toEqual([]);
      expect(seen.inside).not.toHaveLength(0);
    }
  });

  it('control: the town’s own roles and shoppers stand outside', async () => {
    const office = await watch(() =>
      coordinator.must(`query ($s: ID) { staff(storeId: $s) { members { name } } attention { kind } }`, {
        s: core.bakery.id,
      }),
    );
    const shopper = await watch(() => fillBasket(owner, [{ offerId: core.ironmonger.hammer.offerId }]));
    for (const seen of [office, shopper]) {
      expect(seen.inside).toEqual([]);
      expect(strangers(seen)).not.toHaveLength(0);
    }
  });
});

import { randomUUID } from 'node:crypto';
import { withCheckDigit } from '@bytorg/catalog/gtin';
import pg from 'pg';
import { Client } from '../harness/client';
import { tillOf } from '../harness/shopping';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';

let stack: Stack;
let db: pg.Client;
let owner: Client;
let till: Client;
const { ryeBread, cinnamonBun } = core.bakery;
const { hammer } = core.ironmonger;

beforeAll(async () => {
  stack = await startStack();
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
  owner = await new Client(stack.url).signIn(core.people.bakeryOwner);
  till = await tillOf(owner, core.bakery.id);
});
afterAll(async () => {
  await db?.end();
  await stack?.stop();
});

const REPORT = `{ ... on PushReport { changed unchanged refused { field code } } ... on InputProblems { problems { field code values { value } } } }`;
const stockDocument = `mutation ($s: ID!, $i: [StockToldInput!]!, $k: String!) { setStock(storeId: $s, items: $i, key: $k) ${REPORT} }`;
const setStock = async (items: object[], key: string = randomUUID(), who = till, storeId = core.bakery.id) =>
  ((await who.must(stockDocument, { s: storeId, i: items, k: key })) as any).setStock;
const setPrices = async (items: object[], who = till) =>
  (
    (await who.must(
      `mutation ($s: ID!, $i: [PriceToldInput!]!, $k: String!) { setPrices(storeId: $s, items: $i, key: $k) ${REPORT} }`,
      { s: core.bakery.id, i: items, k: randomUUID() },
    )) as any
  ).setPrices;
const shelf = async (offerId: string) =>
  (
    await db.query(
      `SELECT k.on_hand AS "onHand", k.held, o.price_ore AS "priceOre", (SELECT count(*)::int FROM stock_movement WHERE offer_id = o.id) AS movements,
         (SELECT count(*)::int FROM price_change WHERE offer_id = o.id) AS prices FROM offer o JOIN stock k ON k.offer_id = o.id WHERE o.id = $1`,
      [offerId],
    )
  ).rows[0];

it('tells counts by SKU and by barcode; what it does not know is refused by its place, and the rest is done', async () => {
  const before = await Promise.all([ryeBread, cinnamonBun, hammer].map((g) => shelf(g.offerId)));
  const ean = ryeBread.gtin.replace(/^0+/, '');
  const report = await setStock([
    { gtin: ean, onHand: 31 },
    { sku: cinnamonBun.sku, onHand: before[1].onHand },
    { sku: 'finnes ikke', onHand: 1 },
    { gtin: '123', onHand: 1 },
    { gtin: hammer.gtin, onHand: 99 },
    { onHand: 1 },
    { sku: cinnamonBun.sku, onHand: -1 },
  ]);
  expect(report).toEqual({
    changed: 1,
    unchanged: 1,
    refused: [
      { field: 'items.6.onHand', code: 'OUT_OF_RANGE' },
      { field: 'items.2.sku', code: 'OFFER_UNKNOWN' },
      { field: 'items.3.gtin', code: 'NOT_A_GTIN' },
      { field: 'items.4.gtin', code: 'OFFER_UNKNOWN' },
      { field: 'items.5.sku', code: 'REQUIRED' },
    ],
  });
  const after = await Promise.all([ryeBread, cinnamonBun, hammer].map((g) => shelf(g.offerId)));
  expect(after[0]).toEqual({ ...before[0], onHand: 31, movements: before[0].movements + 1 });
  expect(after.slice(1)).toEqual(before.slice(1));
  const { rows } = await db.query(
    `SELECT kind, reason, reference, actor_id FROM stock_movement WHERE offer_id = $1 ORDER BY id DESC LIMIT 1`,
    [ryeBread.offerId],
  );
  expect(rows).toEqual([{ kind: 'import', reason: 'till', reference: 'Kasse 1', actor_id: null }]);
});

it('a label of the store’s own scale names its item whatever it weighs, and nobody else’s goods', async () => {
  await db.query(`UPDATE offer SET sku = '12345' WHERE id = $1`, [cinnamonBun.offerId]);
  // A neighbour's goods under the very code that the label bears, as a faulty file might have brought them.
  await db.query(`UPDATE variant SET gtin = '02012345012509' WHERE id = (SELECT variant_id FROM offer WHERE id = $1)`, [
    hammer.offerId,
  ]);
  const before = await shelf(hammer.offerId);
  try {
    for (const [gtin, onHand] of [
      ['2012345012509', 41],
      ['2312345007506', 42],
    ] as const) {
      expect(await setStock([{ gtin, onHand }])).toEqual({ changed: 1, unchanged: 0, refused: [] });
      expect((await shelf(cinnamonBun.offerId)).onHand).toBe(onHand);
    }
    expect(await setPrices([{ gtin: '2012345012509', priceOre: 4100 }])).toMatchObject({ changed: 1 });
    expect((await shelf(cinnamonBun.offerId)).priceOre).toBe(4100);
    const unknown = withCheckDigit('209999901250');
    expect(await setStock([{ gtin: unknown, onHand: 5 }])).toEqual({
      changed: 0,
      unchanged: 0,
      refused: [{ field: 'items.0.gtin', code: 'OFFER_UNKNOWN' }],
    });
    expect(await shelf(hammer.offerId)).toEqual(before);
  } finally {
    await db.query(`UPDATE offer SET sku = $2 WHERE id = $1`, [cinnamonBun.offerId, cinnamonBun.sku]);
    await db.query(`UPDATE variant SET gtin = $2 WHERE id = (SELECT variant_id FROM offer WHERE id = $1)`, [
      hammer.offerId,
      hammer.gtin,
    ]);
  }
});

it('where an item is told twice, the last word counts', async () => {
  expect(await setStock([7, 9].map((onHand) => ({ sku: ryeBread.sku, onHand })))).toMatchObject({ changed: 1 });
  expect((await shelf(ryeBread.offerId)).onHand).toBe(9);
});

it('sent again without an answer it undoes no sale; another batch under the key is refused', async () => {
  const key = randomUUID();
  const first = await setStock([{ sku: ryeBread.sku, onHand: 20 }], key);
  await owner.must(
    `mutation ($o: ID!) { walkInSale(offerId: $o, quantity: 3, key: "to i luka") { ... on OfferRow { onHand } } }`,
    {
      o: ryeBread.offerId,
    },
  );
  expect(await setStock([{ sku: ryeBread.sku, onHand: 20 }], key)).toEqual(first);
  expect((await shelf(ryeBread.offerId)).onHand).toBe(17);
  const other = { s: core.bakery.id, i: [{ sku: ryeBread.sku, onHand: 21 }], k: key };
  expect(await till.refusal(stockDocument, other)).toBe('KEY_USED_FOR_ANOTHER_BODY');
  expect((await shelf(ryeBread.offerId)).onHand).toBe(17);
  // Control: under a key of its own the same batch is a new word.
  await setStock([{ sku: ryeBread.sku, onHand: 20 }]);
  expect((await shelf(ryeBread.offerId)).onHand).toBe(20);
});

it('tells prices, which are kept in the history; an unchanged one is none', async () => {
  const before = await shelf(ryeBread.offerId);
  const report = await setPrices([
    { sku: ryeBread.sku, priceOre: before.priceOre + 100 },
    { sku: cinnamonBun.sku, priceOre: (await shelf(cinnamonBun.offerId)).priceOre },
    { sku: ryeBread.sku + 'x', priceOre: 1 },
    { sku: cinnamonBun.sku, priceOre: 0 },
  ]);
  expect(report).toMatchObject({ changed: 1, unchanged: 1 });
  expect(report.refused.map((r: any) => r.field)).toEqual(['items.3.priceOre', 'items.2.sku']);
  expect(await shelf(ryeBread.offerId)).toEqual({
    ...before,
    priceOre: before.priceOre + 100,
    prices: before.prices + 1,
  });
});

it('takes a thousand at once, and says so to more', async () => {
  const many = (n: number) => Array.from({ length: n }, (_, i) => ({ sku: `vare ${i}`, onHand: 1 }));
  expect((await setStock(many(1000))).refused).toHaveLength(1000);
  expect(await setStock(many(1001))).toEqual({
    problems: [{ field: 'items', code: 'TOO_MANY', values: [{ value: '1000' }] }],
  });
  expect(await setStock([])).toMatchObject({ problems: [{ field: 'items', code: 'REQUIRED' }] });
});

it('reaches its own store only, and no longer when its key is revoked', async () => {
  const before = await shelf(hammer.offerId);
  const foreign = { s: core.ironmonger.id, i: [{ sku: hammer.sku, onHand: 1 }], k: randomUUID() };
  expect(await till.refusal(stockDocument, foreign)).toBe('FORBIDDEN');
  expect(await shelf(hammer.offerId)).toEqual(before);

  const second = await tillOf(owner, core.bakery.id, 'Kasse 2');
  const { tillKeys }: any = await owner.must(`query ($s: ID!) { tillKeys(storeId: $s) { id name lastUsedAt } }`, {
    s: core.bakery.id,
  });
  expect(tillKeys.map((t: any) => [t.name, !!t.lastUsedAt])).toEqual([
    ['Kasse 1', true],
    ['Kasse 2', false],
  ]);
  await setStock([{ sku: ryeBread.sku, onHand: 5 }], randomUUID(), second);
  const revoke = (who: Client, id: string) =>
    who.refusal(`mutation ($s: ID!, $i: ID!) { revokeTillKey(storeId: $s, id: $i) { ok } }`, {
      s: core.bakery.id,
      i: id,
    });
  const neighbour = await new Client(stack.url).signIn(core.people.ironmongerOwner);
  expect(await revoke(neighbour, tillKeys[1].id)).toBe('FORBIDDEN');
  expect(await revoke(owner, tillKeys[1].id)).toBeNull();
  expect(await revoke(owner, tillKeys[1].id)).toBe('TILL_UNKNOWN');
  const own = { s: core.bakery.id, i: [{ sku: ryeBread.sku, onHand: 6 }], k: randomUUID() };
  expect(await second.refusal(stockDocument, own)).toBe('UNAUTHENTICATED');
  expect((await shelf(ryeBread.offerId)).onHand).toBe(5);
});

it('leaves its key nowhere, in clear or in the answers that are kept', async () => {
  const { rows } = await db.query(
    `SELECT (SELECT count(*)::int FROM till_key t WHERE t::text LIKE '%' || $1 || '%') + (SELECT count(*)::int FROM audit_entry a WHERE a::text LIKE '%' || $1 || '%')
       + (SELECT count(*)::int FROM idempotency i WHERE i::text LIKE '%' || $1 || '%') AS n`,
    [till.key],
  );
  expect(rows).toEqual([{ n: 0 }]);
});

describe('where a batch stands in the line of what pages show', () => {
  beforeAll(() =>
    db.query(`
      CREATE TABLE told_stale (many boolean NOT NULL);
      CREATE FUNCTION tell_stale() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN INSERT INTO told_stale SELECT many FROM marks; RETURN NULL; END $$;
      CREATE TRIGGER tell_stale AFTER INSERT ON listing_stale REFERENCING NEW TABLE AS marks FOR EACH STATEMENT EXECUTE FUNCTION tell_stale()`),
  );
  afterAll(() => db.query('DROP TRIGGER tell_stale ON listing_stale'));
  const lines = async () =>
    (await db.query(`WITH t AS (DELETE FROM told_stale RETURNING many) SELECT DISTINCT many FROM t`)).rows.map(
      (r) => r.many,
    );
  /** One price that is new, and so many that the shop does not know. */
  const batch = async (priceOre: number, size: number) => {
    await lines();
    const unknown = Array.from({ length: size - 1 }, (_, n) => ({ sku: `ukjent-${n}`, priceOre: 100 }));
    const { changed } = await setPrices([{ sku: ryeBread.sku, priceOre }, ...unknown]);
    expect(changed).toBe(1);
    return lines();
  };

  it('many at once wait behind what somebody has just changed', async () =>
    expect(await batch(5100, 21)).toEqual([true]));
  it('control: a few do not', async () => expect(await batch(5200, 20)).toEqual([false]));
});

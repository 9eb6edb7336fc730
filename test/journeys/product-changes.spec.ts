import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Client, eventually } from '../harness/client';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';

let stack: Stack;
let db: pg.Client;
let ironmonger: Client;
let bookshop: Client;
let coordinator: Client;
const { lamp } = core.ironmonger;

const TEXT = `query ($s: ID!, $p: ID!) { sharedText(storeId: $s, productId: $p) { nameNb nameEn brand descriptionNb descriptionEn categoryId atOnce } }`;
const CHANGE = `... on ProductChange { id state storeName productName fields { field before after now } reason mayDecide mayWithdraw mayUndo isUndo }
  ... on InputProblems { problems { field code } }`;
const PROPOSE = `mutation ($s: ID!, $p: ID!, $t: SharedTextInput!, $n: String, $key: String!) {
  proposeProductChange(storeId: $s, productId: $p, text: $t, note: $n, key: $key) { ${CHANGE} } }`;
const DECIDE = `mutation ($id: ID!, $to: ChangeState!, $r: String, $a: Boolean) { decideProductChange(id: $id, state: $to, reason: $r, anyway: $a) { ${CHANGE} } }`;
const UNDO = `mutation ($id: ID!) { undoProductChange(id: $id) { ${CHANGE} } }`;
const FIND = `query ($text: String!) { townProducts(text: $text) { productId name brand categoryName } }`;
const SEE = `query ($p: ID!) { townSharedText(productId: $p) { nameNb nameEn brand descriptionNb descriptionEn categoryId atOnce seen } }`;
const WRITE = `mutation ($p: ID!, $t: SharedTextInput!, $seen: String!, $n: String, $key: String!) {
  changeProductText(productId: $p, text: $t, seen: $seen, note: $n, key: $key) { ${CHANGE} } }`;
const OWN = `query ($s: ID!) { storeProductChanges(storeId: $s) { id state mayDecide mayWithdraw mayUndo } }`;
const TOWN = `{ townProductChanges { id state storeName mayDecide fields { field before after now } } }`;

let productId: string;
beforeAll(async () => {
  stack = await startStack();
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
  [ironmonger, bookshop, coordinator] = await Promise.all(
    [core.people.ironmongerOwner, core.people.bookshopOwner, core.people.coordinator].map((who) =>
      new Client(stack.url).signIn(who),
    ),
  );
  const { rows } = await db.query(
    `SELECT v.product_id AS id FROM offer o JOIN variant v ON v.id = o.variant_id WHERE o.id = $1`,
    [lamp.offerId],
  );
  productId = rows[0].id;
  // Two stores sell it, and neither brought it.
  await db.query(`UPDATE product SET created_by_store = NULL WHERE id = $1`, [productId]);
});
afterAll(async () => {
  await db?.end();
  await stack?.stop();
});

const textOf = async () =>
  (await ironmonger.must(TEXT, { s: core.ironmonger.id, p: productId })).sharedText as Record<string, string>;
const input = async (change: Record<string, string | null>) => {
  const { atOnce: _, ...text } = await textOf();
  return { ...text, ...change };
};
const ask = async (change: Record<string, string | null>, key = randomUUID()) =>
  (
    await ironmonger.must(PROPOSE, {
      s: core.ironmonger.id,
      p: productId,
      t: await input(change),
      n: 'Står på esken',
      key,
    })
  ).proposeProductChange;
const row = async () =>
  (await db.query(`SELECT name_nb, brand, description_nb FROM product WHERE id = $1`, [productId])).rows[0];
const traces = async () =>
  (
    await db.query(
      `SELECT (SELECT count(*)::int FROM product_change) AS changes, (SELECT count(*)::int FROM product_change WHERE state = 'open') AS open,
         (SELECT md5(string_agg(p::text, '' ORDER BY id)) FROM product p) AS products`,
    )
  ).rows[0];

it('what several stores sell is changed when the coordinator says yes, and the search knows it', async () => {
  const was = await row();
  const asked = await ask({ nameNb: 'Leselampe Kveldsro', descriptionNb: 'Varmt lys.' });
  expect(asked).toMatchObject({
    state: 'OPEN',
    storeName: core.ironmonger.name,
    mayDecide: false,
    mayWithdraw: true,
    fields: [
      { field: 'nameNb', before: was.name_nb, after: 'Leselampe Kveldsro', now: null },
      { field: 'descriptionNb', before: was.description_nb, after: 'Varmt lys.', now: null },
    ],
  });
  expect(await row()).toEqual(was);
  const { decideProductChange: done } = await coordinator.must(DECIDE, { id: asked.id, to: 'ACCEPTED' });
  expect(done).toMatchObject({ state: 'ACCEPTED', mayUndo: true });
  expect(await row()).toMatchObject({ name_nb: 'Leselampe Kveldsro', description_nb: 'Varmt lys.' });
  await eventually(async () =>
    JSON.stringify(
      await new Client(stack.url).must(`{ search(input: { text: "kveldsro" }) { hits { name } } }`),
    ).includes('Kveldsro'),
  );
  const { undoProductChange: undone } = await coordinator.must(UNDO, { id: asked.id });
  expect(undone).toMatchObject({ state: 'ACCEPTED', isUndo: true, storeName: null });
  expect(await row()).toEqual(was);
  expect(await coordinator.refusal(UNDO, { id: asked.id })).toBe('CHANGE_UNDONE');
});

it('sent twice it is one request; a change that changes nothing, or to nothing, is refused with its field', async () => {
  const key = randomUUID();
  const first = await ask({ brand: 'Lysverk' }, key);
  expect((await ask({ brand: 'Lysverk' }, key)).id).toBe(first.id);
  const before = await traces();
  for (const [change, problem] of [
    [{}, { field: 'nameNb', code: 'NOTHING_CHANGED' }],
    [{ nameNb: ' ' }, { field: 'nameNb', code: 'REQUIRED' }],
    [{ nameEn: 'x'.repeat(201) }, { field: 'nameEn', code: 'TOO_LONG' }],
    [{ descriptionNb: 'x'.repeat(5001) }, { field: 'descriptionNb', code: 'TOO_LONG' }],
    [{ categoryId: randomUUID() }, { field: 'categoryId', code: 'NOT_A_CHOICE' }],
    [{ categoryId: 'x' }, { field: 'categoryId', code: 'NOT_A_CHOICE' }],
  ] as const)
    expect((await ask(change)).problems).toEqual([problem]);
  expect(await traces()).toEqual(before);
  const { decideProductChange } = await ironmonger.must(DECIDE, { id: first.id, to: 'WITHDRAWN' });
  expect(decideProductChange.state).toBe('WITHDRAWN');
  expect(await coordinator.refusal(DECIDE, { id: first.id, to: 'ACCEPTED' })).toBe('CHANGE_DECIDED');
});

it('nobody decides who may not: neither who asks, nor another store that sells it, nor one that does not', async () => {
  const { id } = await ask({ brand: 'Lysverk' });
  const before = await traces();
  expect(await ironmonger.refusal(DECIDE, { id, to: 'ACCEPTED' })).toBe('FORBIDDEN');
  expect(await bookshop.refusal(DECIDE, { id, to: 'ACCEPTED' })).toBe('FORBIDDEN');
  expect(await bookshop.refusal(DECIDE, { id, to: 'WITHDRAWN' })).toBe('FORBIDDEN');
  expect(await bookshop.refusal(DECIDE, { id: randomUUID(), to: 'WITHDRAWN' })).toBe('CHANGE_UNKNOWN');
  expect(await coordinator.refusal(DECIDE, { id, to: 'WITHDRAWN' })).toBe('FORBIDDEN');
  expect(await ironmonger.refusal(UNDO, { id })).toBe('FORBIDDEN');
  expect(await coordinator.refusal(UNDO, { id })).toBe('CHANGE_UNDONE');
  expect((await coordinator.must(DECIDE, { id, to: 'REFUSED' })).decideProductChange.problems).toEqual([
    { field: 'reason', code: 'REQUIRED' },
  ]);
  const bakery = await new Client(stack.url).signIn(core.people.bakeryOwner);
  expect(await bakery.refusal(TEXT, { s: core.bakery.id, p: productId })).toBe('PRODUCT_UNKNOWN');
  const t = await input({ brand: 'Vår' });
  expect(await bakery.refusal(PROPOSE, { s: core.bakery.id, p: productId, t, key: randomUUID() })).toBe(
    'PRODUCT_UNKNOWN',
  );
  expect(await bakery.refusal(PROPOSE, { s: core.ironmonger.id, p: productId, t, key: randomUUID() })).toBe(
    'FORBIDDEN',
  );
  expect((await bookshop.must(OWN, { s: core.bookshop.id })).storeProductChanges).toEqual([]);
  expect(await traces()).toEqual(before);
  const { decideProductChange: refused } = await coordinator.must(DECIDE, { id, to: 'REFUSED', r: 'Ikke produsenten' });
  expect(refused).toMatchObject({ state: 'REFUSED', reason: 'Ikke produsenten' });
});

it('a second request for the same words is shown as overtaken, and decided on knowingly', async () => {
  const first = await ask({ brand: 'Lysverk' });
  const second = await ask({ brand: 'Lampehuset' });
  await coordinator.must(DECIDE, { id: first.id, to: 'ACCEPTED' });
  const { townProductChanges } = await coordinator.must(TOWN);
  const shown = townProductChanges.find((c: { id: string }) => c.id === second.id);
  expect(shown.fields).toEqual([expect.objectContaining({ field: 'brand', after: 'Lampehuset', now: 'Lysverk' })]);
  const before = await traces();
  expect((await coordinator.must(DECIDE, { id: second.id, to: 'ACCEPTED' })).decideProductChange.problems).toEqual([
    { field: 'brand', code: 'CHANGED_SINCE' },
  ]);
  expect(await traces()).toEqual(before);
  await coordinator.must(DECIDE, { id: second.id, to: 'ACCEPTED', a: true });
  expect((await row()).brand).toBe('Lampehuset');
  // What was changed again is not given back over the newer one's head.
  expect((await coordinator.must(UNDO, { id: first.id })).undoProductChange.problems).toEqual([
    { field: 'brand', code: 'CHANGED_SINCE' },
  ]);
  expect((await row()).brand).toBe('Lampehuset');
});

it('who brought the product decides, also about what others ask, and its own words hold at once', async () => {
  await db.query(`UPDATE product SET created_by_store = $1 WHERE id = $2`, [core.bookshop.id, productId]);
  const asked = await ask({ nameNb: 'Lampe til lesing' });
  expect((await bookshop.must(OWN, { s: core.bookshop.id })).storeProductChanges).toEqual([
    expect.objectContaining({ id: asked.id, mayDecide: true, mayWithdraw: false }),
  ]);
  await bookshop.must(DECIDE, { id: asked.id, to: 'ACCEPTED' });
  expect((await row()).name_nb).toBe('Lampe til lesing');
  const t = await input({ nameNb: 'Leselampe' });
  const own = { s: core.bookshop.id, p: productId, t, key: randomUUID() };
  expect((await bookshop.must(PROPOSE, own)).proposeProductChange).toMatchObject({ state: 'ACCEPTED', mayUndo: true });
  expect((await row()).name_nb).toBe('Leselampe');
});

it('what only one store sells is that store’s to describe', async () => {
  const { rows } = await db.query(
    `SELECT v.product_id AS id FROM offer o JOIN variant v ON v.id = o.variant_id WHERE o.id = $1`,
    [core.ironmonger.hammer.offerId],
  );
  const p = rows[0].id as string;
  const { sharedText } = await ironmonger.must(TEXT, { s: core.ironmonger.id, p });
  const { atOnce, ...text } = sharedText;
  expect(atOnce).toBe(true);
  const t = { ...text, nameEn: null };
  const { proposeProductChange } = await ironmonger.must(PROPOSE, { s: core.ironmonger.id, p, t, key: randomUUID() });
  expect(proposeProductChange.state).toBe('ACCEPTED');
});

it('the database applies no change for a store that may not decide, whatever the application says', async () => {
  await db.query(`UPDATE product SET created_by_store = NULL WHERE id = $1`, [productId]);
  const { id } = await ask({ brand: 'Snikmerke' });
  const before = await traces();
  const asStore = (text: string, values: unknown[]) =>
    db
      .query('BEGIN')
      .then(() => db.query(`SELECT set_config('bytorg.stores', $1, true)`, [core.ironmonger.id]))
      .then(() => db.query('SET LOCAL ROLE bytorg_store'))
      .then(() => db.query(text, values))
      .finally(() => db.query('ROLLBACK'));
  const accept = `UPDATE product_change SET state = 'accepted', decided_at = now() WHERE id = $1`;
  await expect(asStore(accept, [id])).rejects.toMatchObject({ code: '42501' });
  await expect(asStore(`UPDATE product SET brand = 'Snikmerke' WHERE id = $1`, [productId])).rejects.toMatchObject({
    code: '42501',
  });
  expect(await traces()).toEqual(before);
  // The control: the same statement by the platform's own hand is an ordinary yes.
  await db.query(accept, [id]);
  expect((await row()).brand).toBe('Snikmerke');
  await expect(db.query(`UPDATE product_change SET state = 'refused' WHERE id = $1`, [id])).rejects.toThrow(
    'append-only',
  );
});

it('nearly the same words find what the town has already, and nothing else', async () => {
  const LIKELY = `query ($s: ID!, $n: String!, $b: String!) { likelyProducts(storeId: $s, name: $n, brand: $b) { name brand alreadyOffered } }`;
  const { hammer } = core.ironmonger;
  const brand = (
    await db.query(
      `SELECT p.brand FROM product p JOIN variant v ON v.product_id = p.id JOIN offer o ON o.variant_id = v.id WHERE o.id = $1`,
      [hammer.offerId],
    )
  ).rows[0].brand as string;
  const likely = async (s: string, n: string, client: Client) =>
    (await client.must(LIKELY, { s, n, b: brand })).likelyProducts as { name: string; alreadyOffered: boolean }[];
  expect(await likely(core.bookshop.id, `${hammer.nameNb.toUpperCase()} `, bookshop)).toContainEqual(
    expect.objectContaining({ name: hammer.nameNb, alreadyOffered: false }),
  );
  expect((await likely(core.ironmonger.id, hammer.nameNb, ironmonger))[0]).toMatchObject({ alreadyOffered: true });
  expect(await likely(core.bookshop.id, 'Kvantefysikk for hunder, bind tre', bookshop)).toEqual([]);
  expect(await likely(core.bookshop.id, 'x', bookshop)).toEqual([]);
});

describe('the coordinator writes a shared text', () => {
  /** As the form does it: what was seen, with what is wished. */
  const draft = async (change: object) => {
    const { atOnce, seen, ...text } = (await coordinator.must(SEE, { p: productId })).townSharedText;
    expect(atOnce).toBe(true);
    return { p: productId, t: { ...text, ...change }, seen, n: 'Fra produsenten', key: randomUUID() };
  };
  const write = async (given: object) => (await coordinator.must(WRITE, given)).changeProductText;

  it('found by its words in any order, by half of them in English, and by its barcode', async () => {
    await db.query(`UPDATE product SET name_en = 'Bedside 50% light', brand = 'Lysverk' WHERE id = $1`, [productId]);
    const found = async (text: string) =>
      (await coordinator.must(FIND, { text })).townProducts.map((p: { productId: string }) => p.productId);
    const { gtin } = (await db.query(`SELECT gtin FROM variant WHERE product_id = $1`, [productId])).rows[0];
    const { name_nb: nameNb } = await row();
    for (const text of [`${nameNb.split(' ')[0]} LYSVERK`, 'lysverk bedsi', 'verk 50%', gtin.replace(/^0+/, '')])
      expect(await found(text)).toContain(productId);
    // A sign that stands for anything elsewhere is looked for as it stands.
    for (const text of ['5_% lysverk', 'bedside%light', 'Kvantefysikk', 'x', ' '])
      expect(await found(text)).toEqual([]);
  });

  it('holds at once, stands in the history with who did it, and is taken back the same way', async () => {
    const was = await row();
    const given = await draft({ nameNb: 'Leselampe Nattero', descriptionNb: 'Lyser svakt.' });
    const done = await write(given);
    expect(done).toMatchObject({ state: 'ACCEPTED', storeName: null, isUndo: false, mayUndo: true });
    expect(done.fields.map((f: { field: string }) => f.field)).toEqual(['nameNb', 'descriptionNb']);
    expect(await row()).toMatchObject({ name_nb: 'Leselampe Nattero', description_nb: 'Lyser svakt.' });
    expect((await write(given)).id).toBe(done.id);
    const { rows } = await db.query(
      `SELECT c.asked_by, c.decided_by, c.note, a.actor_id, a.action FROM product_change c JOIN audit_entry a ON a.subject_id = c.id::text WHERE c.id = $1`,
      [done.id],
    );
    const { id } = core.people.coordinator;
    expect(rows).toEqual([
      { asked_by: id, decided_by: id, note: 'Fra produsenten', actor_id: id, action: 'product.change_accepted' },
    ]);
    const { undoProductChange: undone } = await coordinator.must(UNDO, { id: done.id });
    expect(undone).toMatchObject({ state: 'ACCEPTED', isUndo: true });
    expect(await row()).toEqual(was);
  });

  it('is no store’s to do, neither its owner’s nor its clerk’s, and nothing changes', async () => {
    const given = await draft({ brand: 'Snikmerke' });
    const clerk = await new Client(stack.url).signIn(core.people.bookshopClerk);
    const before = await traces();
    for (const who of [ironmonger, clerk]) {
      expect(await who.refusal(WRITE, given)).toBe('FORBIDDEN');
      expect(await who.refusal(SEE, { p: productId })).toBe('FORBIDDEN');
      expect(await who.refusal(FIND, { text: 'lampe' })).toBe('FORBIDDEN');
    }
    expect(await traces()).toEqual(before);
  });

  it('does not write over what somebody changed meanwhile, nor in a store’s name, nor nothing', async () => {
    const stale = await draft({ nameEn: 'Night light' });
    expect((await write(await draft({ brand: 'Nattlys' }))).state).toBe('ACCEPTED');
    const before = await traces();
    const refused: [object, object][] = [
      [stale, { field: 'nameNb', code: 'CHANGED_SINCE' }],
      [await draft({}), { field: 'nameNb', code: 'NOTHING_CHANGED' }],
      [await draft({ nameNb: ' ' }), { field: 'nameNb', code: 'REQUIRED' }],
      [await draft({ categoryId: randomUUID() }), { field: 'categoryId', code: 'NOT_A_CHOICE' }],
      [await draft({ local: { note: 'Laget her', by: 'STORE' } }), { field: 'local.by', code: 'STORE_VOUCHES_ITSELF' }],
    ];
    for (const [given, problem] of refused) expect((await write(given)).problems).toEqual([problem]);
    expect(await coordinator.refusal(SEE, { p: randomUUID() })).toBe('PRODUCT_UNKNOWN');
    expect(await coordinator.refusal(WRITE, { ...stale, p: 'x' })).toBe('PRODUCT_UNKNOWN');
    expect(await traces()).toEqual(before);
  });

  it('leaves a store’s own word for its label as that store gave it', async () => {
    await db.query(
      `UPDATE product SET local_note = 'Støpt i Kongsberg', local_by = 'store', local_store = $1 WHERE id = $2`,
      [core.ironmonger.id, productId],
    );
    const label = { note: 'Støpt i Kongsberg', by: 'STORE' };
    expect((await write(await draft({ local: label, nameEn: 'Reading lamp' }))).state).toBe('ACCEPTED');
    const { rows } = await db.query(`SELECT name_en, local_store FROM product WHERE id = $1`, [productId]);
    expect(rows).toEqual([{ name_en: 'Reading lamp', local_store: core.ironmonger.id }]);
  });
});

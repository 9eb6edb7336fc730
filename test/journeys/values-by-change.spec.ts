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

const CREATE = `mutation ($i: NewOfferInput!, $key: String!) { createOffer(input: $i, key: $key) { ... on OfferRow { productId } ... on InputProblems { problems { field code } } } }`;
const TEXT = `query ($s: ID!, $p: ID!) { sharedText(storeId: $s, productId: $p) { nameNb nameEn brand descriptionNb descriptionEn categoryId
  asked { code } attributes { code value } askedOfVariants { code } variants { id name gtin attributes { code value } } } }`;
const CHANGE = `... on ProductChange { id state fields { field of before after now } } ... on InputProblems { problems { field code } }`;
const PROPOSE = `mutation ($s: ID!, $p: ID!, $t: SharedTextInput!, $key: String!) { proposeProductChange(storeId: $s, productId: $p, text: $t, key: $key) { ${CHANGE} } }`;
const DECIDE = `mutation ($id: ID!, $to: ChangeState!) { decideProductChange(id: $id, state: $to) { ${CHANGE} } }`;
const UNDO = `mutation ($id: ID!) { undoProductChange(id: $id) { ${CHANGE} } }`;
const PAGE = `query ($s: String!) { product(slug: $s) { choosers { code values { label } } variants { name } } }`;
const SAVE = `mutation ($i: AttributeInput!) { saveAttribute(input: $i) { ... on AskedAttribute { id choices { id nameNb nameEn } } ... on InputProblems { problems { code } } } }`;

let categoryId: string;
let productId: string;
let slug: string;
/** Described by nothing, and known by its barcode. */
let plain: string;
let red: string;

beforeAll(async () => {
  stack = await startStack();
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
  [ironmonger, bookshop, coordinator] = await Promise.all(
    [core.people.ironmongerOwner, core.people.bookshopOwner, core.people.coordinator].map((who) =>
      new Client(stack.url).signIn(who),
    ),
  );
  categoryId = (await db.query(`SELECT id FROM category WHERE slug = 'handverktoy'`)).rows[0].id;
});
afterAll(async () => {
  await db?.end();
  await stack?.stop();
});

const said = (values: Record<string, string>) => Object.entries(values).map(([code, value]) => ({ code, value }));
const offer = async (who: Client, storeId: string, goods: object) =>
  (
    await who.must(CREATE, {
      i: { storeId, sku: randomUUID().slice(0, 8), priceOre: 19900, onHand: 4, ...goods },
      key: randomUUID(),
    })
  ).createOffer as { productId: string };

beforeEach(async () => {
  const name = `Brekkjern ${randomUUID().slice(0, 8)}`;
  const gtin = `703${Math.random().toString().slice(2, 11)}`;
  const product = { name, brand: 'Smelt', categoryId, vatClass: 'STANDARD', gtin: withCheck(gtin) };
  ({ productId } = await offer(ironmonger, core.ironmonger.id, { product }));
  await offer(ironmonger, core.ironmonger.id, {
    variant: { productId, attributes: said({ length: '60', colour: 'rød' }) },
  });
  const { rows } = await db.query(
    `SELECT v.id, v.attrs, p.slug FROM variant v JOIN product p ON p.id = v.product_id WHERE p.id = $1 ORDER BY v.attrs <> '{}'`,
    [productId],
  );
  [plain, red, slug] = [rows[0].id, rows[1].id, rows[0].slug];
});
const withCheck = (digits: string) => {
  const sum = [...digits].reduce((s, d, n) => s + Number(d) * (n % 2 ? 3 : 1), 0);
  return digits + ((10 - (sum % 10)) % 10);
};

const shared = async (who = ironmonger, s: string = core.ironmonger.id) =>
  (await who.must(TEXT, { s, p: productId })).sharedText;
const propose = async (change: object, who = ironmonger, s: string = core.ironmonger.id) => {
  const { asked: _, attributes: __, askedOfVariants: ___, variants: ____, ...text } = await shared(who, s);
  return (await who.must(PROPOSE, { s, p: productId, t: { ...text, ...change }, key: randomUUID() }))
    .proposeProductChange as { id: string; state: string; fields: object[]; problems?: object[] };
};
const kind = (variantId: string, values: Record<string, string>) => ({ variantId, attributes: said(values) });
const page = async () => (await bookshop.must(PAGE, { s: slug })).product as { choosers: object[]; variants: object[] };
const names = async () =>
  (await db.query(`SELECT id, name, name_en FROM variant WHERE product_id = $1 ORDER BY id`, [productId])).rows;
const nameOf = async (id: string) => (await names()).find((v) => v.id === id)!.name;
/** The neighbour sells it, too: from now on its words are proposals. */
const soldNextDoor = () => offer(bookshop, core.bookshop.id, { variantId: red });
const next = (change: object) => propose(change, bookshop, core.bookshop.id);

it('a variant that nothing tells apart gets its values by hand, and is chosen by them; taken back it is as before', async () => {
  expect(await page()).toMatchObject({ choosers: [] });
  const { variants, askedOfVariants } = await shared();
  expect(askedOfVariants.map((a: { code: string }) => a.code)).toEqual(expect.arrayContaining(['length', 'colour']));
  const { gtin } = variants.find((v: { id: string }) => v.id === plain);
  const done = await propose({ variants: [kind(plain, { length: '30', colour: 'Black' })] });
  expect(done).toMatchObject({
    state: 'ACCEPTED',
    fields: [{ field: 'variant', of: gtin, before: '', after: 'Lengde: 30 cm, Farge: svart', now: null }],
  });
  expect((await page()).choosers).toEqual([
    { code: 'length', values: [{ label: '30 cm' }, { label: '60 cm' }] },
    { code: 'colour', values: [{ label: 'svart' }, { label: 'rød' }] },
  ]);
  await eventually(async () =>
    JSON.stringify(
      await new Client(stack.url).must(
        `{ search(input: { text: "brekkjern", attributes: [{ code: "length", values: ["30 cm"] }] }) { hits { slug } } }`,
      ),
    ).includes(slug),
  );
  await ironmonger.must(UNDO, { id: done.id });
  expect(await nameOf(plain)).toBe('');
  expect(await page()).toMatchObject({ choosers: [] });
});

it('where a neighbour sells it, too, it is a request: what two variants are called changes places when it is accepted', async () => {
  await propose({ variants: [kind(plain, { length: '30', colour: 'svart' })] });
  await soldNextDoor();
  const before = await names();
  const asked = await next({
    variants: [kind(plain, { length: '60', colour: 'rød' }), kind(red, { length: '30', colour: 'svart' })],
  });
  expect(asked).toMatchObject({ state: 'OPEN' });
  expect(await names()).toEqual(before);
  await ironmonger.must(DECIDE, { id: asked.id, to: 'ACCEPTED' });
  expect([await nameOf(plain), await nameOf(red)]).toEqual(['60 cm, rød', '30 cm, svart']);
  await coordinator.must(UNDO, { id: asked.id });
  expect(await names()).toEqual(before);
});

it('requests about two variants do not stand in each other’s way; about one and the same they do', async () => {
  await soldNextDoor();
  const one = await next({ variants: [kind(plain, { length: '40', colour: 'svart' })] });
  const two = await next({ variants: [kind(red, { length: '65', colour: 'rød' })] });
  const again = await next({ variants: [kind(red, { length: '70', colour: 'rød' })] });
  for (const { id } of [one, two]) await coordinator.must(DECIDE, { id, to: 'ACCEPTED' });
  expect([await nameOf(plain), await nameOf(red)]).toEqual(['40 cm, svart', '65 cm, rød']);
  expect((await coordinator.must(DECIDE, { id: again.id, to: 'ACCEPTED' })).decideProductChange.problems).toEqual([
    { field: `variant:${red}`, code: 'CHANGED_SINCE' },
  ]);
  expect(await nameOf(red)).toBe('65 cm, rød');
});

it('what is no value, no variant of it, the same once more or nothing at all is refused with its field; nothing is written', async () => {
  const hammer = (await db.query(`SELECT variant_id AS id FROM offer WHERE id = $1`, [core.ironmonger.hammer.offerId]))
    .rows[0].id;
  const before = await names();
  const changes = async () => (await db.query(`SELECT count(*)::int AS n FROM product_change`)).rows[0].n;
  const n = await changes();
  const at = (id: string, field = '') => `variants.${id}${field}`;
  for (const [variants, problems] of [
    [[kind(plain, { length: 'lang' })], [[at(plain, '.attributes.length'), 'NOT_A_NUMBER']]],
    [[kind(plain, { size: 'XL' })], [[at(plain, '.attributes.size'), 'NOT_ASKED']]],
    [[kind(hammer, { length: '30' })], [[at(hammer), 'NOT_A_CHOICE']]],
    [[kind('x', { length: '30' })], [[at('x'), 'NOT_A_CHOICE']]],
    [[kind(plain, { length: '60,0', colour: 'red' })], [[at(plain, '.attributes'), 'VARIANT_EXISTS']]],
    [[kind(red, {})], [[at(red, '.attributes.length'), 'REQUIRED']]],
    [[kind(red, { length: '60 cm', colour: 'rød' })], [['nameNb', 'NOTHING_CHANGED']]],
  ] as const)
    expect(
      (await propose({ variants })).problems?.map((p) => [
        (p as { field: string }).field,
        (p as { code: string }).code,
      ]),
    ).toEqual(problems);
  expect(await names()).toEqual(before);
  expect(await changes()).toBe(n);
});

it('a value that its shelf has let go of meanwhile is told to whoever accepts, and nothing is changed', async () => {
  const words = (list: string[]) => list.map((nameNb) => ({ nameNb, nameEn: nameNb }));
  const finish = { categoryId, nameNb: 'Hode', nameEn: 'Head', kind: 'CHOICE', makesVariants: false };
  const { saveAttribute: made } = await coordinator.must(SAVE, { i: { ...finish, choices: words(['smal', 'bred']) } });
  await soldNextDoor();
  const asked = await next({ attributes: said({ hode: 'smal' }) });
  expect(asked).toMatchObject({ state: 'OPEN', fields: [{ field: 'attributes', before: '', after: 'Hode: smal' }] });
  const broad = made.choices.filter((c: { nameNb: string }) => c.nameNb === 'bred');
  await coordinator.must(SAVE, { i: { ...finish, id: made.id, choices: broad } });
  expect((await ironmonger.must(DECIDE, { id: asked.id, to: 'ACCEPTED' })).decideProductChange.problems).toEqual([
    { field: 'variants', code: 'NOT_ASKED' },
  ]);
  expect((await db.query(`SELECT state FROM product_change WHERE id = $1`, [asked.id])).rows[0].state).toBe('open');
  // The control: what it still asks is an ordinary yes.
  const other = await next({ attributes: said({ hode: 'bred' }) });
  await ironmonger.must(DECIDE, { id: other.id, to: 'ACCEPTED' });
  expect((await shared()).attributes).toEqual([{ code: 'hode', value: broad[0].id }]);
});

it('a store that says it brought what it did not brings nothing about: the database asks the product', async () => {
  await soldNextDoor();
  await db.query('BEGIN');
  await db.query(`SELECT set_config('bytorg.stores', $1, true)`, [core.bookshop.id]);
  await db.query('SET LOCAL ROLE bytorg_store');
  const forged = `INSERT INTO product_change (product_id, store_id, steward_id, asked_by, asked_at, before, after, state, decided_at)
    VALUES ($1, $2, $2, $3, now(), '{}', '{"brand": "Snikmerke"}', 'accepted', now())`;
  await expect(
    db.query(forged, [productId, core.bookshop.id, core.people.bookshopOwner.id]).finally(() => db.query('ROLLBACK')),
  ).rejects.toMatchObject({ code: '42501' });
  expect((await shared()).brand).toBe('Smelt');
});

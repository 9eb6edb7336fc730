import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import pg from 'pg';
import { Client, eventually } from '../harness/client';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';

let stack: Stack;
let db: pg.Client;
let ironmonger: Client;
let bookshop: Client;

const OFFER = `... on OfferRow { id sku productId productName variantName gtin } ... on InputProblems { problems { field code values { name value } } }`;
const CREATE = `mutation ($i: NewOfferInput!, $key: String!) { createOffer(input: $i, key: $key) { ${OFFER} } }`;
const PAGE = `query ($s: String!) { product(slug: $s) { name attributes { name value } choosers { code name isColour values { label swatch } }
  variants { id name keys offers { store { name } availability } } } }`;
let categoryId: string;
let sku = 100;

beforeAll(async () => {
  stack = await startStack();
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
  [ironmonger, bookshop] = await Promise.all(
    [core.people.ironmongerOwner, core.people.bookshopOwner].map((who) => new Client(stack.url).signIn(who)),
  );
  categoryId = (await db.query(`SELECT id FROM category WHERE slug = 'handverktoy'`)).rows[0].id;
});
afterAll(async () => {
  await db?.end();
  await stack?.stop();
});

const said = (values: Record<string, string>) => Object.entries(values).map(([code, value]) => ({ code, value }));
const offerOf = async (who: Client, storeId: string, goods: object) =>
  (
    await who.must(CREATE, {
      i: { storeId, sku: `v-${sku++}`, priceOre: 19900, onHand: 4, ...goods },
      key: randomUUID(),
    })
  ).createOffer as { productId: string; variantName: string; problems?: { field: string; code: string }[] };
const newGoods = (name: string, values: Record<string, string>) =>
  offerOf(ironmonger, core.ironmonger.id, {
    product: { name, brand: 'Smelt', categoryId, vatClass: 'STANDARD', attributes: said(values) },
  });
const another = (who: Client, storeId: string, productId: string, values: Record<string, string>, gtin?: string) =>
  offerOf(who, storeId, { variant: { productId, gtin, attributes: said(values) } });
const kinds = async (productId: string) =>
  (await db.query(`SELECT name, gtin FROM variant WHERE product_id = $1 ORDER BY name`, [productId])).rows;

it('new goods answer what their shelf asks; a neighbour adds another kind of them, and the page chooses among both', async () => {
  const first = await newGoods('Kubein Prøve', { length: '30 cm', colour: 'Svart' });
  expect(first.variantName).toBe('30 cm, svart');
  const second = await another(
    bookshop,
    core.bookshop.id,
    first.productId,
    { length: '60', colour: 'rød' },
    '7038010000010',
  );
  expect(second).toMatchObject({ productId: first.productId, variantName: '60 cm, rød' });

  const { slug } = (await db.query(`SELECT slug FROM product WHERE id = $1`, [first.productId])).rows[0];
  const page = (await bookshop.must(PAGE, { s: slug })).product as {
    choosers: { code: string; values: { label: string; swatch: string | null }[] }[];
    variants: { name: string; keys: string[] }[];
  };
  expect(page.choosers.map((c) => [c.code, c.values.map((v) => v.label)])).toEqual([
    ['length', ['30 cm', '60 cm']],
    ['colour', ['svart', 'rød']],
  ]);
  expect(page.choosers[1]!.values[0]!.swatch).toMatch(/^#[0-9A-F]{6}$/);
  expect(page.variants.map((v) => v.keys.length)).toEqual([2, 2]);

  const found = await eventually(
    async () =>
      (
        await bookshop.must(
          `{ search(input: { text: "kubein 60 cm rød" }) { hits { name choices { isColour values } } } }`,
        )
      ).search.hits[0],
  );
  expect(found).toEqual({
    name: 'Kubein Prøve',
    choices: [
      { isColour: false, values: ['30 cm', '60 cm'] },
      { isColour: true, values: ['svart', 'rød'] },
    ],
  });
});

it('sizes and colours narrow a search, together only to what is both', async () => {
  const find = async (chosen: Record<string, string[]>) =>
    (
      await bookshop.must(
        `query ($i: SearchInput!) { search(input: $i) { total hits { name } facets { attributes { code values { value label count } } } } }`,
        { i: { text: 'kubein', attributes: Object.entries(chosen).map(([code, values]) => ({ code, values })) } },
      )
    ).search as { total: number; facets: { attributes: { code: string; values: object[] }[] } };
  expect((await find({ colour: ['rød'], length: ['60 cm'] })).total).toBe(1);
  expect((await find({ colour: ['rød'], length: ['30 cm'] })).total).toBe(0);
  expect((await find({ colour: ['rød'], length: ['30 cm', '60 cm'] })).total).toBe(1);
  const { facets } = await find({ colour: ['svart'] });
  expect(facets.attributes).toEqual([
    { code: 'colour', values: ['svart', 'rød'].map((value) => ({ value, label: value, count: 1 })) },
    { code: 'length', values: ['30 cm', '60 cm'].map((value) => ({ value, label: value, count: 1 })) },
  ]);
  expect((await find({ 'a"; DROP': ['x'], colour: ['\u0000', "'"] })).total).toBe(0);
});

it('a size is looked for where it is: in that store, and on hand; control: the goods are there in other sizes', async () => {
  const { productId } = await newGoods('Kubein Stedlig', { length: '30', colour: 'svart' });
  await another(bookshop, core.bookshop.id, productId, { length: '60', colour: 'svart' });
  const gone = { productId, attributes: said({ length: '90', colour: 'rød' }) };
  await offerOf(ironmonger, core.ironmonger.id, { variant: gone, onHand: 0 });
  const find = async (length: string | null, more: object) => {
    const attributes = length ? [{ code: 'length', values: [length] }] : [];
    const { search } = await bookshop.must(
      `query ($i: SearchInput!) { search(input: $i) { total facets { attributes { code values { value count } } } } }`,
      { i: { text: 'kubein stedlig', attributes, ...more } },
    );
    return search as { total: number; facets: { attributes: { code: string; values: object[] }[] } };
  };
  const totals = (more: object) =>
    Promise.all(['30 cm', '60 cm', '90 cm'].map(async (length) => (await find(length, more)).total));
  await eventually(async () => (await find('90 cm', {})).total === 1);
  expect(await totals({})).toEqual([1, 1, 1]);
  expect(await totals({ stores: [core.ironmonger.slug] })).toEqual([1, 0, 1]);
  expect(await totals({ stores: [core.bookshop.slug] })).toEqual([0, 1, 0]);
  expect(await totals({ availableToday: true })).toEqual([1, 1, 0]);
  expect(await totals({ openNow: true, stores: [core.ironmonger.slug] })).toEqual([1, 0, 0]);
  const { facets } = await find(null, { availableToday: true });
  expect(facets.attributes.find((a) => a.code === 'length')!.values).toEqual(
    ['30 cm', '60 cm'].map((value) => ({ value, count: 1 })),
  );
});

it('a card speaks of the size that was asked for: its price, its stores; control: of all without one', async () => {
  const { productId } = await newGoods('Kubein Kortet', { length: '30', colour: 'svart' });
  const variant = { productId, attributes: said({ length: '60', colour: 'svart' }) };
  await offerOf(bookshop, core.bookshop.id, { variant, priceOre: 29900 });
  const card = async (length: string | null, more: object = {}) => {
    const attributes = length ? [{ code: 'length', values: [length] }] : [];
    const { search } = await bookshop.must(
      `query ($i: SearchInput!) { search(input: $i) { hits { fromPriceOre samePrice storeCount storeName } } }`,
      { i: { text: 'kubein kortet', attributes, ...more } },
    );
    return (search as { hits: object[] }).hits;
  };
  await eventually(async () => (await card('60 cm')).length === 1);
  const small = { fromPriceOre: 19900, samePrice: true, storeCount: 1, storeName: core.ironmonger.name };
  const large = { fromPriceOre: 29900, samePrice: true, storeCount: 1, storeName: core.bookshop.name };
  expect(await card(null)).toEqual([{ fromPriceOre: 19900, samePrice: false, storeCount: 2, storeName: null }]);
  expect(await card('30 cm')).toEqual([small]);
  expect(await card('60 cm')).toEqual([large]);
  expect(await card('60 cm', { maxPriceOre: 25000 })).toEqual([]);
  expect(await card('30 cm', { maxPriceOre: 25000 })).toEqual([small]);
  expect(await card('60 cm', { minPriceOre: 25000 })).toEqual([large]);
  expect(await card('30 cm', { minPriceOre: 25000 })).toEqual([]);
});

it('the same kind once more is refused, and so is one that says nothing; nothing is written', async () => {
  const { productId } = await newGoods('Kubein Dobbel', { length: '30', colour: 'svart' });
  const before = await kinds(productId);
  expect(
    (await another(bookshop, core.bookshop.id, productId, { colour: 'Black', length: '30,0 cm' })).problems,
  ).toEqual([{ field: 'variant.attributes', code: 'VARIANT_EXISTS', values: [] }]);
  expect((await another(bookshop, core.bookshop.id, productId, {})).problems?.map((p) => p.code)).toEqual(['REQUIRED']);
  expect(
    await another(bookshop, core.bookshop.id, randomUUID(), { length: '30' }).catch((e: Error) => e.message),
  ).toContain('PRODUCT_UNKNOWN');
  expect(await kinds(productId)).toEqual(before);
});

it('an unknown value names itself and what is near; a number has its unit', async () => {
  const goods = async () => (await db.query(`SELECT count(*)::int AS n FROM product`)).rows[0].n;
  const before = await goods();
  const { problems } = await newGoods('Kubein Feil', { colour: 'svar', length: '30 mm', size: 'XL' });
  expect((await newGoods('Kubein Lang', { colour: 's'.repeat(201) })).problems?.map((p) => p.code)).toEqual([
    'TOO_LONG',
  ]);
  expect(problems).toEqual([
    {
      field: 'product.attributes.colour',
      code: 'UNKNOWN_VALUE',
      values: [
        { name: 'value', value: 'svar' },
        { name: 'near', value: expect.stringMatching(/^svart, /) },
        { name: 'nearEn', value: expect.stringMatching(/^black, /i) },
      ],
    },
    { field: 'product.attributes.length', code: 'NOT_A_NUMBER', values: expect.anything() },
    { field: 'product.attributes.size', code: 'NOT_ASKED', values: [] },
  ]);
  expect(await goods()).toBe(before);
});

it('a store’s staff read what variants are called in their own language, wherever they meet them', async () => {
  const gtin = '7038010000034';
  const { productId } = await newGoods('Kubein Språk', { length: '12,5', colour: 'svart' });
  await another(ironmonger, core.ironmonger.id, productId, { length: '30', colour: 'rød' }, gtin);
  const english = await new Client(stack.url, 'en').signIn(core.people.ironmongerOwner);
  const s = core.ironmonger.id;
  const rows = async (who: Client) =>
    (
      await who.must(`query ($s: ID!) { storeOffers(storeId: $s, text: "Kubein Språk") { rows { variantName } } }`, {
        s,
      })
    ).storeOffers.rows as { variantName: string }[];
  const names = (list: { variantName: string }[]) => list.map((r) => r.variantName).toSorted();
  expect(names(await rows(english))).toEqual(['12.5 cm, black', '30 cm, red']);
  expect(names(await rows(ironmonger))).toEqual(['12,5 cm, svart', '30 cm, rød']);
  const known = await english.must(`query ($s: ID!, $g: String!) { gtin(storeId: $s, gtin: $g) { variantName } }`, {
    s,
    g: gtin,
  });
  expect(known.gtin.variantName).toBe('30 cm, red');
  const likely = await english.must(
    `query ($s: ID!) { likelyProducts(storeId: $s, name: "Kubein Språk", brand: "Smelt") { name variantName } }`,
    { s },
  );
  expect(likely.likelyProducts).toContainEqual({ name: 'Kubein Språk', variantName: '30 cm, red' });
});

it('so little that no column keeps it is no amount', async () => {
  const goods = { name: 'Kubein Lett', brand: 'Smelt', categoryId, vatClass: 'STANDARD', unit: 'kg' };
  const answer = await offerOf(ironmonger, core.ironmonger.id, { product: { ...goods, netAmount: 0.00001 } });
  expect(answer.problems?.map((p) => [p.field, p.code])).toEqual([['product.netAmount', 'OUT_OF_RANGE']]);
  expect((await db.query(`SELECT 1 FROM product WHERE name_nb = 'Kubein Lett'`)).rows).toEqual([]);
});

it('a GTIN that a neighbour brought meanwhile is that neighbour’s variant', async () => {
  const { productId } = await newGoods('Kubein Samtidig', { length: '30', colour: 'svart' });
  const gtin = '7038010000027';
  await another(ironmonger, core.ironmonger.id, productId, { length: '90', colour: 'svart' }, gtin);
  const same = await another(bookshop, core.bookshop.id, productId, { length: '91', colour: 'svart' }, gtin);
  expect(same.variantName).toBe('90 cm, svart');
  expect(await kinds(productId)).toHaveLength(2);
});

it('go out as they are told apart: to search engines, to Google’s feed, and to the store’s own file, which changes nothing when it comes back', async () => {
  const { productId } = await newGoods('Kubein Ut', { length: '30 cm', colour: 'svart' });
  await another(ironmonger, core.ironmonger.id, productId, { length: '60 cm', colour: 'rød' });
  const { rows } = await db.query(
    `SELECT p.slug, v.id FROM product p JOIN variant v ON v.product_id = p.id WHERE p.id = $1 ORDER BY v.name`,
    [productId],
  );
  const [short, long] = rows as { slug: string; id: string }[];
  const at = (id: string) => `${stack.url}/vare/${short!.slug}?variant=${id}`;

  const html = await (await fetch(`${stack.url}/vare/${short!.slug}`)).text();
  const told = JSON.parse(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(html)![1]!);
  expect(told).toMatchObject({ '@type': 'ProductGroup', variesBy: ['Lengde', 'https://schema.org/color'] });
  expect(
    told.hasVariant.map((v: any) => [v.url, v.color, v.additionalProperty[0].value, v.offers.offers.length]),
  ).toEqual([
    [at(short!.id), 'svart', '30 cm', 1],
    [at(long!.id), 'rød', '60 cm', 1],
  ]);

  const feed = await (await fetch(`${stack.url}/feeds/${core.ironmonger.slug}/products.xml`)).text();
  const items = feed.split('<item>').filter((item) => item.includes(`<g:item_group_id>${productId}`));
  const colours = items.map((item) => /<g:color>(.*?)</.exec(item)?.[1]);
  const links = items.map((item) => /<g:link>(.*?)</.exec(item)?.[1]);
  expect(colours.toSorted()).toEqual(['rød', 'svart']);
  expect(links.toSorted()).toEqual([at(short!.id), at(long!.id)].toSorted());

  const path = `/api/stores/${core.ironmonger.id}/goods.csv`;
  const body = await (await ironmonger.get(path)).text();
  const own: Record<string, string>[] = parse(body, { columns: true, delimiter: ';', bom: true });
  const mine = own.filter((row) => row.Navn === 'Kubein Ut');
  expect(mine.map((row) => [row.Farge, row.Variant]).toSorted()).toEqual([
    ['rød', '60 cm, rød'],
    ['svart', '30 cm, svart'],
  ]);
  const form = new FormData();
  form.set('file', new File([body], 'varer.csv'));
  const { id } = (await (await ironmonger.post(`/api/imports?storeId=${core.ironmonger.id}`, form)).json()) as {
    id: string;
  };
  const counts = await eventually(async () => {
    const { importFile } = await ironmonger.must(
      `query ($i: ID!) { importFile(id: $i) { state counts { total unchanged } } }`,
      { i: id },
    );
    return importFile.state === 'PREVIEWED' && importFile.counts;
  });
  expect(counts).toEqual({ total: own.length, unchanged: own.length });
});

describe('the coordinator', () => {
  const SAVE = `mutation ($i: AttributeInput!) { saveAttribute(input: $i) { ... on AskedAttribute { id code choices { id nameNb nameEn } } ... on InputProblems { problems { field code values { name value } } } } }`;
  const ASKED = `query ($c: ID!) { categoryAttributes(categoryId: $c) { id code nameNb choices { id nameNb } } }`;
  const finish = { nameNb: 'Overflate', nameEn: 'Finish', kind: 'CHOICE', makesVariants: false };
  let coordinator: Client;
  beforeAll(async () => {
    coordinator = await new Client(stack.url).signIn(core.people.coordinator);
  });
  const save = async (input: object) =>
    (await coordinator.must(SAVE, { i: { categoryId, choices: [], ...input } })).saveAttribute;
  const asked = async () => (await coordinator.must(ASKED, { c: categoryId })).categoryAttributes;

  it('lets a shelf ask something new; names, order and choices change, also of what goods use', async () => {
    const words = (names: string[]) => names.map((nameNb) => ({ nameNb, nameEn: `${nameNb} en` }));
    const made = await save({ ...finish, choices: words(['blank', 'matt']) });
    expect(made).toMatchObject({ code: 'overflate', choices: [{ nameNb: 'blank' }, { nameNb: 'matt' }] });
    const goods = await newGoods('Kubein Blank', { overflate: 'blank' });
    const [blank, matt] = made.choices;
    const renamed = await save({ ...finish, id: made.id, choices: [matt, { ...blank, nameNb: 'speilblank' }] });
    expect(renamed.choices.map((c: { nameNb: string }) => c.nameNb)).toEqual(['matt', 'speilblank']);
    const { rows } = await db.query(`SELECT attributes FROM product WHERE id = $1`, [goods.productId]);
    expect(rows[0].attributes).toEqual([expect.objectContaining({ name_nb: 'Overflate', value_nb: 'speilblank' })]);

    const before = await asked();
    expect((await save({ ...finish, id: made.id, choices: [matt] })).problems).toEqual([
      {
        field: 'choices',
        code: 'CHOICE_IN_USE',
        values: [
          { name: 'name', value: 'speilblank' },
          { name: 'n', value: '1' },
        ],
      },
    ]);
    const REMOVE = `mutation ($id: ID!) { removeAttribute(id: $id) { ok } }`;
    await expect(coordinator.must(REMOVE, { id: made.id })).rejects.toThrow('ATTRIBUTE_IN_USE');
    expect(await asked()).toEqual(before);
    expect((await save({ ...finish, id: made.id, choices: [renamed.choices[1]] })).choices).toHaveLength(1);
  });

  it('corrects two names that were mixed up: they change places, and so does what goods are called', async () => {
    const grip = { ...finish, nameNb: 'Grep', nameEn: 'Grip' };
    const choice = (nameNb: string) => ({ nameNb, nameEn: `${nameNb} en` });
    const made = await save({ ...grip, choices: [choice('høyre'), choice('venstre'), choice('midt')] });
    const goods = await newGoods('Kubein Grep', { grep: 'høyre' });
    const [right, left, middle] = made.choices;
    const turned = await save({
      ...grip,
      id: made.id,
      choices: [{ ...right, nameNb: 'venstre' }, { ...left, nameNb: 'Høyre' }, middle, choice('midt på')],
    });
    expect(turned.choices.map((c: { id: string; nameNb: string }) => [c.id, c.nameNb])).toEqual([
      [right.id, 'venstre'],
      [left.id, 'Høyre'],
      [middle.id, 'midt'],
      [expect.any(String), 'midt på'],
    ]);
    const { rows } = await db.query(`SELECT attributes->0->>'value_nb' AS said FROM product WHERE id = $1`, [
      goods.productId,
    ]);
    expect(rows[0].said).toBe('venstre');
  });

  it.each([
    [{ nameEn: ' ' }, 'nameEn', 'REQUIRED'],
    [{ nameNb: 'Lengde', code: 'length' }, 'nameNb', 'TAKEN'],
    [{ kind: 'TEXT', makesVariants: true }, 'makesVariants', 'NOT_A_CHOICE'],
    [{ unit: 'cm' }, 'unit', 'NOT_A_CHOICE'],
    [
      {
        choices: [
          { nameNb: 'Blå', nameEn: 'Blue' },
          { nameNb: 'blaa', nameEn: 'Blue' },
        ],
      },
      'choices.1.nameNb',
      'TWICE',
    ],
    [
      {
        // One name to the database, whose index has the last word.
        choices: [
          { nameNb: 'Bläck', nameEn: 'x' },
          { nameNb: 'Black', nameEn: 'x' },
        ],
      },
      'choices.1.nameNb',
      'TWICE',
    ],
    [{ kind: 'COLOUR', choices: [{ nameNb: 'x', nameEn: 'x', swatch: 'red' }] }, 'choices.0.swatch', 'INVALID'],
  ])('is told what is wrong: %j', async (wrong, field, code) => {
    const before = await asked();
    const input = { ...finish, nameNb: 'Feilen', ...wrong };
    expect((await save(input)).problems?.map((p: { field: string; code: string }) => [p.field, p.code])).toEqual([
      [field, code],
    ]);
    expect(await asked()).toEqual(before);
  });

  it('sees of a shelf how much stands on it and on those below', async () => {
    const { townCategories: all } = await coordinator.must(`{ townCategories { id parentId productCount } }`);
    const { rows } = await db.query(`SELECT parent_id AS id FROM category WHERE id = $1`, [categoryId]);
    const count = (id: string) => all.find((c: { id: string }) => c.id === id).productCount as number;
    const below = all.filter((c: { parentId: string }) => c.parentId === rows[0].id) as { id: string }[];
    const own = (await db.query(`SELECT count(*)::int AS n FROM product WHERE category_id = $1`, [rows[0].id])).rows[0]
      .n;
    expect(count(categoryId)).toBeGreaterThan(0);
    expect(count(rows[0].id)).toBe(below.reduce((sum, { id }) => sum + count(id), own));
  });

  it('alone: no store asks for the town', async () => {
    const before = await asked();
    expect(await ironmonger.refusal(SAVE, { i: { ...finish, categoryId, choices: [] } })).toBe('FORBIDDEN');
    expect(await asked()).toEqual(before);
  });
});

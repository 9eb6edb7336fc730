import { randomUUID } from 'node:crypto';
import { withCheckDigit } from '@bytorg/catalog/gtin';
import pg from 'pg';
import { Client, eventually } from '../harness/client';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';

let stack: Stack;
let db: pg.Client;
let bakery: Client;
let coordinator: Client;
const { ryeBread } = core.bakery;

const NUTRITION = `nutrition { per energyKj energyKcal fat saturated carbohydrate sugars protein salt }`;
const FOOD = `food { ingredientsNb ingredientsEn contains mayContain ${NUTRITION} producer origin storage }`;
const TEXT = `query ($s: ID!, $p: ID!) { sharedText(storeId: $s, productId: $p) { nameNb nameEn brand descriptionNb descriptionEn categoryId isFood atOnce ${FOOD} local { note by } green { note by } } }`;
const CHANGE = `... on ProductChange { id state fields { field before after } } ... on InputProblems { problems { field code values { name value } } }`;
const PROPOSE = `mutation ($s: ID!, $p: ID!, $t: SharedTextInput!, $key: String!) { proposeProductChange(storeId: $s, productId: $p, text: $t, key: $key) { ${CHANGE} } }`;
const UNDO = `mutation ($id: ID!) { undoProductChange(id: $id) { ${CHANGE} } }`;
const CREATE = `mutation ($i: NewOfferInput!, $k: String!) { createOffer(input: $i, key: $k) { ... on OfferRow { id productId } ... on InputProblems { problems { field code values { name value } } } } }`;
const PAGE = `query ($slug: String!) { product(slug: $slug) { name labels { kind note by voucher isScheme }
  food { ingredients { text allergen } ingredientsLanguage contains { code name } mayContain { code name } ${NUTRITION} producer origin } } }`;

beforeAll(async () => {
  stack = await startStack();
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
  [bakery, coordinator] = await Promise.all(
    [core.people.bakeryOwner, core.people.coordinator].map((who) => new Client(stack.url).signIn(who)),
  );
});
afterAll(async () => {
  await db?.end();
  await stack?.stop();
});

const page = async (slug: string, language: 'nb' | 'en' = 'nb') =>
  (await new Client(stack.url, language).must(PAGE, { slug })).product;
const productOf = async (slug: string): Promise<string> =>
  (await db.query(`SELECT id FROM product WHERE slug = $1`, [slug])).rows[0].id;
const category = async (slug: string): Promise<string> =>
  (await db.query(`SELECT id FROM category WHERE slug = $1`, [slug])).rows[0].id;
const textOf = async (p: string) => (await bakery.must(TEXT, { s: core.bakery.id, p })).sharedText;
const propose = async (p: string, change: object) => {
  const { isFood: _, atOnce: __, ...text } = await textOf(p);
  const asked = { s: core.bakery.id, p, t: { ...text, ...change }, key: randomUUID() };
  return (await bakery.must(PROPOSE, asked)).proposeProductChange;
};
/** Everything that goods coming in could have left behind. */
const traces = async () =>
  (
    await db.query(
      `SELECT (SELECT md5(string_agg(p::text, '' ORDER BY id)) FROM product p) AS products, (SELECT count(*)::int FROM variant) AS variants,
         (SELECT count(*)::int FROM offer) AS offers, (SELECT count(*)::int FROM product_change) AS changes`,
    )
  ).rows[0];
const item = async (change: object = {}, number = '703999100001') => ({
  storeId: core.bakery.id,
  sku: `NY-${number}`,
  priceOre: 4990,
  onHand: 3,
  product: {
    gtin: withCheckDigit(number),
    name: 'Dagens focaccia',
    brand: 'Sølvkringla',
    categoryId: await category('brod'),
    vatClass: 'FOOD',
    ...change,
  },
});
const create = async (i: object) => (await bakery.must(CREATE, { i, k: randomUUID() })).createOffer;
const label = {
  ingredientsNb: '*Hvetemel*, vann, olivenolje, salt',
  ingredientsEn: null,
  contains: ['GLUTEN'],
  mayContain: ['SESAME'],
  nutrition: null,
  producer: null,
  origin: null,
  storage: 'AMBIENT',
};

describe('what a shopper reads of food', () => {
  it('is the label, with the allergens where the store marked them, in both languages', async () => {
    const { food } = await page(ryeBread.slug);
    expect(food.ingredients.filter((part: any) => part.allergen).map((part: any) => part.text)).toEqual([
      'RUG',
      'HVETEMEL',
      'RUG',
    ]);
    expect(food.ingredients.map((part: any) => part.text).join('')).toMatch(/^Sammalt RUG .*salt\.$/);
    expect(food).toMatchObject({
      contains: [{ code: 'GLUTEN', name: 'gluten' }],
      nutrition: { per: 'G', energyKj: 920 },
    });
    const english = (await page(ryeBread.slug, 'en')).food;
    expect(english).toMatchObject({ ingredientsLanguage: 'en', mayContain: [{ name: 'nuts' }, { name: 'sesame' }] });
    expect((await page(core.ironmonger.hammer.slug)).food).toBeNull();
  });

  it('is Norwegian where nobody has translated it, and nothing at all where no store has said it', async () => {
    const { productId } = await create(await item({ food: label }));
    const { rows } = await db.query(`SELECT slug FROM product WHERE id = $1`, [productId]);
    expect((await page(rows[0].slug, 'en')).food).toMatchObject({
      ingredients: [
        { text: 'Hvetemel', allergen: true },
        { text: ', vann, olivenolje, salt', allergen: false },
      ],
      ingredientsLanguage: 'nb',
    });
    const bare = await create(await item({ name: 'Dagens overraskelse' }, '703999100002'));
    const { rows: found } = await db.query(`SELECT slug FROM product WHERE id = $1`, [bare.productId]);
    expect((await page(found[0].slug)).food).toMatchObject({ ingredients: [], contains: [], nutrition: null });
  });
});

describe('the label is shared text', () => {
  it('changes by request, with its history, and is taken back whole', async () => {
    const p = await productOf(ryeBread.slug);
    const was = await textOf(p);
    const food = {
      ...was.food,
      ingredientsNb: '*RUG*, vann, *melk*',
      contains: ['MILK', 'GLUTEN'],
      mayContain: [],
      storage: 'COLD',
    };
    const done = await propose(p, { food, green: { note: 'Strøm fra Lågen', by: 'STORE' } });
    expect(done).toMatchObject({ state: 'ACCEPTED' });
    expect(Object.fromEntries(done.fields.map((f: any) => [f.field, [f.before, f.after]]))).toEqual({
      ingredientsNb: [was.food.ingredientsNb, '*RUG*, vann, *melk*'],
      contains: ['gluten', 'gluten, melk'],
      mayContain: ['nøtter, sesam', ''],
      storage: ['Vanlig hylle', 'Kjølevare'],
      green: ['', 'Strøm fra Lågen – Sølvkringla Bakeri'],
    });
    expect((await textOf(p)).food).toMatchObject({ contains: ['GLUTEN', 'MILK'], storage: 'COLD' });
    expect((await page(ryeBread.slug)).labels).toMatchObject([
      { kind: 'LOCAL', by: 'STORE', voucher: 'Sølvkringla Bakeri', isScheme: false },
      { kind: 'GREEN', note: 'Strøm fra Lågen', by: 'STORE', voucher: 'Sølvkringla Bakeri' },
    ]);
    const { undoProductChange: undone } = await coordinator.must(UNDO, { id: done.id });
    expect(undone).toMatchObject({ state: 'ACCEPTED' });
    expect(await textOf(p)).toEqual(was);
  });

  it('is left alone by who does not speak of it', async () => {
    const p = await productOf(ryeBread.slug);
    const was = await textOf(p);
    const done = await propose(p, { brand: 'Kringla', food: undefined, local: undefined, green: undefined });
    expect(done.fields.map((f: any) => f.field)).toEqual(['brand']);
    expect(await textOf(p)).toEqual({ ...was, brand: 'Kringla' });
    await coordinator.must(UNDO, { id: done.id });
  });

  it('is refused with every problem at its field, and nothing changes', async () => {
    const p = await productOf(ryeBread.slug);
    const { food } = await textOf(p);
    const before = await traces();
    const cases: [object, [string, string][]][] = [
      [{ food: { ...food, contains: [] } }, [['food.contains', 'ALLERGENS_NOT_TICKED']]],
      [{ food: { ...food, ingredientsNb: 'rug, vann' } }, [['food.ingredientsNb', 'ALLERGENS_NOT_MARKED']]],
      [{ food: { ...food, mayContain: ['GLUTEN'] } }, [['food.mayContain', 'ALLERGEN_TWICE']]],
      [
        { food: { ...food, nutrition: { ...food.nutrition, sugars: 99 } } },
        [['food.nutrition.sugars', 'MORE_THAN_ITS_WHOLE']],
      ],
      [
        { local: { note: ' ', by: 'SVANEMERKET' } },
        [
          ['local.note', 'REQUIRED'],
          ['local.by', 'NOT_A_CHOICE'],
        ],
      ],
    ];
    for (const [change, problems] of cases)
      expect((await propose(p, change)).problems.map(({ field, code }: any) => [field, code])).toEqual(problems);
    expect(await traces()).toEqual(before);
  });
});

describe('the database', () => {
  it.each([
    ['a label nobody vouches for', `local_note = 'Bakt her', local_by = NULL, local_store = NULL`],
    ['a voucher without a claim', `green_note = NULL, green_by = 'debio'`],
    ['a voucher outside the list', `local_note = 'Bakt her', local_by = 'svanemerket', local_store = NULL`],
    ['a store’s word without the store', `green_note = 'Strøm fra Lågen', green_by = 'store', green_store = NULL`],
    ['an allergen outside the 14', `contains = '{gluten,dust}'`],
    ['an allergen twice', `contains = '{gluten,gluten}'`],
    ['an allergen that is in it and a trace', `may_contain = contains`],
    ['half a nutrition table', `nutrition = '{"per":"g","fat":3}'`],
    ['more sugar than carbohydrate', `nutrition = jsonb_set(nutrition, '{sugars}', '99')`],
  ])('refuses %s', async (_, change) => {
    const before = await traces();
    await expect(db.query(`UPDATE product SET ${change} WHERE slug = $1`, [ryeBread.slug])).rejects.toThrow(
      /check constraint/,
    );
    expect(await traces()).toEqual(before);
  });
});

describe('what may not be sold here', () => {
  it('is refused as a new item, by its name and by its shelf, with the word that says so', async () => {
    const before = await traces();
    const wine = await create(await item({ name: 'Rødvin fra kjelleren', vatClass: 'STANDARD' }, '703999100003'));
    expect(wine.problems).toEqual([
      { field: 'product.name', code: 'BLOCKED_ALCOHOL', values: [{ name: 'word', value: 'rødvin' }] },
    ]);
    expect(await traces()).toEqual(before);
    const { rows } = await db.query(
      `INSERT INTO category (slug, name_nb, name_en, hue, icon) VALUES ('tobakk', 'Tobakk', 'Tobacco', 20, 'package') RETURNING id`,
    );
    const shelved = await create(await item({ name: 'Fjellvarde', categoryId: rows[0].id }, '703999100003'));
    expect(shelved.problems).toMatchObject([{ field: 'product.categoryId', code: 'BLOCKED_TOBACCO' }]);
    expect(await traces()).toEqual(before);
    const p = await productOf(ryeBread.slug);
    expect((await propose(p, { categoryId: rows[0].id })).problems).toMatchObject([
      { field: 'categoryId', code: 'BLOCKED_TOBACCO' },
    ]);
    expect(await traces()).toEqual(before);
  });

  it('is refused as a new text of an old item', async () => {
    const p = await productOf(ryeBread.slug);
    const before = await traces();
    expect((await propose(p, { nameNb: 'Snus, porsjon', nameEn: 'Nicotine pouches' })).problems).toMatchObject([
      { field: 'nameNb', code: 'BLOCKED_TOBACCO' },
      { field: 'nameEn', code: 'BLOCKED_NICOTINE' },
    ]);
    expect(await traces()).toEqual(before);
  });

  it('is refused in a file, row by row; the rest comes in, with its labels', async () => {
    const [wine, bread, glass] = ['703999100011', '703999100012', '703999100013'].map(withCheckDigit);
    const csv = [
      'EAN;Varenavn;Pris;Antall;Kategori;MVA;Ingredienser;Allergener;Kan inneholde spor av;Næringsinnhold;Oppbevaring',
      `${wine};Hvitvin 75 cl;149;3;Brus, saft og vann;25;;;;;`,
      `${bread};Steinovnsbrød;59;8;Brød;15;hvetemel, vann, salt;Hvete;sesam;"1000 kJ, 240 kcal, fett 2 g, hvorav mettede 0,4 g, karbohydrat 46 g, sukkerarter 2 g, protein 8 g, salt 1 g";Frys`,
      `${glass};Vinglass 4 stk;199;8;Brød;25;;;;;`,
      `${withCheckDigit('703999100014')};Rundstykke;9;8;Brød;15;mel;Støv;;;`,
    ].join('\n');
    const before = await traces();
    const form = new FormData();
    form.set('file', new File([csv], 'varer.csv'));
    const { id } = (await (await bakery.post(`/api/imports?storeId=${core.bakery.id}`, form)).json()) as { id: string };
    const state = async (wanted: string) =>
      eventually(
        async () =>
          (await bakery.must(`query ($i: ID!) { importFile(id: $i) { state } }`, { i: id })).importFile.state ===
          wanted,
      );
    await state('PREVIEWED');
    const { importRows } = await bakery.must(
      `query ($i: ID!) { importRows(id: $i, action: REFUSED) { rows { row problems { field code } } } }`,
      { i: id },
    );
    expect(importRows.rows).toEqual([
      { row: 2, problems: [{ field: 'name', code: 'BLOCKED_ALCOHOL' }] },
      { row: 5, problems: [{ field: 'allergens', code: 'UNKNOWN_ALLERGEN' }] },
    ]);
    expect(await traces()).toEqual(before);
    await bakery.must(`mutation ($i: ID!, $k: String!) { applyImport(id: $i, key: $k) { id } }`, {
      i: id,
      k: randomUUID(),
    });
    await state('APPLIED');
    expect((await traces()).offers).toBe(before.offers + 2);
    const { rows } = await db.query(
      `SELECT p.ingredients_nb, p.contains, p.may_contain, p.storage, p.nutrition->>'energyKj' AS kj FROM product p JOIN variant v ON v.product_id = p.id WHERE v.gtin = lpad($1, 14, '0')`,
      [bread],
    );
    expect(rows).toEqual([
      {
        ingredients_nb: '*hvetemel*, vann, salt',
        contains: ['gluten'],
        may_contain: ['sesame'],
        storage: 'frozen',
        kj: '1000',
      },
    ]);
    expect((await db.query(`SELECT 1 FROM variant WHERE gtin = lpad($1, 14, '0')`, [wine])).rows).toEqual([]);
  });
});

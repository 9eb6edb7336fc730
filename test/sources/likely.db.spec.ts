import { randomUUID } from 'node:crypto';
import { Products, withCheckDigit } from '@bytorg/catalog';
import { behindWall } from '@bytorg/database';
import { Who } from '@bytorg/identity';
import { fileServer, type OutsideServer } from '../harness/web-shops';
import { core } from '../town/core';
import { IntakeAtWork } from './intake-at-work';

const shelf = 'Håndverktøy';
const head = 'Varenr;Navn;Merke;Pris;Antall;Kategori;Størrelse';
let intake: IntakeAtWork;
let shop: OutsideServer | undefined;
let categoryId: string;

beforeAll(async () => {
  intake = await IntakeAtWork.open('_likely');
  [{ id: categoryId }] = await intake.query(`SELECT id FROM category WHERE slug = 'handverktoy'`);
  await intake.query(
    `WITH a AS (INSERT INTO attribute (category_id, code, name_nb, name_en, kind, makes_variants) VALUES ($1, 'size', 'Størrelse', 'Size', 'choice', true) RETURNING id)
     INSERT INTO attribute_choice (attribute_id, name_nb, name_en, sort) SELECT a.id, s, s, n FROM a, unnest('{8,9,10}'::text[]) WITH ORDINALITY AS x(s, n)`,
    [categoryId],
  );
});
afterEach(async () => {
  await shop?.close();
  shop = undefined;
});
afterAll(() => intake?.close());

/** Goods that a neighbour has brought, each test its own: what one joins is no match for the next. */
const neighbours = async (name: string, size?: string) => {
  const goods = {
    storeId: core.ironmonger.id,
    name,
    brand: 'Smelt',
    description: '',
    categoryId,
    vatClass: 'standard' as const,
  };
  const [choice] = await intake.query(
    `SELECT a.id, c.id AS choice FROM attribute a JOIN attribute_choice c ON c.attribute_id = a.id WHERE a.category_id = $1 AND c.name_nb = $2`,
    [categoryId, size ?? ''],
  );
  const said = { product: {}, variant: choice ? { [choice.id]: choice.choice } : {} };
  const [variantId] = await intake.domain.db.transaction((tx) =>
    intake.domain.get(Products).createAll(tx, [{ ...goods, gtin: null, said }]),
  );
  const [{ productId }] = await intake.query(`SELECT product_id AS "productId" FROM variant WHERE id = $1`, [
    variantId,
  ]);
  return { variantId: variantId as string, productId: productId as string };
};

const row = (sku: string, name: string, size = '') => `${sku};${name};Smelt;149,00;4;${shelf};${size}`;
const upload = (...rows: string[]) => intake.upload([head, ...rows].join('\n'));
const answer = (id: string, at: number, kind: string, variantId: string | null = null, who = intake.owner) =>
  intake.inner('LikelyAnswers').answer(who, id, { row: at, kind, variantId });
const apply = async (id: string) => {
  await intake.apply(id);
  await intake.work();
};
const shown = async (id: string) =>
  (await intake.inner('ImportReader').rows(intake.owner, id, { action: null, likely: true }, 1)).rows;
const counts = async (id: string) => (await intake.file(id)).counts;
const answers = () => intake.query(`SELECT sku, kind, variant_id AS "variantId" FROM import_answer ORDER BY sku`);
const productOf = async (sku: string) => (await intake.offers()).find((o) => o.sku === sku)?.productId;
const everything = async (id: string) => JSON.stringify([await intake.rows(id), await counts(id), await answers()]);

it('a row without a barcode shows the town’s goods of nearly the same words; one with a barcode, and other words, do not', async () => {
  const known = await neighbours('Rørtang med rødt skaft');
  const id = await upload(
    row('L-1', 'Rørtang med rødt skaft'),
    row('L-2', 'Dartskive'),
    row('L-3', 'Rørtang rødt skaft'),
  );
  const rows = await shown(id);
  expect(rows.map((r: any) => [r.sku, r.action, r.answered])).toEqual([
    ['L-1', 'new_product', null],
    ['L-3', 'new_product', null],
  ]);
  const match = { variantId: known.variantId, name: 'Rørtang med rødt skaft', brand: 'Smelt', alreadyOffered: false };
  expect(rows[0].likely).toMatchObject([{ match, mayBeVariant: false }]);
  expect(rows[0].likely[0].match.picture.url).toBeTruthy();
  expect(await counts(id)).toMatchObject({ newProducts: 3, likely: 2, unanswered: 2 });
  const file = `EAN;Navn;Merke;Pris;Kategori\n${withCheckDigit('703999000088')};Rørtang med rødt skaft;Smelt;149;${shelf}`;
  const withCode = await intake.upload(file);
  expect(await counts(withCode)).toMatchObject({ newProducts: 1, likely: 0, unanswered: 0 });
});

it('another size of it by weight or measure is not the same', async () => {
  const { variantId } = await neighbours('Trelim i flaske');
  await intake.query(`UPDATE variant SET unit = 'l', net_amount = 0.25 WHERE id = $1`, [variantId]);
  const rows = [250, 750].map((ml) => `L-${ml};Trelim i flaske;Smelt;49;1;${shelf};${ml};ml`);
  const id = await intake.upload(`Varenr;Navn;Merke;Pris;Antall;Kategori;Mengde;Enhet\n${rows.join('\n')}`);
  expect((await shown(id)).map((r: any) => r.sku)).toEqual(['L-250']);
});

it('nothing is joined by itself: what nobody answers becomes new goods', async () => {
  const known = await neighbours('Skiftenøkkel smal');
  const id = await upload(row('L-10', 'Skiftenøkkel smal'));
  await apply(id);
  expect(await productOf('L-10')).toEqual(expect.any(String));
  expect(await productOf('L-10')).not.toBe(known.productId);
});

it('the same: it becomes an offer on the neighbour’s goods, whose text stays', async () => {
  const known = await neighbours('Avbiter lang');
  const id = await upload(row('L-20', 'Avbiter, lang'));
  await answer(id, 2, 'same', known.variantId);
  expect(await counts(id)).toMatchObject({ newProducts: 0, newOffers: 1, likely: 1, unanswered: 0 });
  expect(await shown(id)).toMatchObject([
    { action: 'new_offer', answered: { kind: 'same', variantId: known.variantId } },
  ]);
  await apply(id);
  expect((await intake.offers()).find((o) => o.sku === 'L-20')).toMatchObject({
    ...{ productId: known.productId, name: 'Avbiter lang', price: 14_900, onHand: 4 },
  });
});

it('another size: it becomes a variant of the neighbour’s product; without a size that choice is not there', async () => {
  const known = await neighbours('Arbeidshanske grå', '8');
  const id = await upload(row('L-30', 'Arbeidshanske grå', '9'), row('L-31', 'Arbeidshanske, grå'));
  const [sized, plain] = await shown(id);
  expect([sized.likely[0].mayBeVariant, plain.likely[0].mayBeVariant]).toEqual([true, false]);
  const before = await everything(id);
  await expect(answer(id, 3, 'variant', known.variantId)).rejects.toMatchObject({
    problems: [{ code: 'NOT_A_CHOICE' }],
  });
  expect(await everything(id)).toBe(before);
  await answer(id, 2, 'variant', known.variantId);
  await apply(id);
  expect(await productOf('L-30')).toBe(known.productId);
  expect(await productOf('L-31')).not.toBe(known.productId);
  expect(await intake.query(`SELECT name FROM variant WHERE product_id = $1 ORDER BY name`, [known.productId])).toEqual(
    [{ name: '8' }, { name: '9' }],
  );
});

it('an answer is taken back until it is applied, and then no more', async () => {
  const known = await neighbours('Vinkelhake tre');
  const id = await upload(row('L-40', 'Vinkelhake tre'));
  await answer(id, 2, 'same', known.variantId);
  await answer(id, 2, 'same', known.variantId);
  await answer(id, 2, 'new');
  expect(await counts(id)).toMatchObject({ newProducts: 1, newOffers: 0, likely: 1, unanswered: 0 });
  await apply(id);
  expect(await productOf('L-40')).not.toBe(known.productId);
  const before = await everything(id);
  await expect(answer(id, 2, 'same', known.variantId)).rejects.toMatchObject({ code: 'IMPORT_WRONG_STATE' });
  expect(await everything(id)).toBe(before);
});

it('an answer is remembered by the store’s own number: the next file does not ask, and shows what was said', async () => {
  const known = await neighbours('Stikksag kompakt');
  const rows = [row('L-50', 'Stikksag kompakt'), row('L-51', 'Stikksag, kompakt')];
  const first = await upload(...rows);
  await answer(first, 2, 'same', known.variantId);
  await answer(first, 3, 'new');
  await intake.inner('Imports').cancel(intake.owner, first);
  const second = await upload(...rows);
  expect(await counts(second)).toMatchObject({ newProducts: 1, newOffers: 1, likely: 2, unanswered: 0 });
  expect((await shown(second)).map((r: any) => r.answered.kind)).toEqual(['same', 'new']);
});

it('a run that applies itself joins what a person has answered, and nothing else', async () => {
  const [one, other] = [await neighbours('Murskje rund'), await neighbours('Tapetkniv bred')];
  let content = `${head}\n${row('L-60', 'Spett')}`;
  shop = await fileServer(() => content);
  const connector = await intake.save({ kind: 'file_url', address: `${shop.url}/varer.csv`, schedule: 'hourly' });
  await apply(await run(connector));
  content += `\n${row('L-61', 'Murskje rund')}`;
  const dry = await intake.run(connector, true);
  await intake.work();
  await answer(dry, 3, 'same', one.variantId);
  content += `\n${row('L-62', 'Tapetkniv bred')}`;
  await intake.query(`UPDATE import_file SET state = 'cancelled' WHERE id = $1`, [dry]);
  await intake.query(`UPDATE connector SET next_run_at = '2026-11-24T08:00:00Z' WHERE id = $1`, [connector]);
  await intake.inner('BeginDueRuns').run();
  await intake.work();
  const [last] = await intake.query(
    `SELECT state, begun_by AS "begunBy", unanswered FROM import_file WHERE connector_id = $1 ORDER BY uploaded_at DESC, id DESC LIMIT 1`,
    [connector],
  );
  expect(last).toEqual({ state: 'applied', begunBy: 'schedule', unanswered: 1 });
  expect(await productOf('L-61')).toBe(one.productId);
  expect(await productOf('L-62')).toEqual(expect.any(String));
  expect(await productOf('L-62')).not.toBe(other.productId);
});
const run = async (connector: string) => {
  const id = await intake.run(connector);
  await intake.work();
  return id;
};

it('two rows cannot be the same goods, and what the store has already is refused with its number', async () => {
  const known = await neighbours('Lodd av messing');
  const id = await upload(row('L-70', 'Lodd av messing'), row('L-71', 'Lodd, av messing'));
  await answer(id, 2, 'same', known.variantId);
  const before = await everything(id);
  await expect(answer(id, 3, 'same', known.variantId)).rejects.toMatchObject({
    problems: [{ field: 'sku', code: 'TWICE_IN_FILE', values: { row: 2 } }],
  });
  expect(await everything(id)).toBe(before);
  await intake.query(
    `INSERT INTO import_answer (store_id, sku, kind, variant_id, answered_by, answered_at) VALUES ($1, 'L-71', 'same', $2, $3, now())`,
    [core.bookshop.id, known.variantId, intake.owner.personId],
  );
  const both = await upload(row('L-70', 'Lodd av messing'), row('L-71', 'Lodd, av messing'));
  expect(await intake.rows(both)).toMatchObject([
    { action: 'new_offer' },
    { action: 'refused', problem: 'TWICE_IN_FILE' },
  ]);
  await apply(both);
  const later = await upload(row('L-71', 'Lodd, av messing'));
  expect(await intake.rows(later)).toMatchObject([{ action: 'refused', problem: 'SAME_AS_OWN' }]);
});

it('only what was found can be chosen, only of rows that were asked, only by the store’s own people', async () => {
  const [known, other] = [await neighbours('Dor tre deler'), await neighbours('Helt andre saker')];
  const id = await upload(row('L-80', 'Dor, tre deler'), row('L-81', 'Uten likhet'));
  const before = await everything(id);
  const stranger = new Who(core.people.bjorn, [{ id: '9', role: 'clerk', scopeId: core.bakery.id }], 'nb', '192.0.2.9');
  for (const [refused, problem] of [
    [() => answer(id, 2, 'same', other.variantId), { problems: [{ field: 'variantId', code: 'NOT_A_CHOICE' }] }],
    [() => answer(id, 2, 'same'), { problems: [{ field: 'variantId' }] }],
    [() => answer(id, 2, 'same', 'x'), { problems: [{ field: 'variantId' }] }],
    [() => answer(id, 2, 'new', known.variantId), { problems: [{ field: 'variantId' }] }],
    [() => answer(id, 3, 'new'), { problems: [{ field: 'row', code: 'NOT_A_CHOICE' }] }],
    [() => answer(id, 99, 'new'), { problems: [{ field: 'row' }] }],
    [() => answer(id, 2, 'new', null, stranger), { code: 'FORBIDDEN' }],
    [() => answer(randomUUID(), 2, 'new'), { code: 'IMPORT_UNKNOWN' }],
  ] as const)
    await expect(refused()).rejects.toMatchObject(problem);
  expect(await everything(id)).toBe(before);
  // And behind the wall of its own store it goes through.
  await behindWall([core.bookshop.id], () => answer(id, 2, 'same', known.variantId));
  expect(await counts(id)).toMatchObject({ newOffers: 1, unanswered: 0 });
});

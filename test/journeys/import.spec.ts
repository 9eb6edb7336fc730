import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Client, eventually } from '../harness/client';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';
import { withCheckDigit } from '@bytorg/catalog/gtin';

let stack: Stack;
let owner: Client;
let db: pg.Client;

beforeAll(async () => {
  stack = await startStack();
  owner = await new Client(stack.url).signIn(core.people.bookshopOwner);
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
});
afterAll(async () => {
  await db?.end();
  await stack?.stop();
});

const upload = async (who: Client, bytes: Buffer | string, name = 'varer.csv', storeId = core.bookshop.id) => {
  const form = new FormData();
  form.set('file', new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name));
  const answer = await who.post(`/api/imports?storeId=${storeId}`, form);
  return { status: answer.status, ...((await answer.json()) as { id?: string; code?: string }) };
};
const FILE = `{ id state encoding delimiter columns { index header field } counts { total newProducts newOffers updates unchanged refused done } problem { code } }`;
const read = async (id: string, ...states: string[]): Promise<any> =>
  eventually(async () => {
    const { importFile }: any = await owner.must(`query ($i: ID!) { importFile(id: $i) ${FILE} }`, { i: id });
    return states.includes(importFile.state) && importFile;
  });
const offers = async (): Promise<any[]> =>
  (
    await owner.must(
      `query ($s: ID!) { storeOffers(storeId: $s, pageSize: 200) { rows { sku gtin productId productName priceOre onHand held } } }`,
      { s: core.bookshop.id },
    )
  ).storeOffers.rows;
const ean = (gtin14: string) => gtin14.replace(/^0+/, '');

it('a till’s file in Windows-1252 becomes offers: updated, new on a neighbour’s goods, and new goods', async () => {
  const before = await offers();
  const { novel } = core.bookshop;
  const { hammer } = core.ironmonger;
  const fresh = withCheckDigit('703999000001');
  const { categories }: any = await owner.must(`{ categories { name } }`);
  const csv = [
    'Varenr;EAN-kode;Varenavn;Pris inkl. mva;Beholdning;Kategori;MVA',
    `${novel.sku};${ean(novel.gtin)};${novel.nameNb};1 234,50;17;;0`,
    `B-77;${ean(hammer.gtin)};Hammer;349,-;3;;25`,
    `B-78;${fresh};Blå blyanter på rull;49,90;12;${categories[0].name};25`,
    'B-79;7,03E+12;Ødelagt strekkode;10,00;1;;25',
    `B-80;;Ukjent gruppe;10,00;1;Finnes ikke;25`,
  ].join('\r\n');
  const { status, id } = await upload(owner, Buffer.from(csv, 'latin1'));
  expect(status).toBe(201);
  const file = await read(id!, 'PREVIEWED');
  expect(file).toMatchObject({
    encoding: 'Windows-1252',
    delimiter: ';',
    counts: { total: 5, newProducts: 1, newOffers: 1, updates: 1, unchanged: 0, refused: 2 },
  });
  expect(file.columns.map((c: any) => c.field)).toEqual(['SKU', 'GTIN', 'NAME', 'PRICE', 'STOCK', 'CATEGORY', 'VAT']);
  const { importRows }: any = await owner.must(
    `query ($i: ID!) { importRows(id: $i, action: REFUSED) { total rows { row problems { field code } } } }`,
    { i: id },
  );
  expect(importRows.rows).toEqual([
    { row: 5, problems: [{ field: 'gtin', code: 'GTIN_MANGLED' }] },
    { row: 6, problems: [{ field: 'category', code: 'CATEGORY_UNKNOWN' }] },
  ]);
  expect(await offers()).toEqual(before);

  await owner.must(`mutation ($i: ID!, $k: String!) { applyImport(id: $i, key: $k) ${FILE} }`, {
    i: id,
    k: randomUUID(),
  });
  await read(id!, 'APPLIED');
  const after = await offers();
  expect(after).toHaveLength(before.length + 2);
  expect(after.find((o) => o.sku === novel.sku)).toMatchObject({ priceOre: 123450, onHand: 17 });
  expect(after.find((o) => o.sku === 'B-77')).toMatchObject({
    productId: hammer.productId,
    priceOre: 34900,
    onHand: 3,
  });
  expect(after.find((o) => o.sku === 'B-78')).toMatchObject({
    productName: 'Blå blyanter på rull',
    gtin: fresh.padStart(14, '0'),
    onHand: 12,
  });
});

it('columns nobody could guess are matched by a person, and remembered', async () => {
  const csv = `A\tB\tC\n${core.bookshop.novel.sku}\t99,00\t4\n`;
  const { id } = await upload(owner, csv, 'rar.txt');
  expect((await read(id!, 'MAPPED')).columns.map((c: any) => c.field)).toEqual(['IGNORE', 'IGNORE', 'IGNORE']);
  const mapping = ['SKU', 'PRICE', 'STOCK'].map((field, index) => ({ index, field }));
  await owner.must(`mutation ($i: ID!, $m: [ImportMappingInput!]!) { setImportMapping(id: $i, mapping: $m) ${FILE} }`, {
    i: id,
    m: mapping,
  });
  expect((await read(id!, 'PREVIEWED')).counts).toMatchObject({ updates: 1, refused: 0 });
  const again = await upload(owner, csv, 'rar.txt');
  expect((await read(again.id!, 'PREVIEWED')).columns.map((c: any) => c.field)).toEqual(['SKU', 'PRICE', 'STOCK']);
});

it('a column that the file does not have is refused by its field, and nothing changes', async () => {
  const { id } = await upload(owner, `D\tE\tF\n${core.bookshop.novel.sku}\t98,00\t4\n`, 'rar.txt');
  const before = await read(id!, 'MAPPED');
  const remembered = () =>
    db.query(`SELECT header, field FROM import_mapping WHERE store_id = $1 ORDER BY header`, [core.bookshop.id]);
  const known = (await remembered()).rows;
  const wrong = [
    { index: 0, field: 'SKU' },
    { index: 3, field: 'PRICE' },
    { index: -1, field: 'IGNORE' },
  ];
  const answer: any = await owner.ask(
    `mutation ($i: ID!, $m: [ImportMappingInput!]!, $s: [ImportShelfInput!]) { setImportMapping(id: $i, mapping: $m, shelves: $s) { id } }`,
    { i: id, m: wrong, s: [{ name: 'Pynt', categoryId: null }] },
  );
  expect(answer.errors[0].extensions).toMatchObject({
    code: 'INPUT_PROBLEMS',
    problems: [
      { field: 'mapping.price', code: 'NO_SUCH_COLUMN', values: { column: 4, columns: 3 } },
      { field: 'mapping.ignore', code: 'NO_SUCH_COLUMN', values: { column: 0, columns: 3 } },
    ],
  });
  expect(await read(id!, 'MAPPED')).toEqual(before);
  expect((await remembered()).rows).toEqual(known);
  const { rows } = await db.query(`SELECT name FROM import_shelf WHERE store_id = $1`, [core.bookshop.id]);
  expect(rows).toEqual([]);
});

it('ten thousand bad rows are reported, and change nothing', async () => {
  const before = await offers();
  const rows = Array.from({ length: 10_000 }, (_, i) => `X${i};12345;;gratis;-1`);
  const { id } = await upload(owner, `Varenr;EAN;Navn;Pris;Antall\n${rows.join('\n')}`);
  expect((await read(id!, 'PREVIEWED')).counts).toEqual({
    total: 10_000,
    newProducts: 0,
    newOffers: 0,
    updates: 0,
    unchanged: 0,
    refused: 10_000,
    done: 10_000,
  });
  expect(await offers()).toEqual(before);
});

it.each([
  ['empty', Buffer.alloc(0), 400, 'FILE_EMPTY'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 400, 'FILE_NOT_A_TABLE'],
  ['fifty megabytes', Buffer.alloc(50 * 1024 * 1024, 'a;b\n'), 413, 'FILE_TOO_LARGE'],
])('a file that is %s is refused with its reason', async (_, bytes, status, code) => {
  expect(await upload(owner, bytes)).toMatchObject({ status, code });
});

it('a file with formulas fails with its reason and changes nothing', async () => {
  const before = await offers();
  const { id } = await upload(owner, `Varenr;Navn;Pris\n1;"=HYPERLINK(""http://x"")";10\n`);
  expect(await read(id!, 'FAILED')).toMatchObject({ problem: { code: 'FILE_HAS_FORMULAS' } });
  expect(await offers()).toEqual(before);
});

it('another store’s staff can neither upload for it nor see its files', async () => {
  const bjorn = await new Client(stack.url).signIn(core.people.bjorn);
  const { id } = await upload(owner, 'Varenr;Pris\n1;10\n');
  expect(await upload(bjorn, 'Varenr;Pris\n1;10\n')).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  expect(await upload(new Client(stack.url), 'Varenr;Pris\n1;10\n')).toMatchObject({ status: 401 });
  for (const q of [
    `query ($i: ID!) { importFile(id: $i) { id } }`,
    `query ($i: ID!) { importRows(id: $i) { total } }`,
    `mutation ($i: ID!) { cancelImport(id: $i) { id } }`,
  ])
    expect(await bjorn.refusal(q, { i: id })).toBe('FORBIDDEN');
  expect((await read(id!, 'PREVIEWED')).state).toBe('PREVIEWED');
});

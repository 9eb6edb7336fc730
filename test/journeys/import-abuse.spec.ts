import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import pg from 'pg';
import { Client, eventually } from '../harness/client';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';

let stack: Stack;
let owner: Client;

beforeAll(async () => {
  stack = await startStack();
  owner = await new Client(stack.url).signIn(core.people.bookshopOwner);
});
afterAll(() => stack?.stop());

const upload = async (bytes: Uint8Array | string, name = 'varer.csv') => {
  const form = new FormData();
  form.set('file', new File([bytes as string], name));
  const answer = await owner.post(`/api/imports?storeId=${core.bookshop.id}`, form);
  return { status: answer.status, ...((await answer.json()) as { id?: string; code?: string }) };
};
const FILE = `{ id state counts { total newProducts newOffers updates unchanged refused done } problem { code values { name value } } }`;
const settled = (id: string, ...states: string[]): Promise<any> =>
  eventually(async () => {
    const { importFile }: any = await owner.must(`query ($i: ID!) { importFile(id: $i) ${FILE} }`, { i: id });
    return states.includes(importFile.state) && importFile;
  });
const apply = (id: string) =>
  owner.must(`mutation ($i: ID!, $k: String!) { applyImport(id: $i, key: $k) ${FILE} }`, { i: id, k: randomUUID() });
const offers = async (): Promise<any[]> =>
  (
    await owner.must(
      `query ($s: ID!) { storeOffers(storeId: $s, pageSize: 200) { rows { id sku priceOre onHand held } } }`,
      { s: core.bookshop.id },
    )
  ).storeOffers.rows;

it('a zip bomb is a file that failed with its reason; the worker goes on', async () => {
  const before = await offers();
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(32 * 1024 * 1024).fill(32) });
  const { status, id } = await upload(bomb, 'varer.xlsx');
  expect(status).toBe(201);
  const file = await settled(id!, 'FAILED');
  expect(file.problem.code).toBe('FILE_UNREADABLE');
  expect(file.problem.values).toContainEqual({ name: 'reason', value: 'packed' });
  expect(await offers()).toEqual(before);
  const next = await upload('Varenr;Pris\nX-1;10\n');
  expect((await settled(next.id!, 'PREVIEWED')).counts.total).toBe(1);
});

it('whatever a file holds, it comes to an end that is told, and never to a fault of ours', async () => {
  const heading = 'Varenr;EAN;Varenavn;Pris;Antall;Kategori;MVA;Innhold;Enhet\n';
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('1,5', '-0', '1e9', '٣', '"', '9'.repeat(30), '\u0000', '0,00001', '\ud800', '7,03E+12', '12 %'),
  );
  const csv = fc
    .array(fc.array(cell, { maxLength: 12 }), { maxLength: 20 })
    .map((rows) => strToU8(heading + rows.map((cells) => cells.join(';')).join('\n')));
  const sheet = fc.array(cell, { maxLength: 6 }).map((cells) =>
    zipSync({
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${cells.join('')}</sheetData></worksheet>`),
    }),
  );
  const files = fc.sample(fc.oneof(csv, sheet, fc.uint8Array({ maxLength: 200 })), { numRuns: 40, seed: 20261122 });
  for (const bytes of files) {
    const { status, id, code } = await upload(bytes);
    expect([201, 400]).toContain(status);
    if (status === 400) expect(code).toMatch(/^FILE_/);
    else await settled(id!, 'PREVIEWED', 'MAPPED', 'FAILED');
  }
}, 120_000);

it('odd but lawful goods are taken in: no row stops the others', async () => {
  const { categories }: any = await owner.must(`{ categories { name } }`);
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((s) => `x${s.replace(/["\r\n\0]/g, '')}`);
  const rows = fc.sample(fc.record({ name: text, amount: fc.double({ min: 0, max: 1e9, noNaN: true }) }), {
    numRuns: 300,
    seed: 7,
  });
  const csv = rows.map(
    ({ name, amount }, n) =>
      `ODD-${n};"${name}";19,90;3;${categories[0].name};25;${amount.toFixed(6).replace('.', ',')};g`,
  );
  const { id } = await upload(`Varenr;Varenavn;Pris;Antall;Kategori;MVA;Innhold;Enhet\n${csv.join('\n')}`);
  const { counts } = await settled(id!, 'PREVIEWED');
  expect(counts.newProducts + counts.refused).toBe(300);
  expect(counts.newProducts).toBeGreaterThan(50);
  await apply(id!);
  await settled(id!, 'APPLIED');
  const taken = await owner.must(`query ($s: ID!) { storeOffers(storeId: $s, text: "ODD-", pageSize: 1) { total } }`, {
    s: core.bookshop.id,
  });
  expect(taken.storeOffers.total).toBe(counts.newProducts);
});

it('a sale between the preview and its being applied stays sold', async () => {
  const { novel } = core.bookshop;
  const shelf = async () => (await offers()).find((o) => o.sku === novel.sku);
  const before = await shelf();
  const { id } = await upload(`Varenr;Antall\n${novel.sku};${before.onHand + 10}\n`);
  await settled(id!, 'PREVIEWED');
  await owner.must(`mutation ($o: ID!, $k: String!) { walkInSale(offerId: $o, quantity: 2, key: $k) { __typename } }`, {
    o: before.id,
    k: randomUUID(),
  });
  await apply(id!);
  await settled(id!, 'APPLIED');
  expect((await shelf()).onHand).toBe(before.onHand + 10 - 2);
});

it('no file lies about once it is read, refused or cancelled', async () => {
  const db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
  const kept = async () => ({
    pieces: (await db.query(`SELECT DISTINCT import_id FROM import_piece`)).rows.length,
    files: readdirSync(join(stack.dataDir, 'imports')),
  });
  const { id } = await upload('Varenr;Pris\nX-2;10\n');
  await settled(id!, 'PREVIEWED');
  await eventually(async () => (await kept()).pieces === 0);
  expect((await upload(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]), 'varer.pdf')).status).toBe(400);
  expect(await kept()).toEqual({ pieces: 0, files: [] });
  // Control: what is on its way lies in pieces of a megabyte.
  await db.query(`INSERT INTO import_piece (import_id, n, bytes) VALUES ($1, 0, 'x')`, [id]);
  expect(await kept()).toEqual({ pieces: 1, files: [] });
  await owner.must(`mutation ($i: ID!) { cancelImport(id: $i) { id } }`, { i: id });
  expect(await kept()).toEqual({ pieces: 0, files: [] });
  await db.end();
});

import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { withCheckDigit } from '@bytorg/catalog/gtin';
import { Client, eventually } from '../harness/client';
import { startStack, type Stack } from '../harness/stack';
import { pictureServer, type OutsideServer } from '../harness/web-shops';
import { core } from '../town/core';

const { novel, pencils } = core.bookshop;
const storeId = core.bookshop.id;
let stack: Stack;
let owner: Client;
let bureau: OutsideServer;
let category: string;

const drawn = (background: string) =>
  sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer();

beforeAll(async () => {
  const [red, blue] = [await drawn('#a33'), await drawn('#33a')];
  bureau = await pictureServer({
    '/rod.jpg': (response) => response.end(red),
    '/bla.jpg': (response) => response.end(blue),
    '/flyttet': (response) => response.writeHead(302, { location: '/bla.jpg' }).end(),
    '/side': (response) => response.end('<!doctype html><title>Bildet kommer</title>'),
    '/kjempe.jpg': (response) => response.end(Buffer.concat([red, Buffer.alloc(16 * 1024 * 1024)])),
  });
  stack = await startStack({ env: { PRIVATE_SOURCES: 'allowed' } });
  owner = await new Client(stack.url).signIn(core.people.bookshopOwner);
  ({
    categories: [{ name: category }],
  } = await owner.must(`{ categories { name } }`));
});
afterAll(async () => {
  await bureau?.close();
  await stack?.stop();
});

const takeIn = async (who: Client, rows: string[]): Promise<string> => {
  const form = new FormData();
  form.set('file', new File([`Varenr;EAN;Navn;Pris;Antall;Kategori;Bilde\n${rows.join('\n')}`], 'varer.csv'));
  const { id } = (await (await who.post(`/api/imports?storeId=${storeId}`, form)).json()) as { id: string };
  const reach = (state: string) =>
    eventually(async () => {
      const { importFile }: any = await who.must(`query ($i: ID!) { importFile(id: $i) { state } }`, { i: id });
      return importFile.state === state;
    });
  await reach('PREVIEWED');
  await who.must(`mutation ($i: ID!, $k: String!) { applyImport(id: $i, key: $k) { state } }`, {
    i: id,
    k: randomUUID(),
  });
  await reach('APPLIED');
  return id;
};
const report = (who: Client, id: string): Promise<any> =>
  eventually(async () => {
    const { importPictures }: any = await who.must(
      `query ($i: ID!) { importPictures(id: $i) { waiting brought kept failed failures { row name problem { code values { name value } } } } }`,
      { i: id },
    );
    return importPictures.waiting === 0 && importPictures;
  }, 30);
const pictureOf = async (slug: string): Promise<any> =>
  (
    await owner.must(`query ($s: String!) { product(slug: $s) { picture { url alt } photos { url alt } } }`, {
      s: slug,
    })
  ).product;
const row = (sku: string, name: string, path: string, gtin = '') =>
  `${sku};${gtin};${name};10,00;3;${category};${bureau.url}${path}`;

let first: string;

it('an applied import’s goods get the pictures it names, and each that fails is told by its row; the goods are in all the same', async () => {
  const gtin = withCheckDigit('703999000101').replace(/^0+/, '');
  first = await takeIn(owner, [
    row('P-1', 'Rød krukke', '/rod.jpg', gtin),
    row('P-2', 'Blå krukke', '/flyttet'),
    row('P-3', 'Krukke uten bilde', '/borte.jpg'),
    row('P-4', 'Krukke med side', '/side'),
    row('P-5', 'Krukke med kjempe', '/kjempe.jpg'),
    row('P-6', 'Rød krukke til', '/rod.jpg'),
    row(novel.sku, novel.nameNb, '/bla.jpg'),
  ]);
  const { failures, ...counts } = await report(owner, first);
  expect(counts).toEqual({ waiting: 0, brought: 4, kept: 0, failed: 3 });
  expect(failures.map((f: any) => [f.row, f.name, f.problem.code])).toEqual([
    [4, 'Krukke uten bilde', 'PICTURE_NOT_THERE'],
    [5, 'Krukke med side', 'PICTURE_TYPE'],
    [6, 'Krukke med kjempe', 'PICTURE_TOO_LARGE'],
  ]);
  const { storeOffers }: any = await owner.must(
    `query ($s: ID!) { storeOffers(storeId: $s, text: "krukke") { total rows { productSlug sku } } }`,
    { s: storeId },
  );
  expect(storeOffers.total).toBe(6);
  const slugOf = (sku: string) => storeOffers.rows.find((r: any) => r.sku === sku).productSlug;
  // The sizes are made by another job.
  const shown = await eventually(async () => {
    const found = await Promise.all(['P-1', 'P-2'].map((sku) => pictureOf(slugOf(sku))));
    return found.every((p) => p.photos.length === 1) && found;
  });
  expect(shown.map((p) => p.picture.alt)).toEqual(['Rød krukke', 'Blå krukke']);
  expect((await pictureOf(slugOf('P-3'))).photos).toEqual([]);
  // Each address once, however many goods it is of; the redirect leads to one more.
  expect(bureau.asked.map((a) => a.path).toSorted()).toEqual(
    ['/bla.jpg', '/bla.jpg', '/borte.jpg', '/flyttet', '/kjempe.jpg', '/rod.jpg', '/side'].toSorted(),
  );
});

it('the next import asks for nothing again: what is there stays, and what failed is told as it was', async () => {
  const asked = bureau.asked.length;
  const id = await takeIn(owner, [
    row('P-1', 'Rød krukke', '/bla.jpg').replace('10,00', '11,00'),
    row('P-2', 'Blå krukke', '/flyttet'),
    row('P-3', 'Krukke uten bilde', '/borte.jpg'),
  ]);
  expect(await report(owner, id)).toMatchObject({ brought: 0, kept: 0, failed: 1, failures: [{ row: 4 }] });
  expect(bureau.asked).toHaveLength(asked);
});

it('nobody else reads the report', async () => {
  const ask = `query ($i: ID!) { importPictures(id: $i) { brought } }`;
  const neighbour = await new Client(stack.url).signIn(core.people.ironmongerOwner);
  expect(await neighbour.refusal(ask, { i: first })).toBe('FORBIDDEN');
  expect(await new Client(stack.url).refusal(ask, { i: first })).toBe('UNAUTHENTICATED');
  expect(await owner.refusal(ask, { i: randomUUID() })).toBe('IMPORT_UNKNOWN');
});

it('an address on the house’s own network is refused and never asked; control: with leave it was', async () => {
  const strict = await startStack();
  try {
    const asked = bureau.asked.length;
    const person = await new Client(strict.url).signIn(core.people.bookshopOwner);
    const id = await takeIn(person, [row(pencils.sku, pencils.nameNb, '/rod.jpg').replace('10,00', '12,00')]);
    expect(await report(person, id)).toMatchObject({
      brought: 0,
      failed: 1,
      failures: [{ row: 2, problem: { code: 'PICTURE_ADDRESS_REFUSED' } }],
    });
    expect(bureau.asked).toHaveLength(asked);
  } finally {
    await strict.stop();
  }
});

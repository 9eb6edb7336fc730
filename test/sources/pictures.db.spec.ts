import { ForgetUnusedPictures, PictureFetcher, Pictures } from '@bytorg/catalog';
import sharp from 'sharp';
import { pictureServer, trouble, type OutsideServer } from '../harness/web-shops';
import { core } from '../town/core';
import { IntakeAtWork } from './intake-at-work';

let intake: IntakeAtWork;
let bureau: OutsideServer;
let category: string;
let hue = 0;
const at: Parameters<typeof pictureServer>[0] = {};

beforeAll(async () => {
  intake = await IntakeAtWork.open('_feedpictures');
  [{ name: category }] = await intake.query(`SELECT name_nb AS name FROM category ORDER BY sort LIMIT 1`);
  bureau = await pictureServer(at);
});
afterAll(async () => {
  await bureau?.close();
  await intake?.close();
});
beforeEach(() => (bureau.asked.length = 0));

const photograph = () =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: `hsl(${(hue += 11)}, 60%, 40%)` } })
    .jpeg()
    .toBuffer();
/** Goods that name their pictures, applied; nothing is fetched yet. */
const applied = async (rows: [sku: string, path: string][]): Promise<string> => {
  const lines = rows.map(([sku, path]) => `${sku};Krukke ${sku};10,00;1;${category};${bureau.url}${path}`);
  const id = await intake.upload(`Varenr;Navn;Pris;Antall;Kategori;Bilde\n${lines.join('\n')}`);
  await intake.apply(id);
  await intake.work();
  return id;
};
const fetchAll = () => intake.inner('FetchImportPictures').run();
const states = (id: string) =>
  intake.query(
    `SELECT row, state, problem->>'code' AS code, tries, fetching FROM import_picture WHERE import_id = $1 ORDER BY row`,
    [id],
  );
const productOf = async (sku: string): Promise<string> => (await intake.offers()).find((o) => o.sku === sku)!.productId;
const picturesOf = async (sku: string) =>
  intake.query(`SELECT id, store_id FROM product_picture WHERE product_id = $1`, [await productOf(sku)]);
const paths = () => bureau.asked.map((a) => a.path);

it('a host is asked for two pictures at a time, however many are wanted', async () => {
  const bytes = await photograph();
  let under = 0;
  let most = 0;
  const waiting: (() => void)[] = [];
  for (let n = 0; n < 7; n++)
    at[`/a${n}`] = (response) => {
      most = Math.max(most, ++under);
      waiting.push(() => (under--, response.end(bytes)));
      // All that may be under way are: only then is the first one answered.
      if (waiting.length === 2 || bureau.asked.length === 7) waiting.splice(0).forEach((answer) => answer());
    };
  const id = await applied(Array.from({ length: 7 }, (_, n) => [`A-${n}`, `/a${n}`]));
  await fetchAll();
  const brought = { state: 'brought', code: null, tries: 0, fetching: false };
  expect(await states(id)).toEqual(Array.from({ length: 7 }, (_, n) => ({ row: n + 2, ...brought })));
  expect(most).toBe(2);
});

it('a worker that dies leaves its claim behind; when that has run out the next one goes on, and what was done is not done again', async () => {
  const bytes = await photograph();
  at['/b1'] = at['/b2'] = (response) => response.end(bytes);
  const id = await applied([
    ['B-1', '/b1'],
    ['B-2', '/b2'],
  ]);
  const claim = await intake.inner('FetchImportPictures').claim(1);
  expect([...claim.keys()]).toEqual([`${bureau.url}/b1`]);
  await fetchAll();
  expect((await states(id)).map((s) => s.state)).toEqual(['waiting', 'brought']);
  await intake.query(`UPDATE import_picture SET due_at = due_at - interval '3 minutes' WHERE fetching`);
  await fetchAll();
  expect((await states(id)).map((s) => s.state)).toEqual(['brought', 'brought']);
  expect(paths()).toEqual(['/b2', '/b1']);
});

it('a fault of our own is no answer of theirs: the picture waits, and is fetched later', async () => {
  const bytes = await photograph();
  at['/c1'] = (response) => response.end(bytes);
  const id = await applied([['C-1', '/c1']]);
  const pictures: any = intake.domain.get(Pictures);
  const put = pictures.files.put;
  pictures.files.put = () => Promise.reject(new Error('the disk is full'));
  await fetchAll();
  pictures.files.put = put;
  expect(await states(id)).toMatchObject([{ state: 'waiting', code: null, fetching: true }]);
  await intake.query(`UPDATE import_picture SET due_at = due_at - interval '3 minutes' WHERE fetching`);
  await fetchAll();
  expect(await states(id)).toMatchObject([{ state: 'brought' }]);
});

it('a server’s bad hour is waited out three times, then told', async () => {
  const bytes = await photograph();
  at['/d1'] = (response) => response.end(bytes);
  bureau.trouble = [trouble.down, trouble.hangsUp];
  const id = await applied([['D-1', '/d1']]);
  await fetchAll();
  expect(await states(id)).toMatchObject([{ state: 'waiting', tries: 1, fetching: false }]);
  await fetchAll(); // not before its time
  expect(paths()).toHaveLength(1);
  const later = () =>
    intake.query(`UPDATE import_picture SET due_at = due_at - interval '1 hour' WHERE import_id = $1`, [id]);
  await later();
  await fetchAll();
  await later();
  await fetchAll();
  expect(await states(id)).toMatchObject([{ state: 'brought' }]);
  bureau.trouble = [trouble.down, trouble.down, trouble.down];
  at['/d2'] = at['/d1']!;
  const down = await applied([['D-2', '/d2']]);
  for (let n = 0; n < 4; n++) {
    await intake.query(
      `UPDATE import_picture SET due_at = due_at - interval '1 hour' WHERE import_id = $1 AND state = 'waiting'`,
      [down],
    );
    await fetchAll();
  }
  expect(await states(down)).toMatchObject([{ state: 'failed', code: 'PICTURE_UNREACHABLE', tries: 3 }]);
  expect(paths()).toHaveLength(6);
});

it('what a person brings while the feed’s picture is on its way stays the only one', async () => {
  const [theirs, ours] = [await photograph(), await photograph()];
  at['/e1'] = (response) =>
    void productOf('E-1')
      .then((productId) =>
        intake.domain.get(Pictures).addPicture({ productId, storeId: core.bookshop.id, bytes: ours }, 'store'),
      )
      .then(() => response.end(theirs));
  const id = await applied([['E-1', '/e1']]);
  await fetchAll();
  expect(await states(id)).toMatchObject([{ state: 'kept', code: null }]);
  expect(await picturesOf('E-1')).toHaveLength(1);
  // And no later import as much as asks.
  at['/e2'] = at['/e1']!;
  const next = await applied([['E-1', '/e2']]);
  expect(await states(next)).toEqual([]);
});

it('what a person took away does not come back with the next hour’s feed; another picture may', async () => {
  const [one, two] = [await photograph(), await photograph()];
  at['/f1'] = (response) => response.end(one);
  at['/f2'] = (response) => response.end(two);
  await applied([['F-1', '/f1']]);
  await fetchAll();
  const [picture] = await picturesOf('F-1');
  await intake.domain.get(Pictures).remove(intake.owner, picture.id);
  await intake.domain.get(ForgetUnusedPictures).forget();
  const again = await applied([['F-1', '/f1']]);
  await fetchAll();
  expect([await states(again), await picturesOf('F-1'), paths()]).toEqual([[], [], ['/f1']]);
  await applied([['F-1', '/f2']]);
  await fetchAll();
  expect(await picturesOf('F-1')).toHaveLength(1);
});

it('what failed is told again by the next import without being asked for, and asked for a day later', async () => {
  const bytes = await photograph();
  await applied([['G-1', '/g1']]);
  await fetchAll();
  const soon = await applied([['G-1', '/g1']]);
  await fetchAll();
  expect(await states(soon)).toMatchObject([{ state: 'failed', code: 'PICTURE_NOT_THERE' }]);
  expect(paths()).toEqual(['/g1']);
  await intake.query(`UPDATE import_picture SET done_at = done_at - interval '25 hours' WHERE state = 'failed'`);
  at['/g1'] = (response) => response.end(bytes);
  const later = await applied([['G-1', '/g1']]);
  await fetchAll();
  expect(await states(later)).toMatchObject([{ state: 'brought' }]);
});

it('goods that a neighbour described get a picture too, where they have none; a neighbour’s picture stays', async () => {
  const bytes = await photograph();
  at['/h1'] = (response) => response.end(bytes);
  const { hammer } = core.ironmonger;
  const take = async () => {
    const id = await intake.upload(
      `Varenr;EAN;Pris;Antall;Bilde\nH-1;${hammer.gtin.replace(/^0+/, '')};10,00;1;${bureau.url}/h1`,
    );
    await intake.apply(id);
    await intake.work();
    await fetchAll();
    return id;
  };
  const theirs = await intake.domain
    .get(Pictures)
    .addPicture({ productId: hammer.productId, storeId: core.ironmonger.id, bytes: await photograph() }, 'store');
  expect(await states(await take())).toEqual([]);
  await intake.query(`DELETE FROM product_picture WHERE id = $1`, [theirs]);
  expect(await states(await take())).toMatchObject([{ state: 'brought' }]);
  expect(await picturesOf('H-1')).toMatchObject([{ store_id: core.bookshop.id }]);
});

it('an address on our own network is refused before it is asked; control: with leave it was', async () => {
  at['/i1'] = async (response) => response.end(await photograph());
  const fetcher: any = intake.domain.get(PictureFetcher);
  const id = await applied([['I-1', '/i1']]);
  fetcher.config = { env: { PRIVATE_SOURCES: 'refused' } };
  await fetchAll();
  expect(await states(id)).toMatchObject([{ state: 'failed', code: 'PICTURE_ADDRESS_REFUSED' }]);
  expect(paths()).toEqual([]);
  fetcher.config = { env: { PRIVATE_SOURCES: 'allowed' } };
  await applied([['I-2', '/i1']]);
  await fetchAll();
  // What the address did before counts for all the store's goods.
  expect(paths()).toEqual([]);
  await intake.query(`DELETE FROM import_picture WHERE state = 'failed'`);
  const allowed = await applied([['I-2', '/i1']]);
  await fetchAll();
  expect(await states(allowed)).toMatchObject([{ state: 'brought' }]);
});

import { Stock } from '@bytorg/inventory';
import { fileServer, shopifyServer, shopifyToken, type OutsideServer } from '../harness/web-shops';
import { IntakeAtWork } from './intake-at-work';

let intake: IntakeAtWork;
let shop: OutsideServer;
let category: string;

beforeAll(async () => {
  intake = await IntakeAtWork.open('_resumed');
  [{ name: category }] = await intake.query(`SELECT name_nb AS name FROM category ORDER BY sort LIMIT 1`);
});
afterEach(() => shop?.close());
afterAll(() => intake?.close());

const goods = (prefix: string, n: number) =>
  Array.from({ length: n }, (_, i) => `${prefix}-${i};Vare ${prefix} nummer ${i};${i + 1},50;${i % 7};${category}`);
const csv = (rows: string[]) => `Varenr;Navn;Pris;Antall;Kategori\n${rows.join('\n')}`;
const withPrefix = async (prefix: string) => (await intake.offers()).filter((o) => o.sku.startsWith(prefix));

/** Ends the worker's job at the nth time it comes to this point, before anything of that step is written. */
const killAt = (service: any, method: string, nth: number) => {
  const real = service[method];
  let calls = 0;
  service[method] = (...given: unknown[]) => {
    if (++calls === nth) throw new Error('killed');
    return real.apply(service, given);
  };
  return () => (service[method] = real);
};

it('applying: killed between two batches, it goes on where it stopped, and nothing is done twice', async () => {
  const id = await intake.upload(csv(goods('A', 1200)));
  await intake.apply(id);
  const revive = killAt(intake.domain.get(Stock), 'open', 2);
  await expect(intake.work()).rejects.toThrow('killed');
  expect(await withPrefix('A-')).toHaveLength(500);
  expect(await intake.file(id)).toMatchObject({ state: 'applying', counts: { done: 500, total: 1200 } });
  revive();
  await intake.work();
  expect(await intake.file(id)).toMatchObject({ state: 'applied', counts: { newProducts: 1200, done: 1200 } });
  const offers = await withPrefix('A-');
  expect(offers).toHaveLength(1200);
  expect(offers.find((o) => o.sku === 'A-700')).toMatchObject({ price: 70150, onHand: 0 });
  expect(
    await intake.query(
      `SELECT count(*)::int AS n, count(DISTINCT offer_id)::int AS offers FROM stock_movement WHERE kind = 'import' AND offer_id = ANY($1)`,
      [offers.map((o) => o.id)],
    ),
  ).toEqual([{ n: 1200, offers: 1200 }]);
});

it('the preview: killed between two batches, it judges the rest, and knows what stood twice across the cut', async () => {
  const write = killAt(intake.inner('PreviewImport'), 'write', 3);
  const rows = goods('B', 2500);
  rows[2400] = rows[10]!;
  await expect(intake.upload(csv(rows))).rejects.toThrow('killed');
  const [{ id, done }] = await intake.query(`SELECT id, done FROM import_file WHERE state = 'previewing'`);
  expect(done).toBe(2000);
  write();
  await intake.work();
  expect((await intake.file(id)).counts).toMatchObject({ total: 2500, newProducts: 2499, refused: 1 });
  expect((await intake.rows(id)).find((r) => r.row === 2402)).toMatchObject({
    action: 'refused',
    problem: 'TWICE_IN_FILE',
  });
});

it('reading a file: killed in the middle, it is read anew, each row once', async () => {
  const add = killAt(intake.inner('KeptRows'), 'add', 2);
  await expect(intake.upload(csv(goods('C', 3000)))).rejects.toThrow('killed');
  add();
  const [{ id }] = await intake.query(`SELECT id FROM import_file WHERE state = 'reading'`);
  expect(await intake.rows(id)).toHaveLength(2000);
  await intake.work();
  expect(await intake.file(id)).toMatchObject({ state: 'previewed', counts: { total: 3000, refused: 0 } });
  expect(new Set((await intake.rows(id)).map((r) => r.parsed.sku)).size).toBe(3000);
});

it('fetching: killed between two pages, it asks for the next one and for none again', async () => {
  shop = await shopifyServer({ pageSize: 2 });
  shop.goods = Array.from({ length: 7 }, (_, i) => ({
    id: i,
    sku: `D-${i}`,
    name: `Vare ${i}`,
    price: '10.00',
    stock: 1,
    category,
  }));
  const id = await intake.run(await intake.save({ kind: 'shopify', address: shop.url, secret: shopifyToken }));
  const add = killAt(intake.inner('KeptRows'), 'add', 3);
  await expect(intake.work()).rejects.toThrow('killed');
  expect(await intake.rows(id)).toHaveLength(4);
  add();
  await intake.work();
  // The third page was answered, and lost with the worker.
  const places = shop.asked.map((a) => a.body.variables.after && atob(a.body.variables.after));
  expect(places).toEqual([null, '2', '4', '4', '6']);
  expect((await intake.rows(id)).map((r) => r.parsed.sku)).toEqual(shop.goods.map((g) => g.sku));
});

it('a run that is cancelled while it is fetched ends there', async () => {
  shop = await shopifyServer({ pageSize: 1 });
  shop.goods = [1, 2, 3].map((i) => ({ id: i, sku: `E-${i}`, name: `Vare ${i}`, price: '10.00', stock: 1, category }));
  const id = await intake.run(await intake.save({ kind: 'shopify', address: shop.url, secret: shopifyToken }));
  const rows = intake.inner('KeptRows');
  const real = rows.add;
  rows.add = async (...given: unknown[]) => {
    const added = await real.apply(rows, given);
    rows.add = real;
    await intake.inner('Imports').cancel(intake.owner, id);
    return added;
  };
  await intake.work();
  expect(await intake.file(id)).toMatchObject({ state: 'cancelled' });
  expect(shop.asked).toHaveLength(2);
});

it('a file that breaks off on the way is fetched again by the next try, and its beginning is not taken for all of it', async () => {
  shop = await fileServer(() => csv(goods('F', 3)));
  shop.trouble = [
    (response) =>
      void response.writeHead(200, { 'content-length': '5000' }).write(csv(goods('F', 2)), () => response.destroy()),
  ];
  const id = await intake.run(await intake.save({ kind: 'file_url', address: `${shop.url}/varer.csv` }));
  await expect(intake.work()).rejects.toThrow('ADDRESS_UNREACHABLE');
  expect(await intake.file(id)).toMatchObject({ state: 'reading', counts: { total: 0 } });
  await intake.work();
  expect(await intake.file(id)).toMatchObject({ state: 'previewed', counts: { total: 3 } });
});

it('what an import changes is marked as one of many; control: what a person changes is not', async () => {
  await intake.query('DELETE FROM listing_stale');
  const id = await intake.upload(csv(goods('M', 3)));
  await intake.apply(id);
  await intake.work();
  const marks = () => intake.query('SELECT many, count(*)::int AS n FROM listing_stale GROUP BY 1 ORDER BY 1');
  const [imported, ...others] = await marks();
  expect([imported.many, others]).toEqual([true, []]);
  await intake.query(`UPDATE offer SET price_ore = price_ore + 1 WHERE sku = 'M-1'`);
  expect(await marks()).toEqual([{ many: false, n: 1 }, imported]);
});

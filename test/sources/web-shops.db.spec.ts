import { core } from '../town/core';
import {
  fileServer,
  type OutsideServer,
  shopifyServer,
  shopifyToken,
  trouble,
  wooSecret,
  wooServer,
} from '../harness/web-shops';
import { IntakeAtWork } from './intake-at-work';

let intake: IntakeAtWork;
let shop: OutsideServer;
let category: string;

beforeAll(async () => {
  intake = await IntakeAtWork.open('_shops');
  [{ name: category }] = await intake.query(`SELECT name_nb AS name FROM category ORDER BY sort LIMIT 1`);
});
afterEach(() => shop?.close());
afterAll(() => intake?.close());

const ean = (gtin14: string) => gtin14.replace(/^0+/, '');
const begin = async (input: object, dry = false) => {
  const connector = await intake.save(input);
  const id = await intake.run(connector, dry);
  await intake.work();
  return { connector, id };
};
const shopify = (more = {}) => begin({ kind: 'shopify', address: shop.url, secret: shopifyToken, ...more });
const woo = (more = {}) => begin({ kind: 'woocommerce', address: shop.url, secret: wooSecret, ...more });
const { hammer } = core.ironmonger;
const { novel } = core.bookshop;

describe('Shopify', () => {
  it('every page once, through refusals, a full bucket and a line that breaks; the first run waits for a person, the next does not', async () => {
    shop = await shopifyServer({ pageSize: 2, bucket: 320 });
    shop.goods = [
      { id: 1, sku: novel.sku, gtin: ean(novel.gtin), name: novel.nameNb, price: '333.00', stock: 9 },
      {
        id: 2,
        sku: 'W-2',
        gtin: ean(hammer.gtin),
        name: 'Hammer',
        price: '279.50',
        stock: 4,
        image: 'https://bilder.example/hammer.jpg',
      },
      { id: 3, sku: 'W-3', name: 'Sølvpenn', price: '89.00', stock: -2, category },
      { id: 4, sku: 'W-4', name: 'Uten kategori', price: '10.00', stock: 1 },
      { id: 5, sku: 'W-5', name: 'Bare på bestilling', price: '99.00', stock: null, category },
    ];
    shop.trouble = [trouble.tooMany(0), trouble.hangsUp];
    const before = await intake.offers();
    const { connector, id } = await shopify();
    expect(await intake.file(id)).toMatchObject({
      state: 'previewed',
      begunBy: 'person',
      counts: { total: 5, updates: 1, newOffers: 1, newProducts: 2, refused: 1 },
    });
    expect(await intake.offers()).toEqual(before);
    expect((await intake.rows(id))[1].parsed).toMatchObject({
      imageUrl: 'https://bilder.example/hammer.jpg',
      brand: 'Sølvverket',
      description: 'Hammer fra nettbutikken',
    });
    const places = shop.asked.map((a) => a.body.variables.after && atob(a.body.variables.after));
    // Twice without an answer, and once because the bucket was empty.
    expect(places).toEqual([null, null, null, '2', '4', '4']);

    await intake.apply(id);
    await intake.work();
    const bySku = async (sku: string) => (await intake.offers()).find((o) => o.sku === sku);
    expect(await bySku(novel.sku)).toMatchObject({ price: 33300, onHand: 9 });
    expect(await bySku('W-2')).toMatchObject({ productId: hammer.productId, price: 27950, onHand: 4 });
    expect(await bySku('W-3')).toMatchObject({ onHand: 0 });

    shop.goods[1]!.price = '299.00';
    const next = await intake.run(connector);
    await intake.work();
    expect(await intake.file(next)).toMatchObject({ state: 'applied', counts: { updates: 1 } });
    expect(await bySku('W-2')).toMatchObject({ price: 29900 });

    shop.goods[1]!.price = '309.00';
    const dry = await intake.run(connector, true);
    await intake.work();
    expect(await intake.file(dry)).toMatchObject({ state: 'previewed', begunBy: 'dry_run', counts: { updates: 1 } });
    expect(await bySku('W-2')).toMatchObject({ price: 29900 });
  });

  it.each([
    ['a wrong token', {}, { secret: 'shpat_feil' }, 'SOURCE_REFUSED_US'],
    ['prices in another money', { currency: 'SEK' }, {}, 'SOURCE_CURRENCY'],
    ['prices without VAT', { taxesIncluded: false }, {}, 'SOURCE_WITHOUT_VAT'],
    ['no goods at all', {}, {}, 'FILE_EMPTY'],
  ])('%s ends the run with its reason, and nothing is kept', async (_, server, input, code) => {
    shop = await shopifyServer(server);
    if (code !== 'FILE_EMPTY') shop.goods = [{ id: 1, sku: 'X', name: 'X', price: '1.00', stock: 1 }];
    const { id } = await shopify(input);
    expect(await intake.file(id)).toMatchObject({ state: 'failed', problem: { code }, counts: { total: 0 } });
    expect(await intake.rows(id)).toEqual([]);
  });

  it('a server that stays down is tried ten times by the queue, and then told as such', async () => {
    shop = await shopifyServer();
    shop.trouble = Array(10).fill(trouble.tooMany(3600));
    const connector = await intake.save({ kind: 'shopify', address: shop.url, secret: shopifyToken });
    const id = await intake.run(connector);
    for (let i = 0; i < 9; i++) await expect(intake.work()).rejects.toThrow('SOURCE_ANSWERED');
    expect(await intake.file(id)).toMatchObject({ state: 'reading' });
    await intake.work();
    expect(await intake.file(id)).toMatchObject({ state: 'failed', problem: { code: 'SOURCE_ANSWERED' } });
  });
});

describe('WooCommerce', () => {
  it('every page once, the kinds of a product each as goods of their own, through a server that is down', async () => {
    shop = await wooServer({ pageSize: 2 });
    shop.goods = [
      { id: 10, sku: 'O-1', gtin: ean(core.bakery.ryeBread.gtin), name: 'Brød', price: '55', stock: 3 },
      {
        id: 11,
        sku: 'O-2',
        name: 'Ullgenser',
        price: '899',
        stock: null,
        category,
        kinds: [
          { id: 12, sku: 'O-2-S', option: 'S', price: '899', stock: 2 },
          { id: 13, sku: 'O-2-M', option: 'M', price: '899', stock: 0 },
          { id: 14, sku: 'O-2-L', option: 'L', price: '949', stock: 5 },
        ],
      },
      { id: 15, sku: 'O-3', name: 'Votter', price: '199', stock: 0, category },
    ];
    shop.trouble = [trouble.tooMany(0)];
    const { id } = await woo();
    expect(await intake.file(id)).toMatchObject({
      state: 'previewed',
      counts: { total: 5, newOffers: 1, newProducts: 4, refused: 0 },
    });
    expect(
      (await intake.rows(id)).map((r) => [r.parsed.sku, r.parsed.name, r.parsed.priceOre, r.parsed.stock]),
    ).toEqual([
      ['O-1', 'Brød', 5500, 3],
      ['O-2-S', 'Ullgenser, S', 89900, 2],
      ['O-2-M', 'Ullgenser, M', 89900, 0],
      ['O-2-L', 'Ullgenser, L', 94900, 5],
      ['O-3', 'Votter', 19900, 0],
    ]);
    expect(shop.asked.every((a) => a.path.startsWith('/wp-json/wc/v3/'))).toBe(true);
  });

  it('a page that comes half is asked for again by the next try', async () => {
    shop = await wooServer({ pageSize: 1 });
    shop.goods = [1, 2].map((id) => ({ id, sku: `P-${id}`, name: `Vare ${id}`, price: '10', stock: 1, category }));
    const connector = await intake.save({ kind: 'woocommerce', address: `${shop.url}/wp-admin/`, secret: wooSecret });
    const id = await intake.run(connector);
    shop.trouble = [trouble.breaksOff];
    await expect(intake.work()).rejects.toThrow('ADDRESS_UNREACHABLE');
    await intake.work();
    expect((await intake.rows(id)).map((r) => r.parsed.sku)).toEqual(['P-1', 'P-2']);
  });

  it('prices without VAT end the run with the reason', async () => {
    shop = await wooServer({ vat: 'no' });
    const { id } = await woo();
    expect(await intake.file(id)).toMatchObject({ state: 'failed', problem: { code: 'SOURCE_WITHOUT_VAT' } });
  });
});

describe('feeds of Google’s', () => {
  const item = (fields: Record<string, string>) =>
    `<item>${Object.entries(fields)
      .map(([k, v]) => `<g:${k}>${v}</g:${k}>`)
      .join('')}</item>`;
  const rss = (...items: string[]) =>
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>B</title>${items.join('\n')}</channel></rss>`;

  it('products as XML: barcode, picture, path of categories, the price of now', async () => {
    shop = await fileServer(() =>
      rss(
        item({
          id: 'G-1',
          title: 'Hammer',
          gtin: ean(core.bakery.cinnamonBun.gtin),
          price: '349.00 NOK',
          sale_price: '299.00 NOK',
          availability: 'in_stock',
          image_link: 'https://b.example/1.jpg',
        }),
        item({
          id: 'G-2',
          title: 'Lykt &amp; lys',
          price: '120.00 NOK',
          availability: 'out_of_stock',
          product_type: `Hjem &gt; ${category}`,
        }),
        item({
          id: 'G-3',
          title: 'I en annen valuta',
          price: '12.00 EUR',
          availability: 'in_stock',
          product_type: category,
        }),
      ),
    );
    const { id } = await begin({ kind: 'google_feed', address: `${shop.url}/feed.xml` });
    expect(await intake.file(id)).toMatchObject({
      state: 'previewed',
      kind: 'goods',
      counts: { total: 3, newOffers: 1, newProducts: 1, refused: 1 },
    });
    const rows = await intake.rows(id);
    expect(rows[0].parsed).toMatchObject({ priceOre: 29900, stock: null, imageUrl: 'https://b.example/1.jpg' });
    expect(rows[1].parsed).toMatchObject({ name: 'Lykt & lys', stock: 0 });
    expect(rows[2]).toMatchObject({ action: 'refused', problem: 'NOT_A_NUMBER' });
  });

  it('local inventory, tab-separated: only this store’s lines, and only counts and prices', async () => {
    const lines = [
      ['store code', 'id', 'quantity', 'price', 'availability'],
      ['notodden', novel.sku, '99', '1.00 NOK', 'in stock'],
      ['kongsberg', novel.sku, '12', '321.00 NOK', 'in stock'],
      ['kongsberg', 'UKJENT-1', '1', '5.00 NOK', 'in stock'],
    ];
    shop = await fileServer(() => lines.map((l) => l.join('\t')).join('\n'));
    const { id } = await begin({ kind: 'google_feed', address: `${shop.url}/inventory.tsv`, storeCode: 'kongsberg' });
    expect(await intake.file(id)).toMatchObject({ counts: { total: 2, updates: 1, refused: 1 } });
    expect((await intake.rows(id))[0].parsed).toMatchObject({ sku: novel.sku, stock: 12, priceOre: 32100 });
  });

  it('a page that is no feed ends the run with the reason', async () => {
    shop = await fileServer(() => '<!doctype html><html><body>Logg inn</body></html>');
    const { id } = await begin({ kind: 'google_feed', address: shop.url });
    expect(await intake.file(id)).toMatchObject({ state: 'failed', problem: { code: 'FILE_NOT_A_TABLE' } });
  });
});

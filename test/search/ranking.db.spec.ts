import { RefreshListings, Search, Suggestions } from '@bytorg/search';
import pg from 'pg';
import { type Domain, openDomain } from '../harness/domain';
import { core } from '../town/core';
import { idOf } from '../town/ids';

let town: Domain;
let db: pg.Client;
beforeAll(async () => {
  town = await openDomain('_ranking', 4);
  db = new pg.Client({ connectionString: town.database.url });
  await db.connect();
});
afterAll(async () => {
  await db?.end();
  await town?.close();
});

interface Goods {
  name: string;
  en?: string;
  brand?: string;
  keywords?: string;
  description?: string;
  store?: string;
  price?: number;
  onHand?: number;
  sku?: string;
}
let made = 0;
/** One product with one offer, known to shoppers after one round of the worker. */
const sell = async (...goods: Goods[]) => {
  for (const {
    name,
    en,
    brand = '',
    keywords = '',
    description = '',
    store = 'bakery',
    price = 1000,
    onHand = 9,
    sku,
  } of goods) {
    const key = `made-${++made}`;
    await db.query(
      `INSERT INTO product (id, slug, category_id, brand, name_nb, name_en, keywords, description_nb, vat_class) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'standard')`,
      [idOf('product', key), key, idOf('category', 'handverktoy'), brand, name, en ?? null, keywords, description],
    );
    await db.query(`INSERT INTO variant (id, product_id) VALUES ($1, $2)`, [
      idOf('variant', key),
      idOf('product', key),
    ]);
    const offer = idOf('offer', key);
    await db.query(`INSERT INTO offer (id, store_id, variant_id, sku, price_ore) VALUES ($1, $2, $3, $4, $5)`, [
      offer,
      idOf('store', store),
      idOf('variant', key),
      sku ?? key,
      price,
    ]);
    await db.query(`INSERT INTO stock (offer_id, on_hand) VALUES ($1, $2)`, [offer, onHand]);
  }
  await town.get(RefreshListings).refresh();
};
const names = async (text: string, more: object = {}) =>
  (await town.get(Search).search({ text, ...more }, 'nb')).hits.map((h) => h.name);

it('what it is, its name, its brand, its keywords, the first part of a word, the description: in this order', async () => {
  await sell(
    { name: 'Pose', description: 'God til kvernsten.' },
    { name: 'Kvernstenslim' },
    { name: 'Mel', keywords: 'kvernsten' },
    { name: 'Spade', brand: 'Kvernsten' },
    { name: 'Kvernsten hylle' },
    { name: 'Kvernsten' },
  );
  expect(await names('kvernsten')).toEqual(['Kvernsten', 'Kvernsten hylle', 'Spade', 'Mel', 'Kvernstenslim', 'Pose']);
});

it('a compound is a kind of its last part, and only made of its first', async () => {
  await sell({ name: 'Osthøvel' }, { name: 'Geitost' }, { name: 'Ullgenser' }, { name: 'Genser i ull' });
  expect(await names('ost')).toEqual(['Geitost', 'Osthøvel']);
  expect(await names('ullgenser')).toEqual(['Ullgenser', 'Genser i ull']);
  for (const text of ['genserne', 'ull genser', 'gesner'])
    expect((await names(text)).toSorted()).toEqual(['Genser i ull', 'Ullgenser']);
});

it('of what fits as well, goods on hand come first, then the nearest, then the cheapest; what fits better stays above', async () => {
  await sell(
    { name: 'Lerkefløyte', price: 500, onHand: 0 },
    { name: 'Lerkefløyte stor', price: 900 },
    { name: 'Lerkefløyte liten', price: 800, store: 'bookshop' },
    { name: 'Veske', keywords: 'lerkefløyte', price: 100 },
  );
  expect(await names('lerkefløyte')).toEqual(['Lerkefløyte liten', 'Lerkefløyte stor', 'Lerkefløyte', 'Veske']);
});

it('a number of goods finds them and nothing else, whole, however its zeros are written', async () => {
  await sell({ name: 'Kråkesølv', sku: 'AB-77/x' });
  expect(await names('ab-77/X')).toEqual(['Kråkesølv']);
  expect(await names('AB-77')).toEqual([]);
  for (const text of [core.bakery.ryeBread.gtin, core.bakery.ryeBread.gtin.replace(/^0+/, '')])
    expect(await names(text)).toEqual([core.bakery.ryeBread.nameNb]);
});

it('one round of the worker after a change, a search finds the new word, and no longer the old', async () => {
  await sell({ name: 'Blåklokkeskål' });
  expect(await names('blåklokkeskål')).toEqual(['Blåklokkeskål']);
  await db.query(`UPDATE product SET name_nb = 'Rødkløverfat' WHERE name_nb = 'Blåklokkeskål'`);
  expect(await names('rødkløverfat')).toEqual([]);
  await town.get(RefreshListings).refresh();
  expect(await names('rødkløverfat')).toEqual(['Rødkløverfat']);
  expect(await names('blåklokkeskål')).toEqual([]);
});

it('so does a new name of the shelf', async () => {
  await sell({ name: 'Dings' });
  expect(await names('duppeditter')).toEqual([]);
  await db.query(`UPDATE category SET name_nb = 'Duppeditter' WHERE slug = 'handverktoy'`);
  await town.get(RefreshListings).refresh();
  expect(await names('duppeditter')).toContain('Dings');
});

it('a price changes the listing and leaves its words alone', async () => {
  await sell({ name: 'Sjøstjernelampe', price: 1000 });
  const words = () => db.query(`SELECT words::text, said FROM listing WHERE name_nb = 'Sjøstjernelampe'`);
  const before = (await words()).rows;
  await db.query(
    `UPDATE offer SET price_ore = 2000 WHERE price_ore = 1000 AND variant_id = (SELECT v.id FROM variant v JOIN product p ON p.id = v.product_id WHERE p.name_nb = 'Sjøstjernelampe')`,
  );
  await town.get(RefreshListings).refresh();
  const [hit] = (await town.get(Search).search({ text: 'sjøstjernelampe' }, 'nb')).hits;
  expect(hit!.fromPriceOre).toBe(2000);
  expect((await words()).rows).toEqual(before);
});

it('where nothing answers all words, what answers some comes near, and is not counted', async () => {
  await sell({ name: 'Fiolbue' }, { name: 'Cellobue' });
  const found = await town.get(Search).search({ text: 'fiolbue xqzzyw' }, 'nb');
  expect(found.total).toBe(0);
  expect(found.hits).toEqual([]);
  expect(found.near.map((h) => h.name)).toEqual(['Fiolbue']);
});

it('suggests while one types, with and without its letters', async () => {
  await sell({ name: 'Gråstripet tøffelbås' });
  const goods = async (text: string) =>
    (await town.get(Suggestions).suggest(text, 'nb')).filter((s) => s.kind === 'product').map((s) => s.text);
  for (const text of ['tøff', 'toff', 'gråstripet tøf', 'tøffelbås'])
    expect(await goods(text)).toEqual(['Gråstripet tøffelbås']);
  const [store] = await town.get(Suggestions).suggest('solvkr', 'nb');
  expect(store).toMatchObject({ kind: 'store', slug: core.bakery.slug });
});

it.each(["'", '\\', `'); DROP TABLE listing; --`, '&|!():*<->', '%_', '🥖', 'x'.repeat(5000), '\u0000', ' '])(
  'whatever is typed is only looked for: %j',
  async (text) => {
    const before = await db.query('SELECT count(*) FROM listing');
    expect((await town.get(Search).search({ text }, 'nb')).total).toBeGreaterThanOrEqual(0);
    await town.get(Suggestions).suggest(text, 'en');
    expect((await db.query('SELECT count(*) FROM listing')).rows).toEqual(before.rows);
  },
);

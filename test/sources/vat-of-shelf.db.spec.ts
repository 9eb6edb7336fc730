import { randomUUID } from 'node:crypto';
import { Categories, withCheckDigit } from '@bytorg/catalog';
import { Who } from '@bytorg/identity';
import { Counting } from '@bytorg/inventory';
import {
  fileServer,
  type OutsideServer,
  shopifyServer,
  shopifyToken,
  wooSecret,
  wooServer,
} from '../harness/web-shops';
import { core } from '../town/core';
import { IntakeAtWork } from './intake-at-work';

let intake: IntakeAtWork;
let shop: OutsideServer | undefined;
let coordinator: Who;

/** A shelf that nobody has put anything on, so that its goods cannot tell what it is for. */
const shelf = async (name: string, parent: string | null, vatClass?: 'standard' | 'food' | 'books') => {
  const [above] = await intake.query(`SELECT id FROM category WHERE slug = $1`, [parent]);
  const words = { nameNb: name, nameEn: `${name} (en)`, hue: 20, icon: 'package', parentId: above?.id };
  return intake.domain.get(Categories).save(coordinator, { ...words, vatClass });
};

beforeAll(async () => {
  intake = await IntakeAtWork.open('_vat');
  const { coordinator: person } = core.people;
  coordinator = new Who(person, [{ id: '2', role: 'coordinator', scopeId: null }], 'nb', '192.0.2.1');
  await shelf('Dikt', 'romaner');
  await shelf('Spill om ord', 'romaner', 'standard');
});
afterEach(async () => {
  await shop?.close();
  shop = undefined;
});
afterAll(() => intake?.close());

const vatOf = async (...skus: string[]) => {
  const rows = await intake.query(
    `SELECT o.sku, p.vat_class AS vat FROM offer o JOIN variant v ON v.id = o.variant_id JOIN product p ON p.id = v.product_id WHERE o.sku = ANY($1)`,
    [skus],
  );
  const found = new Map(rows.map((r) => [r.sku, r.vat]));
  return skus.map((sku) => found.get(sku));
};
const taken = async (begun: string) => {
  await intake.work();
  await intake.apply(begun);
  await intake.work();
};

describe('new goods are taxed as their shelf says', () => {
  it('in a file without a column for it; a column that says otherwise is believed', async () => {
    await taken(
      await intake.upload(
        'Varenr;Navn;Pris;Antall;Kategori\nF-1;Sonetter;199;3;Dikt\nF-2;Ordspill;199;3;Spill om ord\nF-3;Kringle;39;3;Brød',
      ),
    );
    await taken(await intake.upload('Varenr;Navn;Pris;Antall;Kategori;MVA\nF-4;Diktdukke;199;3;Dikt;25'));
    expect(await vatOf('F-1', 'F-2', 'F-3', 'F-4')).toEqual(['books', 'standard', 'food', 'standard']);
  });

  it('from Google, Shopify and WooCommerce, which say nothing of it', async () => {
    const gtin = withCheckDigit('703999300001');
    const feed = [
      'id\tgtin\ttitle\tprice\tquantity\tproduct_type',
      `1\t${gtin}\tVers\t199.00 NOK\t3\tBøker > Dikt`,
    ].join('\n');
    shop = await fileServer(() => feed);
    await taken(await intake.run(await intake.save({ kind: 'google_feed', address: `${shop.url}/feed.tsv` })));
    await shop.close();
    shop = await shopifyServer();
    shop.goods = [{ id: 1, sku: 'S-1', name: 'Haiku', price: '99.00', stock: 3, category: 'Dikt' }];
    await taken(await intake.run(await intake.save({ kind: 'shopify', address: shop.url, secret: shopifyToken })));
    await shop.close();
    shop = await wooServer();
    shop.goods = [{ id: 1, sku: 'W-1', name: 'Epos', price: '99', stock: 3, category: 'Dikt' }];
    await taken(await intake.run(await intake.save({ kind: 'woocommerce', address: shop.url, secret: wooSecret })));
    expect(await vatOf(gtin, 'S-1', 'W-1')).toEqual(['books', 'books', 'books']);
  });

  it('on the form; another class is kept as said, and a book may be about wine', async () => {
    const shelves = await intake.domain.get(Categories).shelves('nb');
    const poems = shelves.find(({ name }) => name === 'Dikt')!;
    expect(poems.vatClass).toBe('books');
    const add = (sku: string, name: string, said: object = {}) => {
      const product = { name, brand: '', categoryId: poems.id, ...said };
      const offer = { storeId: core.bookshop.id, sku, priceOre: 19900, onHand: 1, product };
      return intake.domain.get(Counting).create(intake.owner, offer, randomUUID());
    };
    await add('H-1', 'Rødvin og ensomhet');
    await add('H-2', 'Plakat', { vatClass: 'standard' });
    expect(await vatOf('H-1', 'H-2')).toEqual(['books', 'standard']);
  });

  it('and goods that are there keep theirs when the shelf changes', async () => {
    const [{ id, ...words }] = await intake.query(
      `SELECT id, name_nb AS "nameNb", name_en AS "nameEn", parent_id AS "parentId", hue, icon FROM category WHERE name_nb = 'Dikt'`,
    );
    const saved = await intake.domain.get(Categories).save(coordinator, { id, ...words, vatClass: 'food' });
    expect(saved).toMatchObject({ vatClass: 'food' });
    expect(await vatOf('F-1')).toEqual(['books']);
    const again = await intake.domain.get(Categories).save(coordinator, { id, ...words });
    expect(again).toMatchObject({ vatClass: null });
    const shelves = await intake.domain.get(Categories).shelves('en');
    expect(shelves.find((one) => one.id === id)).toMatchObject({ vatClass: 'books' });
  });
});

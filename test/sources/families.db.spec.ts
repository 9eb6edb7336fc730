import { shopifyServer, shopifyToken, wooSecret, wooServer } from '../harness/web-shops';
import { IntakeAtWork } from './intake-at-work';

let intake: IntakeAtWork;
const shelf = 'Håndverktøy';
beforeAll(async () => {
  intake = await IntakeAtWork.open('_families');
  await intake.query(
    `WITH a AS (INSERT INTO attribute (category_id, code, name_nb, name_en, kind, makes_variants) SELECT id, 'size', 'Størrelse', 'Size', 'choice', true FROM category WHERE slug = 'handverktoy' RETURNING id)
     INSERT INTO attribute_choice (attribute_id, name_nb, name_en, sort) SELECT a.id, s, s, n FROM a, unnest('{42,43,44}'::text[]) WITH ORDINALITY AS x(s, n)`,
  );
});
afterAll(() => intake?.close());

const bring = async (text: string) => {
  const id = await intake.upload(text);
  await intake.apply(id);
  await intake.work();
  return id;
};
const kinds = (name: string) =>
  intake.query(
    `SELECT p.name_nb AS product, v.name, o.sku FROM product p JOIN variant v ON v.product_id = p.id JOIN offer o ON o.variant_id = v.id WHERE p.name_nb LIKE $1 ORDER BY o.sku`,
    [`${name}%`],
  );

it('rows of one group are variants of one product, also those that come later; its name is what they share', async () => {
  const head = 'Varenr;Navn;Merke;Pris;Antall;Kategori;Størrelse;Farge;item_group_id';
  const rows = [
    `H-1;Hanske Grov, svart, 42;Smelt;199;3;${shelf};42;svart;H`,
    `H-2;Hanske Grov, svart, 43;Smelt;199;3;${shelf};43;Svart;H`,
  ];
  const later = `H-3;Hanske Grov, rød, 43;Smelt;199;3;${shelf};43;red;H`;
  await bring([head, ...rows].join('\n'));
  await bring([head, ...rows, later].join('\n'));
  expect(await kinds('Hanske')).toEqual([
    { product: 'Hanske Grov', name: '42, svart', sku: 'H-1' },
    { product: 'Hanske Grov', name: '43, svart', sku: 'H-2' },
    { product: 'Hanske Grov', name: '43, rød', sku: 'H-3' },
  ]);
  expect(await intake.query(`SELECT count(*)::int AS n FROM product WHERE name_nb LIKE 'Hanske%'`)).toEqual([{ n: 1 }]);
});

it('without a group the same brand and name are one; the same size twice is two products, and none is lost', async () => {
  await bring(
    [
      'Varenr;Navn;Pris;Antall;Kategori;Størrelse',
      ...[42, 43, 43].map((s, n) => `V-${n};Vott Myk;99;1;${shelf};${s}`),
    ].join('\n'),
  );
  const all = await kinds('Vott');
  expect(all.map((k) => k.name)).toEqual(['42', '43', '43']);
  expect(await intake.query(`SELECT count(*)::int AS n FROM product WHERE name_nb = 'Vott Myk'`)).toEqual([{ n: 2 }]);
});

it('a value that the shelf does not know is the row’s own message, with its column and what is near', async () => {
  const id = await intake.upload(
    `Varenr;Navn;Pris;Antall;Kategori;Farge;Materiale\nF-1;Filt;99;1;${shelf};svort;\nF-2;Filt to;99;1;${shelf};;filt`,
  );
  const rows = await intake.query(`SELECT action, problems FROM import_row WHERE import_id = $1 ORDER BY row`, [id]);
  expect(rows).toEqual([
    {
      action: 'refused',
      problems: [
        {
          field: 'colour',
          code: 'UNKNOWN_VALUE',
          values: {
            value: 'svort',
            near: expect.stringMatching(/^svart, /),
            nearEn: expect.stringMatching(/^black, /i),
          },
        },
      ],
    },
    { action: 'new_product', problems: [{ field: 'material', code: 'NOT_ASKED' }] },
  ]);
});

it('the number of an amount is still one, where the file says its unit', async () => {
  const id = await intake.upload(`Varenr;Navn;Pris;Antall;Kategori;Innhold;Enhet\nM-1;Lim;99;1;${shelf};500;g`);
  expect((await intake.rows(id))[0].parsed).toMatchObject({ unit: 'kg', netAmount: 0.5 });
});

it('Shopify’s options and WooCommerce’s attributes make variants', async () => {
  const shopify = await shopifyServer();
  shopify.goods = ['42', '43'].map((size, n) => ({
    ...{ id: 10 + n, of: 10, sku: `S-${n}`, name: 'Støvel Nett', price: '899.00', stock: 2, category: shelf },
    options: { Size: size, Color: 'Black' },
  }));
  const woo = await wooServer();
  woo.goods = [
    {
      ...{ id: 20, sku: '', name: 'Tøffel Nett', price: '', stock: null, category: shelf },
      kinds: ['42', '44'].map((option, n) => ({ id: 21 + n, sku: `W-${n}`, option, price: '299.00', stock: 2 })),
    },
  ];
  for (const [kind, shop, secret] of [
    ['shopify', shopify, shopifyToken],
    ['woocommerce', woo, wooSecret],
  ] as const) {
    const id = await intake.run(await intake.save({ kind, address: shop.url, secret }));
    await intake.work();
    await intake.apply(id);
    await intake.work();
    await shop.close();
  }
  expect(await kinds('%Nett')).toEqual([
    { product: 'Støvel Nett', name: '42, svart', sku: 'S-0' },
    { product: 'Støvel Nett', name: '43, svart', sku: 'S-1' },
    { product: 'Tøffel Nett', name: '42', sku: 'W-0' },
    { product: 'Tøffel Nett', name: '44', sku: 'W-1' },
  ]);
});

it('a choice that is removed after the preview is left out, and nothing else of the row', async () => {
  await intake.query(
    `INSERT INTO attribute_choice (attribute_id, name_nb, name_en) SELECT a.id, '49', '49' FROM attribute a JOIN category c ON c.id = a.category_id WHERE c.slug = 'handverktoy' AND a.code = 'size'`,
  );
  const id = await intake.upload(`Varenr;Navn;Pris;Antall;Kategori;Størrelse\nS-49;Sokk Tett;99;4;${shelf};49`);
  await intake.query(`DELETE FROM attribute_choice WHERE name_nb = '49'`);
  await intake.apply(id);
  await intake.work();
  expect(await intake.query(`SELECT state FROM import_file WHERE id = $1`, [id])).toEqual([{ state: 'applied' }]);
  expect(await kinds('Sokk')).toEqual([{ product: 'Sokk Tett', name: '', sku: 'S-49' }]);
});

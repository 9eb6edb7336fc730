// The bench's world once more in Vendure's tables: each offer is a variant of its product with the store's price and stock.
import pg from 'pg';

const { DATABASE_URL, WORLD_URL } = process.env;
const BATCH = 5000;
const open = async (connectionString) => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
};
const [world, db] = await Promise.all([open(WORLD_URL), open(DATABASE_URL)]);

/** Rows as JSON, so that each column keeps its name; ids are given here. */
async function add(table, rows) {
  if (!rows.length) return;
  const columns = Object.keys(rows[0])
    .map((name) => `"${name}"`)
    .join();
  for (let at = 0; at < rows.length; at += BATCH)
    await db.query(
      `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1::json)`,
      [JSON.stringify(rows.slice(at, at + BATCH))],
    );
  if ('id' in rows[0])
    await db.query(`SELECT setval(pg_get_serial_sequence('"${table}"', 'id'), (SELECT max(id) FROM "${table}"))`);
}

const now = new Date().toISOString();
const dates = { createdAt: now, updatedAt: now };
const named = (id, name, more = {}) => ({ ...dates, id, baseId: id, languageCode: 'en', name, ...more });
const numbered = (rows) => new Map(rows.map(({ id }, n) => [id, n + 1]));

const ask = async (sql) => (await world.query(sql)).rows;
const stores = await ask(`SELECT id, name FROM store ORDER BY id`);
const categories = await ask(`SELECT id, slug, name_nb AS name FROM category ORDER BY id`);
const products = await ask(
  `SELECT p.id, p.slug, p.name_nb AS name, p.description_nb AS description, p.category_id, c.slug AS category FROM product p JOIN category c ON c.id = p.category_id ORDER BY p.id`,
);
const offers = await ask(
  `SELECT o.id, v.product_id, o.store_id, o.price_ore, k.on_hand - k.held - k.buffer AS units FROM offer o JOIN variant v ON v.id = o.variant_id JOIN stock k ON k.offer_id = o.id WHERE o.status = 'active' ORDER BY o.id`,
);
const [storeNo, categoryNo, productNo] = [stores, categories, products].map(numbered);
const productOf = new Map(products.map((p) => [p.id, p]));
const nameOf = new Map(stores.map((s) => [s.id, s.name]));
const inStock = new Set(offers.filter((o) => o.units > 0).map((o) => o.product_id));
const ROOT = categories.length + 1;

await db.query(
  `UPDATE channel SET "defaultCurrencyCode" = 'NOK', "availableCurrencyCodes" = 'NOK', "pricesIncludeTax" = true`,
);
await add('facet', [{ ...dates, id: 1, code: 'store', isPrivate: false }]);
await add('facet_translation', [named(1, 'Store')]);
await add('facet_channels_channel', [{ facetId: 1, channelId: 1 }]);
const values = stores.map((s, n) => ({ id: n + 1, name: s.name }));
await add(
  'facet_value',
  values.map(({ id }) => ({ ...dates, id, code: `store-${id}`, facetId: 1 })),
);
await add(
  'facet_value_translation',
  values.map(({ id, name }) => named(id, name)),
);
await add(
  'facet_value_channels_channel',
  values.map(({ id }) => ({ facetValueId: id, channelId: 1 })),
);

const shelf = (id, more) => ({
  ...dates,
  id,
  position: id,
  isPrivate: false,
  filters: '[]',
  inheritFilters: false,
  ...more,
});
await add('collection', [
  shelf(ROOT, { isRoot: true, parentId: null }),
  ...categories.map((_, n) => shelf(n + 1, { isRoot: false, parentId: ROOT })),
]);
const shelves = [{ name: '__root_collection__', slug: '__root_collection__' }, ...categories];
await add(
  'collection_translation',
  shelves.map((c, n) => named(n || ROOT, c.name, { slug: c.slug, description: '' })),
);
await add(
  'collection_channels_channel',
  shelves.map((_, n) => ({ collectionId: n || ROOT, channelId: 1 })),
);

await add(
  'product',
  products.map((_, n) => ({ ...dates, id: n + 1, enabled: true })),
);
await add(
  'product_translation',
  products.map((p, n) => named(n + 1, p.name, { slug: p.slug, description: p.description })),
);
await add(
  'product_channels_channel',
  products.map((_, n) => ({ productId: n + 1, channelId: 1 })),
);

const variants = offers.map((offer, n) => ({ ...offer, n: n + 1, product: productOf.get(offer.product_id) }));
await add(
  'product_variant',
  variants.map((v) => ({
    ...dates,
    id: v.n,
    enabled: true,
    sku: v.id,
    outOfStockThreshold: 0,
    useGlobalOutOfStockThreshold: true,
    trackInventory: 'TRUE',
    taxCategoryId: 1,
    productId: productNo.get(v.product_id),
  })),
);
const variantName = (v) => `${v.product.name}, ${nameOf.get(v.store_id)}`;
await add(
  'product_variant_translation',
  variants.map((v) => named(v.n, variantName(v))),
);
await add(
  'product_variant_price',
  variants.map((v) => ({ ...dates, id: v.n, currencyCode: 'NOK', channelId: 1, price: v.price_ore, variantId: v.n })),
);
await add(
  'stock_level',
  variants.map((v) => ({
    ...dates,
    id: v.n,
    stockOnHand: v.units,
    stockAllocated: 0,
    productVariantId: v.n,
    stockLocationId: 1,
  })),
);
await add(
  'product_variant_channels_channel',
  variants.map((v) => ({ productVariantId: v.n, channelId: 1 })),
);
await add(
  'product_variant_facet_values_facet_value',
  variants.map((v) => ({ productVariantId: v.n, facetValueId: storeNo.get(v.store_id) })),
);
await add(
  'collection_product_variants_product_variant',
  variants.map((v) => ({ collectionId: categoryNo.get(v.product.category_id), productVariantId: v.n })),
);
await add(
  'search_index_item',
  variants.map((v) => ({
    languageCode: 'en',
    enabled: true,
    productName: v.product.name,
    productVariantName: variantName(v),
    description: v.product.description,
    slug: v.product.slug,
    sku: v.id,
    facetIds: '1',
    facetValueIds: String(storeNo.get(v.store_id)),
    collectionIds: String(categoryNo.get(v.product.category_id)),
    collectionSlugs: v.product.category,
    channelIds: '1',
    productPreview: '',
    productVariantPreview: '',
    inStock: v.units > 0,
    productInStock: inStock.has(v.product_id),
    productVariantId: v.n,
    channelId: 1,
    productId: productNo.get(v.product_id),
    price: Math.round(v.price_ore / 1.25),
    priceWithTax: v.price_ore,
  })),
);
await db.query('VACUUM (ANALYZE)');
console.log(`${products.length} products, ${variants.length} variants`);
await Promise.all([world.end(), db.end()]);

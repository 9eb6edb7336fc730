import { ProductPages, refreshListings, Search } from '@bytorg/search';
import { type Domain, openDomain } from '../harness/domain';
import { core } from '../town/core';

let town: Domain;
beforeAll(async () => {
  town = await openDomain('_perunit', 4);
});
afterAll(() => town?.close());

/** Honey in jars, each with an offer of the bakery's: [kg, øre, on hand]. */
const honey = async (slug: string, jars: [number, number, number][]) => {
  const [{ id }] = await town.db.query(
    `INSERT INTO product (slug, category_id, name_nb, vat_class) SELECT $1, category_id, $1, vat_class FROM product WHERE id = $2 RETURNING id`,
    [slug, core.bakery.ryeBread.productId],
  );
  for (const [n, [kg, ore, onHand]] of jars.entries())
    await town.db.query(
      `WITH v AS (INSERT INTO variant (product_id, name, unit, net_amount, sort) VALUES ($1, $2, 'kg', $3, $4) RETURNING id),
       o AS (INSERT INTO offer (store_id, variant_id, sku, price_ore, created_at, updated_at) SELECT $5, id, $6, $7, now(), now() FROM v RETURNING id)
       INSERT INTO stock (offer_id, on_hand) SELECT id, $8 FROM o`,
      [id, `${kg} kg`, kg, n, core.bakery.id, `${slug}-${n}`, ore, onHand],
    );
  return id as string;
};
const refresh = (ids: string[]) => town.db.transaction((tx) => refreshListings(tx, ids));
const card = async (text: string) => {
  const { hits } = await town.get(Search).search({ text }, 'nb');
  return hits.find((h) => h.slug === text)!;
};

it('a card shows what a kilo costs of the jar it shows, not of the cheapest that nobody has', async () => {
  await refresh([
    await honey('lynghonning', [
      [0.25, 5000, 0],
      [1, 9000, 7],
    ]),
  ]);
  expect(await card('lynghonning')).toMatchObject({ fromPriceOre: 9000, unitPriceOre: 9000, unit: 'kg' });
  await refresh([
    await honey('skogshonning', [
      [0.25, 5000, 7],
      [1, 9000, 7],
    ]),
  ]);
  expect(await card('skogshonning')).toMatchObject({ fromPriceOre: 5000, unitPriceOre: 20_000, unit: 'kg' });
});

it('a slip of the hand that no figure could hold has no price per kilo, and the other goods’ listings do not wait for it', async () => {
  const slip = await honey('sliphonning', [[0.0001, 100_000_000, 7]]);
  const other = await honey('annenhonning', [[0.5, 5000, 7]]);
  await refresh([slip, other]);
  expect(await card('annenhonning')).toMatchObject({ unitPriceOre: 10_000 });
  expect(await card('sliphonning')).toMatchObject({ fromPriceOre: 100_000_000, unitPriceOre: null });
  const page = (await town.get(ProductPages).product('sliphonning', 'nb'))!;
  expect(page.variants[0]!.offers[0]).toMatchObject({ priceOre: 100_000_000, unitPriceOre: null });
});

import { ProductPages } from '@bytorg/search';
import { type Domain, openDomain } from '../harness/domain';
import { core } from '../town/core';

let town: Domain;
beforeAll(async () => {
  town = await openDomain('_similar', 4);
  // A shelf of forty, of which every fifth is sold out, at prices of which some are the same.
  await town.db.query(
    `WITH made AS (
       INSERT INTO product (slug, category_id, name_nb, vat_class) SELECT 'like-' || n, p.category_id, 'Like ' || n, p.vat_class FROM product p, generate_series(1, 40) n WHERE p.id = $1 RETURNING id, slug),
     variants AS (INSERT INTO variant (product_id) SELECT id FROM made)
     INSERT INTO listing SELECT (jsonb_populate_record(l, jsonb_build_object('product_id', m.id, 'slug', m.slug, 'card', l.card || jsonb_build_object('id', m.id),
       'min_price_ore', 1000 + (n * 37 % 20) * 100, 'available_store_ids', CASE WHEN n % 5 = 0 THEN '{}'::uuid[] ELSE l.available_store_ids END))).*
     FROM listing l, (SELECT *, substr(slug, 6)::int AS n FROM made) m WHERE l.product_id = $1`,
    [core.bakery.ryeBread.productId],
  );
});
afterAll(() => town?.close());

interface Shelf {
  slug: string;
  /** How far in price the nearest six are that somebody has, found by looking at the whole shelf. */
  far: number[];
}

it('a product page shows the six of its shelf that are nearest in price and on hand', async () => {
  const shelves: Shelf[] = await town.db.query(
    `SELECT p.slug, coalesce((SELECT json_agg(far ORDER BY far) FROM (
       SELECT abs(o.min_price_ore - coalesce(l.min_price_ore, 0)) AS far FROM listing o
       WHERE o.category_id = p.category_id AND o.product_id <> p.id AND cardinality(o.available_store_ids) > 0 ORDER BY far LIMIT 6) x), '[]') AS far
     FROM product p LEFT JOIN listing l ON l.product_id = p.id ORDER BY md5(p.slug) LIMIT 60`,
  );
  const pages = town.get(ProductPages);
  expect(shelves.filter(({ far }) => far.length === 6).length).toBeGreaterThan(30);
  for (const { slug, far } of shelves) {
    const page = (await pages.product(slug, 'nb'))!;
    const ids = page.similar.map(({ id }) => id);
    const [{ found }] = await town.db.query(
      `SELECT coalesce(json_agg(abs(o.min_price_ore - coalesce(l.min_price_ore, 0)) ORDER BY n), '[]') AS found
       FROM unnest($1::uuid[]) WITH ORDINALITY AS i(id, n) JOIN listing o ON o.product_id = i.id LEFT JOIN listing l ON l.product_id = $2`,
      [ids, page.id],
    );
    expect([slug, found]).toEqual([slug, far]);
    expect(ids).not.toContain(page.id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

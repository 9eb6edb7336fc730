import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchPerUnit20261123200100 implements MigrationInterface {
  name = 'SearchPerUnit20261123200100';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- As before, and what a unit costs stands beside each offer: a product's variants are of several amounts, and the one that is shown need not be the cheapest.
-- A tenth of a gram for some thousands has no price per kilo that a number here could hold: it has none, and no other listing waits for it.
CREATE OR REPLACE FUNCTION refresh_listing(ids uuid[], made jsonb) RETURNS int LANGUAGE plpgsql AS $$
DECLARE n int;
BEGIN
  DELETE FROM listing l WHERE l.product_id = ANY(refresh_listing.ids) AND NOT EXISTS (
    SELECT 1 FROM variant v JOIN offer o ON o.variant_id = v.id AND o.status = 'active' JOIN store s ON s.id = o.store_id AND s.status = 'active'
    WHERE v.product_id = l.product_id);
  INSERT INTO listing (product_id, slug, category_id, category_ids, store_ids, available_store_ids, centre_ids, min_price_ore, local, green, created_at, name_nb, card, words, said, analyser)
  SELECT p.id, p.slug, p.category_id, path.ids, f.store_ids, f.available_store_ids, f.centre_ids,
    f.min_price_ore, p.local_note IS NOT NULL, p.green_note IS NOT NULL, p.created_at, p.name_nb,
    jsonb_build_object('id', p.id, 'slug', p.slug, 'nb', p.name_nb, 'en', coalesce(p.name_en, p.name_nb), 'brand', p.brand, 'icon', p.icon, 'hue', path.hue,
      'variants', (SELECT count(*) FROM variant WHERE product_id = p.id), 'local', p.local_note, 'green', p.green_note, 'from', f.min_price_ore,
      'same', f.min_price_ore = f.max_price_ore, 'stores', f.store_count, 'band', f.band, 'offers', f.offers),
    coalesce(m.words, '')::tsvector, coalesce(m.sum, ''), coalesce(m.analyser, 0)
  FROM product p
  LEFT JOIN jsonb_to_recordset(refresh_listing.made) AS m(id uuid, words text, sum text, analyser int) ON m.id = p.id
  CROSS JOIN LATERAL (
    WITH RECURSIVE up AS (
      SELECT c.*, 0 AS depth FROM category c WHERE c.id = p.category_id UNION ALL SELECT c.*, up.depth + 1 FROM category c JOIN up ON c.id = up.parent_id)
    SELECT array_agg(id) AS ids, max(hue) FILTER (WHERE depth = 0) AS hue FROM up) path
  CROSS JOIN LATERAL (
    SELECT array_agg(DISTINCT x.store_id) AS store_ids, coalesce(array_agg(DISTINCT x.store_id) FILTER (WHERE x.band > 0), '{}') AS available_store_ids,
      array_agg(DISTINCT x.centre_id) AS centre_ids, min(x.price_ore) AS min_price_ore, max(x.price_ore) AS max_price_ore, count(DISTINCT x.store_id) AS store_count, max(x.band) AS band,
      jsonb_agg(jsonb_build_object('id', x.id, 'store', x.store_id, 'price', x.price_ore, 'band', x.band)
        || CASE WHEN x.unit_price_ore IS NULL THEN '{}' ELSE jsonb_build_object('unit', x.unit, 'per', x.unit_price_ore) END ORDER BY x.price_ore, x.id) AS offers
    FROM (SELECT o.id, o.store_id, s.centre_id, o.price_ore, band(k.on_hand - k.buffer - k.held) AS band, w.unit,
        CASE WHEN o.price_ore / w.net_amount < 2147483647 THEN round(o.price_ore / w.net_amount)::int END AS unit_price_ore
      FROM variant w JOIN offer o ON o.variant_id = w.id AND o.status = 'active' JOIN store s ON s.id = o.store_id AND s.status = 'active'
      JOIN stock k ON k.offer_id = o.id WHERE w.product_id = p.id) x
    HAVING count(*) > 0) f
  WHERE p.id = ANY(refresh_listing.ids)
  ON CONFLICT (product_id) DO UPDATE SET slug = excluded.slug, category_id = excluded.category_id, category_ids = excluded.category_ids,
    store_ids = excluded.store_ids, available_store_ids = excluded.available_store_ids, centre_ids = excluded.centre_ids, min_price_ore = excluded.min_price_ore,
    local = excluded.local, green = excluded.green, created_at = excluded.created_at, name_nb = excluded.name_nb, card = excluded.card,
    words = CASE WHEN excluded.said = '' THEN listing.words ELSE excluded.words END,
    said = coalesce(nullif(excluded.said, ''), listing.said), analyser = CASE WHEN excluded.said = '' THEN listing.analyser ELSE excluded.analyser END;
  GET DIAGNOSTICS n = ROW_COUNT;
  RETURN n;
END $$;
SELECT mark_stale(ARRAY(SELECT product_id FROM listing));
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

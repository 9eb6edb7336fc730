import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchCreate20261122000600 implements MigrationInterface {
  name = 'SearchCreate20261122000600';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- What shoppers read: one row a product, filled by refresh_listing, a second behind the truth at most.
CREATE TABLE listing (
  product_id uuid PRIMARY KEY REFERENCES product ON DELETE CASCADE, slug text NOT NULL, category_id uuid NOT NULL,
  category_ids uuid[] NOT NULL, store_ids uuid[] NOT NULL, available_store_ids uuid[] NOT NULL, centre_ids uuid[] NOT NULL,
  words_nb tsvector NOT NULL, words_en tsvector NOT NULL, plain text NOT NULL, gtins text[] NOT NULL,
  min_price_ore int NOT NULL, local boolean NOT NULL, green boolean NOT NULL, created_at timestamptz NOT NULL,
  name_nb text NOT NULL, card jsonb NOT NULL);
CREATE INDEX listing_words_nb ON listing USING gin (words_nb);
CREATE INDEX listing_words_en ON listing USING gin (words_en);
CREATE INDEX listing_plain ON listing USING gin (plain gin_trgm_ops);
CREATE INDEX listing_category ON listing USING gin (category_ids);
CREATE INDEX listing_stores ON listing USING gin (available_store_ids);
CREATE INDEX listing_created ON listing (created_at DESC);
CREATE TABLE listing_stale (product_id uuid PRIMARY KEY);

CREATE FUNCTION mark_stale(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO listing_stale SELECT DISTINCT unnest(ids) ON CONFLICT DO NOTHING $$;
CREATE FUNCTION stale_by_product() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM mark_stale(ARRAY[NEW.id]); RETURN NULL; END $$;
CREATE FUNCTION stale_by_variant() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM mark_stale(ARRAY[NEW.product_id]); RETURN NULL; END $$;
CREATE FUNCTION stale_by_offer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM mark_stale(ARRAY(SELECT product_id FROM variant WHERE id = NEW.variant_id)); RETURN NULL; END $$;
CREATE FUNCTION stale_by_stock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM mark_stale(ARRAY(SELECT v.product_id FROM offer o JOIN variant v ON v.id = o.variant_id WHERE o.id = NEW.offer_id)); RETURN NULL; END $$;
CREATE FUNCTION stale_by_store() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM mark_stale(ARRAY(SELECT v.product_id FROM offer o JOIN variant v ON v.id = o.variant_id WHERE o.store_id = NEW.id)); RETURN NULL; END $$;
-- In stock, few (1 to 3), none: only a change of band is news to a shopper.
CREATE FUNCTION band(available int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN available <= 0 THEN 0 WHEN available <= 3 THEN 1 ELSE 2 END $$;
CREATE TRIGGER product_stale AFTER INSERT OR UPDATE ON product FOR EACH ROW EXECUTE FUNCTION stale_by_product();
CREATE TRIGGER variant_stale AFTER INSERT OR UPDATE ON variant FOR EACH ROW EXECUTE FUNCTION stale_by_variant();
CREATE TRIGGER offer_stale AFTER INSERT OR UPDATE ON offer FOR EACH ROW EXECUTE FUNCTION stale_by_offer();
CREATE TRIGGER stock_first_stale AFTER INSERT ON stock FOR EACH ROW EXECUTE FUNCTION stale_by_stock();
CREATE TRIGGER stock_stale AFTER UPDATE ON stock FOR EACH ROW
  WHEN (band(OLD.on_hand - OLD.buffer - OLD.held) <> band(NEW.on_hand - NEW.buffer - NEW.held)) EXECUTE FUNCTION stale_by_stock();
CREATE TRIGGER store_stale AFTER UPDATE OF status, centre_id, name ON store FOR EACH ROW EXECUTE FUNCTION stale_by_store();

-- æ, ø, å and their spellings are one to the searcher.
CREATE FUNCTION fold(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate(replace(replace(replace(replace(lower(t), 'æ', 'ae'), 'ø', 'o'), 'å', 'a'), 'aa', 'a'), 'éèêëáàâäöóòôüúùûíìîïñç', 'eeeeaaaaoooouuuuiiiinc') $$;

CREATE FUNCTION refresh_listing(ids uuid[]) RETURNS int LANGUAGE plpgsql AS $$
DECLARE n int;
BEGIN
  DELETE FROM listing l WHERE l.product_id = ANY(refresh_listing.ids) AND NOT EXISTS (
    SELECT 1 FROM variant v JOIN offer o ON o.variant_id = v.id AND o.status = 'active' JOIN store s ON s.id = o.store_id AND s.status = 'active'
    WHERE v.product_id = l.product_id);
  INSERT INTO listing
  SELECT p.id, p.slug, p.category_id, path.ids, f.store_ids, f.available_store_ids, f.centre_ids,
    setweight(to_tsvector('norwegian', p.name_nb || ' ' || p.brand), 'A') || setweight(to_tsvector('norwegian', path.names_nb || ' ' || p.keywords), 'B')
      || setweight(to_tsvector('norwegian', p.description_nb || ' ' || v.names), 'C') || setweight(to_tsvector('simple', fold(p.name_nb || ' ' || p.brand)), 'A'),
    setweight(to_tsvector('english', coalesce(p.name_en, p.name_nb) || ' ' || p.brand), 'A') || setweight(to_tsvector('english', path.names_en), 'B')
      || setweight(to_tsvector('english', coalesce(p.description_en, '') || ' ' || v.names), 'C'),
    fold(p.name_nb || ' ' || coalesce(p.name_en, '') || ' ' || p.brand || ' ' || path.leaf || ' ' || p.keywords), v.gtins,
    f.min_price_ore, p.local_note IS NOT NULL, p.green_note IS NOT NULL, p.created_at, p.name_nb,
    jsonb_build_object('id', p.id, 'slug', p.slug, 'nb', p.name_nb, 'en', coalesce(p.name_en, p.name_nb), 'brand', p.brand, 'icon', p.icon, 'hue', path.hue,
      'variants', v.n, 'local', p.local_note, 'green', p.green_note, 'from', f.min_price_ore, 'same', f.min_price_ore = f.max_price_ore,
      'unit', f.best->>'unit', 'unitPrice', f.best->'unitPrice', 'stores', f.store_count, 'band', f.band, 'offers', f.offers)
  FROM product p
  CROSS JOIN LATERAL (
    WITH RECURSIVE up AS (
      SELECT c.*, 0 AS depth FROM category c WHERE c.id = p.category_id UNION ALL SELECT c.*, up.depth + 1 FROM category c JOIN up ON c.id = up.parent_id)
    SELECT array_agg(id) AS ids, string_agg(name_nb, ' ') AS names_nb, string_agg(name_en, ' ') AS names_en,
      max(name_nb) FILTER (WHERE depth = 0) AS leaf, max(hue) FILTER (WHERE depth = 0) AS hue FROM up) path
  CROSS JOIN LATERAL (
    SELECT coalesce(string_agg(name, ' '), '') AS names, coalesce(array_agg(gtin::text) FILTER (WHERE gtin IS NOT NULL), '{}') AS gtins, count(*) AS n
    FROM variant WHERE product_id = p.id) v
  CROSS JOIN LATERAL (
    SELECT array_agg(DISTINCT x.store_id) AS store_ids, coalesce(array_agg(DISTINCT x.store_id) FILTER (WHERE x.band > 0), '{}') AS available_store_ids,
      array_agg(DISTINCT x.centre_id) AS centre_ids, min(x.price_ore) AS min_price_ore, max(x.price_ore) AS max_price_ore, count(DISTINCT x.store_id) AS store_count, max(x.band) AS band,
      (array_agg(jsonb_build_object('unit', x.unit, 'unitPrice', x.unit_price_ore) ORDER BY x.price_ore, x.id))[1] AS best,
      jsonb_agg(jsonb_build_object('id', x.id, 'store', x.store_id, 'price', x.price_ore, 'band', x.band) ORDER BY x.price_ore, x.id) AS offers
    FROM (SELECT o.id, o.store_id, s.centre_id, o.price_ore, band(k.on_hand - k.buffer - k.held) AS band, w.unit,
        round(o.price_ore / w.net_amount)::int AS unit_price_ore
      FROM variant w JOIN offer o ON o.variant_id = w.id AND o.status = 'active' JOIN store s ON s.id = o.store_id AND s.status = 'active'
      JOIN stock k ON k.offer_id = o.id WHERE w.product_id = p.id) x
    HAVING count(*) > 0) f
  WHERE p.id = ANY(refresh_listing.ids)
  ON CONFLICT (product_id) DO UPDATE SET slug = excluded.slug, category_id = excluded.category_id, category_ids = excluded.category_ids,
    store_ids = excluded.store_ids, available_store_ids = excluded.available_store_ids, centre_ids = excluded.centre_ids, words_nb = excluded.words_nb,
    words_en = excluded.words_en, plain = excluded.plain, gtins = excluded.gtins, min_price_ore = excluded.min_price_ore, local = excluded.local,
    green = excluded.green, created_at = excluded.created_at, name_nb = excluded.name_nb, card = excluded.card;
  GET DIAGNOSTICS n = ROW_COUNT;
  RETURN n;
END $$;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

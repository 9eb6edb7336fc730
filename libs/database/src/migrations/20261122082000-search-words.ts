import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchWords20261122082000 implements MigrationInterface {
  name = 'SearchWords20261122082000';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- The words of a listing come from the worker, which knows compounds and forms; \`said\` is the sum of the texts they were made of, \`analyser\` by which
-- rules. One vector for both languages and the codes: every search is one index scan.
ALTER TABLE listing DROP COLUMN words_nb, DROP COLUMN words_en, DROP COLUMN plain, DROP COLUMN gtins,
  ADD COLUMN words tsvector NOT NULL DEFAULT '', ADD COLUMN said text NOT NULL DEFAULT '', ADD COLUMN analyser int NOT NULL DEFAULT 0;
-- Ranking reads the words of every hit: kept in the row, and not packed.
ALTER TABLE listing SET (toast_tuple_target = 8160);
ALTER TABLE listing ALTER COLUMN words SET STORAGE MAIN;
CREATE INDEX listing_words ON listing USING gin (words);

-- The town's vocabulary: every word of its goods with the forms in which it may be typed. Searches read it by version, into memory.
CREATE TABLE search_version (only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one), n bigint NOT NULL);
INSERT INTO search_version VALUES (true, 1);
CREATE TABLE search_word (
  tongue text NOT NULL CHECK (tongue IN ('nb','en','x')), lemma text NOT NULL, spelled text NOT NULL, forms text[] NOT NULL, heads text[] NOT NULL, parts text[] NOT NULL,
  level int NOT NULL, written text NOT NULL, version bigint NOT NULL, PRIMARY KEY (tongue, lemma));
CREATE INDEX search_word_version ON search_word (version);
CREATE INDEX search_word_written ON search_word USING gin (written gin_trgm_ops);
-- Words like one that nobody knows; the index bounds the cost, the threshold belongs to this question alone.
CREATE FUNCTION near_words(word text) RETURNS TABLE (tongue text, lemma text, forms text[], level int) LANGUAGE sql STABLE
  SET pg_trgm.word_similarity_threshold = 0.34 AS $$
  SELECT w.tongue, w.lemma, w.forms, w.level FROM search_word w WHERE $1 <% w.written ORDER BY word_similarity($1, w.written) DESC, w.level, w.lemma LIMIT 30 $$;

-- Words of one meaning, edited by the coordinator: a search for one finds the others.
CREATE TABLE search_synonym (
  id uuid PRIMARY KEY DEFAULT uuidv7(), words text[] NOT NULL CHECK (cardinality(words) BETWEEN 2 AND 12));
-- In the same transaction, so that whoever reads the number can read what it counts.
CREATE FUNCTION search_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN UPDATE search_version SET n = n + 1; RETURN NULL; END $$;
CREATE TRIGGER search_synonym_changed AFTER INSERT OR UPDATE OR DELETE ON search_synonym FOR EACH STATEMENT EXECUTE FUNCTION search_changed();

-- What was looked for in vain, and how many searches there were. No person, no address, no time of day: words, town, day, count.
CREATE TABLE search_miss (
  town_id uuid NOT NULL REFERENCES town, day date NOT NULL, words text NOT NULL CHECK (length(words) BETWEEN 2 AND 60), n int NOT NULL CHECK (n > 0),
  PRIMARY KEY (town_id, day, words));
CREATE TABLE search_day (
  town_id uuid NOT NULL REFERENCES town, day date NOT NULL, searches int NOT NULL CHECK (searches >= 0), misses int NOT NULL CHECK (misses >= 0),
  PRIMARY KEY (town_id, day));

-- A shelf's name is among the words of what stands on it and below it.
CREATE FUNCTION stale_by_category() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM mark_stale(ARRAY(
  WITH RECURSIVE down AS (SELECT NEW.id AS id UNION ALL SELECT c.id FROM category c JOIN down ON c.parent_id = down.id)
  SELECT p.id FROM product p JOIN down ON down.id = p.category_id)); RETURN NULL; END $$;
CREATE TRIGGER category_stale AFTER UPDATE OF name_nb, name_en, parent_id, hue ON category FOR EACH ROW EXECUTE FUNCTION stale_by_category();

DROP FUNCTION refresh_listing(uuid[]);
-- \`made\`: the words of those whose texts changed (id, words, sum, analyser); the others keep theirs.
CREATE FUNCTION refresh_listing(ids uuid[], made jsonb) RETURNS int LANGUAGE plpgsql AS $$
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
      'same', f.min_price_ore = f.max_price_ore, 'unit', f.best->>'unit', 'unitPrice', f.best->'unitPrice', 'stores', f.store_count, 'band', f.band, 'offers', f.offers),
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
      (array_agg(jsonb_build_object('unit', x.unit, 'unitPrice', x.unit_price_ore) ORDER BY x.price_ore, x.id))[1] AS best,
      jsonb_agg(jsonb_build_object('id', x.id, 'store', x.store_id, 'price', x.price_ore, 'band', x.band) ORDER BY x.price_ore, x.id) AS offers
    FROM (SELECT o.id, o.store_id, s.centre_id, o.price_ore, band(k.on_hand - k.buffer - k.held) AS band, w.unit,
        round(o.price_ore / w.net_amount)::int AS unit_price_ore
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

-- All that is said of goods, where a search may find them by it.
CREATE FUNCTION listing_said(ids uuid[]) RETURNS TABLE (product_id uuid, said jsonb) LANGUAGE sql STABLE AS $$
  SELECT p.id, jsonb_build_object('name_nb', p.name_nb, 'name_en', coalesce(p.name_en, ''), 'brand', p.brand, 'keywords', p.keywords,
    'category_nb', c.name_nb, 'category_en', c.name_en, 'above_nb', above.nb, 'above_en', above.en, 'description_nb', p.description_nb,
    'description_en', coalesce(p.description_en, ''), 'attributes_nb', a.nb, 'attributes_en', a.en, 'variants', v.names, 'codes', v.codes, 'stores', s.names)
  FROM product p JOIN category c ON c.id = p.category_id
  CROSS JOIN LATERAL (
    WITH RECURSIVE up AS (SELECT u.* FROM category u WHERE u.id = c.parent_id UNION ALL SELECT u.* FROM category u JOIN up ON u.id = up.parent_id)
    SELECT coalesce(string_agg(name_nb, ' ' ORDER BY name_nb), '') AS nb, coalesce(string_agg(name_en, ' ' ORDER BY name_en), '') AS en FROM up) above
  CROSS JOIN LATERAL (
    SELECT coalesce(string_agg(x->>'value_nb', ' / '), '') AS nb, coalesce(string_agg(x->>'value_en', ' / '), '') AS en FROM jsonb_array_elements(p.attributes) x) a
  CROSS JOIN LATERAL (
    SELECT coalesce(string_agg(DISTINCT w.name, ' / '), '') AS names, (
        SELECT coalesce(jsonb_agg(code ORDER BY code), '[]') FROM (
          SELECT gtin::text AS code FROM variant WHERE product_id = p.id AND gtin IS NOT NULL
          UNION SELECT o.sku FROM variant w2 JOIN offer o ON o.variant_id = w2.id AND o.status = 'active' WHERE w2.product_id = p.id) y) AS codes
    FROM variant w WHERE w.product_id = p.id) v
  CROSS JOIN LATERAL (
    SELECT coalesce(string_agg(DISTINCT st.name, ' / '), '') AS names FROM variant w JOIN offer o ON o.variant_id = w.id AND o.status = 'active'
    JOIN store st ON st.id = o.store_id AND st.status = 'active' WHERE w.product_id = p.id) s
  WHERE p.id = ANY(listing_said.ids) $$;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchFacts20261123300000 implements MigrationInterface {
  name = 'SearchFacts20261123300000';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- What a search asks of goods, beside the wide listing of which it reads 24 cards. One index answers words, shelf, stores and choices together;
-- prices and stock, which change all day, are in none, so that such a change stays on its page.
CREATE TABLE listing_fact (
  product_id uuid PRIMARY KEY REFERENCES listing ON DELETE CASCADE, words tsvector NOT NULL, marks bytea NOT NULL, category_ids uuid[] NOT NULL,
  store_ids uuid[] NOT NULL, available_store_ids uuid[] NOT NULL, facets text[] NOT NULL, facet_pairs text[] NOT NULL, kinds jsonb NOT NULL, min_price_ore int NOT NULL,
  local boolean NOT NULL, green boolean NOT NULL, created_at timestamptz NOT NULL, name_length int NOT NULL) WITH (fillfactor = 85, toast_tuple_target = 8160);
ALTER TABLE listing_fact ALTER COLUMN words SET STORAGE MAIN;

-- What is counted beside a search has a number of its own: \`marks\` are a product's, four bytes each. A number never changes its meaning.
CREATE TABLE listing_mark (
  code int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, kind text NOT NULL CHECK (kind IN ('category', 'store', 'centre', 'attribute')), value text NOT NULL,
  UNIQUE (kind, value));
CREATE FUNCTION marks_of(category_ids uuid[], store_ids uuid[], centre_ids uuid[], facets text[]) RETURNS TABLE (kind text, value text) LANGUAGE sql IMMUTABLE AS $$
  SELECT 'category', unnest($1)::text UNION ALL SELECT 'store', unnest($2)::text UNION ALL SELECT 'centre', unnest($3)::text UNION ALL SELECT 'attribute', unnest($4) $$;

-- The words of name, shelf and brand, what the thing is (\`!genser\`) and its shelves once more, each with the lot of 32 into which chance put the goods:
-- a search that cannot look at all reads lot by lot (\`!genser~7\`). In the index only:
-- made anew for each row it would cost as much as the rest of the search, which the planner must know.
CREATE FUNCTION lots_of(words tsvector, category_ids uuid[], product_id uuid) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 2000 AS $$
  SELECT array_to_tsvector(array_agg(l || '~' || (uuid_hash_extended(product_id, 0) & 31))) FROM (
    SELECT '!' || l AS l FROM unnest(tsvector_to_array(ts_filter(words, '{a}'))) l WHERE l !~ '^[.]'
    UNION SELECT l FROM unnest(tsvector_to_array(words)) l WHERE l !~ '^[.#@]'
    UNION SELECT '/' || c FROM unnest(category_ids) c UNION SELECT '') x $$;

-- How many goods stand on a shelf and below it: the page's menu asks every few seconds.
CREATE TABLE category_listed (category_id uuid PRIMARY KEY REFERENCES category ON DELETE CASCADE, n int NOT NULL);

CREATE FUNCTION listing_facts(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO listing_mark (kind, value)
  SELECT DISTINCT m.kind, m.value FROM listing l CROSS JOIN LATERAL marks_of(l.category_ids, l.store_ids, l.centre_ids, l.facets) m
  WHERE l.product_id = ANY(ids) AND NOT EXISTS (SELECT 1 FROM listing_mark k WHERE k.kind = m.kind AND k.value = m.value) ORDER BY 1, 2
  ON CONFLICT DO NOTHING;
  INSERT INTO listing_fact
  SELECT l.product_id, l.words, m.marks, l.category_ids, l.store_ids, l.available_store_ids, l.facets, l.facet_pairs, l.kinds,
    l.min_price_ore, l.local, l.green, l.created_at, length(l.name_nb)
  FROM listing l CROSS JOIN LATERAL (
    SELECT coalesce(string_agg(int4send(k.code), '' ORDER BY k.code), '') AS marks FROM marks_of(l.category_ids, l.store_ids, l.centre_ids, l.facets) x JOIN listing_mark k USING (kind, value)) m
  WHERE l.product_id = ANY(ids)
  ON CONFLICT (product_id) DO UPDATE SET words = excluded.words, marks = excluded.marks, category_ids = excluded.category_ids, store_ids = excluded.store_ids,
    available_store_ids = excluded.available_store_ids, facets = excluded.facets, facet_pairs = excluded.facet_pairs, kinds = excluded.kinds, min_price_ore = excluded.min_price_ore,
    local = excluded.local, green = excluded.green, created_at = excluded.created_at, name_length = excluded.name_length;
END $$;

-- Whatever fills the listing: the facts and the shelves' numbers follow in the same statement.
CREATE FUNCTION listing_filled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM listing_facts(ARRAY(SELECT product_id FROM changed)); RETURN NULL; END $$;
CREATE FUNCTION listing_counted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  added text := CASE WHEN TG_OP <> 'DELETE' THEN 'SELECT unnest(category_ids) AS id, 1 AS n FROM changed' ELSE 'SELECT NULL::uuid AS id, 0 AS n' END;
  gone text := CASE WHEN TG_OP <> 'INSERT' THEN ' UNION ALL SELECT unnest(category_ids), -1 FROM was' ELSE '' END;
BEGIN
  -- Sorted: two that fill the listing take the shelves in one order.
  EXECUTE 'INSERT INTO category_listed AS c SELECT id, sum(n) FROM (' || added || gone || ') x JOIN category USING (id) GROUP BY id HAVING sum(n) <> 0 ORDER BY id
    ON CONFLICT (category_id) DO UPDATE SET n = c.n + excluded.n';
  RETURN NULL;
END $$;
CREATE TRIGGER listing_facts_added AFTER INSERT ON listing REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION listing_filled();
CREATE TRIGGER listing_facts_changed AFTER UPDATE ON listing REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION listing_filled();
CREATE TRIGGER listing_more AFTER INSERT ON listing REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION listing_counted();
CREATE TRIGGER listing_other AFTER UPDATE ON listing REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION listing_counted();
CREATE TRIGGER listing_fewer AFTER DELETE ON listing REFERENCING OLD TABLE AS was FOR EACH STATEMENT EXECUTE FUNCTION listing_counted();

SELECT listing_facts(ARRAY(SELECT product_id FROM listing));
INSERT INTO category_listed SELECT unnest(category_ids), count(*) FROM listing GROUP BY 1;
-- Without a list of what is to be added: every search would read that list.
CREATE INDEX listing_fact_asked ON listing_fact USING gin (words, lots_of(words, category_ids, product_id), category_ids, store_ids, facets) WITH (fastupdate = off);
DROP INDEX listing_words, listing_category, listing_stores, listing_facets;
ANALYZE listing_fact;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

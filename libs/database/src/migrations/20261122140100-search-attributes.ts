import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchAttributes20261122140100 implements MigrationInterface {
  name = 'SearchAttributes20261122140100';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- By what goods are chosen: \`size=43\`; pairs (\`colour=rød&size=43\`) are what one and the same variant is, so that 43 in black is not found by 43 in red.
ALTER TABLE listing ADD COLUMN facets text[] NOT NULL DEFAULT '{}', ADD COLUMN facet_pairs text[] NOT NULL DEFAULT '{}';
CREATE INDEX listing_facets ON listing USING gin (facets);

-- Whatever fills the listing. Only what some store offers counts.
CREATE FUNCTION listing_attrs() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  choices jsonb;
BEGIN
  WITH said AS MATERIALIZED (
    SELECT v.id, w.* FROM variant v JOIN product p ON p.id = v.product_id CROSS JOIN LATERAL attr_words(p.attrs || v.attrs) w
    WHERE v.product_id = NEW.product_id AND w.makes_variants AND EXISTS (
      SELECT 1 FROM offer o JOIN store s ON s.id = o.store_id AND s.status = 'active' WHERE o.variant_id = v.id AND o.status = 'active')),
  own AS (SELECT attribute_id FROM said GROUP BY 1 HAVING count(DISTINCT value_nb) > 1)
  SELECT coalesce((SELECT array_agg(DISTINCT code || '=' || value_nb) FROM said), '{}'),
    coalesce((SELECT array_agg(DISTINCT a.code || '=' || a.value_nb || '&' || b.code || '=' || b.value_nb) FROM said a JOIN said b ON b.id = a.id AND a.code < b.code), '{}'),
    (SELECT jsonb_agg(jsonb_build_object('kind', kind, 'nb', nb, 'en', en) ORDER BY code DESC) FROM (
      SELECT kind, code, jsonb_agg(value_nb ORDER BY place, value_nb) AS nb, jsonb_agg(value_en ORDER BY place, value_nb) AS en
      FROM (SELECT DISTINCT kind, code, place, value_nb, value_en FROM said JOIN own USING (attribute_id)) d GROUP BY 1, 2) c)
  INTO NEW.facets, NEW.facet_pairs, choices;
  NEW.card := NEW.card || jsonb_build_object('choices', choices);
  RETURN NEW;
END $$;
CREATE TRIGGER listing_attrs BEFORE INSERT OR UPDATE OF card ON listing FOR EACH ROW EXECUTE FUNCTION listing_attrs();
SELECT mark_stale(ARRAY(SELECT product_id FROM listing));

-- As before, and what variants are called stands among the attributes of both languages.
CREATE OR REPLACE FUNCTION listing_said(ids uuid[]) RETURNS TABLE (product_id uuid, said jsonb) LANGUAGE sql STABLE AS $$
  SELECT p.id, jsonb_build_object('name_nb', p.name_nb, 'name_en', coalesce(p.name_en, ''), 'brand', p.brand, 'keywords', p.keywords,
    'category_nb', c.name_nb, 'category_en', c.name_en, 'above_nb', above.nb, 'above_en', above.en, 'description_nb', p.description_nb,
    'description_en', coalesce(p.description_en, ''), 'attributes_nb', concat_ws(' / ', a.nb, v.nb), 'attributes_en', concat_ws(' / ', a.en, v.en),
    'variants', v.names, 'codes', v.codes, 'stores', s.names)
  FROM product p JOIN category c ON c.id = p.category_id
  CROSS JOIN LATERAL (
    WITH RECURSIVE up AS (SELECT u.* FROM category u WHERE u.id = c.parent_id UNION ALL SELECT u.* FROM category u JOIN up ON u.id = up.parent_id)
    SELECT coalesce(string_agg(name_nb, ' ' ORDER BY name_nb), '') AS nb, coalesce(string_agg(name_en, ' ' ORDER BY name_en), '') AS en FROM up) above
  CROSS JOIN LATERAL (
    SELECT string_agg(x->>'value_nb', ' / ') AS nb, string_agg(x->>'value_en', ' / ') AS en FROM jsonb_array_elements(p.attributes) x) a
  CROSS JOIN LATERAL (
    SELECT coalesce(string_agg(DISTINCT w.name, ' / '), '') AS names,
      string_agg(DISTINCT w.name, ' / ') FILTER (WHERE w.attrs <> '{}') AS nb, string_agg(DISTINCT w.name_en, ' / ') FILTER (WHERE w.attrs <> '{}') AS en, (
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

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchKinds20261123200200 implements MigrationInterface {
  name = 'SearchKinds20261123200200';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- Of each variant that is told apart, what it is (f), which stores offer it (s) and where some is on hand (a): 43 today is not answered by 43 elsewhere and 44 here.
ALTER TABLE listing ADD COLUMN kinds jsonb NOT NULL DEFAULT '[]';

-- As before, and the kinds.
CREATE OR REPLACE FUNCTION listing_attrs() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  choices jsonb;
BEGIN
  WITH said AS MATERIALIZED (
    SELECT v.id, w.* FROM variant v JOIN product p ON p.id = v.product_id CROSS JOIN LATERAL attr_words(p.attrs || v.attrs) w
    WHERE v.product_id = NEW.product_id AND w.makes_variants AND EXISTS (
      SELECT 1 FROM offer o JOIN store s ON s.id = o.store_id AND s.status = 'active' WHERE o.variant_id = v.id AND o.status = 'active')),
  own AS (SELECT attribute_id FROM said GROUP BY 1 HAVING count(DISTINCT value_nb) > 1),
  told AS (SELECT id, jsonb_agg(code || '=' || value_nb) AS f FROM said GROUP BY 1),
  offered AS (
    SELECT o.variant_id AS id, jsonb_agg(o.store_id) AS s, coalesce(jsonb_agg(o.store_id) FILTER (WHERE band(k.on_hand - k.buffer - k.held) > 0), '[]') AS a
    FROM offer o JOIN store s ON s.id = o.store_id AND s.status = 'active' JOIN stock k ON k.offer_id = o.id
    WHERE o.status = 'active' AND o.variant_id IN (SELECT id FROM told) GROUP BY 1)
  SELECT coalesce((SELECT array_agg(DISTINCT code || '=' || value_nb) FROM said), '{}'),
    coalesce((SELECT array_agg(DISTINCT a.code || '=' || a.value_nb || '&' || b.code || '=' || b.value_nb) FROM said a JOIN said b ON b.id = a.id AND a.code < b.code), '{}'),
    coalesce((SELECT jsonb_agg(jsonb_build_object('f', f, 's', s, 'a', a)) FROM told JOIN offered USING (id)), '[]'),
    (SELECT jsonb_agg(jsonb_build_object('kind', kind, 'nb', nb, 'en', en) ORDER BY code DESC) FROM (
      SELECT kind, code, jsonb_agg(value_nb ORDER BY place, value_nb) AS nb, jsonb_agg(value_en ORDER BY place, value_nb) AS en
      FROM (SELECT DISTINCT kind, code, place, value_nb, value_en FROM said JOIN own USING (attribute_id)) d GROUP BY 1, 2) c)
  INTO NEW.facets, NEW.facet_pairs, NEW.kinds, choices;
  NEW.card := NEW.card || jsonb_build_object('choices', choices);
  RETURN NEW;
END $$;
SELECT mark_stale(ARRAY(SELECT product_id FROM listing));
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

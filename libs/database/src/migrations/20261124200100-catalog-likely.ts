import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CatalogLikely20261124200100 implements MigrationInterface {
  name = 'CatalogLikely20261124200100';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- The words under which goods are looked for before they are described again, kept: read anew of each product they would be most of the work.
ALTER TABLE product ADD COLUMN likely_words text GENERATED ALWAYS AS (fold(brand || ' ' || name_nb)) STORED;
DROP INDEX product_likely;
CREATE INDEX product_likely ON product USING gin (likely_words gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX product_likely_same ON product (likely_words);

-- What the town may know already under nearly these words, the likeliest first: for many at once, each {"n", "words", "net"}.
-- Nearer than the operator asks by itself: the index then leaves most of the catalogue unread. Where very many are near
-- (goods that a number alone tells apart) the first sixty are compared, and those with the very same words always.
CREATE FUNCTION likely_variants(wanted jsonb) RETURNS TABLE (n int, variants uuid[]) STABLE LANGUAGE sql
  SET pg_trgm.similarity_threshold = 0.45 SET enable_seqscan = off AS $$
  WITH asked AS MATERIALIZED (SELECT w.n, fold(w.words) AS words, w.net FROM jsonb_to_recordset(wanted) AS w(n int, words text, net numeric))
  SELECT a.n, l.variants FROM asked a CROSS JOIN LATERAL (
    SELECT array_agg(x.id ORDER BY x.s DESC, x.sort, x.id) AS variants FROM (
      SELECT v.id, v.sort, near.s FROM (
        SELECT c.id, max(c.s) AS s FROM (
          (SELECT p.id, 1::real AS s FROM product p WHERE p.likely_words = a.words LIMIT 5)
          UNION ALL (SELECT m.id, similarity(m.likely_words, a.words) FROM (
            SELECT p.id, p.likely_words FROM product p WHERE p.likely_words % a.words LIMIT 60) m)) c
        GROUP BY c.id ORDER BY 2 DESC, 1 LIMIT 5) near
      JOIN variant v ON v.product_id = near.id WHERE a.net IS NULL OR v.net_amount IS NULL OR v.net_amount = a.net
      ORDER BY near.s DESC, v.sort, v.id LIMIT 3) x) l
  WHERE l.variants IS NOT NULL $$;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchMarksWaitForNobody20261122090000 implements MigrationInterface {
  name = 'SearchMarksWaitForNobody20261122090000';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- A mark that is unique makes its writers wait for each other, and two that sell the same goods in different stores wait in a ring.
ALTER TABLE listing_stale DROP CONSTRAINT listing_stale_pkey;
CREATE INDEX ON listing_stale (product_id);
CREATE OR REPLACE FUNCTION mark_stale(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO listing_stale SELECT DISTINCT unnest(ids) $$;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

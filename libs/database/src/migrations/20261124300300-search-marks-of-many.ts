import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchMarksOfMany20261124300300 implements MigrationInterface {
  name = 'SearchMarksOfMany20261124300300';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- What changes a hundred thousand goods in one go (an import; a release with new rules) says so for its transaction, and waits behind what a person has just changed.
ALTER TABLE listing_stale ADD COLUMN many boolean NOT NULL DEFAULT coalesce(current_setting('bytorg.many', true), '') = 'on';
CREATE INDEX listing_stale_one ON listing_stale (product_id) WHERE NOT many;
CREATE OR REPLACE FUNCTION mark_stale(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO listing_stale (product_id) SELECT DISTINCT unnest(ids) $$;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

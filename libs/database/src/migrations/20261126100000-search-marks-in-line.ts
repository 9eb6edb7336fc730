import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchMarksInLine20261126100000 implements MigrationInterface {
  name = 'SearchMarksInLine20261126100000';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- Marks are worked off in the order in which they were set: by the goods' own numbers, high ones waited as long as lower ones kept coming.
-- A product whose listing cannot be written waits until \`due\`, longer each time (\`tries\`), and nobody waits behind it.
ALTER TABLE listing_stale ADD COLUMN n bigint GENERATED ALWAYS AS IDENTITY, ADD COLUMN tries smallint NOT NULL DEFAULT 0, ADD COLUMN due timestamptz;
DROP INDEX listing_stale_one;
CREATE INDEX listing_stale_one ON listing_stale (n) WHERE NOT many;
CREATE INDEX listing_stale_many ON listing_stale (n) WHERE many;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

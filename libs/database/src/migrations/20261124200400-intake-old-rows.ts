import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IntakeOldRows20261124200400 implements MigrationInterface {
  name = 'IntakeOldRows20261124200400';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- When the rows of an import without problems went; its numbers and the rows with problems stay.
ALTER TABLE import_file ADD COLUMN rows_dropped_at timestamptz;
CREATE INDEX import_file_with_rows ON import_file (finished_at) WHERE rows_dropped_at IS NULL AND state IN ('applied','cancelled');
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IntakeRefusedRows20261125100000 implements MigrationInterface {
  name = 'IntakeRefusedRows20261125100000';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- When the rows with problems went, too; only the numbers of the import stay.
ALTER TABLE import_file ADD COLUMN refused_dropped_at timestamptz;
CREATE INDEX import_file_with_refused ON import_file (finished_at) WHERE refused_dropped_at IS NULL AND state IN ('applied','cancelled');
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

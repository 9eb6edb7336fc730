import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IntakeFamilies20261122140200 implements MigrationInterface {
  name = 'IntakeFamilies20261122140200';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- Rows that are sizes and colours of one thing; a batch asks which product the others of its families are.
CREATE INDEX import_row_family ON import_row (import_id, (parsed ->> 'family')) WHERE parsed ->> 'family' IS NOT NULL;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

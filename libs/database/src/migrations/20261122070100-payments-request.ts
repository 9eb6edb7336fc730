import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PaymentsRequest20261122070100 implements MigrationInterface {
  name = 'PaymentsRequest20261122070100';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- What this attempt asks the provider for, from before it is asked until the answer is written: asked again, it is asked the same.
ALTER TABLE payment ADD COLUMN request jsonb CHECK (request IS NULL OR session_id IS NULL);
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PaymentsCaptureTried20261122070000 implements MigrationInterface {
  name = 'PaymentsCaptureTried20261122070000';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- When a capture was last tried again, so that those that cannot succeed wait behind those that can.
ALTER TABLE capture ADD COLUMN tried_at timestamptz;
CREATE INDEX capture_undone ON capture ((coalesce(tried_at, requested_at))) WHERE done_at IS NULL;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

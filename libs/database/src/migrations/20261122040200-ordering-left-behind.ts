import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OrderingLeftBehind20261122040200 implements MigrationInterface {
  name = 'OrderingLeftBehind20261122040200';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- When a courier drove on without this part: somebody has to find another way for it.
ALTER TABLE sub_order ADD COLUMN left_behind_at timestamptz;
CREATE INDEX sub_order_left_behind ON sub_order (left_behind_at) WHERE left_behind_at IS NOT NULL AND state IN ('placed','accepted','picking','ready');
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

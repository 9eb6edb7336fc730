import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MetricsIndexExpired20261122040100 implements MigrationInterface {
  name = 'MetricsIndexExpired20261122040100';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- Of each part that became ready it is asked whether it was left behind.
CREATE INDEX metric_fact_expired ON metric_fact (sub_order_id) WHERE name = 'sub_order.expired';
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

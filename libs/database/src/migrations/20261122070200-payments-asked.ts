import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PaymentsAsked20261122070200 implements MigrationInterface {
  name = 'PaymentsAsked20261122070200';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- When the reconciler last asked the provider about it, unasked: who was asked about longest ago comes first.
ALTER TABLE payment ADD COLUMN asked_at timestamptz;
CREATE INDEX payment_unsettled ON payment (coalesce(asked_at, updated_at)) WHERE session_id IS NOT NULL AND state IN ('created', 'authorised');
-- Earned, but the customer's hold was gone when it should have been taken: not to be sent as it is.
ALTER TABLE transfer DROP CONSTRAINT transfer_state_check, ADD CONSTRAINT transfer_state_check CHECK (state IN ('recorded', 'sent', 'uncovered'));
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

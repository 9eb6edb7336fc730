import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OutboxPrune20261122030100 implements MigrationInterface {
  name = 'OutboxPrune20261122030100';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
CREATE INDEX outbox_event_age ON outbox_event (created_at, id);
CREATE INDEX idempotency_age ON idempotency (created_at);
-- Invitations once travelled with their secret; what is left of that goes.
UPDATE outbox_event SET payload = payload - 'token' WHERE name = 'staff.invited' AND payload ? 'token';
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

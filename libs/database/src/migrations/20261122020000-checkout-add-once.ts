import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CheckoutAddOnce20261122020000 implements MigrationInterface {
  name = 'CheckoutAddOnce20261122020000';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- The keys of the latest "put in basket": sent again, they add nothing.
ALTER TABLE basket_item ADD COLUMN added_by_keys text[] NOT NULL DEFAULT '{}';
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

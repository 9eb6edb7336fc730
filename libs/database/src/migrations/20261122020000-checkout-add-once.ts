import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CheckoutAddOnce20261122020000 implements MigrationInterface {
  name = 'CheckoutAddOnce20261122020000';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- The key of the last "put in basket": sent again, it adds nothing.
ALTER TABLE basket_item ADD COLUMN added_by_key text;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

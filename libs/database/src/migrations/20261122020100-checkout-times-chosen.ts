import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CheckoutTimesChosen20261122020100 implements MigrationInterface {
  name = 'CheckoutTimesChosen20261122020100';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- How often "pay" was sent: after the first time there may be places to give back.
ALTER TABLE checkout ADD COLUMN times_chosen int NOT NULL DEFAULT 0;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

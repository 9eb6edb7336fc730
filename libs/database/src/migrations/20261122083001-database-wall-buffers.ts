import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DatabaseWallBuffers20261122083001 implements MigrationInterface {
  name = 'DatabaseWallBuffers20261122083001';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- Whether its buffer follows its counts a store says itself; an offer's own buffer is compared with the store's.
GRANT SELECT (buffer), UPDATE (buffer_auto) ON store TO bytorg_store;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CatalogEnglishNames20261125100100 implements MigrationInterface {
  name = 'CatalogEnglishNames20261125100100';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- Goods are looked up by any part of their name, in English as in bokmål (product_likely).
CREATE INDEX product_named_in_english ON product USING gin (fold(brand || ' ' || name_en) gin_trgm_ops) WITH (fastupdate = off);
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchSimilar20261122160000 implements MigrationInterface {
  name = 'SearchSimilar20261122160000';

  async up(q: QueryRunner) {
    await q.query(`
-- What a product page shows beside its product: of the same shelf, on hand, near in price.
CREATE INDEX listing_similar ON listing (category_id, min_price_ore, product_id) WHERE cardinality(available_store_ids) > 0;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchIndexWhatIsAsked20261122001500 implements MigrationInterface {
  name = 'SearchIndexWhatIsAsked20261122001500';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- Similar goods on the product page look for the leaf. A search ORs words, parts of words and GTIN: without an index for each, the whole listing is read.
CREATE INDEX listing_leaf ON listing (category_id);
CREATE INDEX listing_gtins ON listing USING gin (gtins);
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

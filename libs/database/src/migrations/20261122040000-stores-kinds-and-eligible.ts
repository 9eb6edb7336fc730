import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StoresKindsAndEligible20261122040000 implements MigrationInterface {
  name = 'StoresKindsAndEligible20261122040000';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- Until now a kind was free text: what nobody knows becomes 'other', so that nothing is lost but a word.
UPDATE store SET kind = 'other' WHERE kind NOT IN ('bakery','bikes','bookshop','cheese','clothing','electronics','flowers','grocer','health','interior','ironmonger','jewellery','optician','shoes','sports','toys','yarn','other');
ALTER TABLE store ADD CONSTRAINT store_kind CHECK (kind IN ('bakery','bikes','bookshop','cheese','clothing','electronics','flowers','grocer','health','interior','ironmonger','jewellery','optician','shoes','sports','toys','yarn','other'));
-- How many stores of the town could take part: the coordinator's count, which measure 24 is told against.
ALTER TABLE town ADD COLUMN eligible_stores int CHECK (eligible_stores BETWEEN 1 AND 5000);
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

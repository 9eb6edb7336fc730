import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IntakeLikely20261124200200 implements MigrationInterface {
  name = 'IntakeLikely20261124200200';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- What a row without a barcode may be of what the town has, the likeliest first; how many such rows there are, and how many nobody has answered.
ALTER TABLE import_row ADD COLUMN likely uuid[] CHECK (cardinality(likely) > 0);
CREATE INDEX import_row_likely ON import_row (import_id, row) WHERE likely IS NOT NULL;
ALTER TABLE import_file ADD COLUMN likely int NOT NULL DEFAULT 0, ADD COLUMN unanswered int NOT NULL DEFAULT 0 CHECK (unanswered BETWEEN 0 AND likely);
GRANT UPDATE (action, parsed, problems) ON import_row TO bytorg_store;

-- What a person has said of goods that a file names by the store's own number: the same as these, a size or colour of them, or new.
CREATE TABLE import_answer (
  store_id uuid NOT NULL REFERENCES store ON DELETE CASCADE, sku text NOT NULL CHECK (length(sku) BETWEEN 1 AND 64),
  kind text NOT NULL CHECK (kind IN ('same','variant','new')), variant_id uuid REFERENCES variant ON DELETE CASCADE,
  answered_by uuid NOT NULL REFERENCES person, answered_at timestamptz NOT NULL, PRIMARY KEY (store_id, sku), CHECK ((kind = 'new') = (variant_id IS NULL)));
CREATE INDEX ON import_answer (variant_id) WHERE variant_id IS NOT NULL;
CALL raise_wall('import_answer', $$store_id = ANY ((SELECT own_stores())::uuid[])$$);
GRANT SELECT, INSERT, UPDATE ON import_answer TO bytorg_store;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

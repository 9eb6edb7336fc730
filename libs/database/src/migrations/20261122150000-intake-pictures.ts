import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IntakePictures20261122150000 implements MigrationInterface {
  name = 'IntakePictures20261122150000';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- The picture an applied import names for a product that has none: one for each product, fetched after the goods are in.
CREATE TABLE import_picture (
  import_id uuid NOT NULL REFERENCES import_file ON DELETE CASCADE, product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
  row int NOT NULL, address text NOT NULL CHECK (length(address) <= 2000), host text NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting','brought','kept','failed')),
  -- what was brought, or why it was not; 'kept': somebody had given the product a picture meanwhile
  hash text, problem jsonb, tries int NOT NULL DEFAULT 0,
  -- not before this moment: it waits for its next try, or somebody is fetching it and has so long
  due_at timestamptz NOT NULL, fetching boolean NOT NULL DEFAULT false, done_at timestamptz, PRIMARY KEY (import_id, product_id),
  CHECK ((state = 'waiting') = (done_at IS NULL)), CHECK ((state = 'failed') = (problem IS NOT NULL)), CHECK ((state = 'brought') = (hash IS NOT NULL)));
CREATE INDEX import_picture_due ON import_picture (host, due_at, row) WHERE state = 'waiting';
CREATE INDEX import_picture_fetching ON import_picture (host) WHERE fetching;
-- What came of an address before; an address may be longer than an index takes.
CREATE INDEX import_picture_address ON import_picture (md5(address));
CREATE INDEX ON import_picture (product_id);
CALL raise_wall('import_picture', $$EXISTS (SELECT 1 FROM import_file WHERE import_file.id = import_id)$$);
GRANT SELECT ON import_picture TO bytorg_store;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IntakeShelves20261124200300 implements MigrationInterface {
  name = 'IntakeShelves20261124200300';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- What a store's sources call a shelf of the town: which one it is, or that its goods are not taken. 'told': a run has met it and its
-- owners have heard of it, and nobody has answered yet. A shelf that goes takes the answer with it: then it is asked again.
CREATE TABLE import_shelf (
  store_id uuid NOT NULL REFERENCES store ON DELETE CASCADE, key text NOT NULL CHECK (length(key) BETWEEN 1 AND 300), name text NOT NULL CHECK (length(name) <= 300),
  decision text NOT NULL CHECK (decision IN ('shelf','none','told')), category_id uuid REFERENCES category ON DELETE CASCADE,
  decided_by uuid REFERENCES person, at timestamptz NOT NULL, PRIMARY KEY (store_id, key),
  CHECK ((decision = 'shelf') = (category_id IS NOT NULL)), CHECK ((decision = 'told') = (decided_by IS NULL)));
CREATE INDEX ON import_shelf (category_id) WHERE category_id IS NOT NULL;
CALL raise_wall('import_shelf', $$store_id = ANY ((SELECT own_stores())::uuid[])$$);
GRANT SELECT, INSERT, UPDATE, DELETE ON import_shelf TO bytorg_store;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

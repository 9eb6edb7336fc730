import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IntakePieces20261122170000 implements MigrationInterface {
  name = 'IntakePieces20261122170000';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- A file between its arrival and its being read, in pieces of a megabyte; gone as soon as its rows are there.
CREATE TABLE import_piece (
  import_id uuid NOT NULL REFERENCES import_file ON DELETE CASCADE, n int NOT NULL CHECK (n >= 0), bytes bytea NOT NULL, PRIMARY KEY (import_id, n));
-- Too short a life for pressing it together.
ALTER TABLE import_piece ALTER COLUMN bytes SET STORAGE EXTERNAL;
CALL raise_wall('import_piece', $$EXISTS (SELECT 1 FROM import_file WHERE import_file.id = import_id)$$);
GRANT SELECT, INSERT, DELETE ON import_piece TO bytorg_store;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

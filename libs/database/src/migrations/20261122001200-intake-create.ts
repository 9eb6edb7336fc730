import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IntakeCreate20261122001200 implements MigrationInterface {
  name = 'IntakeCreate20261122001200';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
CREATE TABLE import_file (
  id uuid PRIMARY KEY DEFAULT uuidv7(), store_id uuid NOT NULL REFERENCES store, uploaded_by uuid NOT NULL REFERENCES person, filename text NOT NULL,
  state text NOT NULL DEFAULT 'uploaded' CHECK (state IN ('uploaded','reading','mapped','previewing','previewed','applying','applied','failed','cancelled')),
  encoding text, delimiter text, headers jsonb NOT NULL DEFAULT '[]', mapping jsonb NOT NULL DEFAULT '[]', options jsonb NOT NULL DEFAULT '{}', problem jsonb,
  total int NOT NULL DEFAULT 0, done int NOT NULL DEFAULT 0, uploaded_at timestamptz NOT NULL, finished_at timestamptz);
CREATE INDEX ON import_file (store_id, uploaded_at);
CREATE TABLE import_row (
  import_id uuid NOT NULL REFERENCES import_file ON DELETE CASCADE, row int NOT NULL, raw jsonb NOT NULL, parsed jsonb, problems jsonb NOT NULL DEFAULT '[]',
  action text CHECK (action IN ('new_product','new_offer','update','unchanged','refused')), offer_id uuid, applied boolean NOT NULL DEFAULT false, PRIMARY KEY (import_id, row));
CREATE INDEX ON import_row (import_id, action, row);
-- How a store's columns were matched last time, by their header.
CREATE TABLE import_mapping (store_id uuid NOT NULL REFERENCES store ON DELETE CASCADE, header text NOT NULL, field text NOT NULL, PRIMARY KEY (store_id, header));
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OutboxCreate20261122000200 implements MigrationInterface {
  name = 'OutboxCreate20261122000200';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
CREATE TABLE outbox_event (
  id uuid PRIMARY KEY DEFAULT uuidv7(), name text NOT NULL, payload jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(), published_at timestamptz);
CREATE INDEX outbox_event_unpublished ON outbox_event (id) WHERE published_at IS NULL;
CREATE TABLE outbox_handled (
  event_id uuid NOT NULL, handler text NOT NULL, at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (event_id, handler));
-- The relay wakes at once; without a listener it looks by itself every second.
CREATE FUNCTION outbox_wake() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_notify('outbox', ''); RETURN NULL; END $$;
CREATE TRIGGER outbox_event_wake AFTER INSERT ON outbox_event FOR EACH STATEMENT EXECUTE FUNCTION outbox_wake();
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

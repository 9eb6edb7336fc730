import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IdentityCreate20261122000100 implements MigrationInterface {
  name = 'IdentityCreate20261122000100';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The sign-in library's own four tables, in our spelling.
CREATE TABLE person (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  name text NOT NULL, email text NOT NULL UNIQUE CHECK (email = lower(email)), email_verified boolean NOT NULL DEFAULT false, image text,
  created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE person_session (
  id uuid PRIMARY KEY DEFAULT uuidv7(), person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  token_hash text NOT NULL UNIQUE, expires_at timestamptz NOT NULL, ip_address text, user_agent text,
  created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now());
CREATE INDEX ON person_session (person_id);
CREATE TABLE person_account (
  id uuid PRIMARY KEY DEFAULT uuidv7(), person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  account_id text NOT NULL, provider_id text NOT NULL, access_token text, refresh_token text, id_token text,
  access_token_expires_at timestamptz, refresh_token_expires_at timestamptz, scope text, password text,
  created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now());
CREATE INDEX ON person_account (person_id);
CREATE TABLE verification (
  id uuid PRIMARY KEY DEFAULT uuidv7(), identifier text NOT NULL, value text NOT NULL, expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now());
CREATE INDEX ON verification (identifier);

-- Who may do what. scope_id is a store for owner and clerk, nothing for the town's own roles.
CREATE TABLE role_grant (
  id uuid PRIMARY KEY DEFAULT uuidv7(), person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('owner','clerk','courier','coordinator','evaluator')), scope_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(), granted_by uuid REFERENCES person ON DELETE SET NULL,
  CHECK ((role IN ('owner','clerk')) = (scope_id IS NOT NULL)));
CREATE UNIQUE INDEX role_grant_once ON role_grant (person_id, role, scope_id) NULLS NOT DISTINCT;
CREATE INDEX ON role_grant (scope_id);
CREATE TABLE invitation (
  id uuid PRIMARY KEY DEFAULT uuidv7(), email text NOT NULL, role text NOT NULL, scope_id uuid, scope_name text,
  token_hash text NOT NULL UNIQUE, expires_at timestamptz NOT NULL, accepted_at timestamptz,
  invited_by uuid REFERENCES person ON DELETE SET NULL, created_at timestamptz NOT NULL DEFAULT now());
-- Wrong tries per key (an account, an address, a clerk at a counter), in a window.
CREATE TABLE throttle (
  key text PRIMARY KEY, tries int NOT NULL CHECK (tries >= 0), window_ends_at timestamptz NOT NULL);

CREATE TABLE audit_entry (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(), actor_id uuid, actor_name text,
  action text NOT NULL, subject text NOT NULL, subject_id text, store_id uuid, detail jsonb NOT NULL DEFAULT '{}');
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A mutation that may be sent twice: the first answer is kept and given again.
CREATE TABLE idempotency (
  scope text NOT NULL, operation text NOT NULL, key text NOT NULL, body_hash text NOT NULL, answer jsonb,
  created_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (scope, operation, key));
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

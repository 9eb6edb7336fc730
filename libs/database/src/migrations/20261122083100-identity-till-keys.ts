import type { MigrationInterface, QueryRunner } from 'typeorm';

const sentBy = `EXISTS (SELECT 1 FROM role_grant staff WHERE staff.person_id::text = idempotency.scope) OR EXISTS (SELECT 1 FROM till_key till WHERE till.id::text = idempotency.scope)`;

export class IdentityTillKeys20261122083100 implements MigrationInterface {
  name = 'IdentityTillKeys20261122083100';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- What a store's till sends its counts and prices with; the key itself is told once and rests nowhere.
CREATE TABLE till_key (
  id uuid PRIMARY KEY DEFAULT uuidv7(), store_id uuid NOT NULL REFERENCES store, name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  key_hash text NOT NULL UNIQUE, created_at timestamptz NOT NULL, last_used_at timestamptz, revoked_at timestamptz);
CREATE INDEX ON till_key (store_id);
CALL raise_wall('till_key', $$store_id = ANY ((SELECT own_stores())::uuid[])$$);
GRANT SELECT (id, store_id, name, created_at, last_used_at, revoked_at), INSERT, UPDATE (revoked_at) ON till_key TO bytorg_store;
ALTER POLICY store ON idempotency USING (${sentBy}) WITH CHECK (${sentBy});
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

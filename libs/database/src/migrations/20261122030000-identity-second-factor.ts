import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IdentitySecondFactor20261122030000 implements MigrationInterface {
  name = 'IdentitySecondFactor20261122030000';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
ALTER TABLE person ADD COLUMN two_factor_enabled boolean NOT NULL DEFAULT false;
-- How this session began: with the password alone, or with a code as well. Never raised afterwards.
ALTER TABLE person_session ADD COLUMN second_factor boolean NOT NULL DEFAULT false;

-- The sign-in library's fifth table. Secret and recovery codes are encrypted by it with AUTH_SECRET.
CREATE TABLE person_second_factor (
  id uuid PRIMARY KEY DEFAULT uuidv7(), person_id uuid NOT NULL UNIQUE REFERENCES person ON DELETE CASCADE,
  secret text NOT NULL, backup_codes text NOT NULL, verified boolean NOT NULL DEFAULT false,
  failed_verification_count int NOT NULL DEFAULT 0, locked_until timestamptz);

-- A code is good once: whoever looks over a shoulder cannot use it again while its half minute lasts.
CREATE TABLE used_code (
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE, code_hash text NOT NULL, used_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, code_hash));
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

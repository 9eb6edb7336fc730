import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PaymentsCreate20261122000700 implements MigrationInterface {
  name = 'PaymentsCreate20261122000700';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
CREATE TABLE payment (
  id uuid PRIMARY KEY DEFAULT uuidv7(), reference uuid NOT NULL UNIQUE, amount_ore int NOT NULL CHECK (amount_ore > 0), currency char(3) NOT NULL DEFAULT 'nok',
  state text NOT NULL DEFAULT 'created' CHECK (state IN ('created','authorised','captured','cancelled','failed')),
  attempt int NOT NULL DEFAULT 1, session_id text UNIQUE, intent_id text UNIQUE, url text, problem text,
  authorised_ore int NOT NULL DEFAULT 0, captured_ore int NOT NULL DEFAULT 0, capture_before timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(),
  CHECK (authorised_ore <= amount_ore), CHECK (captured_ore BETWEEN 0 AND authorised_ore));
CREATE TABLE webhook_event (id text PRIMARY KEY, type text NOT NULL, payload jsonb NOT NULL, received_at timestamptz NOT NULL DEFAULT now(), handled_at timestamptz);
CREATE TABLE capture (
  payment_id uuid PRIMARY KEY REFERENCES payment, amount_ore int NOT NULL CHECK (amount_ore >= 0), requested_at timestamptz NOT NULL, done_at timestamptz);
CREATE TABLE transfer (
  id uuid PRIMARY KEY DEFAULT uuidv7(), payment_id uuid NOT NULL REFERENCES payment, store_id uuid NOT NULL REFERENCES store,
  sub_order_id uuid NOT NULL UNIQUE, gross_ore int NOT NULL CHECK (gross_ore >= 0), fee_ore int NOT NULL DEFAULT 0 CHECK (fee_ore BETWEEN 0 AND gross_ore),
  state text NOT NULL DEFAULT 'recorded' CHECK (state IN ('recorded','sent')), at timestamptz NOT NULL);
CREATE INDEX ON transfer (store_id, at);
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

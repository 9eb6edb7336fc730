import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeliveryCreate20261122001000 implements MigrationInterface {
  name = 'DeliveryCreate20261122001000';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
CREATE TABLE delivery_area (town_id uuid NOT NULL REFERENCES town, postcode char(4) NOT NULL REFERENCES postcode, PRIMARY KEY (town_id, postcode));
CREATE TABLE delivery_slot (
  id uuid PRIMARY KEY DEFAULT uuidv7(), town_id uuid NOT NULL REFERENCES town, starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
  cutoff_at timestamptz NOT NULL CHECK (cutoff_at <= starts_at), capacity int NOT NULL CHECK (capacity >= 0), taken int NOT NULL DEFAULT 0 CHECK (taken >= 0),
  fee_ore int NOT NULL CHECK (fee_ore >= 0), UNIQUE (town_id, starts_at));
CREATE TABLE delivery_hold (checkout_id uuid PRIMARY KEY, slot_id uuid NOT NULL REFERENCES delivery_slot);
CREATE TABLE run (
  id uuid PRIMARY KEY DEFAULT uuidv7(), slot_id uuid NOT NULL REFERENCES delivery_slot, courier_id uuid REFERENCES person,
  state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned','under_way','completed')), distance_m int NOT NULL DEFAULT 0,
  started_at timestamptz, completed_at timestamptz, created_at timestamptz NOT NULL DEFAULT now());
CREATE INDEX ON run (courier_id, slot_id);
CREATE TABLE stop (
  id uuid PRIMARY KEY DEFAULT uuidv7(), run_id uuid NOT NULL REFERENCES run ON DELETE CASCADE, position int NOT NULL, kind text NOT NULL CHECK (kind IN ('store','door')),
  store_id uuid REFERENCES store, order_id uuid REFERENCES orders, state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned','done','failed')),
  eta_at timestamptz, done_at timestamptz, fail_reason text, note text, received_by text,
  UNIQUE (run_id, position), CHECK ((kind = 'store') = (store_id IS NOT NULL)), CHECK ((kind = 'door') = (order_id IS NOT NULL)));
CREATE UNIQUE INDEX stop_one_live_door ON stop (order_id) WHERE kind = 'door' AND state = 'planned';
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

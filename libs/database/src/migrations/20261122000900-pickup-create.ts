import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PickupCreate20261122000900 implements MigrationInterface {
  name = 'PickupCreate20261122000900';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
CREATE TABLE pickup_slot (
  store_id uuid NOT NULL REFERENCES store, starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
  taken int NOT NULL DEFAULT 0 CHECK (taken >= 0), PRIMARY KEY (store_id, starts_at));
CREATE TABLE pickup_hold (
  checkout_id uuid NOT NULL, store_id uuid NOT NULL, starts_at timestamptz NOT NULL, PRIMARY KEY (checkout_id, store_id),
  FOREIGN KEY (store_id, starts_at) REFERENCES pickup_slot);
CREATE TABLE hand_over (
  sub_order_id uuid PRIMARY KEY REFERENCES sub_order, at timestamptz NOT NULL, clerk_id uuid NOT NULL, method text NOT NULL CHECK (method IN ('code','qr','name')), id_checked boolean NOT NULL DEFAULT false);
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

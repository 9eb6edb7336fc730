import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CheckoutCreate20261122001100 implements MigrationInterface {
  name = 'CheckoutCreate20261122001100';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
CREATE TABLE basket (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), town_id uuid NOT NULL REFERENCES town, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL);
CREATE TABLE basket_item (
  basket_id uuid NOT NULL REFERENCES basket ON DELETE CASCADE, offer_id uuid NOT NULL REFERENCES offer, quantity int NOT NULL CHECK (quantity BETWEEN 1 AND 99),
  seen_price_ore int NOT NULL, added_at timestamptz NOT NULL, PRIMARY KEY (basket_id, offer_id));
CREATE TABLE checkout (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), basket_id uuid NOT NULL REFERENCES basket, town_id uuid NOT NULL REFERENCES town,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open','paying','placed','expired','cancelled')),
  client_key text NOT NULL, language char(2) NOT NULL, started_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, extended boolean NOT NULL DEFAULT false,
  units int NOT NULL, goods_ore int NOT NULL, details jsonb, delivery_ore int NOT NULL DEFAULT 0, payment_problem text);
-- One live checkout a basket: a second tab continues the first.
CREATE UNIQUE INDEX checkout_one_live ON checkout (basket_id) WHERE state IN ('open','paying');
CREATE INDEX checkout_live ON checkout (expires_at) WHERE state IN ('open','paying');
CREATE INDEX ON checkout (client_key, started_at);
CREATE TABLE checkout_line (
  checkout_id uuid NOT NULL REFERENCES checkout ON DELETE CASCADE, offer_id uuid NOT NULL REFERENCES offer, store_id uuid NOT NULL REFERENCES store,
  quantity int NOT NULL CHECK (quantity > 0), price_ore int NOT NULL, PRIMARY KEY (checkout_id, offer_id));
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

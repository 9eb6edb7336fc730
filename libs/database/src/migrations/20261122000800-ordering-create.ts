import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OrderingCreate20261122000800 implements MigrationInterface {
  name = 'OrderingCreate20261122000800';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
CREATE SEQUENCE order_number START 10001;
CREATE TABLE orders (
  id uuid PRIMARY KEY DEFAULT uuidv7(), number text NOT NULL UNIQUE DEFAULT nextval('order_number')::text, town_id uuid NOT NULL REFERENCES town,
  checkout_id uuid NOT NULL UNIQUE, payment_id uuid NOT NULL UNIQUE REFERENCES payment, token text NOT NULL UNIQUE,
  code char(6) NOT NULL CHECK (code ~ '^[0-9]{6}$'), qr_token text NOT NULL UNIQUE,
  name text NOT NULL, phone text NOT NULL, email text NOT NULL, language char(2) NOT NULL CHECK (language IN ('nb','en')), postcode char(4), municipality_no char(4),
  fulfilment text NOT NULL CHECK (fulfilment IN ('collect','deliver')), missing text NOT NULL CHECK (missing IN ('drop_line','cancel_all','call_me')), note text,
  address_line text, address_city text, directions text, lat double precision, lon double precision,
  delivery_slot_id uuid, delivery_starts_at timestamptz, delivery_ends_at timestamptz,
  goods_ore int NOT NULL CHECK (goods_ore >= 0), delivery_ore int NOT NULL DEFAULT 0 CHECK (delivery_ore >= 0), delivery_vat_percent numeric(4,2) NOT NULL DEFAULT 25,
  total_ore int NOT NULL CHECK (total_ore = goods_ore + delivery_ore),
  placed_at timestamptz NOT NULL, collect_by timestamptz NOT NULL, closed_at timestamptz, test boolean NOT NULL DEFAULT false,
  CHECK (fulfilment = 'collect' OR (address_line IS NOT NULL AND delivery_slot_id IS NOT NULL)));
-- A code is unique among the town's live orders only, so that six digits last.
CREATE UNIQUE INDEX orders_live_code ON orders (town_id, code) WHERE closed_at IS NULL;
CREATE INDEX ON orders (email);
CREATE TABLE sub_order (
  id uuid PRIMARY KEY DEFAULT uuidv7(), order_id uuid NOT NULL REFERENCES orders, store_id uuid NOT NULL REFERENCES store, number text NOT NULL UNIQUE,
  state text NOT NULL DEFAULT 'placed' CHECK (state IN ('placed','accepted','picking','ready','handed_over','out_for_delivery','delivered','expired','cancelled','returned')),
  promised_at timestamptz NOT NULL, slot_starts_at timestamptz, slot_ends_at timestamptz, placed_at timestamptz NOT NULL,
  accepted_at timestamptz, ready_at timestamptz, done_at timestamptz, reminders int NOT NULL DEFAULT 0,
  cancelled_by text CHECK (cancelled_by IN ('shopper','store','system')), cancel_reason text, UNIQUE (order_id, store_id),
  CHECK ((state = 'cancelled') = (cancelled_by IS NOT NULL)));
CREATE INDEX sub_order_open ON sub_order (store_id, placed_at) WHERE state IN ('placed','accepted','picking','ready','out_for_delivery');
CREATE INDEX sub_order_unanswered ON sub_order (placed_at) WHERE state = 'placed';
CREATE INDEX ON sub_order (store_id, done_at);
CREATE TABLE order_line (
  id uuid PRIMARY KEY DEFAULT uuidv7(), sub_order_id uuid NOT NULL REFERENCES sub_order, offer_id uuid NOT NULL REFERENCES offer,
  position int NOT NULL, product_id uuid NOT NULL, name text NOT NULL, variant_name text NOT NULL DEFAULT '', brand text NOT NULL DEFAULT '', sku text NOT NULL, gtin char(14),
  icon text NOT NULL, hue int NOT NULL, quantity int NOT NULL CHECK (quantity > 0), price_ore int NOT NULL CHECK (price_ore > 0), vat_percent numeric(4,2) NOT NULL,
  min_age int, perishable boolean NOT NULL DEFAULT false, cold boolean NOT NULL DEFAULT false,
  picked int CHECK (picked BETWEEN 0 AND quantity), short_reason text, handed_over int CHECK (handed_over BETWEEN 0 AND quantity),
  UNIQUE (sub_order_id, offer_id));
CREATE TABLE sub_order_move (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, sub_order_id uuid NOT NULL REFERENCES sub_order, at timestamptz NOT NULL, state text NOT NULL,
  actor_kind text NOT NULL CHECK (actor_kind IN ('shopper','store','courier','coordinator','system')), actor_id uuid, note text);
CREATE INDEX ON sub_order_move (sub_order_id, id);
CREATE TABLE bag (
  id uuid PRIMARY KEY DEFAULT uuidv7(), sub_order_id uuid NOT NULL REFERENCES sub_order, code text NOT NULL UNIQUE, cold boolean NOT NULL DEFAULT false,
  state text NOT NULL DEFAULT 'packed' CHECK (state IN ('packed','on_board','delivered','returned')));
CREATE INDEX ON bag (sub_order_id);
CREATE TABLE withdrawal (
  id uuid PRIMARY KEY DEFAULT uuidv7(), order_id uuid NOT NULL REFERENCES orders, name text NOT NULL, line_ids uuid[] NOT NULL, message text, at timestamptz NOT NULL);
CREATE TABLE rating (order_id uuid PRIMARY KEY REFERENCES orders, score int NOT NULL CHECK (score BETWEEN 1 AND 5), comment text, at timestamptz NOT NULL);
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

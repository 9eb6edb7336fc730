import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InventoryCreate20261122000500 implements MigrationInterface {
  name = 'InventoryCreate20261122000500';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
CREATE TABLE stock (
  offer_id uuid PRIMARY KEY REFERENCES offer ON DELETE CASCADE,
  on_hand int NOT NULL DEFAULT 0 CHECK (on_hand >= 0), held int NOT NULL DEFAULT 0 CHECK (held >= 0),
  buffer int NOT NULL DEFAULT 0 CHECK (buffer >= 0), counted_at timestamptz, updated_at timestamptz NOT NULL DEFAULT now());
-- A true count may fall below what is held (a shortage to solve); only a rise of held is guarded.
CREATE FUNCTION guard_held() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.held > OLD.held AND NEW.on_hand - NEW.buffer - NEW.held < 0 THEN
    RAISE EXCEPTION 'more held than there is for offer %', NEW.offer_id USING ERRCODE = 'check_violation', CONSTRAINT = 'stock_no_oversell';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER stock_no_oversell BEFORE UPDATE OF held ON stock FOR EACH ROW EXECUTE FUNCTION guard_held();
CREATE TABLE stock_movement (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, offer_id uuid NOT NULL REFERENCES offer ON DELETE CASCADE, at timestamptz NOT NULL,
  kind text NOT NULL CHECK (kind IN ('opening','import','count','hold','release','walk_in','hand_over','return','received','correction')),
  delta_on_hand int NOT NULL, delta_held int NOT NULL, on_hand_after int NOT NULL, held_after int NOT NULL,
  reason text, actor_id uuid, reference text);
CREATE INDEX ON stock_movement (offer_id, id);
CREATE TRIGGER stock_movement_append_only BEFORE UPDATE ON stock_movement FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TABLE hold (
  checkout_id uuid NOT NULL, offer_id uuid NOT NULL REFERENCES offer, quantity int NOT NULL CHECK (quantity > 0),
  expires_at timestamptz NOT NULL, PRIMARY KEY (checkout_id, offer_id));
CREATE INDEX ON hold (expires_at);
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

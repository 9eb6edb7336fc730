import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CatalogBundles20261124100100 implements MigrationInterface {
  name = 'CatalogBundles20261124100100';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- A bundle is one price for several of a store's own goods. It is born as one: whoever has it in a basket knows what it is.
ALTER TABLE offer ADD COLUMN bundle boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT offer_bundle_unweighed CHECK (NOT bundle OR typical_grams IS NULL),
  -- Each of its pieces gets a share of at least one øre: 99 pieces at most.
  ADD CONSTRAINT offer_bundle_price CHECK (NOT bundle OR price_ore >= 100),
  ADD COLUMN kind text NOT NULL GENERATED ALWAYS AS (CASE WHEN bundle THEN 'bundle' WHEN typical_grams IS NOT NULL THEN 'weight' ELSE 'piece' END) STORED,
  ADD CONSTRAINT offer_kind UNIQUE (id, store_id, kind);
CREATE FUNCTION keep_bundle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'offer % stays what it is', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_bundle_kept'; END $$;
CREATE TRIGGER offer_bundle_kept BEFORE UPDATE OF bundle ON offer FOR EACH ROW WHEN (OLD.bundle <> NEW.bundle) EXECUTE FUNCTION keep_bundle();

-- The keys carry store and kind: a part is of the same store, sold by the piece and no bundle itself, also when it is changed later.
CREATE TABLE bundle_part (
  offer_id uuid NOT NULL, part_offer_id uuid NOT NULL, store_id uuid NOT NULL REFERENCES store, quantity int NOT NULL CHECK (quantity BETWEEN 1 AND 99),
  whole_kind text NOT NULL GENERATED ALWAYS AS ('bundle') STORED, part_kind text NOT NULL GENERATED ALWAYS AS ('piece') STORED,
  PRIMARY KEY (offer_id, part_offer_id),
  CONSTRAINT bundle_part_of_bundle FOREIGN KEY (offer_id, store_id, whole_kind) REFERENCES offer (id, store_id, kind) ON DELETE CASCADE,
  CONSTRAINT bundle_part_by_the_piece FOREIGN KEY (part_offer_id, store_id, part_kind) REFERENCES offer (id, store_id, kind));
CREATE INDEX ON bundle_part (part_offer_id);
CALL raise_wall('bundle_part', 'store_id = ANY ((SELECT own_stores())::uuid[])');
GRANT SELECT, INSERT, UPDATE (quantity), DELETE ON bundle_part TO bytorg_store;

-- Asked when all is said: parts come one by one.
CREATE FUNCTION bundle_pieces() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE whole_id uuid := to_jsonb(coalesce(NEW, OLD)) ->> TG_ARGV[0];
BEGIN
  -- Locked: of two who take one part away each, the later sees the earlier.
  PERFORM 1 FROM offer WHERE id = whole_id FOR NO KEY UPDATE;
  IF FOUND AND (SELECT coalesce(sum(quantity), 0) NOT BETWEEN 2 AND 99 FROM bundle_part WHERE offer_id = whole_id) THEN
    RAISE EXCEPTION 'bundle % is no bundle', whole_id USING ERRCODE = 'check_violation', CONSTRAINT = 'bundle_two_pieces';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER bundle_two_pieces AFTER INSERT OR UPDATE OR DELETE ON bundle_part DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION bundle_pieces('offer_id');
CREATE CONSTRAINT TRIGGER bundle_with_pieces AFTER INSERT ON offer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.bundle) EXECUTE FUNCTION bundle_pieces('id');
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

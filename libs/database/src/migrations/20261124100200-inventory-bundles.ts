import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InventoryBundles20261124100200 implements MigrationInterface {
  name = 'InventoryBundles20261124100200';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- A bundle has no stock of its own. Which offers are bundles is copied here, so that a count is judged without another table.
ALTER TABLE stock ADD COLUMN bundle boolean NOT NULL DEFAULT false,
  -- Has ever been part of a bundle: whose counts tell nothing but their own, most, cost nothing more.
  ADD COLUMN in_bundle boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT stock_none_of_bundle CHECK (NOT bundle OR (on_hand = 0 AND held = 0));
CREATE FUNCTION stock_of_bundle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.bundle := coalesce((SELECT o.bundle FROM offer o WHERE o.id = NEW.offer_id), false);
  IF NEW.bundle THEN NEW.counted_at := NULL; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER stock_of_bundle BEFORE INSERT OR UPDATE OF bundle ON stock FOR EACH ROW EXECUTE FUNCTION stock_of_bundle();
CREATE FUNCTION note_in_bundle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN UPDATE stock SET in_bundle = true WHERE offer_id = NEW.part_offer_id AND NOT in_bundle; RETURN NULL; END $$;
CREATE TRIGGER bundle_part_noted AFTER INSERT ON bundle_part FOR EACH ROW EXECUTE FUNCTION note_in_bundle();

-- So many can be put together of what is on sale.
CREATE FUNCTION bundle_available(whole uuid) RETURNS int LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(min(CASE WHEN o.status = 'active' THEN greatest(k.on_hand - k.buffer - k.held, 0) / b.quantity ELSE 0 END), 0)::int
  FROM bundle_part b JOIN offer o ON o.id = b.part_offer_id JOIN stock k ON k.offer_id = b.part_offer_id WHERE b.offer_id = whole $$;
-- What of a bundle's parts costs bought one by one.
CREATE FUNCTION bundle_separate(whole uuid) RETURNS int LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT least(sum(o.price_ore::bigint * b.quantity), 2147483647)::int FROM bundle_part b JOIN offer o ON o.id = b.part_offer_id WHERE b.offer_id = whole $$;
-- A bundle with a part that the van does not take is not taken either.
CREATE FUNCTION kept_from_delivery(o offer) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT o.not_for_delivery OR (o.bundle AND EXISTS (SELECT 1 FROM bundle_part b JOIN offer x ON x.id = b.part_offer_id WHERE b.offer_id = o.id AND x.not_for_delivery)) $$;
-- What can be had of an offer, whatever it is.
CREATE FUNCTION available_of(k stock) RETURNS int LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN k.bundle THEN bundle_available(k.offer_id) ELSE k.on_hand - k.buffer - k.held END $$;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

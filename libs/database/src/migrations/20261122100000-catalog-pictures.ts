import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CatalogPictures20261122100000 implements MigrationInterface {
  name = 'CatalogPictures20261122100000';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- What was brought, once however often it is brought: known by the sum of its bytes.
CREATE TABLE picture_file (
  hash text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{40}$'),
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting','ready','failed','gone')), reason text,
  width int CHECK (width > 0), height int CHECK (height > 0), created_at timestamptz NOT NULL,
  -- since when no product shows it; a day later its bytes go, too
  unused_since timestamptz,
  CHECK (state <> 'ready' OR (width IS NOT NULL AND height IS NOT NULL)), CHECK ((state = 'failed') = (reason IS NOT NULL)));
CREATE TABLE product_picture (
  id uuid PRIMARY KEY DEFAULT uuidv7(), product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE, hash text NOT NULL REFERENCES picture_file,
  position int NOT NULL CHECK (position >= 0), alt_nb text NOT NULL DEFAULT '' CHECK (length(alt_nb) <= 200), alt_en text NOT NULL DEFAULT '' CHECK (length(alt_en) <= 200),
  -- null: the town itself
  store_id uuid REFERENCES store, created_at timestamptz NOT NULL, UNIQUE (product_id, hash));
CREATE INDEX ON product_picture (hash);
CREATE INDEX ON product_picture (store_id);
CREATE INDEX product_picture_latest ON product_picture (created_at DESC);

-- The first picture that is ready, copied to where every page reads it without asking for more. Null: it is drawn.
ALTER TABLE product ADD COLUMN photo jsonb;
CREATE FUNCTION choose_photo(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  UPDATE product p SET photo = c.photo FROM (
    SELECT i.id, (SELECT jsonb_build_object('hash', f.hash, 'w', f.width, 'h', f.height, 'nb', x.alt_nb, 'en', x.alt_en)
      FROM product_picture x JOIN picture_file f USING (hash) WHERE x.product_id = i.id AND f.state = 'ready' ORDER BY x.position, x.id LIMIT 1) AS photo
    FROM unnest(ids) AS i(id) ORDER BY i.id) c
  WHERE p.id = c.id AND p.photo IS DISTINCT FROM c.photo $$;
-- As the owner: a store describes the town's goods by bringing pictures, not by writing over its rows.
CREATE FUNCTION photo_by_picture() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN PERFORM choose_photo(ARRAY[coalesce(NEW.product_id, OLD.product_id)]); RETURN NULL; END $$;
CREATE FUNCTION photo_by_file() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN PERFORM choose_photo(ARRAY(SELECT DISTINCT product_id FROM product_picture WHERE hash = NEW.hash)); RETURN NULL; END $$;
REVOKE EXECUTE ON FUNCTION photo_by_picture, photo_by_file FROM PUBLIC;
CREATE TRIGGER product_picture_photo AFTER INSERT OR UPDATE OR DELETE ON product_picture FOR EACH ROW EXECUTE FUNCTION photo_by_picture();
CREATE TRIGGER picture_file_photo AFTER UPDATE OF state ON picture_file FOR EACH ROW EXECUTE FUNCTION photo_by_file();

-- The listing's card carries it, whatever fills the listing.
CREATE FUNCTION card_photo() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.card := NEW.card || jsonb_build_object('photo', (SELECT photo FROM product WHERE id = NEW.product_id));
  RETURN NEW;
END $$;
CREATE TRIGGER listing_photo BEFORE INSERT OR UPDATE OF card ON listing FOR EACH ROW EXECUTE FUNCTION card_photo();

-- Everybody sees all pictures; a store brings and takes back its own.
CALL raise_wall('product_picture', $$store_id = ANY ((SELECT own_stores())::uuid[])$$);
CREATE POLICY shown ON product_picture FOR SELECT TO bytorg_store USING (true);
GRANT SELECT, INSERT, DELETE, UPDATE (alt_nb, alt_en) ON product_picture TO bytorg_store;
GRANT SELECT, INSERT, UPDATE (unused_since) ON picture_file TO bytorg_store;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

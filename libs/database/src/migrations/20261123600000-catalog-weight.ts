import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CatalogWeight20261123600000 implements MigrationInterface {
  name = 'CatalogWeight20261123600000';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- The same rule as weightPrice in libs/money, so that the database can refuse what does not follow it.
CREATE FUNCTION weight_price(kg_price_ore int, grams int) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT greatest(1, (kg_price_ore::bigint * grams + 500) / 1000)::int $$;

-- Sold by the piece, priced by the kilo: what a piece usually weighs, and the heaviest the store gives. price_ore is then per kilo.
ALTER TABLE offer ADD COLUMN typical_grams int, ADD COLUMN max_grams int,
  ADD CONSTRAINT offer_weight CHECK ((typical_grams IS NULL) = (max_grams IS NULL)),
  ADD CONSTRAINT offer_typical_grams CHECK (typical_grams BETWEEN 10 AND max_grams),
  -- Twice the usual weight is another piece: nobody shall have more kept back on the card. Twenty kilos of the dearest still fit a number of ore.
  ADD CONSTRAINT offer_max_grams CHECK (max_grams <= 20000 AND max_grams <= 2 * typical_grams),
  -- What a shopper reads, sorts and compares by: the price of one piece, estimated where it is weighed; and the most it can become.
  ADD COLUMN piece_ore int NOT NULL GENERATED ALWAYS AS (CASE WHEN typical_grams IS NULL THEN price_ore ELSE weight_price(price_ore, typical_grams) END) STORED,
  ADD COLUMN ceiling_ore int NOT NULL GENERATED ALWAYS AS (CASE WHEN max_grams IS NULL THEN price_ore ELSE weight_price(price_ore, max_grams) END) STORED;

-- A price per kilo and a price per piece are no prices of the same thing: the history says which, and a heavier usual piece is no new price.
ALTER TABLE price_change ADD COLUMN per_kg boolean NOT NULL DEFAULT false;
CREATE OR REPLACE FUNCTION record_price() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO price_change (offer_id, price_ore, at, per_kg) VALUES (NEW.id, NEW.price_ore, NEW.updated_at, NEW.typical_grams IS NOT NULL);
  RETURN NULL;
END $$;
DROP TRIGGER offer_new_price ON offer;
CREATE TRIGGER offer_new_price AFTER UPDATE OF price_ore, typical_grams ON offer FOR EACH ROW
  WHEN (OLD.price_ore <> NEW.price_ore OR (OLD.typical_grams IS NULL) <> (NEW.typical_grams IS NULL)) EXECUTE FUNCTION record_price();
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OrderingWeight20261123600200 implements MigrationInterface {
  name = 'OrderingWeight20261123600200';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- What was promised when the checkout began: the price per kilo and both weights, copied as the price is.
ALTER TABLE checkout_line ADD COLUMN kg_price_ore int, ADD COLUMN typical_grams int, ADD COLUMN max_grams int,
  ADD CONSTRAINT checkout_line_weight CHECK (num_nulls(kg_price_ore, typical_grams, max_grams) IN (0, 3)),
  ADD CONSTRAINT checkout_line_estimate CHECK (kg_price_ore IS NULL OR price_ore = weight_price(kg_price_ore, typical_grams)),
  ADD COLUMN ceiling_ore int NOT NULL GENERATED ALWAYS AS (CASE WHEN kg_price_ore IS NULL THEN price_ore ELSE weight_price(kg_price_ore, max_grams) END) STORED;

-- Each piece of weight goods is a line of its own, with its own weight and price: what is refused or missing is one of them.
ALTER TABLE order_line ADD COLUMN piece int NOT NULL DEFAULT 1 CHECK (piece > 0),
  ADD COLUMN kg_price_ore int, ADD COLUMN typical_grams int, ADD COLUMN max_grams int, ADD COLUMN weighed_grams int CHECK (weighed_grams > 0),
  ADD COLUMN ceiling_ore int GENERATED ALWAYS AS (CASE WHEN kg_price_ore IS NOT NULL THEN weight_price(kg_price_ore, max_grams) END) STORED,
  DROP CONSTRAINT order_line_sub_order_id_offer_id_key, ADD CONSTRAINT order_line_piece_once UNIQUE (sub_order_id, offer_id, piece),
  ADD CONSTRAINT order_line_weight CHECK (num_nulls(kg_price_ore, typical_grams, max_grams) IN (0, 3)),
  ADD CONSTRAINT order_line_only_weight CHECK (kg_price_ore IS NOT NULL OR (piece = 1 AND weighed_grams IS NULL)),
  ADD CONSTRAINT order_line_one_piece CHECK (kg_price_ore IS NULL OR quantity = 1),
  -- Nobody pays more than was held for it, whatever the scale says.
  ADD CONSTRAINT order_line_never_above_held CHECK (price_ore <= ceiling_ore),
  ADD CONSTRAINT order_line_price_of_weight CHECK (kg_price_ore IS NULL OR price_ore = least(weight_price(kg_price_ore, coalesce(weighed_grams, typical_grams)), weight_price(kg_price_ore, max_grams))),
  -- What nobody has weighed is in no bag and with no shopper.
  ADD CONSTRAINT order_line_weighed_when_picked CHECK (kg_price_ore IS NULL OR weighed_grams IS NOT NULL OR (coalesce(picked, 0) = 0 AND coalesce(handed_over, 0) = 0));

-- A store says what a piece weighs, never what it costs.
CREATE FUNCTION price_of_weight() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.price_ore := least(weight_price(NEW.kg_price_ore, coalesce(NEW.weighed_grams, NEW.typical_grams)), weight_price(NEW.kg_price_ore, NEW.max_grams));
  RETURN NEW;
END $$;
CREATE TRIGGER order_line_weighed BEFORE UPDATE OF weighed_grams ON order_line FOR EACH ROW WHEN (NEW.kg_price_ore IS NOT NULL) EXECUTE FUNCTION price_of_weight();
-- What a line came to when it was placed: a weight found later changes what is paid, not what was ordered.
CREATE FUNCTION placed_ore(l order_line) RETURNS int LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT l.quantity * CASE WHEN l.kg_price_ore IS NULL THEN l.price_ore ELSE weight_price(l.kg_price_ore, l.typical_grams) END $$;
GRANT UPDATE (weighed_grams) ON order_line TO bytorg_store;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OrderingBundles20261124100400 implements MigrationInterface {
  name = 'OrderingBundles20261124100400';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- What was promised when the checkout began: which parts, how many in one bundle, and what each then cost by itself.
ALTER TABLE checkout_line ADD COLUMN parts jsonb CHECK (parts IS NULL OR (jsonb_typeof(parts) = 'array' AND jsonb_array_length(parts) > 0));

-- An order has lines of goods only: a bundle's are its parts, each with its share of the price. A bundle lies once in a basket, so the offer says which lines belong together.
ALTER TABLE order_line ADD COLUMN bundle_offer_id uuid REFERENCES offer, ADD COLUMN bundle_name_nb text, ADD COLUMN bundle_name_en text,
  ADD COLUMN bundle_quantity int CHECK (bundle_quantity > 0),
  ADD CONSTRAINT order_line_bundle CHECK (num_nulls(bundle_offer_id, bundle_name_nb, bundle_name_en, bundle_quantity) IN (0, 4)),
  ADD CONSTRAINT order_line_no_bundle_itself CHECK (bundle_offer_id <> offer_id),
  ADD CONSTRAINT order_line_bundle_unweighed CHECK (bundle_offer_id IS NULL OR kg_price_ore IS NULL),
  -- The same goods loose, in bundles, and at two prices in one of them: each is a line.
  DROP CONSTRAINT order_line_only_weight,
  ADD CONSTRAINT order_line_only_weight CHECK (kg_price_ore IS NOT NULL OR (weighed_grams IS NULL AND (piece = 1 OR bundle_offer_id IS NOT NULL)));
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

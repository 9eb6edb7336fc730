import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CheckoutSeenContents20261124400100 implements MigrationInterface {
  name = 'CheckoutSeenContents20261124400100';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- What is in a bundle now, so that two moments can be compared.
CREATE FUNCTION bundle_contents(whole uuid) RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT jsonb_agg(jsonb_build_array(part_offer_id, quantity) ORDER BY part_offer_id) FROM bundle_part WHERE offer_id = whole $$;
-- What was in it when its shopper last saw it, as with the price.
ALTER TABLE basket_item ADD COLUMN seen_contents jsonb;
UPDATE basket_item i SET seen_contents = bundle_contents(i.offer_id) FROM offer o WHERE o.id = i.offer_id AND o.bundle;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What `refresh_listing` and `listing_attrs` shall say instead: what can be had of a bundle follows its parts, and what they cost beside it is on the card. */
const changes: Record<string, [string, string][]> = {
  'refresh_listing(uuid[], jsonb)': [
    ['band(k.on_hand - k.buffer - k.held)', 'band(available_of(k))'],
    ['o.typical_grams, band(', 'o.typical_grams, o.bundle, band('],
    [
      `jsonb_build_object('grams', x.typical_grams) END`,
      `jsonb_build_object('grams', x.typical_grams) END || CASE WHEN x.bundle THEN jsonb_build_object('separate', bundle_separate(x.id)) ELSE '{}' END`,
    ],
  ],
  'listing_attrs()': [['band(k.on_hand - k.buffer - k.held)', 'band(available_of(k))']],
};

export class SearchBundles20261124100300 implements MigrationInterface {
  name = 'SearchBundles20261124100300';

  /** The functions as they are, changed where it is said: one that has been given more meanwhile keeps it. */
  async up(q: QueryRunner) {
    for (const [name, places] of Object.entries(changes)) {
      const [{ body }] = await q.query(`SELECT pg_get_functiondef('${name}'::regprocedure) AS body`);
      const changed = places.reduce((text: string, [old, now]) => {
        if (!text.includes(old)) throw new Error(`${name} no longer says "${old}"`);
        return text.replaceAll(old, () => now);
      }, body);
      await q.query(changed);
    }
    await q.query(/* sql */ `
-- Whatever changes of a part is news of the bundles that it is in.
CREATE FUNCTION stale_bundles(part uuid) RETURNS void LANGUAGE sql AS $$
  SELECT mark_stale(ARRAY(SELECT v.product_id FROM bundle_part b JOIN offer o ON o.id = b.offer_id JOIN variant v ON v.id = o.variant_id WHERE b.part_offer_id = part)) $$;
CREATE FUNCTION stale_bundles_by_stock() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM stale_bundles(NEW.offer_id); RETURN NULL; END $$;
CREATE FUNCTION stale_bundles_by_offer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM stale_bundles(NEW.id); RETURN NULL; END $$;
CREATE FUNCTION stale_by_parts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM mark_stale(ARRAY(SELECT v.product_id FROM offer o JOIN variant v ON v.id = o.variant_id WHERE o.id = coalesce(NEW.offer_id, OLD.offer_id)));
  RETURN NULL;
END $$;
-- A part's own band may stay while the bundle's changes: of nine pieces by fives there is one, of ten there are two.
CREATE TRIGGER stock_bundles_stale AFTER UPDATE ON stock FOR EACH ROW
  WHEN (NEW.in_bundle AND OLD.on_hand - OLD.buffer - OLD.held <> NEW.on_hand - NEW.buffer - NEW.held) EXECUTE FUNCTION stale_bundles_by_stock();
CREATE TRIGGER offer_bundles_stale AFTER UPDATE ON offer FOR EACH ROW
  WHEN (OLD.status <> NEW.status OR OLD.price_ore <> NEW.price_ore) EXECUTE FUNCTION stale_bundles_by_offer();
CREATE TRIGGER bundle_part_stale AFTER INSERT OR UPDATE OR DELETE ON bundle_part FOR EACH ROW EXECUTE FUNCTION stale_by_parts();
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

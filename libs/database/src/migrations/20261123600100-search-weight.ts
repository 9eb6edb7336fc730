import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What `refresh_listing` shall say instead: the estimate as the price, the price per kilo as the unit price, the usual weight beside them. */
const changes: [string, string][] = [
  [
    'SELECT o.id, o.store_id, s.centre_id, o.price_ore, band(',
    'SELECT o.id, o.store_id, s.centre_id, o.piece_ore AS price_ore, o.typical_grams, band(',
  ],
  [' AS band, w.unit,', ` AS band, CASE WHEN o.typical_grams IS NULL THEN w.unit ELSE 'kg' END AS unit,`],
  [
    'CASE WHEN o.price_ore / w.net_amount <',
    'CASE WHEN o.typical_grams IS NOT NULL THEN o.price_ore WHEN o.price_ore / w.net_amount <',
  ],
  [
    `'price', x.price_ore, 'band', x.band)`,
    `'price', x.price_ore, 'band', x.band) || CASE WHEN x.typical_grams IS NULL THEN '{}' ELSE jsonb_build_object('grams', x.typical_grams) END`,
  ],
];

export class SearchWeight20261123600100 implements MigrationInterface {
  name = 'SearchWeight20261123600100';

  /** The function as it is, changed in four places: one that has been given more meanwhile keeps it. */
  async up(q: QueryRunner) {
    const [{ body }] = await q.query(
      `SELECT pg_get_functiondef('refresh_listing(uuid[], jsonb)'::regprocedure) AS body`,
    );
    const changed = changes.reduce((text: string, [old, now]) => {
      if (text.split(old).length !== 2) throw new Error(`refresh_listing no longer says "${old}" once`);
      return text.replace(old, () => now);
    }, body);
    await q.query(changed);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

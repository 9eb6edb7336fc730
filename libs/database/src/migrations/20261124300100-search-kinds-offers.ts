import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What `listing_attrs` shall say instead: of each variant that is told apart also its offers (o) and the least it costs (p), of what is on hand where anything is. */
const changes = (onHand: string): [string, string][] => [
  [
    'jsonb_agg(o.store_id) AS s,',
    `jsonb_agg(o.store_id) AS s, jsonb_agg(o.id) AS o, coalesce(min(o.piece_ore) FILTER (WHERE ${onHand}), min(o.piece_ore)) AS p,`,
  ],
  [`jsonb_build_object('f', f, 's', s, 'a', a)`, `jsonb_build_object('f', f, 's', s, 'a', a, 'o', o, 'p', p)`],
];

export class SearchKindsOffers20261124300100 implements MigrationInterface {
  name = 'SearchKindsOffers20261124300100';

  async up(q: QueryRunner) {
    const [{ body }] = await q.query(`SELECT pg_get_functiondef('listing_attrs()'::regprocedure) AS body`);
    // On hand as the function itself says it.
    const onHand: string | undefined = /FILTER \(WHERE (band\(.+\) > 0)\), '\[\]'\) AS a/.exec(body)?.[1];
    if (!onHand) throw new Error('listing_attrs no longer says where goods are on hand');
    const changed = changes(onHand).reduce((text: string, [old, now]) => {
      if (text.split(old).length !== 2) throw new Error(`listing_attrs no longer says "${old}" once`);
      return text.replace(old, () => now);
    }, body);
    await q.query(changed);
    await q.query(`SELECT mark_stale(ARRAY(SELECT product_id FROM listing))`);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

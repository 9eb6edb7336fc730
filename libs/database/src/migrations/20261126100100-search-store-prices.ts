import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the functions that fill the listing shall say instead: what goods cost in each store, of all and of each variant that is told apart. What is on hand goes before what is not, as on the card. */
const changes: Record<string, [string, string][]> = {
  'listing_facts(uuid[])': [
    ['length(l.name_nb)\n', 'length(l.name_nb), p.store_prices\n'],
    [
      'JOIN listing_mark k USING (kind, value)) m\n',
      `JOIN listing_mark k USING (kind, value)) m
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(x.price ORDER BY s.n), '{}') AS store_prices FROM unnest(l.store_ids) WITH ORDINALITY AS s(id, n) LEFT JOIN (
      SELECT store, coalesce(min(price) FILTER (WHERE band > 0), min(price)) AS price FROM jsonb_to_recordset(l.card -> 'offers') AS o(store uuid, price int, band int) GROUP BY 1) x
    ON x.store = s.id) p\n`,
    ],
    ['name_length = excluded.name_length', 'name_length = excluded.name_length, store_prices = excluded.store_prices'],
  ],
  'listing_attrs()': [
    ['jsonb_agg(o.store_id) AS s,', 'jsonb_agg(o.store_id) AS s, jsonb_agg(o.piece_ore) AS c,'],
    [`'o', o, 'p', p)`, `'o', o, 'p', p, 'c', c)`],
  ],
  'refresh_listing(uuid[], jsonb)': [
    [
      'min(x.price_ore) AS min_price_ore',
      'coalesce(min(x.price_ore) FILTER (WHERE x.band > 0), min(x.price_ore)) AS min_price_ore',
    ],
  ],
};

export class SearchStorePrices20261126100100 implements MigrationInterface {
  name = 'SearchStorePrices20261126100100';

  /** The functions as they are, changed where it is said: one that has been given more meanwhile keeps it. */
  async up(q: QueryRunner) {
    await q.query(`ALTER TABLE listing_fact ADD COLUMN store_prices int[] NOT NULL DEFAULT '{}'`);
    for (const [name, places] of Object.entries(changes)) {
      const [{ body }] = await q.query(`SELECT pg_get_functiondef('${name}'::regprocedure) AS body`);
      const changed = places.reduce((text: string, [old, now]) => {
        if (text.split(old).length !== 2) throw new Error(`${name} no longer says "${old}" once`);
        return text.replace(old, () => now);
      }, body);
      await q.query(changed);
    }
    await q.query(`INSERT INTO listing_stale (product_id, many) SELECT product_id, true FROM listing`);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

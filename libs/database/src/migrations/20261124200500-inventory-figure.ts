import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InventoryFigure20261124200500 implements MigrationInterface {
  name = 'InventoryFigure20261124200500';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- As before, but what many have counted together may be more than a figure holds: it is shown as the most there is, and can be
-- counted anew; the whole round would otherwise not open again.
CREATE OR REPLACE VIEW stock_count_figure WITH (security_invoker = true) AS
SELECT count_id, offer_id, least(sum(quantity::bigint), 1000000000)::int AS figure, count(DISTINCT person_id)::int AS people, max(at) AS at,
  (array_agg(position ORDER BY position, id))[1] AS position, (array_agg(book ORDER BY position, id))[1] AS book,
  (array_agg(set_aside ORDER BY position, id))[1] AS set_aside, max(position) AS last_position, min(set_aside) <> max(set_aside) AS bags_moved
FROM (SELECT e.*, max(id) FILTER (WHERE kind = 'anew') OVER (PARTITION BY count_id, offer_id) AS anew_id,
    max(id) FILTER (WHERE kind = 'typed') OVER (PARTITION BY count_id, offer_id, person_id) AS typed_id FROM stock_count_entry e) e
WHERE kind <> 'anew' AND id > coalesce(anew_id, 0) AND id >= coalesce(typed_id, 0) GROUP BY count_id, offer_id;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}

import { createHash } from 'node:crypto';
import { type Pictured, pictureOf, variantName } from '@bytorg/catalog';
import type { Row } from '@bytorg/database';
import type { Who } from '@bytorg/identity';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CountLine, CountLines, CountShelf, CountShow, StockCount } from './counts.views';

const PAGE = 50;
const named = (language: 'nb' | 'en') => (language === 'en' ? 'coalesce(p.name_en, p.name_nb)' : 'p.name_nb');

/** What the screens of a round show. */
@Injectable()
export class CountReader {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /** The open ones and the last ones. */
  list(storeId: string): Promise<StockCount[]> {
    return this.db.query(
      `${COUNT} WHERE c.store_id = $1 ORDER BY c.state NOT IN ('open', 'approving'), c.opened_at DESC, c.id LIMIT 30`,
      [storeId],
    );
  }

  async one(id: string): Promise<StockCount> {
    const [row] = await this.db.query(`${COUNT} WHERE c.id = $1`, [id]);
    return row;
  }

  shelves(storeId: string): Promise<CountShelf[]> {
    return this.db.query(
      `SELECT o.shelf AS name, count(*)::int AS offers, CASE WHEN bool_and(k.counted_at IS NOT NULL) THEN min(k.counted_at) END AS "countedAt",
         (SELECT c.id FROM stock_count c WHERE c.store_id = $1 AND c.scope = 'shelf' AND c.shelf = o.shelf AND c.state = 'open') AS "countId"
       FROM offer o JOIN stock k ON k.offer_id = o.id WHERE o.store_id = $1 AND o.status <> 'retired' AND NOT o.bundle GROUP BY o.shelf ORDER BY o.shelf = '', o.shelf`,
      [storeId],
    );
  }

  async lines(who: Who, id: string, show: CountShow, page: number): Promise<CountLines> {
    const rows = await this.db.query(
      `SELECT ${columns(who)}, count(*) OVER ()::int AS total FROM stock_count c ${LINES}
       WHERE c.id = $1 AND ${IN_SCOPE} AND ${shown[show]} ORDER BY o.shelf = '', o.shelf, name, o.sku LIMIT ${PAGE} OFFSET $3`,
      [id, who.personId, (Math.max(page, 1) - 1) * PAGE],
    );
    return { total: rows[0]?.total ?? 0, rows: rows.map(lineView) };
  }

  async line(who: Who, id: string, offerId: string, db: DataSource | EntityManager = this.db): Promise<CountLine> {
    const [row] = await db.query(`SELECT ${columns(who)} FROM stock_count c ${LINES} WHERE c.id = $1 AND o.id = $3`, [
      id,
      who.personId,
      offerId,
    ]);
    return lineView(row);
  }
}

/** Of everything, of a shelf, or what was met; what stands there and belongs elsewhere is met, too. Of a bundle only the parts stand anywhere. */
const IN_SCOPE = /* sql */ `(f.figure IS NOT NULL OR o.status <> 'retired' AND NOT o.bundle AND (c.scope = 'all' OR c.scope = 'shelf' AND o.shelf = c.shelf))`;
const UNCOUNTED = /* sql */ `f.figure IS NULL AND k.on_hand > 0 AND o.status <> 'retired' AND (c.scope = 'all' OR c.scope = 'shelf' AND o.shelf = c.shelf)`;

const shown: Record<CountShow, string> = { left: UNCOUNTED, counted: 'f.figure IS NOT NULL', all: 'true' };

const FIGURE = /* sql */ `LEFT JOIN stock_count_figure f ON f.count_id = c.id AND f.offer_id = o.id`;

/** What a round has not met though there should be some. */
export const LEFT = /* sql */ `
SELECT o.id FROM stock_count c JOIN offer o ON o.store_id = c.store_id JOIN stock k ON k.offer_id = o.id
LEFT JOIN (SELECT * FROM stock_count_figure WHERE count_id = $1) f ON f.offer_id = o.id WHERE c.id = $1 AND ${UNCOUNTED}`;

/** So many goods may be others: what a person said of these holds for these. */
export const whichOf = (offerIds: readonly string[]): string =>
  createHash('sha256').update(offerIds.toSorted().join()).digest('base64url');

const COUNT = /* sql */ `
SELECT c.id, c.store_id AS "storeId", c.scope, c.shelf, c.state, c.opened_at AS "openedAt", a.name AS "openedBy", c.closed_at AS "closedAt", b.name AS "closedBy",
  (SELECT count(*)::int FROM stock_count_figure f WHERE f.count_id = c.id) AS counted,
  CASE WHEN c.scope = 'scan' OR c.state <> 'open' THEN 0 ELSE (SELECT count(*)::int FROM offer o JOIN stock k ON k.offer_id = o.id ${FIGURE} WHERE o.store_id = c.store_id AND ${UNCOUNTED}) END AS left,
  (SELECT count(*)::int FROM stock_count_line l WHERE l.count_id = c.id AND l.applied_at IS NOT NULL) AS applied
FROM stock_count c JOIN person a ON a.id = c.opened_by LEFT JOIN person b ON b.id = c.closed_by`;

const columns = ({ language }: Who) => /* sql */ `
  o.id AS "offerId", ${named(language)} AS name, ${variantName('v', language)} AS "variantName", p.brand, o.sku, v.gtin, o.shelf, p.icon, g.hue, p.photo, f.figure, coalesce(f.people, 0) AS people,
  coalesce((SELECT sum(e.quantity)::int FROM stock_count_entry e WHERE e.count_id = c.id AND e.offer_id = o.id AND e.person_id = $2 AND e.kind <> 'anew'
    AND e.id > coalesce((SELECT max(x.id) FROM stock_count_entry x WHERE x.count_id = c.id AND x.offer_id = o.id AND x.kind = 'anew'), 0)
    AND e.id >= coalesce((SELECT max(x.id) FROM stock_count_entry x WHERE x.count_id = c.id AND x.offer_id = o.id AND x.person_id = $2 AND x.kind = 'typed'), 0)), 0) AS mine`;
const LINES = /* sql */ `JOIN offer o ON o.store_id = c.store_id JOIN stock k ON k.offer_id = o.id JOIN variant v ON v.id = o.variant_id JOIN product p ON p.id = v.product_id
  JOIN category g ON g.id = p.category_id LEFT JOIN (SELECT * FROM stock_count_figure WHERE count_id = $1) f ON f.offer_id = o.id`;

const lineView = (r: Row) => ({ ...r, picture: pictureOf(r as Pictured, r.name) }) as CountLine;

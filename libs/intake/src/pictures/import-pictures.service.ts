import type { Row } from '@bytorg/database';
import { problemView } from '@bytorg/errors';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ImportPicturesView } from '../intake.views';

const SHOWN = 50;
/** What failed is asked for again by an import of the next day, not by every hour's. */
const REMEMBERED_MS = 24 * 3_600_000;

/** Which pictures an applied import brings, and what became of them. */
@Injectable()
export class ImportPictures {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /** One for each product of the import that has none. What a person took away again does not come back by itself. */
  async plan(tx: EntityManager, importId: string, now: Date): Promise<void> {
    await tx.query(PLAN, [importId, now, new Date(now.getTime() - REMEMBERED_MS)]);
  }

  async report(importId: string, language: 'nb' | 'en'): Promise<ImportPicturesView> {
    const [row] = await this.db.query(REPORT, [importId, SHOWN, language]);
    const { failures, ...counts } = row;
    return { ...counts, failures: failures.map((f: Row) => ({ ...f, problem: problemView(f.problem) })) };
  }
}

const BARE = /* sql */ `NOT EXISTS (SELECT 1 FROM product_picture p JOIN picture_file f USING (hash) WHERE p.product_id = v.product_id AND f.state <> 'failed')`;

/** A row's goods: the offer it named, or the one that it made under its SKU. */
const PLAN = /* sql */ `
WITH named AS (
  SELECT DISTINCT ON (v.product_id) v.product_id, r.row, r.parsed->>'imageUrl' AS address, f.store_id
  FROM import_file f JOIN import_row r ON r.import_id = f.id
  JOIN offer o ON o.id = coalesce(r.offer_id, (SELECT x.id FROM offer x WHERE x.store_id = f.store_id AND x.sku = btrim(r.parsed->>'sku')))
  JOIN variant v ON v.id = o.variant_id
  WHERE f.id = $1 AND r.action <> 'refused' AND r.parsed->>'imageUrl' IS NOT NULL AND ${BARE} ORDER BY v.product_id, r.row),
before AS (
  SELECT n.product_id, bool_or(e.state = 'brought' AND e.product_id = n.product_id) AS brought,
    (array_agg(e.problem ORDER BY e.done_at DESC) FILTER (WHERE e.state = 'failed' AND e.done_at > $3))[1] AS problem
  FROM named n JOIN import_picture e ON md5(e.address) = md5(n.address) AND e.address = n.address
  JOIN import_file i ON i.id = e.import_id AND i.store_id = n.store_id GROUP BY n.product_id)
INSERT INTO import_picture (import_id, product_id, row, address, host, due_at, state, problem, done_at)
SELECT $1, n.product_id, n.row, n.address, lower(split_part(split_part(n.address, '://', 2), '/', 1)), $2,
  CASE WHEN b.problem IS NULL THEN 'waiting' ELSE 'failed' END, b.problem, CASE WHEN b.problem IS NOT NULL THEN $2::timestamptz END
FROM named n LEFT JOIN before b USING (product_id) WHERE b.brought IS NOT TRUE ORDER BY n.row`;

/** A picture may prove broken further in than its head: then it was brought, and is told as failed. */
const REPORT = /* sql */ `
WITH mine AS (
  SELECT i.row, i.product_id, i.address, CASE WHEN f.state = 'failed' THEN 'failed' ELSE i.state END AS state,
    coalesce(i.problem, jsonb_build_object('field', 'image', 'code', f.reason, 'values', '{}'::jsonb)) AS problem
  FROM import_picture i LEFT JOIN picture_file f ON f.hash = i.hash WHERE i.import_id = $1)
SELECT count(*) FILTER (WHERE state = 'waiting')::int AS waiting, count(*) FILTER (WHERE state = 'brought')::int AS brought,
  count(*) FILTER (WHERE state = 'kept')::int AS kept, count(*) FILTER (WHERE state = 'failed')::int AS failed,
  coalesce((SELECT json_agg(x) FROM (SELECT m.row, m.address, m.problem, CASE WHEN $3 = 'en' THEN coalesce(p.name_en, p.name_nb) ELSE p.name_nb END AS name
    FROM mine m JOIN product p ON p.id = m.product_id WHERE m.state = 'failed' ORDER BY m.row LIMIT $2) x), '[]') AS failures
FROM mine`;

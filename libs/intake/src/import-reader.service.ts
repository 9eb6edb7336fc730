import type { Row } from '@bytorg/database';
import { problemView } from '@bytorg/errors';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Who } from '@bytorg/identity';
import type { ImportAction, ImportFile, ImportRetirements, ImportRows } from './intake.views';
import { LikelyRows } from './likely/likely-rows.service';

const PAGE = 50;

export interface OnlyRows {
  action: ImportAction | null;
  /** Those that the town may know already. */
  likely: boolean;
}

/** What screens show of imports. */
@Injectable()
export class ImportReader {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(LikelyRows) private readonly likely: LikelyRows,
  ) {}

  async list(storeId: string): Promise<ImportFile[]> {
    const rows = await this.db.query(`${FILE} WHERE f.store_id = $1 ORDER BY f.uploaded_at DESC, f.id DESC LIMIT 20`, [
      storeId,
    ]);
    return rows.map(fileView);
  }

  async file(id: string): Promise<ImportFile> {
    const [row] = await this.db.query(`${FILE} WHERE f.id = $1`, [id]);
    return fileView(row);
  }

  async byIds(ids: string[]): Promise<Map<string, ImportFile>> {
    if (!ids.length) return new Map();
    const rows = await this.db.query(`${FILE} WHERE f.id = ANY($1)`, [ids]);
    return new Map(rows.map((row: Row) => [row.id, fileView(row)]));
  }

  async rows(who: Who, id: string, only: OnlyRows, page: number): Promise<ImportRows> {
    const rows: Row[] = await this.db.query(
      `SELECT row, action, raw, parsed, problems, likely, count(*) OVER ()::int AS total FROM import_row WHERE import_id = $1 AND action IS NOT NULL AND ($2::text IS NULL OR action = $2) AND (NOT $4 OR likely IS NOT NULL) ORDER BY row LIMIT ${PAGE} OFFSET $3`,
      [id, only.action, (Math.max(page, 1) - 1) * PAGE, only.likely],
    );
    const likely = await this.likely.of(who, id, rows);
    return {
      total: rows[0]?.total ?? 0,
      rows: rows.map((r: Row) => ({
        row: r.row,
        action: r.action,
        raw: r.raw,
        name: r.parsed?.name ?? null,
        gtin: r.parsed?.gtin ?? null,
        sku: r.parsed?.sku ?? null,
        priceOre: r.parsed?.priceOre ?? null,
        oldPriceOre: r.parsed?.oldPriceOre ?? null,
        typicalGrams: r.parsed?.weight?.typicalGrams ?? null,
        stock: r.parsed?.stock ?? null,
        oldStock: r.parsed?.oldStock ?? null,
        likely: likely.get(r.row) ?? [],
        answered: r.parsed?.answered ?? null,
        problems: r.problems.map(problemView),
      })),
    };
  }

  /** All runs of one connector, the newest first. */
  async runs(connectorId: string): Promise<ImportFile[]> {
    const rows = await this.db.query(
      `${FILE} WHERE f.connector_id = $1 ORDER BY f.uploaded_at DESC, f.id DESC LIMIT 50`,
      [connectorId],
    );
    return rows.map(fileView);
  }

  /** What would be retired, or was; the first of it. */
  async retirements(id: string): Promise<ImportRetirements> {
    const rows = await this.db.query(
      `SELECT o.id, o.sku, p.name_nb || CASE WHEN v.name <> '' THEN ', ' || v.name ELSE '' END AS name, s.on_hand AS "onHand", count(*) OVER ()::int AS total
       FROM import_retirement r JOIN offer o ON o.id = r.offer_id JOIN variant v ON v.id = o.variant_id JOIN product p ON p.id = v.product_id JOIN stock s ON s.offer_id = o.id
       WHERE r.import_id = $1 ORDER BY p.name_nb, o.sku LIMIT ${PAGE}`,
      [id],
    );
    return { total: rows[0]?.total ?? 0, offers: rows };
  }
}

const FILE = `SELECT f.*, n.name AS "connectorName" FROM import_file f LEFT JOIN connector n ON n.id = f.connector_id`;

const fileView = (f: Row): ImportFile => ({
  id: f.id,
  filename: f.filename,
  state: f.state,
  begunBy: f.begun_by,
  connectorId: f.connector_id,
  connectorName: f.connectorName,
  kind: f.kind,
  complete: !!f.options.complete,
  excludesHeld: !!f.options.excludesHeld,
  effect: { offers: f.offers, retires: f.retires, reprices: f.reprices, empties: f.empties, asks: f.asks },
  uploadedAt: f.uploaded_at,
  rowsDroppedAt: f.rows_dropped_at,
  refusedDroppedAt: f.refused_dropped_at,
  encoding: f.encoding,
  delimiter: f.delimiter,
  columns: f.mapping,
  counts: {
    total: f.total,
    newProducts: f.new_products,
    newOffers: f.new_offers,
    updates: f.updates,
    unchanged: f.unchanged,
    refused: f.refused,
    likely: f.likely,
    unanswered: f.unanswered,
    done: f.done,
  },
  problem: f.problem && problemView(f.problem),
});

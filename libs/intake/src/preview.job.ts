import type { Row } from '@bytorg/database';
import type { FieldProblem } from '@bytorg/errors';
import { Deliver, type OutboxEvent } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Column } from './columns';
import type { ImportAction } from './intake.views';
import { cut, type ParsedRow, parseRow } from './rows';

const BATCH = 1000;

interface OwnOffer {
  id: string;
  sku: string;
  gtin: string | null;
  priceOre: number;
  onHand: number;
  held: number;
  countedAt: string | null;
}

interface Known {
  bySku: Map<string, OwnOffer>;
  byGtin: Map<string, OwnOffer>;
  variants: Map<string, string>;
  categories: Map<string, { id: string; vatClass: ParsedRow['vatClass'] }>;
}

/** A row with what applying it needs to know. */
export type Planned = ParsedRow & {
  variantId?: string;
  categoryId?: string;
  oldPriceOre?: number;
  oldStock?: number;
  countedAt?: string | null;
  onHand?: number;
};

interface Verdict {
  action: ImportAction;
  offerId: string | null;
  planned: Planned;
  problems: FieldProblem[];
}

const refuse = (planned: Planned, ...problems: FieldProblem[]): Verdict => ({
  action: 'refused',
  offerId: null,
  planned,
  problems,
});

/** What one row would do, given what the store and the town already have. */
export const judge = (row: ParsedRow, problems: FieldProblem[], known: Known, excludesHeld: boolean): Verdict => {
  if (problems.length) return refuse(row, ...problems);
  if (!row.gtin && !row.sku) return refuse(row, { field: 'gtin', code: 'REQUIRED' });
  const own = (row.gtin && known.byGtin.get(row.gtin)) || (row.sku && known.bySku.get(row.sku)) || null;
  if (own) {
    // An own SKU with another barcode: two goods, or a mistake; nobody but a person can tell.
    if (row.gtin && own.gtin && own.gtin !== row.gtin) return refuse(row, { field: 'sku', code: 'SKU_HAS_OTHER_GTIN' });
    const onHand = row.stock === null ? undefined : row.stock + (excludesHeld ? own.held : 0);
    const changed =
      (row.priceOre !== null && row.priceOre !== own.priceOre) || (onHand !== undefined && onHand !== own.onHand);
    return {
      action: changed ? 'update' : 'unchanged',
      offerId: own.id,
      planned: { ...row, oldPriceOre: own.priceOre, oldStock: own.onHand, countedAt: own.countedAt, onHand },
      problems: [],
    };
  }
  if (row.priceOre === null) return refuse(row, { field: 'price', code: 'REQUIRED' });
  const sku = row.sku ?? row.gtin!.replace(/^0+/, '');
  if (known.bySku.has(sku)) return refuse(row, { field: 'sku', code: 'TAKEN' });
  const fresh = { ...row, sku, onHand: row.stock ?? 0 };
  const variantId = row.gtin && known.variants.get(row.gtin);
  if (variantId) return { action: 'new_offer', offerId: null, planned: { ...fresh, variantId }, problems: [] };
  if (!row.name) return refuse(row, { field: 'name', code: 'REQUIRED' });
  const category = row.category && known.categories.get(row.category.toLowerCase());
  if (!category)
    return refuse(
      row,
      row.category
        ? { field: 'category', code: 'CATEGORY_UNKNOWN', values: { text: cut(row.category, 60) } }
        : { field: 'category', code: 'REQUIRED' },
    );
  return {
    action: 'new_product',
    offerId: null,
    planned: { ...fresh, categoryId: category.id, vatClass: row.vatClass ?? category.vatClass },
    problems: [],
  };
};

/** Says of each row what applying it would do, and changes nothing else. */
@Injectable()
export class PreviewImport {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  @Deliver('import.mapped')
  async handle({ payload }: OutboxEvent<{ importId: string }>) {
    const id = payload.importId;
    const [file] = await this.db.query(
      `SELECT store_id AS "storeId", mapping, options, total FROM import_file WHERE id = $1 AND state = 'previewing'`,
      [id],
    );
    if (!file) return;
    const mapping = (file.mapping as Column[]).toSorted((a, b) => a.index - b.index).map((c) => c.field);
    const categories = await this.categories();
    const seen = new Map<string, number>();
    for (let from = 1; from <= file.total; from += BATCH) {
      const rows: { row: number; raw: string[] }[] = await this.db.query(
        `SELECT row, raw FROM import_row WHERE import_id = $1 AND row > $2 AND row <= $3 ORDER BY row`,
        [id, from, from + BATCH],
      );
      const parsed = rows.map((r) => ({ at: r.row, ...parseRow(r.raw, mapping) }));
      const known = {
        ...(await this.known(
          file.storeId,
          parsed.map((p) => p.row),
        )),
        categories,
      };
      const verdicts = parsed.map((p) => ({
        at: p.at,
        ...judge(p.row, [...p.problems, ...twice(p.row, p.at, seen)], known, !!file.options.excludesHeld),
      }));
      await this.write(id, verdicts, Math.min(from + BATCH - 1, file.total));
    }
    await this.db.query(
      `UPDATE import_file SET state = 'previewed', done = total WHERE id = $1 AND state = 'previewing'`,
      [id],
    );
  }

  private async write(id: string, verdicts: (Verdict & { at: number })[], done: number): Promise<void> {
    await this.db.query(
      `WITH v AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS v(at int, action text, "offerId" uuid, planned jsonb, problems jsonb)),
       noted AS (UPDATE import_file SET done = $3 WHERE id = $1)
       UPDATE import_row r SET action = v.action, offer_id = v."offerId", parsed = v.planned, problems = v.problems, applied = false FROM v WHERE r.import_id = $1 AND r.row = v.at`,
      [id, JSON.stringify(verdicts), done],
    );
  }

  private async categories(): Promise<Known['categories']> {
    const rows = await this.db.query(
      `SELECT c.id, lower(c.name_nb) AS nb, lower(c.name_en) AS en, c.slug, coalesce((SELECT mode() WITHIN GROUP (ORDER BY p.vat_class) FROM product p WHERE p.category_id = c.id), 'standard') AS "vatClass" FROM category c`,
    );
    return new Map(
      rows.flatMap((r: Row) => [r.nb, r.en, r.slug].map((name: string) => [name, { id: r.id, vatClass: r.vatClass }])),
    );
  }

  private async known(storeId: string, rows: ParsedRow[]): Promise<Pick<Known, 'bySku' | 'byGtin' | 'variants'>> {
    const gtins = rows.flatMap((r) => r.gtin ?? []);
    const skus = rows.flatMap((r) => [r.sku ?? [], r.gtin?.replace(/^0+/, '') ?? []].flat());
    const own: OwnOffer[] = await this.db.query(
      `SELECT o.id, o.sku, v.gtin, o.price_ore AS "priceOre", s.on_hand AS "onHand", s.held, s.counted_at::text AS "countedAt" FROM offer o JOIN variant v ON v.id = o.variant_id JOIN stock s ON s.offer_id = o.id
       WHERE o.store_id = $1 AND (o.sku = ANY($2) OR v.gtin = ANY($3))`,
      [storeId, skus, gtins],
    );
    const variants = await this.db.query(`SELECT id, gtin FROM variant WHERE gtin = ANY($1)`, [gtins]);
    return {
      bySku: new Map(own.map((o) => [o.sku, o])),
      byGtin: new Map(own.flatMap((o) => (o.gtin ? [[o.gtin, o] as const] : []))),
      variants: new Map(variants.map((v: Row) => [v.gtin, v.id])),
    };
  }
}

/** The same goods twice in one file: the second row is refused and names the first. */
const twice = (row: ParsedRow, at: number, seen: Map<string, number>): FieldProblem[] =>
  (['gtin', 'sku'] as const).flatMap((field) => {
    if (!row[field]) return [];
    const key = `${field}:${row[field]}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, at);
    return first === undefined || first === at ? [] : [{ field, code: 'TWICE_IN_FILE', values: { row: first } }];
  });

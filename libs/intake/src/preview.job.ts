import { Attributes, blockedKind } from '@bytorg/catalog';
import { Clock } from '@bytorg/clock';
import { inTransaction, type Row } from '@bytorg/database';
import { Deliver, type OutboxEvent } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { attributeFields } from './attribute-columns';
import { UNKNOWN_PARTS } from './bundle-cells';
import { type Column, type ImportField, kindOfFile } from './columns';
import { Decision } from './decision.service';
import { judge, type Known, type OwnOffer, type Rules, type Verdict } from './judge';
import { type ParsedRow, parseRow } from './rows';

const BATCH = 1000;
const isAttribute = (field: ImportField) => (attributeFields as readonly string[]).includes(field);

interface File {
  storeId: string;
  mapping: Column[];
  options: { excludesHeld?: boolean; complete?: boolean };
  total: number;
  done: number;
  scaleCodes: string;
}

/** Says of each row what applying it would do, and changes nothing else. After a crash it goes on where it was. */
@Injectable()
export class PreviewImport {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Decision) private readonly decision: Decision,
    @Inject(Attributes) private readonly attributes: Attributes,
  ) {}

  @Deliver('import.mapped')
  async handle({ payload }: OutboxEvent<{ importId: string }>) {
    const id = payload.importId;
    const [file]: File[] = await this.db.query(
      `SELECT f.store_id AS "storeId", f.mapping, f.options, f.total, f.done, s.scale_codes AS "scaleCodes" FROM import_file f JOIN store s ON s.id = f.store_id
       WHERE f.id = $1 AND f.state = 'previewing'`,
      [id],
    );
    if (!file) return;
    const mapping = file.mapping.toSorted((a, b) => a.index - b.index).map((c) => c.field);
    const rules = { kind: kindOfFile(file.mapping), excludesHeld: !!file.options.excludesHeld };
    const categories = await this.categories();
    const asked = mapping.some(isAttribute) ? await this.asked(categories) : undefined;
    for (let from = file.done + 1; from <= file.total; from += BATCH)
      if (!(await this.batch(id, file, { from, mapping, rules, categories, asked }))) return;
    const complete = rules.kind === 'goods' && !!file.options.complete;
    await inTransaction(this.db, async (tx) => {
      if (mapping.includes('bundle')) await tx.query(UNKNOWN_PARTS, [id, file.storeId]);
      await tx.query(TWICE, [id]);
      await this.decision.weigh(tx, { id, storeId: file.storeId, kind: rules.kind, complete }, this.clock.now());
    });
  }

  private async batch(
    id: string,
    file: File,
    by: { from: number; mapping: ImportField[]; rules: Rules } & Pick<Known, 'categories' | 'asked'>,
  ): Promise<boolean> {
    const to = Math.min(by.from + BATCH - 1, file.total);
    const rows: { row: number; raw: string[] }[] = await this.db.query(
      `SELECT row, raw FROM import_row WHERE import_id = $1 AND row BETWEEN $2 AND $3 ORDER BY row`,
      [id, by.from + 1, to + 1],
    );
    const parsed = rows.map((r) => ({ at: r.row, ...parseRow(r.raw, by.mapping, file.scaleCodes) }));
    const known = {
      ...(await this.known(
        file.storeId,
        parsed.map((p) => p.row),
      )),
      categories: by.categories,
      asked: by.asked,
    };
    const verdicts = parsed.map((p) => ({ at: p.at, ...judge(p.row, p.problems, known, by.rules) }));
    return this.write(id, verdicts, to);
  }

  /** False when the import was cancelled meanwhile. */
  private async write(id: string, verdicts: (Verdict & { at: number })[], done: number): Promise<boolean> {
    const [row] = await this.db.query(
      `WITH v AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS v(at int, action text, "offerId" uuid, planned jsonb, problems jsonb)),
       noted AS (UPDATE import_file SET done = $3 WHERE id = $1 AND state = 'previewing' RETURNING id),
       judged AS (UPDATE import_row r SET action = v.action, offer_id = v."offerId", parsed = v.planned, problems = v.problems, applied = false FROM v, noted WHERE r.import_id = noted.id AND r.row = v.at)
       SELECT count(*)::int AS n FROM noted`,
      [id, JSON.stringify(verdicts), done],
    );
    return row.n === 1;
  }

  private async categories(): Promise<Known['categories']> {
    const rows = await this.db.query(
      `WITH RECURSIVE up AS (SELECT id, parent_id, ARRAY[name_nb, name_en] AS names FROM category WHERE parent_id IS NULL
         UNION ALL SELECT c.id, c.parent_id, up.names || c.name_nb || c.name_en FROM category c JOIN up ON up.id = c.parent_id)
       SELECT c.id, up.names, lower(c.name_nb) AS nb, lower(c.name_en) AS en, c.slug, vat_of_shelf(c.id) AS "vatClass" FROM category c JOIN up USING (id)`,
    );
    return new Map(
      rows.flatMap((r: Row) => {
        const category = { id: r.id, vatClass: r.vatClass, blocked: blockedKind({ name: '', shelves: r.names }) };
        return [r.nb, r.en, r.slug].map((name: string) => [name, category]);
      }),
    );
  }

  private asked(categories: Known['categories']) {
    return this.attributes.ofAll([...new Set([...categories.values()].map((c) => c.id))]);
  }

  private async known(storeId: string, rows: ParsedRow[]): Promise<Pick<Known, 'bySku' | 'byGtin' | 'variants'>> {
    const gtins = rows.flatMap((r) => r.gtin ?? []);
    const skus = rows.flatMap((r) => [r.sku ?? [], r.gtin?.replace(/^0+/, '') ?? []].flat());
    const own: OwnOffer[] = await this.db.query(OWN, [storeId, skus, gtins]);
    const variants = await this.db.query(`SELECT id, gtin FROM variant WHERE gtin = ANY($1)`, [gtins]);
    return {
      bySku: new Map(own.map((o) => [o.sku, o])),
      byGtin: new Map(own.flatMap((o) => (o.gtin ? [[o.gtin, o] as const] : []))),
      variants: new Map(variants.map((v: Row) => [v.gtin, v.id])),
    };
  }
}

/** Each way of naming an offer by its own index; an OR over both would read the whole store for every batch. */
const OWN = /* sql */ `
WITH named AS (
  SELECT o.id FROM offer o WHERE o.store_id = $1 AND o.sku = ANY($2)
  UNION SELECT o.id FROM variant v JOIN offer o ON o.variant_id = v.id AND o.store_id = $1 WHERE v.gtin = ANY($3))
SELECT o.id, o.sku, v.gtin, o.price_ore AS "priceOre", CASE WHEN o.typical_grams IS NOT NULL THEN json_build_object('typicalGrams', o.typical_grams, 'maxGrams', o.max_grams) END AS weight, 
  CASE WHEN o.bundle THEN (SELECT json_agg(json_build_object('sku', x.sku, 'quantity', b.quantity)) FROM bundle_part b JOIN offer x ON x.id = b.part_offer_id WHERE b.offer_id = o.id) END AS parts,
  s.in_bundle AND EXISTS (SELECT 1 FROM bundle_part b WHERE b.part_offer_id = o.id) AS "inBundle", s.on_hand AS "onHand", s.held, s.counted_at::text AS "countedAt",
  o.status = 'retired' AND EXISTS (SELECT 1 FROM import_retirement t WHERE t.offer_id = o.id AND t.retired_at = o.updated_at) AS "retiredByImport"
FROM named JOIN offer o USING (id) JOIN variant v ON v.id = o.variant_id JOIN stock s ON s.offer_id = o.id`;

/** The same goods again in one file, by whatever name: the later row is refused and names the first. */
const TWICE = /* sql */ `
WITH named AS (
  SELECT r.row, k.n, k.field, first_value(r.row) OVER (PARTITION BY k.n, k.key ORDER BY r.row) AS first
  FROM import_row r CROSS JOIN LATERAL (VALUES (1, 'gtin', r.parsed->>'gtin'), (2, 'sku', r.parsed->>'sku'), (3, 'sku', r.offer_id::text)) AS k(n, field, key)
  WHERE r.import_id = $1 AND k.key IS NOT NULL),
again AS (
  SELECT DISTINCT ON (row) row, jsonb_build_array(jsonb_build_object('field', field, 'code', 'TWICE_IN_FILE', 'values', jsonb_build_object('row', first))) AS problems
  FROM named WHERE first <> row ORDER BY row, n)
UPDATE import_row r SET action = 'refused', problems = CASE WHEN r.action = 'refused' THEN r.problems ELSE '[]' END || a.problems
FROM again a WHERE r.import_id = $1 AND r.row = a.row`;

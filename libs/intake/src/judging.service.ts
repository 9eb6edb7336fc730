import { Attributes, blockedKind, Likeness } from '@bytorg/catalog';
import type { Row } from '@bytorg/database';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { attributeFields } from './attribute-columns';
import { type Column, type ImportField, kindOfFile } from './columns';
import { judge, type Known, type OwnOffer, type Rules, type Verdict } from './judge';
import type { Answer } from './likely/answer';
import { type ParsedRow, parseRow } from './rows';
import { ImportShelves } from './shelves/import-shelves.service';

const isAttribute = (field: ImportField) => (attributeFields as readonly string[]).includes(field);
type Db = Pick<EntityManager, 'query'>;

/** An import by whose columns and rules rows are judged. */
export interface Judged {
  storeId: string;
  mapping: Column[];
  options: { excludesHeld?: boolean; complete?: boolean };
  scaleCodes: string;
}

/** What is the same for all rows of an import. */
interface ByFile extends Pick<Known, 'categories' | 'asked' | 'shelves'> {
  file: Judged;
  columns: ImportField[];
  rules: Rules;
}

export type RowVerdict = Verdict & { at: number; likely?: string[] };

/** Says of rows what applying them would do: of a whole import by its preview, of one row again when a person has answered it. */
@Injectable()
export class Judging {
  constructor(
    @Inject(Attributes) private readonly attributes: Attributes,
    @Inject(Likeness) private readonly likeness: Likeness,
    @Inject(ImportShelves) private readonly shelves: ImportShelves,
  ) {}

  async file(db: Db, file: Judged): Promise<ByFile> {
    const columns = file.mapping.toSorted((a, b) => a.index - b.index).map((c) => c.field);
    const rules = { kind: kindOfFile(file.mapping), excludesHeld: !!file.options.excludesHeld };
    const categories = await this.categories(db);
    const asked = columns.some(isAttribute)
      ? await this.attributes.ofAll([...new Set([...categories.values()].map((c) => c.id))], db)
      : undefined;
    const byId = new Map([...categories.values()].map((c) => [c.id, c]));
    const decided = await this.shelves.decided(db, file.storeId);
    const shelves = new Map([...decided].map(([key, id]) => [key, id === null ? null : byId.get(id)!]));
    return { file, columns, rules, categories, asked, shelves };
  }

  async rows(db: Db, by: ByFile, rows: readonly { row: number; raw: string[] }[]): Promise<RowVerdict[]> {
    const parsed = rows.map((r) => ({ at: r.row, ...parseRow(r.raw, by.columns, by.file.scaleCodes) }));
    const named = await this.known(
      db,
      by.file.storeId,
      parsed.map((p) => p.row),
    );
    const { categories, asked, shelves } = by;
    const known = { ...named, categories, asked, shelves };
    return parsed.map((p) => ({ at: p.at, ...judge(p.row, p.problems, known, by.rules) }));
  }

  /** The town's goods that rows without a barcode may be: one question for all of them. What a person has said stands first. A bundle is the store's own. */
  async withLikely(db: Db, verdicts: readonly RowVerdict[]): Promise<RowVerdict[]> {
    const open = verdicts.filter(
      ({ action, planned: p }) =>
        !p.gtin && !p.parts && p.name && (action === 'new_product' || (action === 'new_offer' && p.answered)),
    );
    const planned = open.map((v) => ({ ...v.planned, name: v.planned.name!, of: v }));
    const found = await this.likeness.ofAll(db, planned);
    const likely = new Map(planned.map((p) => [p.of, withAnswer(found.get(p) ?? [], p.answered?.variantId ?? null)]));
    return verdicts.map((v) => ({ ...v, likely: likely.get(v)?.length ? likely.get(v) : undefined }));
  }

  private async categories(db: Db): Promise<Known['categories']> {
    const rows = await db.query(
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

  private async known(db: Db, storeId: string, rows: ParsedRow[]) {
    const gtins = rows.flatMap((r) => r.gtin ?? []);
    const skus = rows.flatMap((r) => [r.sku ?? [], r.gtin?.replace(/^0+/, '') ?? []].flat());
    const own: OwnOffer[] = await db.query(OWN, [storeId, skus, gtins]);
    const variants: { id: string; gtin: string }[] = await db.query(
      `SELECT id, gtin FROM variant WHERE gtin = ANY($1)`,
      [gtins],
    );
    const answers: (Answer & { sku: string })[] = await db.query(ANSWERS, [
      storeId,
      rows.flatMap((r) => (r.gtin ? [] : (r.sku ?? []))),
    ]);
    return {
      bySku: new Map(own.map((o) => [o.sku, o])),
      byGtin: new Map(own.flatMap((o) => (o.gtin ? [[o.gtin, o] as const] : []))),
      variants: new Map(variants.map((v) => [v.gtin, v.id])),
      answers: new Map(answers.map((a) => [a.sku, a])),
    };
  }
}

const withAnswer = (likely: string[], answered: string | null) =>
  answered === null || likely.includes(answered) ? likely : [answered, ...likely];

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

const ANSWERS = /* sql */ `
SELECT a.sku, a.kind, a.variant_id AS "variantId", p.id AS "productId", p.category_id AS "categoryId", p.attrs,
  (SELECT o.sku FROM offer o WHERE o.store_id = a.store_id AND o.variant_id = a.variant_id) AS "ownSku"
FROM import_answer a LEFT JOIN variant v ON v.id = a.variant_id LEFT JOIN product p ON p.id = v.product_id WHERE a.store_id = $1 AND a.sku = ANY($2)`;

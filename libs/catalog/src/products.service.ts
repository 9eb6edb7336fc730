import { Clock } from '@bytorg/clock';
import { DomainError, Problems } from '@bytorg/errors';
import { slugOf } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refuseName, refuseShelf } from './blocked-wares';
import type { Answers } from './attribute-values';
import type { NewProductInput, VatClass } from './catalog.views';
import { checkFood, FOOD_COLUMNS, foodText, foodValues, type GivenFood } from './food/food';
import { isInStoreCode, normaliseGtin } from './gtin';

/** The database keeps four decimals. */
const LEAST_AMOUNT = 0.0001;
const units = ['kg', 'l', 'm', 'm2', 'stk'];
export const isUuid = (text: string) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);

/**
 * One at a time describes goods, until its transaction ends: addresses, GTINs and kinds are taken by several statements, and
 * two who took them each in an order of their own would wait for each other.
 */
export const oneByOne = (tx: EntityManager): Promise<unknown> =>
  tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('describe goods', 0))`);

/**
 * As with one: the variants first, in one order for all, so that two neighbours who bring the same goods at once do not wait
 * for each other in a ring. One name twice, in the batch or before it, gets an ending of its own.
 */
const CREATE_ALL = /* sql */ `
WITH given AS (
  SELECT g.*, uuidv7() AS id, uuidv7() AS variant_id, row_number() OVER (PARTITION BY slug ORDER BY n) AS nth
  FROM jsonb_to_recordset($1::jsonb) AS g(n int, slug text, category uuid, brand text, name text, description text, vat text, store uuid, gtin text, unit text, net numeric, food jsonb, attrs jsonb, kind jsonb)),
made AS (
  INSERT INTO variant (id, product_id, gtin, unit, net_amount, attrs) SELECT variant_id, id, gtin, unit, net, kind FROM given ORDER BY gtin ON CONFLICT (gtin) DO NOTHING RETURNING id),
described AS (
  INSERT INTO product (id, slug, category_id, brand, name_nb, description_nb, vat_class, icon, created_at, created_by_store, attrs, ${FOOD_COLUMNS})
  SELECT g.id, CASE WHEN nth > 1 OR EXISTS (SELECT 1 FROM product p WHERE p.slug = g.slug) THEN g.slug || '-' || right(g.id::text, 8) ELSE g.slug END,
    c.id, g.brand, g.name, g.description, g.vat, c.icon, $2, g.store, g.attrs, ${foodValues('g.food')} FROM given g JOIN made ON made.id = g.variant_id JOIN category c ON c.id = g.category)
SELECT g.gtin, m.id AS "variantId" FROM given g LEFT JOIN made m ON m.id = g.variant_id ORDER BY g.n`;

export interface NewProduct extends Omit<NewProductInput, 'food' | 'vatClass'> {
  vatClass: VatClass;
  storeId: string;
  food?: GivenFood | null;
}

/** The shared descriptions: products with their variants. */
@Injectable()
export class Products {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** Everything wrong with a new product, under `prefix` (`product.` on a form, nothing in an import). */
  check(input: NewProductInput, problems: Problems, prefix = ''): string | null {
    const gtin = input.gtin?.trim() ? normaliseGtin(input.gtin) : null;
    if (input.gtin?.trim() && !gtin) problems.add(`${prefix}gtin`, 'NOT_A_GTIN');
    if (gtin && isInStoreCode(gtin)) problems.add(`${prefix}gtin`, 'IN_STORE_CODE');
    if (!input.name.trim()) problems.add(`${prefix}name`, 'REQUIRED');
    refuseName(input.name, input.vatClass === 'books', problems, `${prefix}name`);
    if (input.food) checkFood(input.food, problems, `${prefix}food.`);
    if (input.name.length > 200) problems.add(`${prefix}name`, 'TOO_LONG', { max: 200 });
    if (input.brand.length > 100) problems.add(`${prefix}brand`, 'TOO_LONG', { max: 100 });
    if ((input.description?.length ?? 0) > 5000) problems.add(`${prefix}description`, 'TOO_LONG', { max: 5000 });
    if (!isUuid(input.categoryId)) problems.add(`${prefix}categoryId`, 'NOT_A_CHOICE');
    if (input.unit && !units.includes(input.unit)) problems.add(`${prefix}unit`, 'NOT_A_CHOICE');
    if (input.netAmount != null && !(input.netAmount >= LEAST_AMOUNT && input.netAmount < 100_000))
      problems.add(`${prefix}netAmount`, 'OUT_OF_RANGE', { min: LEAST_AMOUNT, max: 100000 });
    if (!input.unit !== (input.netAmount == null))
      problems.add(`${prefix}${input.unit ? 'netAmount' : 'unit'}`, 'REQUIRED');
    return gtin;
  }

  /** With the VAT class of its shelf where none was said. */
  async taxed<P extends NewProductInput>(tx: EntityManager, input: P): Promise<P & { vatClass: VatClass }> {
    if (input.vatClass) return { ...input, vatClass: input.vatClass };
    const [{ vatClass }] = await tx.query(`SELECT vat_of_shelf($1) AS "vatClass"`, [
      isUuid(input.categoryId) ? input.categoryId : null,
    ]);
    return { ...input, vatClass };
  }

  /** The new product with what is said of it (`answersOf`), or the one that a neighbour has described under this GTIN at the same moment. */
  async create(
    tx: EntityManager,
    input: NewProduct,
    gtin: string | null,
    said: Answers = { product: {}, variant: {} },
  ): Promise<{ productId: string; variantId: string }> {
    const [category] = await tx.query(`SELECT icon FROM category WHERE id = $1`, [input.categoryId]);
    if (!category) throw new DomainError('CATEGORY_UNKNOWN');
    const problems = new Problems();
    await refuseShelf(tx, input.categoryId, problems, 'product.categoryId');
    problems.throwIfAny();
    const slug = slugOf(`${input.brand} ${input.name}`);
    await oneByOne(tx);
    const [made] = await tx.query(CREATE, [
      slug,
      input.categoryId,
      input.brand.trim(),
      input.name.trim(),
      input.description?.trim() ?? '',
      input.vatClass,
      category.icon,
      this.clock.now(),
      input.storeId,
      gtin,
      input.unit ?? null,
      input.netAmount ?? null,
      said.product,
      said.variant,
      JSON.stringify(foodText(input.food ?? {})),
    ]);
    if (made) return made;
    const [known] = await tx.query(`SELECT product_id AS "productId", id AS "variantId" FROM variant WHERE gtin = $1`, [
      gtin,
    ]);
    return known;
  }

  /** Many new goods in one statement; answers the variants in the order they were given. */
  async createAll(
    tx: EntityManager,
    goods: readonly (Omit<NewProduct, 'gtin' | 'attributes'> & { gtin: string | null; said?: Answers })[],
  ): Promise<string[]> {
    const given = goods.map((g, n) => ({
      n,
      slug: slugOf(`${g.brand} ${g.name}`),
      category: g.categoryId,
      brand: g.brand.trim(),
      name: g.name.trim(),
      description: g.description?.trim() ?? '',
      vat: g.vatClass,
      store: g.storeId,
      gtin: g.gtin,
      unit: g.unit ?? null,
      net: g.netAmount ?? null,
      food: foodText(g.food ?? {}),
      attrs: g.said?.product ?? {},
      kind: g.said?.variant ?? {},
    }));
    await oneByOne(tx);
    const rows: { gtin: string | null; variantId: string | null }[] = await tx.query(CREATE_ALL, [
      JSON.stringify(given),
      this.clock.now(),
    ]);
    // What a neighbour has described at the same moment is seen once it is committed: the insert has waited for it.
    const others = rows.flatMap((r) => (r.variantId ? [] : [r.gtin]));
    const known: { id: string; gtin: string }[] = others.length
      ? await tx.query(`SELECT id, gtin FROM variant WHERE gtin = ANY($1)`, [others])
      : [];
    const byGtin = new Map(known.map((v) => [v.gtin, v.id]));
    return rows.map((r) => r.variantId ?? byGtin.get(r.gtin!)!);
  }
}

/** The variant first, for its GTIN decides whether there is anything new; its foreign key is asked at the statement's end. */
const CREATE = /* sql */ `
WITH fresh AS (SELECT uuidv7() AS id),
v AS (INSERT INTO variant (product_id, gtin, unit, net_amount, attrs) SELECT id, $10, $11, $12, $14 FROM fresh ON CONFLICT (gtin) DO NOTHING RETURNING id, product_id),
p AS (
  INSERT INTO product (id, slug, category_id, brand, name_nb, description_nb, vat_class, icon, created_at, created_by_store, attrs, ${FOOD_COLUMNS})
  SELECT product_id, CASE WHEN EXISTS (SELECT 1 FROM product WHERE slug = $1) THEN $1 || '-' || substr(md5(random()::text), 1, 6) ELSE $1 END, $2, $3, $4, $5, $6, $7, $8, $9, $13, ${foodValues('$15::jsonb')} FROM v)
SELECT product_id AS "productId", id AS "variantId" FROM v`;

import { DomainError } from '@bytorg/errors';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Answers, Attrs } from './attribute-values';
import type { AskedAttribute } from './attributes.views';
import { isUuid } from './products.service';

const ASKED = /* sql */ `a.id, a.category_id AS "categoryId", a.code, a.name_nb AS "nameNb", a.name_en AS "nameEn", a.kind, a.unit, a.makes_variants AS "makesVariants", coalesce((
  SELECT json_agg(json_build_object('id', c.id, 'nameNb', c.name_nb, 'nameEn', c.name_en, 'swatch', c.swatch) ORDER BY c.sort, c.name_nb) FROM attribute_choice c WHERE c.attribute_id = a.id), '[]') AS choices`;

/** What shelves ask of their goods. */
@Injectable()
export class Attributes {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /** Of this shelf, what it takes from those above included. */
  of(categoryId: string, db: DataSource | EntityManager = this.db): Promise<AskedAttribute[]> {
    return db.query(`SELECT ${ASKED} FROM attributes_of($1) a`, [isUuid(categoryId) ? categoryId : null]);
  }

  /** Of many shelves at once. */
  async ofAll(
    categoryIds: readonly string[],
    db: Pick<EntityManager, 'query'> = this.db,
  ): Promise<Map<string, AskedAttribute[]>> {
    const rows: (AskedAttribute & { shelf: string })[] = await db.query(
      `SELECT s.id AS shelf, ${ASKED} FROM unnest($1::uuid[]) AS s(id) CROSS JOIN LATERAL attributes_of(s.id) a`,
      [categoryIds],
    );
    const found = new Map<string, AskedAttribute[]>(categoryIds.map((id) => [id, []]));
    for (const row of rows) found.get(row.shelf)!.push(row);
    return found;
  }

  /** Of what was said a while ago, what the shelves still ask and still know: an import is applied long after it was read. */
  async still(tx: EntityManager, goods: readonly { categoryId: string; said: Answers }[]): Promise<Answers[]> {
    const rows: { n: number; of: keyof Answers; attrs: Attrs }[] = await tx.query(STILL, [
      JSON.stringify(goods.map(({ categoryId, said }, n) => ({ n, shelf: categoryId, ...said }))),
    ]);
    const kept = goods.map((): Answers => ({ product: {}, variant: {} }));
    for (const { n, of, attrs } of rows) kept[n]![of] = attrs;
    return kept;
  }

  /** By what another variant of a product differs: not what the product says of all of them. */
  async ofVariants(productId: string, db: DataSource | EntityManager = this.db): Promise<AskedAttribute[]> {
    const [product] = await db.query(`SELECT category_id, attrs FROM product WHERE id = $1`, [
      isUuid(productId) ? productId : null,
    ]);
    if (!product) throw new DomainError('PRODUCT_UNKNOWN');
    return (await this.of(product.category_id, db)).filter((a) => a.makesVariants && !(a.id in product.attrs));
  }
}

const STILL = /* sql */ `
WITH given AS (
  SELECT g.n, g.shelf, k.of, e.key, e.value FROM jsonb_to_recordset($1::jsonb) AS g(n int, shelf uuid, product jsonb, variant jsonb)
  CROSS JOIN LATERAL (VALUES ('product', g.product), ('variant', g.variant)) AS k(of, attrs) CROSS JOIN LATERAL jsonb_each(k.attrs) e),
asked AS MATERIALIZED (SELECT s.shelf, a.id, a.kind FROM (SELECT DISTINCT shelf FROM given) s CROSS JOIN LATERAL attributes_of(s.shelf) a)
SELECT g.n, g.of, jsonb_object_agg(g.key, g.value) AS attrs FROM given g JOIN asked a ON a.shelf = g.shelf AND a.id::text = g.key
WHERE a.kind IN ('number', 'text') OR EXISTS (SELECT 1 FROM attribute_choice c WHERE c.attribute_id = a.id AND c.id::text = g.value #>> '{}')
GROUP BY g.n, g.of`;

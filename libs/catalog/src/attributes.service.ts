import { DomainError } from '@bytorg/errors';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
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
  async ofAll(categoryIds: readonly string[]): Promise<Map<string, AskedAttribute[]>> {
    const rows: (AskedAttribute & { shelf: string })[] = await this.db.query(
      `SELECT s.id AS shelf, ${ASKED} FROM unnest($1::uuid[]) AS s(id) CROSS JOIN LATERAL attributes_of(s.id) a`,
      [categoryIds],
    );
    const found = new Map<string, AskedAttribute[]>(categoryIds.map((id) => [id, []]));
    for (const row of rows) found.get(row.shelf)!.push(row);
    return found;
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

import { DomainError } from '@bytorg/errors';
import type { DataSource, EntityManager } from 'typeorm';
import { isUuid } from './products.service';
import { TEXT_SQL, type WholeText } from './shared-text';

interface Sold {
  text: WholeText;
  stewardId: string | null;
  isFood: boolean;
  isBook: boolean;
  /** What this store writes holds at once. */
  atOnce: boolean;
}

/** The shared text of what a store sells; PRODUCT_UNKNOWN for any other. */
export const soldText = async (db: DataSource | EntityManager, storeId: string, productId: string): Promise<Sold> => {
  const [row] = await db.query(
    `SELECT ${TEXT_SQL} AS text, p.created_by_store AS "stewardId", p.vat_class = 'food' AS "isFood", p.vat_class = 'books' AS "isBook",
         NOT sold_by_others(p.id, ARRAY[$2::uuid]) OR coalesce(p.created_by_store = $2, false) AS "atOnce" FROM product p
       WHERE p.id = $1 AND EXISTS (SELECT 1 FROM offer o JOIN variant v ON v.id = o.variant_id WHERE v.product_id = p.id AND o.store_id = $2)`,
    [isUuid(productId) ? productId : null, storeId],
  );
  if (!row) throw new DomainError('PRODUCT_UNKNOWN');
  return row;
};

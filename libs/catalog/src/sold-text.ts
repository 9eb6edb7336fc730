import { DomainError } from '@bytorg/errors';
import type { DataSource, EntityManager } from 'typeorm';
import { isUuid } from './products.service';
import { TEXT_SQL, type WholeText } from './shared-text';

export interface Sold {
  text: WholeText;
  stewardId: string | null;
  isFood: boolean;
  isBook: boolean;
  /** What this store writes holds at once. */
  atOnce: boolean;
}

const COLUMNS = `${TEXT_SQL} AS text, p.created_by_store AS "stewardId", p.vat_class = 'food' AS "isFood", p.vat_class = 'books' AS "isBook"`;

/** The shared text of what a store sells; PRODUCT_UNKNOWN for any other. */
export const soldText = async (db: DataSource | EntityManager, storeId: string, productId: string): Promise<Sold> => {
  const [row] = await db.query(
    `SELECT ${COLUMNS}, NOT sold_by_others(p.id, ARRAY[$2::uuid]) OR coalesce(p.created_by_store = $2, false) AS "atOnce" FROM product p
       WHERE p.id = $1 AND EXISTS (SELECT 1 FROM offer o JOIN variant v ON v.id = o.variant_id WHERE v.product_id = p.id AND o.store_id = $2)`,
    [isUuid(productId) ? productId : null, storeId],
  );
  if (!row) throw new DomainError('PRODUCT_UNKNOWN');
  return row;
};

/** The shared text of any goods of the town, for its office: what that writes holds at once. `seen` is the text as it stands, to be told again by whoever changes it. */
export const townText = async (db: DataSource | EntityManager, productId: string): Promise<Sold & { seen: string }> => {
  const [row] = await db.query(
    `SELECT ${COLUMNS}, true AS "atOnce", md5(${TEXT_SQL}::text) AS seen FROM product p WHERE p.id = $1`,
    [isUuid(productId) ? productId : null],
  );
  if (!row) throw new DomainError('PRODUCT_UNKNOWN');
  return row;
};

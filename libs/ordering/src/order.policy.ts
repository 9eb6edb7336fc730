import { DomainError } from '@bytorg/errors';
import type { Who } from '@bytorg/identity';
import type { DataSource, EntityManager } from 'typeorm';

/** Staff of the part's own store, nobody else; answers the store. */
export const mayServe = async (db: DataSource | EntityManager, who: Who, subOrderId: string): Promise<string> => {
  const [row] = await db.query(`SELECT store_id FROM sub_order WHERE id = $1`, [subOrderId]);
  if (!row) throw new DomainError('SUB_ORDER_UNKNOWN');
  who.mustActFor(row.store_id);
  return row.store_id;
};

import { whose } from '@bytorg/database';
import { DomainError } from '@bytorg/errors';
import type { Who } from '@bytorg/identity';
import type { DataSource } from 'typeorm';

/** Staff of the part's own store, nobody else; answers the store. */
export const mayServe = async (db: DataSource, who: Who, subOrderId: string): Promise<string> => {
  const storeId = await whose(db, `SELECT store_id FROM sub_order WHERE id = $1`, subOrderId);
  if (!storeId) throw new DomainError('SUB_ORDER_UNKNOWN');
  who.mustActFor(storeId);
  return storeId;
};

/** The same for one of its lines. */
export const mayPick = async (db: DataSource, who: Who, lineId: string): Promise<void> => {
  const storeId = await whose(
    db,
    `SELECT s.store_id FROM order_line l JOIN sub_order s ON s.id = l.sub_order_id WHERE l.id = $1`,
    lineId,
  );
  if (!storeId) throw new DomainError('LINE_UNKNOWN');
  who.mustActFor(storeId);
};

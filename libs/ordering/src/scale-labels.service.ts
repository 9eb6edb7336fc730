import { normaliseGtin } from '@bytorg/catalog';
import { once } from '@bytorg/database';
import { DomainError } from '@bytorg/errors';
import type { Who } from '@bytorg/identity';
import { scaleGrams, scaleItem, StoreDirectory } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { mayServe } from './order.policy';
import { checkPick, type LineToPick, Picking } from './picking.service';

/** The label that a store's own scale printed: it says which goods, and what this piece of them weighs. */
@Injectable()
export class ScaleLabels {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(StoreDirectory) private readonly directory: StoreDirectory,
    @Inject(Picking) private readonly picking: Picking,
  ) {}

  /** Picks the next piece of the part that the label can be; the same scan sent again is the same piece. */
  async pick(who: Who, subOrderId: string, code: string, key: string): Promise<void> {
    const storeId = await mayServe(this.db, who, subOrderId);
    const { scaleCodes } = await this.directory.get(storeId);
    const by = { scope: who.personId, operation: 'pickScaleLabel', key, body: { subOrderId, code } };
    await once(this.db, by, async (tx) => {
      await this.picking.hold(tx, subOrderId);
      const { item, grams } = read(code, scaleCodes);
      const line = await this.next(tx, subOrderId, item);
      checkPick(line, 1, null, grams);
      await this.picking.note(tx, line.lineId, 1, null, grams);
      return true;
    });
  }

  private async next(tx: EntityManager, subOrderId: string, item: string): Promise<LineToPick & { lineId: string }> {
    const [line] = await tx.query(
      `SELECT id AS "lineId", sub_order_id AS id, quantity, max_grams AS "maxGrams" FROM order_line
       WHERE sub_order_id = $1 AND kg_price_ore IS NOT NULL AND picked IS NULL AND sku = $2 ORDER BY position LIMIT 1`,
      [subOrderId, item],
    );
    if (!line) throw new DomainError('NO_PIECE_LEFT');
    return line;
  }
}

const read = (code: string, scaleCodes: string) => {
  const gtin = normaliseGtin(code);
  if (!gtin) throw new DomainError('NOT_A_GTIN');
  const grams = scaleGrams(gtin, scaleCodes);
  if (grams === null) throw new DomainError('LABEL_WITHOUT_WEIGHT');
  return { item: scaleItem(gtin, scaleCodes), grams };
};

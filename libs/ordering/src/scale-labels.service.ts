import { normaliseGtin } from '@bytorg/catalog';
import { once } from '@bytorg/database';
import { DomainError } from '@bytorg/errors';
import type { Who } from '@bytorg/identity';
import { scaleGrams, scaleItem, scalePriceOre, StoreDirectory } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { mayServe } from './order.policy';
import { checkPick, type LineToPick, Picking } from './picking.service';

interface Piece extends LineToPick {
  lineId: string;
  kgPriceOre: number;
  kgPriceNow: number | null;
}

/** The label that a store's own scale printed: it says which goods, and what this piece of them weighs, or costs. */
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
      const label = read(code, scaleCodes);
      const line = await this.next(tx, subOrderId, label.item);
      const grams = label.grams ?? weighed(label.priceOre!, line);
      checkPick(line, 1, null, grams);
      await this.picking.note(tx, line.lineId, 1, null, grams);
      return true;
    });
  }

  private async next(tx: EntityManager, subOrderId: string, item: string): Promise<Piece> {
    const [line] = await tx.query(
      `SELECT l.id AS "lineId", l.sub_order_id AS id, l.quantity, l.max_grams AS "maxGrams", l.kg_price_ore AS "kgPriceOre",
         (SELECT o.price_ore FROM offer o WHERE o.id = l.offer_id AND o.typical_grams IS NOT NULL) AS "kgPriceNow"
       FROM order_line l WHERE l.sub_order_id = $1 AND l.kg_price_ore IS NOT NULL AND l.picked IS NULL AND l.sku = $2 ORDER BY l.position LIMIT 1`,
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
  const priceOre = scalePriceOre(gtin, scaleCodes);
  if (grams === null && priceOre === null) throw new DomainError('LABEL_WITHOUT_WEIGHT');
  return { item: scaleItem(gtin, scaleCodes), grams, priceOre };
};

/**
 * The weight that the label's price was reckoned from. Where the price per kilo is another than the order's, nobody knows by
 * which of the two the scale reckoned; and a price beyond the heaviest piece's is not this piece's: both are weighed.
 */
const weighed = (priceOre: number, { kgPriceOre, kgPriceNow, maxGrams }: Piece): number => {
  if (kgPriceNow !== kgPriceOre) throw new DomainError('LABEL_OF_OTHER_PRICE');
  const grams = Math.round((priceOre * 1000) / kgPriceOre);
  if (grams < 1 || grams > maxGrams!) throw new DomainError('LABEL_BEYOND_CEILING');
  return grams;
};

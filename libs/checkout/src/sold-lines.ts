import type { BasketRow } from './basket-rows';
import { type PartRow, sharesOf } from './bundles';

/** What an order line says of its goods. */
interface Goods {
  brand: string;
  vatPercent: number;
  minAge: number | null;
  perishable: boolean;
  storage: string;
  sku: string;
  gtin: string | null;
  productId: string;
}

export type CheckoutLine = Omit<BasketRow, 'parts'> &
  Goods & { heldPriceOre: number; parts: (PartRow & Goods)[] | null };

/** What is sold of a line, each with its own tax: of a bundle its parts, each with its share of the price. */
export const soldOf = (l: CheckoutLine) =>
  l.parts
    ? sharesOf({ quantity: l.quantity, parts: l.parts }, l.heldPriceOre).map(({ part, quantity, priceOre }) => ({
        goods: part,
        quantity,
        priceOre,
        ceilingOre: priceOre,
      }))
    : [{ goods: l, quantity: l.quantity, priceOre: l.heldPriceOre, ceilingOre: l.ceilingOre }];

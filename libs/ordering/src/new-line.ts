import type { ByWeight } from '@bytorg/catalog';

export interface NewLine {
  offerId: string;
  productId: string;
  name: string;
  variantName: string;
  brand: string;
  sku: string;
  gtin: string | null;
  icon: string;
  hue: number;
  quantity: number;
  /** Of one piece; where it is weighed, the estimate. */
  priceOre: number;
  byWeight: Omit<ByWeight, 'ceilingOre'> | null;
  /** Of what it was bought as a part, with the words of the sale and how many of that were bought. */
  bundle: { offerId: string; nameNb: string; nameEn: string; quantity: number } | null;
  vatPercent: number;
  minAge: number | null;
  perishable: boolean;
  cold: boolean;
}

/** The rows of one store's part. */
export const lineRows = (lines: readonly NewLine[], storeId: string) =>
  numbered(lines.flatMap(piecesOf)).map((l, i) => lineRow(l, storeId, i + 1));

/** Weight goods become a line for each piece, for each gets its own weight and price. */
const piecesOf = (l: NewLine): (NewLine & { piece: number })[] =>
  l.byWeight
    ? Array.from({ length: l.quantity }, (_, i) => ({ ...l, quantity: 1, piece: i + 1 }))
    : [{ ...l, piece: 1 }];

/** The same goods as parts of bundles are further lines of theirs: the loose ones are the first, whether there are any or not. */
const numbered = (lines: (NewLine & { piece: number })[]) => {
  const last = new Map<string, number>();
  return lines.map((l) => {
    if (!l.bundle) return l;
    const piece = (last.get(l.offerId) ?? 1) + 1;
    last.set(l.offerId, piece);
    return { ...l, piece };
  });
};

const lineRow = (l: NewLine & { piece: number }, storeId: string, position: number) => ({
  store_id: storeId,
  offer_id: l.offerId,
  position,
  product_id: l.productId,
  name: l.name,
  variant_name: l.variantName,
  brand: l.brand,
  sku: l.sku,
  gtin: l.gtin,
  icon: l.icon,
  hue: l.hue,
  quantity: l.quantity,
  price_ore: l.priceOre,
  vat_percent: l.vatPercent,
  min_age: l.minAge,
  perishable: l.perishable,
  cold: l.cold,
  piece: l.piece,
  kg_price_ore: l.byWeight?.kgPriceOre ?? null,
  typical_grams: l.byWeight?.typicalGrams ?? null,
  max_grams: l.byWeight?.maxGrams ?? null,
  bundle_offer_id: l.bundle?.offerId ?? null,
  bundle_name_nb: l.bundle?.nameNb ?? null,
  bundle_name_en: l.bundle?.nameEn ?? null,
  bundle_quantity: l.bundle?.quantity ?? null,
});

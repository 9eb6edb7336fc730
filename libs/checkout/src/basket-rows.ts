import { byWeightOf, perUnitOre, type Photo, pictureOf } from '@bytorg/catalog';
import { shownOre } from '@bytorg/money';
import { availabilityOf } from '@bytorg/search';
import { contentOf, type PartRow, partsFrom } from './bundles';
import type { BasketItem, BasketProblem } from './checkout.views';

export const MAX_PER_LINE = 99;
/** A card payment ends below a million kroner, and delivery is added to the goods. */
const MAX_GOODS_ORE = 99_000_000;
/** What the public learns of a count at most, so that asking for more and more does not reveal it. */
const SHOWN_LEFT = 3;

export interface BasketRow {
  offerId: string;
  storeId: string;
  quantity: number;
  seenPriceOre: number;
  /** Of one piece: an estimate where it is weighed, and then the most it can become beside it. */
  priceOre: number;
  ceilingOre: number;
  kgPriceOre: number | null;
  typicalGrams: number | null;
  maxGrams: number | null;
  status: string;
  storeStatus: string;
  available: number;
  notForDelivery: boolean;
  productSlug: string;
  nameNb: string;
  nameEn: string | null;
  variantName: string;
  variantNameEn: string;
  brand: string;
  icon: string;
  hue: number;
  photo: Photo | null;
  unit: string | null;
  net: number | null;
  /** Of a bundle: what is in it. */
  parts: PartRow[] | null;
  /** Of a bundle: since its shopper last saw it, the store has made another of it. */
  contentsChanged: boolean;
  /** Of a bundle: which part there is least of. */
  lacking?: string;
}

export const itemOf = (
  r: BasketRow,
  language: 'nb' | 'en',
  storeDelivers: boolean,
  priceOre = r.priceOre,
): BasketItem => {
  const name = (language === 'en' && r.nameEn) || r.nameNb;
  return {
    offerId: r.offerId,
    productSlug: r.productSlug,
    name,
    variantName: (language === 'en' && r.variantNameEn) || r.variantName,
    brand: r.brand,
    picture: pictureOf(r, name, language),
    quantity: r.quantity,
    maxQuantity: r.available <= SHOWN_LEFT ? Math.max(r.available, 0) : MAX_PER_LINE,
    priceOre,
    totalOre: shownOre(priceOre * r.quantity),
    unitPriceOre: r.kgPriceOre ?? perUnitOre(priceOre, r.net),
    unit: r.kgPriceOre ? 'kg' : r.unit,
    byWeight: byWeightOf(r),
    bundle: contentOf(r, language),
    availability: availabilityOf(r.available <= 0 ? 0 : r.available <= SHOWN_LEFT ? 1 : 2),
    forDelivery: storeDelivers && !r.notForDelivery,
  };
};

/** What one shopper's wish for a line says: the same again is the same wish. */
export const wishOf = (r: BasketRow) =>
  [r.offerId, r.quantity, r.priceOre, r.ceilingOre, wishedParts(r.parts)] as const;

/** In the order in which the database writes them down. */
const wishedParts = (parts: BasketRow['parts']) =>
  parts &&
  parts.map(({ offerId, quantity }) => [offerId, quantity] as const).toSorted((a, b) => (a[0] < b[0] ? -1 : 1));

/** What stands between this basket and the checkout, or what the shopper should know first. */
export const problemsOf = (
  rows: readonly BasketRow[],
  language: 'nb' | 'en',
  readyAt: Map<string, Date | null>,
): BasketProblem[] => {
  const tooMuch = beyondPayment(rows);
  return rows.flatMap((r): BasketProblem[] => {
    const about = { offerId: r.offerId, storeId: r.storeId, name: (language === 'en' && r.nameEn) || r.nameNb };
    if (r.status !== 'active') return [{ code: 'offer_gone', ...about }];
    if (r.storeStatus !== 'active') return [{ code: 'store_paused', ...about }];
    if (!readyAt.get(r.storeId)) return [{ code: 'store_closed', ...about }];
    const part = r.lacking ?? null;
    if (r.available <= 0) return [{ code: 'sold_out', ...about, part }];
    const found: BasketProblem[] = r === tooMuch ? [{ code: 'too_many', ...about }] : [];
    if (r.available < r.quantity)
      found.push({ code: 'not_enough', ...about, left: r.available <= SHOWN_LEFT ? r.available : null, part });
    if (r.seenPriceOre !== r.priceOre)
      found.push({ code: 'price_changed', ...about, oldPriceOre: r.seenPriceOre, newPriceOre: r.priceOre });
    if (r.contentsChanged) found.push({ code: 'contents_changed', ...about });
    return found;
  });
};

export const mostOf = (rows: readonly BasketRow[]) => rows.reduce((sum, r) => sum + r.ceilingOre * r.quantity, 0);

/** Of a basket that nobody can pay for, what weighs most in it. */
const beyondPayment = (rows: readonly BasketRow[]): BasketRow | null =>
  mostOf(rows) <= MAX_GOODS_ORE
    ? null
    : rows.reduce((a, b) => (b.ceilingOre * b.quantity > a.ceilingOre * a.quantity ? b : a));

/** Of offer o in item i of a basket; what its own checkout holds of them is there for its shopper. */
const PARTS = partsFrom(
  'bundle_part b',
  'x.price_ore',
  `coalesce((SELECT h.quantity FROM checkout q JOIN hold h ON h.checkout_id = q.id AND h.offer_id = x.id WHERE q.basket_id = i.basket_id AND q.state IN ('open','paying')), 0)`,
  'b.offer_id = o.id',
);

/** $1 the basket. */
export const ROWS = /* sql */ `
SELECT o.id AS "offerId", o.store_id AS "storeId", i.quantity, i.seen_price_ore AS "seenPriceOre", o.piece_ore AS "priceOre", o.ceiling_ore AS "ceilingOre",
  CASE WHEN o.typical_grams IS NOT NULL THEN o.price_ore END AS "kgPriceOre", o.typical_grams AS "typicalGrams", o.max_grams AS "maxGrams", o.status, s.status AS "storeStatus",
  available_of(k) + coalesce(own.held, 0) AS available, CASE WHEN o.bundle THEN kept_from_delivery(o) ELSE o.not_for_delivery END AS "notForDelivery", p.slug AS "productSlug", p.name_nb AS "nameNb", p.name_en AS "nameEn", v.name AS "variantName", v.name_en AS "variantNameEn", p.brand,
  p.icon, c.hue, p.photo, v.unit, v.net_amount::float8 AS net, CASE WHEN o.bundle THEN ${PARTS} END AS parts,
  o.bundle AND i.seen_contents IS DISTINCT FROM bundle_contents(o.id) AS "contentsChanged"
FROM basket_item i JOIN offer o ON o.id = i.offer_id JOIN stock k ON k.offer_id = o.id JOIN store s ON s.id = o.store_id JOIN variant v ON v.id = o.variant_id JOIN product p ON p.id = v.product_id
JOIN category c ON c.id = p.category_id
-- What this very basket's checkout holds is not gone for its shopper.
LEFT JOIN LATERAL (SELECT h.quantity AS held FROM checkout x JOIN hold h ON h.checkout_id = x.id AND h.offer_id = o.id
  WHERE x.basket_id = i.basket_id AND x.state IN ('open','paying')) own ON true
WHERE i.basket_id = $1 ORDER BY s.name, i.added_at, o.id`;

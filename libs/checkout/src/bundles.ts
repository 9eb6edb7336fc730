import { type BundleContent, type Photo, pictureOf } from '@bytorg/catalog';
import { bundleShares, shownOre } from '@bytorg/money';
import { perOffer } from '@bytorg/ordering';
import type { BasketRow } from './basket-rows';

/** What is in one bundle of a basket's line. */
export interface PartRow {
  offerId: string;
  quantity: number;
  /** Of one piece by itself. */
  priceOre: number;
  status: string;
  available: number;
  productSlug: string;
  nameNb: string;
  nameEn: string | null;
  variantName: string;
  variantNameEn: string;
  icon: string;
  hue: number;
  photo: Photo | null;
}

/** What these lines take from the shelves: of a bundle its parts, of goods that lie in several lines the sum. */
export const goodsOf = (rows: readonly Pick<BasketRow, 'offerId' | 'quantity' | 'parts'>[]) =>
  perOffer(
    rows.flatMap((r) =>
      r.parts ? r.parts.map((p) => ({ offerId: p.offerId, quantity: p.quantity * r.quantity })) : [r],
    ),
  );

/** What each piece of a line's bundles costs: the shares of one, so that all of them cost the same. */
export const sharesOf = <P extends PartRow>(line: { quantity: number; parts: P[] }, priceOre: number) => {
  const parts = new Map(line.parts.map((p) => [p.offerId, p]));
  return bundleShares(
    priceOre,
    line.parts.map(({ offerId, priceOre, quantity }) => ({ key: offerId, priceOre, quantity })),
  ).map((s) => ({ part: parts.get(s.key)!, quantity: s.quantity * line.quantity, priceOre: s.priceOre }));
};

const partName = (p: PartRow, language: 'nb' | 'en') => (language === 'en' && p.nameEn) || p.nameNb;

export const contentOf = (r: Pick<BasketRow, 'parts'>, language: 'nb' | 'en'): BundleContent | null =>
  r.parts && {
    separateOre: shownOre(r.parts.reduce((sum, p) => sum + p.priceOre * p.quantity, 0)),
    parts: r.parts.map((p) => ({
      offerId: p.offerId,
      productSlug: p.productSlug,
      name: partName(p, language),
      variantName: (language === 'en' && p.variantNameEn) || p.variantName,
      picture: pictureOf(p, partName(p, language), language),
      quantity: p.quantity,
      priceOre: p.priceOre,
    })),
  };

/** The part that ends first, and how many bundles it suffices for. */
interface Scarce {
  bundles: number;
  part: PartRow;
}

const scarcestOf = (parts: readonly PartRow[], leftOf: (p: PartRow) => number): Scarce =>
  parts
    .map((part) => ({ part, bundles: part.status === 'active' ? Math.floor(leftOf(part) / part.quantity) : 0 }))
    .reduce((a, b) => (b.bundles < a.bundles ? b : a));

/**
 * What can be had of each line beside the others: goods that lie loose in the basket and in its bundles are there only once. What
 * lies loose comes first, so that one line is told to lack something and not two.
 */
export const besideEachOther = (rows: readonly BasketRow[], language: 'nb' | 'en'): BasketRow[] => {
  if (!rows.some((r) => r.parts)) return [...rows];
  const left = new Map(rows.filter((r) => !r.parts).map((r) => [r.offerId, Math.max(r.available - r.quantity, 0)]));
  return rows.map((r) => {
    if (!r.parts) return r;
    const leftOf = (p: PartRow) => left.get(p.offerId) ?? Math.max(p.available, 0);
    const { bundles, part } = scarcestOf(r.parts, leftOf);
    for (const p of r.parts) left.set(p.offerId, Math.max(leftOf(p) - p.quantity * r.quantity, 0));
    return { ...r, available: bundles, lacking: partName(part, language) };
  });
};

/** One line's parts as a list; `b` is where they are named with their numbers, `more` what an order needs to know beside that. */
export const partsFrom = (source: string, price: string, own: string, where: string, more = '') => /* sql */ `
  (SELECT json_agg(json_build_object('offerId', x.id, 'quantity', b.quantity, 'priceOre', ${price}, 'status', x.status, 'available', t.on_hand - t.buffer - t.held + ${own},
     'productSlug', y.slug, 'nameNb', y.name_nb, 'nameEn', y.name_en, 'variantName', w.name, 'variantNameEn', w.name_en, 'icon', y.icon, 'hue', z.hue, 'photo', y.photo${more}) ORDER BY y.name_nb, w.name, x.id)
   FROM ${source} JOIN offer x ON x.id = b.part_offer_id JOIN stock t ON t.offer_id = x.id JOIN variant w ON w.id = x.variant_id JOIN product y ON y.id = w.product_id
   JOIN category z ON z.id = y.category_id WHERE ${where})`;

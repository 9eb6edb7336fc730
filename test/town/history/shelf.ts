import type { Schedule } from '@bytorg/stores';
import { Catalogue } from '../catalogue';
import { idOf } from '../ids';
import type { Moments } from '../moments';
import type { ProductSpec, StoreSpec, VariantSpec, OfferSpec } from '../specs';

/** A thing a shopper may take from a shop. */
export interface Goods {
  offerId: string;
  sku: string;
  product: ProductSpec;
  variant: VariantSpec;
  offer: OfferSpec;
}

export interface Shop {
  id: string;
  spec: StoreSpec;
  schedule: Schedule;
  clerkId: string;
  goods: Goods[];
  /** Those of the goods that a courier takes. */
  deliverable: Goods[];
}

const hues = new Map(Catalogue.categories().map((c) => [c.slug, c.hue]));
export const hueOf = (p: ProductSpec) => hues.get(p.category) ?? 0;
export const vatPercent = { standard: 25, food: 15, books: 0 } as const;

const scheduleOf = (s: StoreSpec, m: Moments): Schedule => ({
  weekly: Object.fromEntries(
    Object.entries(s.hours).map(([day, [opens, closes]]) => [Number(day), [{ opens, closes }]]),
  ),
  closures: (s.closures ?? []).map((c) => ({
    id: s.key,
    fromDate: m.date(c.inDays),
    toDate: m.date(c.inDays + c.days - 1),
    opens: c.hours?.[0] ?? null,
    closes: c.hours?.[1] ?? null,
    note: c.note,
  })),
  sundayExempt: s.sundayExempt ?? false,
});

/** What each shop had on its shelves; sold-out goods and goods of the last weeks were not bought then. */
export const shopsOf = (
  stores: readonly StoreSpec[],
  products: readonly ProductSpec[],
  offers: readonly Record<string, unknown>[],
  m: Moments,
): Shop[] => {
  const skus = new Map(offers.map((o) => [o.id as string, o.sku as string]));
  const shops = new Map(
    stores.map((spec) => [
      spec.key,
      {
        id: idOf('store', spec.key),
        spec,
        schedule: scheduleOf(spec, m),
        clerkId: idOf('person', spec.staff[1].key),
        goods: [] as Goods[],
        deliverable: [] as Goods[],
      },
    ]),
  );
  for (const product of products)
    for (const variant of product.variants)
      for (const offer of variant.offers) {
        const offerId = idOf('offer', `${offer.store}/${variant.key}`);
        if (offer.onHand <= 3 || product.createdDaysAgo <= 30) continue;
        const goods = { offerId, sku: skus.get(offerId)!, product, variant, offer };
        const shop = shops.get(offer.store)!;
        shop.goods.push(goods);
        if (!offer.notForDelivery) shop.deliverable.push(goods);
      }
  return [...shops.values()];
};

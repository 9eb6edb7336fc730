import {
  type BundleContent,
  byWeightOf,
  perUnitOre,
  type Pictured,
  type Photo,
  photoPicture,
  pictureOf,
  VatRates,
} from '@bytorg/catalog';
import { Clock } from '@bytorg/clock';
import { prepare, read, type Row } from '@bytorg/database';
import { isToday, metresBetween, storeCard } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { bestOf, byChoice } from './best-offer';
import { type ListingCard, productCard, vouchedLabels } from './cards';
import { CategoryTree } from './category-tree';
import { foodView, type FoodRow } from './food-view';
import { choiceOf } from './choosers';
import type { OfferView, ProductPage } from './page.views';
import { availabilityOf } from './search.views';
import { StoreMoments } from './store-moment';

/** One product with every store's offer: one statement. */
@Injectable()
export class ProductPages {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(StoreMoments) private readonly moments: StoreMoments,
    @Inject(CategoryTree) private readonly tree: CategoryTree,
    @Inject(VatRates) private readonly vat: VatRates,
  ) {}

  async product(slug: string, language: 'nb' | 'en', near?: { lat: number; lon: number }): Promise<ProductPage | null> {
    const now = this.clock.now();
    const [row] = await read(this.db, PRODUCT, [slug, new Date(now.getTime() - 30 * 86_400_000)]);
    if (!row) return null;
    const p: Row = row.page;
    const moments = await this.moments.now();
    const tree = await this.tree.read();
    const name = p[`name_${language}`] || p.name_nb;
    const path = tree.path(p.category_id);
    const hue = path.at(-1)?.hue ?? 200;
    const { choosers, keys, common } = choiceOf(
      tree,
      p.variants.map((v: Row) => v.attrs),
      language,
    );
    const variants = p.variants.map((v: Row, n: number) => ({
      id: v.id,
      name: (language === 'en' && v.nameEn) || v.name,
      keys: keys[n],
      gtin: v.gtin?.replace(/^0+(?=[0-9]{8})/, '') ?? null,
      netAmount: v.net,
      unit: v.unit,
      offers: v.offers
        .filter((o: Row) => moments.has(o.store))
        .map((o: Row): OfferView => {
          const m = moments.get(o.store)!;
          const ready = o.band > 0 ? m.readyAt : null;
          return {
            id: o.id,
            variantId: v.id,
            store: storeCard(m.store, language, now, near),
            priceOre: o.price,
            beforePriceOre: o.before > o.price ? o.before : null,
            ...unitPriceOf(o, v),
            byWeight: byWeightOf(o),
            bundle: bundleOf(o, language),
            availability: availabilityOf(o.band),
            readyAt: ready,
            readyToday: isToday(ready, now),
            distanceM: near ? metresBetween(near, m.store) : null,
            forDelivery: m.store.delivers && !o.notForDelivery,
            stockConfirmedAt: o.countedAt && new Date(o.countedAt),
          };
        })
        .toSorted(byChoice),
    }));
    const best = bestOf(variants.flatMap((v: Row) => v.offers));
    return {
      id: p.id,
      slug: p.slug,
      name,
      brand: p.brand,
      description: p[`description_${language}`] || p.description_nb,
      categoryPath: path.map((c) => tree.view(c, language)),
      attributes: [
        ...common,
        ...p.attributes.map((a: Row) => ({ name: a[`name_${language}`], value: a[`value_${language}`] })),
      ],
      vatPercent: await this.vat.percent(p.vat_class, now),
      picture: pictureOf({ icon: p.icon, hue, photo: p.photo }, name, language),
      photos: (p.photos ?? []).map((photo: Photo) => photoPicture(photo, photo[language] || name)),
      labels: vouchedLabels(p, language),
      food: foodView(p as FoodRow, language),
      minAge: oldestOf(p),
      storage: p.storage,
      perishable: p.perishable,
      choosers,
      variants,
      bestOfferId: best?.offer.id ?? null,
      bestReason: best?.reason ?? null,
      similar: (p.similar ?? []).map((c: ListingCard) => productCard(c, language, moments)),
    };
  }
}

/** The law's comparison: what is priced by the kilo has that price, whatever stands on the label. */
const unitPriceOf = (o: Row, v: Row) =>
  o.typicalGrams === null
    ? { unitPriceOre: perUnitOre(o.price, v.net), unit: v.unit }
    : { unitPriceOre: o.kgPriceOre, unit: 'kg' };

const bundleOf = ({ bundle }: Row, language: 'nb' | 'en'): BundleContent | null =>
  bundle && {
    separateOre: bundle.reduce((sum: number, b: Row) => sum + b.priceOre * b.quantity, 0),
    parts: bundle.map((b: Row) => {
      const name = b[`name_${language}`] || b.name_nb;
      return {
        ...b,
        name,
        variantName: (language === 'en' && b.variantNameEn) || b.variantName,
        picture: pictureOf(b as Pictured, name, language),
      };
    }),
  };

/** Whoever may not buy one of its parts may not buy a bundle. */
const oldestOf = (p: Row): number | null => {
  const parts: Row[] = p.variants.flatMap((v: Row) => v.offers.flatMap((o: Row) => o.bundle ?? []));
  return Math.max(p.min_age ?? 0, ...parts.map((b) => b.minAge ?? 0)) || null;
};

/** What is in offer o. */
const PARTS = /* sql */ `(SELECT json_agg(json_build_object('offerId', x.id, 'productSlug', y.slug, 'name_nb', y.name_nb, 'name_en', y.name_en, 'variantName', w.name, 'variantNameEn', w.name_en,
    'icon', y.icon, 'hue', z.hue, 'photo', y.photo, 'quantity', b.quantity, 'priceOre', x.price_ore, 'minAge', y.min_age) ORDER BY y.name_nb, w.name, x.id)
  FROM bundle_part b JOIN offer x ON x.id = b.part_offer_id JOIN variant w ON w.id = x.variant_id JOIN product y ON y.id = w.product_id JOIN category z ON z.id = y.category_id WHERE b.offer_id = o.id)`;

/** One JSON value: a column each would be described anew with every answer. Of bundles alone is asked what only they need: a function that looks something up is called once for each offer. */
const PRODUCT = prepare(/* sql */ `
SELECT row_to_json(x) AS page FROM (SELECT p.*, (SELECT json_agg(json_build_object('id', v.id, 'name', v.name, 'nameEn', v.name_en, 'attrs', v.attrs, 'gtin', v.gtin, 'unit', v.unit, 'net', v.net_amount::float8, 'offers', coalesce((
    SELECT json_agg(json_build_object('id', o.id, 'store', o.store_id, 'price', o.piece_ore, 'kgPriceOre', o.price_ore, 'typicalGrams', o.typical_grams, 'maxGrams', o.max_grams, 'ceilingOre', o.ceiling_ore, 'notForDelivery', CASE WHEN o.bundle THEN kept_from_delivery(o) ELSE o.not_for_delivery END, 'bundle', CASE WHEN o.bundle THEN ${PARTS} END, 'band', band(available_of(k)),
      'countedAt', k.counted_at, 'before', h.lowest))
    FROM offer o JOIN stock k ON k.offer_id = o.id
    -- The lowest price of the 30 days before today's price began, when it began within those 30 days.
    LEFT JOIN LATERAL (SELECT max(c.at) AS since FROM price_change c WHERE c.offer_id = o.id) n ON true
    LEFT JOIN LATERAL (
      SELECT CASE WHEN o.typical_grams IS NULL THEN min(b.price_ore) ELSE weight_price(min(b.price_ore), o.typical_grams) END AS lowest FROM price_change b
      WHERE n.since > $2 AND b.offer_id = o.id AND b.per_kg = (o.typical_grams IS NOT NULL) AND b.at < n.since AND b.at >= coalesce((
        SELECT max(e.at) FROM price_change e WHERE e.offer_id = o.id AND e.at <= n.since - interval '30 days'), '-infinity')) h ON true
    WHERE o.variant_id = v.id AND o.status = 'active'), '[]')) ORDER BY v.sort, v.name) FROM variant v WHERE v.product_id = p.id) AS variants,
  (SELECT json_agg(json_build_object('hash', f.hash, 'w', f.width, 'h', f.height, 'nb', x.alt_nb, 'en', x.alt_en) ORDER BY x.position, x.id)
    FROM product_picture x JOIN picture_file f USING (hash) WHERE p.photo IS NOT NULL AND x.product_id = p.id AND f.state = 'ready') AS photos,
  (SELECT name FROM store WHERE id = p.local_store) AS local_store_name, (SELECT name FROM store WHERE id = p.green_store) AS green_store_name,
  -- The nearest in price, looked for from this price up and down: however large the shelf is.
  (SELECT json_agg(card ORDER BY far, product_id) FROM (
    SELECT near.*, abs(near.min_price_ore - here.price) AS far FROM (SELECT coalesce((SELECT min_price_ore FROM listing WHERE product_id = p.id), 0) AS price) here CROSS JOIN LATERAL (
      (SELECT l.card, l.product_id, l.min_price_ore FROM listing l WHERE l.category_id = p.category_id AND cardinality(l.available_store_ids) > 0
         AND l.min_price_ore >= here.price AND l.product_id <> p.id ORDER BY l.min_price_ore, l.product_id LIMIT 6)
      UNION ALL
      (SELECT l.card, l.product_id, l.min_price_ore FROM listing l WHERE l.category_id = p.category_id AND cardinality(l.available_store_ids) > 0
         AND l.min_price_ore < here.price ORDER BY l.min_price_ore DESC, l.product_id DESC LIMIT 6)) near
    ORDER BY far, product_id LIMIT 6) x) AS similar
FROM product p WHERE p.slug = $1 AND EXISTS (SELECT 1 FROM variant v WHERE v.product_id = p.id)) x`);

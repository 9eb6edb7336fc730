import { pictureOf, VatRates } from '@bytorg/catalog';
import { Clock, osloDate } from '@bytorg/clock';
import { prepare, read, type Row } from '@bytorg/database';
import { centreView, daysOf, isToday, metresBetween, StoreDirectory, storeCard, weekOf } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type ListingCard, labelsOf, productCard } from './cards';
import { CategoryTree } from './category-tree';
import { foldWords } from './search.service';
import {
  availabilityOf,
  type BestReason,
  type FrontPage,
  type OfferView,
  type ProductPage,
  type StorePage,
  type Suggestion,
} from './search.views';
import { StoreMoments } from './store-moment';

type Near = { lat: number; lon: number } | undefined;

/** The pages that shoppers read besides search: one statement each. */
@Injectable()
export class Pages {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(StoreMoments) private readonly moments: StoreMoments,
    @Inject(CategoryTree) private readonly tree: CategoryTree,
    @Inject(StoreDirectory) private readonly directory: StoreDirectory,
    @Inject(VatRates) private readonly vat: VatRates,
  ) {}

  async front(language: 'nb' | 'en'): Promise<FrontPage> {
    const now = this.clock.now();
    const moments = await this.moments.now();
    const town = await this.directory.town();
    const today = [...moments.values()].filter((m) => m.readyToday);
    const [row] = await read(this.db, FRONT, [today.map((m) => m.store.id), osloDate(now)]);
    const stores = [...moments.values()].map((m) => storeCard(m.store, language, now));
    const opens = stores.map((s) => s.opensAt).filter((d) => d !== null);
    const tree = await this.tree.read();
    return {
      town: town.name,
      stores: stores.toSorted((a, b) => Number(b.openNow) - Number(a.openNow) || a.name.localeCompare(b.name, 'nb')),
      openCount: stores.filter((s) => s.openNow).length,
      closesLatestAt: latest(stores.map((s) => s.closesAt)),
      opensNextAt: opens.length ? new Date(Math.min(...opens.map(Number))) : null,
      readyTodayCount: row.ready_today,
      readyFrom: today.length ? new Date(Math.min(...today.map((m) => Number(m.readyAt)))) : null,
      local: (row.local ?? []).map((c: ListingCard) => productCard(c, language, moments)),
      fresh: (row.fresh ?? []).map((c: ListingCard) => productCard(c, language, moments)),
      categories: tree.list.filter((c) => !c.parentId && c.productCount).map((c) => tree.view(c, language)),
      centres: [...new Map([...moments.values()].map((m) => [m.store.centre.id, m.store.centre])).values()].map(
        centreView,
      ),
    };
  }

  async suggest(text: string, language: 'nb' | 'en'): Promise<Suggestion[]> {
    const words = foldWords(text);
    if (!words.length) return [];
    const tree = await this.tree.read();
    const start = words.join(' ');
    const categories = tree.list.filter((c) => c.productCount && c[language].toLowerCase().includes(start)).slice(0, 3);
    const stores = (await this.directory.active()).filter((s) => s.name.toLowerCase().includes(start)).slice(0, 2);
    const rows = await read(this.db, SUGGEST, [words]);
    return [
      ...categories.map((c) => ({
        kind: 'category' as const,
        text: c[language],
        slug: c.slug,
        picture: pictureOf(c.icon, c.hue, ''),
        note: null,
      })),
      ...stores.map((s) => ({
        kind: 'store' as const,
        text: s.name,
        slug: s.slug,
        picture: null,
        note: s.tagline[language],
      })),
      ...rows.map(({ card }: Row) => ({
        kind: 'product' as const,
        text: card[language],
        slug: card.slug,
        picture: pictureOf(card.icon, card.hue, ''),
        note: card.brand || null,
      })),
    ].slice(0, 9);
  }

  async product(slug: string, language: 'nb' | 'en', near: Near): Promise<ProductPage | null> {
    const now = this.clock.now();
    const [row] = await read(this.db, PRODUCT, [slug, new Date(now.getTime() - 30 * 86_400_000)]);
    if (!row) return null;
    const p: Row = row.page;
    const moments = await this.moments.now();
    const tree = await this.tree.read();
    const name = p[`name_${language}`] || p.name_nb;
    const path = tree.path(p.category_id);
    const hue = path.at(-1)?.hue ?? 200;
    const variants = p.variants.map((v: Row) => ({
      id: v.id,
      name: v.name,
      gtin: v.gtin?.replace(/^0+(?=[0-9]{8})/, '') ?? null,
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
            unitPriceOre: v.net ? Math.round(o.price / v.net) : null,
            unit: v.unit,
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
      attributes: p.attributes.map((a: Row) => ({
        name: a[`name_${language}`] ?? a.name_nb,
        value: a[`value_${language}`] ?? a.value_nb,
      })),
      vatPercent: await this.vat.percent(p.vat_class, now),
      picture: pictureOf(p.icon, hue, name),
      labels: labelsOf(p.local_note, p.green_note),
      minAge: p.min_age,
      storage: p.storage,
      perishable: p.perishable,
      variants,
      bestOfferId: best?.offer.id ?? null,
      bestReason: best?.reason ?? null,
      similar: (p.similar ?? []).map((c: ListingCard) => productCard(c, language, moments)),
    };
  }

  async store(slug: string, language: 'nb' | 'en', near?: Near): Promise<StorePage | null> {
    const store = await this.directory.bySlug(slug);
    if (!store || store.status === 'applied') return null;
    const now = this.clock.now();
    const rows: { id: string; n: number; total: number }[] = await this.db.query(
      `SELECT c AS id, count(*)::int AS n, (SELECT count(*)::int FROM listing WHERE store_ids @> ARRAY[$1::uuid]) AS total
       FROM listing l, unnest(l.category_ids) c WHERE l.store_ids @> ARRAY[$1::uuid] GROUP BY c`,
      [store.id],
    );
    const tree = await this.tree.read();
    return {
      card: storeCard(store, language, now, near),
      about: store.about[language] || store.about.nb,
      hours: weekOf(store),
      nextDays: daysOf(store, now, language),
      orgNumber: store.orgNumber,
      vatRegistered: store.vatRegistered,
      email: store.email,
      parkingNote: store.parking[language] || store.parking.nb,
      delivers: store.delivers,
      prepMinutes: store.prepMinutes,
      productCount: rows[0]?.total ?? 0,
      categories: rows
        .map((r) => ({ info: tree.byId.get(r.id), count: r.n }))
        .filter((r): r is { info: NonNullable<typeof r.info>; count: number } => !!r.info && !r.info.parentId)
        .toSorted((a, b) => b.count - a.count)
        .map((r) => ({ category: tree.view(r.info, language), count: r.count })),
    };
  }
}

const latest = (dates: (Date | null)[]) => {
  const known = dates.filter((d) => d !== null);
  return known.length ? new Date(Math.max(...known.map(Number))) : null;
};

const available = (o: OfferView) => o.availability !== 'none';

/** The published order of stores: what can be had first, then price, then distance, then ready time. Nobody can pay for a place. */
export const byChoice = (a: OfferView, b: OfferView): number =>
  Number(available(b)) - Number(available(a)) ||
  a.priceOre - b.priceOre ||
  (a.distanceM ?? 0) - (b.distanceM ?? 0) ||
  Number(a.readyAt ?? Infinity) - Number(b.readyAt ?? Infinity) ||
  (a.store.name < b.store.name ? -1 : 1);

/** The preselected offer and why: the only one, the cheapest, or among equals the nearest or soonest. */
export const bestOf = (offers: OfferView[]): { offer: OfferView; reason: BestReason } | null => {
  const [first, second] = offers.filter(available).toSorted(byChoice);
  if (!first) return null;
  if (!second) return { offer: first, reason: 'only' };
  if (first.priceOre < second.priceOre) return { offer: first, reason: 'cheapest' };
  return {
    offer: first,
    reason: first.distanceM !== null && first.distanceM < second.distanceM! ? 'nearest' : 'soonest',
  };
};

/** Of each category one, so that a shelf is not twelve times the same shoe; $2 is today, local goods change with it. */
const FRONT = prepare(/* sql */ `
SELECT (SELECT count(*)::int FROM listing WHERE available_store_ids && $1::uuid[]) AS ready_today,
  (SELECT json_agg(card) FROM (SELECT card FROM (SELECT DISTINCT ON (category_ids) card, md5(product_id::text || $2) AS mixed FROM listing
    WHERE local AND cardinality(available_store_ids) > 0 ORDER BY category_ids, mixed) one ORDER BY mixed LIMIT 6) x) AS local,
  (SELECT json_agg(card) FROM (SELECT card FROM (SELECT DISTINCT ON (category_ids) card, created_at, product_id FROM listing
    WHERE cardinality(available_store_ids) > 0 ORDER BY category_ids, created_at DESC, product_id) one ORDER BY created_at DESC, product_id LIMIT 12) x) AS fresh`);

const SUGGEST = prepare(/* sql */ `
SELECT card FROM listing WHERE plain LIKE ALL (ARRAY(SELECT '%' || fold(w) || '%' FROM unnest($1::text[]) w))
ORDER BY cardinality(available_store_ids) > 0 DESC, plain LIKE fold($1[1]) || '%' DESC, length(plain) LIMIT 7`);

/** One JSON value: a column each would be described anew with every answer. */
const PRODUCT = prepare(/* sql */ `
SELECT row_to_json(x) AS page FROM (SELECT p.*, (SELECT json_agg(json_build_object('id', v.id, 'name', v.name, 'gtin', v.gtin, 'unit', v.unit, 'net', v.net_amount::float8, 'offers', coalesce((
    SELECT json_agg(json_build_object('id', o.id, 'store', o.store_id, 'price', o.price_ore, 'notForDelivery', o.not_for_delivery, 'band', band(k.on_hand - k.buffer - k.held),
      'countedAt', k.counted_at, 'before', h.lowest))
    FROM offer o JOIN stock k ON k.offer_id = o.id
    -- The lowest price of the 30 days before today's price began, when it began within those 30 days.
    LEFT JOIN LATERAL (SELECT max(c.at) AS since FROM price_change c WHERE c.offer_id = o.id) n ON true
    LEFT JOIN LATERAL (
      SELECT min(b.price_ore) AS lowest FROM price_change b
      WHERE n.since > $2 AND b.offer_id = o.id AND b.at < n.since AND b.at >= coalesce((
        SELECT max(e.at) FROM price_change e WHERE e.offer_id = o.id AND e.at <= n.since - interval '30 days'), '-infinity')) h ON true
    WHERE o.variant_id = v.id AND o.status = 'active'), '[]')) ORDER BY v.sort, v.name) FROM variant v WHERE v.product_id = p.id) AS variants,
  (SELECT json_agg(card) FROM (SELECT l.card FROM listing l WHERE l.category_id = p.category_id AND l.product_id <> p.id AND cardinality(l.available_store_ids) > 0
    ORDER BY abs(l.min_price_ore - coalesce((SELECT min_price_ore FROM listing WHERE product_id = p.id), 0)), l.product_id LIMIT 6) x) AS similar
FROM product p WHERE p.slug = $1 AND EXISTS (SELECT 1 FROM variant v WHERE v.product_id = p.id)) x`);

import { Clock, osloDate } from '@bytorg/clock';
import { prepare, read } from '@bytorg/database';
import { centreView, daysOf, StoreDirectory, storeCard, weekOf } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type ListingCard, productCard } from './cards';
import { CategoryTree } from './category-tree';
import type { FrontPage, StorePage } from './page.views';
import { StoreMoments } from './store-moment';

type Near = { lat: number; lon: number } | undefined;

/** The pages that shoppers read besides search and products: one statement each. */
@Injectable()
export class Pages {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(StoreMoments) private readonly moments: StoreMoments,
    @Inject(CategoryTree) private readonly tree: CategoryTree,
    @Inject(StoreDirectory) private readonly directory: StoreDirectory,
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

  async store(slug: string, language: 'nb' | 'en', near?: Near): Promise<StorePage | null> {
    const store = await this.directory.bySlug(slug);
    if (!store || store.status === 'applied') return null;
    const now = this.clock.now();
    const rows: { id: string; n: number; total: number }[] = await this.db.query(
      `SELECT c AS id, count(*)::int AS n, (SELECT count(*)::int FROM listing_fact WHERE store_ids @> ARRAY[$1::uuid]) AS total
       FROM listing_fact l, unnest(l.category_ids) c WHERE l.store_ids @> ARRAY[$1::uuid] GROUP BY c`,
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

/** Of each category one, so that a shelf is not twelve times the same shoe; $2 is today, local goods change with it. */
const FRONT = prepare(/* sql */ `
SELECT (SELECT count(*)::int FROM listing_fact WHERE available_store_ids && $1::uuid[]) AS ready_today,
  (SELECT json_agg(card) FROM (SELECT card FROM (SELECT DISTINCT ON (category_ids) card, md5(product_id::text || $2) AS mixed FROM listing
    WHERE local AND cardinality(available_store_ids) > 0 ORDER BY category_ids, mixed) one ORDER BY mixed LIMIT 6) x) AS local,
  (SELECT json_agg(card) FROM (SELECT card FROM (SELECT DISTINCT ON (category_ids) card, created_at, product_id FROM listing
    WHERE cardinality(available_store_ids) > 0 ORDER BY category_ids, created_at DESC, product_id) one ORDER BY created_at DESC, product_id LIMIT 12) x) AS fresh`);

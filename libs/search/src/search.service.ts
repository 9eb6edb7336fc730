import { normaliseGtin } from '@bytorg/catalog';
import { Clock, osloDate } from '@bytorg/clock';
import { prepare, type Prepared, read } from '@bytorg/database';
import { metresBetween } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type ListingCard, productCard } from './cards';
import { CategoryTree } from './category-tree';
import type { SearchInput, SearchResult, SearchSort } from './search.views';
import { StoreMoments } from './store-moment';

const MAX_PAGE_SIZE = 60;

const orders: Record<SearchSort, string> = {
  // Where nothing was typed everything fits as well: mixed anew each day, so that nobody's goods lie on top.
  relevance: 'available DESC, rank DESC, mixed, min_price_ore, product_id',
  price_up: 'min_price_ore, product_id',
  price_down: 'min_price_ore DESC, product_id',
  newest: 'created_at DESC, product_id',
  name: 'name_nb COLLATE "nb-NO-x-icu", product_id',
  nearest: 'near, rank DESC, product_id',
};

/** Words as the index keeps them: æ, ø, å folded as in SQL's `fold`. */
export const foldWords = (text: string): string[] =>
  text
    .toLowerCase()
    .slice(0, 200)
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 8);

/** Search, filters, facets, sorting and paging: one statement a page. */
@Injectable()
export class Search {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(StoreMoments) private readonly moments: StoreMoments,
    @Inject(CategoryTree) private readonly tree: CategoryTree,
  ) {}

  async search(input: SearchInput, language: 'nb' | 'en'): Promise<SearchResult> {
    const moments = await this.moments.now();
    const categories = await this.tree.read();
    const category = input.category ? (categories.bySlug.get(input.category) ?? null) : null;
    const all = [...moments.values()];
    const chosen = all.filter(
      ({ store }) =>
        (!input.stores?.length || input.stores.includes(store.slug)) &&
        (!input.centre || store.centre.slug === input.centre),
    );
    const today = all.filter((m) => m.readyToday).map((m) => m.store.id);
    const open = all.filter((m) => m.openNow).map((m) => m.store.id);
    const narrowed = chosen.length < all.length;
    const near = input.near && all.map(({ store }) => ({ id: store.id, m: metresBetween(input.near!, store) }));
    const pageSize = Math.min(Math.max(input.pageSize ?? 24, 1), MAX_PAGE_SIZE);
    const page = Math.min(Math.max(input.page ?? 1, 1), 10_000);
    const words = foldWords(input.text ?? '');
    const sort = input.sort === 'nearest' && !near ? 'relevance' : (input.sort ?? 'relevance');
    const params = [
      words,
      normaliseGtin(input.text ?? ''),
      input.category ? (category?.id ?? '00000000-0000-0000-0000-000000000000') : null,
      narrowed ? chosen.map((m) => m.store.id) : null,
      input.minPriceOre ?? 0,
      input.maxPriceOre ?? 2_147_483_647,
      input.availableToday ? today : null,
      input.openNow ? open : null,
      input.local ?? false,
      input.green ?? false,
      pageSize,
      (page - 1) * pageSize,
      today,
      open,
      near?.map((n) => n.id) ?? [],
      near?.map((n) => n.m) ?? [],
      Number(osloDate(this.clock.now()).replaceAll('-', '')),
    ];
    const filters = (Object.keys(conditions) as (keyof typeof conditions)[]).filter((f) =>
      f === 'stores' ? narrowed : (input[f] ?? false) !== false,
    );
    const run = async (loose: boolean) => {
      const ready = howMany(today, all);
      const opened = howMany(open, all);
      const shape = {
        words: words.length > 0,
        loose,
        language,
        sort,
        category: !!input.category,
        filters,
        ready,
        opened,
      };
      const plain = !loose && !filters.length && sort === 'relevance';
      const [row] = await (plain ? read(this.db, plainSql(shape), params) : this.db.query(sql(shape), params));
      return row.page;
    };
    let row = await run(false);
    let didYouMean: string | null = null;
    if (words.length && row.all_count === 0) {
      row = await run(true);
      didYouMean = row.hits?.[0]?.[language] ?? null;
    }
    const only = narrowed ? new Set(chosen.map((m) => m.store.id)) : undefined;
    const count = (found: Record<string, number> | null) => new Map(Object.entries(found ?? {}));
    const perStore = count(row.stores);
    const perCategory = count(row.categories);
    const centres = new Map(all.map(({ store }) => [store.centre.id, store.centre]));
    const perCentre = count(row.centres);
    return {
      total: row.total,
      page,
      pageSize,
      hits: (row.hits ?? []).map((c: ListingCard) => productCard(c, language, moments, only)),
      category: category && categories.view(category, language),
      didYouMean,
      facets: {
        categories: categories.list
          .filter((c) => perCategory.has(c.id) && c.parentId === (category?.id ?? null))
          .map((c) => ({ category: categories.view(c, language), count: perCategory.get(c.id)! })),
        stores: all
          .filter(({ store }) => perStore.has(store.id))
          .map(({ store }) => ({
            id: store.id,
            slug: store.slug,
            name: store.name,
            colour: store.colour,
            count: perStore.get(store.id)!,
          })),
        centres: [...centres.values()]
          .filter((c) => perCentre.has(c.id))
          .map((c) => ({ id: c.id, slug: c.slug, name: c.name, count: perCentre.get(c.id)! })),
        minPriceOre: row.min_price ?? 0,
        maxPriceOre: row.max_price ?? 0,
        availableToday: row.today,
        openNow: row.open,
        local: row.local,
        green: row.green,
      },
    };
  }
}

/** What each filter adds; the choice of store narrows what is picked, not what its own facet counts. */
const conditions = {
  minPriceOre: 'min_price_ore >= $5',
  maxPriceOre: 'min_price_ore <= $6',
  availableToday: 'available_store_ids && $7::uuid[]',
  openNow: 'available_store_ids && $8::uuid[]',
  local: 'local',
  green: 'green',
  stores: '',
};

interface Shape {
  words: boolean;
  loose: boolean;
  language: 'nb' | 'en';
  sort: SearchSort;
  category: boolean;
  filters: (keyof typeof conditions)[];
  /** Of the stores, how many could have the goods ready today, and are open. */
  ready: 'all' | 'some' | 'none';
  opened: 'all' | 'some' | 'none';
}

const howMany = (some: unknown[], all: unknown[]): Shape['ready'] =>
  some.length === all.length ? 'all' : some.length ? 'some' : 'none';

/** Most of the day all stores are open, at night none is: then nothing has to be looked up per product. */
const among = (how: Shape['ready'], ids: string) =>
  ({ all: 'available', some: `available_store_ids && ${ids}::uuid[]`, none: 'false' })[how];

const kept = new Map<string, Prepared>();
/** Of a search or a category without filters there are a few shapes only: these are worth a plan that stays. */
const plainSql = (shape: Shape): Prepared => {
  const key = `${shape.words} ${shape.language} ${shape.category} ${shape.ready} ${shape.opened}`;
  return kept.get(key) ?? kept.set(key, prepare(sql(shape))).get(key)!;
};

/**
 * $1 words, $2 GTIN, $3 category, $4 stores, $5/$6 price, $7 stores ready today (or null), $8 open stores (or null), $9 local, $10 green,
 * $11 limit, $12 offset, $13 stores ready today, $14 open stores, $15/$16 distance per store, $17 today as a number. `base` leaves the choice of store out, for that facet.
 * What is looked for stands in sub-selects: as values they are known once and the indexes are used; joined, they are worked out for every row.
 */
const sql = ({ words: hasWords, loose, language, sort, category, filters, ready, opened }: Shape) => {
  const config = language === 'nb' ? 'norwegian' : 'english';
  const text = !hasWords
    ? 'true'
    : loose
      ? `word_similarity(fold(array_to_string($1::text[], ' ')), plain) > 0.42`
      : `(words_${language} @@ (SELECT tsq FROM q) OR plain LIKE (SELECT likes[1] FROM q) AND plain LIKE ALL ((SELECT likes FROM q)::text[]) OR gtins @> ARRAY[$2::text])`;
  const rank = !hasWords
    ? '0::float4'
    : loose
      ? `word_similarity(fold(array_to_string($1::text[], ' ')), plain)`
      : `ts_rank(words_${language}, (SELECT tsq FROM q)) + CASE WHEN plain LIKE (SELECT first FROM q) THEN 1 ELSE 0 END + CASE WHEN fold(${language === 'nb' ? 'name_nb' : "card->>'en'"}) LIKE ALL ((SELECT likes FROM q)::text[]) THEN 0.5 ELSE 0 END + CASE WHEN gtins @> ARRAY[$2::text] THEN 10 ELSE 0 END`;
  return /* sql */ `
WITH q AS (SELECT plainto_tsquery('${config}', array_to_string($1::text[], ' ')) || plainto_tsquery('simple', fold(array_to_string($1::text[], ' '))) AS tsq,
    ARRAY(SELECT '%' || fold(w) || '%' FROM unnest($1::text[]) w ORDER BY length(w) DESC) AS likes, fold(array_to_string($1::text[], ' ')) || '%' AS first),
given AS (SELECT $2::text, $3::uuid, $4::uuid[], $5::int, $6::int, $7::uuid[], $8::uuid[], $9::boolean, $10::boolean, $13::uuid[], $14::uuid[], $15::uuid[], $16::int[], $17::bigint),
base AS MATERIALIZED (
  SELECT product_id, category_ids, store_ids, available_store_ids, centre_ids, min_price_ore, local, green, created_at, name_nb, ${rank} AS rank
  FROM listing WHERE ${[text, category ? 'category_ids @> ARRAY[$3::uuid]' : '', ...filters.map((f) => conditions[f])].filter(Boolean).join(' AND ')}),
picked AS (SELECT b.*, cardinality(available_store_ids) > 0 AS available, ${hasWords ? '0' : 'uuid_hash_extended(product_id, $17::bigint)'} AS mixed,
    ${sort === 'nearest' ? `coalesce((SELECT min(m) FROM unnest($15::uuid[], $16::int[]) AS d(id, m) WHERE d.id = ANY(b.available_store_ids)), 10000000)` : '0'} AS near
  FROM base b${filters.includes('stores') ? ' WHERE store_ids && $4::uuid[]' : ''}),
top AS (SELECT product_id, row_number() OVER (ORDER BY ${orders[sort]}) AS n FROM picked ORDER BY ${orders[sort]} LIMIT $11 OFFSET $12)
SELECT row_to_json(x) AS page FROM (SELECT (SELECT count(*)::int FROM base) AS all_count, count(*)::int AS total, min(min_price_ore) AS min_price, max(min_price_ore) AS max_price,
  count(*) FILTER (WHERE ${among(ready, '$13')})::int AS today, count(*) FILTER (WHERE ${among(opened, '$14')})::int AS open,
  count(*) FILTER (WHERE local)::int AS local, count(*) FILTER (WHERE green)::int AS green,
  (SELECT json_agg(l.card ORDER BY top.n) FROM top JOIN listing l USING (product_id)) AS hits,
  (SELECT json_object_agg(id, n) FROM (SELECT unnest(category_ids) AS id, count(*)::int AS n FROM picked GROUP BY 1) x) AS categories,
  (SELECT json_object_agg(id, n) FROM (SELECT unnest(store_ids) AS id, count(*)::int AS n FROM base GROUP BY 1) x) AS stores,
  (SELECT json_object_agg(id, n) FROM (SELECT unnest(centre_ids) AS id, count(*)::int AS n FROM base GROUP BY 1) x) AS centres
FROM picked) x`;
};

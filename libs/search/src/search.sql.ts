import { prepare, type Prepared } from '@bytorg/database';
import { attributeSql, ofKind } from './attribute-facets';
import type { SearchInput, SearchSort } from './search.views';

/**
 * The published order. What fits about as well is one step: within it goods on hand come first, then what is near, then the better fit, then the price.
 * Where nothing was typed everything fits as well: mixed anew each day, so that nobody's goods lie on top.
 */
const orders: Record<SearchSort, string> = {
  relevance: 'step DESC, available DESC, near_step, rank DESC, mixed, min_price_ore, product_id',
  price_up: 'min_price_ore, product_id',
  price_down: 'min_price_ore DESC, product_id',
  newest: 'created_at DESC, product_id',
  name: 'name_nb COLLATE "nb-NO-x-icu", product_id',
  nearest: 'near, rank DESC, product_id',
};

/** What each filter adds; the choice of store narrows what is picked, not what its own facet counts. */
export const conditions = {
  minPriceOre: 'min_price_ore >= $5',
  maxPriceOre: 'min_price_ore <= $6',
  availableToday: 'available_store_ids && $7::uuid[]',
  openNow: 'available_store_ids && $8::uuid[]',
  local: 'local',
  green: 'green',
  stores: '',
} satisfies Partial<Record<keyof SearchInput, string>>;
export type Filter = keyof typeof conditions;

/** How many of the stores: all, some or none. */
export type HowMany = 'all' | 'some' | 'none';

export interface Shape {
  /** Of each term, how many scores it has. */
  terms: number[];
  words: boolean;
  codes: boolean;
  sort: SearchSort;
  /** A place is given, so that distance counts. */
  placed: boolean;
  category: boolean;
  filters: Filter[];
  /** The attributes that are asked for, by their codes. */
  attributes: string[];
  /** Of the stores, how many could have the goods ready today, and are open. */
  ready: HowMany;
  opened: HowMany;
}

/** Most of the day all stores are open, at night none is: then nothing has to be looked up per product. */
const among = (how: HowMany, ids: string) =>
  ({ all: 'available', some: `available_store_ids && ${ids}::uuid[]`, none: 'false' })[how];

const kept = new Map<string, Prepared>();
/** Of a search or a category without filters there are a few shapes only: these are worth a plan that stays. */
export const plainSql = (shape: Shape): Prepared => {
  const key = `${shape.terms.join()} ${shape.words} ${shape.codes} ${shape.category} ${shape.ready} ${shape.opened} ${shape.placed}`;
  return kept.get(key) ?? kept.set(key, prepare(searchSql(shape))).get(key)!;
};

/** D to A of both kinds of lexemes: brand, category, name, what it is · elsewhere, description, part of a word, attribute. */
const NEAR = `'{0.4,0.5,0.7,1}'`;
const FAR = `'{0.05,0.1,0.25,0.35}'`;
/** The numbers before it are taken by every search. */
const FIRST_OF_ATTRIBUTES = 20;
const MOST_STEPS = 4;
const STEP = 0.3;

/** Of each term the best of its scores; the scores stand one after another in four arrays. */
const rankOf = (terms: number[], [near, far, factor, most]: string[]): string => {
  let n = 0;
  // As sub-selects they are taken out of their arrays once, not for every row.
  const score = () => {
    n++;
    const of = (param: string, type: string) => `(SELECT (${param}::${type}[])[${n}])`;
    return `least(${of(most, 'float8')}, ${of(factor, 'float8')} * (ts_rank(${NEAR}, words, ${of(near, 'tsquery')}) + ts_rank(${FAR}, words, ${of(far, 'tsquery')})))`;
  };
  const term = (scores: number) => `greatest(${Array.from({ length: scores }, score).join(', ')})`;
  return terms.length ? `(${terms.map(term).join(' + ')}) / ${terms.length}` : '0::float8';
};

/** Cards alone: what comes near. $1 what must be there, $2 to $5 the scores, $6 how many. */
export const nearSql = (terms: number[]): string => /* sql */ `
WITH base AS MATERIALIZED (SELECT product_id, available_store_ids, min_price_ore, ${rankOf(terms, ['$2', '$3', '$4', '$5'])} AS rank FROM listing WHERE words @@ $1::tsquery),
top AS (SELECT product_id, row_number() OVER (ORDER BY rank DESC, cardinality(available_store_ids) > 0 DESC, min_price_ore, product_id) AS n FROM base)
SELECT json_agg(l.card ORDER BY top.n) AS hits FROM top JOIN listing l USING (product_id) WHERE n <= $6`;

/**
 * $1 what must be there, $2 codes, $3 category, $4 stores, $5/$6 price, $7 stores ready today (or null), $8 open stores (or null), $9/$10 lexemes that count,
 * $11 limit, $12 offset, $13 stores ready today, $14 open stores, $15/$16 distance per store, $17 today as a number, $18/$19 factors. `base` leaves the choice of store and of attributes ($20 and on) out, for their facets.
 */
export const searchSql = ({
  terms,
  words,
  codes,
  sort,
  placed,
  category,
  filters,
  attributes,
  ready,
  opened,
}: Shape): string => {
  const match = codes ? '(words @@ $1::tsquery OR words @@ $2::tsquery)' : 'words @@ $1::tsquery';
  const exact = codes ? ' + CASE WHEN words @@ $2::tsquery THEN 100 ELSE 0 END' : '';
  const rank = rankOf(terms, ['$9', '$10', '$18', '$19']) + exact;
  const where = [
    words && match,
    category && 'category_ids @> ARRAY[$3::uuid]',
    ...filters.map((f) => conditions[f]),
  ].filter(Boolean);
  const near = placed
    ? `coalesce((SELECT min(m) FROM unnest($15::uuid[], $16::int[]) AS d(id, m) WHERE d.id = ANY(b.available_store_ids)), 10000000)`
    : '0';
  const atStores = filters.includes('stores') ? 'store_ids && $4::uuid[]' : '';
  // Without words, shelf or answer these facets are not shown, and the whole town's variants need not be gone through.
  const shown = words || category || attributes.length > 0;
  const there = shown ? filters.flatMap((f) => (f in ofKind ? [ofKind[f as keyof typeof ofKind]] : [])) : [];
  const chosen = attributeSql(attributes, FIRST_OF_ATTRIBUTES, atStores, there);
  const picks = [atStores, chosen.where].filter(Boolean).join(' AND ');
  return /* sql */ `
WITH given AS (SELECT $1::text, $2::text, $3::uuid, $4::uuid[], $5::int, $6::int, $7::uuid[], $8::uuid[], $9::text[], $10::text[], $13::uuid[], $14::uuid[], $15::uuid[], $16::int[], $17::bigint, $18::float8[], $19::float8[]),
base AS MATERIALIZED (
  SELECT product_id, category_ids, store_ids, available_store_ids, centre_ids, min_price_ore, local, green, created_at, name_nb, facets${attributes.length > 1 ? ', facet_pairs' : ''}${there.length ? ', kinds' : ''}, ${rank} AS rank
  FROM listing WHERE ${where.join(' AND ') || 'true'}),
picked AS (SELECT b.*, cardinality(available_store_ids) > 0 AS available, ${words ? '0' : 'uuid_hash_extended(product_id, $17::bigint)'} AS mixed,
    least(floor(rank / ${STEP}), ${MOST_STEPS}) + CASE WHEN rank > 50 THEN 1 ELSE 0 END AS step, ${near} AS near
  FROM base b${picks && ` WHERE ${picks}`}),
stepped AS (SELECT *, ${placed ? 'CASE WHEN near < 2000 THEN 0 WHEN near < 10000 THEN 1 ELSE 2 END' : '0'} AS near_step FROM picked),
top AS (SELECT product_id, row_number() OVER (ORDER BY ${orders[sort]}) AS n FROM stepped ORDER BY ${orders[sort]} LIMIT $11 OFFSET $12)
SELECT row_to_json(x) AS page FROM (SELECT (SELECT n FROM search_version) AS version, (SELECT count(*)::int FROM base) AS all_count, count(*)::int AS total,
  min(min_price_ore) AS min_price, max(min_price_ore) AS max_price,
  count(*) FILTER (WHERE ${among(ready, '$13')})::int AS today, count(*) FILTER (WHERE ${among(opened, '$14')})::int AS open,
  count(*) FILTER (WHERE local)::int AS local, count(*) FILTER (WHERE green)::int AS green,
  (SELECT json_agg(l.card ORDER BY top.n) FROM top JOIN listing l USING (product_id)) AS hits,
  (SELECT json_object_agg(f, n) FROM (${chosen.counts}) x) AS attributes,
  (SELECT json_object_agg(id, n) FROM (SELECT unnest(category_ids) AS id, count(*)::int AS n FROM picked GROUP BY 1) x) AS categories,
  (SELECT json_object_agg(id, n) FROM (SELECT unnest(store_ids) AS id, count(*)::int AS n FROM base GROUP BY 1) x) AS stores,
  (SELECT json_object_agg(id, n) FROM (SELECT unnest(centre_ids) AS id, count(*)::int AS n FROM base GROUP BY 1) x) AS centres
FROM picked) x`;
};

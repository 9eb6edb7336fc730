import { prepare, type Prepared } from '@bytorg/database';
import { attributeSql, ofKind } from './attribute-facets';
import { bestOf, someOf, type Step } from './candidates';
import { countedPlaces, isPerPlace, isPriced, kindPrice, pricedAnywhere, pricedWhere, priceOf } from './price.sql';
import { exactly, orders, rankOf, steppedSql } from './ranking.sql';
import type { SearchInput, SearchSort } from './search.views';

/** What each filter adds; the choice of store narrows what is picked, not what its own facet counts. What a price lets through depends on that choice. */
export const conditions = {
  minPriceOre: '',
  maxPriceOre: '',
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
  /** One word is asked for: whoever has it answers. */
  simple: boolean;
  /** More fits than can be looked at. */
  broad: boolean;
  /** Of the stores that are asked for, how many could have the goods ready today, and are open. */
  ready: HowMany;
  opened: HowMany;
}

/** Most of the day all stores are open, at night none is: then nothing has to be looked up per product. */
const among = (how: HowMany, ids: string, atStores: boolean) =>
  ({
    all: atStores ? 'available_store_ids && $4::uuid[]' : 'cardinality(available_store_ids) > 0',
    some: `available_store_ids && ${ids}::uuid[]`,
    none: 'false',
  })[how];

/** The stores among which one must have a variant on hand. */
const kindAmong = (how: HowMany, ids: string, atStores: boolean, all: string) =>
  atStores ? { all: '$4', some: ids, none: `'{}'` }[how] : all;

const kept = new Map<string, Prepared>();
/** Of a search or a category without filters there are a few shapes only: these are worth a plan that stays. */
export const plainSql = (shape: Shape): Prepared => {
  const key = `${shape.terms.join()} ${shape.words} ${shape.codes} ${shape.category} ${shape.ready} ${shape.opened} ${shape.placed} ${shape.broad} ${shape.simple}`;
  return kept.get(key) ?? kept.set(key, prepare(searchSql(shape))).get(key)!;
};

/** The numbers before it are taken by every search. */
export const FIRST_OF_ATTRIBUTES = 22;

/** Cards alone: what comes near. $1 what must be there, $2 to $5 the scores, $6 how many. */
export const nearSql = (terms: number[]): string => /* sql */ `
WITH base AS MATERIALIZED (SELECT product_id, available_store_ids, min_price_ore, ${rankOf(terms, ['$2', '$3', '$4', '$5'])} AS rank
  FROM (${someOf('*', ['words @@ $1::tsquery'])}) x),
top AS (SELECT product_id, row_number() OVER (ORDER BY rank DESC, cardinality(available_store_ids) > 0 DESC, min_price_ore, product_id) AS n FROM base)
SELECT json_agg(l.card ORDER BY top.n) AS hits FROM top JOIN listing l USING (product_id) WHERE n <= $6`;

/** The index's own column: a lexeme of a lot is in the lexeme's place of goods of that lot alone. */
const LOTS = 'lots_of(words, category_ids, product_id)';
/** `$20` and `$21` name lexemes of lots with the sign § for the lot: of one, or of all as beginnings. */
const ofLot = (query: string, k: string) => `replace(${query}, '§', ${k})::tsquery`;
const ofAll = (query: string) => `replace(${query}, '§''', ''':*')::tsquery`;

/** What is looked at first where not all can be: what is meant whole; then what the thing is; what else its name, shelf and brand say; the rest. */
const stepsOf = ({ words, codes, terms, category, simple }: Shape): Step[] => {
  const any = (k: string) =>
    `${LOTS} @@ quote_literal(${category && !words ? `'/' || (SELECT $3::uuid) || '~'` : `'~'`} || ${k})::tsquery`;
  if (!words) return [{ all: '', of: any }];
  const whole = [{ all: 'words @@ $2::tsquery' }];
  if (!terms.length) return whole;
  const match = 'words @@ $1::tsquery';
  // Asked of the rows alone: they are few, and the index would look through all goods for it.
  const but = codes ? ['(words @@ $2::tsquery) IS FALSE'] : [];
  const named = (query: (one: (given: string) => string) => string): Step => {
    const more = [...(simple ? [] : [match]), ...but];
    return {
      all: [`${LOTS} @@ (${query(ofAll)})`, ...more].join(' AND '),
      of: (k) => [`${LOTS} @@ (${query((given) => ofLot(given, k))})`, ...more].join(' AND '),
    };
  };
  // Asked of the rows: a negation in the index is looked for among all goods.
  const unnamed = `(words @@ replace($21, '~§', '')::tsquery) IS FALSE`;
  const rest = `${match} AND ${LOTS} @@`;
  const told = (one: (given: string) => string) => [`(!! (${one('$20')} || ${one('$21')}))`, ...but].join(' AND ');
  return [
    ...(codes ? whole : []),
    named((of) => of('$20')),
    named((of) => `${of('$21')} && !! ${of('$20')}`),
    {
      all: [match, unnamed, ...but].join(' AND '),
      of: (k) => `${rest} ${told((given) => ofLot(given, k))} AND ${any(k)}`,
    },
  ];
};

const FACTS = 'product_id, words, marks, available_store_ids, min_price_ore, local, green, created_at';

/** What was sorted by a wish reads all that fits, also beyond the bound: the cheapest of those looked at would not be the cheapest. */
const topSql = (shape: Shape, columns: string, where: string[]): string => {
  const from = shape.sort === 'relevance' ? 'looked' : `(SELECT ${columns} FROM listing_fact WHERE ${all(where)})`;
  const names = shape.sort === 'name' ? 'JOIN (SELECT product_id, name_nb FROM listing) l USING (product_id)' : '';
  const order = `ORDER BY ${orders[shape.sort]}`;
  return `SELECT product_id, row_number() OVER (${order}) AS n FROM (${steppedSql(from, shape)}) s ${names} ${order} LIMIT (SELECT $11::int) OFFSET (SELECT $12::int)`;
};

const all = (where: string[]) => where.filter(Boolean).join(' AND ') || 'true';
const marksOf = (from: string) => `(SELECT encode(string_agg(marks, ''), 'base64') FROM ${from})`;

/**
 * $1 what must be there, $2 codes, $3 category, $4 stores, $5/$6 price, $7 the town's stores that could have goods ready today, $8 its open stores (or null), $9/$10 lexemes that count,
 * $11 limit, $12 offset, $13 and $14 those among the stores that are asked for, $15/$16 distance per store, $17 today as a number, $18/$19 factors, $20 what the thing is,
 * $21 what its name, shelf and brand say. `others` leaves the choice of store and of attributes ($22 and on) out, for their facets.
 */
export const searchSql = (shape: Shape): string => {
  const { terms, words, codes, category, filters, attributes, ready, opened } = shape;
  const base = [
    words && 'words @@ $1::tsquery',
    category && 'category_ids @> ARRAY[(SELECT $3::uuid)]',
    ...filters.map((f) => conditions[f]),
  ].filter((x) => !!x) as string[];
  const narrow = filters.includes('stores');
  const atStores = narrow ? ['store_ids && $4::uuid[]'] : [];
  const today = among(ready, '$13', narrow);
  const open = among(opened, '$14', narrow);
  // With stores chosen it is one of them that must have the goods.
  const inStock = narrow
    ? [...(filters.includes('availableToday') ? [today] : []), ...(filters.includes('openNow') ? [open] : [])]
    : [];
  // Without words, shelf or answer these facets are not shown, and the variants need not be gone through.
  const shown = words || category || attributes.length > 0;
  const asked = ofKind(
    kindPrice(narrow),
    kindAmong(ready, '$13', narrow, '$7'),
    kindAmong(opened, '$14', narrow, '$8'),
  );
  const there = shown ? filters.flatMap((f) => (f in asked ? [asked[f as keyof typeof asked]] : [])) : [];
  const chosen = attributeSql(attributes, FIRST_OF_ATTRIBUTES, there);
  const kinds = there.length || attributes.length ? ', kinds' : '';
  const others = chosen.others.map(
    (but) => `(${someOf(`marks${kinds}`, [...base, ...atStores, ...inStock, ...but])}) x`,
  );
  const where = [...base, ...atStores, ...inStock, ...pricedWhere(shape), ...chosen.where];
  const priced = isPriced(shape);
  // Goods that cost too little at their cheapest may be dear enough in another store.
  const narrowed = atStores.length + chosen.where.length > 0 || filters.includes('minPriceOre');
  const perPlace = isPerPlace(shape);
  const prices = perPlace || narrow ? ', store_ids, store_prices' : '';
  const price = priceOf(shape, chosen.kind);
  const columns = `product_id, marks, available_store_ids, ${price === 'min_price_ore' ? price : `${price} AS min_price_ore`}, local, green, created_at${kinds}${prices}, ${rankOf(terms, ['$9', '$10', '$18', '$19'])}${codes ? exactly : ''} AS rank`;
  const facts = FACTS + kinds + prices;
  const elsewhere = [...base, ...(priced ? [pricedAnywhere(shape)] : [])];
  return /* sql */ `
WITH given AS (SELECT $1::text, $2::text, $3::uuid, $4::uuid[], $5::int, $6::int, $7::uuid[], $8::uuid[], $9::text[], $10::text[], $13::uuid[], $14::uuid[], $15::uuid[], $16::int[], $17::bigint, $18::float8[], $19::float8[], $20::text, $21::text),
looked AS MATERIALIZED (SELECT ${columns} FROM (${shape.broad ? bestOf(facts, words ? where.slice(1) : where, stepsOf(shape)) : someOf(facts, where)}) fact),
top AS (${topSql(shape, columns, where)})${narrowed ? `,\nothers AS MATERIALIZED (${someOf(`marks${perPlace ? `, available_store_ids${prices}` : ''}`, elsewhere)})` : ''}
SELECT row_to_json(x) AS page FROM (SELECT (SELECT n FROM search_version) AS version, count(*)::int AS total,
  ${narrowed ? `(SELECT count(*)::int FROM others) AS all_count, ${marksOf('others')} AS all_marks,` : ''}${perPlace ? `${countedPlaces(shape, narrowed ? 'others' : 'looked')} AS counted_places,` : ''}
  min(min_price_ore) AS min_price, max(min_price_ore) AS max_price,
  count(*) FILTER (WHERE ${today})::int AS today, count(*) FILTER (WHERE ${open})::int AS open,
  count(*) FILTER (WHERE local)::int AS local, count(*) FILTER (WHERE green)::int AS green,
  (SELECT json_agg(l.card ORDER BY top.n) FROM top JOIN listing l USING (product_id)) AS hits,
  ${chosen.offers ? `(SELECT json_agg(${chosen.offers} ORDER BY top.n) FROM top JOIN listing l USING (product_id)) AS hit_offers,` : ''}
  encode(string_agg(marks, ''), 'base64') AS marks,
  ${there.length ? `(SELECT json_object_agg(f, n) FROM (${chosen.counts('looked', others)}) x) AS attributes,` : ''}
  json_build_array(${others.map(marksOf).join(', ')}) AS attribute_marks
FROM looked) x`;
};

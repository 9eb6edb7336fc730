import type { Shape } from './search.sql';
import type { SearchSort } from './search.views';

/**
 * The published order. What fits about as well is one step: within it goods on hand come first, then what is near, then the better fit, then the price.
 * Where nothing was typed everything fits as well: mixed anew each day, so that nobody's goods lie on top.
 */
export const orders: Record<SearchSort, string> = {
  relevance: 'step DESC, available DESC, near_step, rank DESC, mixed, min_price_ore, product_id',
  price_up: 'min_price_ore, product_id',
  price_down: 'min_price_ore DESC, product_id',
  newest: 'created_at DESC, product_id',
  name: 'name_nb COLLATE "nb-NO-x-icu", product_id',
  nearest: 'near, rank DESC, product_id',
};

/** D to A of both kinds of lexemes: brand, category, name, what it is · elsewhere, description, part of a word, attribute. */
const NEAR = `'{0.4,0.5,0.7,1}'`;
const FAR = `'{0.05,0.1,0.25,0.35}'`;
const MOST_STEPS = 4;
const STEP = 0.3;

/** Of each term the best of its scores; the scores stand one after another in four arrays. */
export const rankOf = (terms: number[], [near, far, factor, most]: string[]): string => {
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

/** Numbers of goods and names of stores are meant whole. */
const EXACT = 100;
export const exactly = ` + CASE WHEN words @@ $2::tsquery THEN ${EXACT} ELSE 0 END`;

/** Of hits with their rank and place: what `orders` speak of. With stores chosen goods are on hand, and near, in one of them (`$4`). */
export const steppedSql = (from: string, { words, placed, filters }: Shape): string => {
  const narrow = filters.includes('stores');
  const near = placed
    ? `coalesce((SELECT min(m) FROM unnest($15::uuid[], $16::int[]) AS d(id, m) WHERE d.id = ANY(b.available_store_ids)${narrow ? ' AND d.id = ANY($4)' : ''}), 10000000)`
    : '0';
  return `SELECT *, ${placed ? 'CASE WHEN near < 2000 THEN 0 WHEN near < 10000 THEN 1 ELSE 2 END' : '0'} AS near_step FROM (
  SELECT b.*, ${narrow ? 'available_store_ids && $4::uuid[]' : 'cardinality(available_store_ids) > 0'} AS available, ${words ? '0' : 'uuid_hash_extended(product_id, $17::bigint)'} AS mixed,
    least(floor(rank / ${STEP}), ${MOST_STEPS}) + CASE WHEN rank > ${EXACT / 2} THEN 1 ELSE 0 END AS step, ${near} AS near
  FROM ${from} b) placed`;
};

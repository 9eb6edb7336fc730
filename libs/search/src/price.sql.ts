import type { Shape } from './search.sql';

/** `$4` are the stores that are asked for, `$5` and `$6` the price. */
const fits = (price: string, filters: Shape['filters']) => [
  ...(filters.includes('minPriceOre') ? [`${price} >= $5`] : []),
  ...(filters.includes('maxPriceOre') ? [`${price} <= $6`] : []),
];

/** What is on hand goes before what is not, as on the card. */
const least = (price: string, onHand: string) => `coalesce(min(${price}) FILTER (WHERE ${onHand}), min(${price}))`;

/** Of a variant `k`, what it costs (c) in each store that offers it (s). */
const perStore = `ROWS FROM (jsonb_array_elements_text(k -> 's'), jsonb_array_elements_text(k -> 'c')) AS c(s, p)`;
const chosen = (atStores: boolean) => (atStores ? 'c.s = ANY($4::uuid[]::text[])' : 'true');

/** What one variant costs, in the stores that are asked for. */
export const kindPrice = (atStores: boolean): string =>
  atStores
    ? `(SELECT coalesce(${least('c.p::int', `k -> 'a' ? c.s`)}, (k ->> 'p')::int) FROM ${perStore} WHERE ${chosen(true)})`
    : `(k ->> 'p')::int`;

/** What the card will say: of the stores and the sizes that are asked for. Of a listing that was filled before it was known per store, the least of all. */
export const priceOf = ({ filters, attributes }: Pick<Shape, 'filters' | 'attributes'>, kind: string): string => {
  const atStores = filters.includes('stores');
  if (attributes.length)
    return `coalesce((SELECT coalesce(${least('c.p::int', `k -> 'a' ? c.s`)}, min((k ->> 'p')::int)) FROM jsonb_array_elements(kinds) AS k CROSS JOIN LATERAL ${perStore} WHERE ${kind} AND ${chosen(atStores)}), min_price_ore)`;
  return atStores
    ? `coalesce((SELECT ${least('c.p', 'c.s = ANY(available_store_ids)')} FROM unnest(store_ids, store_prices) AS c(s, p) WHERE c.s = ANY($4)), min_price_ore)`
    : 'min_price_ore';
};

/** Which goods a price lets through: of sizes and colours that are asked for each is looked at by itself, elsewhere. */
export const pricedWhere = (shape: Shape): string[] =>
  shape.attributes.length ? [] : fits(priceOf(shape, ''), shape.filters);

export const isPriced = ({ filters }: Pick<Shape, 'filters'>): boolean =>
  filters.includes('minPriceOre') || filters.includes('maxPriceOre');

/** What is asked of each store by itself: its price, that it has the goods and could have them ready today, or is open. */
export const isPerPlace = (shape: Pick<Shape, 'filters'>): boolean =>
  isPriced(shape) || shape.filters.includes('availableToday') || shape.filters.includes('openNow');

/** `$7` are the stores that could have goods ready today, `$8` those that are open. */
const inStock = (filters: Shape['filters']) => [
  ...(filters.includes('availableToday') ? ['c.s = ANY(available_store_ids) AND c.s = ANY($7)'] : []),
  ...(filters.includes('openNow') ? ['c.s = ANY(available_store_ids) AND c.s = ANY($8)'] : []),
];

/** Some store's price fits. */
export const pricedAnywhere = ({ filters }: Shape): string =>
  `EXISTS (SELECT FROM unnest(store_prices) AS p WHERE ${fits('p', filters).join(' AND ')})`;

/** How many each store and each centre would show if it were chosen: not all that they have of what fits elsewhere. */
export const countedPlaces = (
  { filters }: Shape,
  from: string,
): string => /* sql */ `(SELECT json_object_agg(id, n) FROM (
  SELECT c.s AS id, count(*)::int AS n FROM ${from} CROSS JOIN LATERAL unnest(store_ids, store_prices) AS c(s, p) WHERE ${[...fits('c.p', filters), ...inStock(filters)].join(' AND ')} GROUP BY 1
  UNION ALL SELECT z.id, count(*)::int FROM ${from} CROSS JOIN LATERAL (
    SELECT s.centre_id AS id, ${least('c.p', 'c.s = ANY(available_store_ids)')} AS p, ${
      inStock(filters)
        .map((there) => `bool_or(${there})`)
        .join(' AND ') || 'true'
    } AS there
    FROM unnest(store_ids, store_prices) AS c(s, p) JOIN store s ON s.id = c.s GROUP BY 1) z
  WHERE ${[...fits('z.p', filters), 'z.there'].join(' AND ')} GROUP BY 1) x)`;

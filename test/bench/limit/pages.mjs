// The least SQL that gives the same answers as the shop's pages, from the same tables.

/** Ours looks at so many goods, and knows that there are more. */
const MOST = 401;

const listed = (condition, rank) => `
base AS MATERIALIZED (
  SELECT product_id, available_store_ids, min_price_ore, local, green, marks, ${rank} AS rank FROM listing_fact, q WHERE ${condition} LIMIT ${MOST}),
top AS (
  SELECT product_id, row_number() OVER () AS n FROM (
    SELECT product_id FROM base ORDER BY cardinality(available_store_ids) > 0 DESC, rank DESC, min_price_ore, product_id LIMIT 24) x)
SELECT json_build_object('total', count(*), 'min', min(min_price_ore), 'max', max(min_price_ore),
  'today', count(*) FILTER (WHERE cardinality(available_store_ids) > 0), 'local', count(*) FILTER (WHERE local), 'green', count(*) FILTER (WHERE green),
  'hits', (SELECT json_agg(l.card ORDER BY top.n) FROM top JOIN listing l USING (product_id)),
  'facets', encode(string_agg(marks, ''), 'base64'))::text AS answer FROM base`;

// The bench's words are what goods are called: their lexemes are themselves, folded, at the two kinds of places.
export const SEARCH = `
WITH q AS (SELECT format('''%1$s'' | ''.%1$s''', fold($1))::tsquery AS asked),
${listed('words @@ q.asked', 'ts_rank(words, q.asked)')}`;

export const CATEGORY = `
WITH q AS (SELECT id FROM category WHERE slug = $1), ${listed('category_ids @> ARRAY[q.id]', '0')}`;

export const PRODUCT = `
SELECT json_build_object('product', to_json(p), 'variants', (
  SELECT json_agg(json_build_object('id', v.id, 'name', v.name, 'gtin', v.gtin, 'offers', (
    SELECT json_agg(json_build_object('id', o.id, 'price', o.price_ore, 'band', band(k.on_hand - k.buffer - k.held), 'store', s.name, 'address', s.address_line,
      'phone', s.phone, 'lat', s.lat, 'lon', s.lon, 'before', (
        SELECT min(c.price_ore) FROM price_change c WHERE c.offer_id = o.id AND c.at >= now() - interval '30 days')) ORDER BY o.price_ore)
    FROM offer o JOIN stock k ON k.offer_id = o.id JOIN store s ON s.id = o.store_id WHERE o.variant_id = v.id AND o.status = 'active')) ORDER BY v.sort)
  FROM variant v WHERE v.product_id = p.id), 'similar', (
  SELECT json_agg(card) FROM (SELECT near.card FROM listing h, LATERAL (
    (SELECT card, min_price_ore FROM listing l WHERE l.category_id = h.category_id AND cardinality(l.available_store_ids) > 0 AND l.min_price_ore >= h.min_price_ore
       AND l.product_id <> h.product_id ORDER BY l.min_price_ore, l.product_id LIMIT 6)
    UNION ALL
    (SELECT card, min_price_ore FROM listing l WHERE l.category_id = h.category_id AND cardinality(l.available_store_ids) > 0 AND l.min_price_ore < h.min_price_ore
       ORDER BY l.min_price_ore DESC, l.product_id DESC LIMIT 6)) near
    WHERE h.product_id = p.id ORDER BY abs(near.min_price_ore - h.min_price_ore) LIMIT 6) x))::text AS answer
FROM product p WHERE p.slug = $1`;

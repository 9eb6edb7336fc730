import { PRODUCT, SEARCH } from './documents.mjs';
import { send } from './load.mjs';
import { buy } from './shopping.mjs';

// Words that mean nothing but themselves: the limit knows no synonyms.
const words = ['brød', 'genser', 'kaffe', 'kniv', 'bok', 'lampe', 'sjokolade', 'maling'];

/** What is measured: the same work asked of ours and of the limit, in the same order. */
export async function scenes(stack) {
  const { rows: categories } = await stack.db.query(
    `SELECT c.slug, count(*)::int AS n FROM category c JOIN product p ON p.category_id = c.id GROUP BY 1 ORDER BY n DESC LIMIT 12`,
  );
  const { rows: products } = await stack.db.query(`SELECT slug FROM product ORDER BY md5(slug) LIMIT 500`);
  const page = (query, variables) => {
    const bodies = variables.map((v) => JSON.stringify({ query, variables: v }));
    return async (n) => {
      const text = await send(stack.api, { path: '/graphql', body: bodies[n % bodies.length] });
      if (text.startsWith('{"errors"')) throw new Error(text.slice(0, 200));
      return text;
    };
  };
  const bare = (path, list) => (n) => send(stack.limit, { path, body: list[n % list.length] });
  const slugs = (rows) => rows.map((r) => r.slug);
  const trios = await goods(stack.db);
  const trio = (n) => trios[n % trios.length];
  return {
    words,
    search: {
      ours: page(
        SEARCH,
        words.map((text) => ({ input: { text } })),
      ),
      limit: bare('/search', words),
    },
    category: {
      ours: page(
        SEARCH,
        slugs(categories).map((category) => ({ input: { category } })),
      ),
      limit: bare('/category', slugs(categories)),
    },
    product: {
      ours: page(
        PRODUCT,
        slugs(products).map((slug) => ({ slug })),
      ),
      limit: bare('/product', slugs(products)),
    },
    checkout: {
      ours: (n, timed) => bought(buy(stack, trio(n), timed)),
      limit: (n) => bought(placed(stack, trio(n), n)),
    },
  };
}

const bought = async (token) => {
  if (!(await token)) throw new Error('sold out in a shop that has plenty');
};

/** One order at the limit; null when something is gone. */
export async function placed(stack, offers, n) {
  // Like the shoppers' free slots, spread over the days.
  const startsAt = new Date(Date.parse('2026-11-24T11:00:00+01:00') + (n % 8) * 3_600_000);
  return JSON.parse(await send(stack.limit, { path: '/checkout', body: JSON.stringify({ offers, startsAt }) })).token;
}

/** Threes of offers from three stores each, all with plenty on the shelf. */
async function goods(db) {
  const { rows } = await db.query(
    `SELECT o.id, o.store_id FROM offer o JOIN stock k ON k.offer_id = o.id WHERE k.on_hand > 1000 ORDER BY md5(o.id::text) LIMIT 6000`,
  );
  const trios = [];
  for (let i = 0; i + 2 < rows.length; i += 3) {
    const three = rows.slice(i, i + 3);
    if (new Set(three.map((o) => o.store_id)).size === 3) trios.push(three.map((o) => o.id));
  }
  return trios;
}

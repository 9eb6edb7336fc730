import { Clock } from '@bytorg/clock';
import { RefreshListings, Search } from '@bytorg/search';
import { type Domain, openDomain } from '../harness/domain';
import { core } from '../town/core';

const MOST = 400;
const MANY = 3000;

let town: Domain;
beforeAll(async () => {
  town = await openDomain('_bounds', 4);
});
afterAll(() => town?.close());

const search = (input: object) => town.get(Search).search(input, 'nb');

/** What a search would count if it looked at every listing: by hand, from what the worker wrote. */
const plainly = async (where: string, values: unknown[] = []) => {
  const rows = await town.db.query(`SELECT * FROM listing l WHERE ${where}`, values);
  const tally = (list: string[]) =>
    Object.fromEntries(
      Map.groupBy(list, (x) => x)
        .entries()
        .map(([x, n]) => [x, n.length]),
    );
  return {
    total: rows.length,
    stores: tally(rows.flatMap((r: { store_ids: string[] }) => r.store_ids)),
    centres: tally(rows.flatMap((r: { centre_ids: string[] }) => r.centre_ids)),
    local: rows.filter((r: { local: boolean }) => r.local).length,
    prices: rows.map((r: { min_price_ore: number }) => r.min_price_ore).toSorted((a: number, b: number) => a - b),
  };
};
const counted = (list: { id: string; count: number }[]) => Object.fromEntries(list.map(({ id, count }) => [id, count]));

it.each([
  ['a word', { text: 'brød' }, `words @@ '''brod'' | ''.brod'''`],
  ['a shelf', { category: 'brod' }, `(SELECT id FROM category WHERE slug = 'brod') = ANY(category_ids)`],
  ['local goods', { local: true }, 'local'],
  ['everything', {}, 'true'],
])('below the bound, %s is counted as if every listing were looked at', async (_, input, where) => {
  const expected = await plainly(where);
  const found = await search({ ...input, pageSize: 60, sort: 'price_up' });
  expect(expected.total).toBeGreaterThan(0);
  expect(expected.total).toBeLessThanOrEqual(MOST);
  expect([found.total, found.more]).toEqual([expected.total, false]);
  expect(counted(found.facets.stores)).toEqual(expected.stores);
  expect(counted(found.facets.centres)).toEqual(expected.centres);
  expect(found.facets.local).toBe(expected.local);
  expect([found.facets.minPriceOre, found.facets.maxPriceOre]).toEqual([expected.prices[0], expected.prices.at(-1)]);
});

it('where one of the stores is chosen, the others still count what they have', async () => {
  const all = await search({ text: 'brød' });
  const some = await search({ text: 'brød', stores: [core.bakery.slug] });
  expect(some.facets.stores).toEqual(all.facets.stores);
  expect(some.total).toBe(all.facets.stores.find((s) => s.slug === core.bakery.slug)!.count);
});

it('the shelves know how many goods they hold, whatever happens to the goods', async () => {
  const known = () => town.db.query(`SELECT category_id AS id, n FROM category_listed WHERE n > 0 ORDER BY 1`);
  const true_ = () =>
    town.db.query(`SELECT unnest(category_ids) AS id, count(*)::int AS n FROM listing GROUP BY 1 ORDER BY 1`);
  expect(await known()).toEqual(await true_());
  await town.db.query(
    `UPDATE product SET category_id = (SELECT id FROM category WHERE slug = 'handverktoy') WHERE slug = $1`,
    [core.bookshop.novel.slug],
  );
  const before = await known();
  await town.get(RefreshListings).refresh();
  expect(await known()).toEqual(await true_());
  expect(await known()).not.toEqual(before);
});

describe('a word that fits three thousand goods', () => {
  beforeAll(async () => {
    // Of three thousand that mention it, the last forty are it; one in ten is dear, one in three is the bookshop's alone.
    await town.db.query(
      `WITH made AS (
         INSERT INTO product (slug, category_id, name_nb, vat_class) SELECT 'much-' || n, p.category_id, 'Much ' || n, p.vat_class FROM product p, generate_series(1, $2::int) n WHERE p.id = $1 RETURNING id, slug),
       variants AS (INSERT INTO variant (product_id) SELECT id FROM made)
       INSERT INTO listing SELECT (jsonb_populate_record(l, jsonb_build_object('product_id', m.id, 'slug', m.slug, 'card', l.card || jsonb_build_object('id', m.id, 'slug', m.slug),
         'words', CASE WHEN n > $2 - 40 THEN '''plenti'':1A' ELSE '''.plenti'':1C' END, 'min_price_ore', 1000 + n,
         'store_ids', CASE WHEN n % 3 = 0 THEN ARRAY[$3::uuid] ELSE l.store_ids END, 'available_store_ids', CASE WHEN n % 3 = 0 THEN ARRAY[$3::uuid] ELSE l.store_ids END))).*
       FROM listing l, (SELECT *, substr(slug, 6)::int AS n FROM made) m WHERE l.product_id = $1`,
      [core.bakery.ryeBread.productId, MANY, core.bookshop.id],
    );
    await town.db.query(
      `WITH v AS (UPDATE search_version SET n = n + 1 RETURNING n) INSERT INTO search_word SELECT 'nb', 'plenti', 'plenti', '{plenti}', '{}', '{}', 0, 'plenti', n FROM v`,
    );
    await search({ text: 'brød' });
  });
  const nOf = (slug: string) => Number(slug.slice(5));

  it('looks at so many and says that there are more', async () => {
    const found = await search({ text: 'plenti' });
    expect([found.total, found.more, found.hits.length]).toEqual([MOST, true, 24]);
    expect(found.facets.stores.reduce((sum, s) => sum + s.count, 0)).toBeGreaterThanOrEqual(MOST);
  });

  it('what the thing is comes first, however many only mention it, and cheapest of equals', async () => {
    const { hits } = await search({ text: 'plenti', pageSize: 60 });
    expect(hits.slice(0, 40).map((h) => nOf(h.slug))).toEqual(Array.from({ length: 40 }, (_, n) => MANY - 39 + n));
    expect(nOf(hits[40].slug)).toBeLessThan(MANY - 39);
  });

  it('the same every time on one day', async () => {
    const ids = async () => (await search({ text: 'plenti', page: 4 })).hits.map((h) => h.id);
    expect(await ids()).toEqual(await ids());
  });

  it('sorted by price the cheapest of all come first, not of those looked at', async () => {
    const { hits } = await search({ text: 'plenti', sort: 'price_up' });
    expect(hits.map((h) => nOf(h.slug))).toEqual(Array.from({ length: 24 }, (_, n) => n + 1));
  });

  it('a filter looks at the goods that fit it', async () => {
    const found = await search({ text: 'plenti', maxPriceOre: 1100 });
    expect([found.total, found.more]).toEqual([100, false]);
    const theirs = await search({ text: 'plenti', stores: [core.bookshop.slug], maxPriceOre: 1100 });
    expect([theirs.total, theirs.more]).toEqual([33, false]);
  });

  it('a shelf that is as full looks at so many as well', async () => {
    const [{ slug }] = await town.db.query(
      `SELECT c.slug FROM product p JOIN category c ON c.id = p.category_id WHERE p.slug = 'much-1'`,
    );
    const found = await search({ category: slug });
    expect([found.total, found.more, found.hits.length]).toEqual([MOST, true, 24]);
  });

  it('on another day others are looked at', async () => {
    const looked = async () => {
      const ids: string[] = [];
      for (let page = 1; page <= 7; page++)
        ids.push(...(await search({ text: 'plenti', page, pageSize: 60 })).hits.map((h) => h.id));
      return ids.slice(40, MOST);
    };
    const today = new Set(await looked());
    const clock = town.get(Clock);
    const now = clock.now();
    Object.defineProperty(clock, 'now', { value: () => new Date(now.getTime() + 10 * 86_400_000), configurable: true });
    const others = (await looked()).filter((id) => !today.has(id));
    delete (clock as Partial<Clock>).now;
    expect(today.size).toBe(360);
    expect(others.length).toBeGreaterThan(200);
  });

  it('when the goods are gone, all is counted again', async () => {
    await town.db.query(`DELETE FROM listing WHERE slug LIKE 'much-%' AND min_price_ore > 1350`);
    const found = await search({ text: 'plenti' });
    expect([found.total, found.more]).toEqual([350, false]);
    // What was too much was asked for step by step; from now on it is all read at once.
    expect(await search({ text: 'plenti' })).toEqual(found);
  });
});

it('a worker that is told to stop ends with the batch under way; control: otherwise it goes on to the last', async () => {
  const left = async (): Promise<number> =>
    (await town.db.query(`SELECT count(DISTINCT product_id)::int AS n FROM listing_stale`))[0].n;
  await town.db.query(`INSERT INTO listing_stale (product_id) SELECT product_id FROM listing`);
  const before = await left();
  await town.get(RefreshListings).refresh(AbortSignal.abort());
  expect(await left()).toBe(before - 500);
  await town.get(RefreshListings).refresh();
  expect(await left()).toBe(0);
});

it('what somebody has just changed does not wait behind what an import marked; control: among its marks it does', async () => {
  const [{ id }] = await town.db.query(`SELECT max(id::text)::uuid AS id FROM product`);
  const waits = async () =>
    (await town.db.query(`SELECT count(*)::int AS n FROM listing_stale WHERE product_id = $1`, [id]))[0].n > 0;
  const afterOneBatch = async (many: string) => {
    await town.db.transaction(async (tx) => {
      await tx.query(`SELECT set_config('bytorg.many', 'on', true)`);
      await tx.query(`SELECT mark_stale(ARRAY(SELECT id FROM product WHERE id <> $1))`, [id]);
    });
    await town.db.transaction(async (tx) => {
      await tx.query(`SELECT set_config('bytorg.many', $1, true)`, [many]);
      await tx.query(`SELECT mark_stale(ARRAY[$1::uuid])`, [id]);
    });
    await town.get(RefreshListings).refresh(AbortSignal.abort());
    return waits();
  };
  expect(await afterOneBatch('on')).toBe(true);
  await town.get(RefreshListings).refresh();
  expect(await afterOneBatch('')).toBe(false);
  await town.get(RefreshListings).refresh();
});

import { RefreshListings, Search } from '@bytorg/search';
import { type Domain, openDomain } from '../harness/domain';
import { core } from '../town/core';

let town: Domain;
beforeAll(async () => {
  town = await openDomain('_store_prices', 4);
  await refresh();
});
afterAll(() => town?.close());

const refresh = () => town.get(RefreshListings).refresh();
const { lamp } = core.ironmonger;
const bookshop = { stores: [core.bookshop.slug] };
const ironmonger = { stores: [core.ironmonger.slug] };
const search = (input: object) => town.get(Search).search({ text: 'leselampe', ...input }, 'nb');
/** What is found, what its card says, and what the facet says of all prices. */
const told = async (input: object) => {
  const { hits, facets } = await search(input);
  return [hits.map((h) => h.fromPriceOre), [facets.minPriceOre, facets.maxPriceOre]];
};
/** What each store and centre counts, and what it shows once it is chosen. */
async function countedAsShown(input: object) {
  const { facets } = await search(input);
  for (const { slug } of [core.bookshop, core.ironmonger]) {
    const { total } = await search({ ...input, stores: [slug] });
    expect([slug, facets.stores.find((s) => s.slug === slug)?.count ?? 0]).toEqual([slug, total]);
  }
  for (const { slug } of Object.values(core.centres)) {
    const { total } = await search({ ...input, stores: undefined, centre: slug });
    expect([slug, facets.centres.find((c) => c.slug === slug)?.count ?? 0]).toEqual([slug, total]);
  }
}
const nothing = [[], [0, 0]];
const only = (ore: number) => [[ore], [ore, ore]];

describe('the lamp costs 599 at the ironmonger’s and 649 at the bookshop', () => {
  it('without a store it costs what it costs at its cheapest', async () => {
    expect(await told({ maxPriceOre: 60000 })).toEqual(only(59900));
    expect(await told({ minPriceOre: 62000 })).toEqual(nothing);
  });

  it('filter, facet and card say what it costs in the store that was chosen', async () => {
    expect(await told({ ...bookshop, maxPriceOre: 60000 })).toEqual(nothing);
    expect(await told({ ...bookshop, minPriceOre: 62000 })).toEqual(only(64900));
    expect(await told(bookshop)).toEqual(only(64900));
    expect(await told({ ...ironmonger, maxPriceOre: 60000 })).toEqual(only(59900));
    expect(await told({ stores: [...bookshop.stores, ...ironmonger.stores], minPriceOre: 62000 })).toEqual(nothing);
  });

  it('in a centre what it costs there', async () => {
    const both = { centre: core.centres.kongsberg.slug };
    const { fromPriceOre } = (await search(both)).hits[0]!;
    expect(await told({ ...both, maxPriceOre: fromPriceOre })).toEqual(only(fromPriceOre));
    expect(await told({ ...both, maxPriceOre: fromPriceOre - 1 })).toEqual(nothing);
  });

  it.each([
    [{ maxPriceOre: 60000 }],
    [{ minPriceOre: 62000 }],
    [{ minPriceOre: 60000, maxPriceOre: 70000 }],
    [{ ...bookshop, maxPriceOre: 60000 }],
    [{ ...ironmonger, minPriceOre: 62000 }],
  ])('a store counts what it would show if it were chosen: %j', countedAsShown);

  it('is sorted among a store’s goods by its price there', async () => {
    await town.db.query(`UPDATE offer SET price_ore = 62000 WHERE id = $1`, [core.bookshop.novel.offerId]);
    await refresh();
    const order = async (input: object) =>
      (await town.get(Search).search({ sort: 'price_up', ...input }, 'nb')).hits.map((h) => h.slug);
    expect(await order({ minPriceOre: 59000, maxPriceOre: 65000 })).toEqual([lamp.slug, core.bookshop.novel.slug]);
    const there = { ...bookshop, minPriceOre: 59000, maxPriceOre: 65000 };
    expect(await order(there)).toEqual([core.bookshop.novel.slug, lamp.slug]);
    expect(await order({ ...there, sort: 'price_down' })).toEqual([lamp.slug, core.bookshop.novel.slug]);
  });

  it('sold out where it is cheapest it costs what can be had, as the card says', async () => {
    await town.db.query(`UPDATE stock SET on_hand = 0 WHERE offer_id = $1`, [lamp.offerId]);
    await refresh();
    expect(await told({ minPriceOre: 62000 })).toEqual(only(64900));
    expect(await told({ ...ironmonger, maxPriceOre: 60000 })).toEqual(only(59900));
    await town.db.query(`UPDATE stock SET on_hand = 8 WHERE offer_id = $1`, [lamp.offerId]);
    await refresh();
  });

  it('a listing that was filled before prices were known per store is found by its least', async () => {
    await town.db.query(`UPDATE listing_fact SET store_prices = '{}' WHERE product_id = $1`, [lamp.productId]);
    expect((await search({ ...bookshop, maxPriceOre: 60000 })).total).toBe(1);
  });
});

describe('a hammer in two colours, each cheaper in another store', () => {
  const { hammer } = core.ironmonger;
  const prices = { svart: { ironmonger: 20000, bookshop: 30000 }, rød: { ironmonger: 40000, bookshop: 10000 } };
  beforeAll(async () => {
    const [{ id: attribute }] = await town.db.query(
      `SELECT a.id FROM product p, attributes_of(p.category_id) a WHERE p.id = $1 AND a.code = 'colour'`,
      [hammer.productId],
    );
    for (const [name, at] of Object.entries(prices)) {
      const [{ id }] = await town.db.query(
        `INSERT INTO variant (product_id, attrs) SELECT $1, jsonb_build_object($2::text, id) FROM attribute_choice WHERE attribute_id = $2::uuid AND name_nb = $3 RETURNING id`,
        [hammer.productId, attribute, name],
      );
      for (const [store, ore] of Object.entries(at))
        await town.db.query(
          `WITH o AS (INSERT INTO offer (store_id, variant_id, sku, price_ore) VALUES ($1, $2, $3, $4) RETURNING id) INSERT INTO stock (offer_id, on_hand) SELECT id, 9 FROM o`,
          [core[store as 'bookshop'].id, id, `h-${name}-${store}`, ore],
        );
    }
    await refresh();
  });
  const asked = (value: string, input: object = {}) =>
    told({ text: 'hammer', attributes: [{ code: 'colour', values: [value] }], ...input });

  it('without a store a colour costs what it costs at its cheapest, not what the other does', async () => {
    expect(await asked('svart')).toEqual(only(20000));
    expect(await asked('rød')).toEqual(only(10000));
    expect(await asked('svart', { maxPriceOre: 15000 })).toEqual(nothing);
    expect(await asked('svart', { maxPriceOre: 25000 })).toEqual(only(20000));
  });

  it('with a store it costs what it costs there', async () => {
    expect(await asked('svart', bookshop)).toEqual(only(30000));
    expect(await asked('svart', { ...bookshop, maxPriceOre: 25000 })).toEqual(nothing);
    expect(await asked('svart', { ...bookshop, minPriceOre: 25000 })).toEqual(only(30000));
    expect(await asked('rød', { ...ironmonger, maxPriceOre: 25000 })).toEqual(nothing);
    expect(await asked('rød', { ...ironmonger, minPriceOre: 25000 })).toEqual(only(40000));
  });

  it('one of the stores that are asked for has it, not another one', async () => {
    const red = { attributes: [{ code: 'colour', values: ['rød'] }], text: 'hammer' };
    const onHand = (n: number) =>
      town.db.query(`UPDATE stock SET on_hand = $1 FROM offer o WHERE o.id = offer_id AND o.sku = 'h-rød-ironmonger'`, [
        n,
      ]);
    await onHand(0);
    await refresh();
    for (const filter of [{ availableToday: true }, { openNow: true }]) {
      expect((await search({ ...red, ...ironmonger, ...filter })).total).toBe(0);
      expect((await search({ ...red, ...bookshop, ...filter })).total).toBe(1);
      // Control: in the other colour the same hammer is there.
      const black = { ...red, attributes: [{ code: 'colour', values: ['svart'] }] };
      expect((await search({ ...black, ...ironmonger, ...filter })).total).toBe(1);
    }
    await onHand(9);
    await refresh();
  });
});

describe('the lamp is sold out at the bookshop', () => {
  const both = [...bookshop.stores, ...ironmonger.stores];
  const onHand = async (n: number) => {
    await town.db.query(
      `UPDATE stock SET on_hand = $2 WHERE offer_id IN (SELECT id FROM offer WHERE store_id = $3
      AND variant_id IN (SELECT id FROM variant WHERE product_id = $1))`,
      [lamp.productId, n, core.bookshop.id],
    );
    await refresh();
  };
  beforeAll(() => onHand(0));
  afterAll(() => onHand(8));

  it.each(['availableToday', 'openNow'] as const)('%s asks the stores that were chosen', async (filter) => {
    const counted = async (input: object) => {
      const { total, facets } = await search(input);
      return [total, facets[filter]];
    };
    expect(await counted(bookshop)).toEqual([1, 0]);
    expect(await counted({ ...bookshop, [filter]: true })).toEqual([0, 0]);
    expect(await counted({ ...ironmonger, [filter]: true })).toEqual([1, 1]);
    expect(await counted({ stores: both, [filter]: true })).toEqual([1, 1]);
    expect(await counted({ [filter]: true })).toEqual([1, 1]);
  });

  it('comes after what a chosen store has on hand', async () => {
    const last = async (input: object) => (await search({ text: '', ...input })).hits.at(-1)!.slug;
    expect(await last(bookshop)).toBe(lamp.slug);
    expect(await last({ ...bookshop, sort: 'nearest', near: { lat: 59.6689, lon: 9.6502 } })).toBe(lamp.slug);
    expect(await last(ironmonger)).not.toBe(lamp.slug);
  });

  it.each([
    [{ availableToday: true }],
    [{ openNow: true }],
    [{ availableToday: true, openNow: true }],
    [{ ...ironmonger, availableToday: true }],
    [{ availableToday: true, maxPriceOre: 62000 }],
  ])('a store counts what it would show if it were chosen: %j', countedAsShown);
});

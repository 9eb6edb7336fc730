import { weightPrice } from '@bytorg/money';
import { behindWall } from '@bytorg/database';
import { SubOrders } from '@bytorg/ordering';
import { ProductPages } from '@bytorg/search';
import fc from 'fast-check';
import pg from 'pg';
import { type Domain, openDomain } from '../harness/domain';
import { core } from '../town/core';
import { buildOrder, type BuiltState } from '../town/factories';
import { buildWeighed } from '../town/weighed';

// What the database itself holds fast of goods by weight, whatever a service forgets.
let town: Domain;
let db: pg.Client;
let cheese: Awaited<ReturnType<typeof buildWeighed>>;

beforeAll(async () => {
  town = await openDomain('_weight', 4);
  db = new pg.Client({ connectionString: town.database.url });
  await db.connect();
  cheese = await buildWeighed(db, { onHand: 500 });
});
afterAll(async () => {
  await db?.end();
  await town?.close();
});

const ceiling = 13_500;
const rows = async (sql: string, ...values: unknown[]) => (await db.query(sql, values)).rows;
const order = async (quantity: number, state: BuiltState = 'picking') => {
  const built = await buildOrder(db, { lines: [{ item: { ...cheese, priceOre: ceiling }, quantity }], state });
  const lines = await rows(
    `SELECT id FROM order_line WHERE sub_order_id = $1 ORDER BY position, piece`,
    built.parts[0].id,
  );
  return { ...built, partId: built.parts[0].id, lineIds: lines.map((l) => l.id as string) };
};
/** What the statement came to, or the guard that refused it; nothing of it stays. */
const refusedBy = async (
  statement: string,
  values: unknown[],
  without: readonly string[] = [],
): Promise<string | null> => {
  await db.query('BEGIN');
  try {
    for (const guard of without) await db.query(`ALTER TABLE order_line DROP CONSTRAINT ${guard}`);
    await db.query(statement, values);
    return null;
  } catch (error) {
    return (error as pg.DatabaseError).constraint ?? (error as Error).message;
  } finally {
    await db.query('ROLLBACK');
  }
};

describe('the price of a weight', () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 100_000_000 }), fc.integer({ min: 1, max: 40_000 })), {
    minLength: 200,
    maxLength: 200,
  });
  it('is the same in the database as in libs/money', () =>
    fc.assert(
      fc.asyncProperty(pairs, async (all) => {
        // Of prices that no number of øre could hold there is no piece: the heaviest is twenty kilos.
        const asked = all.filter(([kg, grams]) => kg * grams <= 2_000_000_000_000);
        const [{ found }] = await rows(
          `SELECT coalesce(array_agg(weight_price(k, g) ORDER BY n), '{}') AS found FROM unnest($1::int[], $2::int[]) WITH ORDINALITY AS x(k, g, n)`,
          asked.map(([kg]) => kg),
          asked.map(([, grams]) => grams),
        );
        expect(found).toEqual(asked.map(([kg, grams]) => weightPrice(kg, grams)));
      }),
      { numRuns: 25 },
    ));
});

describe('a line of weight goods', () => {
  it('whatever its pieces weigh, costs each its weight and never more than was held for it', async () => {
    const { partId, lineIds } = await order(6);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 6, maxLength: 6 }), async (grams) => {
        await db.query(
          `UPDATE order_line l SET weighed_grams = x.g, picked = 1 FROM unnest($1::uuid[], $2::int[]) AS x(id, g) WHERE l.id = x.id`,
          [lineIds, grams],
        );
        const found = await rows(
          `SELECT price_ore AS ore FROM order_line WHERE sub_order_id = $1 ORDER BY piece`,
          partId,
        );
        expect(found.map((l) => l.ore)).toEqual(grams.map((g) => Math.min(weightPrice(25_000, g), ceiling)));
        const [{ within }] = await rows(
          `SELECT sum(l.price_ore) <= y.authorised_ore AS within FROM order_line l JOIN sub_order s ON s.id = l.sub_order_id JOIN orders o ON o.id = s.order_id
           JOIN payment y ON y.id = o.payment_id WHERE s.id = $1 GROUP BY y.authorised_ore`,
          partId,
        );
        expect(within).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('never costs more than was held; control: without its guards it would', async () => {
    const { lineIds } = await order(1);
    const dearer = `UPDATE order_line SET price_ore = ${ceiling + 1} WHERE id = $1`;
    const guards = ['order_line_never_above_held', 'order_line_price_of_weight'];
    expect(await refusedBy(dearer, [lineIds[0]])).toBe(guards[0]);
    expect(await refusedBy(dearer, [lineIds[0]], guards)).toBeNull();
  });

  it('costs what its weight says, also below what was held; control: without the guard it would not', async () => {
    const { lineIds } = await order(1);
    const cheaper = `UPDATE order_line SET price_ore = 1 WHERE id = $1`;
    expect(await refusedBy(cheaper, [lineIds[0]])).toBe('order_line_price_of_weight');
    expect(await refusedBy(cheaper, [lineIds[0]], ['order_line_price_of_weight'])).toBeNull();
  });

  it.each(['picked', 'handed_over'])(
    'is not %s before it is weighed; control: without the guard it would be',
    async (column) => {
      const { lineIds } = await order(1);
      const unweighed = `UPDATE order_line SET ${column} = 1 WHERE id = $1`;
      expect(await refusedBy(unweighed, [lineIds[0]])).toBe('order_line_weighed_when_picked');
      expect(await refusedBy(unweighed, [lineIds[0]], ['order_line_weighed_when_picked'])).toBeNull();
    },
  );

  it('is one piece; what is not sold by weight is not weighed', async () => {
    const { lineIds } = await order(1);
    expect(await refusedBy(`UPDATE order_line SET quantity = 2 WHERE id = $1`, [lineIds[0]])).toBe(
      'order_line_one_piece',
    );
    const bread = await buildOrder(db);
    const weighed = `UPDATE order_line SET weighed_grams = 400 WHERE sub_order_id = $1`;
    expect(await refusedBy(weighed, [bread.parts[0].id])).toBe('order_line_only_weight');
  });

  it('has its weight from the store, and its price from the weight alone', async () => {
    const { lineIds } = await order(1);
    const asStore = (set: string) =>
      behindWall([core.bakery.id], () => town.db.query(`UPDATE order_line SET ${set} WHERE id = $1`, [lineIds[0]]));
    await expect(asStore('price_ore = 1')).rejects.toThrow('permission denied');
    await asStore('weighed_grams = 500');
    expect(await rows(`SELECT price_ore, weighed_grams FROM order_line WHERE id = $1`, lineIds[0])).toEqual([
      { price_ore: 12_500, weighed_grams: 500 },
    ]);
  });
});

it('two pieces of one offer leave the count together; control: told one by one in one statement, one of them is forgotten', async () => {
  const stock = async () => (await rows(`SELECT on_hand, held FROM stock WHERE offer_id = $1`, cheese.offerId))[0];
  const { partId } = await order(2, 'ready');
  const before = await stock();
  const twice = `UPDATE stock s SET on_hand = s.on_hand - 1, held = s.held - 1 FROM (VALUES ($1::uuid), ($1::uuid)) AS l(o) WHERE s.offer_id = l.o`;
  await db.query('BEGIN');
  await db.query(twice, [cheese.offerId]);
  expect(await stock()).toEqual({ on_hand: before.on_hand - 1, held: before.held - 1 });
  await db.query('ROLLBACK');
  await town.db.transaction((tx) =>
    town.get(SubOrders).passOn(tx, partId, 'handOver', { kind: 'system' }, [], new Date(core.instant)),
  );
  expect(await stock()).toEqual({ on_hand: before.on_hand - 2, held: before.held - 2 });
});

describe('what a store asks per kilo', () => {
  const offer = async () => {
    const page = await town.get(ProductPages).product(cheese.slug, 'nb');
    return page!.variants[0].offers[0];
  };
  const change = (set: string, daysAgo: number) =>
    db.query(`UPDATE offer SET ${set}, updated_at = $2 WHERE id = $1`, [
      cheese.offerId,
      new Date(new Date(core.instant).getTime() - daysAgo * 86_400_000),
    ]);
  beforeEach(async () => {
    await db.query(`DELETE FROM price_change WHERE offer_id = $1`, [cheese.offerId]);
    await change('price_ore = 30000, typical_grams = 450, max_grams = 540', 60);
    await change('price_ore = 29000', 59);
    await change('price_ore = 30000', 58);
  });

  it('is compared with what it asked per kilo before, at the weight of today', async () => {
    await change('price_ore = 25000', 3);
    expect(await offer()).toMatchObject({ priceOre: 11_250, beforePriceOre: 13_500, unitPriceOre: 25_000 });
  });

  it('does not change with the size of a piece: a smaller one is no reduction', async () => {
    await change('typical_grams = 300, max_grams = 360', 3);
    expect(await offer()).toMatchObject({ priceOre: 9000, beforePriceOre: null, unitPriceOre: 30_000 });
    expect(await rows(`SELECT 1 FROM price_change WHERE offer_id = $1`, cheese.offerId)).toHaveLength(3);
  });

  it('is no reduction of what it asked for a piece', async () => {
    await change('price_ore = 14000, typical_grams = NULL, max_grams = NULL', 3);
    expect(await offer()).toMatchObject({ priceOre: 14_000, beforePriceOre: null, byWeight: null, unitPriceOre: null });
    await change('price_ore = 13000, typical_grams = 450, max_grams = 540', 2);
    expect(await offer()).toMatchObject({ priceOre: 5850, unitPriceOre: 13_000 });
    // Per kilo it has gone down since those 300,00; the 140,00 for a piece are not among what it is compared with.
    expect((await offer()).beforePriceOre).toBe(weightPrice(30_000, 450));
  });

  it.each([
    ['a heaviest piece of more than twice the usual one', 'typical_grams = 450, max_grams = 901', 'offer_max_grams'],
    [
      'a heaviest piece that is lighter than the usual one',
      'typical_grams = 450, max_grams = 449',
      'offer_typical_grams',
    ],
    ['one weight without the other', 'typical_grams = 450, max_grams = NULL', 'offer_weight'],
    ['a piece of more than twenty kilos', 'typical_grams = 15000, max_grams = 20001', 'offer_max_grams'],
  ])('has not %s', async (_, set, guard) => {
    expect(await refusedBy(`UPDATE offer SET ${set} WHERE id = $1`, [cheese.offerId])).toBe(guard);
  });
});

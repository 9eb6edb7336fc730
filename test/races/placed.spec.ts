import { randomUUID } from 'node:crypto';
import { Stock } from '@bytorg/inventory';
import { openDataSource } from '@bytorg/database';
import type { DataSource } from 'typeorm';
import { eventually } from '../harness/client';
import { beginCheckout, collectInput, fillBasket, pay } from '../harness/shopping';
import { startStack, type Stack } from '../harness/stack';
import { buyWhole, inTurns, type Outcome, shopperAt } from '../harness/whole-checkout';
import { core } from '../town/core';

// Whole checkouts over HTTP: basket, begin, pay, card, webhook, placed. Races within one act are in the files beside.
const full = process.env.PROVE === '1';
const BUYERS = full ? 500 : 40;
const ROUNDS = full ? 100 : 2;
const UNITS = 10;
const PAIRS = full ? 40 : 12;
const MINUTES = 10;
const { hammer, lamp } = core.ironmonger;
const { novel } = core.bookshop;
const { ryeBread } = core.bakery;
const wares = [ryeBread, hammer, novel, lamp].map((w) => w.offerId);

let stack: Stack;
let db: DataSource;
let people = 0;
const shopper = () => shopperAt(stack, people++);

beforeAll(async () => {
  stack = await startStack({ without: ['web'] });
  db = await openDataSource(stack.database.url, 4);
  await db.query(`UPDATE store SET slot_capacity = 200`);
  await db.query(`UPDATE stock SET buffer = 0`);
});
afterAll(async () => {
  await db?.destroy();
  await stack?.stop();
});

/** So many units more than are held already. */
const putOnShelf = async (offerId: string, units: number) => {
  const [{ held }] = await db.query(`SELECT held FROM stock WHERE offer_id = $1`, [offerId]);
  const by = { kind: 'count' as const, reason: 'count', actorId: null };
  await db.transaction((tx) => new Stock().count(tx, [{ offerId, onHand: held + units }], by, new Date(core.instant)));
};

const orders = async (): Promise<number> => (await db.query(`SELECT count(*)::int AS n FROM orders`))[0].n;
const placed = (outcomes: Outcome[]) => outcomes.flatMap((o) => o.checkoutId ?? []);

/** Until the webhook's jobs have placed what nobody came back for. */
const allPlaced = (checkoutIds: string[]) =>
  eventually(
    async () =>
      (await db.query(`SELECT count(*)::int AS n FROM orders WHERE checkout_id = ANY($1)`, [checkoutIds]))[0].n ===
      checkoutIds.length,
  );

/** Stock, ledger, holds and orders say the same, and nothing is below nothing. */
const disagreements = () =>
  db.query(
    `SELECT s.offer_id, s.on_hand, s.held, m.on_hand AS ledger_on_hand, m.held AS ledger_held, h.n AS in_holds, o.n AS in_orders
     FROM stock s
     LEFT JOIN LATERAL (SELECT coalesce(sum(delta_on_hand), 0)::int AS on_hand, coalesce(sum(delta_held), 0)::int AS held FROM stock_movement WHERE offer_id = s.offer_id) m ON true
     LEFT JOIN LATERAL (SELECT coalesce(sum(quantity), 0)::int AS n FROM hold WHERE offer_id = s.offer_id) h ON true
     LEFT JOIN LATERAL (SELECT coalesce(sum(l.quantity), 0)::int AS n FROM order_line l JOIN sub_order p ON p.id = l.sub_order_id
       WHERE l.offer_id = s.offer_id AND p.state NOT IN ('handed_over','delivered','cancelled','expired','returned')) o ON true
     WHERE s.offer_id = ANY($1) AND (s.on_hand <> m.on_hand OR s.held <> m.held OR s.held <> h.n + o.n OR s.on_hand < 0 OR s.held < 0 OR s.held > s.on_hand)`,
    [wares],
  );

it(
  `${BUYERS} whole checkouts at once for ${UNITS} units: exactly ${UNITS} orders, and news for everybody else`,
  async () => {
    for (let round = 0; round < ROUNDS; round++) {
      await putOnShelf(hammer.offerId, UNITS);
      const before = await orders();
      const buyers = await inTurns(BUYERS, async (n) => {
        const who = shopper();
        return { who, n, basketId: await fillBasket(who, [{ offerId: hammer.offerId }]) };
      });
      const outcomes = await Promise.all(
        buyers.map(({ who, n, basketId }) => buyWhole(stack, who, basketId, n % 2 > 0)),
      );
      await allPlaced(placed(outcomes));
      expect(await orders()).toBe(before + UNITS);
      expect(placed(outcomes)).toHaveLength(UNITS);
      expect(outcomes.flatMap((o) => o.news ?? [])).toEqual(Array(BUYERS - UNITS).fill('SOLD_OUT'));
      expect(await disagreements()).toEqual([]);
      const [{ onHand, held }] = await db.query(`SELECT on_hand AS "onHand", held FROM stock WHERE offer_id = $1`, [
        hammer.offerId,
      ]);
      expect(onHand).toBe(held);
    }
  },
  full ? 3 * 3_600_000 : undefined,
);

it(
  'baskets over the same stores in opposite order all become orders: nobody waits for another in a ring',
  async () => {
    const until = performance.now() + MINUTES * 60_000;
    do {
      await db.query(`UPDATE pickup_slot SET taken = 0`);
      for (const id of wares) await putOnShelf(id, PAIRS);
      const before = await orders();
      const buyers = await inTurns(PAIRS, async (n) => {
        const who = shopper();
        const wishes = (n % 2 ? wares : wares.toReversed()).map((offerId) => ({ offerId }));
        return { who, n, basketId: await fillBasket(who, wishes) };
      });
      const outcomes = await Promise.all(
        buyers.map(({ who, n, basketId }) => buyWhole(stack, who, basketId, n % 3 > 0)),
      );
      expect(outcomes.flatMap((o) => o.news ?? [])).toEqual([]);
      await allPlaced(placed(outcomes));
      expect(await orders()).toBe(before + PAIRS);
      expect(await disagreements()).toEqual([]);
    } while (full && performance.now() < until);
    expect(await stack.database.rings()).toBe(0);
  },
  full ? 3_600_000 : undefined,
);

it('a basket whose last line is gone leaves the other stores’ goods as they were', async () => {
  await putOnShelf(novel.offerId, 1);
  await putOnShelf(hammer.offerId, 20);
  const before = await orders();
  const buyers = await inTurns(8, async (n) => {
    const who = shopper();
    const wishes = [hammer, novel].map(({ offerId }) => ({ offerId }));
    return { who, basketId: await fillBasket(who, n % 2 ? wishes : wishes.toReversed()) };
  });
  const held = async () => (await db.query(`SELECT held FROM stock WHERE offer_id = $1`, [hammer.offerId]))[0].held;
  const heldBefore = await held();
  const outcomes = await Promise.all(buyers.map(({ who, basketId }) => buyWhole(stack, who, basketId, true)));
  expect(placed(outcomes)).toHaveLength(1);
  expect(outcomes.flatMap((o) => o.news ?? [])).toEqual(Array(7).fill('SOLD_OUT'));
  expect(await orders()).toBe(before + 1);
  expect(await held()).toBe(heldBefore + 1);
  expect(await disagreements()).toEqual([]);
});

it('control: one unit held that no hold and no order explains is found', async () => {
  await db.query(`UPDATE stock SET held = held + 1, on_hand = on_hand + 1 WHERE offer_id = $1`, [lamp.offerId]);
  expect(await disagreements()).toHaveLength(1);
  await db.query(`UPDATE stock SET held = held - 1, on_hand = on_hand - 1 WHERE offer_id = $1`, [lamp.offerId]);
  expect(await disagreements()).toEqual([]);
});

it('fifty whole checkouts with one key each at every step are one payment and one order', async () => {
  await putOnShelf(novel.offerId, 60);
  const before = await orders();
  const who = shopper();
  const basketId = await fillBasket(who, [{ offerId: novel.offerId }]);
  const [beginKey, payKey] = [randomUUID(), randomUUID()];
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      buyWhole(stack, who, basketId, n % 2 > 0, { beginKey, payKey }).catch((error: Error): Outcome => {
        // A twin that comes to pay when the order is placed already is told so.
        if (/^ALREADY_PLACED/.test(error.message)) return { news: ['ALREADY_PLACED'] };
        throw error;
      }),
    ),
  );
  const ids = new Set(placed(outcomes));
  expect(ids.size).toBe(1);
  await allPlaced([...ids]);
  expect(await orders()).toBe(before + 1);
  expect(await db.query(`SELECT count(*)::int AS n FROM payment WHERE reference = $1`, [[...ids][0]])).toEqual([
    { n: 1 },
  ]);
  expect(await disagreements()).toEqual([]);
});

it('many choices at once for one checkout keep the places of one choice, and none waits in a ring', async () => {
  // A ring needs the first three choices in one order of many, and its count is told a second late: several rounds.
  for (let round = 0; round < 8; round++) {
    await putOnShelf(hammer.offerId, 5);
    const who = shopper();
    const checkout = await beginCheckout(who, await fillBasket(who, [{ offerId: hammer.offerId }]));
    const free = checkout.parts[0].slots.filter((s: { free: boolean }) => s.free).slice(0, 6);
    const storeId = checkout.parts[0].store.id;
    const taken = async () =>
      (
        await db.query(
          `SELECT sum(taken)::int AS n FROM pickup_slot WHERE store_id = $1 AND starts_at = ANY($2::timestamptz[])`,
          [storeId, free.map((s: { startsAt: string }) => s.startsAt)],
        )
      )[0].n ?? 0;
    const before = await taken();
    const refusals = await Promise.all(
      free.map(({ startsAt }: { startsAt: string }) =>
        pay(who, checkout.id, { ...collectInput(checkout), slots: [{ storeId, startsAt }] }).then(
          () => null,
          (error: Error) => error.message.split(':')[0],
        ),
      ),
    );
    expect(refusals.filter((code) => code !== null && code !== 'PAYMENT_UNDER_WAY')).toEqual([]);
    expect(refusals).toContain(null);
    expect(await db.query(`SELECT count(*)::int AS n FROM pickup_hold WHERE checkout_id = $1`, [checkout.id])).toEqual([
      { n: 1 },
    ]);
    expect(await taken()).toBe(before + 1);
  }
  expect(await stack.database.rings()).toBe(0);
});

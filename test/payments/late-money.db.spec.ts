import { randomUUID } from 'node:crypto';
import { Baskets, Checkouts, Placement } from '@bytorg/checkout';
import { addMinutes, Clock } from '@bytorg/clock';
import { Stock } from '@bytorg/inventory';
import pg from 'pg';
import { type Domain, openDomain, shopper } from '../harness/domain';
import { buildBundle } from '../town/bundled';
import { core } from '../town/core';

// Money that comes after the goods were given back: it takes a new hold, or is let go.
const { ryeBread } = core.bakery;
const start = new Date(core.instant);
const UNITS = 2;
let town: Domain;
let now = start;

beforeAll(async () => {
  town = await openDomain('_late', 5);
  Object.assign(town.get(Clock), { now: () => now });
});
afterAll(() => town?.close());
beforeEach(async () => {
  now = start;
  await town.db.query(`UPDATE stock SET on_hand = held + buffer + $2 WHERE offer_id = $1`, [ryeBread.offerId, UNITS]);
});

/** A checkout whose shopper is at the bank; its window begins so many minutes from the start. */
const begun = async (
  windowIn = 120,
  offerId = ryeBread.offerId,
  units = UNITS,
): Promise<{ id: string; startsAt: Date }> => {
  const who = shopper();
  const basket = await town.get(Baskets).add(who, null, offerId, units);
  const checkout = await town.get(Checkouts).begin(who, basket.id, randomUUID());
  if (!('id' in checkout)) throw new Error(JSON.stringify(checkout));
  const startsAt = addMinutes(start, windowIn);
  const details = {
    name: core.ane.name,
    phone: core.ane.phone,
    email: core.ane.email,
    fulfilment: 'collect',
    missing: 'drop_line',
    slots: [{ storeId: core.bakery.id, startsAt, endsAt: addMinutes(startsAt, 30) }],
    deliverySlotId: null,
  };
  await town.db.query(`UPDATE checkout SET state = 'paying', details = $2 WHERE id = $1`, [
    checkout.id,
    JSON.stringify(details),
  ]);
  return { id: checkout.id, startsAt };
};

/** The same, run out meanwhile. */
const ended = async (windowIn?: number, offerId?: string, units?: number) => {
  const checkout = await begun(windowIn, offerId, units);
  now = addMinutes(start, 16);
  expect(await town.get(Checkouts).end(checkout.id, 'expired', now)).toBe(true);
  return checkout;
};

const payLate = async (id: string, authorisedOre = UNITS * ryeBread.priceOre) => {
  await town.db.query(
    `INSERT INTO payment (reference, amount_ore, state, authorised_ore, session_id, intent_id, capture_before) VALUES ($1::uuid, $2, 'authorised', $2, 'cs_' || $1, 'pi_' || $1, $3)`,
    [id, authorisedOre, addMinutes(start, 7 * 1440)],
  );
  await town.get(Placement).placeAuthorised(id);
};

/** What became of it: the order, what is held for it, and what is decided about the money. */
const outcome = async (id: string) =>
  (
    await town.db.query(
      `SELECT c.state, c.payment_problem AS problem, (SELECT s.slot_starts_at FROM orders o JOIN sub_order s ON s.order_id = o.id WHERE o.checkout_id = c.id) AS "window",
         (SELECT on_hand - buffer - held FROM stock WHERE offer_id = $2) AS free, (SELECT count(*)::int FROM hold WHERE checkout_id = c.id) AS holds,
         (SELECT count(*)::int FROM pickup_hold WHERE checkout_id = c.id) AS places, (SELECT x.amount_ore FROM capture x JOIN payment p ON p.id = x.payment_id WHERE p.reference = c.id) AS captured
       FROM checkout c WHERE c.id = $1`,
      [id, ryeBread.offerId],
    )
  )[0];
const nothing = (problem: string, free = UNITS) => ({
  state: 'expired',
  problem,
  window: null,
  free,
  holds: 0,
  places: 0,
  captured: 0,
});

it('takes a new hold and its window while both are there', async () => {
  const { id, startsAt } = await ended();
  await payLate(id);
  const order = { state: 'placed', problem: null, window: startsAt, free: 0, holds: 0, places: 0, captured: null };
  expect(await outcome(id)).toEqual(order);
  await town.get(Placement).placeAuthorised(id);
  expect(await outcome(id)).toEqual(order);
});

it('is let go when somebody else has bought the goods', async () => {
  const { id } = await ended();
  await town.db.query(`UPDATE stock SET on_hand = on_hand - 1 WHERE offer_id = $1`, [ryeBread.offerId]);
  await payLate(id);
  expect(await outcome(id)).toEqual(nothing('too_late', UNITS - 1));
  // They come back before the provider has let it go: what is decided about the money stands.
  await town.db.query(`UPDATE stock SET on_hand = on_hand + 1 WHERE offer_id = $1`, [ryeBread.offerId]);
  await town.get(Placement).placeAuthorised(id);
  expect(await outcome(id)).toEqual(nothing('too_late'));
});

it('is let go when its window is full, and holds nothing of what it could have had', async () => {
  const { id, startsAt } = await ended();
  await town.db.query(
    `INSERT INTO pickup_slot (store_id, starts_at, ends_at, taken) VALUES ($1, $2, $3, 10000) ON CONFLICT (store_id, starts_at) DO UPDATE SET taken = 10000`,
    [core.bakery.id, startsAt, addMinutes(startsAt, 30)],
  );
  await payLate(id);
  expect(await outcome(id)).toEqual(nothing('too_late'));
});

it('is let go when its window is over before the goods can be ready', async () => {
  const { id } = await ended(60);
  now = addMinutes(start, 60 + 25);
  await payLate(id);
  expect(await outcome(id)).toEqual(nothing('too_late'));
});

it('is let go when it is less than the goods cost', async () => {
  const { id } = await ended();
  await payLate(id, UNITS * ryeBread.priceOre - 1);
  expect(await outcome(id)).toEqual(nothing('amount'));
});

it('a checkout that got more time meanwhile does not run out', async () => {
  const { id } = await begun();
  now = addMinutes(start, 14);
  expect(await town.get(Checkouts).end(id, 'expired', now)).toBe(false);
  expect(await outcome(id)).toMatchObject({ state: 'paying', holds: 1, free: 0 });
});

it('no order is placed of goods that nothing holds any more', async () => {
  const { id } = await begun();
  const before = await outcome(id);
  await town.db.transaction((tx) => town.get(Stock).release(tx, id, now));
  await expect(payLate(id)).rejects.toThrow('HOLD_GONE');
  expect(await outcome(id)).toEqual({ ...before, holds: 0, free: UNITS });
});

it('whose checkout nobody has ended yet takes a new hold like any other', async () => {
  const { id, startsAt } = await begun(180);
  now = addMinutes(start, 16);
  await payLate(id);
  expect(await outcome(id)).toMatchObject({ state: 'placed', window: startsAt, free: 0, holds: 0 });
});

it('whose checkout nobody has ended yet buys no window that is over', async () => {
  const { id } = await begun(60);
  now = addMinutes(start, 120);
  await payLate(id);
  expect(await outcome(id)).toEqual(nothing('too_late'));
});

it('takes the parts of a bundle anew, as they were promised', async () => {
  const db = new pg.Client({ connectionString: town.database.url });
  await db.connect();
  const parts = [{ offerId: ryeBread.offerId, quantity: UNITS }];
  const bundle = await buildBundle(db, { storeId: core.bakery.id, priceOre: 7777, parts });
  await db.end();
  const { id, startsAt } = await ended(180, bundle.offerId, 1);
  // What the store has made of it since is not what was paid for.
  await town.db.query(`UPDATE bundle_part SET quantity = 9 WHERE offer_id = $1`, [bundle.offerId]);
  await payLate(id, bundle.priceOre);
  expect(await outcome(id)).toMatchObject({ state: 'placed', window: startsAt, free: 0, holds: 0 });
  const lines = await town.db.query(
    `SELECT l.quantity, l.price_ore AS ore, l.bundle_offer_id AS bundle FROM order_line l JOIN sub_order s ON s.id = l.sub_order_id JOIN orders o ON o.id = s.order_id WHERE o.checkout_id = $1 ORDER BY l.price_ore`,
    [id],
  );
  expect(lines).toEqual([
    { quantity: 1, ore: 3888, bundle: bundle.offerId },
    { quantity: 1, ore: 3889, bundle: bundle.offerId },
  ]);
});

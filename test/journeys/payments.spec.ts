import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import Stripe from 'stripe';
import { Client, eventually } from '../harness/client';
import {
  beginCheckout,
  buy,
  collectInput,
  fillBasket,
  handOver,
  makeReady,
  orderPage,
  pay,
  useCard,
} from '../harness/shopping';
import { startStack, type Stack } from '../harness/stack';
import { core } from '../town/core';

let stack: Stack;
let ane: Client;
let db: pg.Client;

beforeAll(async () => {
  stack = await startStack();
  ane = new Client(stack.url);
  db = new pg.Client({ connectionString: stack.database.url });
  await db.connect();
});
afterAll(async () => {
  await db?.end();
  await stack?.stop();
});

const one = async (sql: string, ...values: unknown[]) => (await db.query(sql, values)).rows[0];
const atStripe = () => {
  const kept = {
    sessions: {} as Record<string, { reference: string }>,
    intents: {} as Record<string, { metadata: { reference: string } }>,
    answers: {} as Record<string, unknown>,
  };
  const lines = readFileSync(join(stack.dataDir, 'sandbox-payments.jsonl'), 'utf8').trim().split('\n');
  for (const [kind, id, value] of lines.map((l) => JSON.parse(l))) kept[kind as keyof typeof kept][id] = value;
  return kept;
};
const bread = [{ offerId: core.bakery.ryeBread.offerId }];

it('the same key fifty times at once is one payment and one order', async () => {
  const checkout = await beginCheckout(ane, await fillBasket(ane, bread));
  const input = collectInput(checkout);
  const answers = await Promise.all(Array.from({ length: 50 }, () => pay(ane, checkout.id, input, 'fifty')));
  expect(new Set(answers.map((a) => a.url)).size).toBe(1);
  await useCard(answers[0].url);
  const token = await eventually(
    async () => (await one(`SELECT token FROM orders WHERE checkout_id = $1`, checkout.id))?.token,
  );
  const stripe = atStripe();
  expect(Object.values(stripe.sessions).filter((s) => s.reference === checkout.id)).toHaveLength(1);
  expect(Object.values(stripe.intents).filter((i) => i.metadata.reference === checkout.id)).toHaveLength(1);
  expect(await one(`SELECT count(*)::int AS n FROM orders WHERE checkout_id = $1`, checkout.id)).toEqual({ n: 1 });
  expect((await orderPage(ane, token)).status).toBe('PLACED');
});

const send = (payload: string, signature: string) =>
  fetch(`${stack.url}/api/stripe/webhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'stripe-signature': signature },
    body: payload,
  });
const sign = (payload: string, more: { timestamp?: number; secret?: string } = {}) =>
  new Stripe('sk_test_x').webhooks.generateTestHeaderString({
    payload,
    secret: stack.env.STRIPE_WEBHOOK_SECRET,
    ...more,
  });
const event = (id: string, reference: string, type = 'payment_intent.amount_capturable_updated') =>
  JSON.stringify({
    id,
    object: 'event',
    type,
    created: 1,
    livemode: false,
    data: { object: { id: 'pi_x', object: 'payment_intent', metadata: { reference } } },
  });

it('an event that comes twenty times, late and in any order ends in the same state', async () => {
  const token = await buy(ane, bread);
  const { checkout_id: reference, n } = await one(
    `SELECT checkout_id, (SELECT count(*)::int FROM orders) AS n FROM orders WHERE token = $1`,
    token,
  );
  const before = await one(
    `SELECT state, authorised_ore, captured_ore, intent_id FROM payment WHERE reference = $1`,
    reference,
  );
  const late = event('evt_twenty', reference);
  const other = event('evt_reversed', reference, 'checkout.session.expired');
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) => [late, other][i % 2]).map((payload) => send(payload, sign(payload))),
  );
  expect(answers.map((a) => a.status)).toEqual(Array.from({ length: 20 }, () => 200));
  await eventually(
    async () =>
      (
        await one(
          `SELECT count(*)::int AS n FROM webhook_event WHERE id IN ('evt_twenty', 'evt_reversed') AND handled_at IS NOT NULL`,
        )
      ).n === 2,
  );
  expect(
    await one(`SELECT state, authorised_ore, captured_ore, intent_id FROM payment WHERE reference = $1`, reference),
  ).toEqual(before);
  expect(await one(`SELECT count(*)::int AS n FROM orders`)).toEqual({ n });
  expect(await one(`SELECT count(*)::int AS n FROM webhook_event WHERE id IN ('evt_twenty', 'evt_reversed')`)).toEqual({
    n: 2,
  });
});

it.each([
  ['forged', (p: string) => [p, sign(p, { secret: 'whsec_other' })]],
  ['older than five minutes', (p: string) => [p, sign(p, { timestamp: Math.floor(Date.now() / 1000) - 301 })]],
  ['changed on the way', (p: string) => [p.replace('evt_bad', 'evt_BAD'), sign(p)]],
  ['unsigned', (p: string) => [p, '']],
])('an event that is %s is refused, and nothing is written', async (_, make) => {
  const { n } = await one(`SELECT count(*)::int AS n FROM webhook_event`);
  const [payload, signature] = make(event('evt_bad', '00000000-0000-4000-8000-000000000000'));
  expect((await send(payload, signature)).status).toBe(400);
  expect(await one(`SELECT count(*)::int AS n FROM webhook_event`)).toEqual({ n });
});

it('the order is placed by the webhook alone, when the shopper never comes back', async () => {
  const checkout = await beginCheckout(ane, await fillBasket(ane, bread));
  const { url } = await pay(ane, checkout.id, collectInput(checkout));
  await useCard(url);
  expect(
    await eventually(async () => (await one(`SELECT token FROM orders WHERE checkout_id = $1`, checkout.id))?.token),
  ).toEqual(expect.any(String));
});

/** How the books stand for a checkout, once its jobs have run. */
const settled = (checkoutId: string) =>
  eventually(async () => {
    const row = await one(
      `SELECT c.state, p.state AS payment, p.authorised_ore AS authorised, (SELECT amount_ore FROM capture WHERE payment_id = p.id) AS capture, o.id AS "order", o.total_ore AS total
       FROM checkout c JOIN payment p ON p.reference = c.id LEFT JOIN orders o ON o.checkout_id = c.id WHERE c.id = $1`,
      checkoutId,
    );
    const waiting = await one(`SELECT count(*)::int AS n FROM outbox_event WHERE published_at IS NULL`);
    const open =
      ['paying', 'open'].includes(row.state) ||
      row.payment === 'created' ||
      (row.payment === 'authorised' && (row.capture !== null || row.order === null));
    return !open && waiting.n === 0 && row;
  });

it('paying and leaving at the same moment never gives goods away: an order has its money, or there is no order', async () => {
  for (let i = 0; i < 6; i++) {
    const checkout = await beginCheckout(ane, await fillBasket(ane, bread));
    const { url } = await pay(ane, checkout.id, collectInput(checkout));
    await Promise.all([
      ane.ask(`mutation ($c: ID!) { leaveCheckout(checkoutId: $c) { id } }`, { c: checkout.id }),
      useCard(url),
    ]);
    const books = await settled(checkout.id);
    if (books.order) expect(books).toMatchObject({ payment: 'authorised', authorised: books.total, capture: null });
    else expect(['failed', 'cancelled']).toContain(books.payment);
  }
});

it('money that comes when the goods are gone is let go, and nothing stays held', async () => {
  const { lastLoaf } = core.bakery;
  const checkout = await beginCheckout(ane, await fillBasket(ane, [{ offerId: lastLoaf.offerId }]));
  const { url } = await pay(ane, checkout.id, collectInput(checkout));
  const bought = () =>
    one(
      `UPDATE checkout SET state = 'expired', expires_at = started_at WHERE id = $1 AND state = 'paying' RETURNING id`,
      checkout.id,
    );
  // As the worker's sweep does, but before it could close the page; then somebody buys the loaf over the counter.
  await db.query('BEGIN');
  await bought();
  await db.query(`DELETE FROM hold WHERE checkout_id = $1`, [checkout.id]);
  await db.query(`UPDATE stock SET held = held - 1, on_hand = 0 WHERE offer_id = $1`, [lastLoaf.offerId]);
  await db.query('COMMIT');
  await useCard(url);
  expect(await settled(checkout.id)).toMatchObject({ state: 'expired', payment: 'cancelled', capture: 0, order: null });
  expect(await one(`SELECT on_hand AS "onHand", held FROM stock WHERE offer_id = $1`, lastLoaf.offerId)).toEqual({
    onHand: 0,
    held: 0,
  });
});

it('an older request that comes again does not bring the older amount back', async () => {
  const checkout = await beginCheckout(ane, await fillBasket(ane, bread));
  const collect = collectInput(checkout);
  const { slots: _, ...person } = collect;
  const { line, postcode, city } = core.ane.address;
  const deliver = {
    ...person,
    fulfilment: 'DELIVER',
    address: { line, postcode, city },
    deliverySlotId: checkout.deliverySlots[0].id,
  };
  await pay(ane, checkout.id, collect, 'first');
  const second = await pay(ane, checkout.id, deliver, 'second');
  const again = await pay(ane, checkout.id, collect, 'first');
  expect(again.url).toBe(second.url);
  await useCard(again.url);
  const books = await settled(checkout.id);
  expect(books).toMatchObject({ state: 'placed', payment: 'authorised', authorised: books.total, capture: null });
});

it('the same request in two languages at once opens one page to pay at', async () => {
  const checkout = await beginCheckout(ane, await fillBasket(ane, bread));
  const english = new Client(stack.url, 'en');
  const input = collectInput(checkout);
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, i) => pay(i % 2 ? ane : english, checkout.id, input, 'both')),
  );
  expect(new Set(answers.map((a) => a.url)).size).toBe(1);
});

it('a choice changed after coming back is another amount: the first page to pay at is closed', async () => {
  const checkout = await beginCheckout(ane, await fillBasket(ane, [{ offerId: core.ironmonger.hammer.offerId }]));
  const first = await pay(ane, checkout.id, collectInput(checkout));
  const { line, postcode, city } = core.ane.address;
  const { slots: _, ...person } = collectInput(checkout);
  const second = await pay(ane, checkout.id, {
    ...person,
    fulfilment: 'DELIVER',
    address: { line, postcode, city },
    deliverySlotId: checkout.deliverySlots[0].id,
  });
  expect(second.url).not.toBe(first.url);
  expect((await fetch(first.url)).status).toBe(410);
  await useCard(second.url);
  const token = await eventually(
    async () => (await one(`SELECT token FROM orders WHERE checkout_id = $1`, checkout.id))?.token,
  );
  const page = await orderPage(ane, token);
  expect(page.authorisedOre).toBe(checkout.collectSums.totalOre + checkout.deliverySlots[0].feeOre);
});

it('an abandoned checkout gives its goods back and its payment is closed', async () => {
  const stock = () =>
    one(`SELECT on_hand AS "onHand", held FROM stock WHERE offer_id = $1`, core.bookshop.novel.offerId);
  const before = await stock();
  const checkout = await beginCheckout(
    ane,
    await fillBasket(ane, [{ offerId: core.bookshop.novel.offerId, quantity: 2 }]),
  );
  const { url } = await pay(ane, checkout.id, collectInput(checkout));
  expect((await stock()).held).toBe(before.held + 2);
  await db.query(`UPDATE checkout SET expires_at = '2026-11-24T08:00:00Z' WHERE id = $1`, [checkout.id]);
  await eventually(
    async () => (await one(`SELECT state FROM payment WHERE reference = $1`, checkout.id)).state === 'failed',
  );
  expect(await stock()).toEqual(before);
  expect((await fetch(url)).status).toBe(410);
  expect(await one(`SELECT state FROM checkout WHERE id = $1`, checkout.id)).toEqual({ state: 'expired' });
});

it('a hold let go at the provider ends what has not left the shops, and the coordinator hears what is not paid', async () => {
  const { ryeBread } = core.bakery;
  const { hammer } = core.ironmonger;
  const stockOf = (offerId: string) => one(`SELECT on_hand AS "onHand", held FROM stock WHERE offer_id = $1`, offerId);
  const before = await stockOf(hammer.offerId);
  const token = await buy(ane, [{ offerId: ryeBread.offerId }, { offerId: hammer.offerId }]);
  const [bjorn, torleif] = await Promise.all(
    [core.people.bjorn, core.people.ironmongerOwner].map((p) => new Client(stack.url).signIn(p)),
  );
  const { parts, code, number } = await orderPage(ane, token);
  const partOf = (storeId: string) => parts.find((p: any) => p.store.id === storeId).id;
  await makeReady(bjorn, partOf(core.bakery.id));
  await handOver(bjorn, partOf(core.bakery.id), code);
  await makeReady(torleif, partOf(core.ironmonger.id));
  const payment = () =>
    one(
      `SELECT p.id, p.state, p.problem, p.captured_ore AS captured, p.intent_id AS intent, c.done_at IS NOT NULL AS done FROM payment p JOIN orders o ON o.payment_id = p.id LEFT JOIN capture c ON c.payment_id = p.id WHERE o.token = $1`,
      token,
    );
  const { intent } = await payment();

  const letGo = await fetch(`${stack.sandboxUrl}/v1/payment_intents/${intent}/cancel`, {
    method: 'POST',
    headers: { authorization: `Bearer ${stack.env.STRIPE_SECRET_KEY}` },
  });
  expect(letGo.status).toBe(200);
  await eventually(async () => (await payment()).done);
  expect(await payment()).toMatchObject({ state: 'cancelled', problem: 'lost', captured: 0 });
  expect((await orderPage(ane, token)).parts.map((p: any) => [p.store.id, p.state]).sort()).toEqual(
    [
      [core.bakery.id, 'HANDED_OVER'],
      [core.ironmonger.id, 'CANCELLED'],
    ].sort(),
  );
  expect(
    await one(
      `SELECT cancelled_by AS by, cancel_reason AS reason FROM sub_order WHERE id = $1`,
      partOf(core.ironmonger.id),
    ),
  ).toEqual({ by: 'system', reason: 'payment_lost' });
  expect(await stockOf(hammer.offerId)).toEqual(before);
  const letters = async (to: string, subject: string): Promise<{ subject: string; text: string }[]> =>
    ((await (await fetch(`${stack.sandboxUrl}/dev/mail.json?to=${encodeURIComponent(to)}`)).json()) as any[]).filter(
      (m) => m.subject === subject,
    );
  const told = await eventually(async () => {
    const found = await letters(core.people.coordinator.email, `Bestilling ${number} er ikke lenger betalt`);
    return found.length > 0 && found;
  });
  expect(told).toHaveLength(1);
  expect(told[0].text.replaceAll('\u00A0', ' ')).toContain(
    `uten betaling: ${(ryeBread.priceOre / 100).toFixed(2).replace('.', ',')} kr`,
  );
});

describe('less than the provider takes', () => {
  const { cinnamonBun, ryeBread } = core.bakery;
  const cents = 200;
  let price: number;
  beforeAll(async () => {
    price = (await one(`SELECT price_ore AS price FROM offer WHERE id = $1`, cinnamonBun.offerId)).price;
    await db.query(`UPDATE offer SET price_ore = $2 WHERE id = $1`, [cinnamonBun.offerId, cents]);
  });
  afterAll(() => db.query(`UPDATE offer SET price_ore = $2 WHERE id = $1`, [cinnamonBun.offerId, price]));

  it('is not paid for: the shopper hears it, and no page is open', async () => {
    const checkout = await beginCheckout(ane, await fillBasket(ane, [{ offerId: cinnamonBun.offerId }]));
    await expect(pay(ane, checkout.id, collectInput(checkout))).rejects.toThrow('PAYMENT_REFUSED');
    expect(Object.values(atStripe().sessions).filter((s) => s.reference === checkout.id)).toEqual([]);
    expect(await one(`SELECT state, url FROM payment WHERE reference = $1`, checkout.id)).toEqual({
      state: 'created',
      url: null,
    });
  });

  it('is let go when no more was handed over; the store and the coordinator hear of it', async () => {
    const token = await buy(ane, [{ offerId: ryeBread.offerId }, { offerId: cinnamonBun.offerId }]);
    const money = () =>
      one(
        `SELECT p.state, p.problem, p.captured_ore AS captured, p.intent_id AS intent, c.amount_ore AS earned, c.done_at IS NOT NULL AS done,
           (SELECT json_agg(json_build_array(t.gross_ore, t.state)) FROM transfer t WHERE t.payment_id = p.id) AS transfers
         FROM payment p JOIN orders o ON o.payment_id = p.id LEFT JOIN capture c ON c.payment_id = p.id WHERE o.token = $1`,
        token,
      );
    const intent = async () => {
      const { intent: id } = await money();
      return (atStripe().intents as Record<string, any>)[id];
    };
    const held = await intent();
    // Asked all the same, the provider refuses, and the hold stands.
    const refused = await fetch(`${stack.sandboxUrl}/v1/payment_intents/${held.id}/capture`, {
      method: 'POST',
      headers: { authorization: `Bearer ${stack.env.STRIPE_SECRET_KEY}` },
      body: new URLSearchParams({ amount_to_capture: String(cents) }),
    });
    expect([refused.status, ((await refused.json()) as any).error.code]).toEqual([400, 'amount_too_small']);
    expect(await intent()).toEqual(held);

    const bjorn = await new Client(stack.url).signIn(core.people.bjorn);
    const { parts, code, number } = await orderPage(ane, token);
    await makeReady(bjorn, parts[0].id, { [ryeBread.offerId]: 0 });
    await handOver(bjorn, parts[0].id, code);
    await eventually(async () => (await money()).done);
    expect(await money()).toMatchObject({
      state: 'cancelled',
      problem: 'too_small',
      captured: 0,
      earned: cents,
      transfers: [[cents, 'uncovered']],
    });
    expect(await intent()).toMatchObject({ status: 'canceled', amountReceived: 0 });
    const page: any = await ane.must(`query ($t: String!) { order(token: $t) { status capturedOre holdReleased } }`, {
      t: token,
    });
    expect(page.order).toEqual({ status: 'COMPLETED', capturedOre: 0, holdReleased: true });
    for (const [to, about] of [
      [(await one(`SELECT email FROM store WHERE id = $1`, core.bakery.id)).email, parts[0].number],
      [core.people.coordinator.email, number],
    ]) {
      const told = await eventually(async () => {
        const all: any = await (await fetch(`${stack.sandboxUrl}/dev/mail.json?to=${encodeURIComponent(to)}`)).json();
        const found = all.filter((m: any) => m.subject === `Bestilling ${about} er ikke belastet`);
        return found.length > 0 && found;
      });
      expect(told).toHaveLength(1);
      expect(told[0].text.replaceAll('\u00A0', ' ')).toContain('koster 2,00 kr');
    }
  });
});

import { randomUUID } from 'node:crypto';
import { Placement } from '@bytorg/checkout';
import { Captures, findPayment, PaymentNews, PaymentPages } from '@bytorg/payments';
import Stripe from 'stripe';
import type { EntityManager } from 'typeorm';
import { eventually } from '../harness/client';
import { openDomain, type Domain } from '../harness/domain';
import { core } from '../town/core';

// What the provider answers is given here by hand: a fault of theirs cannot be asked of a stand-in that works.
let domain: Domain;
let captures: Captures;
let pages: PaymentPages;
let news: PaymentNews;
let stripe: Stripe;
const start = new Date(core.instant);
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);

beforeAll(async () => {
  domain = await openDomain('_provider', 5);
  captures = domain.get(Captures);
  pages = domain.get(PaymentPages);
  news = domain.get(PaymentNews);
  stripe = domain.app.get(Stripe);
});
afterAll(() => domain?.close());

/** The provider's answers from here on; each test gives its own. */
const answering = (api: object, answers: Record<string, (...args: any[]) => Promise<unknown>>) =>
  Object.assign(api, answers);
const gives = (answer: unknown) => async () => answer;
const refuses = (error: Error) => async () => {
  throw error;
};

const held = async (requestedAt: Date): Promise<string> => {
  const [{ id }] = await domain.db.query(
    `INSERT INTO payment (reference, amount_ore, state, authorised_ore, session_id, intent_id) VALUES ($1::uuid, 5000, 'authorised', 5000, 'cs_' || $1, 'pi_' || $1) RETURNING id`,
    [randomUUID()],
  );
  await domain.db.query(`INSERT INTO capture (payment_id, amount_ore, requested_at) VALUES ($1, 4000, $2)`, [
    id,
    requestedAt,
  ]);
  return id;
};
const row = async (id: string) =>
  (
    await domain.db.query(
      `SELECT p.state, p.problem, (SELECT t.state FROM transfer t WHERE t.payment_id = p.id) AS transfer, p.captured_ore AS captured, c.done_at IS NOT NULL AS done, (SELECT array_agg(name) FROM outbox_event WHERE payload->>'paymentId' = p.id::text) AS events
       FROM payment p JOIN capture c ON c.payment_id = p.id WHERE p.id = $1`,
      [id],
    )
  )[0];

describe('a capture', () => {
  const refused = new Stripe.errors.StripeInvalidRequestError({
    type: 'invalid_request_error',
    code: 'payment_intent_unexpected_state',
    message: 'has a status of canceled',
  });

  it('whose hold is gone ends with nothing taken, and is told once', async () => {
    const id = await held(start);
    const at = { paymentId: id, storeId: core.bakery.id, subOrderId: randomUUID(), grossOre: 4000, at: start };
    await domain.db.transaction((tx) => captures.recordTransfer(tx, at));
    answering(stripe.paymentIntents, { capture: refuses(refused), retrieve: gives({ status: 'canceled' }) });
    await captures.capture(id);
    await captures.capture(id);
    expect(await row(id)).toEqual({
      state: 'cancelled',
      problem: 'lost',
      transfer: 'uncovered',
      captured: 0,
      done: true,
      events: ['payment.lost'],
    });
  });

  it('that is refused while the hold stands stays to be done', async () => {
    const id = await held(start);
    answering(stripe.paymentIntents, { capture: refuses(refused), retrieve: gives({ status: 'requires_capture' }) });
    await expect(captures.capture(id)).rejects.toBe(refused);
    expect(await row(id)).toEqual({
      state: 'authorised',
      problem: null,
      transfer: null,
      captured: 0,
      done: false,
      events: null,
    });
  });

  it('is tried anew after a fault that the provider keeps for a day under the key it was given', async () => {
    const id = await held(start);
    const kept = new Set<string>();
    const capture = async (_intent: string, _how: object, options?: { idempotencyKey: string }) => {
      const key = options?.idempotencyKey ?? randomUUID(); // without one the library draws its own
      if (!kept.size || kept.has(key)) {
        kept.add(key);
        throw new Stripe.errors.StripeAPIError({ type: 'api_error', message: 'a fault of theirs' });
      }
    };
    answering(stripe.paymentIntents, { capture, retrieve: gives({ status: 'requires_capture' }) });
    await expect(captures.capture(id)).rejects.toThrow('PAYMENT_PROVIDER_DOWN');
    await captures.capture(id);
    expect(await row(id)).toMatchObject({ state: 'captured', captured: 4000, done: true });
  });

  it('is decided once: another amount is a fault that nobody overlooks', async () => {
    const id = await held(start);
    const decide = (amountOre: number) => domain.db.transaction((tx) => captures.requestCapture(tx, id, amountOre));
    await decide(4000);
    await expect(decide(3999)).rejects.toThrow('was decided as 4000');
    const [{ amount }] = await domain.db.query(`SELECT amount_ore AS amount FROM capture WHERE payment_id = $1`, [id]);
    expect(amount).toBe(4000);
  });

  it('does not wait behind fifty that cannot succeed', async () => {
    await domain.db.query(`DELETE FROM capture`);
    for (let n = 0; n < 50; n++) await held(later(n));
    const last = await held(later(50));
    expect(await captures.undoneCaptures(later(600))).not.toContain(last);
    const next = await captures.undoneCaptures(later(630));
    expect(next).toContain(last);
    expect(next).toHaveLength(50);
  });
});

const request = (reference: string, email = 'ane@example.no') => ({
  reference,
  email,
  language: 'nb' as const,
  description: 'Bakeriet',
  successUrl: 'http://localhost:1/retur',
  cancelUrl: 'http://localhost:1/kasse',
});

describe('a page to pay at that the provider does not open', () => {
  /** What a key was answered first is its answer from then on. */
  const keeping = (first: Error) => {
    const answers = new Map<string, Error>();
    const create = async (body: { customer_email: string }, { idempotencyKey }: { idempotencyKey: string }) => {
      if (!answers.size) answers.set(idempotencyKey, first);
      if (answers.has(idempotencyKey)) throw answers.get(idempotencyKey)!;
      return { id: `cs_${randomUUID()}`, url: `https://pay/${body.customer_email}` };
    };
    answering(stripe.checkout.sessions, { create });
  };
  const pay = async (reference: string, email?: string) => {
    const wish = request(reference, email);
    return pages.open(wish, await domain.db.transaction((tx) => pages.prepare(tx, reference, 5000, wish)));
  };

  it('for a fault of its own is opened by the next try', async () => {
    keeping(new Stripe.errors.StripeAPIError({ type: 'api_error', message: 'a fault of theirs' }));
    const reference = randomUUID();
    await expect(pay(reference)).rejects.toThrow('PAYMENT_PROVIDER_DOWN');
    expect(await pay(reference)).toBe('https://pay/ane@example.no');
  });

  it('for the e-mail address is opened for a better one', async () => {
    keeping(new Stripe.errors.StripeInvalidRequestError({ type: 'invalid_request_error', message: 'Invalid email' }));
    const reference = randomUUID();
    await expect(pay(reference, 'ane@example.x-')).rejects.toThrow('PAYMENT_REFUSED');
    expect(await pay(reference)).toBe('https://pay/ane@example.no');
  });

  it.each([
    ['keys', new Stripe.errors.StripeAuthenticationError({ type: 'authentication_error', message: 'no' } as never)],
    ['rights', new Stripe.errors.StripePermissionError({ type: 'invalid_request_error', message: 'no' })],
    ['pace', new Stripe.errors.StripeRateLimitError({ type: 'rate_limit_error', message: 'no' } as never)],
  ])('for our own %s is no fault of the shopper', async (_, fault) => {
    keeping(fault);
    await expect(pay(randomUUID())).rejects.toMatchObject({
      code: 'PAYMENT_PROVIDER_DOWN',
      details: { unavailable: true },
    });
  });
});

describe('a page to pay at whose address was lost on the way', () => {
  /** As the provider keeps them: one answer for each key, refused for another body; the first answer never arrives. */
  const provider = () => {
    const sessions = new Map<string, { id: string; url: string; status: string; amount: number }>();
    const answers = new Map<string, { body: string; id: string }>();
    let lost = false;
    answering(stripe.checkout.sessions, {
      create: async (body, { idempotencyKey }) => {
        const kept = answers.get(idempotencyKey);
        if (kept && kept.body !== JSON.stringify(body))
          throw new Stripe.errors.StripeIdempotencyError({ type: 'idempotency_error', message: 'same parameters' });
        if (kept) return sessions.get(kept.id);
        const id = `cs_${randomUUID()}`;
        const amount = body.line_items[0].price_data.unit_amount;
        sessions.set(id, { id, url: `https://pay/${id}`, status: 'open', amount });
        answers.set(idempotencyKey, { body: JSON.stringify(body), id });
        if (lost) return sessions.get(id);
        lost = true;
        throw new Stripe.errors.StripeConnectionError({ message: 'lost' } as never);
      },
      retrieve: async (id) => sessions.get(id),
      expire: async (id) => {
        sessions.get(id)!.status = 'expired';
      },
    });
    return { open: () => [...sessions.values()].filter((s) => s.status === 'open') };
  };
  const prepare = (reference: string, amountOre: number) =>
    domain.db.transaction((tx) => pages.prepare(tx, reference, amountOre));
  const begun = async () => {
    const stripeHas = provider();
    const reference = randomUUID();
    const prepared = await prepare(reference, 5000);
    await expect(pages.open(request(reference), prepared)).rejects.toThrow('PAYMENT_PROVIDER_DOWN');
    return { reference, stripeHas };
  };

  it('is found again, though the shopper has corrected the e-mail since', async () => {
    const { reference, stripeHas } = await begun();
    const url = await pages.open(request(reference, 'ane@example.com'), await prepare(reference, 5000));
    expect(stripeHas.open()).toMatchObject([{ url, amount: 5000 }]);
    expect(await findPayment(domain.db, reference)).toMatchObject({ url, attempt: 1, request: null });
  });

  it('is closed before another amount can be paid: two are never open', async () => {
    const { reference, stripeHas } = await begun();
    await expect(prepare(reference, 7000)).rejects.toThrow('PAYMENT_UNDER_WAY');
    expect(await findPayment(domain.db, reference)).toMatchObject({ amountOre: 5000, sessionId: null });
    await pages.reopen(reference, 7000);
    expect(stripeHas.open()).toEqual([]);
    const url = await pages.open(request(reference), await prepare(reference, 7000));
    expect(stripeHas.open()).toMatchObject([{ url, amount: 7000 }]);
  });

  it('is closed when the checkout ends', async () => {
    const { reference, stripeHas } = await begun();
    await pages.abandon(reference);
    expect(stripeHas.open()).toEqual([]);
    expect(await findPayment(domain.db, reference)).toMatchObject({ state: 'failed', problem: 'expired' });
  });

  it('is told as a payment under way when the provider knows the key with other words', async () => {
    const { reference } = await begun();
    const other = JSON.stringify({ ...request(reference), description: 'Bokhandelen' });
    await domain.db.query(`UPDATE payment SET request = $2 WHERE reference = $1`, [reference, other]);
    await expect(pages.open(request(reference))).rejects.toThrow('PAYMENT_UNDER_WAY');
    expect(await findPayment(domain.db, reference)).toMatchObject({ state: 'created', sessionId: null, url: null });
  });
});

describe('a hold that somebody else lets go', () => {
  const canceled = { status: 'open', payment_intent: { status: 'canceled' } };
  const authorised = async (updatedAt = start): Promise<string> => {
    const [{ reference }] = await domain.db.query(
      `INSERT INTO payment (reference, amount_ore, state, authorised_ore, session_id, intent_id, updated_at) VALUES ($1::uuid, 5000, 'authorised', 5000, 'cs_' || $1, 'pi_' || $1, $2) RETURNING reference`,
      [randomUUID(), updatedAt],
    );
    return reference;
  };
  const waiters = async () =>
    (
      await domain.db.query(
        `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      )
    )[0].n;
  /** Whether the news is told while a transaction that looked at the payment, to place its order, is still open. */
  const toldBeforeTheOrder = async (look: (tx: EntityManager, reference: string) => Promise<unknown>) => {
    const reference = await authorised();
    answering(stripe.checkout.sessions, { retrieve: gives(canceled) });
    let told = false;
    let syncing!: Promise<unknown>;
    const before = await domain.db.transaction(async (tx) => {
      await look(tx, reference);
      syncing = news.sync(reference).then(() => (told = true));
      await eventually(async () => told || (await waiters()) > 0);
      return told;
    });
    await syncing;
    expect(await findPayment(domain.db, reference)).toMatchObject({ state: 'cancelled', problem: 'lost' });
    return before;
  };

  it('control: is told past an order that is only looked up, and nobody finds its parts', async () =>
    expect(await toldBeforeTheOrder((tx, reference) => findPayment(tx, reference))).toBe(true));

  it('is told when the order that is being placed is there', async () => {
    const placement = domain.get(Placement);
    expect(await toldBeforeTheOrder((tx, reference) => placement.placeFound(tx, reference))).toBe(false);
  });

  it('is left to the capture that is decided already: what was handed over is told as uncovered there', async () => {
    const id = await held(start);
    answering(stripe.checkout.sessions, { retrieve: gives(canceled) });
    const [{ reference }] = await domain.db.query(`SELECT reference FROM payment WHERE id = $1`, [id]);
    await news.sync(reference);
    expect(await row(id)).toMatchObject({ state: 'authorised', problem: null, done: false, events: null });
  });

  it('is found though its message was lost: each hold is asked about again, the longest unasked first', async () => {
    await domain.db.query(`DELETE FROM transfer; DELETE FROM capture; DELETE FROM payment;`);
    const holds: string[] = [];
    for (let n = 0; n < 52; n++) holds.push(await authorised(later(n)));
    expect(await news.unsettled(later(6 * 3600 - 1))).toEqual([]);
    const first = await news.unsettled(later(7 * 3600));
    expect(first.toSorted()).toEqual(holds.slice(0, 50).toSorted());
    expect((await news.unsettled(later(7 * 3600 + 30))).toSorted()).toEqual(holds.slice(50).toSorted());
    expect(await news.unsettled(later(7 * 3600 + 60))).toEqual([]);
  });
});

it('never more is authorised than was asked for', async () => {
  const reference = randomUUID();
  await domain.db.query(
    `INSERT INTO payment (reference, amount_ore, session_id) VALUES ($1::uuid, 5000, 'cs_' || $1)`,
    [reference],
  );
  const intent = { id: 'pi_more', status: 'requires_capture', amount_capturable: 6000 };
  answering(stripe.checkout.sessions, { retrieve: gives({ status: 'complete', payment_intent: intent }) });
  await news.sync(reference);
  expect(await findPayment(domain.db, reference)).toMatchObject({ state: 'authorised', authorisedOre: 5000 });
});

describe('a page to pay at that is to be closed', () => {
  const open = { status: 'open', payment_intent: null };
  const opened = async (): Promise<string> => {
    const reference = randomUUID();
    await domain.db.query(
      `INSERT INTO payment (reference, amount_ore, session_id, url) VALUES ($1::uuid, 5000, 'cs_' || $1, 'https://pay/x')`,
      [reference],
    );
    return reference;
  };

  it('stays to be closed while the provider is down', async () => {
    const reference = await opened();
    const down = new Stripe.errors.StripeConnectionError({ message: 'down' } as never);
    answering(stripe.checkout.sessions, { expire: refuses(down), retrieve: gives(open) });
    await expect(pages.abandon(reference)).rejects.toThrow('PAYMENT_PROVIDER_DOWN');
    expect(await findPayment(domain.db, reference)).toMatchObject({ state: 'created', url: 'https://pay/x' });
    let closed = false;
    const expire = async () => (closed = true);
    answering(stripe.checkout.sessions, {
      expire,
      retrieve: async () => (closed ? { ...open, status: 'expired' } : open),
    });
    await pages.abandon(reference);
    expect(await findPayment(domain.db, reference)).toMatchObject({ state: 'failed', problem: 'expired' });
  });

  it('and was paid meanwhile is news, not a fault', async () => {
    const reference = await opened();
    const notOpen = new Stripe.errors.StripeInvalidRequestError({ type: 'invalid_request_error', message: 'not open' });
    const intent = { id: `pi_${reference}`, status: 'requires_capture', amount_capturable: 5000 };
    let asked = 0;
    const retrieve = async () => (asked++ ? { status: 'complete', payment_intent: intent } : open);
    answering(stripe.checkout.sessions, { expire: refuses(notOpen), retrieve });
    await pages.abandon(reference);
    expect(await findPayment(domain.db, reference)).toMatchObject({ state: 'authorised', authorisedOre: 5000 });
  });
});

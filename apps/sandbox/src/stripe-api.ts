import { createHash } from 'node:crypto';
import type { Config } from '@bytorg/config';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { newId, type PaymentStore, type Session } from './payment-store';
import { intentView, sessionView } from './stripe-views';
import type { Webhooks } from './webhooks';

class StripeError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a form as it came over the wire; `number` and `String` check what is read
type Body = Record<string, any>;
const number = (value: unknown, name: string): number => {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 1)
    throw new StripeError(400, 'parameter_invalid_integer', `Invalid integer: ${name}`);
  return n;
};

/** The smallest charge in kroner. */
const LEAST_ORE = 300;
const atLeast = (amount: number): number => {
  if (amount < LEAST_ORE) throw new StripeError(400, 'amount_too_small', 'The amount must be at least 3.00 kr.');
  return amount;
};

/** Every request: whose key, answered before or not, and Stripe's words for what is refused. */
const answering =
  (config: Config, store: PaymentStore) =>
  (work: (body: Body, params: Record<string, string>) => object) =>
  (request: FastifyRequest, reply: FastifyReply) => {
    if (request.headers.authorization !== `Bearer ${config.env.STRIPE_SECRET_KEY}`)
      return reply.code(401).send({ error: { type: 'invalid_request_error', message: 'Invalid API Key provided' } });
    const body = (request.body ?? {}) as Body;
    const key = request.headers['idempotency-key'] as string | undefined;
    const hash = createHash('sha256')
      .update(`${request.url}${JSON.stringify(body)}`)
      .digest('hex');
    const kept = key ? store.answers[key] : undefined;
    if (kept && kept.body !== hash)
      return reply.code(400).send({
        error: {
          type: 'idempotency_error',
          message: 'Keys for idempotent requests can only be used with the same parameters they were first used with.',
        },
      });
    if (kept) return reply.code(kept.status).header('idempotent-replayed', 'true').send(kept.answer);
    let status = 200;
    let answer: unknown;
    try {
      answer = work(body, request.params as Record<string, string>);
    } catch (error) {
      if (!(error instanceof StripeError)) throw error;
      status = error.status;
      answer = { error: { type: 'invalid_request_error', code: error.code, message: error.message } };
    }
    if (key) {
      store.answers[key] = { body: hash, status, answer };
      store.save('answers', key);
    }
    return reply.code(status).send(answer);
  };

type Handle = ReturnType<typeof answering>;

const registerSessions = (app: FastifyInstance, handle: Handle, store: PaymentStore, webhooks: Webhooks) => {
  const sessionOf = (id: string) => {
    const session = store.sessions[id];
    if (!session) throw new StripeError(404, 'resource_missing', `No such checkout.session: '${id}'`);
    if (session.status === 'open' && session.expiresAt * 1000 < Date.now()) session.status = 'expired';
    return session;
  };
  app.post(
    '/v1/checkout/sessions',
    handle((b) => {
      const item = b.line_items?.[0] ?? b.line_items?.['0'];
      const session: Session = {
        id: newId('cs'),
        status: 'open',
        amount: atLeast(number(item?.price_data?.unit_amount, 'unit_amount') * number(item?.quantity ?? 1, 'quantity')),
        description: String(item?.price_data?.product_data?.name ?? ''),
        email: b.customer_email ?? null,
        locale: b.locale === 'en' ? 'en' : 'nb',
        successUrl: String(b.success_url),
        cancelUrl: String(b.cancel_url),
        reference: b.client_reference_id ?? null,
        metadata: b.metadata ?? {},
        intentMetadata: b.payment_intent_data?.metadata ?? {},
        transferGroup: b.payment_intent_data?.transfer_group ?? null,
        intentId: null,
        expiresAt: number(b.expires_at, 'expires_at'),
        created: Math.floor(Date.now() / 1000),
        confirming: false,
      };
      store.sessions[session.id] = session;
      store.save('sessions', session.id);
      return sessionView(session, store.intents);
    }),
  );
  app.get(
    '/v1/checkout/sessions/:id',
    handle((_, { id }) => sessionView(sessionOf(id), store.intents, true)),
  );
  app.post(
    '/v1/checkout/sessions/:id/expire',
    handle((_, { id }) => {
      const session = sessionOf(id);
      if (session.status !== 'open')
        throw new StripeError(400, 'checkout_session_not_open', 'Only open Checkout Sessions can be expired.');
      session.status = 'expired';
      store.save('sessions', id);
      webhooks.send('checkout.session.expired', sessionView(session, store.intents));
      return sessionView(session, store.intents);
    }),
  );
};

const registerIntents = (app: FastifyInstance, handle: Handle, store: PaymentStore, webhooks: Webhooks) => {
  const intentOf = (id: string) => {
    const intent = store.intents[id];
    if (!intent) throw new StripeError(404, 'resource_missing', `No such payment_intent: '${id}'`);
    return intent;
  };

  app.get(
    '/v1/payment_intents/:id',
    handle((_, { id }) => intentView(intentOf(id))),
  );
  app.post(
    '/v1/payment_intents/:id/capture',
    handle((b, { id }) => {
      const intent = intentOf(id);
      const amount =
        b.amount_to_capture === undefined ? intent.amountCapturable : number(b.amount_to_capture, 'amount_to_capture');
      if (intent.status !== 'requires_capture')
        throw new StripeError(
          400,
          'payment_intent_unexpected_state',
          `This PaymentIntent could not be captured because it has a status of ${intent.status}.`,
        );
      if (amount > intent.amountCapturable)
        throw new StripeError(400, 'amount_too_large', 'The amount to capture is greater than the amount capturable.');
      atLeast(amount);
      Object.assign(intent, { status: 'succeeded', amountReceived: amount, amountCapturable: 0 });
      store.save('intents', id);
      webhooks.send('payment_intent.succeeded', intentView(intent));
      return intentView(intent);
    }),
  );
  app.post(
    '/v1/payment_intents/:id/cancel',
    handle((_, { id }) => {
      const intent = intentOf(id);
      if (intent.status !== 'requires_capture')
        throw new StripeError(
          400,
          'payment_intent_unexpected_state',
          `You cannot cancel this PaymentIntent because it has a status of ${intent.status}.`,
        );
      Object.assign(intent, { status: 'canceled', amountCapturable: 0 });
      store.save('intents', id);
      webhooks.send('payment_intent.canceled', intentView(intent));
      return intentView(intent);
    }),
  );
};

/** The part of Stripe's API that Bytorg speaks, with its states, keys and errors. */
export const registerStripeApi = (app: FastifyInstance, config: Config, store: PaymentStore, webhooks: Webhooks) => {
  const handle = answering(config, store);
  registerSessions(app, handle, store, webhooks);
  registerIntents(app, handle, store, webhooks);
};

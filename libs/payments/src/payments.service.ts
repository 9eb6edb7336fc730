import { Clock } from '@bytorg/clock';
import { Config } from '@bytorg/config';
import { inTransaction } from '@bytorg/database';
import { DomainError } from '@bytorg/errors';
import { Outbox } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import Stripe from 'stripe';
import { DataSource, type EntityManager } from 'typeorm';

export interface PaymentRow {
  id: string;
  reference: string;
  amountOre: number;
  attempt: number;
  state: 'created' | 'authorised' | 'captured' | 'cancelled' | 'failed';
  sessionId: string | null;
  intentId: string | null;
  url: string | null;
  problem: string | null;
  /** What was asked for without an answer yet. */
  request: PaymentRequest | null;
  authorisedOre: number;
  capturedOre: number;
  captureBefore: Date | null;
  updatedAt: Date;
  /** A capture, or letting go, is decided already. */
  captureRequested: boolean;
}

export type WhenAuthorised = (tx: EntityManager, payment: PaymentRow) => Promise<unknown>;

export interface PaymentRequest {
  /** Whose payment it is; the caller's own id, unique. */
  reference: string;
  email: string;
  language: 'nb' | 'en';
  description: string;
  successUrl: string;
  cancelUrl: string;
}

const COLUMNS = `id, reference, amount_ore AS "amountOre", attempt, state, session_id AS "sessionId", intent_id AS "intentId", url, problem, request,
  authorised_ore AS "authorisedOre", captured_ore AS "capturedOre", capture_before AS "captureBefore", updated_at AS "updatedAt",
  EXISTS (SELECT 1 FROM capture WHERE payment_id = payment.id) AS "captureRequested"`;

/** A card's hold lasts seven days online when the provider does not say. */
const HOLD_DAYS = 7;
/** The page to pay at is closed by us when the goods are given back; this is only its last limit. Stripe wants 30 at least. */
const OPEN_MINUTES = 60;

const sessionOf = (payment: PaymentRow): Stripe.Checkout.SessionCreateParams => {
  const request = payment.request!;
  return {
    mode: 'payment',
    client_reference_id: request.reference,
    customer_email: request.email,
    locale: request.language === 'nb' ? 'nb' : 'en',
    success_url: request.successUrl,
    cancel_url: request.cancelUrl,
    expires_at: Math.floor(payment.updatedAt.getTime() / 1000) + OPEN_MINUTES * 60,
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: 'nok',
          unit_amount: payment.amountOre,
          product_data: { name: request.description },
        },
      },
    ],
    payment_intent_data: {
      capture_method: 'manual',
      metadata: { reference: request.reference },
      transfer_group: request.reference,
    },
    metadata: { reference: request.reference },
  };
};

/**
 * One authorisation per reference, one capture per authorisation. What Stripe says is read from Stripe, never from the
 * order in which messages arrive; no network call happens inside a database transaction.
 */
@Injectable()
export class Payments {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Config) private readonly config: Config,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Stripe) private readonly stripe: Stripe,
  ) {}

  /** Notes the wish to pay; in the transaction that decided it. Twins get the first one's payment. */
  async prepare(
    tx: EntityManager,
    reference: string,
    amountOre: number,
    request: PaymentRequest | null = null,
  ): Promise<PaymentRow> {
    const [written] = await tx.query(
      `INSERT INTO payment (reference, amount_ore, request, created_at, updated_at) VALUES ($1, $2, $4, $3, $3)
       ON CONFLICT (reference) DO UPDATE SET amount_ore = excluded.amount_ore, request = excluded.request, problem = NULL WHERE payment.state = 'created' AND payment.session_id IS NULL AND payment.request IS NULL
       RETURNING ${COLUMNS}`,
      [reference, amountOre, this.clock.now(), request && JSON.stringify(request)],
    );
    const payment: PaymentRow = written ?? (await this.find(reference, tx));
    if (payment.amountOre !== amountOre) throw new DomainError('PAYMENT_UNDER_WAY');
    return payment;
  }

  /**
   * Makes room for another amount: the page where the first could be paid is closed at Stripe before the new one is
   * written. PAYMENT_UNDER_WAY when it was paid meanwhile.
   */
  async reopen(reference: string, amountOre: number): Promise<void> {
    const found = await this.find(reference);
    if (!found || (found.state === 'created' && found.amountOre === amountOre)) return;
    const payment = await this.answered(found);
    if (!payment.sessionId) return;
    if (payment.state === 'created') {
      await this.stripe.checkout.sessions.expire(payment.sessionId).catch(() => undefined); // paid or expired already: sync tells
      await this.sync(reference);
    }
    const [rows] = await this.db.query(
      `UPDATE payment SET state = 'created', amount_ore = $3, attempt = attempt + 1, session_id = NULL, url = NULL, request = NULL, problem = NULL, updated_at = $4 WHERE id = $1 AND session_id = $2 AND state = 'failed' RETURNING id`,
      [payment.id, payment.sessionId, amountOre, this.clock.now()],
    );
    if (!rows.length) throw new DomainError('PAYMENT_UNDER_WAY');
  }

  /**
   * Where the shopper pays. Asking again for the same reference gives the same place. What is asked for is written down
   * first: when an answer is lost, the next request repeats it word for word, or there would be two pages to pay at.
   */
  async open(request: PaymentRequest, prepared?: PaymentRow): Promise<string> {
    if (prepared?.url) return prepared.url;
    const payment = prepared?.request && !prepared.sessionId ? prepared : await this.requested(request);
    if (!payment) return this.opened(request.reference);
    const session = await this.call(() =>
      this.stripe.checkout.sessions.create(sessionOf(payment), {
        idempotencyKey: `open-${payment.id}-${payment.attempt}`,
      }),
    );
    const [rows] = await this.db.query(
      `UPDATE payment SET session_id = $2, url = $3, request = NULL, updated_at = $4 WHERE id = $1 AND attempt = $5 AND session_id IS NULL RETURNING id`,
      [payment.id, session.id, session.url, this.clock.now(), payment.attempt],
    );
    return rows.length ? session.url! : this.opened(request.reference); // a twin was quicker, or has chosen anew
  }

  private async requested(request: PaymentRequest): Promise<PaymentRow | undefined> {
    const [[payment]] = await this.db.query(
      `UPDATE payment SET request = coalesce(request, $2) WHERE reference = $1 AND session_id IS NULL RETURNING ${COLUMNS}`,
      [request.reference, JSON.stringify(request)],
    );
    return payment;
  }

  private async opened(reference: string): Promise<string> {
    const payment = await this.find(reference);
    if (!payment) throw new DomainError('PAYMENT_UNKNOWN');
    if (!payment.url) throw new DomainError('PAYMENT_UNDER_WAY');
    return payment.url;
  }

  /** A page may stand open whose address was lost on the way here: asked the same again, the provider tells it. */
  private async answered(payment: PaymentRow): Promise<PaymentRow> {
    if (payment.sessionId || !payment.request) return payment;
    await this.open(payment.request);
    return this.byId(payment.id);
  }

  async find(reference: string, db: DataSource | EntityManager = this.db): Promise<PaymentRow | null> {
    const [row] = await db.query(`SELECT ${COLUMNS} FROM payment WHERE reference = $1`, [reference]);
    return row ?? null;
  }

  async byId(id: string, db: DataSource | EntityManager = this.db): Promise<PaymentRow> {
    const [row] = await db.query(`SELECT ${COLUMNS} FROM payment WHERE id = $1`, [id]);
    if (!row) throw new DomainError('PAYMENT_UNKNOWN');
    return row;
  }

  /** Asks Stripe how a payment stands and writes what is new, once. `then` belongs to the transaction in which it became authorised. */
  async sync(reference: string, then?: WhenAuthorised): Promise<PaymentRow | null> {
    const payment = await this.find(reference);
    if (!payment?.sessionId || payment.state === 'captured' || payment.state === 'cancelled') return payment;
    const session = await this.call(() =>
      this.stripe.checkout.sessions.retrieve(payment.sessionId!, { expand: ['payment_intent.latest_charge'] }),
    );
    const intent = session.payment_intent as Stripe.PaymentIntent | null;
    if (payment.state === 'authorised' && intent?.status === 'requires_capture') return payment;
    if (intent?.status === 'requires_capture') {
      const authorised = await this.authorised(payment, intent, then);
      if (authorised) return authorised;
    } else if (intent?.status === 'canceled' && payment.state === 'authorised') await this.lost(payment);
    else if (intent?.status === 'canceled' || session.status === 'expired') await this.failed(payment, 'expired');
    return this.find(reference);
  }

  private async authorised(
    payment: PaymentRow,
    intent: Stripe.PaymentIntent,
    then?: WhenAuthorised,
  ): Promise<PaymentRow | null> {
    const charge = intent.latest_charge as Stripe.Charge | null;
    const before = charge?.payment_method_details?.card?.capture_before;
    const now = this.clock.now();
    const captureBefore =
      before && !this.config.sandbox ? new Date(before * 1000) : new Date(now.getTime() + HOLD_DAYS * 86_400_000);
    return inTransaction(this.db, async (tx) => {
      const [[row]] = await tx.query(
        `UPDATE payment SET state = 'authorised', intent_id = $2, authorised_ore = least($3, amount_ore), capture_before = $4, updated_at = $5
         WHERE id = $1 AND state IN ('created', 'failed') RETURNING ${COLUMNS}`,
        [payment.id, intent.id, intent.amount_capturable, captureBefore, now],
      );
      if (!row) return null; // told by another at the same moment
      await this.outbox.add(tx, 'payment.authorised', { paymentId: payment.id, reference: payment.reference }, now);
      await then?.(tx, row);
      return row;
    });
  }

  private async failed(payment: PaymentRow, problem: string) {
    const now = this.clock.now();
    await inTransaction(this.db, async (tx) => {
      const [rows] = await tx.query(
        `UPDATE payment SET state = 'failed', problem = $2, updated_at = $3 WHERE id = $1 AND state = 'created' RETURNING id`,
        [payment.id, problem, now],
      );
      if (rows.length)
        await this.outbox.add(
          tx,
          'payment.failed',
          { paymentId: payment.id, reference: payment.reference, problem },
          now,
        );
    });
  }

  /** The hold was let go by somebody else than us. Once a capture is decided, carrying it out finds the same. */
  private async lost(payment: PaymentRow) {
    const now = this.clock.now();
    await inTransaction(this.db, async (tx) => {
      const [rows] = await tx.query(
        `UPDATE payment SET state = 'cancelled', problem = 'lost', updated_at = $2
         WHERE id = $1 AND state = 'authorised' AND NOT EXISTS (SELECT 1 FROM capture WHERE payment_id = $1) RETURNING id`,
        [payment.id, now],
      );
      if (rows.length)
        await this.outbox.add(tx, 'payment.lost', { paymentId: payment.id, reference: payment.reference }, now);
    });
  }

  /** The one capture: written in the transaction that knows the amount, carried out by a job. Zero means: let the hold go. */
  async requestCapture(tx: EntityManager, paymentId: string, amountOre: number): Promise<void> {
    const now = this.clock.now();
    const [first] = await tx.query(
      `INSERT INTO capture (payment_id, amount_ore, requested_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1 AS first`,
      [paymentId, amountOre, now],
    );
    if (first) return this.outbox.add(tx, 'capture.requested', { paymentId }, now);
    const [was] = await tx.query(`SELECT amount_ore AS "amountOre" FROM capture WHERE payment_id = $1`, [paymentId]);
    // Two different decisions about one authorisation can only be a fault: neither may win silently.
    if (was.amountOre !== amountOre) throw new Error(`capture of payment ${paymentId} was decided as ${was.amountOre}`);
  }

  /** Carries a requested capture out; safe to repeat, since Stripe knows the key. */
  async capture(paymentId: string): Promise<void> {
    const payment = await this.byId(paymentId);
    const [wanted] = await this.db.query(
      `SELECT amount_ore AS "amountOre", done_at AS "doneAt" FROM capture WHERE payment_id = $1`,
      [paymentId],
    );
    if (!wanted || wanted.doneAt || !payment.intentId) return;
    const taken = payment.state === 'cancelled' ? 0 : await this.carryOut(payment, wanted.amountOre);
    const told = taken > 0 ? 'payment.captured' : wanted.amountOre > 0 ? 'payment.lost' : 'payment.cancelled';
    const now = this.clock.now();
    await inTransaction(this.db, async (tx) => {
      const [rows] = await tx.query(
        `UPDATE capture SET done_at = $2 WHERE payment_id = $1 AND done_at IS NULL RETURNING 1`,
        [paymentId, now],
      );
      if (!rows.length) return;
      await tx.query(
        `UPDATE payment SET state = $2, captured_ore = $3, problem = CASE WHEN $5 THEN 'lost' ELSE problem END, updated_at = $4 WHERE id = $1`,
        [paymentId, taken > 0 ? 'captured' : 'cancelled', taken, now, told === 'payment.lost'],
      );
      await this.outbox.add(tx, told, { paymentId, reference: payment.reference }, now);
    });
  }

  /** What was taken in the end. An authorisation that is over already cannot be taken or let go any more: how it ended counts. */
  private async carryOut({ id, intentId }: PaymentRow, amountOre: number): Promise<number> {
    const intents = this.stripe.paymentIntents;
    try {
      if (amountOre > 0)
        await this.call(() =>
          intents.capture(intentId!, { amount_to_capture: amountOre }, { idempotencyKey: `capture-${id}` }),
        );
      else await this.call(() => intents.cancel(intentId!, {}, { idempotencyKey: `cancel-${id}` }));
      return amountOre;
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
      const intent = await this.call(() => intents.retrieve(intentId!));
      if (intent.status === 'canceled') return 0;
      if (intent.status === 'succeeded') return intent.amount_received;
      throw error;
    }
  }

  /** What each store has earned of a payment; sent to its account when settlements are. */
  async recordTransfer(
    tx: EntityManager,
    t: { paymentId: string; storeId: string; subOrderId: string; grossOre: number; at: Date },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO transfer (payment_id, store_id, sub_order_id, gross_ore, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (sub_order_id) DO NOTHING`,
      [t.paymentId, t.storeId, t.subOrderId, t.grossOre, t.at],
    );
  }

  /**
   * Closes the page to pay at. Whether an authorisation that came all the same is used or let go is decided in one
   * place only: where orders are placed.
   */
  async abandon(reference: string): Promise<void> {
    const found = await this.sync(reference);
    const payment = found && (await this.answered(found));
    if (payment?.state !== 'created' || !payment.sessionId) return;
    await this.stripe.checkout.sessions.expire(payment.sessionId).catch(() => undefined); // finished meanwhile: sync tells
    await this.sync(reference);
  }

  /** Captures decided a while ago and not yet done, and notes that they are tried: those that fail go to the end of the line. */
  async undoneCaptures(now: Date): Promise<string[]> {
    const [rows] = await this.db.query(
      `UPDATE capture SET tried_at = $2 WHERE payment_id IN (
         SELECT payment_id FROM capture WHERE done_at IS NULL AND requested_at < $1 ORDER BY coalesce(tried_at, requested_at) LIMIT 50)
       RETURNING payment_id AS id`,
      [new Date(now.getTime() - 120_000), now],
    );
    return rows.map((r: { id: string }) => r.id);
  }

  /** Payments whose news may have been lost on the way. */
  async unsettled(now: Date): Promise<string[]> {
    const rows = await this.db.query(
      `SELECT reference FROM payment WHERE state = 'created' AND session_id IS NOT NULL AND updated_at BETWEEN $1 AND $2 ORDER BY updated_at LIMIT 50`,
      [new Date(now.getTime() - 2 * 86_400_000), new Date(now.getTime() - 20_000)],
    );
    return rows.map((r: { reference: string }) => r.reference);
  }

  /** A provider that is down is not the shopper's fault: one code for all of its faults. */
  private async call<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Stripe.errors.StripeConnectionError || error instanceof Stripe.errors.StripeAPIError)
        throw new DomainError('PAYMENT_PROVIDER_DOWN', { unavailable: true });
      if (error instanceof Stripe.errors.StripeIdempotencyError) throw new DomainError('PAYMENT_UNDER_WAY');
      throw error;
    }
  }
}

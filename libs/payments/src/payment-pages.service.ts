import { Clock } from '@bytorg/clock';
import { DomainError } from '@bytorg/errors';
import { Inject, Injectable, Logger } from '@nestjs/common';
import Stripe from 'stripe';
import { DataSource, type EntityManager } from 'typeorm';
import { PaymentNews } from './payment-news.service';
import { COLUMNS, findPayment, paymentById, type PaymentRequest, type PaymentRow } from './payment.row';
import { ask, isKept } from './stripe.client';

/** The page to pay at is closed by us when the goods are given back; this is only its last limit. Stripe wants 30 at least. */
const OPEN_MINUTES = 60;
const log = new Logger('payments');

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

/** Too small an amount, or an address that the provider takes for none: words for the shopper, the provider's own for us. */
const refusedOf = (error: unknown): never => {
  if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
  log.warn(`no page to pay at: ${error.code ?? error.type} ${error.param ?? ''}`);
  throw new DomainError('PAYMENT_REFUSED');
};

/** The page at the provider where a reference is paid: one open at a time, found again when its answer was lost. */
@Injectable()
export class PaymentPages {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Stripe) private readonly stripe: Stripe,
    @Inject(PaymentNews) private readonly news: PaymentNews,
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
    const payment: PaymentRow = written ?? (await findPayment(tx, reference));
    if (payment.amountOre !== amountOre) throw new DomainError('PAYMENT_UNDER_WAY');
    return payment;
  }

  /**
   * Makes room for another amount: the page where the first could be paid is closed at Stripe before the new one is
   * written. PAYMENT_UNDER_WAY when it was paid meanwhile.
   */
  async reopen(reference: string, amountOre: number): Promise<void> {
    const found = await findPayment(this.db, reference);
    if (!found || (found.state === 'created' && found.amountOre === amountOre)) return;
    const payment = await this.answered(found);
    if (!payment.sessionId) return;
    if (payment.state === 'created') await this.close(reference, payment.sessionId);
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
    const session = await ask(() => this.create(payment)).catch(refusedOf);
    const [rows] = await this.db.query(
      `UPDATE payment SET session_id = $2, url = $3, request = NULL, updated_at = $4 WHERE id = $1 AND attempt = $5 AND session_id IS NULL RETURNING id`,
      [payment.id, session.id, session.url, this.clock.now(), payment.attempt],
    );
    return rows.length ? session.url! : this.opened(request.reference); // a twin was quicker, or has chosen anew
  }

  /** A refusal is the provider's last word on these words: what is mended is another attempt, and nobody knows of a page of this one. */
  private async create(payment: PaymentRow): Promise<Stripe.Checkout.Session> {
    const idempotencyKey = `open-${payment.id}-${payment.attempt}`;
    try {
      return await this.stripe.checkout.sessions.create(sessionOf(payment), { idempotencyKey });
    } catch (error) {
      if (isKept(error))
        await this.db.query(
          `UPDATE payment SET attempt = attempt + 1, request = NULL WHERE id = $1 AND attempt = $2 AND session_id IS NULL`,
          [payment.id, payment.attempt],
        );
      throw error;
    }
  }

  private async requested(request: PaymentRequest): Promise<PaymentRow | undefined> {
    const [[payment]] = await this.db.query(
      `UPDATE payment SET request = coalesce(request, $2) WHERE reference = $1 AND session_id IS NULL RETURNING ${COLUMNS}`,
      [request.reference, JSON.stringify(request)],
    );
    return payment;
  }

  private async opened(reference: string): Promise<string> {
    const payment = await findPayment(this.db, reference);
    if (!payment) throw new DomainError('PAYMENT_UNKNOWN');
    if (!payment.url) throw new DomainError('PAYMENT_UNDER_WAY');
    return payment.url;
  }

  /** A page may stand open whose address was lost on the way here: asked the same again, the provider tells it. */
  private async answered(payment: PaymentRow): Promise<PaymentRow> {
    if (payment.sessionId || !payment.request) return payment;
    await this.open(payment.request);
    return paymentById(this.db, payment.id);
  }

  /**
   * Closes the page to pay at. Whether an authorisation that came all the same is used or let go is decided in one
   * place only: where orders are placed.
   */
  async abandon(reference: string): Promise<void> {
    const found = await this.news.sync(reference);
    const payment = found && (await this.answered(found));
    if (payment?.state !== 'created' || !payment.sessionId) return;
    await this.close(reference, payment.sessionId);
  }

  /** Refused means paid or closed already, and `sync` tells which. A provider that is down has closed nothing: the caller tries again. */
  private async close(reference: string, sessionId: string): Promise<void> {
    await ask(() => this.stripe.checkout.sessions.expire(sessionId)).catch((error: unknown) => {
      if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
    });
    await this.news.sync(reference);
  }
}

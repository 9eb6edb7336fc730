import { Clock } from '@bytorg/clock';
import { Config } from '@bytorg/config';
import { inTransaction } from '@bytorg/database';
import { Outbox } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import Stripe from 'stripe';
import { DataSource, type EntityManager } from 'typeorm';
import { COLUMNS, findPayment, type PaymentRow } from './payment.row';
import { ask } from './stripe.client';

export type WhenAuthorised = (tx: EntityManager, payment: PaymentRow) => Promise<unknown>;

/** A card's hold lasts seven days online when the provider does not say. */
const HOLD_DAYS = 7;
/** How long a page to pay at is asked about, and how often a hold is. */
const OPEN_DAYS = 2;
const HELD_HOURS = 6;

/** What Stripe says is read from Stripe, never from the order in which messages arrive, and written once. */
@Injectable()
export class PaymentNews {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Config) private readonly config: Config,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Stripe) private readonly stripe: Stripe,
  ) {}

  /** Asks Stripe how a payment stands and writes what is new, once. `then` belongs to the transaction in which it became authorised. */
  async sync(reference: string, then?: WhenAuthorised): Promise<PaymentRow | null> {
    const payment = await findPayment(this.db, reference);
    if (!payment?.sessionId || payment.state === 'captured' || payment.state === 'cancelled') return payment;
    const session = await ask(() =>
      this.stripe.checkout.sessions.retrieve(payment.sessionId!, { expand: ['payment_intent.latest_charge'] }),
    );
    const intent = session.payment_intent as Stripe.PaymentIntent | null;
    if (payment.state === 'authorised' && intent?.status === 'requires_capture') return payment;
    if (intent?.status === 'requires_capture') {
      const authorised = await this.authorised(payment, intent, then);
      if (authorised) return authorised;
    } else if (intent?.status === 'canceled' && payment.state === 'authorised') await this.lost(payment);
    else if (intent?.status === 'canceled' || session.status === 'expired') await this.failed(payment, 'expired');
    return findPayment(this.db, reference);
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

  /**
   * Payments whose news may have been lost on the way: pages to pay at that stand open, and holds that somebody else may
   * have let go. Those asked about go to the end of the line.
   */
  async unsettled(now: Date): Promise<string[]> {
    const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
    const [rows] = await this.db.query(
      `UPDATE payment SET asked_at = $1 WHERE id IN (
         SELECT id FROM payment WHERE session_id IS NOT NULL AND (
           (state = 'created' AND updated_at BETWEEN $2 AND $3)
           OR (state = 'authorised' AND coalesce(asked_at, updated_at) < $4 AND NOT EXISTS (SELECT 1 FROM capture WHERE payment_id = payment.id)))
         ORDER BY coalesce(asked_at, updated_at) LIMIT 50)
       RETURNING reference`,
      [now, ago(OPEN_DAYS * 86_400), ago(20), ago(HELD_HOURS * 3600)],
    );
    return rows.map((r: { reference: string }) => r.reference);
  }
}

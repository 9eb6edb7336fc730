import { Clock } from '@bytorg/clock';
import { inTransaction } from '@bytorg/database';
import { Outbox } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import Stripe from 'stripe';
import { DataSource, type EntityManager } from 'typeorm';
import { paymentById, type PaymentRow } from './payment.row';
import { ask } from './stripe.client';

/** Stripe takes no payment in kroner below this; what is held for less than it can only be let go. */
const LEAST_ORE = 300;

const endings = {
  'payment.captured': { state: 'captured', problem: null },
  'payment.cancelled': { state: 'cancelled', problem: null },
  'payment.lost': { state: 'cancelled', problem: 'lost' },
  'payment.waived': { state: 'cancelled', problem: 'too_small' },
} as const;

/** One capture per authorisation, or its letting go; no network call happens inside a database transaction. */
@Injectable()
export class Captures {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Stripe) private readonly stripe: Stripe,
  ) {}

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

  /** Carries a requested capture out; safe to repeat. */
  async capture(paymentId: string): Promise<void> {
    const payment = await paymentById(this.db, paymentId);
    const [wanted] = await this.db.query(
      `SELECT amount_ore AS "amountOre", done_at AS "doneAt" FROM capture WHERE payment_id = $1`,
      [paymentId],
    );
    if (!wanted || wanted.doneAt || !payment.intentId) return;
    const gone = payment.state === 'cancelled';
    const taken = gone ? 0 : await this.carryOut(payment, wanted.amountOre < LEAST_ORE ? 0 : wanted.amountOre);
    if (taken > 0) return this.settle(payment, 'payment.captured', taken);
    if (!wanted.amountOre) return this.settle(payment, 'payment.cancelled', 0);
    return this.settle(payment, gone || wanted.amountOre >= LEAST_ORE ? 'payment.lost' : 'payment.waived', 0);
  }

  /** How it ended, written and told once. What was earned and not taken is nobody's to send. */
  private async settle(payment: PaymentRow, told: keyof typeof endings, takenOre: number): Promise<void> {
    const { state, problem } = endings[told];
    const now = this.clock.now();
    await inTransaction(this.db, async (tx) => {
      const [rows] = await tx.query(
        `UPDATE capture SET done_at = $2 WHERE payment_id = $1 AND done_at IS NULL RETURNING 1`,
        [payment.id, now],
      );
      if (!rows.length) return;
      await tx.query(
        `UPDATE payment SET state = $2, captured_ore = $3, problem = coalesce($5, problem), updated_at = $4 WHERE id = $1`,
        [payment.id, state, takenOre, now, problem],
      );
      if (problem)
        await tx.query(`UPDATE transfer SET state = 'uncovered' WHERE payment_id = $1 AND state = 'recorded'`, [
          payment.id,
        ]);
      await this.outbox.add(tx, told, { paymentId: payment.id, reference: payment.reference }, now);
    });
  }

  /**
   * What was taken in the end. An authorisation that is over already cannot be taken or let go any more: how it ended counts,
   * and the intent's own state lets it happen once. A key of ours would not: the provider keeps a fault of its own under it
   * for a day, which is all the time there may be.
   */
  private async carryOut({ intentId }: PaymentRow, amountOre: number): Promise<number> {
    const intents = this.stripe.paymentIntents;
    try {
      if (amountOre > 0) await ask(() => intents.capture(intentId!, { amount_to_capture: amountOre }));
      else await ask(() => intents.cancel(intentId!));
      return amountOre;
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeError)) throw error;
      const intent = await ask(() => intents.retrieve(intentId!));
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
}

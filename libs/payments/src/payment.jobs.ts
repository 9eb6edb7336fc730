import { Clock } from '@bytorg/clock';
import { Deliver, Every, type OutboxEvent } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Captures } from './captures.service';
import { PaymentNews } from './payment-news.service';

@Injectable()
export class AbsorbStripeEvent {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(PaymentNews) private readonly news: PaymentNews,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The event only says where to look: the state itself is read from Stripe, so late, doubled or reversed events cannot lie. */
  @Deliver('stripe.event_received')
  async handle({ payload }: OutboxEvent<{ stripeEventId: string }>) {
    const [row] = await this.db.query(`SELECT payload FROM webhook_event WHERE id = $1`, [payload.stripeEventId]);
    const object = row?.payload.data.object;
    const reference = object?.metadata?.reference ?? object?.client_reference_id;
    if (reference) await this.news.sync(reference);
    await this.db.query(`UPDATE webhook_event SET handled_at = $2 WHERE id = $1`, [
      payload.stripeEventId,
      this.clock.now(),
    ]);
  }
}

@Injectable()
export class CaptureWhenRequested {
  constructor(@Inject(Captures) private readonly captures: Captures) {}

  @Deliver('capture.requested')
  async handle({ payload }: OutboxEvent<{ paymentId: string }>) {
    await this.captures.capture(payload.paymentId);
  }
}

@Injectable()
export class ReconcilePayments {
  constructor(
    @Inject(PaymentNews) private readonly news: PaymentNews,
    @Inject(Captures) private readonly captures: Captures,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Every(30_000)
  async run() {
    const now = this.clock.now();
    const failures: unknown[] = [];
    const each = async (ids: string[], work: (id: string) => Promise<unknown>) => {
      for (const id of ids) await work(id).catch((error: unknown) => failures.push(error));
    };
    await each(await this.news.unsettled(now), (reference) => this.news.sync(reference));
    await each(await this.captures.undoneCaptures(now), (id) => this.captures.capture(id));
    if (failures.length) throw failures[0]; // told in the log; the others were done all the same
  }
}

import { addMinutes, Clock } from '@bytorg/clock';
import { Deliver, Every, Record, type OutboxEvent } from '@bytorg/outbox';
import { Payments } from '@bytorg/payments';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Checkouts } from './checkout.service';
import { Placement } from './placement.service';

@Injectable()
export class PlaceOrderWhenAuthorised {
  constructor(@Inject(Placement) private readonly placement: Placement) {}

  @Record('payment.authorised')
  async handle({ payload }: OutboxEvent<{ reference: string }>, tx: EntityManager) {
    await this.placement.placeFound(tx, payload.reference);
  }
}

@Injectable()
export class EndOverdueCheckouts {
  constructor(
    @Inject(Checkouts) private readonly checkouts: Checkouts,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Every(2000)
  async run() {
    const now = this.clock.now();
    const failures: unknown[] = [];
    for (const id of await this.checkouts.overdue(now))
      await this.checkouts.end(id, 'expired', now).catch((error: unknown) => failures.push(error));
    if (failures.length) throw failures[0]; // told in the log; the others have ended all the same
  }
}

@Injectable()
export class AbandonPaymentOfEndedCheckout {
  constructor(@Inject(Payments) private readonly payments: Payments) {}

  @Deliver('checkout.ended')
  async handle({ payload }: OutboxEvent<{ checkoutId: string }>) {
    await this.payments.abandon(payload.checkoutId);
  }
}

@Injectable()
export class PlaceStragglers {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Placement) private readonly placement: Placement,
  ) {}

  /** Authorised money without an order: its event was given up after a long fault. */
  @Every(30_000)
  async run() {
    const rows: { id: string }[] = await this.db.query(
      `SELECT c.id FROM payment p JOIN checkout c ON c.id = p.reference WHERE p.state = 'authorised' AND c.state <> 'placed' AND p.updated_at < $1
         AND NOT EXISTS (SELECT 1 FROM capture x WHERE x.payment_id = p.id) ORDER BY p.updated_at LIMIT 50`,
      [addMinutes(this.clock.now(), -1)],
    );
    const failures: unknown[] = [];
    for (const { id } of rows) await this.placement.placeAuthorised(id).catch((error: unknown) => failures.push(error));
    if (failures.length) throw failures[0];
  }
}

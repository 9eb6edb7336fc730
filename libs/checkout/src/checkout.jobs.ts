import { addMinutes, Clock } from '@bytorg/clock';
import { Deliver, Every, Record, type OutboxEvent, throughAll } from '@bytorg/outbox';
import { PaymentPages } from '@bytorg/payments';
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
  async run(stopped?: AbortSignal) {
    const now = this.clock.now();
    await throughAll(
      (after) => this.checkouts.overdue(now, after),
      ({ id }) => this.checkouts.end(id, 'expired', now),
      stopped,
    );
  }
}

@Injectable()
export class AbandonPaymentOfEndedCheckout {
  constructor(@Inject(PaymentPages) private readonly pages: PaymentPages) {}

  @Deliver('checkout.ended')
  async handle({ payload }: OutboxEvent<{ checkoutId: string }>) {
    await this.pages.abandon(payload.checkoutId);
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
  async run(stopped?: AbortSignal) {
    const before = addMinutes(this.clock.now(), -1);
    await throughAll<{ id: string }>(
      (after) =>
        this.db.query(
          `SELECT c.id FROM payment p JOIN checkout c ON c.id = p.reference WHERE p.state = 'authorised' AND c.state <> 'placed' AND p.updated_at < $1
             AND NOT EXISTS (SELECT 1 FROM capture x WHERE x.payment_id = p.id) AND c.id > $2 ORDER BY c.id LIMIT 50`,
          [before, after],
        ),
      ({ id }) => this.placement.placeAuthorised(id),
      stopped,
    );
  }
}

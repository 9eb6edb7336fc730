import { Clock } from '@bytorg/clock';
import { Deliver, Every, Record, type OutboxEvent } from '@bytorg/outbox';
import { Payments } from '@bytorg/payments';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Checkouts } from './checkout.service';
import { Placement } from './placement.service';

@Injectable()
export class PlaceOrderWhenAuthorised {
  constructor(@Inject(Placement) private readonly placement: Placement) {}

  @Record('payment.authorised')
  async handle({ payload }: OutboxEvent<{ reference: string }>, tx: EntityManager) {
    await this.placement.place(tx, payload.reference);
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
    for (const id of await this.checkouts.overdue(now)) await this.checkouts.end(id, 'expired', now);
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

import { Clock } from '@bytorg/clock';
import { type OutboxEvent, Record } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

@Injectable()
export class FreePlaceOfCancelledOrder {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** An order of which nothing is left to bring gives its place back, as long as the window can still be bought. */
  @Record('order.closed')
  async handle({ payload }: OutboxEvent<{ orderId: string }>, tx: EntityManager) {
    await tx.query(
      `UPDATE delivery_slot d SET taken = d.taken - 1 FROM orders o WHERE o.id = $1 AND d.id = o.delivery_slot_id AND d.cutoff_at > $2 AND d.taken > 0
         AND NOT EXISTS (SELECT 1 FROM sub_order WHERE order_id = o.id AND state <> 'cancelled')`,
      [payload.orderId, this.clock.now()],
    );
  }
}

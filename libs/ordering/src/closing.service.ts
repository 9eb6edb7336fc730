import { asPlatformIn } from '@bytorg/database';
import { Outbox } from '@bytorg/outbox';
import { Captures } from '@bytorg/payments';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ended } from './sub-order.state';

/** When the last part has ended: one capture of exactly what was handed over, and what each store earned of it. */
@Injectable()
export class CloseOrders {
  constructor(
    @Inject(Captures) private readonly captures: Captures,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  /** The store whose part ends last decides over the other stores' parts too: a door in the wall. */
  closeWhenDone(tx: EntityManager, orderId: string, now: Date): Promise<void> {
    return asPlatformIn(tx, () => this.close(tx, orderId, now));
  }

  private async close(tx: EntityManager, orderId: string, now: Date): Promise<void> {
    // Two parts may end at once: the lock lets the second see the first.
    await tx.query(`SELECT 1 FROM orders WHERE id = $1 FOR UPDATE`, [orderId]);
    const [[closed]] = await tx.query(
      `UPDATE orders SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL AND NOT EXISTS (SELECT 1 FROM sub_order WHERE order_id = $1 AND NOT state = ANY($3))
       RETURNING id, payment_id AS "paymentId", delivery_ore AS "deliveryOre"`,
      [orderId, now, ended],
    );
    if (!closed) return;
    const earned: { subOrderId: string; storeId: string; state: string; grossOre: number }[] = await tx.query(
      `SELECT s.id AS "subOrderId", s.store_id AS "storeId", s.state, coalesce(sum(l.price_ore * l.handed_over), 0)::int AS "grossOre"
       FROM sub_order s JOIN order_line l ON l.sub_order_id = s.id WHERE s.order_id = $1 GROUP BY s.id ORDER BY s.number`,
      [orderId],
    );
    for (const part of earned)
      if (part.grossOre > 0) await this.captures.recordTransfer(tx, { ...part, paymentId: closed.paymentId, at: now });
    // The delivery was done if anything was brought to the door.
    const delivery = earned.some((p) => p.state === 'delivered') ? closed.deliveryOre : 0;
    await this.captures.requestCapture(tx, closed.paymentId, earned.reduce((sum, p) => sum + p.grossOre, 0) + delivery);
    await this.outbox.add(tx, 'order.closed', { orderId }, now);
  }
}

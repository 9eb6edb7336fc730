import { Clock } from '@bytorg/clock';
import { type OutboxEvent, Record } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/**
 * Nobody drives where there is nothing to fetch or to bring: a part that is cancelled leaves the runs that have not begun,
 * its door with the last of its order, its store with the last for this run. Under way, the courier says it at the stop.
 */
@Injectable()
export class DropEmptyStops {
  @Record('sub_order.cancelled')
  async handle({ payload }: OutboxEvent<{ subOrderId: string }>, tx: EntityManager) {
    // As planning does: a run that is being planned has the part, or is seen here.
    await tx.query(
      `SELECT FROM delivery_slot d JOIN orders o ON o.delivery_slot_id = d.id JOIN sub_order s ON s.order_id = o.id WHERE s.id = $1 FOR UPDATE OF d`,
      [payload.subOrderId],
    );
    const runs: { id: string }[] = await tx.query(
      `SELECT r.id FROM run r WHERE r.state = 'planned'
         AND EXISTS (SELECT 1 FROM stop t JOIN sub_order s ON s.order_id = t.order_id WHERE t.run_id = r.id AND s.id = $1) ORDER BY r.id FOR UPDATE`,
      [payload.subOrderId],
    );
    if (!runs.length) return;
    const ids = [runs.map((run) => run.id)];
    await tx.query(
      `DELETE FROM stop t WHERE t.run_id = ANY($1) AND t.kind = 'door'
         AND NOT EXISTS (SELECT 1 FROM sub_order s WHERE s.order_id = t.order_id AND s.state <> 'cancelled')`,
      ids,
    );
    await tx.query(
      `DELETE FROM stop t WHERE t.run_id = ANY($1) AND t.kind = 'store' AND NOT EXISTS (
         SELECT 1 FROM stop d JOIN sub_order s ON s.order_id = d.order_id WHERE d.run_id = t.run_id AND s.store_id = t.store_id AND s.state <> 'cancelled')`,
      ids,
    );
    await tx.query(
      `DELETE FROM run r WHERE r.id = ANY($1) AND NOT EXISTS (SELECT 1 FROM stop WHERE run_id = r.id)`,
      ids,
    );
  }
}

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

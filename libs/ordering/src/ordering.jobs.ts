import { addMinutes, Clock } from '@bytorg/clock';
import { inTransaction } from '@bytorg/database';
import { Deliver, Every, Outbox, type OutboxEvent, throughAll } from '@bytorg/outbox';
import { openingMinutesBetween, StoreDirectory } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SubOrders } from './sub-order.service';
import { type SubOrderState, transitions } from './sub-order.state';

const COORDINATOR_AFTER = 1;
/** Reminders as parts of the promised preparation: the store again, the coordinator, then the part is cancelled. */
const LADDER = [0.5, COORDINATOR_AFTER, 2];
/** However short the preparation, nobody is reminded within five minutes, and each step has its own five. */
const SHORTEST = 5;
const BATCH = 200;

interface Waiting {
  id: string;
  storeId: string;
  orderId: string;
  placedAt: Date;
  reminders: number;
}

@Injectable()
export class RemindStoreToAccept {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(StoreDirectory) private readonly directory: StoreDirectory,
    @Inject(SubOrders) private readonly subOrders: SubOrders,
  ) {}

  /** Counted in the store's own opening minutes: nobody is reminded at night. */
  @Every(20_000)
  async run(stopped?: AbortSignal) {
    const now = this.clock.now();
    // What only waits for its store to open must not hide what is newer.
    await throughAll(
      (after) => this.waiting(after, now),
      (part) => this.remind(part, now),
      stopped,
    );
  }

  private waiting(after: string, now: Date): Promise<Waiting[]> {
    return this.db.query(
      `SELECT id, store_id AS "storeId", order_id AS "orderId", placed_at AS "placedAt", reminders FROM sub_order WHERE state = 'placed' AND placed_at < $1 AND id > $2 ORDER BY id LIMIT $3`,
      [addMinutes(now, -SHORTEST), after, BATCH],
    );
  }

  private async remind(part: Waiting, now: Date): Promise<void> {
    const store = await this.directory.get(part.storeId);
    const waited = openingMinutesBetween(store.schedule, part.placedAt, now);
    const step = LADDER.filter((share, i) => waited >= Math.max(share * store.prepMinutes, SHORTEST * (i + 1))).length;
    if (step > part.reminders) await this.take(part, step, now);
  }

  private async take(part: Waiting, step: number, now: Date) {
    await inTransaction(this.db, async (tx) => {
      const [rows] = await tx.query(
        `UPDATE sub_order SET reminders = $2 WHERE id = $1 AND state = 'placed' AND reminders = $3 RETURNING id`,
        [part.id, step, part.reminders],
      );
      if (!rows.length) return;
      if (step >= LADDER.length)
        await this.subOrders.cancel(tx, part.id, 'cancelBySystem', { kind: 'system' }, 'not_accepted', now);
      else
        await this.outbox.add(
          tx,
          step === 1 ? 'sub_order.unanswered' : 'sub_order.escalated',
          { subOrderId: part.id, storeId: part.storeId, orderId: part.orderId },
          now,
        );
    });
  }
}

@Injectable()
export class EndUncollectedOrders {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SubOrders) private readonly subOrders: SubOrders,
  ) {}

  /** After the collection deadline the money for what was handed over must be taken while the card's hold still stands. */
  @Every(30_000)
  async run(stopped?: AbortSignal) {
    const now = this.clock.now();
    await throughAll(
      (after) => this.late(after, now),
      ({ id, state }) =>
        inTransaction(this.db, (tx) => this.end(tx, id, state, now)).catch((error: Error) => {
          if (error.message !== 'SUB_ORDER_WRONG_STATE') throw error; // otherwise it moved on by itself meanwhile
        }),
      stopped,
    );
  }

  private late(after: string, now: Date): Promise<{ id: string; state: SubOrderState }[]> {
    return this.db.query(
      `SELECT s.id, s.state FROM sub_order s JOIN orders o ON o.id = s.order_id WHERE o.closed_at IS NULL AND o.collect_by < $1
         AND s.state IN ('placed','accepted','picking','ready','out_for_delivery') AND s.id > $2 ORDER BY s.id LIMIT $3`,
      [now, after, BATCH],
    );
  }

  private async end(tx: EntityManager, id: string, state: SubOrderState, now: Date): Promise<void> {
    const by = { kind: 'system' } as const;
    if (state === 'ready') await this.subOrders.giveUp(tx, id, 'expire', by, now);
    // A run that nobody finished: what cannot be shown to have been delivered is not charged.
    else if (state === 'out_for_delivery') await this.subOrders.giveUp(tx, id, 'bringBack', by, now);
    else await this.subOrders.cancel(tx, id, 'cancelBySystem', by, 'deadline', now);
  }
}

@Injectable()
export class CancelPartsWhenPaymentLost {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SubOrders) private readonly subOrders: SubOrders,
  ) {}

  /** Each part in its own transaction, as everywhere where parts end; one that has moved on meanwhile is looked at again by the retry. */
  @Deliver('payment.lost')
  async handle({ payload }: OutboxEvent<{ paymentId: string }>) {
    const parts: { id: string }[] = await this.db.query(
      `SELECT s.id FROM sub_order s JOIN orders o ON o.id = s.order_id WHERE o.payment_id = $1 AND s.state = ANY($2) ORDER BY s.id`,
      [payload.paymentId, transitions.cancelUnpaid.from],
    );
    const now = this.clock.now();
    for (const { id } of parts)
      await inTransaction(this.db, (tx) =>
        this.subOrders.cancel(tx, id, 'cancelUnpaid', { kind: 'system' }, 'payment_lost', now),
      );
  }
}

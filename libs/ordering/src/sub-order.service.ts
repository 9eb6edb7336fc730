import { Clock } from '@bytorg/clock';
import { inTransaction, type Row } from '@bytorg/database';
import { InputProblems } from '@bytorg/errors';
import { audit, type Who } from '@bytorg/identity';
import { Stock } from '@bytorg/inventory';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CancelReason, StoreReason } from './cancel-reason';
import { CloseOrders } from './closing.service';
import { type Actor, type Moved, Moves } from './moves';
import { mayServe } from './order.policy';
import { perOffer } from './per-offer';
import type { Step } from './sub-order.state';

/** How a part begins and ends: accepted, passed on, cancelled or given up, its goods with it. */
@Injectable()
export class SubOrders {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Moves) private readonly moves: Moves,
    @Inject(Stock) private readonly stock: Stock,
    @Inject(CloseOrders) private readonly closing: CloseOrders,
  ) {}

  async accept(who: Who, id: string): Promise<void> {
    await mayServe(this.db, who, id);
    const by = { kind: 'store', id: who.personId } as const;
    await inTransaction(this.db, (tx) => this.moves.move(tx, id, 'accept', by, this.clock.now()));
  }

  async cancelByStore(who: Who, id: string, reason: StoreReason): Promise<void> {
    await mayServe(this.db, who, id);
    const now = this.clock.now();
    await inTransaction(this.db, async (tx) => {
      const part = await this.cancel(tx, id, 'cancelByStore', { kind: 'store', id: who.personId }, reason, now);
      await audit(tx, who, now, {
        action: 'sub_order.cancelled',
        subject: 'sub_order',
        subjectId: id,
        storeId: part.storeId,
        detail: { reason },
      });
    });
  }

  /** Two parts of two orders may hold the same goods the other way round: whoever ends several locks their goods at once. */
  async lockGoods(tx: EntityManager, ids: readonly string[]): Promise<void> {
    const lines: Row[] = await tx.query(`SELECT offer_id FROM order_line WHERE sub_order_id = ANY($1)`, [ids]);
    await this.stock.lock(
      tx,
      lines.map((l) => l.offer_id),
    );
  }

  /** Ends a part before hand-over and puts everything still held for it back on sale. */
  async cancel(
    tx: EntityManager,
    id: string,
    step: Extract<Step, `cancel${string}`>,
    by: Actor,
    reason: CancelReason | null,
    now: Date,
  ): Promise<Moved> {
    const part = await this.moves.move(tx, id, step, by, now, reason);
    await this.putBackAll(tx, part, by, now);
    await this.closing.closeWhenDone(tx, part.orderId, now);
    return part;
  }

  /** A ready part nobody collected in time, or goods that came back from a failed drop. */
  async giveUp(tx: EntityManager, id: string, step: 'expire' | 'bringBack', by: Actor, now: Date): Promise<void> {
    const part = await this.moves.move(tx, id, step, by, now);
    await this.putBackAll(tx, part, by, now);
    await this.closing.closeWhenDone(tx, part.orderId, now);
  }

  private async putBackAll(tx: EntityManager, part: Moved, by: Actor, now: Date): Promise<void> {
    // What a short pick took away left the hold at `ready`; before that the whole quantity is still held.
    const lines = await tx.query(
      `SELECT l.offer_id AS "offerId", sum(CASE WHEN s.ready_at IS NULL THEN l.quantity ELSE l.picked END)::int AS quantity
       FROM order_line l JOIN sub_order s ON s.id = l.sub_order_id WHERE l.sub_order_id = $1 GROUP BY 1 ORDER BY 1`,
      [part.id],
    );
    await this.stock.putBack(
      tx,
      lines.filter((l: Row) => l.quantity > 0),
      { actorId: by.id ?? null, reference: `order ${part.number}` },
      now,
    );
    await tx.query(`UPDATE order_line SET handed_over = 0 WHERE sub_order_id = $1`, [part.id]);
  }

  /** The goods pass to the shopper: refused units go back on sale and are not charged. */
  async passOn(
    tx: EntityManager,
    id: string,
    step: 'handOver' | 'deliver',
    by: Actor,
    refused: readonly { lineId: string; quantity: number }[],
    now: Date,
  ): Promise<Moved> {
    const part = await this.moves.move(tx, id, step, by, now);
    const lines: { id: string; offerId: string; picked: number }[] = await tx.query(
      `SELECT id, offer_id AS "offerId", picked FROM order_line WHERE sub_order_id = $1 ORDER BY offer_id`,
      [id],
    );
    const refusedOf = new Map(refused.map((r) => [r.lineId, r.quantity]));
    for (const [lineId, quantity] of refusedOf) {
      const line = lines.find((l) => l.id === lineId);
      if (!line || !(quantity >= 0 && quantity <= line.picked))
        throw new InputProblems([
          { field: `refused.${lineId}`, code: 'OUT_OF_RANGE', values: { min: 0, max: line?.picked ?? 0 } },
        ]);
    }
    await this.lockGoods(tx, [id]);
    const passed = lines.map((l) => ({ ...l, refused: refusedOf.get(l.id) ?? 0 }));
    const note = { actorId: by.id ?? null, reference: `order ${part.number}` };
    await this.stock.handOver(
      tx,
      perOffer(passed.map((l) => ({ offerId: l.offerId, quantity: l.picked - l.refused }))),
      note,
      now,
    );
    await this.stock.putBack(
      tx,
      perOffer(passed.map((l) => ({ offerId: l.offerId, quantity: l.refused }))),
      { ...note, reason: 'refused at the counter' },
      now,
    );
    await tx.query(
      `UPDATE order_line l SET handed_over = x.n FROM unnest($1::uuid[], $2::int[]) AS x(id, n) WHERE l.id = x.id`,
      [passed.map((l) => l.id), passed.map((l) => l.picked - l.refused)],
    );
    await this.closing.closeWhenDone(tx, part.orderId, now);
    return part;
  }

  /** On its way with a courier. */
  load(tx: EntityManager, id: string, by: Actor, now: Date): Promise<Moved> {
    return this.moves.move(tx, id, 'loadForDelivery', by, now);
  }

  leaveBehind(tx: EntityManager, ids: readonly string[], now: Date): Promise<void> {
    return this.moves.leaveBehind(tx, ids, now);
  }
}

import { randomInt } from 'node:crypto';
import { Clock } from '@bytorg/clock';
import { inTransaction, type Row } from '@bytorg/database';
import { DomainError, InputProblems } from '@bytorg/errors';
import { audit, type Who } from '@bytorg/identity';
import { Stock } from '@bytorg/inventory';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CancelReason, StoreReason } from './cancel-reason';
import { CloseOrders } from './closing.service';
import { type Actor, type Moved, Moves } from './moves';
import { mayPick, mayServe } from './order.policy';
import type { Step } from './sub-order.state';

/** What a store does with its part, and how a part ends early. */
@Injectable()
export class SubOrders {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Moves) private readonly moves: Moves,
    @Inject(Stock) private readonly stock: Stock,
    @Inject(CloseOrders) private readonly closing: CloseOrders,
  ) {}

  accept(who: Who, id: string) {
    return this.byStore(who, id, 'accept');
  }

  startPicking(who: Who, id: string) {
    return this.byStore(who, id, 'pick');
  }

  private async byStore(who: Who, id: string, step: Step): Promise<void> {
    await mayServe(this.db, who, id);
    await inTransaction(this.db, (tx) =>
      this.moves.move(tx, id, step, { kind: 'store', id: who.personId }, this.clock.now()),
    );
  }

  /** Notes how many of a line were found; it may be corrected until the part is ready. */
  async pickLine(who: Who, lineId: string, picked: number, shortReason: string | null): Promise<string> {
    await mayPick(this.db, who, lineId);
    const [line] = await this.db.query(`SELECT sub_order_id AS id, quantity FROM order_line WHERE id = $1`, [lineId]);
    if (!(picked >= 0 && picked <= line.quantity))
      throw new InputProblems([{ field: 'picked', code: 'OUT_OF_RANGE', values: { min: 0, max: line.quantity } }]);
    if (picked < line.quantity && !shortReason) throw new InputProblems([{ field: 'shortReason', code: 'REQUIRED' }]);
    await inTransaction(this.db, async (tx) => {
      // The lock keeps `ready` from passing between the look and the write.
      const [open] = await tx.query(`SELECT 1 FROM sub_order WHERE id = $1 AND state = 'picking' FOR UPDATE`, [
        line.id,
      ]);
      if (!open) throw new DomainError('SUB_ORDER_WRONG_STATE', { step: 'pickLine' });
      await tx.query(`UPDATE order_line SET picked = $2, short_reason = $3 WHERE id = $1`, [
        lineId,
        picked,
        picked < line.quantity ? shortReason : null,
      ]);
    });
    return line.id;
  }

  /**
   * All lines looked for: what is missing leaves the shelf count too, the rest waits in bags. With nothing found, or
   * with something missing when the shopper wanted all or nothing, the part is cancelled instead.
   */
  async ready(who: Who, id: string, bags: number): Promise<void> {
    await mayServe(this.db, who, id);
    if (!(bags >= 1 && bags <= 20))
      throw new InputProblems([{ field: 'bags', code: 'OUT_OF_RANGE', values: { min: 1, max: 20 } }]);
    const now = this.clock.now();
    await inTransaction(this.db, async (tx) => {
      const [part] = await tx.query(
        `SELECT s.number, s.store_id AS "storeId", s.order_id AS "orderId", o.missing FROM sub_order s JOIN orders o ON o.id = s.order_id WHERE s.id = $1 AND s.state = 'picking' FOR UPDATE OF s`,
        [id],
      );
      if (!part) throw new DomainError('SUB_ORDER_WRONG_STATE', { step: 'ready' });
      const lines: {
        offerId: string;
        quantity: number;
        picked: number | null;
        reason: string | null;
        cold: boolean;
      }[] = await tx.query(
        `SELECT offer_id AS "offerId", quantity, picked, short_reason AS reason, cold FROM order_line WHERE sub_order_id = $1 ORDER BY offer_id`,
        [id],
      );
      if (lines.some((l) => l.picked === null)) throw new DomainError('LINES_NOT_PICKED');
      await this.lockGoods(tx, [id]);
      const reference = `order ${part.number}`;
      for (const l of lines.filter((l) => l.picked! < l.quantity)) {
        const line = { offerId: l.offerId, quantity: l.quantity - l.picked! };
        if (l.reason === 'other')
          await this.stock.putBack(tx, [line], { actorId: who.personId, reference, reason: 'short' }, now);
        else
          await this.stock.missing(tx, line, { actorId: who.personId, reference, reason: `short: ${l.reason}` }, now);
      }
      const found = lines.filter((l) => l.picked! > 0);
      const short = lines.some((l) => l.picked! < l.quantity);
      if (!found.length || (short && part.missing === 'cancel_all')) {
        await this.stock.putBack(
          tx,
          found.map((l) => ({ offerId: l.offerId, quantity: l.picked! })),
          { actorId: who.personId, reference, reason: 'cancelled' },
          now,
        );
        await tx.query(`UPDATE order_line SET handed_over = 0 WHERE sub_order_id = $1`, [id]);
        await this.moves.move(tx, id, 'cancelByStore', { kind: 'store', id: who.personId }, now, 'missing');
        await this.closing.closeWhenDone(tx, part.orderId, now);
        return;
      }
      await this.packBags(
        tx,
        id,
        bags,
        found.some((l) => l.cold),
      );
      await this.moves.move(tx, id, 'ready', { kind: 'store', id: who.personId }, now);
    });
  }

  private async packBags(tx: EntityManager, id: string, bags: number, cold: boolean): Promise<void> {
    for (let n = 1; n <= bags; n++) {
      // Eight characters without look-alikes; the unique index has the last word.
      const code = Array.from({ length: 8 }, () => 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'[randomInt(32)]).join('');
      await tx.query(`INSERT INTO bag (sub_order_id, code, cold) VALUES ($1, $2, $3)`, [id, code, cold && n === 1]);
    }
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
      `SELECT l.offer_id AS "offerId", CASE WHEN s.ready_at IS NULL THEN l.quantity ELSE l.picked END AS quantity
       FROM order_line l JOIN sub_order s ON s.id = l.sub_order_id WHERE l.sub_order_id = $1 ORDER BY l.offer_id`,
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
      passed.filter((l) => l.picked > l.refused).map((l) => ({ offerId: l.offerId, quantity: l.picked - l.refused })),
      note,
      now,
    );
    await this.stock.putBack(
      tx,
      passed.filter((l) => l.refused > 0).map((l) => ({ offerId: l.offerId, quantity: l.refused })),
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

import { randomInt } from 'node:crypto';
import { Clock } from '@bytorg/clock';
import { inTransaction } from '@bytorg/database';
import { DomainError, InputProblems, Problems } from '@bytorg/errors';
import type { Who } from '@bytorg/identity';
import { Stock } from '@bytorg/inventory';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CloseOrders } from './closing.service';
import { Moves } from './moves';
import { mayPick, mayServe } from './order.policy';
import { perOffer } from './per-offer';
import { SubOrders } from './sub-order.service';

interface Part {
  id: string;
  number: string;
  orderId: string;
  missing: 'drop_line' | 'cancel_all' | 'call_me';
}

export interface LineToPick {
  id: string;
  quantity: number;
  maxGrams: number | null;
}

interface Picked {
  offerId: string;
  quantity: number;
  picked: number;
  reason: string | null;
  cold: boolean;
}

/** More than twice the heaviest piece is a slip of the finger, not a piece. */
const SLIP = 2;

export const checkPick = (line: LineToPick, picked: number, shortReason: string | null, grams: number | null): void => {
  const problems = new Problems();
  if (!(picked >= 0 && picked <= line.quantity)) problems.add('picked', 'OUT_OF_RANGE', { min: 0, max: line.quantity });
  else if (picked < line.quantity && !shortReason) problems.add('shortReason', 'REQUIRED');
  const max = (line.maxGrams ?? 0) * SLIP;
  if (line.maxGrams !== null && picked && grams === null) problems.add('grams', 'REQUIRED');
  else if (grams !== null && !(grams >= 1 && grams <= max)) problems.add('grams', 'OUT_OF_RANGE', { min: 1, max });
  problems.throwIfAny();
};

/** From the list to the bags: what was found, what was not. */
@Injectable()
export class Picking {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Moves) private readonly moves: Moves,
    @Inject(Stock) private readonly stock: Stock,
    @Inject(CloseOrders) private readonly closing: CloseOrders,
    @Inject(SubOrders) private readonly subOrders: SubOrders,
  ) {}

  async start(who: Who, id: string): Promise<void> {
    await mayServe(this.db, who, id);
    const by = { kind: 'store', id: who.personId } as const;
    await inTransaction(this.db, (tx) => this.moves.move(tx, id, 'pick', by, this.clock.now()));
  }

  /** Notes how many of a line were found; it may be corrected until the part is ready. */
  async pickLine(
    who: Who,
    lineId: string,
    picked: number,
    shortReason: string | null,
    grams: number | null = null,
  ): Promise<string> {
    await mayPick(this.db, who, lineId);
    const [line]: [LineToPick] = await this.db.query(
      `SELECT sub_order_id AS id, quantity, max_grams AS "maxGrams" FROM order_line WHERE id = $1`,
      [lineId],
    );
    checkPick(line, picked, shortReason, grams);
    await inTransaction(this.db, async (tx) => {
      await this.hold(tx, line.id);
      await this.note(tx, lineId, picked, picked < line.quantity ? shortReason : null, picked ? grams : null);
    });
    return line.id;
  }

  /** Keeps `ready` from passing between the look and the write. */
  async hold(tx: EntityManager, id: string): Promise<void> {
    const [open] = await tx.query(`SELECT 1 FROM sub_order WHERE id = $1 AND state = 'picking' FOR UPDATE`, [id]);
    if (!open) throw new DomainError('SUB_ORDER_WRONG_STATE', { step: 'pickLine' });
  }

  /** A piece's weight sets its price, by the database's own hand; what was not found is not weighed either. */
  async note(
    tx: EntityManager,
    lineId: string,
    picked: number,
    shortReason: string | null,
    grams: number | null,
  ): Promise<void> {
    await tx.query(`UPDATE order_line SET picked = $2, short_reason = $3, weighed_grams = $4 WHERE id = $1`, [
      lineId,
      picked,
      shortReason,
      grams,
    ]);
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
      const part = await this.partOf(tx, id);
      const lines = await this.linesOf(tx, id);
      await this.subOrders.lockGoods(tx, [id]);
      await this.takeOff(tx, who, part, lines, now);
      const found = lines.filter((l) => l.picked > 0);
      const short = lines.some((l) => l.picked < l.quantity);
      if (!found.length || (short && part.missing === 'cancel_all')) return this.cancel(tx, who, part, found, now);
      const cold = found.some((l) => l.cold);
      await this.packBags(tx, id, bags, cold);
      await this.moves.move(tx, id, 'ready', { kind: 'store', id: who.personId }, now);
    });
  }

  private async partOf(tx: EntityManager, id: string): Promise<Part> {
    const [part] = await tx.query(
      `SELECT s.id, s.number, s.order_id AS "orderId", o.missing FROM sub_order s JOIN orders o ON o.id = s.order_id WHERE s.id = $1 AND s.state = 'picking' FOR UPDATE OF s`,
      [id],
    );
    if (!part) throw new DomainError('SUB_ORDER_WRONG_STATE', { step: 'ready' });
    return part;
  }

  private async linesOf(tx: EntityManager, id: string): Promise<Picked[]> {
    const lines: Picked[] = await tx.query(
      `SELECT offer_id AS "offerId", quantity, picked, short_reason AS reason, cold FROM order_line WHERE sub_order_id = $1 ORDER BY offer_id`,
      [id],
    );
    if (lines.some((l) => l.picked === null)) throw new DomainError('LINES_NOT_PICKED');
    return lines;
  }

  /** What is short is held no longer; unless the reason is "other" it is not on the shelf either. */
  private async takeOff(tx: EntityManager, who: Who, part: Part, lines: Picked[], now: Date): Promise<void> {
    const by = { actorId: who.personId, reference: `order ${part.number}` };
    for (const { offerId, quantity, picked, reason } of lines.filter((l) => l.picked < l.quantity)) {
      const line = { offerId, quantity: quantity - picked };
      if (reason === 'other') await this.stock.putBack(tx, [line], { ...by, reason: 'short' }, now);
      else await this.stock.missing(tx, line, { ...by, reason: `short: ${reason}` }, now);
    }
  }

  /** Not `SubOrders.cancel`: what was short has left the hold already, so only what was found is put back. */
  private async cancel(tx: EntityManager, who: Who, part: Part, found: Picked[], now: Date): Promise<void> {
    await this.stock.putBack(
      tx,
      perOffer(found.map((l) => ({ offerId: l.offerId, quantity: l.picked }))),
      { actorId: who.personId, reference: `order ${part.number}`, reason: 'cancelled' },
      now,
    );
    await tx.query(`UPDATE order_line SET handed_over = 0 WHERE sub_order_id = $1`, [part.id]);
    await this.moves.move(tx, part.id, 'cancelByStore', { kind: 'store', id: who.personId }, now, 'missing');
    await this.closing.closeWhenDone(tx, part.orderId, now);
  }

  private async packBags(tx: EntityManager, id: string, bags: number, cold: boolean): Promise<void> {
    for (let n = 1; n <= bags; n++) {
      // Eight characters without look-alikes; the unique index has the last word.
      const code = Array.from({ length: 8 }, () => 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'[randomInt(32)]).join('');
      await tx.query(`INSERT INTO bag (sub_order_id, code, cold) VALUES ($1, $2, $3)`, [id, code, cold && n === 1]);
    }
  }
}

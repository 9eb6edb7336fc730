import { Clock } from '@bytorg/clock';
import { once } from '@bytorg/database';
import { DomainError } from '@bytorg/errors';
import type { Who } from '@bytorg/identity';
import { SubOrders } from '@bytorg/ordering';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { hourOf, type Stop, Stops } from './stops.service';

/** What a courier does at a store: a part comes along with all its bags, or not at all. */
@Injectable()
export class Loading {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SubOrders) private readonly subOrders: SubOrders,
    @Inject(Stops) private readonly stops: Stops,
  ) {}

  /** Scans one bag on board at a store; the part is on its way when its last bag is. */
  async loadBag(
    who: Who,
    bag: { runId: string; stopId: string; code: string },
    key: string,
    said: Date | null,
  ): Promise<void> {
    await this.stops.mayDrive(who, bag.runId);
    await once(this.db, { scope: who.personId, operation: 'loadBag', key, body: bag }, (tx) =>
      this.takeOnBoard(tx, who, bag, said),
    );
  }

  private async takeOnBoard(
    tx: EntityManager,
    who: Who,
    { runId, stopId, code }: { runId: string; stopId: string; code: string },
    said: Date | null,
  ): Promise<void> {
    // First the stop, then the part, as in leaving: what comes on board after it would be counted by nobody.
    const [stop] = await tx.query(`SELECT state FROM stop WHERE id = $1 AND run_id = $2 FOR SHARE`, [stopId, runId]);
    const [bag] = await tx.query(
      `SELECT b.id, b.state, b.sub_order_id AS "subOrderId", s.state AS "partState", r.started_at AS "startedAt" FROM bag b JOIN sub_order s ON s.id = b.sub_order_id JOIN stop t ON t.id = $2 AND t.run_id = $1 AND t.kind = 'store' AND t.store_id = s.store_id
       JOIN run r ON r.id = t.run_id AND r.state = 'under_way'
       WHERE b.code = upper($3) AND EXISTS (SELECT 1 FROM stop d WHERE d.run_id = $1 AND d.order_id = s.order_id AND d.state = 'planned') FOR UPDATE OF s`,
      [runId, stopId, code.trim()],
    );
    if (!bag) throw new DomainError('BAG_NOT_OF_THIS_STOP');
    if (bag.state === 'on_board') return;
    if (bag.state !== 'packed') throw new DomainError('BAG_WRONG_STATE');
    if (stop.state !== 'planned') throw new DomainError('STOP_WRONG_STATE');
    await tx.query(`UPDATE bag SET state = 'on_board' WHERE id = $1`, [bag.id]);
    const [left] = await tx.query(`SELECT 1 FROM bag WHERE sub_order_id = $1 AND state = 'packed' LIMIT 1`, [
      bag.subOrderId,
    ]);
    if (!left && bag.partState === 'ready')
      await this.subOrders.load(
        tx,
        bag.subOrderId,
        { kind: 'courier', id: who.personId },
        hourOf(said, bag.startedAt, this.clock.now()),
      );
  }

  /**
   * The store is done: what is not on board stays behind, and the coordinator hears of it at once. With some of a part's
   * bags on board and others not, the courier finds the others or says that the whole part stays.
   */
  async leaveStore(who: Who, stopId: string, wholePartsStay: boolean, key: string, said: Date | null): Promise<string> {
    const stop = await this.stops.of(who, stopId, 'store');
    const body = { stopId, ...(wholePartsStay && { wholePartsStay }) };
    await once(this.db, { scope: who.personId, operation: 'leaveStore', key, body }, async (tx) => {
      const at = hourOf(said, stop.startedAt, this.clock.now());
      await this.stops.end(tx, stop, { state: 'done' }, at);
      const left = await this.notOnTheirWay(tx, stop);
      await this.keepTogether(tx, left, wholePartsStay);
      await this.subOrders.leaveBehind(tx, left, at);
      return true;
    });
    return stop.runId;
  }

  private async notOnTheirWay(tx: EntityManager, stop: Stop): Promise<string[]> {
    const parts: { id: string }[] = await tx.query(
      `SELECT s.id FROM sub_order s JOIN stop d ON d.order_id = s.order_id AND d.run_id = $1
       WHERE s.store_id = (SELECT store_id FROM stop WHERE id = $2) AND s.state IN ('placed','accepted','picking','ready') ORDER BY s.id FOR UPDATE OF s`,
      [stop.runId, stop.id],
    );
    return parts.map((part) => part.id);
  }

  /** A part of which only some bags were on board could at the door be neither delivered nor brought back. */
  private async keepTogether(tx: EntityManager, parts: string[], wholePartsStay: boolean): Promise<void> {
    const missing: { code: string; partId: string }[] = await tx.query(
      `SELECT b.code, b.sub_order_id AS "partId" FROM bag b WHERE b.sub_order_id = ANY($1) AND b.state = 'packed'
         AND EXISTS (SELECT 1 FROM bag o WHERE o.sub_order_id = b.sub_order_id AND o.state = 'on_board') ORDER BY b.code`,
      [parts],
    );
    if (!missing.length) return;
    if (!wholePartsStay) throw new DomainError('BAGS_LEFT', { bags: missing.map((bag) => bag.code).join(', ') });
    await tx.query(`UPDATE bag SET state = 'packed' WHERE state = 'on_board' AND sub_order_id = ANY($1)`, [
      missing.map((bag) => bag.partId),
    ]);
  }
}

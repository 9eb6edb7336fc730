import { Clock } from '@bytorg/clock';
import { inTransaction, once } from '@bytorg/database';
import { DomainError } from '@bytorg/errors';
import { audit, type Who } from '@bytorg/identity';
import { SubOrders } from '@bytorg/ordering';
import { Outbox } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { FailReason } from './delivery.views';

/** What a courier does on a run. */
@Injectable()
export class Driving {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(SubOrders) private readonly subOrders: SubOrders,
  ) {}

  /** The run's own courier; the coordinator looks on. */
  async mayDrive(who: Who, runId: string, db: DataSource | EntityManager = this.db): Promise<void> {
    const [run] = await db.query(`SELECT courier_id FROM run WHERE id = $1`, [runId]);
    if (!run) throw new DomainError('RUN_UNKNOWN');
    if (run.courier_id !== who.personId || !who.has('courier')) throw new DomainError('FORBIDDEN');
  }

  async start(who: Who, runId: string): Promise<void> {
    await this.mayDrive(who, runId);
    const now = this.clock.now();
    await inTransaction(this.db, async (tx) => {
      const [rows] = await tx.query(
        `UPDATE run SET state = 'under_way', started_at = $2 WHERE id = $1 AND state = 'planned' RETURNING id`,
        [runId, now],
      );
      if (!rows.length) throw new DomainError('RUN_WRONG_STATE');
      await this.outbox.add(tx, 'run.started', { runId }, now);
    });
  }

  /** Scans one bag on board at a store; the part is on its way when its last bag is. */
  async loadBag(who: Who, bag: { runId: string; stopId: string; code: string }, key: string): Promise<void> {
    await this.mayDrive(who, bag.runId);
    await once(this.db, { scope: who.personId, operation: 'loadBag', key, body: bag }, (tx) =>
      this.takeOnBoard(tx, who, bag),
    );
  }

  private async takeOnBoard(
    tx: EntityManager,
    who: Who,
    { runId, stopId, code }: { runId: string; stopId: string; code: string },
  ): Promise<void> {
    const [bag] = await tx.query(
      `SELECT b.id, b.state, b.sub_order_id AS "subOrderId", s.state AS "partState" FROM bag b JOIN sub_order s ON s.id = b.sub_order_id JOIN stop t ON t.id = $2 AND t.run_id = $1 AND t.kind = 'store' AND t.store_id = s.store_id
       JOIN run r ON r.id = t.run_id AND r.state = 'under_way'
       WHERE b.code = upper($3) AND EXISTS (SELECT 1 FROM stop d WHERE d.run_id = $1 AND d.order_id = s.order_id) FOR UPDATE OF s`,
      [runId, stopId, code.trim()],
    );
    if (!bag) throw new DomainError('BAG_NOT_OF_THIS_STOP');
    if (bag.state === 'on_board') return;
    if (bag.state !== 'packed') throw new DomainError('BAG_WRONG_STATE');
    await tx.query(`UPDATE bag SET state = 'on_board' WHERE id = $1`, [bag.id]);
    const [left] = await tx.query(`SELECT 1 FROM bag WHERE sub_order_id = $1 AND state = 'packed' LIMIT 1`, [
      bag.subOrderId,
    ]);
    if (!left && bag.partState === 'ready')
      await this.subOrders.load(tx, bag.subOrderId, { kind: 'courier', id: who.personId }, this.clock.now());
  }

  /** The store is done: what is not on board stays behind, and the coordinator hears of it at once. */
  async leaveStore(who: Who, stopId: string, key: string): Promise<string> {
    const stop = await this.stopOf(who, stopId, 'store');
    await once(this.db, { scope: who.personId, operation: 'leaveStore', key, body: { stopId } }, async (tx) => {
      await this.finishStop(stop, { state: 'done' }, tx);
      const left: { id: string }[] = await tx.query(
        `SELECT s.id FROM sub_order s JOIN stop d ON d.order_id = s.order_id AND d.run_id = $1
         WHERE s.store_id = (SELECT store_id FROM stop WHERE id = $2) AND s.state IN ('placed','accepted','picking','ready') ORDER BY s.id FOR UPDATE OF s`,
        [stop.runId, stopId],
      );
      await this.subOrders.leaveBehind(
        tx,
        left.map((part) => part.id),
        this.clock.now(),
      );
      return true;
    });
    return stop.runId;
  }

  async deliver(
    who: Who,
    stopId: string,
    how: { receivedBy: string | null; idChecked: boolean },
    key: string,
  ): Promise<string> {
    const stop = await this.stopOf(who, stopId, 'door');
    const now = this.clock.now();
    await once(
      this.db,
      { scope: who.personId, operation: 'deliverStop', key, body: { stopId, ...how } },
      async (tx) => {
        const parts = await this.onBoard(tx, stop.orderId!);
        if (!parts.length) throw new DomainError('NOTHING_ON_BOARD');
        const minAge = Math.max(0, ...parts.map((p) => p.minAge ?? 0));
        if (minAge && !how.idChecked) throw new DomainError('ID_CHECK_NEEDED', { minAge });
        for (const part of parts)
          await this.subOrders.passOn(tx, part.id, 'deliver', { kind: 'courier', id: who.personId }, [], now);
        await tx.query(`UPDATE bag SET state = 'delivered' WHERE state = 'on_board' AND sub_order_id = ANY($1)`, [
          parts.map((p) => p.id),
        ]);
        await this.finishStop(stop, { state: 'done', receivedBy: how.receivedBy?.slice(0, 100) }, tx);
        await this.outbox.add(
          tx,
          'drop.completed',
          { runId: stop.runId, stopId, orderId: stop.orderId, parts: parts.length },
          now,
        );
        await audit(tx, who, now, {
          action: 'drop.completed',
          subject: 'stop',
          subjectId: stopId,
          detail: { idChecked: how.idChecked },
        });
        return true;
      },
    );
    return stop.runId;
  }

  /** Goods go back to their stores and on sale again; nothing is charged for them. */
  async fail(who: Who, stopId: string, reason: FailReason, note: string | null, key: string): Promise<string> {
    const stop = await this.stopOf(who, stopId, 'door');
    const now = this.clock.now();
    await once(
      this.db,
      { scope: who.personId, operation: 'failStop', key, body: { stopId, reason, note } },
      async (tx) => {
        const parts = await this.onBoard(tx, stop.orderId!);
        await this.finishStop(stop, { state: 'failed', reason, note: note?.slice(0, 500) }, tx);
        for (const part of parts)
          await this.subOrders.giveUp(tx, part.id, 'bringBack', { kind: 'courier', id: who.personId }, now);
        await tx.query(`UPDATE bag SET state = 'returned' WHERE state = 'on_board' AND sub_order_id = ANY($1)`, [
          parts.map((p) => p.id),
        ]);
        await this.outbox.add(tx, 'drop.failed', { runId: stop.runId, stopId, orderId: stop.orderId, reason }, now);
        return true;
      },
    );
    return stop.runId;
  }

  async finish(who: Who, runId: string): Promise<void> {
    await this.mayDrive(who, runId);
    const now = this.clock.now();
    await inTransaction(this.db, async (tx) => {
      const [rows] = await tx.query(
        `UPDATE run SET state = 'completed', completed_at = $2 WHERE id = $1 AND state = 'under_way' AND NOT EXISTS (SELECT 1 FROM stop WHERE run_id = $1 AND state = 'planned') RETURNING id`,
        [runId, now],
      );
      if (!rows.length) throw new DomainError('STOPS_LEFT');
      await this.outbox.add(tx, 'run.completed', { runId }, now);
    });
  }

  private async stopOf(who: Who, stopId: string, kind: 'store' | 'door') {
    const [stop] = await this.db.query(
      `SELECT t.id, t.run_id AS "runId", t.order_id AS "orderId" FROM stop t WHERE t.id = $1 AND t.kind = $2`,
      [stopId, kind],
    );
    if (!stop) throw new DomainError('STOP_UNKNOWN');
    await this.mayDrive(who, stop.runId);
    return stop as { id: string; runId: string; orderId: string | null };
  }

  private onBoard(tx: EntityManager, orderId: string): Promise<{ id: string; minAge: number | null }[]> {
    return tx.query(
      `SELECT s.id, (SELECT max(min_age) FROM order_line l WHERE l.sub_order_id = s.id AND l.picked > 0) AS "minAge" FROM sub_order s WHERE s.order_id = $1 AND s.state = 'out_for_delivery' ORDER BY s.id FOR UPDATE`,
      [orderId],
    );
  }

  private async finishStop(
    stop: { id: string; runId: string },
    as: { state: 'done' | 'failed'; reason?: string; note?: string; receivedBy?: string },
    db: DataSource | EntityManager = this.db,
  ) {
    const [rows] = await db.query(
      `UPDATE stop SET state = $2, done_at = $3, fail_reason = $4, note = $5, received_by = $6 WHERE id = $1 AND state = 'planned' AND EXISTS (SELECT 1 FROM run WHERE id = $7 AND state = 'under_way') RETURNING id`,
      [stop.id, as.state, this.clock.now(), as.reason ?? null, as.note ?? null, as.receivedBy ?? null, stop.runId],
    );
    if (!rows.length) throw new DomainError('STOP_WRONG_STATE');
  }
}

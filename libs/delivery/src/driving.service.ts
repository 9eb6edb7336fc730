import { addHours, Clock } from '@bytorg/clock';
import { inTransaction, once } from '@bytorg/database';
import { DomainError } from '@bytorg/errors';
import { audit, type Who } from '@bytorg/identity';
import { SubOrders } from '@bytorg/ordering';
import { Outbox } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { FailReason } from './delivery.views';
import { hourOf, Stops } from './stops.service';

/** No run of another day is started by a slip of the thumb; bags may be fetched well before the window. */
const START_HOURS_AHEAD = 3;

/** What a courier does on a run: from its start, at the doors, to its end. */
@Injectable()
export class Driving {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(SubOrders) private readonly subOrders: SubOrders,
    @Inject(Stops) private readonly stops: Stops,
  ) {}

  async start(who: Who, runId: string): Promise<void> {
    await this.stops.mayDrive(who, runId);
    const now = this.clock.now();
    await inTransaction(this.db, async (tx) => {
      const [early] = await tx.query(
        `SELECT 1 FROM run r JOIN delivery_slot d ON d.id = r.slot_id WHERE r.id = $1 AND r.state = 'planned' AND d.starts_at > $2`,
        [runId, addHours(now, START_HOURS_AHEAD)],
      );
      if (early) throw new DomainError('RUN_TOO_EARLY', { hours: START_HOURS_AHEAD });
      const [rows] = await tx.query(
        `UPDATE run SET state = 'under_way', started_at = $2 WHERE id = $1 AND state = 'planned' RETURNING id`,
        [runId, now],
      );
      if (!rows.length) throw new DomainError('RUN_WRONG_STATE');
      await this.outbox.add(tx, 'run.started', { runId }, now);
    });
  }

  async deliver(
    who: Who,
    stopId: string,
    how: { receivedBy: string | null; idChecked: boolean },
    key: string,
    said: Date | null,
  ): Promise<string> {
    const stop = await this.stops.of(who, stopId, 'door');
    const at = hourOf(said, stop.startedAt, this.clock.now());
    await once(
      this.db,
      { scope: who.personId, operation: 'deliverStop', key, body: { stopId, ...how } },
      async (tx) => {
        const parts = await this.onBoard(tx, stop.orderId!);
        if (!parts.length) throw new DomainError('NOTHING_ON_BOARD');
        const minAge = Math.max(0, ...parts.map((p) => p.minAge ?? 0));
        if (minAge && !how.idChecked) throw new DomainError('ID_CHECK_NEEDED', { minAge });
        await this.lockGoods(tx, parts);
        for (const part of parts)
          await this.subOrders.passOn(tx, part.id, 'deliver', { kind: 'courier', id: who.personId }, [], at);
        await tx.query(`UPDATE bag SET state = 'delivered' WHERE state = 'on_board' AND sub_order_id = ANY($1)`, [
          parts.map((p) => p.id),
        ]);
        await this.stops.end(tx, stop, { state: 'done', receivedBy: how.receivedBy?.slice(0, 100) }, at);
        await this.outbox.add(
          tx,
          'drop.completed',
          { runId: stop.runId, stopId, orderId: stop.orderId, parts: parts.length },
          at,
        );
        await audit(tx, who, this.clock.now(), {
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
  async fail(
    who: Who,
    stopId: string,
    reason: FailReason,
    note: string | null,
    key: string,
    said: Date | null,
  ): Promise<string> {
    const stop = await this.stops.of(who, stopId, 'door');
    const at = hourOf(said, stop.startedAt, this.clock.now());
    await once(
      this.db,
      { scope: who.personId, operation: 'failStop', key, body: { stopId, reason, note } },
      async (tx) => {
        const parts = await this.onBoard(tx, stop.orderId!);
        await this.lockGoods(tx, parts);
        for (const part of parts)
          await this.subOrders.giveUp(tx, part.id, 'bringBack', { kind: 'courier', id: who.personId }, at);
        await tx.query(`UPDATE bag SET state = 'returned' WHERE state = 'on_board' AND sub_order_id = ANY($1)`, [
          parts.map((p) => p.id),
        ]);
        await this.stops.end(tx, stop, { state: 'failed', reason, note: note?.slice(0, 500) }, at);
        await this.outbox.add(tx, 'drop.failed', { runId: stop.runId, stopId, orderId: stop.orderId, reason }, at);
        return true;
      },
    );
    return stop.runId;
  }

  async finish(who: Who, runId: string): Promise<void> {
    await this.stops.mayDrive(who, runId);
    const now = this.clock.now();
    await inTransaction(this.db, async (tx) => {
      const [rows] = await tx.query(
        `UPDATE run SET state = 'completed', completed_at = $2 WHERE id = $1 AND state = 'under_way' AND NOT EXISTS (SELECT 1 FROM stop WHERE run_id = $1 AND state = 'planned') RETURNING id`,
        [runId, now],
      );
      if (!rows.length) {
        const [done] = await tx.query(`SELECT 1 FROM run WHERE id = $1 AND state = 'completed'`, [runId]);
        if (done) return;
        throw new DomainError('STOPS_LEFT');
      }
      await this.outbox.add(tx, 'run.completed', { runId }, now);
    });
  }

  /** Of all stores at once: a basket over the same stores takes them in the order of their ids. */
  private lockGoods(tx: EntityManager, parts: { id: string }[]): Promise<void> {
    return this.subOrders.lockGoods(
      tx,
      parts.map((p) => p.id),
    );
  }

  private onBoard(tx: EntityManager, orderId: string): Promise<{ id: string; minAge: number | null }[]> {
    return tx.query(
      `SELECT s.id, (SELECT max(min_age) FROM order_line l WHERE l.sub_order_id = s.id AND l.picked > 0) AS "minAge" FROM sub_order s WHERE s.order_id = $1 AND s.state = 'out_for_delivery' ORDER BY s.id FOR UPDATE`,
      [orderId],
    );
  }
}

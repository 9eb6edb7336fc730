import { DomainError } from '@bytorg/errors';
import type { Who } from '@bytorg/identity';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

export interface Stop {
  id: string;
  runId: string;
  orderId: string | null;
  startedAt: Date | null;
}

/** The hour of the act as the phone says it, within what is possible: not before the run began, not to come. */
export const hourOf = (said: Date | null, startedAt: Date | null, now: Date): Date => {
  if (!said || !startedAt || !(said < now)) return now;
  return said < startedAt ? startedAt : said;
};

/** Whose a stop is, and how it ends. */
@Injectable()
export class Stops {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /** The run's own courier; the coordinator looks on. */
  async mayDrive(who: Who, runId: string): Promise<void> {
    const [run] = await this.db.query(`SELECT courier_id FROM run WHERE id = $1`, [runId]);
    if (!run) throw new DomainError('RUN_UNKNOWN');
    if (run.courier_id !== who.personId || !who.has('courier')) throw new DomainError('FORBIDDEN');
  }

  async of(who: Who, stopId: string, kind: 'store' | 'door'): Promise<Stop> {
    const [stop]: Stop[] = await this.db.query(
      `SELECT t.id, t.run_id AS "runId", t.order_id AS "orderId", r.started_at AS "startedAt" FROM stop t JOIN run r ON r.id = t.run_id WHERE t.id = $1 AND t.kind = $2`,
      [stopId, kind],
    );
    if (!stop) throw new DomainError('STOP_UNKNOWN');
    await this.mayDrive(who, stop.runId);
    return stop;
  }

  async end(
    tx: EntityManager,
    stop: Stop,
    as: { state: 'done' | 'failed'; reason?: string; note?: string; receivedBy?: string },
    at: Date,
  ): Promise<void> {
    const [rows] = await tx.query(
      `UPDATE stop SET state = $2, done_at = $3, fail_reason = $4, note = $5, received_by = $6 WHERE id = $1 AND state = 'planned' AND EXISTS (SELECT 1 FROM run WHERE id = $7 AND state = 'under_way') RETURNING id`,
      [stop.id, as.state, at, as.reason ?? null, as.note ?? null, as.receivedBy ?? null, stop.runId],
    );
    if (!rows.length) throw new DomainError('STOP_WRONG_STATE');
  }
}

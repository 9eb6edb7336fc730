import { Clock } from '@bytorg/clock';
import { inTransaction } from '@bytorg/database';
import { Every } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Schedule } from './connector.views';
import { nextRun } from './next-run';
import { Runs } from './runs.service';

const HALF_A_MINUTE = 30_000;
const BATCH = 50;

/** Begins what is due. A run that still works or waits for its yes keeps the next one from beginning; its turn passes. */
@Injectable()
export class BeginDueRuns {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Runs) private readonly runs: Runs,
  ) {}

  @Every(HALF_A_MINUTE)
  async run(stopped?: AbortSignal) {
    while (!stopped?.aborted && (await this.batch()) === BATCH);
  }

  private batch(): Promise<number> {
    return inTransaction(this.db, async (tx: EntityManager) => {
      const now = this.clock.now();
      const due: { id: string; schedule: Schedule }[] = await tx.query(
        `SELECT id, schedule FROM connector WHERE next_run_at <= $1 ORDER BY next_run_at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
        [now],
      );
      if (!due.length) return 0;
      await tx.query(
        `UPDATE connector c SET next_run_at = n.at FROM unnest($1::uuid[], $2::timestamptz[]) AS n(id, at) WHERE c.id = n.id`,
        [due.map((c) => c.id), due.map((c) => nextRun(c.schedule, c.id, now))],
      );
      await this.runs.begin(
        tx,
        due.map((c) => c.id),
        { begunBy: 'schedule', personId: null },
        now,
      );
      return due.length;
    });
  }
}

import { addHours, Clock } from '@bytorg/clock';
import { inTransaction } from '@bytorg/database';
import { Every, throughAll } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const DAY = 24 * 60 * 60_000;
/** Long enough to ask what a run did. */
const KEEP_DAYS = 30;
/** Long enough to mend a file by what was wrong with its rows. */
const KEEP_REFUSED_DAYS = 90;
/** A later run of the same source that held everything says it better. */
const KEEP_SUPERSEDED_DAYS = 7;
/** Small statements: nobody waits for a lock while old rows go. */
const BATCH = 5000;

/** Once a day: rows of imports that are done, later those with something wrong. The report's numbers stay. */
@Injectable()
export class DropOldRows {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Every(DAY)
  async run(stopped?: AbortSignal) {
    const now = this.clock.now();
    const [refused, old, superseded] = [KEEP_REFUSED_DAYS, KEEP_DAYS, KEEP_SUPERSEDED_DAYS].map((days) =>
      addHours(now, -24 * days),
    );
    const through = (imports: string, before: Date[], what: What) =>
      throughAll<{ id: string }>(
        (after) => this.db.query(imports, [after, ...before]),
        ({ id }) => this.drop(id, what, now, stopped),
        stopped,
      );
    try {
      await through(DONE, [old, superseded], rowsGo);
    } finally {
      await through(LONG_DONE, [refused], allGo);
    }
  }

  private async drop(id: string, what: What, now: Date, stopped?: AbortSignal): Promise<void> {
    while (!stopped?.aborted && !(await this.batch(id, what, now)));
  }

  /** True when none are left: then the import says so. Or when another worker is at it. */
  private batch(id: string, { rows, told }: What, now: Date): Promise<boolean> {
    return inTransaction(this.db, async (tx) => {
      const [free] = await tx.query(`SELECT 1 FROM import_file WHERE id = $1 FOR UPDATE SKIP LOCKED`, [id]);
      if (!free) return true;
      const [, gone]: [unknown, number] = await tx.query(
        `DELETE FROM import_row WHERE import_id = $1 AND row = ANY (ARRAY(
           SELECT row FROM import_row WHERE import_id = $1 AND ${rows} ORDER BY row LIMIT ${BATCH}))`,
        [id],
      );
      if (gone === BATCH) return false;
      await tx.query(`UPDATE import_file SET ${told} = $2 WHERE id = $1`, [id, now]);
      return true;
    });
  }
}

interface What {
  rows: string;
  /** Where the import says when they went. */
  told: string;
}
const rowsGo: What = { rows: `problems = '[]'`, told: 'rows_dropped_at' };
const allGo: What = { rows: 'true', told: 'refused_dropped_at' };

const DONE = /* sql */ `
SELECT f.id FROM import_file f WHERE f.id > $1 AND f.rows_dropped_at IS NULL AND f.state IN ('applied','cancelled') AND (f.finished_at < $2
  OR f.finished_at < $3 AND EXISTS (SELECT 1 FROM import_file l WHERE l.connector_id = f.connector_id AND l.state = 'applied' AND l.uploaded_at > f.uploaded_at AND l.options->>'complete' = 'true'))
ORDER BY f.id LIMIT 100`;

const LONG_DONE = /* sql */ `
SELECT id FROM import_file WHERE id > $1 AND refused_dropped_at IS NULL AND state IN ('applied','cancelled') AND finished_at < $2 ORDER BY id LIMIT 100`;

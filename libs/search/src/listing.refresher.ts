import { addMinutes, Clock } from '@bytorg/clock';
import { AS_ASKED, inSavepoint, inTransaction, isTransient } from '@bytorg/database';
import { Every } from '@bytorg/outbox';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ANALYSER, refreshListings } from './listing.words';

const BATCH = 500;
/** Of an import's marks: so few that whatever comes meanwhile is shown within a second. */
const OF_MANY = 100;
/** Whatever could not be written is tried again after a quarter of a minute, then after twice as long, at last once an hour. */
const FIRST_PAUSE = 0.25;
const LONGEST_PAUSE = 60;
/** Not counted any further: a product may be changed for years. */
const MOST_TRIES = 100;

interface Taken {
  id: string;
  many: boolean;
  /** How often it could not be written. */
  tries: number;
}

/** Brings the read model after the truth: the database marks what became stale, this fills it again. */
@Injectable()
export class RefreshListings {
  private readonly log = new Logger('search');
  private looked = false;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Every(250)
  async refresh(stopped?: AbortSignal): Promise<void> {
    if (!this.looked) await this.markOldRules();
    while ((await this.some()) && !stopped?.aborted);
  }

  /** A release may know words better than the one that filled the listings. */
  private async markOldRules(): Promise<void> {
    await this.db.query(
      `INSERT INTO listing_stale (product_id, many) SELECT product_id, true FROM listing WHERE analyser <> $1`,
      [ANALYSER],
    );
    this.looked = true;
  }

  /**
   * Taken and filled in one transaction: a mark set meanwhile stays for the next round. One worker at a time, or the
   * slower of two could write what was true before.
   */
  private async some(): Promise<number> {
    return inTransaction(this.db, async (tx) => {
      const [{ mine }] = await tx.query(`SELECT pg_try_advisory_xact_lock(hashtextextended('listing', 0)) AS mine`);
      if (!mine) return 0;
      const [{ taken }]: { taken: Taken[] }[] = await tx.query(TAKE, [this.clock.now()]);
      // What has failed before is tried by itself: nobody's news are written twice for it.
      await this.fill(
        tx,
        taken.filter((t) => !t.tries),
      );
      for (const one of taken.filter((t) => t.tries)) await this.fill(tx, [one]);
      return taken.length;
    });
  }

  /** Where one of many cannot be written the others can: half by half, until it stands alone. */
  private async fill(tx: EntityManager, taken: Taken[]): Promise<void> {
    if (!taken.length) return;
    try {
      await inSavepoint(tx, () =>
        refreshListings(
          tx,
          taken.map((t) => t.id),
        ),
      );
    } catch (error) {
      if (isTransient(error)) throw error;
      if (taken.length === 1) return this.setAside(tx, taken[0]!, error as Error);
      const half = taken.length >> 1;
      await this.fill(tx, taken.slice(0, half));
      await this.fill(tx, taken.slice(half));
    }
  }

  private async setAside(tx: EntityManager, { id, many, tries }: Taken, error: Error): Promise<void> {
    if (!tries) this.log.error(`the listing of product ${id} cannot be written: ${error.message}`);
    const pause = Math.min(FIRST_PAUSE * 2 ** tries, LONGEST_PAUSE);
    await tx.query(`INSERT INTO listing_stale (product_id, many, tries, due) VALUES ($1, $2, $3, $4)`, [
      ...[id, many, Math.min(tries + 1, MOST_TRIES)],
      addMinutes(this.clock.now(), pause),
    ]);
  }
}

/** What a person has just changed does not wait behind an import, and of each the oldest comes first. */
const some = (which: string, most: number) =>
  `(SELECT product_id FROM listing_stale WHERE ${which} AND (due IS NULL OR due <= $1) ORDER BY n LIMIT ${most})`;
/** A product has many marks at times: they go together, also one that was set aside. */
const TAKE = /* sql */ `${AS_ASKED}
WITH stale AS MATERIALIZED (${some('NOT many', BATCH)} UNION ${some('many', OF_MANY)}),
gone AS (DELETE FROM listing_stale s USING stale WHERE s.product_id = stale.product_id RETURNING s.product_id, s.many, s.tries, s.n),
taken AS (SELECT product_id AS id, bool_and(many) AS many, max(tries) AS tries, min(n) AS n FROM gone GROUP BY 1)
SELECT coalesce(json_agg(json_build_object('id', id, 'many', many, 'tries', tries) ORDER BY n), '[]') AS taken FROM taken`;

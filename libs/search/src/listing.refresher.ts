import { Every } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ANALYSER, refreshListings } from './listing.words';

const BATCH = 500;
/** Of an import's marks: so few that whatever comes meanwhile is shown within a second. */
const OF_MANY = 100;

/** Brings the read model after the truth: the database marks what became stale, this fills it again. */
@Injectable()
export class RefreshListings {
  private looked = false;

  constructor(@Inject(DataSource) private readonly db: DataSource) {}

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
    return this.db.transaction(async (tx) => {
      const [{ mine }] = await tx.query(`SELECT pg_try_advisory_xact_lock(hashtextextended('listing', 0)) AS mine`);
      if (!mine) return 0;
      const [{ ids }] = await tx.query(TAKE);
      if (ids.length) await refreshListings(tx, ids);
      return ids.length;
    });
  }
}

/** A product has many marks at times: they go together. What a person has just changed does not wait behind an import. */
const some = (which: string, most: number) =>
  `(SELECT DISTINCT product_id FROM listing_stale WHERE ${which} ORDER BY product_id LIMIT ${most})`;
const TAKE = /* sql */ `
WITH stale AS MATERIALIZED (SELECT product_id FROM (${some('NOT many', BATCH)} UNION ALL ${some('many', OF_MANY)}) s),
taken AS (DELETE FROM listing_stale s USING stale WHERE s.product_id = stale.product_id)
SELECT coalesce(array_agg(DISTINCT product_id), '{}') AS ids FROM stale`;

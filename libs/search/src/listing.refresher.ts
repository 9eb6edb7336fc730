import { Every } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ANALYSER, refreshListings } from './listing.words';

/** Brings the read model after the truth: the database marks what became stale, this fills it again. */
@Injectable()
export class RefreshListings {
  private looked = false;

  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  @Every(250)
  async refresh(): Promise<void> {
    if (!this.looked) await this.markOldRules();
    while ((await this.some()) === 500);
  }

  /** A release may know words better than the one that filled the listings. */
  private async markOldRules(): Promise<void> {
    await this.db.query(
      `INSERT INTO listing_stale SELECT product_id FROM listing WHERE analyser <> $1 ON CONFLICT DO NOTHING`,
      [ANALYSER],
    );
    this.looked = true;
  }

  /** Taken and filled in one transaction: a mark set meanwhile stays for the next round. */
  private async some(): Promise<number> {
    return this.db.transaction(async (tx) => {
      const [rows] = await tx.query(
        `DELETE FROM listing_stale WHERE product_id IN (SELECT product_id FROM listing_stale ORDER BY product_id LIMIT 500 FOR UPDATE SKIP LOCKED) RETURNING product_id`,
      );
      if (rows.length)
        await refreshListings(
          tx,
          rows.map((r: { product_id: string }) => r.product_id),
        );
      return rows.length;
    });
  }
}

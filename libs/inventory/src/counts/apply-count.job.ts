import { Clock } from '@bytorg/clock';
import { inTransaction } from '@bytorg/database';
import { Deliver, Outbox, type OutboxEvent } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Stock } from '../stock.service';
import { type CountedLine, CountReviews, withChange } from './count-review.service';

const BATCH = 500;

interface Round {
  storeId: string;
  by: string;
}

/** Writes what a person approved, batch by batch: a batch is done wholly or not at all, and after a crash the rest follows. */
@Injectable()
export class ApplyCount {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Stock) private readonly stock: Stock,
    @Inject(CountReviews) private readonly reviews: CountReviews,
  ) {}

  @Deliver('count.approved')
  async handle({ payload }: OutboxEvent<{ countId: string }>) {
    const id = payload.countId;
    const [round]: Round[] = await this.db.query(
      `SELECT store_id AS "storeId", closed_by AS by FROM stock_count WHERE id = $1 AND state = 'approving'`,
      [id],
    );
    if (!round) return;
    while (await this.batch(id, round));
    await this.finish(id, round);
  }

  private batch(id: string, { by }: Round): Promise<boolean> {
    const now = this.clock.now();
    return inTransaction(this.db, async (tx) => {
      const rows: CountedLine[] = await tx.query(LINES, [id]);
      if (!rows.length) return false;
      const lines = rows.map((r) => ({ ...r, position: Number(r.position), lastPosition: Number(r.lastPosition) }));
      const onHand = await this.locked(tx, lines);
      // Read after the locks: no movement can come between what is reckoned and what is written.
      const found = await this.reviews.carry(tx, lines);
      const corrected = lines.filter((l) => !found.get(l.offerId)!.superseded);
      await this.stock.count(
        tx,
        corrected.map((l) => ({ offerId: l.offerId, onHand: found.get(l.offerId)!.onHand, countedAt: l.at })),
        { kind: 'count', reason: 'count', actorId: by, reference: `count ${id}` },
        now,
      );
      const outcomes = lines.map((l) => JSON.stringify(withChange(found.get(l.offerId)!, onHand.get(l.offerId)!)));
      await tx.query(
        `UPDATE stock_count_line l SET applied_at = $2, outcome = o.outcome, open = false FROM unnest($3::uuid[], $4::jsonb[]) AS o(offer_id, outcome)
         WHERE l.count_id = $1 AND l.offer_id = o.offer_id`,
        [id, now, lines.map((l) => l.offerId), outcomes],
      );
      return true;
    });
  }

  private async locked(tx: EntityManager, lines: readonly CountedLine[]): Promise<Map<string, number>> {
    const ids = lines.map((l) => l.offerId);
    await this.stock.lock(tx, ids);
    const rows = await tx.query(`SELECT offer_id AS id, on_hand AS n FROM stock WHERE offer_id = ANY($1)`, [ids]);
    return new Map(rows.map((r: { id: string; n: number }) => [r.id, r.n]));
  }

  private finish(id: string, { storeId }: Round): Promise<void> {
    const now = this.clock.now();
    return inTransaction(this.db, async (tx) => {
      const [, done] = await tx.query(
        `UPDATE stock_count SET state = 'approved' WHERE id = $1 AND state = 'approving'`,
        [id],
      );
      if (!done) return;
      // What was begun anew and never counted is free for the next round, too.
      await tx.query(`UPDATE stock_count_line SET open = false WHERE count_id = $1 AND open`, [id]);
      await this.outbox.add(tx, 'stock.counted', { storeId, countId: id }, now);
    });
  }
}

const LINES = /* sql */ `
SELECT l.offer_id AS "offerId", f.figure, f.set_aside AS "setAside", f.position, f.last_position AS "lastPosition", f.bags_moved AS "bagsMoved", f.book, f.at
FROM stock_count_line l JOIN stock_count_figure f ON f.count_id = l.count_id AND f.offer_id = l.offer_id
WHERE l.count_id = $1 AND l.applied_at IS NULL ORDER BY l.offer_id LIMIT ${BATCH} FOR UPDATE OF l`;

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A count that was true a while ago, and what the house believed at that moment. */
export interface ToldCount {
  offerId: string;
  onHand: number;
  seenOnHand: number;
  /** When the shelf had last been counted then, as the database writes it. */
  seenCountedAt: string | null;
}

/**
 * Counts that a file tells. Between the moment a file was compared with the shelf and the moment it is applied the shop
 * goes on selling: the difference the file found is applied, so that what left the shelf meanwhile stays gone. Where
 * somebody counted meanwhile, there is no such difference any more, and the count that a person confirmed stands.
 */
@Injectable()
export class ToldCounts {
  async settle(
    tx: EntityManager,
    counts: readonly ToldCount[],
    by: { actorId: string | null; reference: string },
    now: Date,
  ): Promise<void> {
    if (!counts.length) return;
    // The rows are read again once their locks are held: no statement before this one decides anything. What was there is
    // what the lock saw; RETURNING's own "old" may be what the statement saw before it waited.
    await tx.query(
      `WITH told AS (SELECT * FROM unnest($1::uuid[], $2::int[], $3::int[], $4::text[]) AS t(offer_id, n, seen, counted)),
       locked AS MATERIALIZED (SELECT offer_id, on_hand FROM stock WHERE offer_id = ANY($1) AND NOT bundle ORDER BY offer_id FOR UPDATE),
       changed AS (
         UPDATE stock s SET counted_at = $5, updated_at = $5,
           on_hand = CASE WHEN s.counted_at::text IS NOT DISTINCT FROM t.counted THEN greatest(s.on_hand + t.n - t.seen, 0) ELSE t.n END
         FROM told t JOIN locked USING (offer_id) WHERE s.offer_id = t.offer_id
         RETURNING s.offer_id, s.on_hand - locked.on_hand AS delta, s.on_hand, s.held)
       INSERT INTO stock_movement (offer_id, at, kind, delta_on_hand, delta_held, on_hand_after, held_after, reason, actor_id, reference)
       SELECT offer_id, $5, 'import', delta, 0, on_hand, held, 'import', $6, $7 FROM changed`,
      [
        counts.map((c) => c.offerId),
        counts.map((c) => c.onHand),
        counts.map((c) => c.seenOnHand),
        counts.map((c) => c.seenCountedAt),
        now,
        by.actorId,
        by.reference,
      ],
    );
  }

  /** What a till says is there now. An unchanged count is a fresh one, but no movement; answers how many were changed. */
  async told(
    tx: EntityManager,
    counts: readonly { offerId: string; onHand: number }[],
    by: string | null,
    now: Date,
  ): Promise<number> {
    const [row] = await tx.query(
      `WITH told AS (SELECT * FROM unnest($1::uuid[], $2::int[]) AS t(offer_id, n)),
       locked AS MATERIALIZED (SELECT offer_id, on_hand FROM stock WHERE offer_id = ANY($1) AND NOT bundle ORDER BY offer_id FOR UPDATE),
       counted AS (
         UPDATE stock s SET on_hand = t.n, counted_at = $3, updated_at = $3 FROM told t JOIN locked USING (offer_id) WHERE s.offer_id = t.offer_id
         RETURNING s.offer_id, s.on_hand - locked.on_hand AS delta, s.on_hand, s.held),
       moved AS (
         INSERT INTO stock_movement (offer_id, at, kind, delta_on_hand, delta_held, on_hand_after, held_after, reason, reference)
         SELECT offer_id, $3, 'import', delta, 0, on_hand, held, 'till', $4 FROM counted WHERE delta <> 0 RETURNING 1)
       SELECT count(*)::int AS n FROM moved`,
      [counts.map((c) => c.offerId), counts.map((c) => c.onHand), now, by],
    );
    return row.n;
  }
}

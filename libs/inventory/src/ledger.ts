import type { EntityManager } from 'typeorm';

export interface Wanted {
  offerId: string;
  quantity: number;
}

interface Change {
  offerId: string;
  onHand: number;
  held: number;
  reason?: string | null;
  actorId?: string | null;
  reference?: string | null;
}

type MovementKind =
  'opening' | 'import' | 'count' | 'hold' | 'release' | 'walk_in' | 'hand_over' | 'return' | 'received' | 'correction';

/**
 * One statement for any number of rows: locks them in the order of their ids, changes them and writes their movements; a bundle has none.
 * Answers the offers that were changed. `guard` sees `s` (stock) and `c` (change).
 */
export const writeLedger = async (
  tx: EntityManager,
  kind: MovementKind,
  changes: readonly Change[],
  now: Date,
  guard = 'true',
): Promise<Set<string>> => {
  const real = changes.filter((c) => c.onHand !== 0 || c.held !== 0);
  if (!real.length) return new Set();
  const rows: { offer_id: string }[] = await tx.query(
    `WITH change AS (
       SELECT * FROM unnest($1::uuid[], $2::int[], $3::int[], $4::text[], $5::uuid[], $6::text[]) AS c(offer_id, d_on_hand, d_held, reason, actor_id, reference)),
     locked AS MATERIALIZED (
       SELECT offer_id FROM stock WHERE offer_id = ANY($1) AND NOT bundle ORDER BY offer_id FOR UPDATE),
     moved AS (
       UPDATE stock s SET on_hand = s.on_hand + c.d_on_hand, held = s.held + c.d_held, updated_at = $7
       FROM change c JOIN locked USING (offer_id) WHERE s.offer_id = c.offer_id AND ${guard}
       RETURNING s.offer_id, s.on_hand, s.held, c.d_on_hand, c.d_held, c.reason, c.actor_id, c.reference)
     INSERT INTO stock_movement (offer_id, at, kind, delta_on_hand, delta_held, on_hand_after, held_after, reason, actor_id, reference)
     SELECT offer_id, $7, $8, d_on_hand, d_held, on_hand, held, reason, actor_id, reference FROM moved RETURNING offer_id`,
    [
      real.map((c) => c.offerId),
      real.map((c) => c.onHand),
      real.map((c) => c.held),
      real.map((c) => c.reason ?? null),
      real.map((c) => c.actorId ?? null),
      real.map((c) => c.reference ?? null),
      now,
      kind,
    ],
  );
  return new Set(rows.map((r) => r.offer_id));
};

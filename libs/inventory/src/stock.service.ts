import type { Row } from '@bytorg/database';
import { DomainError } from '@bytorg/errors';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Wanted, writeLedger } from './ledger';

/**
 * Counts and what is held of them. A count is never read, decided and written: each change is one conditional statement that
 * locks its rows in the order of their ids (so that two baskets cannot wait for each other) and writes its movement.
 */
@Injectable()
export class Stock {
  /** For an act that changes goods in several steps: all of them first, in the order that every act keeps. */
  async lock(tx: EntityManager, offerIds: readonly string[]): Promise<void> {
    await tx.query(`SELECT 1 FROM stock WHERE offer_id = ANY($1) ORDER BY offer_id FOR UPDATE`, [offerIds]);
  }

  /** Holds everything or nothing; OUT_OF_STOCK names the offers that lack. Units stay held until `release` or hand-over. */
  async hold(
    tx: EntityManager,
    checkoutId: string,
    lines: readonly Wanted[],
    expiresAt: Date,
    now: Date,
  ): Promise<void> {
    const rows: { offer_id: string }[] = await tx.query(
      `WITH wanted AS (SELECT * FROM unnest($2::uuid[], $3::int[]) AS w(offer_id, units)),
       locked AS MATERIALIZED (SELECT offer_id FROM stock WHERE offer_id = ANY($2) ORDER BY offer_id FOR UPDATE),
       taken AS (
         UPDATE stock s SET held = s.held + w.units, updated_at = $5 FROM wanted w JOIN locked USING (offer_id)
         WHERE s.offer_id = w.offer_id AND s.on_hand - s.buffer - s.held >= w.units RETURNING s.offer_id, s.on_hand, s.held, w.units),
       kept AS (INSERT INTO hold (checkout_id, offer_id, quantity, expires_at) SELECT $1, offer_id, units, $4 FROM taken)
       INSERT INTO stock_movement (offer_id, at, kind, delta_on_hand, delta_held, on_hand_after, held_after, reference)
       SELECT offer_id, $5, 'hold', 0, units, on_hand, held, 'checkout' FROM taken RETURNING offer_id`,
      [checkoutId, lines.map((l) => l.offerId), lines.map((l) => l.quantity), expiresAt, now],
    );
    const held = new Set(rows.map((r) => r.offer_id));
    const short = lines.filter((l) => !held.has(l.offerId));
    // The caller's transaction ends with this: what could be taken is not taken either.
    if (short.length) throw new DomainError('OUT_OF_STOCK', { offerIds: short.map((l) => l.offerId).join(',') });
  }

  /** Gives back what a checkout still holds. Safe to call twice. */
  async release(tx: EntityManager, checkoutId: string, now: Date): Promise<void> {
    const [gone] = await tx.query(`DELETE FROM hold WHERE checkout_id = $1 RETURNING offer_id, quantity`, [checkoutId]);
    await writeLedger(
      tx,
      'release',
      gone.map((g: Row) => ({
        offerId: g.offer_id,
        onHand: 0,
        held: -g.quantity,
        reference: 'checkout',
      })),
      now,
    );
  }

  async extend(tx: EntityManager, checkoutId: string, expiresAt: Date): Promise<void> {
    await tx.query(`UPDATE hold SET expires_at = $2 WHERE checkout_id = $1`, [checkoutId, expiresAt]);
  }

  /** The checkout became an order: its units stay held, from now on explained by the order's lines. False when nothing was held any more. */
  async keep(tx: EntityManager, checkoutId: string): Promise<boolean> {
    const [gone] = await tx.query(`DELETE FROM hold WHERE checkout_id = $1 RETURNING 1`, [checkoutId]);
    return gone.length > 0;
  }

  /** Placed goods leave the store: on hand and held fall together. A count that proves too low is first corrected, visibly. */
  async handOver(
    tx: EntityManager,
    lines: readonly Wanted[],
    by: { actorId: string | null; reference: string },
    now: Date,
  ): Promise<void> {
    if (!lines.length) return;
    // All rows are locked before any is judged: a walk-in sale in between would make a count too low that was not.
    const rows: Row[] = await tx.query(
      `SELECT s.offer_id AS "offerId", l.q - s.on_hand AS missing FROM unnest($1::uuid[], $2::int[]) AS l(o, q) JOIN stock s ON s.offer_id = l.o
       ORDER BY s.offer_id FOR UPDATE OF s`,
      [lines.map((l) => l.offerId), lines.map((l) => l.quantity)],
    );
    const low = rows.filter((r) => r.missing > 0);
    await writeLedger(
      tx,
      'correction',
      low.map((l) => ({
        offerId: l.offerId,
        onHand: l.missing,
        held: 0,
        reason: 'handed over more than was counted',
        ...by,
      })),
      now,
    );
    await writeLedger(
      tx,
      'hand_over',
      lines.map((l) => ({ offerId: l.offerId, onHand: -l.quantity, held: -l.quantity, ...by })),
      now,
    );
  }

  /** Placed units that will not be handed over go back on sale. */
  async putBack(
    tx: EntityManager,
    lines: readonly Wanted[],
    by: { actorId: string | null; reference: string; reason?: string },
    now: Date,
  ): Promise<void> {
    await writeLedger(
      tx,
      'release',
      lines.map((l) => ({ offerId: l.offerId, onHand: 0, held: -l.quantity, ...by })),
      now,
    );
  }

  /** Units that could not be found on the shelf: not held any more, and not counted either. */
  async missing(
    tx: EntityManager,
    line: Wanted,
    by: { actorId: string; reference: string; reason: string },
    now: Date,
  ): Promise<void> {
    const [row] = await tx.query(`SELECT least(on_hand, $2)::int AS gone FROM stock WHERE offer_id = $1 FOR UPDATE`, [
      line.offerId,
      line.quantity,
    ]);
    await writeLedger(tx, 'count', [{ offerId: line.offerId, onHand: -row.gone, held: -line.quantity, ...by }], now);
  }

  /** A first count for new offers. */
  async open(
    tx: EntityManager,
    offers: readonly { offerId: string; onHand: number; buffer: number }[],
    kind: 'opening' | 'import',
    actorId: string | null,
    now: Date,
  ): Promise<void> {
    await tx.query(
      `WITH opened AS (
         INSERT INTO stock (offer_id, on_hand, buffer, counted_at, updated_at) SELECT o, n, b, $4, $4 FROM unnest($1::uuid[], $2::int[], $3::int[]) AS x(o, n, b) RETURNING offer_id, on_hand)
       INSERT INTO stock_movement (offer_id, at, kind, delta_on_hand, delta_held, on_hand_after, held_after, actor_id)
       SELECT offer_id, $4, $5, on_hand, 0, on_hand, 0, $6 FROM opened`,
      [offers.map((o) => o.offerId), offers.map((o) => o.onHand), offers.map((o) => o.buffer), now, kind, actorId],
    );
  }

  /**
   * What was counted becomes the truth, even below what is held; answers how many were there. One statement for any number of
   * offers. `countedAt`: when somebody stood at the shelf, where that is longer ago.
   */
  async count(
    tx: EntityManager,
    counts: readonly { offerId: string; onHand: number; countedAt?: Date }[],
    by: {
      kind: 'count' | 'import' | 'received' | 'return' | 'correction';
      reason: string;
      actorId: string | null;
      reference?: string;
    },
    now: Date,
  ): Promise<number> {
    if (!counts.length) return 0;
    // What was there is what the lock saw: RETURNING's own "old" may be what the statement saw before it waited.
    const rows: unknown[] = await tx.query(
      `WITH counted AS (SELECT * FROM unnest($1::uuid[], $2::int[], $8::timestamptz[]) AS c(offer_id, n, at)),
       locked AS MATERIALIZED (SELECT offer_id, on_hand FROM stock WHERE offer_id = ANY($1) AND NOT bundle ORDER BY offer_id FOR UPDATE),
       changed AS (
         UPDATE stock s SET on_hand = c.n, counted_at = CASE WHEN c.at IS NULL THEN $3 ELSE greatest(s.counted_at, c.at) END, updated_at = $3 FROM counted c JOIN locked USING (offer_id) WHERE s.offer_id = c.offer_id
         RETURNING s.offer_id, s.on_hand - locked.on_hand AS delta, s.on_hand, s.held)
       INSERT INTO stock_movement (offer_id, at, kind, delta_on_hand, delta_held, on_hand_after, held_after, reason, actor_id, reference)
       SELECT offer_id, $3, $4, delta, 0, on_hand, held, $5, $6, $7 FROM changed RETURNING 1`,
      [
        counts.map((c) => c.offerId),
        counts.map((c) => c.onHand),
        now,
        by.kind,
        by.reason,
        by.actorId,
        by.reference ?? null,
        counts.map((c) => c.countedAt ?? null),
      ],
    );
    return rows.length;
  }

  /** A sale over the counter; false when fewer are on hand than were sold. Of a bundle nothing is on hand. */
  async walkIn(tx: EntityManager, offerId: string, quantity: number, actorId: string, now: Date): Promise<boolean> {
    const done = await writeLedger(
      tx,
      'walk_in',
      [{ offerId, onHand: -quantity, held: 0, actorId }],
      now,
      's.on_hand + c.d_on_hand >= 0',
    );
    return done.has(offerId);
  }
}

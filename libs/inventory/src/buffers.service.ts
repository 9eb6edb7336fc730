import { Clock } from '@bytorg/clock';
import { inTransaction } from '@bytorg/database';
import { StoreSettingsService } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

const DAY_MS = 86_400_000;
const LOOK_BACK_DAYS = 60;
/** Fewer say nothing about a store. */
const ENOUGH = 20;
/** Of a hundred times that somebody went to the shelf, so often there was less than the ledger said: from there on, that buffer. */
const STEPS = [
  { share: 0.02, buffer: 1 },
  { share: 0.06, buffer: 2 },
  { share: 0.15, buffer: 3 },
];

export const bufferFor = (share: number): number => STEPS.findLast((step) => share >= step.share)?.buffer ?? 0;

/** Units that are kept back from the net, because a count is a belief until somebody stands at the shelf. */
@Injectable()
export class Buffers {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(StoreSettingsService) private readonly settings: StoreSettingsService,
  ) {}

  /** Every offer without a buffer of its own takes its store's; locked in the order of their ids, as everywhere. */
  async follow(tx: EntityManager, storeId: string): Promise<void> {
    await tx.query(
      `WITH locked AS MATERIALIZED (
         SELECT k.offer_id, s.buffer FROM stock k JOIN offer o ON o.id = k.offer_id JOIN store s ON s.id = o.store_id
         WHERE o.store_id = $1 AND NOT k.buffer_own AND k.buffer <> s.buffer ORDER BY k.offer_id FOR UPDATE OF k)
       UPDATE stock k SET buffer = locked.buffer FROM locked WHERE k.offer_id = locked.offer_id`,
      [storeId],
    );
  }

  /** Once a day for each store that wishes it: one step towards what its last sixty days ask for. */
  async adjust(): Promise<void> {
    const now = this.clock.now();
    const stores: { id: string; buffer: number; proofs: number; wrong: number }[] = await this.db.query(
      `WITH due AS (
         UPDATE store SET buffer_judged_at = $1 WHERE buffer_auto AND status = 'active' AND (buffer_judged_at IS NULL OR buffer_judged_at <= $2)
         RETURNING id, buffer)
       SELECT d.id, d.buffer, count(m.id)::int AS proofs, count(m.id) FILTER (WHERE m.kind = 'count' AND m.delta_on_hand < 0)::int AS wrong
       FROM due d LEFT JOIN offer o ON o.store_id = d.id LEFT JOIN stock_movement m ON m.offer_id = o.id AND m.kind IN ('count', 'hand_over') AND m.at > $3
       GROUP BY d.id, d.buffer`,
      [now, new Date(now.getTime() - DAY_MS), new Date(now.getTime() - LOOK_BACK_DAYS * DAY_MS)],
    );
    for (const { id, buffer, proofs, wrong } of stores.filter((s) => s.proofs >= ENOUGH)) {
      const next = buffer + Math.sign(bufferFor(wrong / proofs) - buffer);
      if (next !== buffer)
        await inTransaction(this.db, (tx) => this.settings.setBuffer(tx, id, next, { proofs, wrong }, now));
    }
  }
}

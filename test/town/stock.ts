import { Random } from './random';
import type { Row, Tables } from './tables';

interface Count {
  onHand: number;
  held: number;
}

export interface Movement {
  offerId: string;
  at: Date;
  kind: 'opening' | 'hold' | 'release' | 'walk_in' | 'hand_over' | 'received' | 'count';
  onHand: number;
  held: number;
  reason?: string;
  actorId?: string | null;
  reference?: string;
}

/**
 * The ledger from which the counts follow. Movements come in any order; the opening count of an offer is chosen so
 * that it ends at the number on hand that the town's data asks for.
 */
export class Ledger {
  private readonly movements: Movement[] = [];

  constructor(private readonly openedAt: Date) {}

  add(...movements: Movement[]): void {
    this.movements.push(...movements);
  }

  /** The shelves are gone through in the weeks after the opening: of each item two to twelve days before today. */
  private countedAt(offerId: string): Date {
    const r = new Random(offerId);
    return new Date(this.openedAt.getTime() + r.int(28, 38) * 86_400_000 - r.int(0, 150) * 60_000);
  }

  /** Writes counts and movements; throws where the ledger would not explain a count. */
  settle(t: Tables, wanted: readonly { offerId: string; onHand: number; buffer: number }[]): void {
    const of = Map.groupBy(this.movements, (m) => m.offerId);
    const rows: Row[] = [];
    for (const w of wanted) {
      const mine = (of.get(w.offerId) ?? []).toSorted((a, b) => a.at.getTime() - b.at.getTime());
      const sum = mine.reduce((n, m) => n + m.onHand, 0);
      const lowest = mine.reduce(
        (s, m) => ({
          now: s.now + m.onHand,
          held: s.held + m.held,
          min: Math.min(s.min, s.now + m.onHand - s.held - m.held),
        }),
        { now: 0, held: 0, min: 0 },
      );
      const opening = Math.max(w.onHand - sum, -lowest.min);
      const count: Count = { onHand: 0, held: 0 };
      const put = (m: Movement) => {
        count.onHand += m.onHand;
        count.held += m.held;
        if (count.onHand < 0 || count.held < 0)
          throw new Error(`The ledger of offer ${m.offerId} falls below nothing at ${m.at.toISOString()}`);
        rows.push({
          offer_id: m.offerId,
          at: m.at,
          kind: m.kind,
          delta_on_hand: m.onHand,
          delta_held: m.held,
          on_hand_after: count.onHand,
          held_after: count.held,
          reason: m.reason ?? null,
          actor_id: m.actorId ?? null,
          reference: m.reference ?? null,
        });
      };
      put({ offerId: w.offerId, at: this.openedAt, kind: 'opening', onHand: opening, held: 0 });
      mine.forEach(put);
      if (count.onHand !== opening + sum)
        throw new Error(`The ledger of offer ${w.offerId} does not explain its count`);
      const last = mine.at(-1)?.at ?? this.openedAt;
      t.add('stock', {
        offer_id: w.offerId,
        on_hand: count.onHand,
        held: count.held,
        buffer: w.buffer,
        counted_at: this.countedAt(w.offerId),
        updated_at: last,
      });
    }
    t.addAll(
      'stock_movement',
      rows.sort((a, b) => (a.at as Date).getTime() - (b.at as Date).getTime()),
    );
  }
}

import { Every } from '@bytorg/outbox';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';

const DAY_MS = 86_400_000;
const BATCH = 5000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** A count that its ledger does not explain. */
export interface Disagreement {
  offerId: string;
  onHand: number;
  held: number;
  ledgerOnHand: number;
  ledgerHeld: number;
}

const REPLAY = /* sql */ `
WITH batch AS (SELECT offer_id, on_hand, held FROM stock WHERE offer_id > $1 ORDER BY offer_id LIMIT $2)
SELECT s.offer_id AS "offerId", s.on_hand AS "onHand", s.held, m.on_hand AS "ledgerOnHand", m.held AS "ledgerHeld"
FROM batch s CROSS JOIN LATERAL (
  SELECT coalesce(sum(delta_on_hand), 0)::int AS on_hand, coalesce(sum(delta_held), 0)::int AS held FROM stock_movement WHERE offer_id = s.offer_id) m
ORDER BY s.offer_id`;

/** Replays the ledger of every offer once a day: each count must be what its movements add up to. */
@Injectable()
export class ReplayLedger {
  private readonly log = new Logger('inventory');

  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  @Every(DAY_MS)
  async run(stopped?: AbortSignal): Promise<Disagreement[]> {
    const found: Disagreement[] = [];
    for (let after = BEFORE_ALL; !stopped?.aborted;) {
      // One statement sees one moment: what is sold meanwhile cannot look like a fault.
      const rows: Disagreement[] = await this.db.query(REPLAY, [after, BATCH]);
      found.push(...rows.filter((r) => r.onHand !== r.ledgerOnHand || r.held !== r.ledgerHeld));
      if (rows.length < BATCH) break;
      after = rows.at(-1)!.offerId;
    }
    for (const { offerId, onHand, held, ledgerOnHand, ledgerHeld } of found)
      this.log.error(
        `offer ${offerId}: ${onHand} on hand and ${held} held, the ledger says ${ledgerOnHand} and ${ledgerHeld}`,
      );
    return found;
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Wanted, writeLedger } from './ledger';

/** A bundle sold over the counter: what leaves the shelf is what is in it, all or nothing. */
@Injectable()
export class BundleSales {
  /** False where it is no bundle, or one of its parts does not suffice: then the caller's transaction ends with that. */
  async sell(tx: EntityManager, offerId: string, quantity: number, actorId: string, now: Date): Promise<boolean> {
    const parts: (Wanted & { sku: string })[] = await tx.query(
      `SELECT b.part_offer_id AS "offerId", b.quantity * $2::int AS quantity, o.sku FROM offer o JOIN bundle_part b ON b.offer_id = o.id WHERE o.id = $1`,
      [offerId, quantity],
    );
    const changes = parts.map((p) => ({
      offerId: p.offerId,
      onHand: -p.quantity,
      held: 0,
      actorId,
      reference: `bundle ${p.sku}`,
    }));
    const done = await writeLedger(tx, 'walk_in', changes, now, 's.on_hand + c.d_on_hand >= 0');
    return parts.length > 0 && done.size === parts.length;
  }
}

import { Clock } from '@bytorg/clock';
import { inTransaction, once, whose } from '@bytorg/database';
import { DomainError } from '@bytorg/errors';
import { audit, type Who } from '@bytorg/identity';
import { Outbox } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CountScope } from './counts.views';

/** Rounds in the shop, from opened to approved or dropped. What was counted in them: `CountEntries`. */
@Injectable()
export class Counts {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  /** Opens a round; where the same shelf is being counted already, that round is answered: two people count it together. */
  async open(who: Who, storeId: string, scope: CountScope, shelf: string | null, key: string): Promise<string> {
    who.mustActFor(storeId);
    if ((scope === 'shelf') !== (shelf !== null)) throw new DomainError('SHELF_UNKNOWN');
    const now = this.clock.now();
    const by = { scope: who.personId, operation: 'openCount', key, body: { storeId, scope, shelf } };
    return once(this.db, by, async (tx) => {
      if (shelf !== null && !(await this.shelfIsThere(tx, storeId, shelf))) throw new DomainError('SHELF_UNKNOWN');
      const [fresh] = await tx.query(
        `INSERT INTO stock_count (store_id, scope, shelf, opened_by, opened_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id`,
        [storeId, scope, shelf, who.personId, now],
      );
      if (fresh) return fresh.id as string;
      const [there] = await tx.query(
        `SELECT id FROM stock_count WHERE store_id = $1 AND scope = $2 AND shelf IS NOT DISTINCT FROM $3 AND state = 'open'`,
        [storeId, scope, shelf],
      );
      // It is being approved at this moment.
      if (!there) throw new DomainError('COUNT_CLOSED', { conflict: true });
      return there.id as string;
    });
  }

  private async shelfIsThere(tx: EntityManager, storeId: string, shelf: string): Promise<boolean> {
    const [row] = await tx.query(
      `SELECT 1 FROM offer WHERE store_id = $1 AND shelf = $2 AND status <> 'retired' LIMIT 1`,
      [storeId, shelf],
    );
    return !!row;
  }

  /** The store of a round; refuses who does not work there. */
  async mustOwn(who: Who, id: string): Promise<string> {
    const storeId = await whose(this.db, `SELECT store_id FROM stock_count WHERE id = $1`, id);
    if (!storeId) throw new DomainError('COUNT_UNKNOWN');
    who.mustActFor(storeId);
    return storeId;
  }

  /** `seen`: how far the round was when its differences were shown; what was counted after that was not approved by anybody. */
  async approve(who: Who, id: string, seen: string, key: string): Promise<void> {
    const storeId = await this.mustOwn(who, id);
    const now = this.clock.now();
    await once(this.db, { scope: who.personId, operation: 'approveCount', key, body: { id, seen } }, async (tx) => {
      // The lock first, the look after it: whoever was recording has finished, and nobody begins.
      const [open] = await tx.query(`SELECT 1 FROM stock_count WHERE id = $1 AND state = 'open' FOR UPDATE`, [id]);
      if (!open) throw new DomainError('COUNT_CLOSED', { conflict: true });
      const [far] = await tx.query(HOW_FAR, [id]);
      if (!far.counted) throw new DomainError('COUNT_EMPTY');
      if (far.seen !== seen) throw new DomainError('COUNT_CHANGED', { conflict: true });
      await this.close(tx, who, id, 'approving', now);
      await audit(tx, who, now, { action: 'count.approved', subject: 'count', subjectId: id, storeId });
      await this.outbox.add(tx, 'count.approved', { countId: id, storeId }, now);
      return true;
    });
  }

  /** What was counted in it stays to be read, and changes nothing. */
  async drop(who: Who, id: string): Promise<void> {
    const storeId = await this.mustOwn(who, id);
    const now = this.clock.now();
    await inTransaction(this.db, async (tx) => {
      if (!(await this.close(tx, who, id, 'dropped', now))) throw new DomainError('COUNT_CLOSED', { conflict: true });
      await tx.query(`UPDATE stock_count_line SET open = false WHERE count_id = $1 AND open`, [id]);
      await audit(tx, who, now, { action: 'count.dropped', subject: 'count', subjectId: id, storeId });
    });
  }

  private async close(tx: EntityManager, who: Who, id: string, state: 'approving' | 'dropped', now: Date) {
    const [, closed] = await tx.query(
      `UPDATE stock_count SET state = $2, closed_by = $3, closed_at = $4 WHERE id = $1 AND state = 'open'`,
      [id, state, who.personId, now],
    );
    return closed === 1;
  }
}

/** How far a round is: any entry more is another. Counted, for the one that is saved last need not have the last number. */
export const HOW_FAR = /* sql */ `
SELECT count(*)::text AS seen, EXISTS (SELECT 1 FROM stock_count_figure WHERE count_id = $1) AS counted FROM stock_count_entry WHERE count_id = $1`;

import { DomainError } from '@bytorg/errors';
import { Outbox } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CancelReason } from './cancel-reason';
import { transitions, type Step, type SubOrderState } from './sub-order.state';

export interface Actor {
  kind: 'shopper' | 'store' | 'courier' | 'coordinator' | 'system';
  id?: string | null;
}

export interface Moved {
  id: string;
  orderId: string;
  storeId: string;
  number: string;
}

const stamp: Partial<Record<SubOrderState, string>> = {
  accepted: ', accepted_at = $4',
  ready: ', ready_at = $4',
  picking: '',
  out_for_delivery: '',
};

/** The only writer of a part's state: one conditional update, its history and its event in the same statement's transaction. */
@Injectable()
export class Moves {
  constructor(@Inject(Outbox) private readonly outbox: Outbox) {}

  async move(
    tx: EntityManager,
    id: string,
    step: Step,
    by: Actor,
    now: Date,
    reason: CancelReason | null = null,
  ): Promise<Moved> {
    const { from, to } = transitions[step] as { from: SubOrderState[]; to: SubOrderState };
    const cancelled = to === 'cancelled';
    const actor = by.kind === 'shopper' || by.kind === 'store' ? by.kind : 'system';
    const [row] = await tx.query(
      `WITH moved AS (
         UPDATE sub_order SET state = $3 ${stamp[to] ?? ', done_at = $4'}${cancelled ? ', cancelled_by = $7, cancel_reason = $8' : ''}
         WHERE id = $1 AND state = ANY($2) RETURNING id, order_id, store_id, number),
       noted AS (
         INSERT INTO sub_order_move (sub_order_id, at, state, actor_kind, actor_id, note)
         SELECT id, $4, $3, $5, $6, $8::text FROM moved WHERE $7::text IS NOT NULL)
       SELECT id, order_id AS "orderId", store_id AS "storeId", number FROM moved`,
      [id, from, to, now, by.kind, by.id ?? null, actor, reason],
    );
    if (!row) throw new DomainError('SUB_ORDER_WRONG_STATE', { step });
    await this.outbox.add(
      tx,
      `sub_order.${to}`,
      { subOrderId: id, storeId: row.storeId, orderId: row.orderId, by: by.kind },
      now,
    );
    return row;
  }

  /** The courier drove on without it. Told once a part; a later run that takes it with it settles the matter. */
  async leaveBehind(tx: EntityManager, ids: readonly string[], now: Date): Promise<void> {
    const [left] = await tx.query(
      `UPDATE sub_order SET left_behind_at = $2 WHERE id = ANY($1) AND left_behind_at IS NULL AND state IN ('placed','accepted','picking','ready')
       RETURNING id, store_id AS "storeId", order_id AS "orderId"`,
      [ids, now],
    );
    const events = (left as Moved[]).map(({ id, storeId, orderId }) => ({
      name: 'sub_order.left_behind',
      payload: { subOrderId: id, storeId, orderId },
    }));
    await this.outbox.addAll(tx, events, now);
  }
}

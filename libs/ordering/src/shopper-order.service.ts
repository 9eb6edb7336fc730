import { Clock } from '@bytorg/clock';
import { inTransaction, once } from '@bytorg/database';
import { DomainError, Problems } from '@bytorg/errors';
import { countTry, isEmail, limit } from '@bytorg/identity';
import { Outbox } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SubOrders } from './sub-order.service';
import { cancellableByShopper, passedToShopper } from './sub-order.state';
import { withdrawUntil } from './withdrawal';

interface Withdrawal {
  token: string;
  name: string;
  lineIds: string[];
  message?: string | null;
}

/** What a shopper does with an order, by its secret link. */
@Injectable()
export class ShopperOrders {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(SubOrders) private readonly subOrders: SubOrders,
  ) {}

  private async idOf(token: string): Promise<string> {
    const [row] = await this.db.query(`SELECT id FROM orders WHERE token = $1`, [token]);
    if (!row) throw new DomainError('ORDER_UNKNOWN');
    return row.id;
  }

  /** Cancels one part, or all that still can be. */
  async cancel(token: string, subOrderId: string | null): Promise<void> {
    const orderId = await this.idOf(token);
    const now = this.clock.now();
    await inTransaction(this.db, async (tx) => {
      const parts: { id: string }[] = await tx.query(
        `SELECT id FROM sub_order WHERE order_id = $1 AND state = ANY($2) AND ($3::uuid IS NULL OR id = $3) ORDER BY id FOR UPDATE`,
        [orderId, cancellableByShopper, subOrderId],
      );
      if (!parts.length) throw new DomainError('TOO_LATE_TO_CANCEL');
      await this.subOrders.lockGoods(
        tx,
        parts.map(({ id }) => id),
      );
      for (const { id } of parts)
        await this.subOrders.cancel(tx, id, 'cancelByShopper', { kind: 'shopper' }, null, now);
    });
  }

  /** Notes a withdrawal from lines that were handed over; the stores are told and refund within the legal time. */
  async withdraw(input: Withdrawal, key: string): Promise<void> {
    const orderId = await this.idOf(input.token);
    const problems = new Problems();
    if (!input.name.trim()) problems.add('name', 'REQUIRED');
    if (input.name.length > 100) problems.add('name', 'TOO_LONG', { max: 100 });
    if ((input.message?.length ?? 0) > 2000) problems.add('message', 'TOO_LONG', { max: 2000 });
    const mine = await this.db.query(
      `SELECT l.id FROM order_line l JOIN sub_order s ON s.id = l.sub_order_id WHERE s.order_id = $1 AND l.id = ANY($2) AND NOT l.perishable AND l.handed_over > 0`,
      [orderId, input.lineIds],
    );
    if (!input.lineIds.length) problems.add('lineIds', 'REQUIRED');
    else if (mine.length !== new Set(input.lineIds).size) problems.add('lineIds', 'NOT_A_CHOICE');
    problems.throwIfAny();
    const now = this.clock.now();
    await this.mustBeInTime(orderId, now);
    const { token: _link, ...body } = input; // the link is a secret, and may change
    await once(this.db, { scope: `order:${orderId}`, operation: 'withdraw', key, body }, async (tx) => {
      const [row] = await tx.query(
        `INSERT INTO withdrawal (order_id, name, line_ids, message, at) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
        [orderId, input.name.trim(), input.lineIds, input.message?.trim() || null, now],
      );
      await this.outbox.add(tx, 'order.withdrawn', { orderId, withdrawalId: row.id }, now);
    });
  }

  private async mustBeInTime(orderId: string, now: Date): Promise<void> {
    const received: { at: Date }[] = await this.db.query(
      `SELECT done_at AS at FROM sub_order WHERE order_id = $1 AND state = ANY($2)`,
      [orderId, passedToShopper],
    );
    const until = withdrawUntil(received.map(({ at }) => at));
    if (!until || until <= now) throw new DomainError('TOO_LATE_TO_WITHDRAW');
  }

  async rate(token: string, score: number, comment: string | null): Promise<void> {
    const orderId = await this.idOf(token);
    const problems = new Problems();
    if (!(score >= 1 && score <= 5)) problems.add('score', 'OUT_OF_RANGE', { min: 1, max: 5 });
    if ((comment?.length ?? 0) > 1000) problems.add('comment', 'TOO_LONG', { max: 1000 });
    problems.throwIfAny();
    const now = this.clock.now();
    await inTransaction(this.db, async (tx) => {
      const [done] = await tx.query(
        `SELECT 1 FROM sub_order WHERE order_id = $1 AND state IN ('handed_over', 'delivered') LIMIT 1`,
        [orderId],
      );
      if (!done) throw new DomainError('NOT_YET_RATEABLE');
      await tx.query(
        `INSERT INTO rating (order_id, score, comment, at) VALUES ($1,$2,$3,$4) ON CONFLICT (order_id) DO UPDATE SET score = $2, comment = $3, at = $4`,
        [orderId, score, comment?.trim() || null, now],
      );
      await this.outbox.add(tx, 'order.rated', { orderId }, now);
    });
  }

  /** Sends the links of an address's live or recent orders to that address; says nothing about whether there are any. */
  async resend(email: string, ip: string): Promise<void> {
    const to = email.trim().toLowerCase();
    const now = this.clock.now();
    await limit(this.db, `resend:${ip}`, now, 10, 60);
    if (!isEmail(to)) return;
    // Counted before anything is looked up: the answer is the same for those who never ordered.
    const { tries } = await countTry(this.db, `resend-to:${to}`, now, 60);
    if (tries > 3) return;
    const rows = await this.db.query(
      `SELECT id FROM orders WHERE email = $1 AND placed_at > $2 ORDER BY placed_at DESC LIMIT 5`,
      [to, new Date(now.getTime() - 60 * 86_400_000)],
    );
    if (!rows.length) return;
    await inTransaction(this.db, (tx) =>
      this.outbox.add(tx, 'order.links_requested', { orderIds: rows.map((r: { id: string }) => r.id) }, now),
    );
  }
}

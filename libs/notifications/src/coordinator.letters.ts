import { People } from '@bytorg/identity';
import { formatOre } from '@bytorg/money';
import { Deliver, type OutboxEvent } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Mail, say } from './mail.service';
import { clockTime, Notes } from './notes.service';

type PartEvent = OutboxEvent<{ subOrderId: string; orderId: string; storeId: string }>;
type Template = 'coordinator-escalation' | 'coordinator-left-behind' | 'coordinator-payment-lost';

/** All coordinators, one letter each about the same thing. */
@Injectable()
export class Coordinators {
  constructor(
    @Inject(People) private readonly people: People,
    @Inject(Mail) private readonly mail: Mail,
  ) {}

  async tell(template: Template, about: string, values: Record<string, string>): Promise<void> {
    for (const to of await this.people.withRole('coordinator'))
      await this.mail.send({
        key: `${template}:${about}:${to.id}`,
        template,
        to: to.email,
        language: 'nb',
        name: to.name,
        subject: say('nb', `${template}.subject`, values),
        lines: [say('nb', `${template}.body`, values)],
      });
  }
}

@Injectable()
export class TellCoordinatorWhenUnanswered {
  constructor(
    @Inject(Coordinators) private readonly coordinators: Coordinators,
    @Inject(Notes) private readonly notes: Notes,
  ) {}

  @Deliver('sub_order.escalated')
  async handle({ id, payload }: PartEvent) {
    const { part, store } = await this.notes.part(payload.orderId, payload.subOrderId);
    const values = { store: store.name, number: part.number, phone: store.phone };
    await this.coordinators.tell('coordinator-escalation', id, values);
  }
}

@Injectable()
export class TellCoordinatorWhenLeftBehind {
  constructor(
    @Inject(Coordinators) private readonly coordinators: Coordinators,
    @Inject(Notes) private readonly notes: Notes,
  ) {}

  @Deliver('sub_order.left_behind')
  async handle({ id, payload }: PartEvent) {
    const { order, part, store } = await this.notes.part(payload.orderId, payload.subOrderId);
    const window = order.deliveryStartsAt &&
      order.deliveryEndsAt && { from: clockTime(order.deliveryStartsAt), to: clockTime(order.deliveryEndsAt) };
    const values = { store: store.name, number: part.number, phone: store.phone, from: '', to: '', ...window };
    await this.coordinators.tell('coordinator-left-behind', id, values);
  }
}

@Injectable()
export class TellCoordinatorWhenPaymentLost {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Coordinators) private readonly coordinators: Coordinators,
  ) {}

  @Deliver('payment.lost')
  async handle({ payload }: OutboxEvent<{ paymentId: string }>) {
    const [order] = await this.db.query(
      `SELECT o.number, coalesce(sum(l.price_ore * coalesce(l.handed_over, l.picked)) FILTER (WHERE s.state IN ('handed_over','delivered','out_for_delivery')), 0)::int AS "unpaidOre"
       FROM orders o JOIN sub_order s ON s.order_id = o.id JOIN order_line l ON l.sub_order_id = s.id WHERE o.payment_id = $1 GROUP BY o.id`,
      [payload.paymentId],
    );
    if (!order) return; // lost before an order came of it
    const values = { number: order.number, unpaid: formatOre(order.unpaidOre) };
    // once, though carrying out a capture may find it again
    await this.coordinators.tell('coordinator-payment-lost', payload.paymentId, values);
  }
}

@Injectable()
export class TellWhenPaymentWaived {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(People) private readonly people: People,
    @Inject(Notes) private readonly notes: Notes,
    @Inject(Mail) private readonly mail: Mail,
  ) {}

  /** Each store hears what it will not be paid for, the coordinator what it is together. */
  @Deliver('payment.waived')
  async handle({ payload }: OutboxEvent<{ paymentId: string }>) {
    const parts: { number: string; order: string; storeId: string; ore: number }[] = await this.db.query(
      `SELECT s.number, o.number AS order, s.store_id AS "storeId", t.gross_ore AS ore
       FROM transfer t JOIN sub_order s ON s.id = t.sub_order_id JOIN orders o ON o.id = s.order_id WHERE t.payment_id = $1 ORDER BY s.number`,
      [payload.paymentId],
    );
    if (!parts.length) return;
    const tell = (to: { id: string; name: string; email: string }, number: string, ore: number) =>
      this.mail.send({
        key: `payment-waived:${payload.paymentId}:${to.id}`,
        template: 'payment-waived',
        to: to.email,
        language: 'nb',
        name: to.name,
        subject: say('nb', 'payment-waived.subject', { number }),
        lines: [say('nb', 'payment-waived.body', { unpaid: formatOre(ore) })],
      });
    for (const part of parts) await tell(await this.notes.directory.get(part.storeId), part.number, part.ore);
    const all = parts.reduce((sum, part) => sum + part.ore, 0);
    for (const to of await this.people.withRole('coordinator')) await tell(to, parts[0].order, all);
  }
}

import { Clock } from '@bytorg/clock';
import { Config } from '@bytorg/config';
import { invitationToken, People, type RoleName } from '@bytorg/identity';
import { formatOre } from '@bytorg/money';
import { Deliver, type OutboxEvent } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Language, Mail, say } from './mail.service';
import { clockTime, Notes, when } from './notes.service';

type PartEvent = OutboxEvent<{ subOrderId: string; orderId: string; storeId: string }>;
const BOARD_OPEN_MS = 90_000;

@Injectable()
export class TellStoreOfNewOrder {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Notes) private readonly notes: Notes,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(Config) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A store with its board open hears the order there; the others get a letter. */
  @Deliver('sub_order.placed', 'sub_order.unanswered')
  async handle({ id, name, payload }: PartEvent) {
    const { part, store } = await this.notes.part(payload.orderId, payload.subOrderId);
    if (part.state !== 'placed') return;
    const reminder = name === 'sub_order.unanswered';
    const [{ seen }] = await this.db.query(`SELECT board_seen_at AS seen FROM store WHERE id = $1`, [store.id]);
    if (!reminder && seen && this.clock.now().getTime() - seen.getTime() < BOARD_OPEN_MS) return;
    const values = { number: part.number, promised: when(part.promisedAt, 'nb'), lines: String(part.lines.length) };
    const template = reminder ? 'store-reminder' : 'store-new-order';
    await this.mail.send({
      key: `${template}:${id}`,
      template,
      to: store.email,
      language: 'nb',
      name: store.name,
      subject: say('nb', `${template}.subject`, values),
      lines: [
        say('nb', `${template}.body`, values),
        say('nb', 'store-new-order.link', { link: `${this.config.env.PUBLIC_URL}/admin/` }),
      ],
    });
  }
}

@Injectable()
export class TellCoordinatorWhenUnanswered {
  constructor(
    @Inject(People) private readonly people: People,
    @Inject(Notes) private readonly notes: Notes,
    @Inject(Mail) private readonly mail: Mail,
  ) {}

  @Deliver('sub_order.escalated')
  async handle({ id, payload }: PartEvent) {
    const { part, store } = await this.notes.part(payload.orderId, payload.subOrderId);
    const values = { store: store.name, number: part.number, phone: store.phone };
    for (const to of await this.people.withRole('coordinator'))
      await this.mail.send({
        key: `coordinator-escalation:${id}:${to.id}`,
        template: 'coordinator-escalation',
        to: to.email,
        language: 'nb',
        name: to.name,
        subject: say('nb', 'coordinator-escalation.subject', values),
        lines: [say('nb', 'coordinator-escalation.body', values)],
      });
  }
}

@Injectable()
export class TellCoordinatorWhenLeftBehind {
  constructor(
    @Inject(People) private readonly people: People,
    @Inject(Notes) private readonly notes: Notes,
    @Inject(Mail) private readonly mail: Mail,
  ) {}

  @Deliver('sub_order.left_behind')
  async handle({ id, payload }: PartEvent) {
    const { order, part, store } = await this.notes.part(payload.orderId, payload.subOrderId);
    const window = order.deliveryStartsAt &&
      order.deliveryEndsAt && { from: clockTime(order.deliveryStartsAt), to: clockTime(order.deliveryEndsAt) };
    const values = { store: store.name, number: part.number, phone: store.phone, from: '', to: '', ...window };
    for (const to of await this.people.withRole('coordinator'))
      await this.mail.send({
        key: `coordinator-left-behind:${id}:${to.id}`,
        template: 'coordinator-left-behind',
        to: to.email,
        language: 'nb',
        name: to.name,
        subject: say('nb', 'coordinator-left-behind.subject', values),
        lines: [say('nb', 'coordinator-left-behind.body', values)],
      });
  }
}

@Injectable()
export class TellCoordinatorWhenPaymentLost {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(People) private readonly people: People,
    @Inject(Mail) private readonly mail: Mail,
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
    for (const to of await this.people.withRole('coordinator'))
      await this.mail.send({
        key: `coordinator-payment-lost:${payload.paymentId}:${to.id}`, // once, though carrying out a capture may find it again
        template: 'coordinator-payment-lost',
        to: to.email,
        language: 'nb',
        name: to.name,
        subject: say('nb', 'coordinator-payment-lost.subject', values),
        lines: [say('nb', 'coordinator-payment-lost.body', values)],
      });
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

@Injectable()
export class InviteStaff {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Notes) private readonly notes: Notes,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(Config) private readonly config: Config,
  ) {}

  @Deliver('staff.invited')
  async handle({ id, payload }: OutboxEvent<{ invitationId: string; language: Language }>) {
    const [row] = await this.db.query(
      `SELECT email, role, scope_name AS scope FROM invitation WHERE id = $1 AND accepted_at IS NULL`,
      [payload.invitationId],
    );
    if (!row) return;
    const { language } = payload;
    await this.mail.send({
      key: `staff-invited:${id}`,
      template: 'staff-invited',
      to: row.email,
      language,
      subject: say(language, 'staff-invited.subject'),
      lines: [
        say(language, 'staff-invited.body', {
          role: say(language, `role.${row.role as RoleName}`),
          scope: row.scope ?? (await this.notes.directory.town()).name,
          link: `${this.config.env.PUBLIC_URL}/admin/invitasjon/${invitationToken(this.config, payload.invitationId)}`,
        }),
      ],
    });
  }
}

@Injectable()
export class TellWhoseSecondFactorWasReset {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** Whoever did not ask for it must hear of it. */
  @Deliver('second_factor.reset')
  async handle({ id, payload }: OutboxEvent<{ personId: string; language: Language }>) {
    const [person] = await this.db.query(`SELECT name, email FROM person WHERE id = $1`, [payload.personId]);
    if (!person) return;
    const { language } = payload;
    await this.mail.send({
      key: `second-factor-reset:${id}`,
      template: 'second-factor-reset',
      to: person.email,
      language,
      name: person.name,
      subject: say(language, 'second-factor-reset.subject'),
      lines: [say(language, 'second-factor-reset.body', { link: `${this.config.env.PUBLIC_URL}/admin/` })],
    });
  }
}

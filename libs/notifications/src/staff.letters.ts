import { Clock } from '@bytorg/clock';
import { Config } from '@bytorg/config';
import { invitationToken, type RoleName } from '@bytorg/identity';
import { Deliver, type OutboxEvent } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Language, Mail, say } from './mail.service';
import { Notes, when } from './notes.service';

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

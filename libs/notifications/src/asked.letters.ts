import { Config } from '@bytorg/config';
import { Deliver, type OutboxEvent } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Mail, say } from './mail.service';
import { links, Notes, type OrderNote, when } from './notes.service';

// Letters that a shopper has asked for, or that answer what a shopper has sent.

@Injectable()
export class SendOrderLinks {
  constructor(
    @Inject(Notes) private readonly notes: Notes,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(Config) private readonly config: Config,
  ) {}

  @Deliver('order.links_requested')
  async handle({ id, payload }: OutboxEvent<{ orderIds: string[] }>) {
    const orders = await Promise.all(payload.orderIds.map((o) => this.notes.order(o)));
    const [first] = orders;
    await this.mail.send({
      key: `order-links:${id}`,
      template: 'order-links',
      to: first.email,
      language: first.language,
      name: first.name,
      subject: say(first.language, 'order-links.subject'),
      lines: [
        say(first.language, 'order-links.body'),
        ...orders.map((o) =>
          say(first.language, 'order-links.item', {
            number: o.number,
            date: when(o.placedAt, first.language),
            link: links(this.config, o).link,
          }),
        ),
      ],
    });
  }
}

@Injectable()
export class TellAllWhenWithdrawn {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Notes) private readonly notes: Notes,
    @Inject(Mail) private readonly mail: Mail,
  ) {}

  @Deliver('order.withdrawn')
  async handle({ id, payload }: OutboxEvent<{ orderId: string; withdrawalId: string }>) {
    const o = await this.notes.order(payload.orderId);
    const [row] = await this.db.query(`SELECT line_ids FROM withdrawal WHERE id = $1`, [payload.withdrawalId]);
    const chosen = (lines: OrderNote['parts'][number]['lines']) =>
      lines
        .filter((l) => row.line_ids.includes(l.id))
        .map((l) => l.name)
        .join(', ');
    await this.mail.send({
      key: `order-withdrawn:${id}`,
      template: 'order-withdrawn',
      to: o.email,
      language: o.language,
      name: o.name,
      subject: say(o.language, 'order-withdrawn.subject', { number: o.number }),
      lines: [say(o.language, 'order-withdrawn.body', { lines: chosen(o.parts.flatMap((p) => p.lines)) })],
    });
    for (const part of o.parts.filter((p) => chosen(p.lines)))
      await this.mail.send({
        key: `store-withdrawn:${id}:${part.id}`,
        template: 'store-withdrawn',
        to: (await this.notes.directory.get(part.storeId)).email,
        language: 'nb',
        subject: say('nb', 'store-withdrawn.subject', { number: part.number }),
        lines: [say('nb', 'store-withdrawn.body', { lines: chosen(part.lines) })],
      });
  }
}

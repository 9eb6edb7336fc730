import { Clock } from '@bytorg/clock';
import { Config } from '@bytorg/config';
import { formatOre } from '@bytorg/money';
import { knownReason } from '@bytorg/ordering';
import { Deliver, type OutboxEvent } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import { Mail, say, type Word } from './mail.service';
import {
  asOrdered,
  clockTime,
  goodsOf,
  hoursToday,
  type LineNote,
  links,
  Notes,
  receipt,
  shortOf,
  spaced,
  when,
} from './notes.service';

const received = (lines: LineNote[]) => lines.filter((l) => l.handedOver).map((l) => ({ ...l, picked: l.handedOver }));

type PartEvent = OutboxEvent<{ subOrderId: string; orderId: string; storeId: string; by?: string }>;

@Injectable()
export class TellShopperWhenPlaced {
  constructor(
    @Inject(Notes) private readonly notes: Notes,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(Config) private readonly config: Config,
  ) {}

  @Deliver('order.placed')
  async handle({ id, payload }: OutboxEvent<{ orderId: string }>) {
    const o = await this.notes.order(payload.orderId);
    const { link, withdrawal } = links(this.config, o);
    const t = (word: Word, values?: Record<string, string>) => say(o.language, word, values);
    const parts = await Promise.all(
      o.parts.map(async (p) =>
        t('order-placed.part', {
          store: (await this.notes.directory.get(p.storeId)).name,
          when: when(p.promisedAt, o.language),
        }),
      ),
    );
    await this.mail.send({
      key: `order-placed:${id}`,
      template: 'order-placed',
      to: o.email,
      language: o.language,
      name: o.name,
      subject: t('order-placed.subject', { number: o.number }),
      goods: goodsOf(asOrdered(o.parts.flatMap((p) => p.lines)), o.language),
      lines: [
        t('order-placed.body', { total: formatOre(o.heldOre) }),
        ...(o.heldOre > o.totalOre
          ? [t('order-placed.weight', { about: formatOre(o.totalOre), most: formatOre(o.heldOre) })]
          : []),
        o.fulfilment === 'collect'
          ? t('order-placed.collect', { code: spaced(o.code), deadline: when(o.collectBy, o.language) })
          : t('order-placed.deliver', {
              window: `${when(o.deliveryStartsAt!, o.language)}–${clockTime(o.deliveryEndsAt!)}`,
              address: o.address!,
            }),
        ...(o.fulfilment === 'collect' ? parts : []),
        t('order-placed.link', { link }),
        t('order-placed.withdrawal', { withdrawal }),
      ],
    });
  }
}

@Injectable()
export class TellShopperWhenReady {
  constructor(
    @Inject(Notes) private readonly notes: Notes,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Config) private readonly config: Config,
  ) {}

  @Deliver('sub_order.ready')
  async handle({ id, payload }: PartEvent) {
    const { order: o, part, store } = await this.notes.part(payload.orderId, payload.subOrderId);
    if (o.fulfilment !== 'collect') return;
    const short = shortOf(part.lines, o.language);
    await this.mail.send({
      key: `sub-order-ready:${id}`,
      template: 'sub-order-ready',
      to: o.email,
      language: o.language,
      name: o.name,
      subject: say(o.language, 'sub-order-ready.subject', { store: store.name }),
      goods: goodsOf(
        part.lines.filter((l) => l.picked !== 0),
        o.language,
      ),
      lines: [
        say(o.language, 'sub-order-ready.body', {
          store: store.name,
          address: store.addressLine,
          code: spaced(o.code),
        }),
        say(o.language, 'sub-order-ready.hours', {
          hours: hoursToday(store, this.clock.now(), o.language),
          deadline: when(o.collectBy, o.language),
        }),
        ...(short.length ? [say(o.language, 'sub-order-ready.short', { lines: short.join(', ') })] : []),
        say(o.language, 'order-placed.link', { link: links(this.config, o).link }),
      ],
    });
  }
}

@Injectable()
export class TellShopperWhenEnded {
  constructor(
    @Inject(Notes) private readonly notes: Notes,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(Config) private readonly config: Config,
  ) {}

  @Deliver(
    'sub_order.handed_over',
    'sub_order.delivered',
    'sub_order.cancelled',
    'sub_order.expired',
    'sub_order.returned',
  )
  async handle({ id, name, payload }: PartEvent) {
    const { order: o, part, store } = await this.notes.part(payload.orderId, payload.subOrderId);
    const template = name.replace('sub_order.', 'sub-order-').replace('_', '-') as
      | 'sub-order-handed-over'
      | 'sub-order-delivered'
      | 'sub-order-cancelled'
      | 'sub-order-expired'
      | 'sub-order-returned';
    const { link } = links(this.config, o);
    const passed = template === 'sub-order-handed-over' || template === 'sub-order-delivered';
    const t = (word: Word, values?: Record<string, string>) => say(o.language, word, values);
    const reason = knownReason(part.cancelReason);
    await this.mail.send({
      key: `${template}:${id}`,
      template,
      to: o.email,
      language: o.language,
      name: o.name,
      subject: t(`${template}.subject`, { store: store.name }),
      // What was weighed has a price that no earlier letter named for certain.
      ...(passed &&
        part.lines.some((l) => l.typicalGrams !== null) && { goods: goodsOf(received(part.lines), o.language) }),
      lines: [
        t(`${template}.body`, { store: store.name, ...(passed && receipt(part.lines)) }),
        ...(passed ? [t('sub-order-handed-over.seller', { store: store.name, org: store.orgNumber, link })] : []),
        ...(template === 'sub-order-cancelled' && reason
          ? [t('sub-order-cancelled.reason', { reason: t(`reason.${reason}`) })]
          : []),
        ...(passed ? [] : [t('order-placed.link', { link })]),
      ],
    });
  }
}

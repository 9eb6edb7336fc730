import { oslo } from '@bytorg/clock';
import { letterPicture, type Pictured } from '@bytorg/catalog';
import type { Config } from '@bytorg/config';
import type { Row } from '@bytorg/database';
import { formatOre, vatLines } from '@bytorg/money';
import { BUNDLE_OF_LINE } from '@bytorg/ordering';
import { nextDays, StoreDirectory, type StoreInfo } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Language, say } from './mail.service';

export interface OrderNote {
  number: string;
  token: string;
  name: string;
  email: string;
  language: Language;
  code: string;
  fulfilment: 'collect' | 'deliver';
  totalOre: number;
  /** What was held: more than the total where something is to be weighed. */
  heldOre: number;
  collectBy: Date;
  deliveryStartsAt: Date | null;
  deliveryEndsAt: Date | null;
  address: string | null;
  placedAt: Date;
  parts: {
    id: string;
    storeId: string;
    number: string;
    promisedAt: Date;
    state: string;
    cancelReason: string | null;
    cancelledBy: string | null;
    lines: LineNote[];
  }[];
}

export interface LineNote extends Pictured {
  id: string;
  offerId: string;
  /** With the size or colour that was chosen. */
  name: string;
  quantity: number;
  picked: number | null;
  handedOver: number | null;
  priceOre: number;
  vatPercent: number;
  /** Of a piece that is sold by weight: what it usually weighs and then costs, and what it did weigh. */
  typicalGrams: number | null;
  estimateOre: number | null;
  weighedGrams: number | null;
  /** Of what it was bought as a part. */
  bundle: { offerId: string; nb: string; en: string } | null;
}

/** What letters need to know of an order. */
@Injectable()
export class Notes {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(StoreDirectory) readonly directory: StoreDirectory,
  ) {}

  async order(orderId: string): Promise<OrderNote> {
    const [row] = await this.db.query(
      `SELECT o.number, o.token, o.name, o.email, o.language, o.code, o.fulfilment, o.total_ore AS "totalOre", y.amount_ore AS "heldOre", o.collect_by AS "collectBy", o.delivery_starts_at AS "deliveryStartsAt",
         o.delivery_ends_at AS "deliveryEndsAt", o.address_line || ', ' || o.postcode || ' ' || o.address_city AS address, o.placed_at AS "placedAt",
         (SELECT json_agg(json_build_object('id', s.id, 'storeId', s.store_id, 'number', s.number, 'promisedAt', s.promised_at, 'state', s.state, 'cancelReason', s.cancel_reason, 'cancelledBy', s.cancelled_by,
           'lines', (SELECT json_agg(json_build_object('id', l.id, 'offerId', l.offer_id, 'name', concat_ws(', ', l.name, nullif(l.variant_name, '')), 'quantity', l.quantity, 'picked', l.picked, 'handedOver', l.handed_over, 'priceOre', l.price_ore, 'vatPercent', l.vat_percent::float8,
             'typicalGrams', l.typical_grams, 'estimateOre', CASE WHEN l.kg_price_ore IS NOT NULL THEN weight_price(l.kg_price_ore, l.typical_grams) END, 'weighedGrams', l.weighed_grams, 'bundle', ${BUNDLE_OF_LINE},
             'icon', l.icon, 'hue', l.hue, 'photo', p.photo) ORDER BY l.position)
             FROM order_line l JOIN offer f ON f.id = l.offer_id JOIN variant v ON v.id = f.variant_id JOIN product p ON p.id = v.product_id WHERE l.sub_order_id = s.id)) ORDER BY s.number) FROM sub_order s WHERE s.order_id = o.id) AS parts
       FROM orders o JOIN payment y ON y.id = o.payment_id WHERE o.id = $1`,
      [orderId],
    );
    row.parts = row.parts.map((p: Row) => ({ ...p, promisedAt: new Date(p.promisedAt) }));
    return row;
  }

  async part(orderId: string, subOrderId: string) {
    const order = await this.order(orderId);
    const part = order.parts.find((p) => p.id === subOrderId)!;
    return { order, part, store: await this.directory.get(part.storeId) };
  }
}

/** Lines as they were ordered: a quick clerk may have picked and weighed before the first letter is written. */
export const asOrdered = (lines: LineNote[]): LineNote[] =>
  lines.map((l) => ({ ...l, picked: null, weighedGrams: null, priceOre: l.estimateOre ?? l.priceOre }));

/** Lines as a letter shows them. */
export const goodsOf = (lines: LineNote[], language: Language) =>
  together(lines).map((l) => ({
    text: `${l.picked ?? l.quantity} × ${l.name}${weightOf(l, language)}${bundleOf(l, language)}`,
    picture: letterPicture(l, l.name),
  }));

/** A bundle's goods are two lines where its price did not divide by them: to a reader they are the same. */
const together = (lines: LineNote[]): LineNote[] =>
  [...Map.groupBy(lines, (l) => (l.bundle ? `${l.bundle.offerId} ${l.offerId}` : l.id)).values()].map((same) => ({
    ...same[0],
    quantity: same.reduce((sum, l) => sum + l.quantity, 0),
    picked: same.some((l) => l.picked !== null) ? same.reduce((sum, l) => sum + (l.picked ?? l.quantity), 0) : null,
  }));

/** What was not found, as a letter names it. */
export const shortOf = (lines: LineNote[], language: Language): string[] =>
  together(lines)
    .filter((l) => l.picked! < l.quantity)
    .map((l) => `${l.quantity - l.picked!} × ${l.name}${bundleOf(l, language)}`);

const bundleOf = ({ bundle }: LineNote, language: Language): string =>
  bundle ? say(language, 'goods.in-bundle', { bundle: bundle[language] }) : '';

/** `, 428 g: 106,57 kr` when it has been weighed; before that, plainly an estimate. */
const weightOf = (l: LineNote, language: Language): string => {
  if (l.typicalGrams === null) return '';
  const words = l.weighedGrams === null ? 'goods.about' : 'goods.weighed';
  return say(language, words, { grams: String(l.weighedGrams ?? l.typicalGrams), price: formatOre(l.priceOre) });
};

const locale = { nb: 'nb-NO', en: 'en-GB' };

/** `lørdag 21. november kl. 14:30` on the town's clock. */
const dayIn = (language: Language) =>
  new Intl.DateTimeFormat(locale[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'Europe/Oslo',
  });
// Made once: making one costs as much as the rest of a letter.
const days = { nb: dayIn('nb'), en: dayIn('en') };

export const when = (at: Date, language: Language): string => {
  const day = days[language].format(at);
  return `${day} ${language === 'nb' ? 'kl.' : 'at'} ${clockTime(at)}`;
};

export const clockTime = (at: Date): string => oslo(at).toPlainTime().toString().slice(0, 5);

export const hoursToday = (store: StoreInfo, now: Date, language: Language): string => {
  const [today] = nextDays(store.schedule, now, 1, language);
  return today.intervals.map((i) => `${i.opens}–${i.closes}`).join(', ') || say(language, 'closed-today');
};

export const spaced = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`;

/** Sum and VAT of what was handed over. */
export const receipt = (lines: LineNote[]) => {
  const vat = vatLines(lines.map((l) => ({ grossOre: l.priceOre * (l.handedOver ?? 0), percent: l.vatPercent })));
  return {
    total: formatOre(vat.reduce((s, v) => s + v.grossOre, 0)),
    vat: formatOre(vat.reduce((s, v) => s + v.vatOre, 0)),
  };
};

/** Where the shopper follows the order, and where it is withdrawn from, in the shopper's language. */
export const links = (config: Config, o: OrderNote) => {
  const base = `${config.env.PUBLIC_URL}${o.language === 'en' ? '/en' : ''}`;
  return { link: `${base}/bestilling/${o.token}`, withdrawal: `${base}/angre/${o.token}` };
};

import { byWeightOf, type Pictured, pictureOf } from '@bytorg/catalog';
import { Clock } from '@bytorg/clock';
import type { Row } from '@bytorg/database';
import { DomainError } from '@bytorg/errors';
import { addVatLines, vatLines } from '@bytorg/money';
import { daysOf, StoreDirectory, storeCard } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { knownReason } from './cancel-reason';
import type { OrderPage } from './order-page.views';
import type { Sums } from './ordering.views';
import { cancellableByShopper, ended, passedToShopper, statusOf, type SubOrderState } from './sub-order.state';
import { withdrawUntil } from './withdrawal';

/** The order as its shopper sees it: one statement. */
@Injectable()
export class OrderReader {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(StoreDirectory) private readonly directory: StoreDirectory,
  ) {}

  async byToken(token: string, language: 'nb' | 'en'): Promise<OrderPage | null> {
    const [o] = await this.db.query(ORDER, [token]);
    if (!o) return null;
    const now = this.clock.now();
    const parts = [];
    for (const p of o.parts) {
      const store = await this.directory.get(p.storeId);
      const lines = p.lines.map((l: Row) => lineOf(l, p.state, language));
      parts.push({
        ...p,
        ...datesOf(p, ['promisedAt', 'slotStartsAt', 'slotEndsAt', 'doneAt']),
        store: storeCard(store, language, now),
        lines,
        totalOre: lines.reduce((sum: number, l: Row) => sum + l.totalOre, 0),
        history: p.history.map((h: Row) => ({ ...h, at: new Date(h.at) })),
        cancelReason: knownReason(p.cancelReason),
        cancellable: cancellableByShopper.includes(p.state),
        nextDays: daysOf(store, now, language, 6),
        parkingNote: store.parking[language] || store.parking.nb,
        orgNumber: store.orgNumber,
        email: store.email,
      });
    }
    const states = parts.map((p) => p.state as SubOrderState);
    const received = parts.filter((p) => passedToShopper.includes(p.state)).map((p) => p.doneAt as Date);
    const until = withdrawUntil(received);
    const delivery = states.every((s) => ended.includes(s)) && !states.includes('delivered') ? 0 : o.deliveryOre;
    const live = states.some((s) => !ended.includes(s));
    return {
      ...o,
      ...datesOf(o, ['placedAt', 'collectBy', 'deliveryStartsAt', 'deliveryEndsAt']),
      status: statusOf(states),
      code: live ? o.code : null,
      qrToken: live ? o.qrToken : null,
      address: o.addressLine && `${o.addressLine}, ${o.postcode} ${o.addressCity}`,
      parts,
      sums: sumsOf(
        parts.map((p) =>
          p.lines.map((l: Row) => ({ grossOre: l.totalOre, mostOre: l.mostOre, percent: l.vatPercent })),
        ),
        delivery,
        o.deliveryVat,
      ),
      cancellable: parts.some((p) => p.cancellable),
      withdrawUntil: until,
      withdrawable: !!until && until > now,
    };
  }

  async mustByToken(token: string, language: 'nb' | 'en'): Promise<OrderPage> {
    const page = await this.byToken(token, language);
    if (!page) throw new DomainError('ORDER_UNKNOWN');
    return page;
  }
}

const lineOf = (l: Row, state: SubOrderState, language: 'nb' | 'en') => {
  const amount = amountOf(state, l as Parameters<typeof amountOf>[1]);
  const open = l.typicalGrams !== null && l.weighedGrams === null;
  return {
    ...l,
    picture: pictureOf(l as Pictured, l.name, language),
    byWeight: byWeightOf(l),
    bundle: l.bundle && { ...l.bundle, name: l.bundle[language] },
    totalOre: l.priceOre * amount,
    mostOre: (open ? l.ceilingOre : l.priceOre) * amount,
    withdrawable: !l.perishable && (l.handedOver ?? 0) > 0,
  };
};

/** How many of a line the shopper pays for, as far as is known. */
const amountOf = (
  state: SubOrderState,
  l: { quantity: number; picked: number | null; handedOver: number | null },
): number =>
  state === 'cancelled' || state === 'expired' || state === 'returned' ? 0 : (l.handedOver ?? l.picked ?? l.quantity);

const datesOf = (row: Row, fields: string[]) => Object.fromEntries(fields.map((f) => [f, row[f] && new Date(row[f])]));

/** VAT is rounded once per rate and seller; delivery is a service of the platform with its own rate. */
export const sumsOf = (
  perSeller: { grossOre: number; mostOre: number; percent: number }[][],
  deliveryOre: number,
  deliveryVatPercent: number,
): Sums => {
  const goodsOre = perSeller.flat().reduce((sum, l) => sum + l.grossOre, 0);
  const delivery = deliveryOre ? vatLines([{ grossOre: deliveryOre, percent: deliveryVatPercent }]) : [];
  return {
    goodsOre,
    deliveryOre,
    totalOre: goodsOre + deliveryOre,
    mostOre: perSeller.flat().reduce((sum, l) => sum + l.mostOre, deliveryOre),
    vat: addVatLines(...perSeller.map(vatLines), delivery).filter((v) => v.grossOre),
  };
};

/** Of order_line l: of what it is a part, in the words of the sale. */
export const BUNDLE_OF_LINE = `CASE WHEN l.bundle_offer_id IS NOT NULL THEN json_build_object('offerId', l.bundle_offer_id, 'nb', l.bundle_name_nb, 'en', l.bundle_name_en, 'quantity', l.bundle_quantity) END`;

/** Of sub_order s: from when its shopper may come, for goods may be ready after their window has begun. */
export const VISIT_FROM = `CASE WHEN s.promised_at BETWEEN s.slot_starts_at AND s.slot_ends_at THEN s.promised_at ELSE s.slot_starts_at END`;

const ORDER = /* sql */ `
SELECT o.number, o.token, o.placed_at AS "placedAt", o.fulfilment, o.name, o.email, o.phone, o.postcode, o.address_line AS "addressLine", o.address_city AS "addressCity",
  o.delivery_starts_at AS "deliveryStartsAt", o.delivery_ends_at AS "deliveryEndsAt", o.code, o.qr_token AS "qrToken", o.collect_by AS "collectBy", o.delivery_ore AS "deliveryOre",
  o.delivery_vat_percent::float8 AS "deliveryVat", p.authorised_ore AS "authorisedOre", p.captured_ore AS "capturedOre", p.state = 'cancelled' AS "holdReleased", r.score AS rated,
  (SELECT json_agg(json_build_object('id', s.id, 'number', s.number, 'storeId', s.store_id, 'state', s.state, 'promisedAt', s.promised_at, 'slotStartsAt', ${VISIT_FROM},
    'slotEndsAt', s.slot_ends_at, 'doneAt', s.done_at, 'cancelReason', s.cancel_reason,
    'lines', (SELECT json_agg(json_build_object('id', l.id, 'offerId', l.offer_id, 'name', l.name, 'variantName', l.variant_name, 'icon', l.icon, 'hue', l.hue, 'photo', p.photo, 'quantity', l.quantity, 'picked', l.picked,
      'handedOver', l.handed_over, 'shortReason', l.short_reason, 'priceOre', l.price_ore, 'kgPriceOre', l.kg_price_ore, 'typicalGrams', l.typical_grams,
      'maxGrams', l.max_grams, 'ceilingOre', l.ceiling_ore, 'weighedGrams', l.weighed_grams, 'bundle', ${BUNDLE_OF_LINE}, 'vatPercent', l.vat_percent::float8, 'perishable', l.perishable) ORDER BY l.position)
      FROM order_line l JOIN offer f ON f.id = l.offer_id JOIN variant v ON v.id = f.variant_id JOIN product p ON p.id = v.product_id WHERE l.sub_order_id = s.id),
    'history', (SELECT json_agg(json_build_object('at', m.at, 'state', m.state, 'note', m.note) ORDER BY m.id) FROM sub_order_move m WHERE m.sub_order_id = s.id)) ORDER BY s.number)
   FROM sub_order s WHERE s.order_id = o.id) AS parts
FROM orders o JOIN payment p ON p.id = o.payment_id LEFT JOIN rating r ON r.order_id = o.id WHERE o.token = $1`;

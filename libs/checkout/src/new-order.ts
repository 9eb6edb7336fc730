import { byWeightOf } from '@bytorg/catalog';
import { addHours } from '@bytorg/clock';
import type { NewLine, NewOrder } from '@bytorg/ordering';
import type { PaymentRow } from '@bytorg/payments';
import { lastOpeningBefore } from '@bytorg/stores';
import { type CheckoutReader, DELIVERY_VAT_PERCENT, type CheckoutRow } from './checkout-reader.service';
import { type CheckoutLine, soldOf } from './sold-lines';

const COLLECT_DAYS = 5;

export interface DeliveryWindow {
  startsAt: Date;
  endsAt: Date;
}
type Parts = Awaited<ReturnType<CheckoutReader['partsOf']>>;

/** The order that a paid checkout becomes: names, prices and promises as they are at this moment. */
export const newOrderOf = (
  c: CheckoutRow,
  parts: Parts,
  slot: DeliveryWindow | null,
  at: { payment: PaymentRow; now: Date; test: boolean },
): NewOrder => {
  const { payment, now } = at;
  const d = c.details!;
  const limit = new Date(
    Math.min(addHours(now, COLLECT_DAYS * 24).getTime(), addHours(payment.captureBefore!, -24).getTime()),
  );
  return {
    checkoutId: c.id,
    paymentId: payment.id,
    townId: c.townId,
    name: d.name,
    phone: d.phone,
    email: d.email,
    language: c.language,
    postcode: d.postcode,
    municipalityNo: d.municipalityNo,
    fulfilment: d.fulfilment,
    missing: d.missing,
    note: d.note,
    address: d.address,
    delivery: slot
      ? { slotId: d.deliverySlotId!, ...slot, feeOre: c.deliveryOre, vatPercent: DELIVERY_VAT_PERCENT }
      : null,
    // The last opening moment of any of the stores before the limit; each part's own slot lies well before it.
    collectBy:
      d.fulfilment === 'deliver'
        ? limit
        : new Date(Math.max(...parts.map((p) => lastOpeningBefore(p.store.schedule, now, limit).getTime()))),
    placedAt: now,
    test: at.test,
    parts: parts.map(({ store, readyAt, lines }) => {
      const chosen = d.slots.find((s) => s.storeId === store.id);
      const startsAt: Date | null = chosen ? new Date(chosen.startsAt) : null;
      return {
        storeId: store.id,
        slotStartsAt: startsAt,
        slotEndsAt: chosen ? new Date(chosen.endsAt) : null,
        promisedAt: new Date(Math.max(readyAt.getTime(), (startsAt ?? slot?.startsAt ?? readyAt).getTime())),
        lines: lines.flatMap((l) => linesOf(l, c.language)),
      };
    }),
  };
};

/** A bundle becomes lines of its parts, each of which says of what it is part. */
const linesOf = (l: CheckoutLine, language: 'nb' | 'en'): NewLine[] =>
  soldOf(l).map(({ goods, quantity, priceOre }) => ({
    offerId: goods.offerId,
    productId: goods.productId,
    name: (language === 'en' && goods.nameEn) || goods.nameNb,
    variantName: (language === 'en' && goods.variantNameEn) || goods.variantName,
    brand: goods.brand,
    sku: goods.sku,
    gtin: goods.gtin,
    icon: goods.icon,
    hue: goods.hue,
    quantity,
    priceOre,
    byWeight: l.parts ? null : byWeightOf(l),
    bundle: l.parts && { offerId: l.offerId, nameNb: l.nameNb, nameEn: l.nameEn || l.nameNb, quantity: l.quantity },
    vatPercent: goods.vatPercent,
    minAge: goods.minAge,
    perishable: goods.perishable,
    cold: goods.storage !== 'ambient',
  }));

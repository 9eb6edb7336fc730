import { addHours, addMinutes, Clock } from '@bytorg/clock';
import { Config } from '@bytorg/config';
import { inSavepoint, inTransaction, once, wasDone } from '@bytorg/database';
import { DomainError, InputProblems } from '@bytorg/errors';
import type { Who } from '@bytorg/identity';
import type { NewOrder } from '@bytorg/ordering';
import type { PaymentRow } from '@bytorg/payments';
import { lastOpeningBefore } from '@bytorg/stores';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CheckoutReader, DELIVERY_VAT_PERCENT, type CheckoutRow } from './checkout-reader.service';
import { EXTRA_MINUTES } from './checkout.service';
import type { PayInput } from './checkout.views';
import type { PayDetails } from './pay-input';
import { Steps } from './steps';

const COLLECT_DAYS = 5;

/** From "pay" to a placed order: places held, money authorised, then the order. */
@Injectable()
export class Placement {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Config) private readonly config: Config,
    @Inject(CheckoutReader) private readonly reader: CheckoutReader,
    @Inject(Steps) private readonly steps: Steps,
  ) {}

  /** Answers where to pay. The same key twice is one act; a new key may change what was chosen before. */
  async pay(who: Who, checkoutId: string, input: PayInput, key: string): Promise<string> {
    const c = await this.reader.row(checkoutId);
    const now = this.clock.now();
    if (c.state === 'placed') throw new DomainError('ALREADY_PLACED');
    if ((c.state !== 'open' && c.state !== 'paying') || c.expiresAt <= now)
      throw new InputProblems([{ field: 'checkout', code: 'CHECKOUT_EXPIRED' }]);
    const parts = await this.reader.partsOf(c);
    const canDeliver = !parts.some((p) => !p.store.delivers || p.lines.some((l) => l.notForDelivery));
    const details = await this.steps.inputs.check(input, parts, canDeliver, now);
    const capacity = new Map(parts.map((p) => [p.store.id, p.store.slotCapacity]));
    const amount = c.goodsOre + (details.deliverySlotId ? await this.feeOf(details.deliverySlotId) : 0);
    const by = { scope: `checkout:${checkoutId}`, operation: 'pay', key, body: details, answer: true };
    // A repeated request changes nothing: only a new choice may close the page where the last one could be paid.
    if (c.payable && !(await wasDone(this.db, by))) await this.steps.payments.reopen(checkoutId, amount);
    const prefix = `${this.config.env.PUBLIC_URL}${c.language === 'en' ? '/en' : ''}/kasse/${checkoutId}`;
    const request = {
      reference: checkoutId,
      email: details.email,
      language: c.language,
      description: parts.map((p) => p.store.name).join(', '),
      successUrl: `${prefix}/retur`,
      cancelUrl: `${prefix}?avbrutt=1`,
    };
    let prepared: PaymentRow | undefined;
    await once(this.db, by, async (tx) => {
      await this.choose(tx, c, details, capacity, amount, now);
      prepared = await this.steps.payments.prepare(tx, checkoutId, amount, request);
      return true;
    });
    return this.steps.payments.open(request, prepared);
  }

  private async feeOf(slotId: string): Promise<number> {
    const [slot] = await this.db.query(`SELECT fee_ore FROM delivery_slot WHERE id = $1`, [slotId]);
    if (!slot) throw new InputProblems([{ field: 'deliverySlotId', code: 'SLOT_GONE' }]);
    return slot.fee_ore;
  }

  private async choose(
    tx: EntityManager,
    c: CheckoutRow,
    details: PayDetails,
    capacity: Map<string, number>,
    amount: number,
    now: Date,
  ): Promise<void> {
    // While the bank asks the shopper, the goods stay held a little longer, once.
    const extra = addMinutes(now, EXTRA_MINUTES);
    const extend = !c.extended && c.expiresAt < extra;
    const [rows] = await tx.query(
      `UPDATE checkout SET state = 'paying', details = $2, delivery_ore = $3, payment_problem = NULL, expires_at = $4, extended = extended OR $5, times_chosen = times_chosen + 1
       WHERE id = $1 AND state IN ('open','paying') AND expires_at > $6 RETURNING times_chosen > 1 AS again`,
      [c.id, JSON.stringify(details), amount - c.goodsOre, extend ? extra : c.expiresAt, extend, now],
    );
    if (!rows.length) throw new InputProblems([{ field: 'checkout', code: 'CHECKOUT_EXPIRED' }]);
    if (extend) await this.steps.holds.extend(tx, c.id, extra);
    await this.steps.holds.takePlaces(tx, c.id, {
      deliverySlotId: details.deliverySlotId,
      slots: details.slots.map((s) => ({
        storeId: s.storeId,
        startsAt: new Date(s.startsAt),
        endsAt: new Date(s.endsAt),
        capacity: capacity.get(s.storeId)!,
      })),
      again: rows[0].again,
    });
  }

  /** For a shopper who waits: asks how the payment stands, and places in the same breath. Answers the checkout as it is then. */
  async settle(reference: string): Promise<CheckoutRow> {
    let placed: CheckoutRow | null = null;
    const place = async (tx: EntityManager, payment: PaymentRow) => {
      placed = await this.place(tx, payment);
    };
    try {
      const payment = await this.steps.payments.sync(reference, place);
      if (!placed && payment?.state === 'authorised') await this.placeAuthorised(reference);
    } catch (error) {
      // That the money is authorised is true whatever became of the order: its event tries again.
      if (!(error instanceof DomainError && error.details.unavailable)) await this.steps.payments.sync(reference);
      throw error;
    }
    return placed ?? this.reader.row(reference);
  }

  /** Places the order of an authorised payment; does nothing when it is placed already. */
  async placeAuthorised(reference: string): Promise<void> {
    await inTransaction(this.db, (tx) => this.placeFound(tx, reference));
  }

  async placeFound(tx: EntityManager, reference: string): Promise<void> {
    const payment = await this.steps.payments.find(reference, tx);
    if (payment?.state === 'authorised' && !payment.captureRequested) await this.place(tx, payment);
  }

  /** The placed checkout; null when no order came of it, or came already. */
  private async place(tx: EntityManager, payment: PaymentRow): Promise<CheckoutRow | null> {
    const { reference } = payment;
    const now = this.clock.now();
    const c = await this.reader.placed(tx, reference, payment.authorisedOre);
    if (!c) await this.late(tx, reference, payment, now);
    else if (payment.authorisedOre < c.goodsOre + c.deliveryOre)
      await this.letGo(tx, reference, payment, 'amount', now);
    else return { ...c, state: 'placed', orderToken: await this.write(tx, c, payment, now) };
    return null;
  }

  /** Money that came after the hold ran out takes a new hold, or is let go. */
  private async late(tx: EntityManager, reference: string, payment: PaymentRow, now: Date): Promise<void> {
    const [[c]] = await tx.query(
      `UPDATE checkout SET state = 'placed' WHERE id = $1 AND state IN ('expired','cancelled') RETURNING id`,
      [reference],
    );
    if (!c) return;
    const row = await this.reader.row(reference, tx);
    if (payment.authorisedOre < row.goodsOre + row.deliveryOre)
      return this.letGo(tx, reference, payment, 'amount', now);
    try {
      await inSavepoint(tx, async () => {
        await this.steps.holds.takeStock(tx, reference, row.lines, addMinutes(now, 1), now);
        await this.steps.holds.takePlaces(tx, reference, {
          deliverySlotId: row.details!.deliverySlotId,
          slots: await this.slotsOf(row),
          again: true,
        });
        await this.write(tx, row, payment, now);
        await tx.query(
          `DELETE FROM basket_item i USING checkout_line l WHERE l.checkout_id = $1 AND i.basket_id = $2 AND i.offer_id = l.offer_id`,
          [row.id, row.basketId],
        );
      });
    } catch (error) {
      if (!(error instanceof DomainError) && !(error instanceof InputProblems)) throw error;
      await this.letGo(tx, reference, payment, 'too_late', now);
    }
  }

  /** No order comes of this authorisation: nothing is held and nothing is charged. */
  private async letGo(tx: EntityManager, reference: string, payment: PaymentRow, problem: string, now: Date) {
    await tx.query(`UPDATE checkout SET state = 'expired', payment_problem = $2 WHERE id = $1`, [reference, problem]);
    await this.steps.holds.releaseAll(tx, reference, now);
    await this.steps.payments.requestCapture(tx, payment.id, 0);
  }

  private async slotsOf(c: CheckoutRow) {
    const parts = await this.reader.partsOf(c);
    return c.details!.slots.map((s) => ({
      storeId: s.storeId,
      startsAt: new Date(s.startsAt),
      endsAt: new Date(s.endsAt),
      capacity: parts.find((p) => p.store.id === s.storeId)!.store.slotCapacity,
    }));
  }

  private async write(tx: EntityManager, c: CheckoutRow, payment: PaymentRow, now: Date): Promise<string> {
    if (!(await this.steps.holds.keepAll(tx, c.id, c.details!.fulfilment))) throw new DomainError('HOLD_GONE');
    return (await this.steps.orders.place(tx, await this.orderOf(tx, c, payment, now))).token;
  }

  private async orderOf(tx: EntityManager, c: CheckoutRow, payment: PaymentRow, now: Date): Promise<NewOrder> {
    const d = c.details!;
    const parts = await this.reader.partsOf(c);
    const [slot] = d.deliverySlotId
      ? await tx.query(`SELECT starts_at AS "startsAt", ends_at AS "endsAt" FROM delivery_slot WHERE id = $1`, [
          d.deliverySlotId,
        ])
      : [];
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
      test: this.config.trial,
      parts: parts.map(({ store, readyAt, lines }) => {
        const chosen = d.slots.find((s) => s.storeId === store.id);
        const startsAt: Date | null = chosen ? new Date(chosen.startsAt) : null;
        return {
          storeId: store.id,
          slotStartsAt: startsAt,
          slotEndsAt: chosen ? new Date(chosen.endsAt) : null,
          promisedAt: new Date(Math.max(readyAt.getTime(), (startsAt ?? slot?.startsAt ?? readyAt).getTime())),
          lines: lines.map((l) => ({
            offerId: l.offerId,
            productId: l.productId,
            name: (c.language === 'en' && l.nameEn) || l.nameNb,
            variantName: l.variantName,
            brand: l.brand,
            sku: l.sku,
            gtin: l.gtin,
            icon: l.icon,
            hue: l.hue,
            quantity: l.quantity,
            priceOre: l.heldPriceOre,
            vatPercent: l.vatPercent,
            minAge: l.minAge,
            perishable: l.perishable,
            cold: l.storage !== 'ambient',
          })),
        };
      }),
    };
  }
}

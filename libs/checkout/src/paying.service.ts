import { addMinutes, Clock } from '@bytorg/clock';
import { Config } from '@bytorg/config';
import { once, wasDone } from '@bytorg/database';
import { DomainError, InputProblems } from '@bytorg/errors';
import type { Who } from '@bytorg/identity';
import type { PaymentRow } from '@bytorg/payments';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CheckoutReader, type CheckoutRow } from './checkout-reader.service';
import { EXTRA_MINUTES } from './checkout.service';
import type { PayInput } from './checkout.views';
import type { PayDetails } from './pay-input';
import { Steps } from './steps';

/** From "pay" to the page where it is paid: what was chosen is checked and written, places are held. */
@Injectable()
export class Paying {
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
    const details = await this.steps.inputs.check(input, parts, canDeliver, c.begun);
    const capacity = new Map(parts.map((p) => [p.store.id, p.store.slotCapacity]));
    const amount = c.goodsOre + (details.deliverySlotId ? await this.feeOf(details.deliverySlotId) : 0);
    const by = { scope: `checkout:${checkoutId}`, operation: 'pay', key, body: details, answer: true };
    // A repeated request changes nothing: only a new choice may close the page where the last one could be paid.
    if (c.payable && !(await wasDone(this.db, by))) await this.steps.pages.reopen(checkoutId, amount);
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
      // Writing the payment locks it, and placement locks it before the checkout: so does every choice, the first too.
      prepared = await this.steps.pages.prepare(tx, checkoutId, amount, request);
      await this.choose(tx, c, details, capacity, amount, now);
      return true;
    });
    return this.steps.pages.open(request, prepared);
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
}

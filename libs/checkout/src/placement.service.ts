import { addMinutes, Clock } from '@bytorg/clock';
import { Config } from '@bytorg/config';
import { inSavepoint, inTransaction } from '@bytorg/database';
import { DomainError, InputProblems } from '@bytorg/errors';
import { lockPayment, type PaymentRow } from '@bytorg/payments';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CheckoutReader, type CheckoutRow } from './checkout-reader.service';
import { goodsOf } from './bundles';
import { type DeliveryWindow, newOrderOf } from './new-order';
import { Steps } from './steps';

/** From authorised money to a placed order, or to letting the money go. */
@Injectable()
export class Placement {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Config) private readonly config: Config,
    @Inject(CheckoutReader) private readonly reader: CheckoutReader,
    @Inject(Steps) private readonly steps: Steps,
  ) {}

  /** For a shopper who waits: asks how the payment stands, and places in the same breath. Answers the checkout as it is then. */
  async settle(reference: string): Promise<CheckoutRow> {
    let placed: CheckoutRow | null = null;
    const place = async (tx: EntityManager, payment: PaymentRow) => {
      placed = await this.place(tx, payment);
    };
    try {
      const payment = await this.steps.news.sync(reference, place);
      if (!placed && payment?.state === 'authorised') await this.placeAuthorised(reference);
    } catch (error) {
      // That the money is authorised is true whatever became of the order: its event tries again.
      if (!(error instanceof DomainError && error.details.unavailable)) await this.steps.news.sync(reference);
      throw error;
    }
    return placed ?? this.reader.row(reference);
  }

  /** Places the order of an authorised payment; does nothing when it is placed already. */
  async placeAuthorised(reference: string): Promise<void> {
    await inTransaction(this.db, (tx) => this.placeFound(tx, reference));
  }

  async placeFound(tx: EntityManager, reference: string): Promise<void> {
    // Locked: that the hold was let go is told after the order is there, whose parts it ends, or before there is one.
    const payment = await lockPayment(tx, reference);
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
      `WITH was AS (SELECT id, state FROM checkout WHERE id = $1 FOR UPDATE)
       UPDATE checkout c SET state = 'placed' FROM was WHERE c.id = was.id AND (was.state IN ('expired','cancelled') OR (was.state = 'paying' AND c.expires_at <= $2))
       RETURNING was.state`,
      [reference, now],
    );
    if (!c) return;
    // Its time is over and nobody has ended it yet: what it held is held anew, like anybody's, or given back.
    if (c.state === 'paying') await this.steps.holds.releaseAll(tx, reference, now);
    const row = await this.reader.row(reference, tx);
    if (payment.authorisedOre < row.goodsOre + row.deliveryOre)
      return this.letGo(tx, reference, payment, 'amount', now);
    try {
      await inSavepoint(tx, async () => {
        await tx.query(
          `DELETE FROM basket_item WHERE basket_id = $1 AND offer_id IN (
             SELECT i.offer_id FROM basket_item i JOIN checkout_line l ON l.checkout_id = $2 AND l.offer_id = i.offer_id
             WHERE i.basket_id = $1 ORDER BY i.offer_id FOR UPDATE OF i)`,
          [row.basketId, row.id],
        );
        await this.steps.holds.takeStock(tx, reference, goodsOf(row.lines), addMinutes(now, 1), now);
        await this.steps.holds.takePlaces(tx, reference, {
          deliverySlotId: row.details!.deliverySlotId,
          slots: await this.windowsOf(row),
          again: true,
        });
        await this.write(tx, row, payment, now);
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
    await this.steps.captures.requestCapture(tx, payment.id, 0);
  }

  /** The windows that were chosen, unless one of them is over before its store can have the goods ready. */
  private async windowsOf(c: CheckoutRow) {
    const parts = await this.reader.partsOf(c);
    const offered = this.steps.holds.pickup.offered(parts, c.begun);
    return c.details!.slots.map((s) => {
      const { store } = parts.find((p) => p.store.id === s.storeId)!;
      const [startsAt, endsAt] = [new Date(s.startsAt), new Date(s.endsAt)];
      if (!offered.get(s.storeId)!.some((w) => w.opensAt <= startsAt && w.endsAt >= endsAt))
        throw new DomainError('SLOT_GONE', { storeId: s.storeId });
      return { storeId: s.storeId, startsAt, endsAt, capacity: store.slotCapacity };
    });
  }

  private async write(tx: EntityManager, c: CheckoutRow, payment: PaymentRow, now: Date): Promise<string> {
    if (!(await this.steps.holds.keepAll(tx, c.id, c.details!.fulfilment))) throw new DomainError('HOLD_GONE');
    const parts = await this.reader.partsOf(c);
    const slot = await this.deliverySlotOf(tx, c);
    const order = newOrderOf(c, parts, slot, { payment, now, test: this.config.trial });
    return (await this.steps.orders.place(tx, order)).token;
  }

  private async deliverySlotOf(tx: EntityManager, c: CheckoutRow): Promise<DeliveryWindow | null> {
    const id = c.details!.deliverySlotId;
    if (!id) return null;
    const [slot] = await tx.query(
      `SELECT starts_at AS "startsAt", ends_at AS "endsAt" FROM delivery_slot WHERE id = $1`,
      [id],
    );
    return slot;
  }
}

import { DeliverySlots } from '@bytorg/delivery';
import { DomainError, InputProblems } from '@bytorg/errors';
import { Stock } from '@bytorg/inventory';
import { Outbox } from '@bytorg/outbox';
import { PickupSlots } from '@bytorg/pickup';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Everything a checkout can hold, each taken and given back by its owner's own method, keyed by the checkout's id. */
@Injectable()
export class Holds {
  constructor(
    @Inject(Stock) private readonly stock: Stock,
    @Inject(PickupSlots) readonly pickup: PickupSlots,
    @Inject(DeliverySlots) readonly delivery: DeliverySlots,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  takeStock(
    tx: EntityManager,
    checkoutId: string,
    lines: { offerId: string; quantity: number }[],
    expiresAt: Date,
    now: Date,
  ) {
    return this.stock.hold(tx, checkoutId, lines, expiresAt, now);
  }

  extend(tx: EntityManager, checkoutId: string, expiresAt: Date) {
    return this.stock.extend(tx, checkoutId, expiresAt);
  }

  async releaseAll(tx: EntityManager, checkoutId: string, now: Date): Promise<void> {
    await this.stock.release(tx, checkoutId, now);
    await this.pickup.release(tx, checkoutId);
    await this.delivery.release(tx, checkoutId);
  }

  /** False when the goods were given back meanwhile. */
  async keepAll(tx: EntityManager, checkoutId: string, fulfilment: 'collect' | 'deliver'): Promise<boolean> {
    const kept = await this.stock.keep(tx, checkoutId);
    await (fulfilment === 'collect' ? this.pickup : this.delivery).keep(tx, checkoutId);
    return kept;
  }

  note(tx: EntityManager, name: string, payload: Record<string, unknown>, at: Date) {
    return this.outbox.add(tx, name, payload, at);
  }

  /** The places the shopper chose; a full one is news beside its field. */
  async takePlaces(
    tx: EntityManager,
    checkoutId: string,
    chosen: {
      slots: { storeId: string; startsAt: Date; endsAt: Date; capacity: number }[];
      deliverySlotId: string | null;
      /** An earlier choice may hold places still. */
      again: boolean;
    },
  ) {
    try {
      if (chosen.again) {
        // Both kinds and both choices first: two shoppers who change places with each other would wait in a ring.
        await this.pickup.lock(tx, checkoutId, chosen.slots);
        await this.delivery.lock(tx, checkoutId, chosen.deliverySlotId);
        await this.pickup.release(tx, checkoutId);
        await this.delivery.release(tx, checkoutId);
      }
      if (chosen.deliverySlotId) return await this.delivery.hold(tx, checkoutId, chosen.deliverySlotId);
      await this.pickup.hold(tx, checkoutId, chosen.slots);
      return null;
    } catch (error) {
      if (!(error instanceof DomainError) || !error.code.startsWith('SLOT_')) throw error;
      const field = chosen.deliverySlotId ? 'deliverySlotId' : `slots.${error.details.storeId}`;
      throw new InputProblems([{ field, code: error.code }]);
    }
  }
}

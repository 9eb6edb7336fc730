import { Clock } from '@bytorg/clock';
import { type OutboxEvent, Record } from '@bytorg/outbox';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PickupSlots } from './slots.service';

@Injectable()
export class FreeSlotOfCancelledPart {
  constructor(
    @Inject(PickupSlots) private readonly slots: PickupSlots,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Record('sub_order.cancelled')
  async handle({ payload }: OutboxEvent<{ subOrderId: string }>, tx: EntityManager) {
    await this.slots.giveBack(tx, payload.subOrderId, this.clock.now());
  }
}

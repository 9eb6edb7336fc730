import { Global, Module } from '@nestjs/common';
import { HandOvers } from './hand-over.service';
import { FreeSlotOfCancelledPart } from './pickup.jobs';
import { PickupResolver } from './pickup.resolver';
import { Proofs } from './proofs.service';
import { PickupSlots } from './slots.service';

@Global()
@Module({
  providers: [PickupSlots, Proofs, HandOvers, PickupResolver, FreeSlotOfCancelledPart],
  exports: [PickupSlots],
})
export class PickupModule {}

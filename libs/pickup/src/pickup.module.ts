import { Global, Module } from '@nestjs/common';
import { HandOvers } from './hand-over.service.js';
import { PickupResolver } from './pickup.resolver.js';
import { PickupSlots } from './slots.service.js';

@Global()
@Module({ providers: [PickupSlots, HandOvers, PickupResolver], exports: [PickupSlots] })
export class PickupModule {}

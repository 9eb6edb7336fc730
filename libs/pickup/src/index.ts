export { HandOvers } from './hand-over.service';
export { PickupModule } from './pickup.module';
export { PickupSlots, SOLD_DAYS_AHEAD, slotsOf, type Slot } from './slots.service';

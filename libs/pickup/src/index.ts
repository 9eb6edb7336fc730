export { HandOvers } from './hand-over.service';
export { PickupModule } from './pickup.module';
export { PickupSlots, SHORTEST_VISIT, slotsOf, SOLD_DAYS_AHEAD, type Slot } from './slots.service';

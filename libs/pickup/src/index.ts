export { HandOvers } from './hand-over.service';
export { PickupModule } from './pickup.module';
export { type BegunRow, PickupSlots, SHORTEST_VISIT, SOLD_DAYS_AHEAD, type Slot } from './slots.service';

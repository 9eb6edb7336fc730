export { PickupModule } from './pickup.module.js';
export { PickupSlots, SOLD_DAYS_AHEAD, slotsOf, type Slot } from './slots.service.js';

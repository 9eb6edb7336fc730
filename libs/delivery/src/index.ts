export { DeliveryModule } from './delivery.module.js';
export { DeliverySlots, type DeliverySlotInfo } from './delivery-slots.service.js';
export { Driving } from './driving.service.js';
export { DeliverySlotView, NextDelivery } from './delivery.views.js';

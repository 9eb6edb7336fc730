export { DeliveryModule } from './delivery.module';
export { DeliverySlots, type DeliverySlotInfo } from './delivery-slots.service';
export { Driving } from './driving.service';
export { DeliverySlotView, NextDelivery } from './delivery.views';

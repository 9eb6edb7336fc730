import { Global, Module } from '@nestjs/common';
import { DeliverySlots } from './delivery-slots.service';
import { DropEmptyStops, FreePlaceOfCancelledOrder } from './delivery.jobs';
import { CourierResolver, FrontDeliveryResolver, PlannerResolver } from './delivery.resolver';
import { Driving } from './driving.service';
import { Loading } from './loading.service';
import { RunSheets } from './run-sheet.service';
import { Runs } from './runs.service';
import { Stops } from './stops.service';

@Global()
@Module({
  providers: [
    DeliverySlots,
    Runs,
    RunSheets,
    Stops,
    Loading,
    Driving,
    FrontDeliveryResolver,
    CourierResolver,
    PlannerResolver,
    DropEmptyStops,
    FreePlaceOfCancelledOrder,
  ],
  exports: [DeliverySlots],
})
export class DeliveryModule {}

import { Global, Module } from '@nestjs/common';
import { DeliverySlots } from './delivery-slots.service.js';
import { CourierResolver, FrontDeliveryResolver, PlannerResolver } from './delivery.resolver.js';
import { Driving } from './driving.service.js';
import { RunSheets } from './run-sheet.service.js';
import { Runs } from './runs.service.js';

@Global()
@Module({ providers: [DeliverySlots, Runs, RunSheets, Driving, FrontDeliveryResolver, CourierResolver, PlannerResolver], exports: [DeliverySlots, Driving] })
export class DeliveryModule {}

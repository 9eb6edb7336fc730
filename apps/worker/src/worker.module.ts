import { CatalogModule } from '@bytorg/catalog';
import { CheckoutModule } from '@bytorg/checkout';
import type { Config } from '@bytorg/config';
import { DatabaseModule } from '@bytorg/database';
import { DeliveryModule } from '@bytorg/delivery';
import { IdentityModule } from '@bytorg/identity';
import { IntakeModule } from '@bytorg/intake';
import { InventoryModule } from '@bytorg/inventory';
import { MetricsModule } from '@bytorg/metrics';
import { NotificationsModule } from '@bytorg/notifications';
import { OrderingModule } from '@bytorg/ordering';
import { JobsModule, OutboxModule } from '@bytorg/outbox';
import { PaymentsModule } from '@bytorg/payments';
import { PickupModule } from '@bytorg/pickup';
import { SearchModule } from '@bytorg/search';
import { StoresModule } from '@bytorg/stores';
import { type DynamicModule, Module } from '@nestjs/common';

/** The same libs as the api, with the job runner and without a GraphQL server. */
@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        DatabaseModule.with(config),
        OutboxModule,
        IdentityModule,
        StoresModule,
        CatalogModule,
        InventoryModule,
        SearchModule,
        IntakeModule,
        PaymentsModule,
        OrderingModule,
        PickupModule,
        DeliveryModule,
        CheckoutModule,
        NotificationsModule,
        MetricsModule,
        JobsModule,
      ],
    };
  }
}

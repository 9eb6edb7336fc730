import { CatalogModule } from '@bytorg/catalog';
import { CheckoutModule } from '@bytorg/checkout';
import { DeliveryModule } from '@bytorg/delivery';
import { IdentityModule } from '@bytorg/identity';
import { IntakeModule } from '@bytorg/intake';
import { InventoryModule } from '@bytorg/inventory';
import { MetricsModule } from '@bytorg/metrics';
import { NotificationsModule } from '@bytorg/notifications';
import { OrderingModule } from '@bytorg/ordering';
import { OutboxModule } from '@bytorg/outbox';
import { PaymentsModule } from '@bytorg/payments';
import { PickupModule } from '@bytorg/pickup';
import { SearchModule } from '@bytorg/search';
import { StoresModule } from '@bytorg/stores';

/** Lower libs first. */
export const domainModules = [
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
];

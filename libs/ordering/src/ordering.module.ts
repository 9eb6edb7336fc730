import { Global, Module } from '@nestjs/common';
import { BoardReader } from './board.service.js';
import { CloseOrders } from './closing.service.js';
import { Moves } from './moves.js';
import { OrderReader } from './order-reader.service.js';
import { EndUncollectedOrders, RemindStoreToAccept } from './ordering.jobs.js';
import { ShopperOrderResolver, StoreOrderResolver } from './ordering.resolver.js';
import { PlaceOrders } from './placement.service.js';
import { ShopperOrders } from './shopper-order.service.js';
import { SubOrders } from './sub-order.service.js';

@Global()
@Module({
  providers: [Moves, PlaceOrders, SubOrders, CloseOrders, OrderReader, BoardReader, ShopperOrders, ShopperOrderResolver, StoreOrderResolver, RemindStoreToAccept, EndUncollectedOrders],
  exports: [PlaceOrders, SubOrders, OrderReader, BoardReader],
})
export class OrderingModule {}

import { SetAside } from '@bytorg/inventory';
import { Global, Module } from '@nestjs/common';
import { Bagged } from './bagged';
import { BoardReader } from './board.service';
import { CloseOrders } from './closing.service';
import { Moves } from './moves';
import { OrderReader } from './order-reader.service';
import { CancelPartsWhenPaymentLost, EndUncollectedOrders, RemindStoreToAccept } from './ordering.jobs';
import { ScaleLabels } from './scale-labels.service';
import { ShopperOrderResolver, StoreOrderResolver } from './ordering.resolver';
import { Picking } from './picking.service';
import { PlaceOrders } from './placement.service';
import { ShopperOrders } from './shopper-order.service';
import { TownStoresResolver } from './town-stores.resolver';
import { SubOrders } from './sub-order.service';

@Global()
@Module({
  providers: [
    Moves,
    PlaceOrders,
    SubOrders,
    Picking,
    ScaleLabels,
    CloseOrders,
    OrderReader,
    BoardReader,
    ShopperOrders,
    ShopperOrderResolver,
    StoreOrderResolver,
    TownStoresResolver,
    { provide: SetAside, useClass: Bagged },
    RemindStoreToAccept,
    EndUncollectedOrders,
    CancelPartsWhenPaymentLost,
  ],
  exports: [SetAside, PlaceOrders, SubOrders, OrderReader, BoardReader],
})
export class OrderingModule {}

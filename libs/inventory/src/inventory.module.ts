import { Global, Module } from '@nestjs/common';
import { Counting } from './counting.service';
import { InventoryResolver } from './inventory.resolver';
import { OfferGridService } from './offer-grid.service';
import { OwnGoodsController } from './own-goods.controller';
import { Stock } from './stock.service';
import { ToldCounts } from './told-counts.service';

@Global()
@Module({
  controllers: [OwnGoodsController],
  providers: [Stock, ToldCounts, OfferGridService, Counting, InventoryResolver],
  exports: [Stock, ToldCounts, OfferGridService],
})
export class InventoryModule {}

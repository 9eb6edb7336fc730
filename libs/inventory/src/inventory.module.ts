import { Global, Module } from '@nestjs/common';
import { Counting } from './counting.service';
import { InventoryResolver } from './inventory.resolver';
import { OfferGridService } from './offer-grid.service';
import { Stock } from './stock.service';

@Global()
@Module({ providers: [Stock, OfferGridService, Counting, InventoryResolver], exports: [Stock, OfferGridService] })
export class InventoryModule {}

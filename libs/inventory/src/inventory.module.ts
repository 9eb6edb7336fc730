import { Global, Module } from '@nestjs/common';
import { Counting } from './counting.service.js';
import { InventoryResolver } from './inventory.resolver.js';
import { OfferGridService } from './offer-grid.service.js';
import { Stock } from './stock.service.js';

@Global()
@Module({ providers: [Stock, OfferGridService, Counting, InventoryResolver], exports: [Stock, OfferGridService] })
export class InventoryModule {}

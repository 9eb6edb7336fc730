import { Global, Module } from '@nestjs/common';
import { CatalogResolver } from './catalog.resolver.js';
import { Offers } from './offers.service.js';
import { PictureController } from './picture.controller.js';
import { Products } from './products.service.js';
import { VatRates } from './vat.js';

@Global()
@Module({
  controllers: [PictureController],
  providers: [Products, Offers, VatRates, CatalogResolver],
  exports: [Products, Offers, VatRates],
})
export class CatalogModule {}

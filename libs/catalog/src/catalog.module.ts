import { Global, Module } from '@nestjs/common';
import { CatalogResolver } from './catalog.resolver';
import { ChangeViews } from './change-views';
import { ChangesResolver } from './changes.resolver';
import { ProductChanges } from './changes.service';
import { Offers } from './offers.service';
import { PictureController } from './picture.controller';
import { Products } from './products.service';
import { VatRates } from './vat';

@Global()
@Module({
  controllers: [PictureController],
  providers: [Products, Offers, VatRates, CatalogResolver, ProductChanges, ChangeViews, ChangesResolver],
  exports: [Products, Offers, VatRates],
})
export class CatalogModule {}

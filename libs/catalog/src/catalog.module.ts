import { Config } from '@bytorg/config';
import { Global, Module } from '@nestjs/common';
import { AttributeDesk } from './attribute-desk.service';
import { AttributesResolver } from './attributes.resolver';
import { Attributes } from './attributes.service';
import { Categories } from './categories.service';
import { CatalogResolver } from './catalog.resolver';
import { ChangeViews } from './change-views';
import { ChangesResolver } from './changes.resolver';
import { ProductChanges } from './changes.service';
import { Bundles } from './bundles';
import { Likeness } from './likeness.service';
import { Offers } from './offers.service';
import { PictureController } from './picture.controller';
import { PhotoController } from './pictures/photo.controller';
import { PictureFetcher } from './pictures/picture-fetcher';
import { PictureFiles } from './pictures/picture-files';
import { PictureReader } from './pictures/picture-reader.service';
import { ForgetUnusedPictures, MakeSizesWhenBrought } from './pictures/picture.jobs';
import { PicturesResolver } from './pictures/pictures.resolver';
import { Pictures } from './pictures/pictures.service';
import { wherePicturesLie } from './pictures/where-pictures-lie';
import { Products } from './products.service';
import { Variants } from './variants.service';
import { SharedValues } from './shared-values.service';
import { TownProducts } from './town-products.service';
import { TownTextsResolver } from './town-texts.resolver';
import { VatRates } from './vat';
import { WishedTexts } from './wished-text.service';

@Global()
@Module({
  controllers: [PhotoController, PictureController],
  providers: [
    Products,
    Categories,
    Offers,
    Likeness,
    Bundles,
    VatRates,
    CatalogResolver,
    Attributes,
    AttributesResolver,
    AttributeDesk,
    Variants,
    ProductChanges,
    ChangeViews,
    SharedValues,
    WishedTexts,
    ChangesResolver,
    TownProducts,
    TownTextsResolver,
    { provide: PictureFiles, useFactory: wherePicturesLie, inject: [Config] },
    Pictures,
    PictureReader,
    PictureFetcher,
    PicturesResolver,
    MakeSizesWhenBrought,
    ForgetUnusedPictures,
  ],
  exports: [Products, Categories, Likeness, Attributes, Variants, Offers, Bundles, VatRates, Pictures, PictureFetcher],
})
export class CatalogModule {}

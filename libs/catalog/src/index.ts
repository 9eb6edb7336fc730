export { CatalogModule } from './catalog.module';
export { isInStoreCode, normaliseGtin, withCheckDigit } from './gtin';
export { isUuid, Products, type NewProduct } from './products.service';
export { MAX_PRICE_ORE, Offers, type OfferChange } from './offers.service';
export { VatRates } from './vat';
export {
  Category,
  Label,
  LabelKind,
  NewProductInput,
  OfferStatus,
  Picture,
  pictureOf,
  VatClass,
} from './catalog.views';

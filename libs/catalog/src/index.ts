export { CatalogModule } from './catalog.module.js';
export { isInStoreCode, normaliseGtin, withCheckDigit } from './gtin.js';
export { isUuid, Products, type NewProduct } from './products.service.js';
export { MAX_PRICE_ORE, Offers, type OfferChange } from './offers.service.js';
export { VatRates } from './vat.js';
export { Category, Label, LabelKind, NewProductInput, OfferStatus, Picture, pictureOf, VatClass } from './catalog.views.js';

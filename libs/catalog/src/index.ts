export { CatalogModule } from './catalog.module';
export { Attributes } from './attributes.service';
export { Categories } from './categories.service';
export { ProductChanges } from './changes.service';
export { type Answers, answersOf, type Attrs } from './attribute-values';
export { type AskedAttribute, AttributeValueInput, NewVariantInput } from './attributes.views';
export { variantName } from './shared-values.service';
export { Likeness } from './likeness.service';
export { Variants } from './variants.service';
export { isInStoreCode, normaliseGtin, withCheckDigit } from './gtin';
export { isUuid, Products, type NewProduct } from './products.service';
export { MAX_PRICE_ORE, Offers, type OfferChange } from './offers.service';
export { type BundlePartWish, Bundles, checkParts, LEAST_BUNDLE_ORE } from './bundles';
export { BundleContent, BundleContentPart, BundlePartInput } from './bundles.views';
export { type NamedPart, readParts, writeParts } from './bundle-words';
export { VatRates } from './vat';
export { perUnitOre } from './per-unit';
export { byWeightOf, checkWeight, usualMax, type Weight } from './weight';
export { ByWeight, WeightInput } from './weight.views';
export {
  Category,
  Label,
  LabelKind,
  NewProductInput,
  OfferStatus,
  Picture,
  VatClass,
  VouchedLabel,
} from './catalog.views';
export { type Blocked, blockedKind } from './blocked';
export { blockedProblem } from './blocked-wares';
export { type Allergen, allergenName, allergensIn, allergensMarkedIn, inOrder, mark, partsOf } from './food/allergens';
export { checkFood, foodText, type GivenFood, type StorageClass } from './food/food';
export { FoodView } from './food/food.views';
export { type NutritionFacts, readNutrition, writeNutrition } from './food/nutrition';
export { isScheme, voucherName } from './labels';
export { letterPicture, type Photo, type Pictured, photoPicture, pictureOf } from './pictures/picture';
export { type NewPicture, Pictures } from './pictures/pictures.service';
export { PictureFiles } from './pictures/picture-files';
export { allKeys, sizeKey, uploadKey } from './pictures/picture-sizes';
export { ForgetUnusedPictures, MakeSizesWhenBrought } from './pictures/picture.jobs';
export { hashOf } from './pictures/picture-bytes';
export { PictureFetcher } from './pictures/picture-fetcher';

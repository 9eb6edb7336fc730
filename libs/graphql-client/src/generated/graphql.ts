/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AddressInput = {
  city: string;
  directions?: string | null | undefined;
  line: string;
  place?: PlaceInput | null | undefined;
  postcode: string;
};

/** The 14 that must be named on food. */
export type Allergen =
  | 'CELERY'
  | 'CRUSTACEANS'
  | 'EGGS'
  | 'FISH'
  | 'GLUTEN'
  | 'LUPIN'
  | 'MILK'
  | 'MOLLUSCS'
  | 'MUSTARD'
  | 'NUTS'
  | 'PEANUTS'
  | 'SESAME'
  | 'SOY'
  | 'SULPHITES';

export type AskedChoiceInput = {
  id?: string | number | null | undefined;
  nameEn: string;
  nameNb: string;
  swatch?: string | null | undefined;
};

export type AttentionKind =
  | 'DELIVERY_FAILED'
  | 'LATE'
  | 'LEFT_BEHIND'
  | 'NOT_ACCEPTED'
  | 'NOT_COLLECTED'
  | 'SHORTAGE';

export type AttributeFilterInput = {
  code: string;
  values: Array<string>;
};

export type AttributeInput = {
  categoryId: string | number;
  choices: Array<AskedChoiceInput>;
  /** How files name it; made of its name otherwise */
  code?: string | null | undefined;
  id?: string | number | null | undefined;
  kind: AttributeKind;
  makesVariants: boolean;
  nameEn: string;
  nameNb: string;
  unit?: string | null | undefined;
};

export type AttributeKind =
  | 'CHOICE'
  | 'COLOUR'
  | 'NUMBER'
  | 'TEXT';

export type AttributeValueInput = {
  code: string;
  value: string;
};

export type Availability =
  | 'FEW'
  | 'IN_STOCK'
  | 'NONE';

export type BagState =
  | 'DELIVERED'
  | 'ON_BOARD'
  | 'PACKED'
  | 'RETURNED';

export type BasketProblemCode =
  | 'CONTENTS_CHANGED'
  | 'NOT_ENOUGH'
  | 'NOT_FOR_DELIVERY'
  | 'OFFER_GONE'
  | 'PRICE_CHANGED'
  | 'SOLD_OUT'
  | 'STORE_CLOSED'
  | 'STORE_PAUSED'
  | 'TOO_MANY';

export type BestReason =
  | 'CHEAPEST'
  | 'NEAREST'
  | 'ONLY'
  | 'SOONEST';

export type BundlePartInput = {
  offerId: string | number;
  quantity: number;
};

/** Why a part was cancelled; none when the shopper did it */
export type CancelReason =
  | 'CLOSED'
  | 'DAMAGED'
  | 'DEADLINE'
  | 'MISSING'
  | 'NOT_ACCEPTED'
  | 'PAYMENT_LOST'
  | 'SOLD_OUT';

export type CategoryInput = {
  hue: number;
  icon: string;
  id?: string | number | null | undefined;
  nameEn: string;
  nameNb: string;
  parentId?: string | number | null | undefined;
  /** Left out: as the category above */
  vatClass?: VatClass | null | undefined;
};

export type CentreInput = {
  id?: string | number | null | undefined;
  lat: number;
  lon: number;
  name: string;
};

export type ChangeState =
  | 'ACCEPTED'
  | 'OPEN'
  | 'REFUSED'
  | 'WITHDRAWN';

export type CheckoutState =
  | 'CANCELLED'
  | 'EXPIRED'
  | 'OPEN'
  | 'PAYING'
  | 'PLACED';

export type ClosureInput = {
  closes?: string | null | undefined;
  fromDate: string;
  note?: string | null | undefined;
  opens?: string | null | undefined;
  toDate: string;
};

export type ConnectorInput = {
  address: string;
  complete: boolean;
  excludesHeld: boolean;
  /** None: a new one */
  id?: string | number | null | undefined;
  kind: ConnectorKind;
  name: string;
  schedule: ConnectorSchedule;
  /** Shopify: the access token. WooCommerce: key and secret with a colon between. None: the one that is kept */
  secret?: string | null | undefined;
  storeCode?: string | null | undefined;
  storeId: string | number;
};

export type ConnectorKind =
  | 'FILE_URL'
  | 'GOOGLE_FEED'
  | 'SHOPIFY'
  | 'WOOCOMMERCE';

export type ConnectorSchedule =
  | 'DAILY'
  | 'HOURLY'
  | 'NONE';

/** Scanned adds; typed replaces what the same person had counted */
export type CountKind =
  | 'SCAN'
  | 'TYPED';

export type CountReason =
  | 'CORRECTION'
  | 'COUNT'
  | 'DAMAGED'
  | 'FOUND'
  | 'RECEIVED'
  | 'RETURNED'
  | 'STOLEN';

export type CountScope =
  | 'ALL'
  | 'SCAN'
  | 'SHELF';

export type CountShow =
  | 'ALL'
  | 'COUNTED'
  | 'LEFT';

export type CountState =
  | 'APPROVED'
  | 'APPROVING'
  | 'DROPPED'
  | 'OPEN';

export type CountedInput = {
  /** Seconds since it was counted, where the net was slow */
  ago?: number | null | undefined;
  /** Barcode or SKU, where the offer is not known */
  code?: string | null | undefined;
  kind: CountKind;
  offerId?: string | number | null | undefined;
  quantity: number;
};

export type DescribedVariantInput = {
  attributes: Array<AttributeValueInput>;
  variantId: string | number;
};

export type FailReason =
  | 'DAMAGED'
  | 'NOBODY_HOME'
  | 'NOT_READY'
  | 'OTHER'
  | 'REFUSED'
  | 'WRONG_ADDRESS';

export type FoodInput = {
  contains: Array<Allergen>;
  ingredientsEn?: string | null | undefined;
  ingredientsNb?: string | null | undefined;
  mayContain: Array<Allergen>;
  nutrition?: NutritionInput | null | undefined;
  origin?: string | null | undefined;
  producer?: string | null | undefined;
  storage: StorageClass;
};

export type Fulfilment =
  | 'COLLECT'
  | 'DELIVER';

export type HandOverRefusalCode =
  | 'ALREADY_HANDED_OVER'
  | 'NOTHING_HERE'
  | 'NOT_READY'
  | 'PAUSED'
  | 'WRONG_CODE'
  | 'WRONG_PERSON';

export type ImportAction =
  | 'NEW_OFFER'
  | 'NEW_PRODUCT'
  | 'REFUSED'
  | 'UNCHANGED'
  | 'UPDATE';

export type ImportAnswerInput = {
  kind: ImportAnswerKind;
  row: number;
  /** Of which goods; none for new ones */
  variantId?: string | number | null | undefined;
};

export type ImportAnswerKind =
  | 'NEW'
  | 'SAME'
  | 'VARIANT';

export type ImportBegunBy =
  | 'DRY_RUN'
  | 'PERSON'
  | 'SCHEDULE'
  | 'UPLOAD';

export type ImportField =
  | 'ALLERGENS'
  | 'BRAND'
  | 'BUNDLE'
  | 'BY_WEIGHT'
  | 'CATEGORY'
  | 'COLOUR'
  | 'DESCRIPTION'
  | 'GOOGLE_CATEGORY'
  | 'GROUP'
  | 'GROUP_NAME'
  | 'GTIN'
  | 'IGNORE'
  | 'IMAGE'
  | 'INGREDIENTS'
  | 'MATERIAL'
  | 'MAX_GRAMS'
  | 'NAME'
  | 'NUTRITION'
  | 'ORIGIN'
  | 'PRICE'
  | 'PRODUCER'
  | 'SIZE'
  | 'SKU'
  | 'STOCK'
  | 'STORAGE'
  | 'TRACES'
  | 'TYPICAL_GRAMS'
  | 'UNIT'
  | 'UNIT_AMOUNT'
  | 'VAT';

export type ImportKind =
  | 'COUNTS'
  | 'GOODS'
  | 'PRICES';

export type ImportMappingInput = {
  field: ImportField;
  index: number;
};

export type ImportOptionsInput = {
  /** The file holds everything the store sells: what is not in it is retired */
  complete?: boolean | null | undefined;
  /** Bags for waiting orders are not counted in the file */
  excludesHeld?: boolean | null | undefined;
};

export type ImportShelfInput = {
  /** The town’s shelf; none: these are not taken */
  categoryId?: string | number | null | undefined;
  /** As the source writes it */
  name: string;
};

export type ImportState =
  | 'APPLIED'
  | 'APPLYING'
  | 'CANCELLED'
  | 'FAILED'
  | 'MAPPED'
  | 'PREVIEWED'
  | 'PREVIEWING'
  | 'READING'
  | 'UPLOADED';

export type IntervalInput = {
  closes: string;
  opens: string;
};

export type LabelInput = {
  by: Voucher;
  note: string;
};

export type LabelKind =
  | 'GREEN'
  | 'LOCAL';

export type MetricUnit =
  | 'COUNT'
  | 'HOURS'
  | 'NOK'
  | 'OPENING_MINUTES'
  | 'PERCENT'
  | 'STORES';

/** What the shopper wants when something is missing; CANCEL_ALL: nothing from that store */
export type MissingPolicy =
  | 'CALL_ME'
  | 'CANCEL_ALL'
  | 'DROP_LINE';

export type MovementKind =
  | 'CORRECTION'
  | 'COUNT'
  | 'HAND_OVER'
  | 'HOLD'
  | 'IMPORT'
  | 'OPENING'
  | 'RECEIVED'
  | 'RELEASE'
  | 'RETURN'
  | 'WALK_IN';

export type NewOfferInput = {
  onHand: number;
  /** Makes it a bundle, which is not counted itself */
  parts?: Array<BundlePartInput> | null | undefined;
  priceOre: number;
  /** When the town does not know the goods yet */
  product?: NewProductInput | null | undefined;
  sku: string;
  storeId: string | number;
  /** Another size or colour of what the town knows */
  variant?: NewVariantInput | null | undefined;
  variantId?: string | number | null | undefined;
  weight?: WeightInput | null | undefined;
};

export type NewProductInput = {
  attributes?: Array<AttributeValueInput> | null | undefined;
  brand: string;
  categoryId: string | number;
  description?: string | null | undefined;
  food?: FoodInput | null | undefined;
  gtin?: string | null | undefined;
  name: string;
  netAmount?: number | null | undefined;
  unit?: string | null | undefined;
  /** Left out: as its category says */
  vatClass?: VatClass | null | undefined;
};

export type NewStoreInput = {
  addressLine: string;
  centreId: string | number;
  email: string;
  kind: StoreKind;
  name: string;
  orgNumber: string;
  ownerEmail: string;
  phone: string;
  postcode: string;
};

export type NewVariantInput = {
  attributes: Array<AttributeValueInput>;
  gtin?: string | null | undefined;
  productId: string | number;
};

export type NutritionInput = {
  carbohydrate: number;
  energyKcal: number;
  energyKj: number;
  fat: number;
  per: NutritionPer;
  protein: number;
  salt: number;
  saturated: number;
  sugars: number;
};

/** The figures are for 100 of these. */
export type NutritionPer =
  | 'G'
  | 'ML';

export type OfferFilter =
  | 'ACTIVE'
  | 'ALL'
  | 'LOW'
  | 'PAUSED'
  | 'SHORTAGE'
  | 'SOLD_OUT';

export type OfferSort =
  | 'AVAILABLE'
  | 'COUNTED'
  | 'NAME'
  | 'PRICE'
  | 'SKU';

export type OfferStatus =
  | 'ACTIVE'
  | 'PAUSED'
  | 'RETIRED';

/** Computed from the parts, never stored */
export type OrderStatus =
  | 'CANCELLED'
  | 'COMPLETED'
  | 'EXPIRED'
  | 'IN_PROGRESS'
  | 'OUT_FOR_DELIVERY'
  | 'PARTLY_READY'
  | 'PLACED'
  | 'READY';

export type PayInput = {
  acceptTerms?: boolean | null | undefined;
  address?: AddressInput | null | undefined;
  deliverySlotId?: string | number | null | undefined;
  email: string;
  fulfilment: Fulfilment;
  missing: MissingPolicy;
  name: string;
  note?: string | null | undefined;
  phone: string;
  postcode?: string | null | undefined;
  slots?: Array<StoreSlotInput> | null | undefined;
};

export type PictureState =
  | 'FAILED'
  | 'READY'
  | 'WAITING';

export type PlaceInput = {
  lat: number;
  lon: number;
};

export type RefusedLineInput = {
  lineId: string | number;
  quantity: number;
};

export type Role =
  | 'CLERK'
  | 'COORDINATOR'
  | 'COURIER'
  | 'EVALUATOR'
  | 'OWNER';

export type RunState =
  | 'COMPLETED'
  | 'PLANNED'
  | 'UNDER_WAY';

export type SearchInput = {
  attributes?: Array<AttributeFilterInput> | null | undefined;
  availableToday?: boolean | null | undefined;
  category?: string | null | undefined;
  centre?: string | null | undefined;
  green?: boolean | null | undefined;
  local?: boolean | null | undefined;
  maxPriceOre?: number | null | undefined;
  minPriceOre?: number | null | undefined;
  near?: PlaceInput | null | undefined;
  openNow?: boolean | null | undefined;
  page?: number | null | undefined;
  pageSize?: number | null | undefined;
  sort?: SearchSort | null | undefined;
  stores?: Array<string> | null | undefined;
  text?: string | null | undefined;
};

export type SearchSort =
  | 'NAME'
  | 'NEAREST'
  | 'NEWEST'
  | 'PRICE_DOWN'
  | 'PRICE_UP'
  | 'RELEVANCE';

export type SharedTextInput = {
  attributes?: Array<AttributeValueInput> | null | undefined;
  brand: string;
  categoryId: string | number;
  descriptionEn?: string | null | undefined;
  descriptionNb: string;
  food?: FoodInput | null | undefined;
  green?: LabelInput | null | undefined;
  local?: LabelInput | null | undefined;
  nameEn?: string | null | undefined;
  nameNb: string;
  variants?: Array<DescribedVariantInput> | null | undefined;
};

export type ShortReason =
  | 'DAMAGED'
  | 'EXPIRED_DATE'
  | 'NOT_FOUND'
  | 'OTHER'
  | 'WRONG_COUNT';

export type StopKind =
  | 'DOOR'
  | 'STORE';

export type StopState =
  | 'DONE'
  | 'FAILED'
  | 'PLANNED';

export type StorageClass =
  | 'AMBIENT'
  | 'COLD'
  | 'FROZEN';

export type StoreKind =
  | 'BAKERY'
  | 'BIKES'
  | 'BOOKSHOP'
  | 'CHEESE'
  | 'CLOTHING'
  | 'ELECTRONICS'
  | 'FLOWERS'
  | 'GROCER'
  | 'HEALTH'
  | 'INTERIOR'
  | 'IRONMONGER'
  | 'JEWELLERY'
  | 'OPTICIAN'
  | 'OTHER'
  | 'SHOES'
  | 'SPORTS'
  | 'TOYS'
  | 'YARN';

export type StoreReason =
  | 'CLOSED'
  | 'DAMAGED'
  | 'SOLD_OUT';

export type StoreSettingsInput = {
  about?: string | null | undefined;
  buffer?: number | null | undefined;
  bufferAuto?: boolean | null | undefined;
  delivers?: boolean | null | undefined;
  email?: string | null | undefined;
  importShare?: number | null | undefined;
  parkingNote?: string | null | undefined;
  phone?: string | null | undefined;
  prepMinutes?: number | null | undefined;
  scaleCodes?: string | null | undefined;
  slotCapacity?: number | null | undefined;
  slotMinutes?: number | null | undefined;
  storeId: string | number;
  tagline?: string | null | undefined;
};

export type StoreSlotInput = {
  startsAt: string;
  storeId: string | number;
};

export type StoreStatus =
  | 'ACTIVE'
  | 'APPLIED'
  | 'PAUSED';

export type SubOrderState =
  | 'ACCEPTED'
  | 'CANCELLED'
  | 'DELIVERED'
  | 'EXPIRED'
  | 'HANDED_OVER'
  | 'OUT_FOR_DELIVERY'
  | 'PICKING'
  | 'PLACED'
  | 'READY'
  | 'RETURNED';

export type SuggestionKind =
  | 'CATEGORY'
  | 'PRODUCT'
  | 'STORE';

export type SynonymsInput = {
  id?: string | number | null | undefined;
  kindOf?: string | null | undefined;
  words: Array<string>;
};

export type UpdateOfferInput = {
  buffer?: number | null | undefined;
  notForDelivery?: boolean | null | undefined;
  offerId: string | number;
  /** Of a bundle: all its parts from now on */
  parts?: Array<BundlePartInput> | null | undefined;
  priceOre?: number | null | undefined;
  sku?: string | null | undefined;
  status?: OfferStatus | null | undefined;
  /** Null: sold by the piece from now on */
  weight?: WeightInput | null | undefined;
};

export type VatClass =
  | 'BOOKS'
  | 'FOOD'
  | 'STANDARD';

/** Who stands behind a label: the store, the producer, or a scheme of its own. */
export type Voucher =
  | 'ASC'
  | 'BESKYTTET'
  | 'DEBIO'
  | 'DEMETER'
  | 'EU_ECOLABEL'
  | 'EU_ORGANIC'
  | 'FAIRTRADE'
  | 'FSC'
  | 'GOTS'
  | 'MSC'
  | 'NYT_NORGE'
  | 'PRODUCER'
  | 'RAINFOREST'
  | 'SPESIALITET'
  | 'STORE'
  | 'SVANEMERKET';

export type WeekdayHoursInput = {
  intervals: Array<IntervalInput>;
  weekday: number;
};

/** The price is then per kilo */
export type WeightInput = {
  maxGrams: number;
  typicalGrams: number;
};

export type WithdrawInput = {
  lineIds: Array<string | number>;
  message?: string | null | undefined;
  name: string;
  token: string;
};

export type MetricPointShownFragment = { week: string, value: number | null, n: number, low: number | null, high: number | null, suppressed: boolean, second: number | null };

export type MetricsShownFragment = { from: string, to: string, generatedAt: string, timeZone: string, suppressionRule: string, suppressedCount: number, excludedTestOrders: number, metrics: Array<{ number: number, key: string, name: string, question: string, formula: string, unit: MetricUnit, secondName: string | null, finding: string, definitionVersion: number, weeksShown: number, points: Array<{ week: string, value: number | null, n: number, low: number | null, high: number | null, suppressed: boolean, second: number | null }>, latest: { week: string, value: number | null, n: number, low: number | null, high: number | null, suppressed: boolean, second: number | null } | null, total: { week: string, value: number | null, n: number, low: number | null, high: number | null, suppressed: boolean, second: number | null } }> };

export type TownMetricsQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type TownMetricsQuery = { metrics: { from: string, to: string, generatedAt: string, timeZone: string, suppressionRule: string, suppressedCount: number, excludedTestOrders: number, metrics: Array<{ number: number, key: string, name: string, question: string, formula: string, unit: MetricUnit, secondName: string | null, finding: string, definitionVersion: number, weeksShown: number, points: Array<{ week: string, value: number | null, n: number, low: number | null, high: number | null, suppressed: boolean, second: number | null }>, latest: { week: string, value: number | null, n: number, low: number | null, high: number | null, suppressed: boolean, second: number | null } | null, total: { week: string, value: number | null, n: number, low: number | null, high: number | null, suppressed: boolean, second: number | null } }> } };

export type StoreMetricsQueryVariables = Exact<{
  storeId: string | number;
  from: string;
  to: string;
}>;


export type StoreMetricsQuery = { storeMetrics: { from: string, to: string, generatedAt: string, timeZone: string, suppressionRule: string, suppressedCount: number, excludedTestOrders: number, metrics: Array<{ number: number, key: string, name: string, question: string, formula: string, unit: MetricUnit, secondName: string | null, finding: string, definitionVersion: number, weeksShown: number, points: Array<{ week: string, value: number | null, n: number, low: number | null, high: number | null, suppressed: boolean, second: number | null }>, latest: { week: string, value: number | null, n: number, low: number | null, high: number | null, suppressed: boolean, second: number | null } | null, total: { week: string, value: number | null, n: number, low: number | null, high: number | null, suppressed: boolean, second: number | null } }> } };

export type BoardQueryVariables = Exact<{
  storeId: string | number;
}>;


export type BoardQuery = { board: { now: string, handedOverToday: number, lateCount: number, store: { id: string, name: string, openNow: boolean, closesAt: string | null, opensAt: string | null }, cards: Array<{ id: string, number: string, state: SubOrderState, shopperName: string, fulfilment: Fulfilment, lineCount: number, unitCount: number, shortCount: number, placedAt: string, promisedAt: string, slotStartsAt: string | null, slotEndsAt: string | null, readyAt: string | null, collectBy: string | null, totalOre: number, missing: MissingPolicy, bagCount: number }> } };

export type AcceptSubOrderMutationVariables = Exact<{
  subOrderId: string | number;
}>;


export type AcceptSubOrderMutation = { accept: { id: string, state: SubOrderState } };

export type StartPickingMutationVariables = Exact<{
  subOrderId: string | number;
}>;


export type StartPickingMutation = { startPicking: { id: string, state: SubOrderState } };

export type CancelByStoreMutationVariables = Exact<{
  subOrderId: string | number;
  reason: StoreReason;
}>;


export type CancelByStoreMutation = { cancelByStore: { id: string, state: SubOrderState } };

export type ChangeCardFragment = { id: string, state: ChangeState, productName: string, productSlug: string, storeName: string | null, askedByName: string | null, askedAt: string, note: string, decidedAt: string | null, reason: string | null, isUndo: boolean, mayDecide: boolean, mayWithdraw: boolean, mayUndo: boolean, fields: Array<{ field: string, of: string | null, before: string, after: string, now: string | null }> };

export type StoreChangesQueryVariables = Exact<{
  storeId: string | number;
}>;


export type StoreChangesQuery = { changes: Array<{ id: string, state: ChangeState, productName: string, productSlug: string, storeName: string | null, askedByName: string | null, askedAt: string, note: string, decidedAt: string | null, reason: string | null, isUndo: boolean, mayDecide: boolean, mayWithdraw: boolean, mayUndo: boolean, fields: Array<{ field: string, of: string | null, before: string, after: string, now: string | null }> }> };

export type TownChangesQueryVariables = Exact<{ [key: string]: never; }>;


export type TownChangesQuery = { changes: Array<{ id: string, state: ChangeState, productName: string, productSlug: string, storeName: string | null, askedByName: string | null, askedAt: string, note: string, decidedAt: string | null, reason: string | null, isUndo: boolean, mayDecide: boolean, mayWithdraw: boolean, mayUndo: boolean, fields: Array<{ field: string, of: string | null, before: string, after: string, now: string | null }> }> };

export type WholeTextFragment = { productId: string, nameNb: string, nameEn: string | null, brand: string, descriptionNb: string, descriptionEn: string | null, categoryId: string, isFood: boolean, atOnce: boolean, food: { ingredientsNb: string | null, ingredientsEn: string | null, contains: Array<Allergen>, mayContain: Array<Allergen>, producer: string | null, origin: string | null, storage: StorageClass, nutrition: { per: NutritionPer, energyKj: number, energyKcal: number, fat: number, saturated: number, carbohydrate: number, sugars: number, protein: number, salt: number } | null }, local: { note: string, by: Voucher } | null, green: { note: string, by: Voucher } | null, asked: Array<{ id: string, code: string, nameNb: string, nameEn: string, kind: AttributeKind, unit: string | null, makesVariants: boolean, choices: Array<{ id: string, nameNb: string, nameEn: string, swatch: string | null }> }>, attributes: Array<{ code: string, value: string }>, askedOfVariants: Array<{ id: string, code: string, nameNb: string, nameEn: string, kind: AttributeKind, unit: string | null, makesVariants: boolean, choices: Array<{ id: string, nameNb: string, nameEn: string, swatch: string | null }> }>, variants: Array<{ id: string, name: string, gtin: string | null, attributes: Array<{ code: string, value: string }> }> };

export type SharedTextQueryVariables = Exact<{
  storeId: string | number;
  productId: string | number;
}>;


export type SharedTextQuery = { sharedText: { productId: string, nameNb: string, nameEn: string | null, brand: string, descriptionNb: string, descriptionEn: string | null, categoryId: string, isFood: boolean, atOnce: boolean, food: { ingredientsNb: string | null, ingredientsEn: string | null, contains: Array<Allergen>, mayContain: Array<Allergen>, producer: string | null, origin: string | null, storage: StorageClass, nutrition: { per: NutritionPer, energyKj: number, energyKcal: number, fat: number, saturated: number, carbohydrate: number, sugars: number, protein: number, salt: number } | null }, local: { note: string, by: Voucher } | null, green: { note: string, by: Voucher } | null, asked: Array<{ id: string, code: string, nameNb: string, nameEn: string, kind: AttributeKind, unit: string | null, makesVariants: boolean, choices: Array<{ id: string, nameNb: string, nameEn: string, swatch: string | null }> }>, attributes: Array<{ code: string, value: string }>, askedOfVariants: Array<{ id: string, code: string, nameNb: string, nameEn: string, kind: AttributeKind, unit: string | null, makesVariants: boolean, choices: Array<{ id: string, nameNb: string, nameEn: string, swatch: string | null }> }>, variants: Array<{ id: string, name: string, gtin: string | null, attributes: Array<{ code: string, value: string }> }> }, shelves: Array<{ id: string, name: string, parentId: string | null, vatClass: VatClass }> };

export type TownProductsQueryVariables = Exact<{
  text: string;
}>;


export type TownProductsQuery = { townProducts: Array<{ productId: string, name: string, brand: string, categoryName: string, picture: { url: string, srcset: string | null } }> };

export type TownTextQueryVariables = Exact<{
  productId: string | number;
}>;


export type TownTextQuery = { townSharedText: { seen: string | null, productId: string, nameNb: string, nameEn: string | null, brand: string, descriptionNb: string, descriptionEn: string | null, categoryId: string, isFood: boolean, atOnce: boolean, food: { ingredientsNb: string | null, ingredientsEn: string | null, contains: Array<Allergen>, mayContain: Array<Allergen>, producer: string | null, origin: string | null, storage: StorageClass, nutrition: { per: NutritionPer, energyKj: number, energyKcal: number, fat: number, saturated: number, carbohydrate: number, sugars: number, protein: number, salt: number } | null }, local: { note: string, by: Voucher } | null, green: { note: string, by: Voucher } | null, asked: Array<{ id: string, code: string, nameNb: string, nameEn: string, kind: AttributeKind, unit: string | null, makesVariants: boolean, choices: Array<{ id: string, nameNb: string, nameEn: string, swatch: string | null }> }>, attributes: Array<{ code: string, value: string }>, askedOfVariants: Array<{ id: string, code: string, nameNb: string, nameEn: string, kind: AttributeKind, unit: string | null, makesVariants: boolean, choices: Array<{ id: string, nameNb: string, nameEn: string, swatch: string | null }> }>, variants: Array<{ id: string, name: string, gtin: string | null, attributes: Array<{ code: string, value: string }> }> }, shelves: Array<{ id: string, name: string, parentId: string | null, vatClass: VatClass }> };

export type ChangeTextMutationVariables = Exact<{
  productId: string | number;
  text: SharedTextInput;
  seen: string;
  note?: string | null | undefined;
  key: string;
}>;


export type ChangeTextMutation = { changeProductText:
    | { __typename: 'InputProblems', problems: Array<{ field: string, code: string, values: Array<{ name: string, value: string }> }> }
    | { __typename: 'ProductChange', id: string }
   };

export type ProposeChangeMutationVariables = Exact<{
  storeId: string | number;
  productId: string | number;
  text: SharedTextInput;
  note?: string | null | undefined;
  key: string;
}>;


export type ProposeChangeMutation = { proposeProductChange:
    | { __typename: 'InputProblems', problems: Array<{ field: string, code: string, values: Array<{ name: string, value: string }> }> }
    | { __typename: 'ProductChange', id: string, state: ChangeState }
   };

export type DecideChangeMutationVariables = Exact<{
  id: string | number;
  state: ChangeState;
  reason?: string | null | undefined;
  anyway?: boolean | null | undefined;
}>;


export type DecideChangeMutation = { decideProductChange:
    | { __typename: 'InputProblems', problems: Array<{ field: string, code: string, values: Array<{ name: string, value: string }> }> }
    | { __typename: 'ProductChange', id: string, state: ChangeState, productName: string, productSlug: string, storeName: string | null, askedByName: string | null, askedAt: string, note: string, decidedAt: string | null, reason: string | null, isUndo: boolean, mayDecide: boolean, mayWithdraw: boolean, mayUndo: boolean, fields: Array<{ field: string, of: string | null, before: string, after: string, now: string | null }> }
   };

export type UndoChangeMutationVariables = Exact<{
  id: string | number;
}>;


export type UndoChangeMutation = { undoProductChange:
    | { __typename: 'InputProblems', problems: Array<{ field: string, code: string, values: Array<{ name: string, value: string }> }> }
    | { __typename: 'ProductChange', id: string, state: ChangeState, productName: string, productSlug: string, storeName: string | null, askedByName: string | null, askedAt: string, note: string, decidedAt: string | null, reason: string | null, isUndo: boolean, mayDecide: boolean, mayWithdraw: boolean, mayUndo: boolean, fields: Array<{ field: string, of: string | null, before: string, after: string, now: string | null }> }
   };

export type RoundFragment = { id: string, scope: CountScope, shelf: string | null, state: CountState, openedAt: string, openedBy: string, closedAt: string | null, closedBy: string | null, counted: number, left: number, applied: number };

export type RoundLineFragment = { offerId: string, name: string, variantName: string, brand: string, sku: string, gtin: string | null, shelf: string, figure: number | null, mine: number, people: number, picture: { url: string, srcset: string | null } };

export type RoundsQueryVariables = Exact<{
  storeId: string | number;
}>;


export type RoundsQuery = { stockCounts: Array<{ id: string, scope: CountScope, shelf: string | null, state: CountState, openedAt: string, openedBy: string, closedAt: string | null, closedBy: string | null, counted: number, left: number, applied: number }>, countShelves: Array<{ name: string, offers: number, countedAt: string | null, countId: string | null }> };

export type OneRoundQueryVariables = Exact<{
  id: string | number;
}>;


export type OneRoundQuery = { stockCount: { id: string, scope: CountScope, shelf: string | null, state: CountState, openedAt: string, openedBy: string, closedAt: string | null, closedBy: string | null, counted: number, left: number, applied: number } };

export type RoundLinesQueryVariables = Exact<{
  id: string | number;
  show: CountShow;
  page?: number | null | undefined;
}>;


export type RoundLinesQuery = { countLines: { total: number, rows: Array<{ offerId: string, name: string, variantName: string, brand: string, sku: string, gtin: string | null, shelf: string, figure: number | null, mine: number, people: number, picture: { url: string, srcset: string | null } }> } };

export type RoundReviewQueryVariables = Exact<{
  id: string | number;
  page?: number | null | undefined;
}>;


export type RoundReviewQuery = { stockCount: { id: string, scope: CountScope, shelf: string | null, state: CountState, openedAt: string, openedBy: string, closedAt: string | null, closedBy: string | null, counted: number, left: number, applied: number }, countReview: { seen: string, counted: number, right: number, less: number, more: number, lessOre: number, moreOre: number, unsure: number, shortages: number, left: number, leftSeen: string, total: number, differences: Array<{ offerId: string, name: string, variantName: string, sku: string, shelf: string, figure: number, setAside: number, believed: number, change: number, onHand: number, held: number, valueOre: number, unsure: boolean, superseded: boolean }> } };

export type OpenRoundMutationVariables = Exact<{
  storeId: string | number;
  scope: CountScope;
  shelf?: string | null | undefined;
  key: string;
}>;


export type OpenRoundMutation = { openCount: { id: string } };

export type RecordCountMutationVariables = Exact<{
  id: string | number;
  counted: CountedInput;
  key: string;
}>;


export type RecordCountMutation = { recordCount: { offerId: string, name: string, variantName: string, brand: string, sku: string, gtin: string | null, shelf: string, figure: number | null, mine: number, people: number, picture: { url: string, srcset: string | null } } };

export type CountAnewMutationVariables = Exact<{
  id: string | number;
  offerId: string | number;
  key: string;
}>;


export type CountAnewMutation = { countAnew: { offerId: string, name: string, variantName: string, brand: string, sku: string, gtin: string | null, shelf: string, figure: number | null, mine: number, people: number, picture: { url: string, srcset: string | null } } };

export type CountRestAsNothingMutationVariables = Exact<{
  id: string | number;
  seen: string;
  key: string;
}>;


export type CountRestAsNothingMutation = { countRestAsNothing: { id: string, scope: CountScope, shelf: string | null, state: CountState, openedAt: string, openedBy: string, closedAt: string | null, closedBy: string | null, counted: number, left: number, applied: number } };

export type ApproveRoundMutationVariables = Exact<{
  id: string | number;
  seen: string;
  key: string;
}>;


export type ApproveRoundMutation = { approveCount: { id: string, scope: CountScope, shelf: string | null, state: CountState, openedAt: string, openedBy: string, closedAt: string | null, closedBy: string | null, counted: number, left: number, applied: number } };

export type DropRoundMutationVariables = Exact<{
  id: string | number;
}>;


export type DropRoundMutation = { dropCount: { id: string, scope: CountScope, shelf: string | null, state: CountState, openedAt: string, openedBy: string, closedAt: string | null, closedBy: string | null, counted: number, left: number, applied: number } };

export type RunSheetShownFragment = { id: string, state: RunState, slotStartsAt: string, slotEndsAt: string, distanceM: number, courierName: string | null, stops: Array<{ id: string, position: number, kind: StopKind, state: StopState, name: string, addressLine: string, postcode: string, city: string, directions: string | null, phone: string | null, etaAt: string, doneAt: string | null, failReason: FailReason | null, notReady: Array<string>, minAge: number | null, place: { lat: number, lon: number }, bags: Array<{ id: string, code: string, orderNumber: string, storeName: string, state: BagState, cold: boolean }> }> };

export type MyRunsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyRunsQuery = { myRuns: Array<{ id: string, slotStartsAt: string, slotEndsAt: string, state: RunState, storeCount: number, doorCount: number, bagCount: number, doneCount: number, distanceM: number }> };

export type OneRunQueryVariables = Exact<{
  id: string | number;
}>;


export type OneRunQuery = { run: { id: string, state: RunState, slotStartsAt: string, slotEndsAt: string, distanceM: number, courierName: string | null, stops: Array<{ id: string, position: number, kind: StopKind, state: StopState, name: string, addressLine: string, postcode: string, city: string, directions: string | null, phone: string | null, etaAt: string, doneAt: string | null, failReason: FailReason | null, notReady: Array<string>, minAge: number | null, place: { lat: number, lon: number }, bags: Array<{ id: string, code: string, orderNumber: string, storeName: string, state: BagState, cold: boolean }> }> } | null };

export type StartRunMutationVariables = Exact<{
  runId: string | number;
}>;


export type StartRunMutation = { startRun: { id: string, state: RunState, slotStartsAt: string, slotEndsAt: string, distanceM: number, courierName: string | null, stops: Array<{ id: string, position: number, kind: StopKind, state: StopState, name: string, addressLine: string, postcode: string, city: string, directions: string | null, phone: string | null, etaAt: string, doneAt: string | null, failReason: FailReason | null, notReady: Array<string>, minAge: number | null, place: { lat: number, lon: number }, bags: Array<{ id: string, code: string, orderNumber: string, storeName: string, state: BagState, cold: boolean }> }> } };

export type LoadBagMutationVariables = Exact<{
  runId: string | number;
  stopId: string | number;
  bagCode: string;
  key: string;
  at?: string | null | undefined;
}>;


export type LoadBagMutation = { loadBag: { id: string, state: RunState, slotStartsAt: string, slotEndsAt: string, distanceM: number, courierName: string | null, stops: Array<{ id: string, position: number, kind: StopKind, state: StopState, name: string, addressLine: string, postcode: string, city: string, directions: string | null, phone: string | null, etaAt: string, doneAt: string | null, failReason: FailReason | null, notReady: Array<string>, minAge: number | null, place: { lat: number, lon: number }, bags: Array<{ id: string, code: string, orderNumber: string, storeName: string, state: BagState, cold: boolean }> }> } };

export type LeaveStoreMutationVariables = Exact<{
  stopId: string | number;
  wholePartsStay?: boolean | null | undefined;
  key: string;
  at?: string | null | undefined;
}>;


export type LeaveStoreMutation = { leaveStore: { id: string, state: RunState, slotStartsAt: string, slotEndsAt: string, distanceM: number, courierName: string | null, stops: Array<{ id: string, position: number, kind: StopKind, state: StopState, name: string, addressLine: string, postcode: string, city: string, directions: string | null, phone: string | null, etaAt: string, doneAt: string | null, failReason: FailReason | null, notReady: Array<string>, minAge: number | null, place: { lat: number, lon: number }, bags: Array<{ id: string, code: string, orderNumber: string, storeName: string, state: BagState, cold: boolean }> }> } };

export type DeliverStopMutationVariables = Exact<{
  stopId: string | number;
  receivedBy?: string | null | undefined;
  idChecked?: boolean | null | undefined;
  key: string;
  at?: string | null | undefined;
}>;


export type DeliverStopMutation = { deliverStop: { id: string, state: RunState, slotStartsAt: string, slotEndsAt: string, distanceM: number, courierName: string | null, stops: Array<{ id: string, position: number, kind: StopKind, state: StopState, name: string, addressLine: string, postcode: string, city: string, directions: string | null, phone: string | null, etaAt: string, doneAt: string | null, failReason: FailReason | null, notReady: Array<string>, minAge: number | null, place: { lat: number, lon: number }, bags: Array<{ id: string, code: string, orderNumber: string, storeName: string, state: BagState, cold: boolean }> }> } };

export type FailStopMutationVariables = Exact<{
  stopId: string | number;
  reason: FailReason;
  note?: string | null | undefined;
  key: string;
  at?: string | null | undefined;
}>;


export type FailStopMutation = { failStop: { id: string, state: RunState, slotStartsAt: string, slotEndsAt: string, distanceM: number, courierName: string | null, stops: Array<{ id: string, position: number, kind: StopKind, state: StopState, name: string, addressLine: string, postcode: string, city: string, directions: string | null, phone: string | null, etaAt: string, doneAt: string | null, failReason: FailReason | null, notReady: Array<string>, minAge: number | null, place: { lat: number, lon: number }, bags: Array<{ id: string, code: string, orderNumber: string, storeName: string, state: BagState, cold: boolean }> }> } };

export type FinishRunMutationVariables = Exact<{
  runId: string | number;
}>;


export type FinishRunMutation = { finishRun: { id: string, state: RunState, slotStartsAt: string, slotEndsAt: string, distanceM: number, courierName: string | null, stops: Array<{ id: string, position: number, kind: StopKind, state: StopState, name: string, addressLine: string, postcode: string, city: string, directions: string | null, phone: string | null, etaAt: string, doneAt: string | null, failReason: FailReason | null, notReady: Array<string>, minAge: number | null, place: { lat: number, lon: number }, bags: Array<{ id: string, code: string, orderNumber: string, storeName: string, state: BagState, cold: boolean }> }> } };

export type GoodsRowFragment = { id: string, sku: string, gtin: string | null, productId: string, productName: string, brand: string, variantName: string, categoryName: string, priceOre: number, onHand: number, held: number, available: number, buffer: number, status: OfferStatus, notForDelivery: boolean, countedAt: string | null, storeCount: number, picture: { url: string, srcset: string | null }, byWeight: { typicalGrams: number, maxGrams: number } | null, bundle: { separateOre: number, parts: Array<{ offerId: string, sku: string, name: string, variantName: string, quantity: number, priceOre: number, status: OfferStatus, available: number, picture: { url: string, srcset: string | null } }> } | null };

export type GoodsQueryVariables = Exact<{
  storeId: string | number;
  text?: string | null | undefined;
  filter?: OfferFilter | null | undefined;
  sort?: OfferSort | null | undefined;
  page?: number | null | undefined;
  pageSize?: number | null | undefined;
}>;


export type GoodsQuery = { storeOffers: { total: number, page: number, pageSize: number, counts: { all: number, active: number, paused: number, low: number, soldOut: number, shortage: number }, rows: Array<{ id: string, sku: string, gtin: string | null, productId: string, productName: string, brand: string, variantName: string, categoryName: string, priceOre: number, onHand: number, held: number, available: number, buffer: number, status: OfferStatus, notForDelivery: boolean, countedAt: string | null, storeCount: number, picture: { url: string, srcset: string | null }, byWeight: { typicalGrams: number, maxGrams: number } | null, bundle: { separateOre: number, parts: Array<{ offerId: string, sku: string, name: string, variantName: string, quantity: number, priceOre: number, status: OfferStatus, available: number, picture: { url: string, srcset: string | null } }> } | null }> } };

export type MovementsQueryVariables = Exact<{
  offerId: string | number;
  page?: number | null | undefined;
}>;


export type MovementsQuery = { stockMovements: { total: number, rows: Array<{ id: string, at: string, kind: MovementKind, deltaOnHand: number, deltaHeld: number, onHandAfter: number, heldAfter: number, reason: string | null, actorName: string | null, reference: string | null }> } };

export type MatchFragment = { productId: string, variantId: string, name: string, brand: string, variantName: string, categoryName: string, alreadyOffered: boolean, picture: { url: string, srcset: string | null } };

export type KnownGtinQueryVariables = Exact<{
  storeId: string | number;
  gtin: string;
}>;


export type KnownGtinQuery = { gtin: { productId: string, variantId: string, name: string, brand: string, variantName: string, categoryName: string, alreadyOffered: boolean, picture: { url: string, srcset: string | null } } | null };

export type LikelyProductsQueryVariables = Exact<{
  storeId: string | number;
  name: string;
  brand: string;
}>;


export type LikelyProductsQuery = { likelyProducts: Array<{ productId: string, variantId: string, name: string, brand: string, variantName: string, categoryName: string, alreadyOffered: boolean, picture: { url: string, srcset: string | null } }> };

export type AskedFragment = { id: string, code: string, nameNb: string, nameEn: string, kind: AttributeKind, unit: string | null, makesVariants: boolean, choices: Array<{ id: string, nameNb: string, nameEn: string, swatch: string | null }> };

export type CategoryAttributesQueryVariables = Exact<{
  categoryId: string | number;
}>;


export type CategoryAttributesQuery = { categoryAttributes: Array<{ id: string, code: string, nameNb: string, nameEn: string, kind: AttributeKind, unit: string | null, makesVariants: boolean, choices: Array<{ id: string, nameNb: string, nameEn: string, swatch: string | null }> }> };

export type VariantAttributesQueryVariables = Exact<{
  productId: string | number;
}>;


export type VariantAttributesQuery = { variantAttributes: Array<{ id: string, code: string, nameNb: string, nameEn: string, kind: AttributeKind, unit: string | null, makesVariants: boolean, choices: Array<{ id: string, nameNb: string, nameEn: string, swatch: string | null }> }> };

export type ShelvesQueryVariables = Exact<{ [key: string]: never; }>;


export type ShelvesQuery = { shelves: Array<{ id: string, name: string, parentId: string | null, vatClass: VatClass }> };

export type ChangeOfferMutationVariables = Exact<{
  input: UpdateOfferInput;
}>;


export type ChangeOfferMutation = { updateOffer:
    | { __typename: 'InputProblems', problems: Array<{ field: string, code: string, values: Array<{ name: string, value: string }> }> }
    | { __typename: 'OfferRow', id: string, sku: string, gtin: string | null, productId: string, productName: string, brand: string, variantName: string, categoryName: string, priceOre: number, onHand: number, held: number, available: number, buffer: number, status: OfferStatus, notForDelivery: boolean, countedAt: string | null, storeCount: number, picture: { url: string, srcset: string | null }, byWeight: { typicalGrams: number, maxGrams: number } | null, bundle: { separateOre: number, parts: Array<{ offerId: string, sku: string, name: string, variantName: string, quantity: number, priceOre: number, status: OfferStatus, available: number, picture: { url: string, srcset: string | null } }> } | null }
   };

export type CreateOfferMutationVariables = Exact<{
  input: NewOfferInput;
  key: string;
}>;


export type CreateOfferMutation = { createOffer:
    | { __typename: 'InputProblems', problems: Array<{ field: string, code: string, values: Array<{ name: string, value: string }> }> }
    | { __typename: 'OfferRow', id: string, sku: string, gtin: string | null, productId: string, productName: string, brand: string, variantName: string, categoryName: string, priceOre: number, onHand: number, held: number, available: number, buffer: number, status: OfferStatus, notForDelivery: boolean, countedAt: string | null, storeCount: number, picture: { url: string, srcset: string | null }, byWeight: { typicalGrams: number, maxGrams: number } | null, bundle: { separateOre: number, parts: Array<{ offerId: string, sku: string, name: string, variantName: string, quantity: number, priceOre: number, status: OfferStatus, available: number, picture: { url: string, srcset: string | null } }> } | null }
   };

export type CountStockMutationVariables = Exact<{
  offerId: string | number;
  onHand: number;
  reason: CountReason;
  note?: string | null | undefined;
  key: string;
}>;


export type CountStockMutation = { countStock: { id: string, sku: string, gtin: string | null, productId: string, productName: string, brand: string, variantName: string, categoryName: string, priceOre: number, onHand: number, held: number, available: number, buffer: number, status: OfferStatus, notForDelivery: boolean, countedAt: string | null, storeCount: number, picture: { url: string, srcset: string | null }, byWeight: { typicalGrams: number, maxGrams: number } | null, bundle: { separateOre: number, parts: Array<{ offerId: string, sku: string, name: string, variantName: string, quantity: number, priceOre: number, status: OfferStatus, available: number, picture: { url: string, srcset: string | null } }> } | null } };

export type SellOverTheCounterMutationVariables = Exact<{
  offerId: string | number;
  quantity: number;
  key: string;
}>;


export type SellOverTheCounterMutation = { walkInSale:
    | { __typename: 'InputProblems', problems: Array<{ field: string, code: string, values: Array<{ name: string, value: string }> }> }
    | { __typename: 'OfferRow', id: string, sku: string, gtin: string | null, productId: string, productName: string, brand: string, variantName: string, categoryName: string, priceOre: number, onHand: number, held: number, available: number, buffer: number, status: OfferStatus, notForDelivery: boolean, countedAt: string | null, storeCount: number, picture: { url: string, srcset: string | null }, byWeight: { typicalGrams: number, maxGrams: number } | null, bundle: { separateOre: number, parts: Array<{ offerId: string, sku: string, name: string, variantName: string, quantity: number, priceOre: number, status: OfferStatus, available: number, picture: { url: string, srcset: string | null } }> } | null }
   };

export type WaitingToCollectQueryVariables = Exact<{
  storeId: string | number;
}>;


export type WaitingToCollectQuery = { board: { cards: Array<{ id: string, number: string, state: SubOrderState, shopperName: string, fulfilment: Fulfilment, readyAt: string | null, bagCount: number }> } };

export type FindHandOverMutationVariables = Exact<{
  storeId: string | number;
  code: string;
}>;


export type FindHandOverMutation = { findHandOver:
    | { __typename: 'HandOverFound', otherStores: Array<string>, subOrder: { id: string, number: string, state: SubOrderState, shopperName: string, shopperPhone: string, fulfilment: Fulfilment, missing: MissingPolicy, note: string | null, placedAt: string, promisedAt: string, slotStartsAt: string | null, slotEndsAt: string | null, collectBy: string | null, totalOre: number, minAge: number | null, storeId: string, storeName: string, lines: Array<{ id: string, offerId: string, name: string, variantName: string, brand: string, sku: string, gtin: string | null, quantity: number, picked: number | null, handedOver: number | null, shortReason: ShortReason | null, priceOre: number, totalOre: number, weighedGrams: number | null, onHand: number, picture: { url: string, srcset: string | null }, byWeight: { kgPriceOre: number, typicalGrams: number, maxGrams: number, ceilingOre: number } | null, bundle: { offerId: string, name: string, quantity: number } | null }>, bags: Array<{ id: string, code: string, state: string }> } }
    | { __typename: 'HandOverRefusal', code: HandOverRefusalCode, triesLeft: number | null, pausedUntil: string | null, partState: SubOrderState | null }
   };

export type HandOverMutationVariables = Exact<{
  subOrderId: string | number;
  code: string;
  refused?: Array<RefusedLineInput> | RefusedLineInput | null | undefined;
  idChecked?: boolean | null | undefined;
  key: string;
}>;


export type HandOverMutation = { handOver:
    | { __typename: 'HandOverRefusal', code: HandOverRefusalCode, triesLeft: number | null, pausedUntil: string | null, partState: SubOrderState | null }
    | { __typename: 'SubOrderForStore', id: string, number: string, state: SubOrderState, shopperName: string, shopperPhone: string, fulfilment: Fulfilment, missing: MissingPolicy, note: string | null, placedAt: string, promisedAt: string, slotStartsAt: string | null, slotEndsAt: string | null, collectBy: string | null, totalOre: number, minAge: number | null, storeId: string, storeName: string, lines: Array<{ id: string, offerId: string, name: string, variantName: string, brand: string, sku: string, gtin: string | null, quantity: number, picked: number | null, handedOver: number | null, shortReason: ShortReason | null, priceOre: number, totalOre: number, weighedGrams: number | null, onHand: number, picture: { url: string, srcset: string | null }, byWeight: { kgPriceOre: number, typicalGrams: number, maxGrams: number, ceilingOre: number } | null, bundle: { offerId: string, name: string, quantity: number } | null }>, bags: Array<{ id: string, code: string, state: string }> }
   };

export type HandOverByNameMutationVariables = Exact<{
  subOrderId: string | number;
  name: string;
  phone: string;
  refused?: Array<RefusedLineInput> | RefusedLineInput | null | undefined;
  idChecked?: boolean | null | undefined;
  key: string;
}>;


export type HandOverByNameMutation = { handOverByName:
    | { __typename: 'HandOverRefusal', code: HandOverRefusalCode, triesLeft: number | null, pausedUntil: string | null, partState: SubOrderState | null }
    | { __typename: 'SubOrderForStore', id: string, number: string, state: SubOrderState, shopperName: string, shopperPhone: string, fulfilment: Fulfilment, missing: MissingPolicy, note: string | null, placedAt: string, promisedAt: string, slotStartsAt: string | null, slotEndsAt: string | null, collectBy: string | null, totalOre: number, minAge: number | null, storeId: string, storeName: string, lines: Array<{ id: string, offerId: string, name: string, variantName: string, brand: string, sku: string, gtin: string | null, quantity: number, picked: number | null, handedOver: number | null, shortReason: ShortReason | null, priceOre: number, totalOre: number, weighedGrams: number | null, onHand: number, picture: { url: string, srcset: string | null }, byWeight: { kgPriceOre: number, typicalGrams: number, maxGrams: number, ceilingOre: number } | null, bundle: { offerId: string, name: string, quantity: number } | null }>, bags: Array<{ id: string, code: string, state: string }> }
   };

export type PartToHandOverQueryVariables = Exact<{
  id: string | number;
}>;


export type PartToHandOverQuery = { subOrder: { id: string, number: string, state: SubOrderState, shopperName: string, shopperPhone: string, fulfilment: Fulfilment, missing: MissingPolicy, note: string | null, placedAt: string, promisedAt: string, slotStartsAt: string | null, slotEndsAt: string | null, collectBy: string | null, totalOre: number, minAge: number | null, storeId: string, storeName: string, lines: Array<{ id: string, offerId: string, name: string, variantName: string, brand: string, sku: string, gtin: string | null, quantity: number, picked: number | null, handedOver: number | null, shortReason: ShortReason | null, priceOre: number, totalOre: number, weighedGrams: number | null, onHand: number, picture: { url: string, srcset: string | null }, byWeight: { kgPriceOre: number, typicalGrams: number, maxGrams: number, ceilingOre: number } | null, bundle: { offerId: string, name: string, quantity: number } | null }>, bags: Array<{ id: string, code: string, state: string }> } };

export type ImportStateFragment = { id: string, filename: string, state: ImportState, begunBy: ImportBegunBy, connectorId: string | null, connectorName: string | null, kind: ImportKind | null, complete: boolean, excludesHeld: boolean, uploadedAt: string, rowsDroppedAt: string | null, refusedDroppedAt: string | null, encoding: string | null, delimiter: string | null, effect: { offers: number, retires: number, reprices: number, empties: number, asks: number | null }, columns: Array<{ index: number, header: string, field: ImportField, samples: Array<string>, guessed: boolean }>, counts: { total: number, newProducts: number, newOffers: number, updates: number, unchanged: number, refused: number, likely: number, unanswered: number, done: number }, problem: { field: string, code: string, values: Array<{ name: string, value: string }> } | null };

export type ImportsQueryVariables = Exact<{
  storeId: string | number;
}>;


export type ImportsQuery = { imports: Array<{ id: string, filename: string, state: ImportState, connectorName: string | null, uploadedAt: string, rowsDroppedAt: string | null, counts: { total: number, newProducts: number, newOffers: number, updates: number, unchanged: number, refused: number, done: number }, problem: { field: string, code: string, values: Array<{ name: string, value: string }> } | null }> };

export type OneImportQueryVariables = Exact<{
  id: string | number;
}>;


export type OneImportQuery = { importFile: { id: string, filename: string, state: ImportState, begunBy: ImportBegunBy, connectorId: string | null, connectorName: string | null, kind: ImportKind | null, complete: boolean, excludesHeld: boolean, uploadedAt: string, rowsDroppedAt: string | null, refusedDroppedAt: string | null, encoding: string | null, delimiter: string | null, effect: { offers: number, retires: number, reprices: number, empties: number, asks: number | null }, columns: Array<{ index: number, header: string, field: ImportField, samples: Array<string>, guessed: boolean }>, counts: { total: number, newProducts: number, newOffers: number, updates: number, unchanged: number, refused: number, likely: number, unanswered: number, done: number }, problem: { field: string, code: string, values: Array<{ name: string, value: string }> } | null } | null };

export type ImportPreviewQueryVariables = Exact<{
  id: string | number;
  action?: ImportAction | null | undefined;
  likely?: boolean | null | undefined;
  page?: number | null | undefined;
}>;


export type ImportPreviewQuery = { importRows: { total: number, rows: Array<{ row: number, action: ImportAction, name: string | null, gtin: string | null, sku: string | null, priceOre: number | null, oldPriceOre: number | null, typicalGrams: number | null, stock: number | null, oldStock: number | null, raw: Array<string>, likely: Array<{ mayBeVariant: boolean, match: { variantId: string, name: string, brand: string, variantName: string, netAmount: number | null, unit: string | null, alreadyOffered: boolean, picture: { url: string, srcset: string | null } } }>, answered: { kind: ImportAnswerKind, variantId: string | null } | null, problems: Array<{ field: string, code: string, values: Array<{ name: string, value: string }> }> }> } };

export type ImportRetirementsQueryVariables = Exact<{
  id: string | number;
}>;


export type ImportRetirementsQuery = { importRetirements: { total: number, offers: Array<{ id: string, name: string, sku: string, onHand: number }> } };

export type SetImportMappingMutationVariables = Exact<{
  id: string | number;
  mapping: Array<ImportMappingInput> | ImportMappingInput;
  options?: ImportOptionsInput | null | undefined;
  shelves?: Array<ImportShelfInput> | ImportShelfInput | null | undefined;
}>;


export type SetImportMappingMutation = { setImportMapping: { id: string, filename: string, state: ImportState, begunBy: ImportBegunBy, connectorId: string | null, connectorName: string | null, kind: ImportKind | null, complete: boolean, excludesHeld: boolean, uploadedAt: string, rowsDroppedAt: string | null, refusedDroppedAt: string | null, encoding: string | null, delimiter: string | null, effect: { offers: number, retires: number, reprices: number, empties: number, asks: number | null }, columns: Array<{ index: number, header: string, field: ImportField, samples: Array<string>, guessed: boolean }>, counts: { total: number, newProducts: number, newOffers: number, updates: number, unchanged: number, refused: number, likely: number, unanswered: number, done: number }, problem: { field: string, code: string, values: Array<{ name: string, value: string }> } | null } };

export type AnswerImportRowMutationVariables = Exact<{
  id: string | number;
  answer: ImportAnswerInput;
}>;


export type AnswerImportRowMutation = { answerImportRow: { id: string, filename: string, state: ImportState, begunBy: ImportBegunBy, connectorId: string | null, connectorName: string | null, kind: ImportKind | null, complete: boolean, excludesHeld: boolean, uploadedAt: string, rowsDroppedAt: string | null, refusedDroppedAt: string | null, encoding: string | null, delimiter: string | null, effect: { offers: number, retires: number, reprices: number, empties: number, asks: number | null }, columns: Array<{ index: number, header: string, field: ImportField, samples: Array<string>, guessed: boolean }>, counts: { total: number, newProducts: number, newOffers: number, updates: number, unchanged: number, refused: number, likely: number, unanswered: number, done: number }, problem: { field: string, code: string, values: Array<{ name: string, value: string }> } | null } };

export type ApplyImportMutationVariables = Exact<{
  id: string | number;
  key: string;
  confirmed?: number | null | undefined;
}>;


export type ApplyImportMutation = { applyImport: { id: string, filename: string, state: ImportState, begunBy: ImportBegunBy, connectorId: string | null, connectorName: string | null, kind: ImportKind | null, complete: boolean, excludesHeld: boolean, uploadedAt: string, rowsDroppedAt: string | null, refusedDroppedAt: string | null, encoding: string | null, delimiter: string | null, effect: { offers: number, retires: number, reprices: number, empties: number, asks: number | null }, columns: Array<{ index: number, header: string, field: ImportField, samples: Array<string>, guessed: boolean }>, counts: { total: number, newProducts: number, newOffers: number, updates: number, unchanged: number, refused: number, likely: number, unanswered: number, done: number }, problem: { field: string, code: string, values: Array<{ name: string, value: string }> } | null } };

export type CancelImportMutationVariables = Exact<{
  id: string | number;
}>;


export type CancelImportMutation = { cancelImport: { id: string, filename: string, state: ImportState, begunBy: ImportBegunBy, connectorId: string | null, connectorName: string | null, kind: ImportKind | null, complete: boolean, excludesHeld: boolean, uploadedAt: string, rowsDroppedAt: string | null, refusedDroppedAt: string | null, encoding: string | null, delimiter: string | null, effect: { offers: number, retires: number, reprices: number, empties: number, asks: number | null }, columns: Array<{ index: number, header: string, field: ImportField, samples: Array<string>, guessed: boolean }>, counts: { total: number, newProducts: number, newOffers: number, updates: number, unchanged: number, refused: number, likely: number, unanswered: number, done: number }, problem: { field: string, code: string, values: Array<{ name: string, value: string }> } | null } };

export type ImportPicturesQueryVariables = Exact<{
  id: string | number;
}>;


export type ImportPicturesQuery = { importPictures: { waiting: number, brought: number, kept: number, failed: number, failures: Array<{ row: number, name: string, address: string, problem: { field: string, code: string, values: Array<{ name: string, value: string }> } }> } };

export type AskedShelfFragment = { name: string, rows: number, decided: boolean, categoryId: string | null, near: Array<string> };

export type ImportShelvesQueryVariables = Exact<{
  id: string | number;
}>;


export type ImportShelvesQuery = { importShelves: Array<{ name: string, rows: number, decided: boolean, categoryId: string | null, near: Array<string> }>, shelves: Array<{ id: string, name: string, parentId: string | null }> };

export type SaveImportShelvesMutationVariables = Exact<{
  id: string | number;
  shelves: Array<ImportShelfInput> | ImportShelfInput;
}>;


export type SaveImportShelvesMutation = { saveImportShelves: { id: string, filename: string, state: ImportState, begunBy: ImportBegunBy, connectorId: string | null, connectorName: string | null, kind: ImportKind | null, complete: boolean, excludesHeld: boolean, uploadedAt: string, rowsDroppedAt: string | null, refusedDroppedAt: string | null, encoding: string | null, delimiter: string | null, effect: { offers: number, retires: number, reprices: number, empties: number, asks: number | null }, columns: Array<{ index: number, header: string, field: ImportField, samples: Array<string>, guessed: boolean }>, counts: { total: number, newProducts: number, newOffers: number, updates: number, unchanged: number, refused: number, likely: number, unanswered: number, done: number }, problem: { field: string, code: string, values: Array<{ name: string, value: string }> } | null } };

export type PartInHandFragment = { id: string, number: string, state: SubOrderState, shopperName: string, shopperPhone: string, fulfilment: Fulfilment, missing: MissingPolicy, note: string | null, placedAt: string, promisedAt: string, slotStartsAt: string | null, slotEndsAt: string | null, collectBy: string | null, totalOre: number, minAge: number | null, storeId: string, storeName: string, lines: Array<{ id: string, offerId: string, name: string, variantName: string, brand: string, sku: string, gtin: string | null, quantity: number, picked: number | null, handedOver: number | null, shortReason: ShortReason | null, priceOre: number, totalOre: number, weighedGrams: number | null, onHand: number, picture: { url: string, srcset: string | null }, byWeight: { kgPriceOre: number, typicalGrams: number, maxGrams: number, ceilingOre: number } | null, bundle: { offerId: string, name: string, quantity: number } | null }>, bags: Array<{ id: string, code: string, state: string }> };

export type PartToPickQueryVariables = Exact<{
  id: string | number;
}>;


export type PartToPickQuery = { subOrder: { id: string, number: string, state: SubOrderState, shopperName: string, shopperPhone: string, fulfilment: Fulfilment, missing: MissingPolicy, note: string | null, placedAt: string, promisedAt: string, slotStartsAt: string | null, slotEndsAt: string | null, collectBy: string | null, totalOre: number, minAge: number | null, storeId: string, storeName: string, lines: Array<{ id: string, offerId: string, name: string, variantName: string, brand: string, sku: string, gtin: string | null, quantity: number, picked: number | null, handedOver: number | null, shortReason: ShortReason | null, priceOre: number, totalOre: number, weighedGrams: number | null, onHand: number, picture: { url: string, srcset: string | null }, byWeight: { kgPriceOre: number, typicalGrams: number, maxGrams: number, ceilingOre: number } | null, bundle: { offerId: string, name: string, quantity: number } | null }>, bags: Array<{ id: string, code: string, state: string }> } };

export type BeginPickingMutationVariables = Exact<{
  subOrderId: string | number;
}>;


export type BeginPickingMutation = { startPicking: { id: string, number: string, state: SubOrderState, shopperName: string, shopperPhone: string, fulfilment: Fulfilment, missing: MissingPolicy, note: string | null, placedAt: string, promisedAt: string, slotStartsAt: string | null, slotEndsAt: string | null, collectBy: string | null, totalOre: number, minAge: number | null, storeId: string, storeName: string, lines: Array<{ id: string, offerId: string, name: string, variantName: string, brand: string, sku: string, gtin: string | null, quantity: number, picked: number | null, handedOver: number | null, shortReason: ShortReason | null, priceOre: number, totalOre: number, weighedGrams: number | null, onHand: number, picture: { url: string, srcset: string | null }, byWeight: { kgPriceOre: number, typicalGrams: number, maxGrams: number, ceilingOre: number } | null, bundle: { offerId: string, name: string, quantity: number } | null }>, bags: Array<{ id: string, code: string, state: string }> } };

export type PickLineMutationVariables = Exact<{
  lineId: string | number;
  picked: number;
  shortReason?: ShortReason | null | undefined;
  grams?: number | null | undefined;
}>;


export type PickLineMutation = { pickLine: { id: string, number: string, state: SubOrderState, shopperName: string, shopperPhone: string, fulfilment: Fulfilment, missing: MissingPolicy, note: string | null, placedAt: string, promisedAt: string, slotStartsAt: string | null, slotEndsAt: string | null, collectBy: string | null, totalOre: number, minAge: number | null, storeId: string, storeName: string, lines: Array<{ id: string, offerId: string, name: string, variantName: string, brand: string, sku: string, gtin: string | null, quantity: number, picked: number | null, handedOver: number | null, shortReason: ShortReason | null, priceOre: number, totalOre: number, weighedGrams: number | null, onHand: number, picture: { url: string, srcset: string | null }, byWeight: { kgPriceOre: number, typicalGrams: number, maxGrams: number, ceilingOre: number } | null, bundle: { offerId: string, name: string, quantity: number } | null }>, bags: Array<{ id: string, code: string, state: string }> } };

export type PickScaleLabelMutationVariables = Exact<{
  subOrderId: string | number;
  code: string;
  key: string;
}>;


export type PickScaleLabelMutation = { pickScaleLabel: { id: string, number: string, state: SubOrderState, shopperName: string, shopperPhone: string, fulfilment: Fulfilment, missing: MissingPolicy, note: string | null, placedAt: string, promisedAt: string, slotStartsAt: string | null, slotEndsAt: string | null, collectBy: string | null, totalOre: number, minAge: number | null, storeId: string, storeName: string, lines: Array<{ id: string, offerId: string, name: string, variantName: string, brand: string, sku: string, gtin: string | null, quantity: number, picked: number | null, handedOver: number | null, shortReason: ShortReason | null, priceOre: number, totalOre: number, weighedGrams: number | null, onHand: number, picture: { url: string, srcset: string | null }, byWeight: { kgPriceOre: number, typicalGrams: number, maxGrams: number, ceilingOre: number } | null, bundle: { offerId: string, name: string, quantity: number } | null }>, bags: Array<{ id: string, code: string, state: string }> } };

export type MarkReadyMutationVariables = Exact<{
  subOrderId: string | number;
  bags: number;
}>;


export type MarkReadyMutation = { ready: { id: string, number: string, state: SubOrderState, shopperName: string, shopperPhone: string, fulfilment: Fulfilment, missing: MissingPolicy, note: string | null, placedAt: string, promisedAt: string, slotStartsAt: string | null, slotEndsAt: string | null, collectBy: string | null, totalOre: number, minAge: number | null, storeId: string, storeName: string, lines: Array<{ id: string, offerId: string, name: string, variantName: string, brand: string, sku: string, gtin: string | null, quantity: number, picked: number | null, handedOver: number | null, shortReason: ShortReason | null, priceOre: number, totalOre: number, weighedGrams: number | null, onHand: number, picture: { url: string, srcset: string | null }, byWeight: { kgPriceOre: number, typicalGrams: number, maxGrams: number, ceilingOre: number } | null, bundle: { offerId: string, name: string, quantity: number } | null }>, bags: Array<{ id: string, code: string, state: string }> } };

export type SearchWordsQueryVariables = Exact<{ [key: string]: never; }>;


export type SearchWordsQuery = { searchWords: { searches: number, missed: number, leastShown: number, misses: Array<{ words: string, count: number, days: number }>, synonyms: Array<{ id: string, words: Array<string>, kindOf: string | null }> } };

export type SaveSynonymsMutationVariables = Exact<{
  input: SynonymsInput;
  key: string;
}>;


export type SaveSynonymsMutation = { saveSynonyms:
    | { __typename: 'InputProblems', problems: Array<{ field: string, code: string, values: Array<{ name: string, value: string }> }> }
    | { __typename: 'Synonyms', id: string, words: Array<string>, kindOf: string | null }
   };

export type RemoveSynonymsMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveSynonymsMutation = { removeSynonyms: { ok: boolean } };

export type SettingsShownFragment = { id: string, name: string, email: string, phone: string, tagline: string, about: string, prepMinutes: number, buffer: number, bufferAuto: boolean, importShare: number, scaleCodes: string, slotMinutes: number, slotCapacity: number, delivers: boolean, sundayExempt: boolean, parkingNote: string, orgNumber: string, paused: boolean, hours: Array<{ weekday: number, intervals: Array<{ opens: string, closes: string }> }>, closures: Array<{ id: string, fromDate: string, toDate: string, opens: string | null, closes: string | null, note: string | null }>, nextDays: Array<{ date: string, weekday: number, note: string | null, holiday: string | null, intervals: Array<{ opens: string, closes: string }> }> };

export type SettingsQueryVariables = Exact<{
  storeId: string | number;
}>;


export type SettingsQuery = { storeSettings: { id: string, name: string, email: string, phone: string, tagline: string, about: string, prepMinutes: number, buffer: number, bufferAuto: boolean, importShare: number, scaleCodes: string, slotMinutes: number, slotCapacity: number, delivers: boolean, sundayExempt: boolean, parkingNote: string, orgNumber: string, paused: boolean, hours: Array<{ weekday: number, intervals: Array<{ opens: string, closes: string }> }>, closures: Array<{ id: string, fromDate: string, toDate: string, opens: string | null, closes: string | null, note: string | null }>, nextDays: Array<{ date: string, weekday: number, note: string | null, holiday: string | null, intervals: Array<{ opens: string, closes: string }> }> } };

export type UpdateSettingsMutationVariables = Exact<{
  input: StoreSettingsInput;
}>;


export type UpdateSettingsMutation = { updateStoreSettings:
    | { __typename: 'InputProblems', problems: Array<{ field: string, code: string, values: Array<{ name: string, value: string }> }> }
    | { __typename: 'StoreSettings', id: string, name: string, email: string, phone: string, tagline: string, about: string, prepMinutes: number, buffer: number, bufferAuto: boolean, importShare: number, scaleCodes: string, slotMinutes: number, slotCapacity: number, delivers: boolean, sundayExempt: boolean, parkingNote: string, orgNumber: string, paused: boolean, hours: Array<{ weekday: number, intervals: Array<{ opens: string, closes: string }> }>, closures: Array<{ id: string, fromDate: string, toDate: string, opens: string | null, closes: string | null, note: string | null }>, nextDays: Array<{ date: string, weekday: number, note: string | null, holiday: string | null, intervals: Array<{ opens: string, closes: string }> }> }
   };

export type SetHoursMutationVariables = Exact<{
  storeId: string | number;
  hours: Array<WeekdayHoursInput> | WeekdayHoursInput;
}>;


export type SetHoursMutation = { setStoreHours:
    | { __typename: 'InputProblems', problems: Array<{ field: string, code: string, values: Array<{ name: string, value: string }> }> }
    | { __typename: 'StoreSettings', id: string, name: string, email: string, phone: string, tagline: string, about: string, prepMinutes: number, buffer: number, bufferAuto: boolean, importShare: number, scaleCodes: string, slotMinutes: number, slotCapacity: number, delivers: boolean, sundayExempt: boolean, parkingNote: string, orgNumber: string, paused: boolean, hours: Array<{ weekday: number, intervals: Array<{ opens: string, closes: string }> }>, closures: Array<{ id: string, fromDate: string, toDate: string, opens: string | null, closes: string | null, note: string | null }>, nextDays: Array<{ date: string, weekday: number, note: string | null, holiday: string | null, intervals: Array<{ opens: string, closes: string }> }> }
   };

export type AddClosureMutationVariables = Exact<{
  storeId: string | number;
  closure: ClosureInput;
  key: string;
}>;


export type AddClosureMutation = { addClosure:
    | { __typename: 'InputProblems', problems: Array<{ field: string, code: string, values: Array<{ name: string, value: string }> }> }
    | { __typename: 'StoreSettings', id: string, name: string, email: string, phone: string, tagline: string, about: string, prepMinutes: number, buffer: number, bufferAuto: boolean, importShare: number, scaleCodes: string, slotMinutes: number, slotCapacity: number, delivers: boolean, sundayExempt: boolean, parkingNote: string, orgNumber: string, paused: boolean, hours: Array<{ weekday: number, intervals: Array<{ opens: string, closes: string }> }>, closures: Array<{ id: string, fromDate: string, toDate: string, opens: string | null, closes: string | null, note: string | null }>, nextDays: Array<{ date: string, weekday: number, note: string | null, holiday: string | null, intervals: Array<{ opens: string, closes: string }> }> }
   };

export type RemoveClosureMutationVariables = Exact<{
  storeId: string | number;
  closureId: string | number;
}>;


export type RemoveClosureMutation = { removeClosure:
    | { __typename: 'InputProblems', problems: Array<{ field: string, code: string, values: Array<{ name: string, value: string }> }> }
    | { __typename: 'StoreSettings', id: string, name: string, email: string, phone: string, tagline: string, about: string, prepMinutes: number, buffer: number, bufferAuto: boolean, importShare: number, scaleCodes: string, slotMinutes: number, slotCapacity: number, delivers: boolean, sundayExempt: boolean, parkingNote: string, orgNumber: string, paused: boolean, hours: Array<{ weekday: number, intervals: Array<{ opens: string, closes: string }> }>, closures: Array<{ id: string, fromDate: string, toDate: string, opens: string | null, closes: string | null, note: string | null }>, nextDays: Array<{ date: string, weekday: number, note: string | null, holiday: string | null, intervals: Array<{ opens: string, closes: string }> }> }
   };

export type TillKeysQueryVariables = Exact<{
  storeId: string | number;
}>;


export type TillKeysQuery = { tillKeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> };

export type CreateTillKeyMutationVariables = Exact<{
  storeId: string | number;
  name: string;
}>;


export type CreateTillKeyMutation = { createTillKey:
    | { __typename: 'InputProblems', problems: Array<{ field: string, code: string, values: Array<{ name: string, value: string }> }> }
    | { __typename: 'NewTillKey', key: string, till: { id: string, name: string } }
   };

export type RevokeTillKeyMutationVariables = Exact<{
  storeId: string | number;
  id: string | number;
}>;


export type RevokeTillKeyMutation = { revokeTillKey: { ok: boolean } };

export type InvitationForGuestQueryVariables = Exact<{
  token: string;
}>;


export type InvitationForGuestQuery = { invitation: { email: string, role: Role, scopeName: string | null } | null };

export type AcceptInvitationMutationVariables = Exact<{
  token: string;
  name: string;
  password: string;
}>;


export type AcceptInvitationMutation = { acceptInvitation:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'InputProblems', problems: Array<{ field: string, code: string, values: Array<{ name: string, value: string }> }> }
   };

export type SourceRunFragment = { id: string, state: ImportState, begunBy: ImportBegunBy, uploadedAt: string, rowsDroppedAt: string | null, counts: { total: number, newProducts: number, newOffers: number, updates: number, refused: number }, effect: { retires: number, asks: number | null }, problem: { field: string, code: string, values: Array<{ name: string, value: string }> } | null };

export type SourceShownFragment = { id: string, kind: ConnectorKind, name: string, address: string, hasSecret: boolean, storeCode: string | null, schedule: ConnectorSchedule, complete: boolean, excludesHeld: boolean, nextRunAt: string | null, lastRun: { id: string, state: ImportState, begunBy: ImportBegunBy, uploadedAt: string, rowsDroppedAt: string | null, counts: { total: number, newProducts: number, newOffers: number, updates: number, refused: number }, effect: { retires: number, asks: number | null }, problem: { field: string, code: string, values: Array<{ name: string, value: string }> } | null } | null };

export type SourcesQueryVariables = Exact<{
  storeId: string | number;
}>;


export type SourcesQuery = { connectors: Array<{ id: string, kind: ConnectorKind, name: string, address: string, hasSecret: boolean, storeCode: string | null, schedule: ConnectorSchedule, complete: boolean, excludesHeld: boolean, nextRunAt: string | null, lastRun: { id: string, state: ImportState, begunBy: ImportBegunBy, uploadedAt: string, rowsDroppedAt: string | null, counts: { total: number, newProducts: number, newOffers: number, updates: number, refused: number }, effect: { retires: number, asks: number | null }, problem: { field: string, code: string, values: Array<{ name: string, value: string }> } | null } | null }> };

export type SourceRunsQueryVariables = Exact<{
  id: string | number;
}>;


export type SourceRunsQuery = { connectorRuns: Array<{ id: string, state: ImportState, begunBy: ImportBegunBy, uploadedAt: string, rowsDroppedAt: string | null, counts: { total: number, newProducts: number, newOffers: number, updates: number, refused: number }, effect: { retires: number, asks: number | null }, problem: { field: string, code: string, values: Array<{ name: string, value: string }> } | null }> };

export type SaveSourceMutationVariables = Exact<{
  input: ConnectorInput;
  key: string;
}>;


export type SaveSourceMutation = { saveConnector:
    | { __typename: 'Connector', id: string, kind: ConnectorKind, name: string, address: string, hasSecret: boolean, storeCode: string | null, schedule: ConnectorSchedule, complete: boolean, excludesHeld: boolean, nextRunAt: string | null, lastRun: { id: string, state: ImportState, begunBy: ImportBegunBy, uploadedAt: string, rowsDroppedAt: string | null, counts: { total: number, newProducts: number, newOffers: number, updates: number, refused: number }, effect: { retires: number, asks: number | null }, problem: { field: string, code: string, values: Array<{ name: string, value: string }> } | null } | null }
    | { __typename: 'InputProblems', problems: Array<{ field: string, code: string, values: Array<{ name: string, value: string }> }> }
   };

export type RemoveSourceMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveSourceMutation = { removeConnector: { ok: boolean } };

export type RunSourceMutationVariables = Exact<{
  id: string | number;
  dry: boolean;
  key: string;
}>;


export type RunSourceMutation = { runConnector: { id: string } };

export type StaffShownFragment = { members: Array<{ grantId: string, name: string, email: string, role: Role, scopeName: string | null, since: string, lastSignInAt: string | null }>, invitations: Array<{ id: string, email: string, role: Role, scopeName: string | null, expiresAt: string }> };

export type StaffQueryVariables = Exact<{
  storeId?: string | number | null | undefined;
}>;


export type StaffQuery = { staff: { members: Array<{ grantId: string, name: string, email: string, role: Role, scopeName: string | null, since: string, lastSignInAt: string | null }>, invitations: Array<{ id: string, email: string, role: Role, scopeName: string | null, expiresAt: string }> } };

export type InviteStaffMutationVariables = Exact<{
  email: string;
  role: Role;
  storeId?: string | number | null | undefined;
  key: string;
}>;


export type InviteStaffMutation = { inviteStaff:
    | { __typename: 'InputProblems', problems: Array<{ field: string, code: string, values: Array<{ name: string, value: string }> }> }
    | { __typename: 'Invitation', id: string, email: string }
   };

export type RevokeGrantMutationVariables = Exact<{
  grantId: string | number;
}>;


export type RevokeGrantMutation = { revokeGrant: { members: Array<{ grantId: string, name: string, email: string, role: Role, scopeName: string | null, since: string, lastSignInAt: string | null }>, invitations: Array<{ id: string, email: string, role: Role, scopeName: string | null, expiresAt: string }> } };

export type RevokeInvitationMutationVariables = Exact<{
  invitationId: string | number;
}>;


export type RevokeInvitationMutation = { revokeInvitation: { members: Array<{ grantId: string, name: string, email: string, role: Role, scopeName: string | null, since: string, lastSignInAt: string | null }>, invitations: Array<{ id: string, email: string, role: Role, scopeName: string | null, expiresAt: string }> } };

export type ResetSecondFactorMutationVariables = Exact<{
  email: string;
}>;


export type ResetSecondFactorMutation = { resetSecondFactor:
    | { __typename: 'Done', ok: boolean }
    | { __typename: 'InputProblems', problems: Array<{ field: string, code: string, values: Array<{ name: string, value: string }> }> }
   };

export type TownStoreFragment = { id: string, slug: string, name: string, kind: StoreKind, orgNumber: string, centreName: string, status: StoreStatus, email: string, offerCount: number, openOrders: number, lateOrders: number, lastStockUpdateAt: string | null, onBoard: boolean };

export type PlannedRunFragment = { id: string, slotStartsAt: string, slotEndsAt: string, state: RunState, courierName: string | null, storeCount: number, doorCount: number, bagCount: number, doneCount: number, distanceM: number };

export type AttentionQueryVariables = Exact<{ [key: string]: never; }>;


export type AttentionQuery = { attention: Array<{ kind: AttentionKind, subOrderId: string | null, storeId: string | null, storeName: string, storePhone: string, orderNumber: string | null, at: string }> };

export type TownStoresQueryVariables = Exact<{ [key: string]: never; }>;


export type TownStoresQuery = { townStores: Array<{ id: string, slug: string, name: string, kind: StoreKind, orgNumber: string, centreName: string, status: StoreStatus, email: string, offerCount: number, openOrders: number, lateOrders: number, lastStockUpdateAt: string | null, onBoard: boolean }> };

export type TownSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type TownSettingsQuery = { townSettings: { id: string, eligibleStores: number | null } };

export type SetEligibleStoresMutationVariables = Exact<{
  count?: number | null | undefined;
}>;


export type SetEligibleStoresMutation = { setEligibleStores:
    | { __typename: 'InputProblems', problems: Array<{ field: string, code: string, values: Array<{ name: string, value: string }> }> }
    | { __typename: 'TownSettings', id: string, eligibleStores: number | null }
   };

export type TownCentresQueryVariables = Exact<{ [key: string]: never; }>;


export type TownCentresQuery = { townCentres: Array<{ id: string, slug: string, name: string, place: { lat: number, lon: number } }> };

export type TownCategoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type TownCategoriesQuery = { townCategories: Array<{ id: string, slug: string, nameNb: string, nameEn: string, parentId: string | null, hue: number, icon: string, vatClass: VatClass | null, productCount: number }> };

export type PlannerSlotsQueryVariables = Exact<{
  from: string;
  days: number;
}>;


export type PlannerSlotsQuery = { deliverySlots: Array<{ id: string, startsAt: string, endsAt: string, cutoffAt: string, capacity: number, taken: number, feeOre: number, unplannedOrders: number, runs: Array<{ id: string, slotStartsAt: string, slotEndsAt: string, state: RunState, courierName: string | null, storeCount: number, doorCount: number, bagCount: number, doneCount: number, distanceM: number }> }> };

export type CouriersQueryVariables = Exact<{ [key: string]: never; }>;


export type CouriersQuery = { couriers: Array<{ id: string, name: string, email: string }> };

export type AuditLogQueryVariables = Exact<{
  page?: number | null | undefined;
}>;


export type AuditLogQuery = { audit: { total: number, rows: Array<{ id: string, at: string, actorName: string | null, action: string, subject: string, detail: string }> } };

export type AdmitStoreMutationVariables = Exact<{
  input: NewStoreInput;
  key: string;
}>;


export type AdmitStoreMutation = { admitStore:
    | { __typename: 'InputProblems', problems: Array<{ field: string, code: string, values: Array<{ name: string, value: string }> }> }
    | { __typename: 'StoreForCoordinator', id: string, slug: string, name: string, kind: StoreKind, orgNumber: string, centreName: string, status: StoreStatus, email: string, offerCount: number, openOrders: number, lateOrders: number, lastStockUpdateAt: string | null, onBoard: boolean }
   };

export type SetStoreStatusMutationVariables = Exact<{
  storeId: string | number;
  status: StoreStatus;
}>;


export type SetStoreStatusMutation = { setStoreStatus:
    | { __typename: 'InputProblems', problems: Array<{ field: string, code: string, values: Array<{ name: string, value: string }> }> }
    | { __typename: 'StoreForCoordinator', id: string, slug: string, name: string, kind: StoreKind, orgNumber: string, centreName: string, status: StoreStatus, email: string, offerCount: number, openOrders: number, lateOrders: number, lastStockUpdateAt: string | null, onBoard: boolean }
   };

export type OwnAttributeFragment = { categoryId: string, id: string, code: string, nameNb: string, nameEn: string, kind: AttributeKind, unit: string | null, makesVariants: boolean, choices: Array<{ id: string, nameNb: string, nameEn: string, swatch: string | null }> };

export type AskedOfCategoryQueryVariables = Exact<{
  categoryId: string | number;
}>;


export type AskedOfCategoryQuery = { categoryAttributes: Array<{ categoryId: string, id: string, code: string, nameNb: string, nameEn: string, kind: AttributeKind, unit: string | null, makesVariants: boolean, choices: Array<{ id: string, nameNb: string, nameEn: string, swatch: string | null }> }> };

export type SaveAttributeMutationVariables = Exact<{
  input: AttributeInput;
}>;


export type SaveAttributeMutation = { saveAttribute:
    | { __typename: 'AskedAttribute', id: string }
    | { __typename: 'InputProblems', problems: Array<{ field: string, code: string, values: Array<{ name: string, value: string }> }> }
   };

export type RemoveAttributeMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveAttributeMutation = { removeAttribute: { ok: boolean } };

export type OrderAttributesMutationVariables = Exact<{
  categoryId: string | number;
  ids: Array<string | number> | string | number;
}>;


export type OrderAttributesMutation = { orderAttributes: Array<{ id: string }> };

export type SaveCategoryMutationVariables = Exact<{
  input: CategoryInput;
}>;


export type SaveCategoryMutation = { saveCategory:
    | { __typename: 'CategoryForCoordinator', id: string }
    | { __typename: 'InputProblems', problems: Array<{ field: string, code: string, values: Array<{ name: string, value: string }> }> }
   };

export type SaveCentreMutationVariables = Exact<{
  input: CentreInput;
}>;


export type SaveCentreMutation = { saveCentre:
    | { __typename: 'Centre', id: string }
    | { __typename: 'InputProblems', problems: Array<{ field: string, code: string, values: Array<{ name: string, value: string }> }> }
   };

export type PlanRunMutationVariables = Exact<{
  slotId: string | number;
  courierId?: string | number | null | undefined;
  key: string;
}>;


export type PlanRunMutation = { planRun: Array<{ id: string, slotStartsAt: string, slotEndsAt: string, state: RunState, courierName: string | null, storeCount: number, doorCount: number, bagCount: number, doneCount: number, distanceM: number }> };

export type AssignCourierMutationVariables = Exact<{
  runId: string | number;
  courierId: string | number;
}>;


export type AssignCourierMutation = { assignCourier: { id: string, slotStartsAt: string, slotEndsAt: string, state: RunState, courierName: string | null, storeCount: number, doorCount: number, bagCount: number, doneCount: number, distanceM: number } };

export type ProblemsFragment = { problems: Array<{ field: string, code: string, values: Array<{ name: string, value: string }> }> };

export type PicturesOfProductFragment = { productId: string, productName: string, productSlug: string, max: number, pictures: Array<{ id: string, state: PictureState, reason: string | null, altNb: string, altEn: string, broughtBy: string | null, createdAt: string, removable: boolean, picture: { url: string, alt: string, srcset: string | null } | null }> };

export type ProductPicturesQueryVariables = Exact<{
  productId: string | number;
  storeId?: string | number | null | undefined;
}>;


export type ProductPicturesQuery = { productPictures: { productId: string, productName: string, productSlug: string, max: number, pictures: Array<{ id: string, state: PictureState, reason: string | null, altNb: string, altEn: string, broughtBy: string | null, createdAt: string, removable: boolean, picture: { url: string, alt: string, srcset: string | null } | null }> } };

export type LatestPicturesQueryVariables = Exact<{ [key: string]: never; }>;


export type LatestPicturesQuery = { latestPictures: Array<{ productId: string, productName: string, productSlug: string, max: number, pictures: Array<{ id: string, state: PictureState, reason: string | null, altNb: string, altEn: string, broughtBy: string | null, createdAt: string, removable: boolean, picture: { url: string, alt: string, srcset: string | null } | null }> }> };

export type RemovePictureMutationVariables = Exact<{
  id: string | number;
}>;


export type RemovePictureMutation = { removePicture: { ok: boolean } };

export type DescribePictureMutationVariables = Exact<{
  id: string | number;
  altNb: string;
  altEn: string;
}>;


export type DescribePictureMutation = { describePicture: { ok: boolean } };

export type OrderPicturesMutationVariables = Exact<{
  productId: string | number;
  ids: Array<string | number> | string | number;
}>;


export type OrderPicturesMutation = { orderPictures: { productId: string, productName: string, productSlug: string, max: number, pictures: Array<{ id: string, state: PictureState, reason: string | null, altNb: string, altEn: string, broughtBy: string | null, createdAt: string, removable: boolean, picture: { url: string, alt: string, srcset: string | null } | null }> } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, name: string, email: string, secondFactor: { enrolled: boolean, required: boolean, missing: boolean }, grants: Array<{ id: string, role: Role, scopeId: string | null, scopeName: string | null, storeSlug: string | null }> } | null };

export type StoreSignsQueryVariables = Exact<{ [key: string]: never; }>;


export type StoreSignsQuery = { stores: Array<{ id: string, slug: string, name: string, colour: string, monogram: string }> };

export type BasketCountQueryVariables = Exact<{
  id: string | number;
}>;


export type BasketCountQuery = { basket: { id: string, itemCount: number } | null };

export type GoodsCardFragment = { id: string, slug: string, name: string, brand: string, variantCount: number, fromPriceOre: number, samePrice: boolean, unitPriceOre: number | null, unit: string | null, typicalGrams: number | null, separateOre: number | null, storeCount: number, availability: Availability, readyAt: string | null, offerId: string | null, storeName: string | null, choices: Array<{ isColour: boolean, values: Array<string> }>, picture: { url: string, srcset: string | null }, labels: Array<{ kind: LabelKind }> };

export type WeighedFragment = { kgPriceOre: number, typicalGrams: number, maxGrams: number, ceilingOre: number };

export type ContentsFragment = { separateOre: number, parts: Array<{ offerId: string, productSlug: string, name: string, variantName: string, quantity: number, priceOre: number, picture: { url: string, srcset: string | null } }> };

export type StoreSignFragment = { id: string, slug: string, name: string, kind: StoreKind, tagline: string, colour: string, monogram: string, illustration: string, addressLine: string, postcode: string, city: string, distanceM: number | null, openNow: boolean, closesAt: string | null, opensAt: string | null, phone: string, centre: { id: string, slug: string, name: string }, place: { lat: number, lon: number } };

export type BasketLineFragment = { offerId: string, productSlug: string, name: string, variantName: string, brand: string, quantity: number, maxQuantity: number, priceOre: number, totalOre: number, unitPriceOre: number | null, unit: string | null, availability: Availability, forDelivery: boolean, picture: { url: string, srcset: string | null }, byWeight: { kgPriceOre: number, typicalGrams: number, maxGrams: number, ceilingOre: number } | null, bundle: { separateOre: number, parts: Array<{ offerId: string, productSlug: string, name: string, variantName: string, quantity: number, priceOre: number, picture: { url: string, srcset: string | null } }> } | null };

export type BasketViewFragment = { id: string, itemCount: number, goodsOre: number, mostOre: number, commonReadyAt: string | null, delayedByStoreId: string | null, parts: Array<{ subtotalOre: number, readyAt: string | null, readyToday: boolean, store: { id: string, slug: string, name: string, kind: StoreKind, tagline: string, colour: string, monogram: string, illustration: string, addressLine: string, postcode: string, city: string, distanceM: number | null, openNow: boolean, closesAt: string | null, opensAt: string | null, phone: string, centre: { id: string, slug: string, name: string }, place: { lat: number, lon: number } }, items: Array<{ offerId: string, productSlug: string, name: string, variantName: string, brand: string, quantity: number, maxQuantity: number, priceOre: number, totalOre: number, unitPriceOre: number | null, unit: string | null, availability: Availability, forDelivery: boolean, picture: { url: string, srcset: string | null }, byWeight: { kgPriceOre: number, typicalGrams: number, maxGrams: number, ceilingOre: number } | null, bundle: { separateOre: number, parts: Array<{ offerId: string, productSlug: string, name: string, variantName: string, quantity: number, priceOre: number, picture: { url: string, srcset: string | null } }> } | null }> }>, delivery: { available: boolean, reason: BasketProblemCode | null, feeOre: number, next: { startsAt: string, endsAt: string, cutoffAt: string, freePlaces: number, feeOre: number } | null }, problems: Array<{ code: BasketProblemCode, offerId: string | null, storeId: string | null, name: string, oldPriceOre: number | null, newPriceOre: number | null, left: number | null, part: string | null }> };

export type BasketQueryVariables = Exact<{
  id: string | number;
}>;


export type BasketQuery = { basket: { id: string, itemCount: number, goodsOre: number, mostOre: number, commonReadyAt: string | null, delayedByStoreId: string | null, parts: Array<{ subtotalOre: number, readyAt: string | null, readyToday: boolean, store: { id: string, slug: string, name: string, kind: StoreKind, tagline: string, colour: string, monogram: string, illustration: string, addressLine: string, postcode: string, city: string, distanceM: number | null, openNow: boolean, closesAt: string | null, opensAt: string | null, phone: string, centre: { id: string, slug: string, name: string }, place: { lat: number, lon: number } }, items: Array<{ offerId: string, productSlug: string, name: string, variantName: string, brand: string, quantity: number, maxQuantity: number, priceOre: number, totalOre: number, unitPriceOre: number | null, unit: string | null, availability: Availability, forDelivery: boolean, picture: { url: string, srcset: string | null }, byWeight: { kgPriceOre: number, typicalGrams: number, maxGrams: number, ceilingOre: number } | null, bundle: { separateOre: number, parts: Array<{ offerId: string, productSlug: string, name: string, variantName: string, quantity: number, priceOre: number, picture: { url: string, srcset: string | null } }> } | null }> }>, delivery: { available: boolean, reason: BasketProblemCode | null, feeOre: number, next: { startsAt: string, endsAt: string, cutoffAt: string, freePlaces: number, feeOre: number } | null }, problems: Array<{ code: BasketProblemCode, offerId: string | null, storeId: string | null, name: string, oldPriceOre: number | null, newPriceOre: number | null, left: number | null, part: string | null }> } | null };

export type AddToBasketMutationVariables = Exact<{
  basketId?: string | number | null | undefined;
  offerId: string | number;
  quantity: number;
  key?: string | null | undefined;
}>;


export type AddToBasketMutation = { addToBasket: { id: string, itemCount: number } };

export type SetQuantityMutationVariables = Exact<{
  basketId: string | number;
  offerId: string | number;
  quantity: number;
}>;


export type SetQuantityMutation = { setQuantity: { id: string, itemCount: number } };

export type AcceptPricesMutationVariables = Exact<{
  basketId: string | number;
}>;


export type AcceptPricesMutation = { acceptPrices: { id: string } };

export type BeginCheckoutMutationVariables = Exact<{
  basketId: string | number;
  key: string;
}>;


export type BeginCheckoutMutation = { beginCheckout:
    | { __typename: 'BasketProblems', problems: Array<{ code: BasketProblemCode }> }
    | { __typename: 'Checkout', id: string }
   };

export type SumsViewFragment = { goodsOre: number, deliveryOre: number, totalOre: number, mostOre: number, vat: Array<{ percent: number, grossOre: number, vatOre: number }> };

export type CheckoutQueryVariables = Exact<{
  id: string | number;
}>;


export type CheckoutQuery = { checkout: { id: string, state: CheckoutState, expiresAt: string, deliveryAvailable: boolean, deliveryReason: BasketProblemCode | null, minAge: number | null, orderToken: string | null, paymentProblem: string | null, testPayment: boolean, parts: Array<{ subtotalOre: number, readyAt: string, store: { id: string, slug: string, name: string, kind: StoreKind, tagline: string, colour: string, monogram: string, illustration: string, addressLine: string, postcode: string, city: string, distanceM: number | null, openNow: boolean, closesAt: string | null, opensAt: string | null, phone: string, centre: { id: string, slug: string, name: string }, place: { lat: number, lon: number } }, items: Array<{ offerId: string, productSlug: string, name: string, variantName: string, brand: string, quantity: number, maxQuantity: number, priceOre: number, totalOre: number, unitPriceOre: number | null, unit: string | null, availability: Availability, forDelivery: boolean, picture: { url: string, srcset: string | null }, byWeight: { kgPriceOre: number, typicalGrams: number, maxGrams: number, ceilingOre: number } | null, bundle: { separateOre: number, parts: Array<{ offerId: string, productSlug: string, name: string, variantName: string, quantity: number, priceOre: number, picture: { url: string, srcset: string | null } }> } | null }>, slots: Array<{ startsAt: string, endsAt: string, free: boolean }> }>, commonSlots: Array<{ startsAt: string, endsAt: string }>, deliverySlots: Array<{ id: string, startsAt: string, endsAt: string, cutoffAt: string, freePlaces: number, feeOre: number }>, collectSums: { goodsOre: number, deliveryOre: number, totalOre: number, mostOre: number, vat: Array<{ percent: number, grossOre: number, vatOre: number }> }, deliverSums: { goodsOre: number, deliveryOre: number, totalOre: number, mostOre: number, vat: Array<{ percent: number, grossOre: number, vatOre: number }> } } | null };

export type PayMutationVariables = Exact<{
  checkoutId: string | number;
  input: PayInput;
  key: string;
}>;


export type PayMutation = { pay:
    | { __typename: 'InputProblems', problems: Array<{ field: string, code: string, values: Array<{ name: string, value: string }> }> }
    | { __typename: 'PaymentRedirect', url: string }
   };

export type LeaveCheckoutMutationVariables = Exact<{
  checkoutId: string | number;
}>;


export type LeaveCheckoutMutation = { leaveCheckout: { id: string } };

export type DeliveryAddressesQueryVariables = Exact<{
  text: string;
}>;


export type DeliveryAddressesQuery = { addresses: Array<{ line: string, postcode: string, city: string, place: { lat: number, lon: number } }> };

export type DeliveryPostcodeQueryVariables = Exact<{
  postcode: string;
}>;


export type DeliveryPostcodeQuery = { postcode: { postcode: string, city: string, deliverable: boolean } | null };

export type ResendOrderLinkMutationVariables = Exact<{
  email: string;
}>;


export type ResendOrderLinkMutation = { resendOrderLink: { ok: boolean } };

export type FrontQueryVariables = Exact<{ [key: string]: never; }>;


export type FrontQuery = { front: { town: string, openCount: number, closesLatestAt: string | null, opensNextAt: string | null, readyTodayCount: number, readyFrom: string | null, stores: Array<{ id: string, slug: string, name: string, kind: StoreKind, tagline: string, colour: string, monogram: string, illustration: string, addressLine: string, postcode: string, city: string, distanceM: number | null, openNow: boolean, closesAt: string | null, opensAt: string | null, phone: string, centre: { id: string, slug: string, name: string }, place: { lat: number, lon: number } }>, nextDelivery: { slotId: string, startsAt: string, endsAt: string, cutoffAt: string, freePlaces: number, feeOre: number } | null, local: Array<{ id: string, slug: string, name: string, brand: string, variantCount: number, fromPriceOre: number, samePrice: boolean, unitPriceOre: number | null, unit: string | null, typicalGrams: number | null, separateOre: number | null, storeCount: number, availability: Availability, readyAt: string | null, offerId: string | null, storeName: string | null, choices: Array<{ isColour: boolean, values: Array<string> }>, picture: { url: string, srcset: string | null }, labels: Array<{ kind: LabelKind }> }>, fresh: Array<{ id: string, slug: string, name: string, brand: string, variantCount: number, fromPriceOre: number, samePrice: boolean, unitPriceOre: number | null, unit: string | null, typicalGrams: number | null, separateOre: number | null, storeCount: number, availability: Availability, readyAt: string | null, offerId: string | null, storeName: string | null, choices: Array<{ isColour: boolean, values: Array<string> }>, picture: { url: string, srcset: string | null }, labels: Array<{ kind: LabelKind }> }>, categories: Array<{ id: string, slug: string, name: string, parentId: string | null, hue: number, icon: string, productCount: number }> } };

export type OrderSubOrderFragment = { id: string, number: string, state: SubOrderState, promisedAt: string, slotStartsAt: string | null, slotEndsAt: string | null, totalOre: number, cancellable: boolean, cancelReason: CancelReason | null, parkingNote: string, orgNumber: string, email: string, store: { id: string, slug: string, name: string, kind: StoreKind, tagline: string, colour: string, monogram: string, illustration: string, addressLine: string, postcode: string, city: string, distanceM: number | null, openNow: boolean, closesAt: string | null, opensAt: string | null, phone: string, centre: { id: string, slug: string, name: string }, place: { lat: number, lon: number } }, lines: Array<{ id: string, offerId: string, name: string, variantName: string, quantity: number, picked: number | null, handedOver: number | null, shortReason: ShortReason | null, priceOre: number, totalOre: number, weighedGrams: number | null, vatPercent: number, byWeight: { kgPriceOre: number, typicalGrams: number, maxGrams: number, ceilingOre: number } | null, bundle: { offerId: string, name: string, quantity: number } | null, picture: { url: string, srcset: string | null } }>, history: Array<{ at: string, state: SubOrderState, note: string | null }>, nextDays: Array<{ date: string, weekday: number, note: string | null, holiday: string | null, intervals: Array<{ opens: string, closes: string }> }> };

export type OrderViewFragment = { number: string, token: string, status: OrderStatus, placedAt: string, fulfilment: Fulfilment, name: string, email: string, phone: string, address: string | null, deliveryStartsAt: string | null, deliveryEndsAt: string | null, code: string | null, qrToken: string | null, collectBy: string, authorisedOre: number, capturedOre: number, holdReleased: boolean, cancellable: boolean, withdrawUntil: string | null, withdrawable: boolean, rated: number | null, sums: { goodsOre: number, deliveryOre: number, totalOre: number, mostOre: number, vat: Array<{ percent: number, grossOre: number, vatOre: number }> }, parts: Array<{ id: string, number: string, state: SubOrderState, promisedAt: string, slotStartsAt: string | null, slotEndsAt: string | null, totalOre: number, cancellable: boolean, cancelReason: CancelReason | null, parkingNote: string, orgNumber: string, email: string, store: { id: string, slug: string, name: string, kind: StoreKind, tagline: string, colour: string, monogram: string, illustration: string, addressLine: string, postcode: string, city: string, distanceM: number | null, openNow: boolean, closesAt: string | null, opensAt: string | null, phone: string, centre: { id: string, slug: string, name: string }, place: { lat: number, lon: number } }, lines: Array<{ id: string, offerId: string, name: string, variantName: string, quantity: number, picked: number | null, handedOver: number | null, shortReason: ShortReason | null, priceOre: number, totalOre: number, weighedGrams: number | null, vatPercent: number, byWeight: { kgPriceOre: number, typicalGrams: number, maxGrams: number, ceilingOre: number } | null, bundle: { offerId: string, name: string, quantity: number } | null, picture: { url: string, srcset: string | null } }>, history: Array<{ at: string, state: SubOrderState, note: string | null }>, nextDays: Array<{ date: string, weekday: number, note: string | null, holiday: string | null, intervals: Array<{ opens: string, closes: string }> }> }> };

export type OrderQueryVariables = Exact<{
  token: string;
}>;


export type OrderQuery = { order: { number: string, token: string, status: OrderStatus, placedAt: string, fulfilment: Fulfilment, name: string, email: string, phone: string, address: string | null, deliveryStartsAt: string | null, deliveryEndsAt: string | null, code: string | null, qrToken: string | null, collectBy: string, authorisedOre: number, capturedOre: number, holdReleased: boolean, cancellable: boolean, withdrawUntil: string | null, withdrawable: boolean, rated: number | null, sums: { goodsOre: number, deliveryOre: number, totalOre: number, mostOre: number, vat: Array<{ percent: number, grossOre: number, vatOre: number }> }, parts: Array<{ id: string, number: string, state: SubOrderState, promisedAt: string, slotStartsAt: string | null, slotEndsAt: string | null, totalOre: number, cancellable: boolean, cancelReason: CancelReason | null, parkingNote: string, orgNumber: string, email: string, store: { id: string, slug: string, name: string, kind: StoreKind, tagline: string, colour: string, monogram: string, illustration: string, addressLine: string, postcode: string, city: string, distanceM: number | null, openNow: boolean, closesAt: string | null, opensAt: string | null, phone: string, centre: { id: string, slug: string, name: string }, place: { lat: number, lon: number } }, lines: Array<{ id: string, offerId: string, name: string, variantName: string, quantity: number, picked: number | null, handedOver: number | null, shortReason: ShortReason | null, priceOre: number, totalOre: number, weighedGrams: number | null, vatPercent: number, byWeight: { kgPriceOre: number, typicalGrams: number, maxGrams: number, ceilingOre: number } | null, bundle: { offerId: string, name: string, quantity: number } | null, picture: { url: string, srcset: string | null } }>, history: Array<{ at: string, state: SubOrderState, note: string | null }>, nextDays: Array<{ date: string, weekday: number, note: string | null, holiday: string | null, intervals: Array<{ opens: string, closes: string }> }> }> } | null };

export type CancelOrderMutationVariables = Exact<{
  token: string;
  subOrderId?: string | number | null | undefined;
}>;


export type CancelOrderMutation = { cancelOrder:
    | { __typename: 'InputProblems', problems: Array<{ field: string, code: string }> }
    | { __typename: 'OrderPage' }
   };

export type RateOrderMutationVariables = Exact<{
  token: string;
  score: number;
  comment?: string | null | undefined;
}>;


export type RateOrderMutation = { rateOrder:
    | { __typename: 'InputProblems', problems: Array<{ field: string, code: string }> }
    | { __typename: 'OrderPage' }
   };

export type CheckPaymentMutationVariables = Exact<{
  checkoutId: string | number;
}>;


export type CheckPaymentMutation = { checkPayment: { id: string, state: CheckoutState, orderToken: string | null, paymentProblem: string | null } };

export type ProductPhotoFragment = { url: string, alt: string, srcset: string | null };

export type ProductOfferFragment = { id: string, variantId: string, priceOre: number, beforePriceOre: number | null, unitPriceOre: number | null, unit: string | null, availability: Availability, readyAt: string | null, readyToday: boolean, distanceM: number | null, forDelivery: boolean, stockConfirmedAt: string | null, byWeight: { kgPriceOre: number, typicalGrams: number, maxGrams: number, ceilingOre: number } | null, bundle: { separateOre: number, parts: Array<{ offerId: string, productSlug: string, name: string, variantName: string, quantity: number, priceOre: number, picture: { url: string, srcset: string | null } }> } | null, store: { id: string, slug: string, name: string, kind: StoreKind, tagline: string, colour: string, monogram: string, illustration: string, addressLine: string, postcode: string, city: string, distanceM: number | null, openNow: boolean, closesAt: string | null, opensAt: string | null, phone: string, centre: { id: string, slug: string, name: string }, place: { lat: number, lon: number } } };

export type ProductQueryVariables = Exact<{
  slug: string;
  near?: PlaceInput | null | undefined;
}>;


export type ProductQuery = { product: { id: string, slug: string, name: string, brand: string, description: string, vatPercent: number, minAge: number | null, storage: string, perishable: boolean, bestOfferId: string | null, bestReason: BestReason | null, categoryPath: Array<{ id: string, slug: string, name: string }>, attributes: Array<{ name: string, value: string }>, picture: { raster: string, url: string, alt: string, srcset: string | null }, photos: Array<{ raster: string, url: string, alt: string, srcset: string | null }>, labels: Array<{ kind: LabelKind, note: string | null, voucher: string, isScheme: boolean }>, food: { ingredientsLanguage: string, producer: string | null, origin: string | null, ingredients: Array<{ text: string, allergen: boolean }>, contains: Array<{ code: Allergen, name: string }>, mayContain: Array<{ code: Allergen, name: string }>, nutrition: { per: NutritionPer, energyKj: number, energyKcal: number, fat: number, saturated: number, carbohydrate: number, sugars: number, protein: number, salt: number } | null } | null, choosers: Array<{ code: string, name: string, isColour: boolean, values: Array<{ key: string, label: string, value: string, swatch: string | null }> }>, variants: Array<{ id: string, name: string, keys: Array<string>, gtin: string | null, netAmount: number | null, unit: string | null, offers: Array<{ id: string, variantId: string, priceOre: number, beforePriceOre: number | null, unitPriceOre: number | null, unit: string | null, availability: Availability, readyAt: string | null, readyToday: boolean, distanceM: number | null, forDelivery: boolean, stockConfirmedAt: string | null, byWeight: { kgPriceOre: number, typicalGrams: number, maxGrams: number, ceilingOre: number } | null, bundle: { separateOre: number, parts: Array<{ offerId: string, productSlug: string, name: string, variantName: string, quantity: number, priceOre: number, picture: { url: string, srcset: string | null } }> } | null, store: { id: string, slug: string, name: string, kind: StoreKind, tagline: string, colour: string, monogram: string, illustration: string, addressLine: string, postcode: string, city: string, distanceM: number | null, openNow: boolean, closesAt: string | null, opensAt: string | null, phone: string, centre: { id: string, slug: string, name: string }, place: { lat: number, lon: number } } }> }>, similar: Array<{ id: string, slug: string, name: string, brand: string, variantCount: number, fromPriceOre: number, samePrice: boolean, unitPriceOre: number | null, unit: string | null, typicalGrams: number | null, separateOre: number | null, storeCount: number, availability: Availability, readyAt: string | null, offerId: string | null, storeName: string | null, choices: Array<{ isColour: boolean, values: Array<string> }>, picture: { url: string, srcset: string | null }, labels: Array<{ kind: LabelKind }> }> } | null };

export type SearchQueryVariables = Exact<{
  input: SearchInput;
}>;


export type SearchQuery = { search: { total: number, more: boolean, page: number, pageSize: number, didYouMean: string | null, category: { id: string, slug: string, name: string, parentId: string | null, hue: number, icon: string } | null, hits: Array<{ id: string, slug: string, name: string, brand: string, variantCount: number, fromPriceOre: number, samePrice: boolean, unitPriceOre: number | null, unit: string | null, typicalGrams: number | null, separateOre: number | null, storeCount: number, availability: Availability, readyAt: string | null, offerId: string | null, storeName: string | null, choices: Array<{ isColour: boolean, values: Array<string> }>, picture: { url: string, srcset: string | null }, labels: Array<{ kind: LabelKind }> }>, near: Array<{ id: string, slug: string, name: string, brand: string, variantCount: number, fromPriceOre: number, samePrice: boolean, unitPriceOre: number | null, unit: string | null, typicalGrams: number | null, separateOre: number | null, storeCount: number, availability: Availability, readyAt: string | null, offerId: string | null, storeName: string | null, choices: Array<{ isColour: boolean, values: Array<string> }>, picture: { url: string, srcset: string | null }, labels: Array<{ kind: LabelKind }> }>, facets: { minPriceOre: number, maxPriceOre: number, availableToday: number, openNow: number, local: number, green: number, attributes: Array<{ code: string, name: string, isColour: boolean, values: Array<{ value: string, label: string, swatch: string | null, count: number }> }>, categories: Array<{ count: number, category: { id: string, slug: string, name: string, parentId: string | null } }>, stores: Array<{ id: string, slug: string, name: string, colour: string, count: number }>, centres: Array<{ id: string, slug: string, name: string, count: number }> } } };

export type ShopsToAskQueryVariables = Exact<{
  near?: PlaceInput | null | undefined;
}>;


export type ShopsToAskQuery = { stores: Array<{ id: string, slug: string, name: string, kind: StoreKind, tagline: string, colour: string, monogram: string, illustration: string, addressLine: string, postcode: string, city: string, distanceM: number | null, openNow: boolean, closesAt: string | null, opensAt: string | null, phone: string, centre: { id: string, slug: string, name: string }, place: { lat: number, lon: number } }> };

export type StoreQueryVariables = Exact<{
  slug: string;
  goods: SearchInput;
}>;


export type StoreQuery = { store: { about: string, orgNumber: string, vatRegistered: boolean, email: string, parkingNote: string, delivers: boolean, prepMinutes: number, productCount: number, card: { id: string, slug: string, name: string, kind: StoreKind, tagline: string, colour: string, monogram: string, illustration: string, addressLine: string, postcode: string, city: string, distanceM: number | null, openNow: boolean, closesAt: string | null, opensAt: string | null, phone: string, centre: { id: string, slug: string, name: string }, place: { lat: number, lon: number } }, hours: Array<{ weekday: number, intervals: Array<{ opens: string, closes: string }> }>, nextDays: Array<{ date: string, weekday: number, note: string | null, holiday: string | null, intervals: Array<{ opens: string, closes: string }> }>, categories: Array<{ count: number, category: { id: string, slug: string, name: string, hue: number, icon: string } }> } | null, search: { hits: Array<{ id: string, slug: string, name: string, brand: string, variantCount: number, fromPriceOre: number, samePrice: boolean, unitPriceOre: number | null, unit: string | null, typicalGrams: number | null, separateOre: number | null, storeCount: number, availability: Availability, readyAt: string | null, offerId: string | null, storeName: string | null, choices: Array<{ isColour: boolean, values: Array<string> }>, picture: { url: string, srcset: string | null }, labels: Array<{ kind: LabelKind }> }> }, stores: Array<{ id: string, slug: string, name: string, colour: string, monogram: string, addressLine: string, place: { lat: number, lon: number } }> };

export type StoresQueryVariables = Exact<{
  near?: PlaceInput | null | undefined;
}>;


export type StoresQuery = { stores: Array<{ id: string, slug: string, name: string, kind: StoreKind, tagline: string, colour: string, monogram: string, illustration: string, addressLine: string, postcode: string, city: string, distanceM: number | null, openNow: boolean, closesAt: string | null, opensAt: string | null, phone: string, centre: { id: string, slug: string, name: string }, place: { lat: number, lon: number } }> };

export type OrderToWithdrawQueryVariables = Exact<{
  token: string;
}>;


export type OrderToWithdrawQuery = { order: { number: string, token: string, name: string, withdrawable: boolean, withdrawUntil: string | null, parts: Array<{ id: string, state: SubOrderState, store: { id: string, name: string }, lines: Array<{ id: string, name: string, variantName: string, quantity: number, totalOre: number, bundle: { name: string } | null, picture: { url: string, srcset: string | null } }> }> } | null };

export type WithdrawMutationVariables = Exact<{
  input: WithdrawInput;
  key: string;
}>;


export type WithdrawMutation = { withdraw:
    | { __typename: 'InputProblems', problems: Array<{ field: string, code: string }> }
    | { __typename: 'OrderPage' }
   };

export type FindAddressQueryVariables = Exact<{
  text: string;
}>;


export type FindAddressQuery = { addresses: Array<{ line: string, postcode: string, city: string, place: { lat: number, lon: number } }> };

export type SuggestQueryVariables = Exact<{
  text: string;
}>;


export type SuggestQuery = { suggest: Array<{ kind: SuggestionKind, text: string, slug: string, note: string | null, picture: { url: string, srcset: string | null } | null }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const MetricPointShownFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment MetricPointShown on MetricPoint {
  week
  value
  n
  low
  high
  suppressed
  second
}
    `, {"fragmentName":"MetricPointShown"}) as unknown as TypedDocumentString<MetricPointShownFragment, unknown>;
export const MetricsShownFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment MetricsShown on MetricsPage {
  from
  to
  generatedAt
  timeZone
  suppressionRule
  suppressedCount
  excludedTestOrders
  metrics {
    number
    key
    name
    question
    formula
    unit
    secondName
    finding
    definitionVersion
    points {
      ...MetricPointShown
    }
    latest {
      ...MetricPointShown
    }
    weeksShown
    total {
      ...MetricPointShown
    }
  }
}
    fragment MetricPointShown on MetricPoint {
  week
  value
  n
  low
  high
  suppressed
  second
}`, {"fragmentName":"MetricsShown"}) as unknown as TypedDocumentString<MetricsShownFragment, unknown>;
export const ChangeCardFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ChangeCard on ProductChange {
  id
  state
  productName
  productSlug
  storeName
  askedByName
  askedAt
  note
  fields {
    field
    of
    before
    after
    now
  }
  decidedAt
  reason
  isUndo
  mayDecide
  mayWithdraw
  mayUndo
}
    `, {"fragmentName":"ChangeCard"}) as unknown as TypedDocumentString<ChangeCardFragment, unknown>;
export const AskedFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Asked on AskedAttribute {
  id
  code
  nameNb
  nameEn
  kind
  unit
  makesVariants
  choices {
    id
    nameNb
    nameEn
    swatch
  }
}
    `, {"fragmentName":"Asked"}) as unknown as TypedDocumentString<AskedFragment, unknown>;
export const WholeTextFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment WholeText on SharedText {
  productId
  nameNb
  nameEn
  brand
  descriptionNb
  descriptionEn
  categoryId
  isFood
  food {
    ingredientsNb
    ingredientsEn
    contains
    mayContain
    nutrition {
      per
      energyKj
      energyKcal
      fat
      saturated
      carbohydrate
      sugars
      protein
      salt
    }
    producer
    origin
    storage
  }
  local {
    note
    by
  }
  green {
    note
    by
  }
  asked {
    ...Asked
  }
  attributes {
    code
    value
  }
  askedOfVariants {
    ...Asked
  }
  variants {
    id
    name
    gtin
    attributes {
      code
      value
    }
  }
  atOnce
}
    fragment Asked on AskedAttribute {
  id
  code
  nameNb
  nameEn
  kind
  unit
  makesVariants
  choices {
    id
    nameNb
    nameEn
    swatch
  }
}`, {"fragmentName":"WholeText"}) as unknown as TypedDocumentString<WholeTextFragment, unknown>;
export const RoundFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Round on StockCount {
  id
  scope
  shelf
  state
  openedAt
  openedBy
  closedAt
  closedBy
  counted
  left
  applied
}
    `, {"fragmentName":"Round"}) as unknown as TypedDocumentString<RoundFragment, unknown>;
export const RoundLineFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment RoundLine on CountLine {
  offerId
  name
  variantName
  brand
  sku
  gtin
  shelf
  picture {
    url
    srcset
  }
  figure
  mine
  people
}
    `, {"fragmentName":"RoundLine"}) as unknown as TypedDocumentString<RoundLineFragment, unknown>;
export const RunSheetShownFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment RunSheetShown on RunSheet {
  id
  state
  slotStartsAt
  slotEndsAt
  distanceM
  courierName
  stops {
    id
    position
    kind
    state
    name
    addressLine
    postcode
    city
    directions
    phone
    place {
      lat
      lon
    }
    etaAt
    doneAt
    failReason
    notReady
    minAge
    bags {
      id
      code
      orderNumber
      storeName
      state
      cold
    }
  }
}
    `, {"fragmentName":"RunSheetShown"}) as unknown as TypedDocumentString<RunSheetShownFragment, unknown>;
export const GoodsRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment GoodsRow on OfferRow {
  id
  sku
  gtin
  productId
  productName
  brand
  variantName
  categoryName
  picture {
    url
    srcset
  }
  priceOre
  byWeight {
    typicalGrams
    maxGrams
  }
  bundle {
    separateOre
    parts {
      offerId
      sku
      name
      variantName
      picture {
        url
        srcset
      }
      quantity
      priceOre
      status
      available
    }
  }
  onHand
  held
  available
  buffer
  status
  notForDelivery
  countedAt
  storeCount
}
    `, {"fragmentName":"GoodsRow"}) as unknown as TypedDocumentString<GoodsRowFragment, unknown>;
export const MatchFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Match on GtinMatch {
  productId
  variantId
  name
  brand
  variantName
  picture {
    url
    srcset
  }
  categoryName
  alreadyOffered
}
    `, {"fragmentName":"Match"}) as unknown as TypedDocumentString<MatchFragment, unknown>;
export const ImportStateFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ImportState on ImportFile {
  id
  filename
  state
  begunBy
  connectorId
  connectorName
  kind
  complete
  excludesHeld
  effect {
    offers
    retires
    reprices
    empties
    asks
  }
  uploadedAt
  rowsDroppedAt
  refusedDroppedAt
  encoding
  delimiter
  columns {
    index
    header
    field
    samples
    guessed
  }
  counts {
    total
    newProducts
    newOffers
    updates
    unchanged
    refused
    likely
    unanswered
    done
  }
  problem {
    field
    code
    values {
      name
      value
    }
  }
}
    `, {"fragmentName":"ImportState"}) as unknown as TypedDocumentString<ImportStateFragment, unknown>;
export const AskedShelfFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AskedShelf on ImportShelf {
  name
  rows
  decided
  categoryId
  near
}
    `, {"fragmentName":"AskedShelf"}) as unknown as TypedDocumentString<AskedShelfFragment, unknown>;
export const PartInHandFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PartInHand on SubOrderForStore {
  id
  number
  state
  shopperName
  shopperPhone
  fulfilment
  missing
  note
  placedAt
  promisedAt
  slotStartsAt
  slotEndsAt
  collectBy
  totalOre
  minAge
  storeId
  storeName
  lines {
    id
    offerId
    name
    variantName
    brand
    sku
    gtin
    picture {
      url
      srcset
    }
    quantity
    picked
    handedOver
    shortReason
    priceOre
    totalOre
    byWeight {
      kgPriceOre
      typicalGrams
      maxGrams
      ceilingOre
    }
    weighedGrams
    bundle {
      offerId
      name
      quantity
    }
    onHand
  }
  bags {
    id
    code
    state
  }
}
    `, {"fragmentName":"PartInHand"}) as unknown as TypedDocumentString<PartInHandFragment, unknown>;
export const SettingsShownFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment SettingsShown on StoreSettings {
  id
  name
  email
  phone
  tagline
  about
  prepMinutes
  buffer
  bufferAuto
  importShare
  scaleCodes
  slotMinutes
  slotCapacity
  delivers
  sundayExempt
  parkingNote
  orgNumber
  paused
  hours {
    weekday
    intervals {
      opens
      closes
    }
  }
  closures {
    id
    fromDate
    toDate
    opens
    closes
    note
  }
  nextDays {
    date
    weekday
    intervals {
      opens
      closes
    }
    note
    holiday
  }
}
    `, {"fragmentName":"SettingsShown"}) as unknown as TypedDocumentString<SettingsShownFragment, unknown>;
export const SourceRunFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment SourceRun on ImportFile {
  id
  state
  begunBy
  uploadedAt
  rowsDroppedAt
  counts {
    total
    newProducts
    newOffers
    updates
    refused
  }
  effect {
    retires
    asks
  }
  problem {
    field
    code
    values {
      name
      value
    }
  }
}
    `, {"fragmentName":"SourceRun"}) as unknown as TypedDocumentString<SourceRunFragment, unknown>;
export const SourceShownFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment SourceShown on Connector {
  id
  kind
  name
  address
  hasSecret
  storeCode
  schedule
  complete
  excludesHeld
  nextRunAt
  lastRun {
    ...SourceRun
  }
}
    fragment SourceRun on ImportFile {
  id
  state
  begunBy
  uploadedAt
  rowsDroppedAt
  counts {
    total
    newProducts
    newOffers
    updates
    refused
  }
  effect {
    retires
    asks
  }
  problem {
    field
    code
    values {
      name
      value
    }
  }
}`, {"fragmentName":"SourceShown"}) as unknown as TypedDocumentString<SourceShownFragment, unknown>;
export const StaffShownFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment StaffShown on StaffList {
  members {
    grantId
    name
    email
    role
    scopeName
    since
    lastSignInAt
  }
  invitations {
    id
    email
    role
    scopeName
    expiresAt
  }
}
    `, {"fragmentName":"StaffShown"}) as unknown as TypedDocumentString<StaffShownFragment, unknown>;
export const TownStoreFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TownStore on StoreForCoordinator {
  id
  slug
  name
  kind
  orgNumber
  centreName
  status
  email
  offerCount
  openOrders
  lateOrders
  lastStockUpdateAt
  onBoard
}
    `, {"fragmentName":"TownStore"}) as unknown as TypedDocumentString<TownStoreFragment, unknown>;
export const PlannedRunFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PlannedRun on RunCard {
  id
  slotStartsAt
  slotEndsAt
  state
  courierName
  storeCount
  doorCount
  bagCount
  doneCount
  distanceM
}
    `, {"fragmentName":"PlannedRun"}) as unknown as TypedDocumentString<PlannedRunFragment, unknown>;
export const OwnAttributeFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment OwnAttribute on AskedAttribute {
  ...Asked
  categoryId
}
    fragment Asked on AskedAttribute {
  id
  code
  nameNb
  nameEn
  kind
  unit
  makesVariants
  choices {
    id
    nameNb
    nameEn
    swatch
  }
}`, {"fragmentName":"OwnAttribute"}) as unknown as TypedDocumentString<OwnAttributeFragment, unknown>;
export const ProblemsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Problems on InputProblems {
  problems {
    field
    code
    values {
      name
      value
    }
  }
}
    `, {"fragmentName":"Problems"}) as unknown as TypedDocumentString<ProblemsFragment, unknown>;
export const PicturesOfProductFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PicturesOfProduct on ProductPictures {
  productId
  productName
  productSlug
  max
  pictures {
    id
    state
    reason
    altNb
    altEn
    broughtBy
    createdAt
    removable
    picture {
      url
      alt
      srcset
    }
  }
}
    `, {"fragmentName":"PicturesOfProduct"}) as unknown as TypedDocumentString<PicturesOfProductFragment, unknown>;
export const GoodsCardFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment GoodsCard on ProductCard {
  id
  slug
  name
  brand
  variantCount
  choices {
    isColour
    values
  }
  picture {
    url
    srcset
  }
  labels {
    kind
  }
  fromPriceOre
  samePrice
  unitPriceOre
  unit
  typicalGrams
  separateOre
  storeCount
  availability
  readyAt
  offerId
  storeName
}
    `, {"fragmentName":"GoodsCard"}) as unknown as TypedDocumentString<GoodsCardFragment, unknown>;
export const StoreSignFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment StoreSign on StoreCard {
  id
  slug
  name
  kind
  tagline
  colour
  monogram
  illustration
  centre {
    id
    slug
    name
  }
  addressLine
  postcode
  city
  place {
    lat
    lon
  }
  distanceM
  openNow
  closesAt
  opensAt
  phone
}
    `, {"fragmentName":"StoreSign"}) as unknown as TypedDocumentString<StoreSignFragment, unknown>;
export const WeighedFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Weighed on ByWeight {
  kgPriceOre
  typicalGrams
  maxGrams
  ceilingOre
}
    `, {"fragmentName":"Weighed"}) as unknown as TypedDocumentString<WeighedFragment, unknown>;
export const ContentsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment Contents on BundleContent {
  separateOre
  parts {
    offerId
    productSlug
    name
    variantName
    quantity
    priceOre
    picture {
      url
      srcset
    }
  }
}
    `, {"fragmentName":"Contents"}) as unknown as TypedDocumentString<ContentsFragment, unknown>;
export const BasketLineFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment BasketLine on BasketItem {
  offerId
  productSlug
  name
  variantName
  brand
  picture {
    url
    srcset
  }
  quantity
  maxQuantity
  priceOre
  totalOre
  unitPriceOre
  unit
  byWeight {
    ...Weighed
  }
  bundle {
    ...Contents
  }
  availability
  forDelivery
}
    fragment Weighed on ByWeight {
  kgPriceOre
  typicalGrams
  maxGrams
  ceilingOre
}
fragment Contents on BundleContent {
  separateOre
  parts {
    offerId
    productSlug
    name
    variantName
    quantity
    priceOre
    picture {
      url
      srcset
    }
  }
}`, {"fragmentName":"BasketLine"}) as unknown as TypedDocumentString<BasketLineFragment, unknown>;
export const BasketViewFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment BasketView on Basket {
  id
  itemCount
  goodsOre
  mostOre
  commonReadyAt
  delayedByStoreId
  parts {
    subtotalOre
    readyAt
    readyToday
    store {
      ...StoreSign
    }
    items {
      ...BasketLine
    }
  }
  delivery {
    available
    reason
    feeOre
    next {
      startsAt
      endsAt
      cutoffAt
      freePlaces
      feeOre
    }
  }
  problems {
    code
    offerId
    storeId
    name
    oldPriceOre
    newPriceOre
    left
    part
  }
}
    fragment Weighed on ByWeight {
  kgPriceOre
  typicalGrams
  maxGrams
  ceilingOre
}
fragment Contents on BundleContent {
  separateOre
  parts {
    offerId
    productSlug
    name
    variantName
    quantity
    priceOre
    picture {
      url
      srcset
    }
  }
}
fragment StoreSign on StoreCard {
  id
  slug
  name
  kind
  tagline
  colour
  monogram
  illustration
  centre {
    id
    slug
    name
  }
  addressLine
  postcode
  city
  place {
    lat
    lon
  }
  distanceM
  openNow
  closesAt
  opensAt
  phone
}
fragment BasketLine on BasketItem {
  offerId
  productSlug
  name
  variantName
  brand
  picture {
    url
    srcset
  }
  quantity
  maxQuantity
  priceOre
  totalOre
  unitPriceOre
  unit
  byWeight {
    ...Weighed
  }
  bundle {
    ...Contents
  }
  availability
  forDelivery
}`, {"fragmentName":"BasketView"}) as unknown as TypedDocumentString<BasketViewFragment, unknown>;
export const SumsViewFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment SumsView on Sums {
  goodsOre
  deliveryOre
  totalOre
  mostOre
  vat {
    percent
    grossOre
    vatOre
  }
}
    `, {"fragmentName":"SumsView"}) as unknown as TypedDocumentString<SumsViewFragment, unknown>;
export const OrderSubOrderFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment OrderSubOrder on SubOrderForShopper {
  id
  number
  state
  promisedAt
  slotStartsAt
  slotEndsAt
  totalOre
  cancellable
  cancelReason
  parkingNote
  orgNumber
  email
  store {
    ...StoreSign
  }
  lines {
    id
    offerId
    name
    variantName
    quantity
    picked
    handedOver
    shortReason
    priceOre
    totalOre
    weighedGrams
    byWeight {
      ...Weighed
    }
    bundle {
      offerId
      name
      quantity
    }
    vatPercent
    picture {
      url
      srcset
    }
  }
  history {
    at
    state
    note
  }
  nextDays {
    date
    weekday
    note
    holiday
    intervals {
      opens
      closes
    }
  }
}
    fragment Weighed on ByWeight {
  kgPriceOre
  typicalGrams
  maxGrams
  ceilingOre
}
fragment StoreSign on StoreCard {
  id
  slug
  name
  kind
  tagline
  colour
  monogram
  illustration
  centre {
    id
    slug
    name
  }
  addressLine
  postcode
  city
  place {
    lat
    lon
  }
  distanceM
  openNow
  closesAt
  opensAt
  phone
}`, {"fragmentName":"OrderSubOrder"}) as unknown as TypedDocumentString<OrderSubOrderFragment, unknown>;
export const OrderViewFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment OrderView on OrderPage {
  number
  token
  status
  placedAt
  fulfilment
  name
  email
  phone
  address
  deliveryStartsAt
  deliveryEndsAt
  code
  qrToken
  collectBy
  authorisedOre
  capturedOre
  holdReleased
  cancellable
  withdrawUntil
  withdrawable
  rated
  sums {
    ...SumsView
  }
  parts {
    ...OrderSubOrder
  }
}
    fragment Weighed on ByWeight {
  kgPriceOre
  typicalGrams
  maxGrams
  ceilingOre
}
fragment StoreSign on StoreCard {
  id
  slug
  name
  kind
  tagline
  colour
  monogram
  illustration
  centre {
    id
    slug
    name
  }
  addressLine
  postcode
  city
  place {
    lat
    lon
  }
  distanceM
  openNow
  closesAt
  opensAt
  phone
}
fragment SumsView on Sums {
  goodsOre
  deliveryOre
  totalOre
  mostOre
  vat {
    percent
    grossOre
    vatOre
  }
}
fragment OrderSubOrder on SubOrderForShopper {
  id
  number
  state
  promisedAt
  slotStartsAt
  slotEndsAt
  totalOre
  cancellable
  cancelReason
  parkingNote
  orgNumber
  email
  store {
    ...StoreSign
  }
  lines {
    id
    offerId
    name
    variantName
    quantity
    picked
    handedOver
    shortReason
    priceOre
    totalOre
    weighedGrams
    byWeight {
      ...Weighed
    }
    bundle {
      offerId
      name
      quantity
    }
    vatPercent
    picture {
      url
      srcset
    }
  }
  history {
    at
    state
    note
  }
  nextDays {
    date
    weekday
    note
    holiday
    intervals {
      opens
      closes
    }
  }
}`, {"fragmentName":"OrderView"}) as unknown as TypedDocumentString<OrderViewFragment, unknown>;
export const ProductPhotoFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ProductPhoto on Picture {
  url
  alt
  srcset
}
    `, {"fragmentName":"ProductPhoto"}) as unknown as TypedDocumentString<ProductPhotoFragment, unknown>;
export const ProductOfferFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ProductOffer on OfferView {
  id
  variantId
  priceOre
  beforePriceOre
  unitPriceOre
  unit
  byWeight {
    ...Weighed
  }
  bundle {
    ...Contents
  }
  availability
  readyAt
  readyToday
  distanceM
  forDelivery
  stockConfirmedAt
  store {
    ...StoreSign
  }
}
    fragment Weighed on ByWeight {
  kgPriceOre
  typicalGrams
  maxGrams
  ceilingOre
}
fragment Contents on BundleContent {
  separateOre
  parts {
    offerId
    productSlug
    name
    variantName
    quantity
    priceOre
    picture {
      url
      srcset
    }
  }
}
fragment StoreSign on StoreCard {
  id
  slug
  name
  kind
  tagline
  colour
  monogram
  illustration
  centre {
    id
    slug
    name
  }
  addressLine
  postcode
  city
  place {
    lat
    lon
  }
  distanceM
  openNow
  closesAt
  opensAt
  phone
}`, {"fragmentName":"ProductOffer"}) as unknown as TypedDocumentString<ProductOfferFragment, unknown>;
export const TownMetricsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query TownMetrics($from: String!, $to: String!) {
  metrics(from: $from, to: $to) {
    ...MetricsShown
  }
}
    fragment MetricPointShown on MetricPoint {
  week
  value
  n
  low
  high
  suppressed
  second
}
fragment MetricsShown on MetricsPage {
  from
  to
  generatedAt
  timeZone
  suppressionRule
  suppressedCount
  excludedTestOrders
  metrics {
    number
    key
    name
    question
    formula
    unit
    secondName
    finding
    definitionVersion
    points {
      ...MetricPointShown
    }
    latest {
      ...MetricPointShown
    }
    weeksShown
    total {
      ...MetricPointShown
    }
  }
}`) as unknown as TypedDocumentString<TownMetricsQuery, TownMetricsQueryVariables>;
export const StoreMetricsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query StoreMetrics($storeId: ID!, $from: String!, $to: String!) {
  storeMetrics(storeId: $storeId, from: $from, to: $to) {
    ...MetricsShown
  }
}
    fragment MetricPointShown on MetricPoint {
  week
  value
  n
  low
  high
  suppressed
  second
}
fragment MetricsShown on MetricsPage {
  from
  to
  generatedAt
  timeZone
  suppressionRule
  suppressedCount
  excludedTestOrders
  metrics {
    number
    key
    name
    question
    formula
    unit
    secondName
    finding
    definitionVersion
    points {
      ...MetricPointShown
    }
    latest {
      ...MetricPointShown
    }
    weeksShown
    total {
      ...MetricPointShown
    }
  }
}`) as unknown as TypedDocumentString<StoreMetricsQuery, StoreMetricsQueryVariables>;
export const BoardDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Board($storeId: ID!) {
  board(storeId: $storeId) {
    now
    handedOverToday
    lateCount
    store {
      id
      name
      openNow
      closesAt
      opensAt
    }
    cards {
      id
      number
      state
      shopperName
      fulfilment
      lineCount
      unitCount
      shortCount
      placedAt
      promisedAt
      slotStartsAt
      slotEndsAt
      readyAt
      collectBy
      totalOre
      missing
      bagCount
    }
  }
}
    `) as unknown as TypedDocumentString<BoardQuery, BoardQueryVariables>;
export const AcceptSubOrderDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AcceptSubOrder($subOrderId: ID!) {
  accept(subOrderId: $subOrderId) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<AcceptSubOrderMutation, AcceptSubOrderMutationVariables>;
export const StartPickingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation StartPicking($subOrderId: ID!) {
  startPicking(subOrderId: $subOrderId) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<StartPickingMutation, StartPickingMutationVariables>;
export const CancelByStoreDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CancelByStore($subOrderId: ID!, $reason: StoreReason!) {
  cancelByStore(subOrderId: $subOrderId, reason: $reason) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<CancelByStoreMutation, CancelByStoreMutationVariables>;
export const StoreChangesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query StoreChanges($storeId: ID!) {
  changes: storeProductChanges(storeId: $storeId) {
    ...ChangeCard
  }
}
    fragment ChangeCard on ProductChange {
  id
  state
  productName
  productSlug
  storeName
  askedByName
  askedAt
  note
  fields {
    field
    of
    before
    after
    now
  }
  decidedAt
  reason
  isUndo
  mayDecide
  mayWithdraw
  mayUndo
}`) as unknown as TypedDocumentString<StoreChangesQuery, StoreChangesQueryVariables>;
export const TownChangesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query TownChanges {
  changes: townProductChanges {
    ...ChangeCard
  }
}
    fragment ChangeCard on ProductChange {
  id
  state
  productName
  productSlug
  storeName
  askedByName
  askedAt
  note
  fields {
    field
    of
    before
    after
    now
  }
  decidedAt
  reason
  isUndo
  mayDecide
  mayWithdraw
  mayUndo
}`) as unknown as TypedDocumentString<TownChangesQuery, TownChangesQueryVariables>;
export const SharedTextDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SharedText($storeId: ID!, $productId: ID!) {
  sharedText(storeId: $storeId, productId: $productId) {
    ...WholeText
  }
  shelves {
    id
    name
    parentId
    vatClass
  }
}
    fragment WholeText on SharedText {
  productId
  nameNb
  nameEn
  brand
  descriptionNb
  descriptionEn
  categoryId
  isFood
  food {
    ingredientsNb
    ingredientsEn
    contains
    mayContain
    nutrition {
      per
      energyKj
      energyKcal
      fat
      saturated
      carbohydrate
      sugars
      protein
      salt
    }
    producer
    origin
    storage
  }
  local {
    note
    by
  }
  green {
    note
    by
  }
  asked {
    ...Asked
  }
  attributes {
    code
    value
  }
  askedOfVariants {
    ...Asked
  }
  variants {
    id
    name
    gtin
    attributes {
      code
      value
    }
  }
  atOnce
}
fragment Asked on AskedAttribute {
  id
  code
  nameNb
  nameEn
  kind
  unit
  makesVariants
  choices {
    id
    nameNb
    nameEn
    swatch
  }
}`) as unknown as TypedDocumentString<SharedTextQuery, SharedTextQueryVariables>;
export const TownProductsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query TownProducts($text: String!) {
  townProducts(text: $text) {
    productId
    name
    brand
    categoryName
    picture {
      url
      srcset
    }
  }
}
    `) as unknown as TypedDocumentString<TownProductsQuery, TownProductsQueryVariables>;
export const TownTextDocument = /*#__PURE__*/ new TypedDocumentString(`
    query TownText($productId: ID!) {
  townSharedText(productId: $productId) {
    ...WholeText
    seen
  }
  shelves {
    id
    name
    parentId
    vatClass
  }
}
    fragment WholeText on SharedText {
  productId
  nameNb
  nameEn
  brand
  descriptionNb
  descriptionEn
  categoryId
  isFood
  food {
    ingredientsNb
    ingredientsEn
    contains
    mayContain
    nutrition {
      per
      energyKj
      energyKcal
      fat
      saturated
      carbohydrate
      sugars
      protein
      salt
    }
    producer
    origin
    storage
  }
  local {
    note
    by
  }
  green {
    note
    by
  }
  asked {
    ...Asked
  }
  attributes {
    code
    value
  }
  askedOfVariants {
    ...Asked
  }
  variants {
    id
    name
    gtin
    attributes {
      code
      value
    }
  }
  atOnce
}
fragment Asked on AskedAttribute {
  id
  code
  nameNb
  nameEn
  kind
  unit
  makesVariants
  choices {
    id
    nameNb
    nameEn
    swatch
  }
}`) as unknown as TypedDocumentString<TownTextQuery, TownTextQueryVariables>;
export const ChangeTextDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ChangeText($productId: ID!, $text: SharedTextInput!, $seen: String!, $note: String, $key: String!) {
  changeProductText(
    productId: $productId
    text: $text
    seen: $seen
    note: $note
    key: $key
  ) {
    __typename
    ... on ProductChange {
      id
    }
    ...Problems
  }
}
    fragment Problems on InputProblems {
  problems {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<ChangeTextMutation, ChangeTextMutationVariables>;
export const ProposeChangeDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ProposeChange($storeId: ID!, $productId: ID!, $text: SharedTextInput!, $note: String, $key: String!) {
  proposeProductChange(
    storeId: $storeId
    productId: $productId
    text: $text
    note: $note
    key: $key
  ) {
    __typename
    ... on ProductChange {
      id
      state
    }
    ...Problems
  }
}
    fragment Problems on InputProblems {
  problems {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<ProposeChangeMutation, ProposeChangeMutationVariables>;
export const DecideChangeDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DecideChange($id: ID!, $state: ChangeState!, $reason: String, $anyway: Boolean) {
  decideProductChange(id: $id, state: $state, reason: $reason, anyway: $anyway) {
    __typename
    ... on ProductChange {
      ...ChangeCard
    }
    ...Problems
  }
}
    fragment ChangeCard on ProductChange {
  id
  state
  productName
  productSlug
  storeName
  askedByName
  askedAt
  note
  fields {
    field
    of
    before
    after
    now
  }
  decidedAt
  reason
  isUndo
  mayDecide
  mayWithdraw
  mayUndo
}
fragment Problems on InputProblems {
  problems {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<DecideChangeMutation, DecideChangeMutationVariables>;
export const UndoChangeDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UndoChange($id: ID!) {
  undoProductChange(id: $id) {
    __typename
    ... on ProductChange {
      ...ChangeCard
    }
    ...Problems
  }
}
    fragment ChangeCard on ProductChange {
  id
  state
  productName
  productSlug
  storeName
  askedByName
  askedAt
  note
  fields {
    field
    of
    before
    after
    now
  }
  decidedAt
  reason
  isUndo
  mayDecide
  mayWithdraw
  mayUndo
}
fragment Problems on InputProblems {
  problems {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<UndoChangeMutation, UndoChangeMutationVariables>;
export const RoundsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Rounds($storeId: ID!) {
  stockCounts(storeId: $storeId) {
    ...Round
  }
  countShelves(storeId: $storeId) {
    name
    offers
    countedAt
    countId
  }
}
    fragment Round on StockCount {
  id
  scope
  shelf
  state
  openedAt
  openedBy
  closedAt
  closedBy
  counted
  left
  applied
}`) as unknown as TypedDocumentString<RoundsQuery, RoundsQueryVariables>;
export const OneRoundDocument = /*#__PURE__*/ new TypedDocumentString(`
    query OneRound($id: ID!) {
  stockCount(id: $id) {
    ...Round
  }
}
    fragment Round on StockCount {
  id
  scope
  shelf
  state
  openedAt
  openedBy
  closedAt
  closedBy
  counted
  left
  applied
}`) as unknown as TypedDocumentString<OneRoundQuery, OneRoundQueryVariables>;
export const RoundLinesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RoundLines($id: ID!, $show: CountShow!, $page: Int) {
  countLines(id: $id, show: $show, page: $page) {
    total
    rows {
      ...RoundLine
    }
  }
}
    fragment RoundLine on CountLine {
  offerId
  name
  variantName
  brand
  sku
  gtin
  shelf
  picture {
    url
    srcset
  }
  figure
  mine
  people
}`) as unknown as TypedDocumentString<RoundLinesQuery, RoundLinesQueryVariables>;
export const RoundReviewDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RoundReview($id: ID!, $page: Int) {
  stockCount(id: $id) {
    ...Round
  }
  countReview(id: $id, page: $page) {
    seen
    counted
    right
    less
    more
    lessOre
    moreOre
    unsure
    shortages
    left
    leftSeen
    total
    differences {
      offerId
      name
      variantName
      sku
      shelf
      figure
      setAside
      believed
      change
      onHand
      held
      valueOre
      unsure
      superseded
    }
  }
}
    fragment Round on StockCount {
  id
  scope
  shelf
  state
  openedAt
  openedBy
  closedAt
  closedBy
  counted
  left
  applied
}`) as unknown as TypedDocumentString<RoundReviewQuery, RoundReviewQueryVariables>;
export const OpenRoundDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation OpenRound($storeId: ID!, $scope: CountScope!, $shelf: String, $key: String!) {
  openCount(storeId: $storeId, scope: $scope, shelf: $shelf, key: $key) {
    id
  }
}
    `) as unknown as TypedDocumentString<OpenRoundMutation, OpenRoundMutationVariables>;
export const RecordCountDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RecordCount($id: ID!, $counted: CountedInput!, $key: String!) {
  recordCount(id: $id, counted: $counted, key: $key) {
    ...RoundLine
  }
}
    fragment RoundLine on CountLine {
  offerId
  name
  variantName
  brand
  sku
  gtin
  shelf
  picture {
    url
    srcset
  }
  figure
  mine
  people
}`) as unknown as TypedDocumentString<RecordCountMutation, RecordCountMutationVariables>;
export const CountAnewDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CountAnew($id: ID!, $offerId: ID!, $key: String!) {
  countAnew(id: $id, offerId: $offerId, key: $key) {
    ...RoundLine
  }
}
    fragment RoundLine on CountLine {
  offerId
  name
  variantName
  brand
  sku
  gtin
  shelf
  picture {
    url
    srcset
  }
  figure
  mine
  people
}`) as unknown as TypedDocumentString<CountAnewMutation, CountAnewMutationVariables>;
export const CountRestAsNothingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CountRestAsNothing($id: ID!, $seen: String!, $key: String!) {
  countRestAsNothing(id: $id, seen: $seen, key: $key) {
    ...Round
  }
}
    fragment Round on StockCount {
  id
  scope
  shelf
  state
  openedAt
  openedBy
  closedAt
  closedBy
  counted
  left
  applied
}`) as unknown as TypedDocumentString<CountRestAsNothingMutation, CountRestAsNothingMutationVariables>;
export const ApproveRoundDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ApproveRound($id: ID!, $seen: String!, $key: String!) {
  approveCount(id: $id, seen: $seen, key: $key) {
    ...Round
  }
}
    fragment Round on StockCount {
  id
  scope
  shelf
  state
  openedAt
  openedBy
  closedAt
  closedBy
  counted
  left
  applied
}`) as unknown as TypedDocumentString<ApproveRoundMutation, ApproveRoundMutationVariables>;
export const DropRoundDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DropRound($id: ID!) {
  dropCount(id: $id) {
    ...Round
  }
}
    fragment Round on StockCount {
  id
  scope
  shelf
  state
  openedAt
  openedBy
  closedAt
  closedBy
  counted
  left
  applied
}`) as unknown as TypedDocumentString<DropRoundMutation, DropRoundMutationVariables>;
export const MyRunsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MyRuns {
  myRuns {
    id
    slotStartsAt
    slotEndsAt
    state
    storeCount
    doorCount
    bagCount
    doneCount
    distanceM
  }
}
    `) as unknown as TypedDocumentString<MyRunsQuery, MyRunsQueryVariables>;
export const OneRunDocument = /*#__PURE__*/ new TypedDocumentString(`
    query OneRun($id: ID!) {
  run(id: $id) {
    ...RunSheetShown
  }
}
    fragment RunSheetShown on RunSheet {
  id
  state
  slotStartsAt
  slotEndsAt
  distanceM
  courierName
  stops {
    id
    position
    kind
    state
    name
    addressLine
    postcode
    city
    directions
    phone
    place {
      lat
      lon
    }
    etaAt
    doneAt
    failReason
    notReady
    minAge
    bags {
      id
      code
      orderNumber
      storeName
      state
      cold
    }
  }
}`) as unknown as TypedDocumentString<OneRunQuery, OneRunQueryVariables>;
export const StartRunDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation StartRun($runId: ID!) {
  startRun(runId: $runId) {
    ...RunSheetShown
  }
}
    fragment RunSheetShown on RunSheet {
  id
  state
  slotStartsAt
  slotEndsAt
  distanceM
  courierName
  stops {
    id
    position
    kind
    state
    name
    addressLine
    postcode
    city
    directions
    phone
    place {
      lat
      lon
    }
    etaAt
    doneAt
    failReason
    notReady
    minAge
    bags {
      id
      code
      orderNumber
      storeName
      state
      cold
    }
  }
}`) as unknown as TypedDocumentString<StartRunMutation, StartRunMutationVariables>;
export const LoadBagDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation LoadBag($runId: ID!, $stopId: ID!, $bagCode: String!, $key: String!, $at: DateTime) {
  loadBag(runId: $runId, stopId: $stopId, bagCode: $bagCode, key: $key, at: $at) {
    ...RunSheetShown
  }
}
    fragment RunSheetShown on RunSheet {
  id
  state
  slotStartsAt
  slotEndsAt
  distanceM
  courierName
  stops {
    id
    position
    kind
    state
    name
    addressLine
    postcode
    city
    directions
    phone
    place {
      lat
      lon
    }
    etaAt
    doneAt
    failReason
    notReady
    minAge
    bags {
      id
      code
      orderNumber
      storeName
      state
      cold
    }
  }
}`) as unknown as TypedDocumentString<LoadBagMutation, LoadBagMutationVariables>;
export const LeaveStoreDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation LeaveStore($stopId: ID!, $wholePartsStay: Boolean, $key: String!, $at: DateTime) {
  leaveStore(stopId: $stopId, wholePartsStay: $wholePartsStay, key: $key, at: $at) {
    ...RunSheetShown
  }
}
    fragment RunSheetShown on RunSheet {
  id
  state
  slotStartsAt
  slotEndsAt
  distanceM
  courierName
  stops {
    id
    position
    kind
    state
    name
    addressLine
    postcode
    city
    directions
    phone
    place {
      lat
      lon
    }
    etaAt
    doneAt
    failReason
    notReady
    minAge
    bags {
      id
      code
      orderNumber
      storeName
      state
      cold
    }
  }
}`) as unknown as TypedDocumentString<LeaveStoreMutation, LeaveStoreMutationVariables>;
export const DeliverStopDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeliverStop($stopId: ID!, $receivedBy: String, $idChecked: Boolean, $key: String!, $at: DateTime) {
  deliverStop(
    stopId: $stopId
    receivedBy: $receivedBy
    idChecked: $idChecked
    key: $key
    at: $at
  ) {
    ...RunSheetShown
  }
}
    fragment RunSheetShown on RunSheet {
  id
  state
  slotStartsAt
  slotEndsAt
  distanceM
  courierName
  stops {
    id
    position
    kind
    state
    name
    addressLine
    postcode
    city
    directions
    phone
    place {
      lat
      lon
    }
    etaAt
    doneAt
    failReason
    notReady
    minAge
    bags {
      id
      code
      orderNumber
      storeName
      state
      cold
    }
  }
}`) as unknown as TypedDocumentString<DeliverStopMutation, DeliverStopMutationVariables>;
export const FailStopDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation FailStop($stopId: ID!, $reason: FailReason!, $note: String, $key: String!, $at: DateTime) {
  failStop(stopId: $stopId, reason: $reason, note: $note, key: $key, at: $at) {
    ...RunSheetShown
  }
}
    fragment RunSheetShown on RunSheet {
  id
  state
  slotStartsAt
  slotEndsAt
  distanceM
  courierName
  stops {
    id
    position
    kind
    state
    name
    addressLine
    postcode
    city
    directions
    phone
    place {
      lat
      lon
    }
    etaAt
    doneAt
    failReason
    notReady
    minAge
    bags {
      id
      code
      orderNumber
      storeName
      state
      cold
    }
  }
}`) as unknown as TypedDocumentString<FailStopMutation, FailStopMutationVariables>;
export const FinishRunDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation FinishRun($runId: ID!) {
  finishRun(runId: $runId) {
    ...RunSheetShown
  }
}
    fragment RunSheetShown on RunSheet {
  id
  state
  slotStartsAt
  slotEndsAt
  distanceM
  courierName
  stops {
    id
    position
    kind
    state
    name
    addressLine
    postcode
    city
    directions
    phone
    place {
      lat
      lon
    }
    etaAt
    doneAt
    failReason
    notReady
    minAge
    bags {
      id
      code
      orderNumber
      storeName
      state
      cold
    }
  }
}`) as unknown as TypedDocumentString<FinishRunMutation, FinishRunMutationVariables>;
export const GoodsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Goods($storeId: ID!, $text: String, $filter: OfferFilter, $sort: OfferSort, $page: Int, $pageSize: Int) {
  storeOffers(
    storeId: $storeId
    text: $text
    filter: $filter
    sort: $sort
    page: $page
    pageSize: $pageSize
  ) {
    total
    page
    pageSize
    counts {
      all
      active
      paused
      low
      soldOut
      shortage
    }
    rows {
      ...GoodsRow
    }
  }
}
    fragment GoodsRow on OfferRow {
  id
  sku
  gtin
  productId
  productName
  brand
  variantName
  categoryName
  picture {
    url
    srcset
  }
  priceOre
  byWeight {
    typicalGrams
    maxGrams
  }
  bundle {
    separateOre
    parts {
      offerId
      sku
      name
      variantName
      picture {
        url
        srcset
      }
      quantity
      priceOre
      status
      available
    }
  }
  onHand
  held
  available
  buffer
  status
  notForDelivery
  countedAt
  storeCount
}`) as unknown as TypedDocumentString<GoodsQuery, GoodsQueryVariables>;
export const MovementsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Movements($offerId: ID!, $page: Int) {
  stockMovements(offerId: $offerId, page: $page) {
    total
    rows {
      id
      at
      kind
      deltaOnHand
      deltaHeld
      onHandAfter
      heldAfter
      reason
      actorName
      reference
    }
  }
}
    `) as unknown as TypedDocumentString<MovementsQuery, MovementsQueryVariables>;
export const KnownGtinDocument = /*#__PURE__*/ new TypedDocumentString(`
    query KnownGtin($storeId: ID!, $gtin: String!) {
  gtin(storeId: $storeId, gtin: $gtin) {
    ...Match
  }
}
    fragment Match on GtinMatch {
  productId
  variantId
  name
  brand
  variantName
  picture {
    url
    srcset
  }
  categoryName
  alreadyOffered
}`) as unknown as TypedDocumentString<KnownGtinQuery, KnownGtinQueryVariables>;
export const LikelyProductsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query LikelyProducts($storeId: ID!, $name: String!, $brand: String!) {
  likelyProducts(storeId: $storeId, name: $name, brand: $brand) {
    ...Match
  }
}
    fragment Match on GtinMatch {
  productId
  variantId
  name
  brand
  variantName
  picture {
    url
    srcset
  }
  categoryName
  alreadyOffered
}`) as unknown as TypedDocumentString<LikelyProductsQuery, LikelyProductsQueryVariables>;
export const CategoryAttributesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CategoryAttributes($categoryId: ID!) {
  categoryAttributes(categoryId: $categoryId) {
    ...Asked
  }
}
    fragment Asked on AskedAttribute {
  id
  code
  nameNb
  nameEn
  kind
  unit
  makesVariants
  choices {
    id
    nameNb
    nameEn
    swatch
  }
}`) as unknown as TypedDocumentString<CategoryAttributesQuery, CategoryAttributesQueryVariables>;
export const VariantAttributesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query VariantAttributes($productId: ID!) {
  variantAttributes(productId: $productId) {
    ...Asked
  }
}
    fragment Asked on AskedAttribute {
  id
  code
  nameNb
  nameEn
  kind
  unit
  makesVariants
  choices {
    id
    nameNb
    nameEn
    swatch
  }
}`) as unknown as TypedDocumentString<VariantAttributesQuery, VariantAttributesQueryVariables>;
export const ShelvesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Shelves {
  shelves {
    id
    name
    parentId
    vatClass
  }
}
    `) as unknown as TypedDocumentString<ShelvesQuery, ShelvesQueryVariables>;
export const ChangeOfferDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ChangeOffer($input: UpdateOfferInput!) {
  updateOffer(input: $input) {
    __typename
    ... on OfferRow {
      ...GoodsRow
    }
    ...Problems
  }
}
    fragment GoodsRow on OfferRow {
  id
  sku
  gtin
  productId
  productName
  brand
  variantName
  categoryName
  picture {
    url
    srcset
  }
  priceOre
  byWeight {
    typicalGrams
    maxGrams
  }
  bundle {
    separateOre
    parts {
      offerId
      sku
      name
      variantName
      picture {
        url
        srcset
      }
      quantity
      priceOre
      status
      available
    }
  }
  onHand
  held
  available
  buffer
  status
  notForDelivery
  countedAt
  storeCount
}
fragment Problems on InputProblems {
  problems {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<ChangeOfferMutation, ChangeOfferMutationVariables>;
export const CreateOfferDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateOffer($input: NewOfferInput!, $key: String!) {
  createOffer(input: $input, key: $key) {
    __typename
    ... on OfferRow {
      ...GoodsRow
    }
    ...Problems
  }
}
    fragment GoodsRow on OfferRow {
  id
  sku
  gtin
  productId
  productName
  brand
  variantName
  categoryName
  picture {
    url
    srcset
  }
  priceOre
  byWeight {
    typicalGrams
    maxGrams
  }
  bundle {
    separateOre
    parts {
      offerId
      sku
      name
      variantName
      picture {
        url
        srcset
      }
      quantity
      priceOre
      status
      available
    }
  }
  onHand
  held
  available
  buffer
  status
  notForDelivery
  countedAt
  storeCount
}
fragment Problems on InputProblems {
  problems {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<CreateOfferMutation, CreateOfferMutationVariables>;
export const CountStockDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CountStock($offerId: ID!, $onHand: Int!, $reason: CountReason!, $note: String, $key: String!) {
  countStock(
    offerId: $offerId
    onHand: $onHand
    reason: $reason
    note: $note
    key: $key
  ) {
    ...GoodsRow
  }
}
    fragment GoodsRow on OfferRow {
  id
  sku
  gtin
  productId
  productName
  brand
  variantName
  categoryName
  picture {
    url
    srcset
  }
  priceOre
  byWeight {
    typicalGrams
    maxGrams
  }
  bundle {
    separateOre
    parts {
      offerId
      sku
      name
      variantName
      picture {
        url
        srcset
      }
      quantity
      priceOre
      status
      available
    }
  }
  onHand
  held
  available
  buffer
  status
  notForDelivery
  countedAt
  storeCount
}`) as unknown as TypedDocumentString<CountStockMutation, CountStockMutationVariables>;
export const SellOverTheCounterDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SellOverTheCounter($offerId: ID!, $quantity: Int!, $key: String!) {
  walkInSale(offerId: $offerId, quantity: $quantity, key: $key) {
    __typename
    ... on OfferRow {
      ...GoodsRow
    }
    ...Problems
  }
}
    fragment GoodsRow on OfferRow {
  id
  sku
  gtin
  productId
  productName
  brand
  variantName
  categoryName
  picture {
    url
    srcset
  }
  priceOre
  byWeight {
    typicalGrams
    maxGrams
  }
  bundle {
    separateOre
    parts {
      offerId
      sku
      name
      variantName
      picture {
        url
        srcset
      }
      quantity
      priceOre
      status
      available
    }
  }
  onHand
  held
  available
  buffer
  status
  notForDelivery
  countedAt
  storeCount
}
fragment Problems on InputProblems {
  problems {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<SellOverTheCounterMutation, SellOverTheCounterMutationVariables>;
export const WaitingToCollectDocument = /*#__PURE__*/ new TypedDocumentString(`
    query WaitingToCollect($storeId: ID!) {
  board(storeId: $storeId) {
    cards {
      id
      number
      state
      shopperName
      fulfilment
      readyAt
      bagCount
    }
  }
}
    `) as unknown as TypedDocumentString<WaitingToCollectQuery, WaitingToCollectQueryVariables>;
export const FindHandOverDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation FindHandOver($storeId: ID!, $code: String!) {
  findHandOver(storeId: $storeId, code: $code) {
    __typename
    ... on HandOverFound {
      otherStores
      subOrder {
        ...PartInHand
      }
    }
    ... on HandOverRefusal {
      code
      triesLeft
      pausedUntil
      partState: state
    }
  }
}
    fragment PartInHand on SubOrderForStore {
  id
  number
  state
  shopperName
  shopperPhone
  fulfilment
  missing
  note
  placedAt
  promisedAt
  slotStartsAt
  slotEndsAt
  collectBy
  totalOre
  minAge
  storeId
  storeName
  lines {
    id
    offerId
    name
    variantName
    brand
    sku
    gtin
    picture {
      url
      srcset
    }
    quantity
    picked
    handedOver
    shortReason
    priceOre
    totalOre
    byWeight {
      kgPriceOre
      typicalGrams
      maxGrams
      ceilingOre
    }
    weighedGrams
    bundle {
      offerId
      name
      quantity
    }
    onHand
  }
  bags {
    id
    code
    state
  }
}`) as unknown as TypedDocumentString<FindHandOverMutation, FindHandOverMutationVariables>;
export const HandOverDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation HandOver($subOrderId: ID!, $code: String!, $refused: [RefusedLineInput!], $idChecked: Boolean, $key: String!) {
  handOver(
    subOrderId: $subOrderId
    code: $code
    refused: $refused
    idChecked: $idChecked
    key: $key
  ) {
    __typename
    ... on SubOrderForStore {
      ...PartInHand
    }
    ... on HandOverRefusal {
      code
      triesLeft
      pausedUntil
      partState: state
    }
  }
}
    fragment PartInHand on SubOrderForStore {
  id
  number
  state
  shopperName
  shopperPhone
  fulfilment
  missing
  note
  placedAt
  promisedAt
  slotStartsAt
  slotEndsAt
  collectBy
  totalOre
  minAge
  storeId
  storeName
  lines {
    id
    offerId
    name
    variantName
    brand
    sku
    gtin
    picture {
      url
      srcset
    }
    quantity
    picked
    handedOver
    shortReason
    priceOre
    totalOre
    byWeight {
      kgPriceOre
      typicalGrams
      maxGrams
      ceilingOre
    }
    weighedGrams
    bundle {
      offerId
      name
      quantity
    }
    onHand
  }
  bags {
    id
    code
    state
  }
}`) as unknown as TypedDocumentString<HandOverMutation, HandOverMutationVariables>;
export const HandOverByNameDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation HandOverByName($subOrderId: ID!, $name: String!, $phone: String!, $refused: [RefusedLineInput!], $idChecked: Boolean, $key: String!) {
  handOverByName(
    subOrderId: $subOrderId
    name: $name
    phone: $phone
    refused: $refused
    idChecked: $idChecked
    key: $key
  ) {
    __typename
    ... on SubOrderForStore {
      ...PartInHand
    }
    ... on HandOverRefusal {
      code
      triesLeft
      pausedUntil
      partState: state
    }
  }
}
    fragment PartInHand on SubOrderForStore {
  id
  number
  state
  shopperName
  shopperPhone
  fulfilment
  missing
  note
  placedAt
  promisedAt
  slotStartsAt
  slotEndsAt
  collectBy
  totalOre
  minAge
  storeId
  storeName
  lines {
    id
    offerId
    name
    variantName
    brand
    sku
    gtin
    picture {
      url
      srcset
    }
    quantity
    picked
    handedOver
    shortReason
    priceOre
    totalOre
    byWeight {
      kgPriceOre
      typicalGrams
      maxGrams
      ceilingOre
    }
    weighedGrams
    bundle {
      offerId
      name
      quantity
    }
    onHand
  }
  bags {
    id
    code
    state
  }
}`) as unknown as TypedDocumentString<HandOverByNameMutation, HandOverByNameMutationVariables>;
export const PartToHandOverDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PartToHandOver($id: ID!) {
  subOrder(id: $id) {
    ...PartInHand
  }
}
    fragment PartInHand on SubOrderForStore {
  id
  number
  state
  shopperName
  shopperPhone
  fulfilment
  missing
  note
  placedAt
  promisedAt
  slotStartsAt
  slotEndsAt
  collectBy
  totalOre
  minAge
  storeId
  storeName
  lines {
    id
    offerId
    name
    variantName
    brand
    sku
    gtin
    picture {
      url
      srcset
    }
    quantity
    picked
    handedOver
    shortReason
    priceOre
    totalOre
    byWeight {
      kgPriceOre
      typicalGrams
      maxGrams
      ceilingOre
    }
    weighedGrams
    bundle {
      offerId
      name
      quantity
    }
    onHand
  }
  bags {
    id
    code
    state
  }
}`) as unknown as TypedDocumentString<PartToHandOverQuery, PartToHandOverQueryVariables>;
export const ImportsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Imports($storeId: ID!) {
  imports(storeId: $storeId) {
    id
    filename
    state
    connectorName
    uploadedAt
    rowsDroppedAt
    counts {
      total
      newProducts
      newOffers
      updates
      unchanged
      refused
      done
    }
    problem {
      field
      code
      values {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ImportsQuery, ImportsQueryVariables>;
export const OneImportDocument = /*#__PURE__*/ new TypedDocumentString(`
    query OneImport($id: ID!) {
  importFile(id: $id) {
    ...ImportState
  }
}
    fragment ImportState on ImportFile {
  id
  filename
  state
  begunBy
  connectorId
  connectorName
  kind
  complete
  excludesHeld
  effect {
    offers
    retires
    reprices
    empties
    asks
  }
  uploadedAt
  rowsDroppedAt
  refusedDroppedAt
  encoding
  delimiter
  columns {
    index
    header
    field
    samples
    guessed
  }
  counts {
    total
    newProducts
    newOffers
    updates
    unchanged
    refused
    likely
    unanswered
    done
  }
  problem {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<OneImportQuery, OneImportQueryVariables>;
export const ImportPreviewDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ImportPreview($id: ID!, $action: ImportAction, $likely: Boolean, $page: Int) {
  importRows(id: $id, action: $action, likely: $likely, page: $page) {
    total
    rows {
      row
      action
      name
      gtin
      sku
      priceOre
      oldPriceOre
      typicalGrams
      stock
      oldStock
      raw
      likely {
        match {
          variantId
          name
          brand
          variantName
          netAmount
          unit
          picture {
            url
            srcset
          }
          alreadyOffered
        }
        mayBeVariant
      }
      answered {
        kind
        variantId
      }
      problems {
        field
        code
        values {
          name
          value
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ImportPreviewQuery, ImportPreviewQueryVariables>;
export const ImportRetirementsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ImportRetirements($id: ID!) {
  importRetirements(id: $id) {
    total
    offers {
      id
      name
      sku
      onHand
    }
  }
}
    `) as unknown as TypedDocumentString<ImportRetirementsQuery, ImportRetirementsQueryVariables>;
export const SetImportMappingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetImportMapping($id: ID!, $mapping: [ImportMappingInput!]!, $options: ImportOptionsInput, $shelves: [ImportShelfInput!]) {
  setImportMapping(
    id: $id
    mapping: $mapping
    options: $options
    shelves: $shelves
  ) {
    ...ImportState
  }
}
    fragment ImportState on ImportFile {
  id
  filename
  state
  begunBy
  connectorId
  connectorName
  kind
  complete
  excludesHeld
  effect {
    offers
    retires
    reprices
    empties
    asks
  }
  uploadedAt
  rowsDroppedAt
  refusedDroppedAt
  encoding
  delimiter
  columns {
    index
    header
    field
    samples
    guessed
  }
  counts {
    total
    newProducts
    newOffers
    updates
    unchanged
    refused
    likely
    unanswered
    done
  }
  problem {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<SetImportMappingMutation, SetImportMappingMutationVariables>;
export const AnswerImportRowDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AnswerImportRow($id: ID!, $answer: ImportAnswerInput!) {
  answerImportRow(id: $id, answer: $answer) {
    ...ImportState
  }
}
    fragment ImportState on ImportFile {
  id
  filename
  state
  begunBy
  connectorId
  connectorName
  kind
  complete
  excludesHeld
  effect {
    offers
    retires
    reprices
    empties
    asks
  }
  uploadedAt
  rowsDroppedAt
  refusedDroppedAt
  encoding
  delimiter
  columns {
    index
    header
    field
    samples
    guessed
  }
  counts {
    total
    newProducts
    newOffers
    updates
    unchanged
    refused
    likely
    unanswered
    done
  }
  problem {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<AnswerImportRowMutation, AnswerImportRowMutationVariables>;
export const ApplyImportDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ApplyImport($id: ID!, $key: String!, $confirmed: Int) {
  applyImport(id: $id, key: $key, confirmed: $confirmed) {
    ...ImportState
  }
}
    fragment ImportState on ImportFile {
  id
  filename
  state
  begunBy
  connectorId
  connectorName
  kind
  complete
  excludesHeld
  effect {
    offers
    retires
    reprices
    empties
    asks
  }
  uploadedAt
  rowsDroppedAt
  refusedDroppedAt
  encoding
  delimiter
  columns {
    index
    header
    field
    samples
    guessed
  }
  counts {
    total
    newProducts
    newOffers
    updates
    unchanged
    refused
    likely
    unanswered
    done
  }
  problem {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<ApplyImportMutation, ApplyImportMutationVariables>;
export const CancelImportDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CancelImport($id: ID!) {
  cancelImport(id: $id) {
    ...ImportState
  }
}
    fragment ImportState on ImportFile {
  id
  filename
  state
  begunBy
  connectorId
  connectorName
  kind
  complete
  excludesHeld
  effect {
    offers
    retires
    reprices
    empties
    asks
  }
  uploadedAt
  rowsDroppedAt
  refusedDroppedAt
  encoding
  delimiter
  columns {
    index
    header
    field
    samples
    guessed
  }
  counts {
    total
    newProducts
    newOffers
    updates
    unchanged
    refused
    likely
    unanswered
    done
  }
  problem {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<CancelImportMutation, CancelImportMutationVariables>;
export const ImportPicturesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ImportPictures($id: ID!) {
  importPictures(id: $id) {
    waiting
    brought
    kept
    failed
    failures {
      row
      name
      address
      problem {
        field
        code
        values {
          name
          value
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ImportPicturesQuery, ImportPicturesQueryVariables>;
export const ImportShelvesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ImportShelves($id: ID!) {
  importShelves(id: $id) {
    ...AskedShelf
  }
  shelves {
    id
    name
    parentId
  }
}
    fragment AskedShelf on ImportShelf {
  name
  rows
  decided
  categoryId
  near
}`) as unknown as TypedDocumentString<ImportShelvesQuery, ImportShelvesQueryVariables>;
export const SaveImportShelvesDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SaveImportShelves($id: ID!, $shelves: [ImportShelfInput!]!) {
  saveImportShelves(id: $id, shelves: $shelves) {
    ...ImportState
  }
}
    fragment ImportState on ImportFile {
  id
  filename
  state
  begunBy
  connectorId
  connectorName
  kind
  complete
  excludesHeld
  effect {
    offers
    retires
    reprices
    empties
    asks
  }
  uploadedAt
  rowsDroppedAt
  refusedDroppedAt
  encoding
  delimiter
  columns {
    index
    header
    field
    samples
    guessed
  }
  counts {
    total
    newProducts
    newOffers
    updates
    unchanged
    refused
    likely
    unanswered
    done
  }
  problem {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<SaveImportShelvesMutation, SaveImportShelvesMutationVariables>;
export const PartToPickDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PartToPick($id: ID!) {
  subOrder(id: $id) {
    ...PartInHand
  }
}
    fragment PartInHand on SubOrderForStore {
  id
  number
  state
  shopperName
  shopperPhone
  fulfilment
  missing
  note
  placedAt
  promisedAt
  slotStartsAt
  slotEndsAt
  collectBy
  totalOre
  minAge
  storeId
  storeName
  lines {
    id
    offerId
    name
    variantName
    brand
    sku
    gtin
    picture {
      url
      srcset
    }
    quantity
    picked
    handedOver
    shortReason
    priceOre
    totalOre
    byWeight {
      kgPriceOre
      typicalGrams
      maxGrams
      ceilingOre
    }
    weighedGrams
    bundle {
      offerId
      name
      quantity
    }
    onHand
  }
  bags {
    id
    code
    state
  }
}`) as unknown as TypedDocumentString<PartToPickQuery, PartToPickQueryVariables>;
export const BeginPickingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation BeginPicking($subOrderId: ID!) {
  startPicking(subOrderId: $subOrderId) {
    ...PartInHand
  }
}
    fragment PartInHand on SubOrderForStore {
  id
  number
  state
  shopperName
  shopperPhone
  fulfilment
  missing
  note
  placedAt
  promisedAt
  slotStartsAt
  slotEndsAt
  collectBy
  totalOre
  minAge
  storeId
  storeName
  lines {
    id
    offerId
    name
    variantName
    brand
    sku
    gtin
    picture {
      url
      srcset
    }
    quantity
    picked
    handedOver
    shortReason
    priceOre
    totalOre
    byWeight {
      kgPriceOre
      typicalGrams
      maxGrams
      ceilingOre
    }
    weighedGrams
    bundle {
      offerId
      name
      quantity
    }
    onHand
  }
  bags {
    id
    code
    state
  }
}`) as unknown as TypedDocumentString<BeginPickingMutation, BeginPickingMutationVariables>;
export const PickLineDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation PickLine($lineId: ID!, $picked: Int!, $shortReason: ShortReason, $grams: Int) {
  pickLine(
    lineId: $lineId
    picked: $picked
    shortReason: $shortReason
    grams: $grams
  ) {
    ...PartInHand
  }
}
    fragment PartInHand on SubOrderForStore {
  id
  number
  state
  shopperName
  shopperPhone
  fulfilment
  missing
  note
  placedAt
  promisedAt
  slotStartsAt
  slotEndsAt
  collectBy
  totalOre
  minAge
  storeId
  storeName
  lines {
    id
    offerId
    name
    variantName
    brand
    sku
    gtin
    picture {
      url
      srcset
    }
    quantity
    picked
    handedOver
    shortReason
    priceOre
    totalOre
    byWeight {
      kgPriceOre
      typicalGrams
      maxGrams
      ceilingOre
    }
    weighedGrams
    bundle {
      offerId
      name
      quantity
    }
    onHand
  }
  bags {
    id
    code
    state
  }
}`) as unknown as TypedDocumentString<PickLineMutation, PickLineMutationVariables>;
export const PickScaleLabelDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation PickScaleLabel($subOrderId: ID!, $code: String!, $key: String!) {
  pickScaleLabel(subOrderId: $subOrderId, code: $code, key: $key) {
    ...PartInHand
  }
}
    fragment PartInHand on SubOrderForStore {
  id
  number
  state
  shopperName
  shopperPhone
  fulfilment
  missing
  note
  placedAt
  promisedAt
  slotStartsAt
  slotEndsAt
  collectBy
  totalOre
  minAge
  storeId
  storeName
  lines {
    id
    offerId
    name
    variantName
    brand
    sku
    gtin
    picture {
      url
      srcset
    }
    quantity
    picked
    handedOver
    shortReason
    priceOre
    totalOre
    byWeight {
      kgPriceOre
      typicalGrams
      maxGrams
      ceilingOre
    }
    weighedGrams
    bundle {
      offerId
      name
      quantity
    }
    onHand
  }
  bags {
    id
    code
    state
  }
}`) as unknown as TypedDocumentString<PickScaleLabelMutation, PickScaleLabelMutationVariables>;
export const MarkReadyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation MarkReady($subOrderId: ID!, $bags: Int!) {
  ready(subOrderId: $subOrderId, bags: $bags) {
    ...PartInHand
  }
}
    fragment PartInHand on SubOrderForStore {
  id
  number
  state
  shopperName
  shopperPhone
  fulfilment
  missing
  note
  placedAt
  promisedAt
  slotStartsAt
  slotEndsAt
  collectBy
  totalOre
  minAge
  storeId
  storeName
  lines {
    id
    offerId
    name
    variantName
    brand
    sku
    gtin
    picture {
      url
      srcset
    }
    quantity
    picked
    handedOver
    shortReason
    priceOre
    totalOre
    byWeight {
      kgPriceOre
      typicalGrams
      maxGrams
      ceilingOre
    }
    weighedGrams
    bundle {
      offerId
      name
      quantity
    }
    onHand
  }
  bags {
    id
    code
    state
  }
}`) as unknown as TypedDocumentString<MarkReadyMutation, MarkReadyMutationVariables>;
export const SearchWordsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SearchWords {
  searchWords {
    searches
    missed
    leastShown
    misses {
      words
      count
      days
    }
    synonyms {
      id
      words
      kindOf
    }
  }
}
    `) as unknown as TypedDocumentString<SearchWordsQuery, SearchWordsQueryVariables>;
export const SaveSynonymsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SaveSynonyms($input: SynonymsInput!, $key: String!) {
  saveSynonyms(input: $input, key: $key) {
    __typename
    ... on Synonyms {
      id
      words
      kindOf
    }
    ...Problems
  }
}
    fragment Problems on InputProblems {
  problems {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<SaveSynonymsMutation, SaveSynonymsMutationVariables>;
export const RemoveSynonymsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RemoveSynonyms($id: ID!) {
  removeSynonyms(id: $id) {
    ok
  }
}
    `) as unknown as TypedDocumentString<RemoveSynonymsMutation, RemoveSynonymsMutationVariables>;
export const SettingsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Settings($storeId: ID!) {
  storeSettings(storeId: $storeId) {
    ...SettingsShown
  }
}
    fragment SettingsShown on StoreSettings {
  id
  name
  email
  phone
  tagline
  about
  prepMinutes
  buffer
  bufferAuto
  importShare
  scaleCodes
  slotMinutes
  slotCapacity
  delivers
  sundayExempt
  parkingNote
  orgNumber
  paused
  hours {
    weekday
    intervals {
      opens
      closes
    }
  }
  closures {
    id
    fromDate
    toDate
    opens
    closes
    note
  }
  nextDays {
    date
    weekday
    intervals {
      opens
      closes
    }
    note
    holiday
  }
}`) as unknown as TypedDocumentString<SettingsQuery, SettingsQueryVariables>;
export const UpdateSettingsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateSettings($input: StoreSettingsInput!) {
  updateStoreSettings(input: $input) {
    __typename
    ... on StoreSettings {
      ...SettingsShown
    }
    ...Problems
  }
}
    fragment SettingsShown on StoreSettings {
  id
  name
  email
  phone
  tagline
  about
  prepMinutes
  buffer
  bufferAuto
  importShare
  scaleCodes
  slotMinutes
  slotCapacity
  delivers
  sundayExempt
  parkingNote
  orgNumber
  paused
  hours {
    weekday
    intervals {
      opens
      closes
    }
  }
  closures {
    id
    fromDate
    toDate
    opens
    closes
    note
  }
  nextDays {
    date
    weekday
    intervals {
      opens
      closes
    }
    note
    holiday
  }
}
fragment Problems on InputProblems {
  problems {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<UpdateSettingsMutation, UpdateSettingsMutationVariables>;
export const SetHoursDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetHours($storeId: ID!, $hours: [WeekdayHoursInput!]!) {
  setStoreHours(storeId: $storeId, hours: $hours) {
    __typename
    ... on StoreSettings {
      ...SettingsShown
    }
    ...Problems
  }
}
    fragment SettingsShown on StoreSettings {
  id
  name
  email
  phone
  tagline
  about
  prepMinutes
  buffer
  bufferAuto
  importShare
  scaleCodes
  slotMinutes
  slotCapacity
  delivers
  sundayExempt
  parkingNote
  orgNumber
  paused
  hours {
    weekday
    intervals {
      opens
      closes
    }
  }
  closures {
    id
    fromDate
    toDate
    opens
    closes
    note
  }
  nextDays {
    date
    weekday
    intervals {
      opens
      closes
    }
    note
    holiday
  }
}
fragment Problems on InputProblems {
  problems {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<SetHoursMutation, SetHoursMutationVariables>;
export const AddClosureDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AddClosure($storeId: ID!, $closure: ClosureInput!, $key: String!) {
  addClosure(storeId: $storeId, closure: $closure, key: $key) {
    __typename
    ... on StoreSettings {
      ...SettingsShown
    }
    ...Problems
  }
}
    fragment SettingsShown on StoreSettings {
  id
  name
  email
  phone
  tagline
  about
  prepMinutes
  buffer
  bufferAuto
  importShare
  scaleCodes
  slotMinutes
  slotCapacity
  delivers
  sundayExempt
  parkingNote
  orgNumber
  paused
  hours {
    weekday
    intervals {
      opens
      closes
    }
  }
  closures {
    id
    fromDate
    toDate
    opens
    closes
    note
  }
  nextDays {
    date
    weekday
    intervals {
      opens
      closes
    }
    note
    holiday
  }
}
fragment Problems on InputProblems {
  problems {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<AddClosureMutation, AddClosureMutationVariables>;
export const RemoveClosureDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RemoveClosure($storeId: ID!, $closureId: ID!) {
  removeClosure(storeId: $storeId, closureId: $closureId) {
    __typename
    ... on StoreSettings {
      ...SettingsShown
    }
    ...Problems
  }
}
    fragment SettingsShown on StoreSettings {
  id
  name
  email
  phone
  tagline
  about
  prepMinutes
  buffer
  bufferAuto
  importShare
  scaleCodes
  slotMinutes
  slotCapacity
  delivers
  sundayExempt
  parkingNote
  orgNumber
  paused
  hours {
    weekday
    intervals {
      opens
      closes
    }
  }
  closures {
    id
    fromDate
    toDate
    opens
    closes
    note
  }
  nextDays {
    date
    weekday
    intervals {
      opens
      closes
    }
    note
    holiday
  }
}
fragment Problems on InputProblems {
  problems {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<RemoveClosureMutation, RemoveClosureMutationVariables>;
export const TillKeysDocument = /*#__PURE__*/ new TypedDocumentString(`
    query TillKeys($storeId: ID!) {
  tillKeys(storeId: $storeId) {
    id
    name
    createdAt
    lastUsedAt
  }
}
    `) as unknown as TypedDocumentString<TillKeysQuery, TillKeysQueryVariables>;
export const CreateTillKeyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateTillKey($storeId: ID!, $name: String!) {
  createTillKey(storeId: $storeId, name: $name) {
    __typename
    ... on NewTillKey {
      key
      till {
        id
        name
      }
    }
    ...Problems
  }
}
    fragment Problems on InputProblems {
  problems {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<CreateTillKeyMutation, CreateTillKeyMutationVariables>;
export const RevokeTillKeyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RevokeTillKey($storeId: ID!, $id: ID!) {
  revokeTillKey(storeId: $storeId, id: $id) {
    ok
  }
}
    `) as unknown as TypedDocumentString<RevokeTillKeyMutation, RevokeTillKeyMutationVariables>;
export const InvitationForGuestDocument = /*#__PURE__*/ new TypedDocumentString(`
    query InvitationForGuest($token: String!) {
  invitation(token: $token) {
    email
    role
    scopeName
  }
}
    `) as unknown as TypedDocumentString<InvitationForGuestQuery, InvitationForGuestQueryVariables>;
export const AcceptInvitationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AcceptInvitation($token: String!, $name: String!, $password: String!) {
  acceptInvitation(token: $token, name: $name, password: $password) {
    __typename
    ... on Done {
      ok
    }
    ...Problems
  }
}
    fragment Problems on InputProblems {
  problems {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const SourcesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Sources($storeId: ID!) {
  connectors(storeId: $storeId) {
    ...SourceShown
  }
}
    fragment SourceRun on ImportFile {
  id
  state
  begunBy
  uploadedAt
  rowsDroppedAt
  counts {
    total
    newProducts
    newOffers
    updates
    refused
  }
  effect {
    retires
    asks
  }
  problem {
    field
    code
    values {
      name
      value
    }
  }
}
fragment SourceShown on Connector {
  id
  kind
  name
  address
  hasSecret
  storeCode
  schedule
  complete
  excludesHeld
  nextRunAt
  lastRun {
    ...SourceRun
  }
}`) as unknown as TypedDocumentString<SourcesQuery, SourcesQueryVariables>;
export const SourceRunsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SourceRuns($id: ID!) {
  connectorRuns(id: $id) {
    ...SourceRun
  }
}
    fragment SourceRun on ImportFile {
  id
  state
  begunBy
  uploadedAt
  rowsDroppedAt
  counts {
    total
    newProducts
    newOffers
    updates
    refused
  }
  effect {
    retires
    asks
  }
  problem {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<SourceRunsQuery, SourceRunsQueryVariables>;
export const SaveSourceDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SaveSource($input: ConnectorInput!, $key: String!) {
  saveConnector(input: $input, key: $key) {
    __typename
    ... on Connector {
      ...SourceShown
    }
    ...Problems
  }
}
    fragment SourceRun on ImportFile {
  id
  state
  begunBy
  uploadedAt
  rowsDroppedAt
  counts {
    total
    newProducts
    newOffers
    updates
    refused
  }
  effect {
    retires
    asks
  }
  problem {
    field
    code
    values {
      name
      value
    }
  }
}
fragment SourceShown on Connector {
  id
  kind
  name
  address
  hasSecret
  storeCode
  schedule
  complete
  excludesHeld
  nextRunAt
  lastRun {
    ...SourceRun
  }
}
fragment Problems on InputProblems {
  problems {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<SaveSourceMutation, SaveSourceMutationVariables>;
export const RemoveSourceDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RemoveSource($id: ID!) {
  removeConnector(id: $id) {
    ok
  }
}
    `) as unknown as TypedDocumentString<RemoveSourceMutation, RemoveSourceMutationVariables>;
export const RunSourceDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RunSource($id: ID!, $dry: Boolean!, $key: String!) {
  runConnector(id: $id, dry: $dry, key: $key) {
    id
  }
}
    `) as unknown as TypedDocumentString<RunSourceMutation, RunSourceMutationVariables>;
export const StaffDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Staff($storeId: ID) {
  staff(storeId: $storeId) {
    ...StaffShown
  }
}
    fragment StaffShown on StaffList {
  members {
    grantId
    name
    email
    role
    scopeName
    since
    lastSignInAt
  }
  invitations {
    id
    email
    role
    scopeName
    expiresAt
  }
}`) as unknown as TypedDocumentString<StaffQuery, StaffQueryVariables>;
export const InviteStaffDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation InviteStaff($email: String!, $role: Role!, $storeId: ID, $key: String!) {
  inviteStaff(email: $email, role: $role, storeId: $storeId, key: $key) {
    __typename
    ... on Invitation {
      id
      email
    }
    ...Problems
  }
}
    fragment Problems on InputProblems {
  problems {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<InviteStaffMutation, InviteStaffMutationVariables>;
export const RevokeGrantDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RevokeGrant($grantId: ID!) {
  revokeGrant(grantId: $grantId) {
    ...StaffShown
  }
}
    fragment StaffShown on StaffList {
  members {
    grantId
    name
    email
    role
    scopeName
    since
    lastSignInAt
  }
  invitations {
    id
    email
    role
    scopeName
    expiresAt
  }
}`) as unknown as TypedDocumentString<RevokeGrantMutation, RevokeGrantMutationVariables>;
export const RevokeInvitationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RevokeInvitation($invitationId: ID!) {
  revokeInvitation(invitationId: $invitationId) {
    ...StaffShown
  }
}
    fragment StaffShown on StaffList {
  members {
    grantId
    name
    email
    role
    scopeName
    since
    lastSignInAt
  }
  invitations {
    id
    email
    role
    scopeName
    expiresAt
  }
}`) as unknown as TypedDocumentString<RevokeInvitationMutation, RevokeInvitationMutationVariables>;
export const ResetSecondFactorDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ResetSecondFactor($email: String!) {
  resetSecondFactor(email: $email) {
    __typename
    ... on Done {
      ok
    }
    ...Problems
  }
}
    fragment Problems on InputProblems {
  problems {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<ResetSecondFactorMutation, ResetSecondFactorMutationVariables>;
export const AttentionDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Attention {
  attention {
    kind
    subOrderId
    storeId
    storeName
    storePhone
    orderNumber
    at
  }
}
    `) as unknown as TypedDocumentString<AttentionQuery, AttentionQueryVariables>;
export const TownStoresDocument = /*#__PURE__*/ new TypedDocumentString(`
    query TownStores {
  townStores {
    ...TownStore
  }
}
    fragment TownStore on StoreForCoordinator {
  id
  slug
  name
  kind
  orgNumber
  centreName
  status
  email
  offerCount
  openOrders
  lateOrders
  lastStockUpdateAt
  onBoard
}`) as unknown as TypedDocumentString<TownStoresQuery, TownStoresQueryVariables>;
export const TownSettingsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query TownSettings {
  townSettings {
    id
    eligibleStores
  }
}
    `) as unknown as TypedDocumentString<TownSettingsQuery, TownSettingsQueryVariables>;
export const SetEligibleStoresDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetEligibleStores($count: Int) {
  setEligibleStores(count: $count) {
    __typename
    ... on TownSettings {
      id
      eligibleStores
    }
    ...Problems
  }
}
    fragment Problems on InputProblems {
  problems {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<SetEligibleStoresMutation, SetEligibleStoresMutationVariables>;
export const TownCentresDocument = /*#__PURE__*/ new TypedDocumentString(`
    query TownCentres {
  townCentres {
    id
    slug
    name
    place {
      lat
      lon
    }
  }
}
    `) as unknown as TypedDocumentString<TownCentresQuery, TownCentresQueryVariables>;
export const TownCategoriesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query TownCategories {
  townCategories {
    id
    slug
    nameNb
    nameEn
    parentId
    hue
    icon
    vatClass
    productCount
  }
}
    `) as unknown as TypedDocumentString<TownCategoriesQuery, TownCategoriesQueryVariables>;
export const PlannerSlotsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PlannerSlots($from: String!, $days: Int!) {
  deliverySlots(from: $from, days: $days) {
    id
    startsAt
    endsAt
    cutoffAt
    capacity
    taken
    feeOre
    unplannedOrders
    runs {
      ...PlannedRun
    }
  }
}
    fragment PlannedRun on RunCard {
  id
  slotStartsAt
  slotEndsAt
  state
  courierName
  storeCount
  doorCount
  bagCount
  doneCount
  distanceM
}`) as unknown as TypedDocumentString<PlannerSlotsQuery, PlannerSlotsQueryVariables>;
export const CouriersDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Couriers {
  couriers {
    id
    name
    email
  }
}
    `) as unknown as TypedDocumentString<CouriersQuery, CouriersQueryVariables>;
export const AuditLogDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AuditLog($page: Int) {
  audit(page: $page) {
    total
    rows {
      id
      at
      actorName
      action
      subject
      detail
    }
  }
}
    `) as unknown as TypedDocumentString<AuditLogQuery, AuditLogQueryVariables>;
export const AdmitStoreDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AdmitStore($input: NewStoreInput!, $key: String!) {
  admitStore(input: $input, key: $key) {
    __typename
    ... on StoreForCoordinator {
      ...TownStore
    }
    ...Problems
  }
}
    fragment TownStore on StoreForCoordinator {
  id
  slug
  name
  kind
  orgNumber
  centreName
  status
  email
  offerCount
  openOrders
  lateOrders
  lastStockUpdateAt
  onBoard
}
fragment Problems on InputProblems {
  problems {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<AdmitStoreMutation, AdmitStoreMutationVariables>;
export const SetStoreStatusDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetStoreStatus($storeId: ID!, $status: StoreStatus!) {
  setStoreStatus(storeId: $storeId, status: $status) {
    __typename
    ... on StoreForCoordinator {
      ...TownStore
    }
    ...Problems
  }
}
    fragment TownStore on StoreForCoordinator {
  id
  slug
  name
  kind
  orgNumber
  centreName
  status
  email
  offerCount
  openOrders
  lateOrders
  lastStockUpdateAt
  onBoard
}
fragment Problems on InputProblems {
  problems {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<SetStoreStatusMutation, SetStoreStatusMutationVariables>;
export const AskedOfCategoryDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AskedOfCategory($categoryId: ID!) {
  categoryAttributes(categoryId: $categoryId) {
    ...OwnAttribute
  }
}
    fragment Asked on AskedAttribute {
  id
  code
  nameNb
  nameEn
  kind
  unit
  makesVariants
  choices {
    id
    nameNb
    nameEn
    swatch
  }
}
fragment OwnAttribute on AskedAttribute {
  ...Asked
  categoryId
}`) as unknown as TypedDocumentString<AskedOfCategoryQuery, AskedOfCategoryQueryVariables>;
export const SaveAttributeDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SaveAttribute($input: AttributeInput!) {
  saveAttribute(input: $input) {
    __typename
    ... on AskedAttribute {
      id
    }
    ...Problems
  }
}
    fragment Problems on InputProblems {
  problems {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<SaveAttributeMutation, SaveAttributeMutationVariables>;
export const RemoveAttributeDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RemoveAttribute($id: ID!) {
  removeAttribute(id: $id) {
    ok
  }
}
    `) as unknown as TypedDocumentString<RemoveAttributeMutation, RemoveAttributeMutationVariables>;
export const OrderAttributesDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation OrderAttributes($categoryId: ID!, $ids: [ID!]!) {
  orderAttributes(categoryId: $categoryId, ids: $ids) {
    id
  }
}
    `) as unknown as TypedDocumentString<OrderAttributesMutation, OrderAttributesMutationVariables>;
export const SaveCategoryDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SaveCategory($input: CategoryInput!) {
  saveCategory(input: $input) {
    __typename
    ... on CategoryForCoordinator {
      id
    }
    ...Problems
  }
}
    fragment Problems on InputProblems {
  problems {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<SaveCategoryMutation, SaveCategoryMutationVariables>;
export const SaveCentreDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SaveCentre($input: CentreInput!) {
  saveCentre(input: $input) {
    __typename
    ... on Centre {
      id
    }
    ...Problems
  }
}
    fragment Problems on InputProblems {
  problems {
    field
    code
    values {
      name
      value
    }
  }
}`) as unknown as TypedDocumentString<SaveCentreMutation, SaveCentreMutationVariables>;
export const PlanRunDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation PlanRun($slotId: ID!, $courierId: ID, $key: String!) {
  planRun(slotId: $slotId, courierId: $courierId, key: $key) {
    ...PlannedRun
  }
}
    fragment PlannedRun on RunCard {
  id
  slotStartsAt
  slotEndsAt
  state
  courierName
  storeCount
  doorCount
  bagCount
  doneCount
  distanceM
}`) as unknown as TypedDocumentString<PlanRunMutation, PlanRunMutationVariables>;
export const AssignCourierDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AssignCourier($runId: ID!, $courierId: ID!) {
  assignCourier(runId: $runId, courierId: $courierId) {
    ...PlannedRun
  }
}
    fragment PlannedRun on RunCard {
  id
  slotStartsAt
  slotEndsAt
  state
  courierName
  storeCount
  doorCount
  bagCount
  doneCount
  distanceM
}`) as unknown as TypedDocumentString<AssignCourierMutation, AssignCourierMutationVariables>;
export const ProductPicturesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ProductPictures($productId: ID!, $storeId: ID) {
  productPictures(productId: $productId, storeId: $storeId) {
    ...PicturesOfProduct
  }
}
    fragment PicturesOfProduct on ProductPictures {
  productId
  productName
  productSlug
  max
  pictures {
    id
    state
    reason
    altNb
    altEn
    broughtBy
    createdAt
    removable
    picture {
      url
      alt
      srcset
    }
  }
}`) as unknown as TypedDocumentString<ProductPicturesQuery, ProductPicturesQueryVariables>;
export const LatestPicturesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query LatestPictures {
  latestPictures {
    ...PicturesOfProduct
  }
}
    fragment PicturesOfProduct on ProductPictures {
  productId
  productName
  productSlug
  max
  pictures {
    id
    state
    reason
    altNb
    altEn
    broughtBy
    createdAt
    removable
    picture {
      url
      alt
      srcset
    }
  }
}`) as unknown as TypedDocumentString<LatestPicturesQuery, LatestPicturesQueryVariables>;
export const RemovePictureDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RemovePicture($id: ID!) {
  removePicture(id: $id) {
    ok
  }
}
    `) as unknown as TypedDocumentString<RemovePictureMutation, RemovePictureMutationVariables>;
export const DescribePictureDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DescribePicture($id: ID!, $altNb: String!, $altEn: String!) {
  describePicture(id: $id, altNb: $altNb, altEn: $altEn) {
    ok
  }
}
    `) as unknown as TypedDocumentString<DescribePictureMutation, DescribePictureMutationVariables>;
export const OrderPicturesDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation OrderPictures($productId: ID!, $ids: [ID!]!) {
  orderPictures(productId: $productId, ids: $ids) {
    ...PicturesOfProduct
  }
}
    fragment PicturesOfProduct on ProductPictures {
  productId
  productName
  productSlug
  max
  pictures {
    id
    state
    reason
    altNb
    altEn
    broughtBy
    createdAt
    removable
    picture {
      url
      alt
      srcset
    }
  }
}`) as unknown as TypedDocumentString<OrderPicturesMutation, OrderPicturesMutationVariables>;
export const MeDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Me {
  me {
    id
    name
    email
    secondFactor {
      enrolled
      required
      missing
    }
    grants {
      id
      role
      scopeId
      scopeName
      storeSlug
    }
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const StoreSignsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query StoreSigns {
  stores {
    id
    slug
    name
    colour
    monogram
  }
}
    `) as unknown as TypedDocumentString<StoreSignsQuery, StoreSignsQueryVariables>;
export const BasketCountDocument = /*#__PURE__*/ new TypedDocumentString(`
    query BasketCount($id: ID!) {
  basket(id: $id) {
    id
    itemCount
  }
}
    `) as unknown as TypedDocumentString<BasketCountQuery, BasketCountQueryVariables>;
export const BasketDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Basket($id: ID!) {
  basket(id: $id) {
    ...BasketView
  }
}
    fragment Weighed on ByWeight {
  kgPriceOre
  typicalGrams
  maxGrams
  ceilingOre
}
fragment Contents on BundleContent {
  separateOre
  parts {
    offerId
    productSlug
    name
    variantName
    quantity
    priceOre
    picture {
      url
      srcset
    }
  }
}
fragment StoreSign on StoreCard {
  id
  slug
  name
  kind
  tagline
  colour
  monogram
  illustration
  centre {
    id
    slug
    name
  }
  addressLine
  postcode
  city
  place {
    lat
    lon
  }
  distanceM
  openNow
  closesAt
  opensAt
  phone
}
fragment BasketLine on BasketItem {
  offerId
  productSlug
  name
  variantName
  brand
  picture {
    url
    srcset
  }
  quantity
  maxQuantity
  priceOre
  totalOre
  unitPriceOre
  unit
  byWeight {
    ...Weighed
  }
  bundle {
    ...Contents
  }
  availability
  forDelivery
}
fragment BasketView on Basket {
  id
  itemCount
  goodsOre
  mostOre
  commonReadyAt
  delayedByStoreId
  parts {
    subtotalOre
    readyAt
    readyToday
    store {
      ...StoreSign
    }
    items {
      ...BasketLine
    }
  }
  delivery {
    available
    reason
    feeOre
    next {
      startsAt
      endsAt
      cutoffAt
      freePlaces
      feeOre
    }
  }
  problems {
    code
    offerId
    storeId
    name
    oldPriceOre
    newPriceOre
    left
    part
  }
}`) as unknown as TypedDocumentString<BasketQuery, BasketQueryVariables>;
export const AddToBasketDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AddToBasket($basketId: ID, $offerId: ID!, $quantity: Int!, $key: String) {
  addToBasket(
    basketId: $basketId
    offerId: $offerId
    quantity: $quantity
    key: $key
  ) {
    id
    itemCount
  }
}
    `) as unknown as TypedDocumentString<AddToBasketMutation, AddToBasketMutationVariables>;
export const SetQuantityDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetQuantity($basketId: ID!, $offerId: ID!, $quantity: Int!) {
  setQuantity(basketId: $basketId, offerId: $offerId, quantity: $quantity) {
    id
    itemCount
  }
}
    `) as unknown as TypedDocumentString<SetQuantityMutation, SetQuantityMutationVariables>;
export const AcceptPricesDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AcceptPrices($basketId: ID!) {
  acceptPrices(basketId: $basketId) {
    id
  }
}
    `) as unknown as TypedDocumentString<AcceptPricesMutation, AcceptPricesMutationVariables>;
export const BeginCheckoutDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation BeginCheckout($basketId: ID!, $key: String!) {
  beginCheckout(basketId: $basketId, key: $key) {
    __typename
    ... on Checkout {
      id
    }
    ... on BasketProblems {
      problems {
        code
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BeginCheckoutMutation, BeginCheckoutMutationVariables>;
export const CheckoutDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Checkout($id: ID!) {
  checkout(id: $id) {
    id
    state
    expiresAt
    deliveryAvailable
    deliveryReason
    minAge
    orderToken
    paymentProblem
    testPayment
    parts {
      subtotalOre
      readyAt
      store {
        ...StoreSign
      }
      items {
        ...BasketLine
      }
      slots {
        startsAt
        endsAt
        free
      }
    }
    commonSlots {
      startsAt
      endsAt
    }
    deliverySlots {
      id
      startsAt
      endsAt
      cutoffAt
      freePlaces
      feeOre
    }
    collectSums {
      ...SumsView
    }
    deliverSums {
      ...SumsView
    }
  }
}
    fragment Weighed on ByWeight {
  kgPriceOre
  typicalGrams
  maxGrams
  ceilingOre
}
fragment Contents on BundleContent {
  separateOre
  parts {
    offerId
    productSlug
    name
    variantName
    quantity
    priceOre
    picture {
      url
      srcset
    }
  }
}
fragment StoreSign on StoreCard {
  id
  slug
  name
  kind
  tagline
  colour
  monogram
  illustration
  centre {
    id
    slug
    name
  }
  addressLine
  postcode
  city
  place {
    lat
    lon
  }
  distanceM
  openNow
  closesAt
  opensAt
  phone
}
fragment BasketLine on BasketItem {
  offerId
  productSlug
  name
  variantName
  brand
  picture {
    url
    srcset
  }
  quantity
  maxQuantity
  priceOre
  totalOre
  unitPriceOre
  unit
  byWeight {
    ...Weighed
  }
  bundle {
    ...Contents
  }
  availability
  forDelivery
}
fragment SumsView on Sums {
  goodsOre
  deliveryOre
  totalOre
  mostOre
  vat {
    percent
    grossOre
    vatOre
  }
}`) as unknown as TypedDocumentString<CheckoutQuery, CheckoutQueryVariables>;
export const PayDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation Pay($checkoutId: ID!, $input: PayInput!, $key: String!) {
  pay(checkoutId: $checkoutId, input: $input, key: $key) {
    __typename
    ... on PaymentRedirect {
      url
    }
    ... on InputProblems {
      problems {
        field
        code
        values {
          name
          value
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PayMutation, PayMutationVariables>;
export const LeaveCheckoutDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation LeaveCheckout($checkoutId: ID!) {
  leaveCheckout(checkoutId: $checkoutId) {
    id
  }
}
    `) as unknown as TypedDocumentString<LeaveCheckoutMutation, LeaveCheckoutMutationVariables>;
export const DeliveryAddressesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeliveryAddresses($text: String!) {
  addresses(text: $text) {
    line
    postcode
    city
    place {
      lat
      lon
    }
  }
}
    `) as unknown as TypedDocumentString<DeliveryAddressesQuery, DeliveryAddressesQueryVariables>;
export const DeliveryPostcodeDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeliveryPostcode($postcode: String!) {
  postcode(postcode: $postcode) {
    postcode
    city
    deliverable
  }
}
    `) as unknown as TypedDocumentString<DeliveryPostcodeQuery, DeliveryPostcodeQueryVariables>;
export const ResendOrderLinkDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ResendOrderLink($email: String!) {
  resendOrderLink(email: $email) {
    ok
  }
}
    `) as unknown as TypedDocumentString<ResendOrderLinkMutation, ResendOrderLinkMutationVariables>;
export const FrontDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Front {
  front {
    town
    stores {
      ...StoreSign
    }
    openCount
    closesLatestAt
    opensNextAt
    readyTodayCount
    readyFrom
    nextDelivery {
      slotId
      startsAt
      endsAt
      cutoffAt
      freePlaces
      feeOre
    }
    local {
      ...GoodsCard
    }
    fresh {
      ...GoodsCard
    }
    categories {
      id
      slug
      name
      parentId
      hue
      icon
      productCount
    }
  }
}
    fragment GoodsCard on ProductCard {
  id
  slug
  name
  brand
  variantCount
  choices {
    isColour
    values
  }
  picture {
    url
    srcset
  }
  labels {
    kind
  }
  fromPriceOre
  samePrice
  unitPriceOre
  unit
  typicalGrams
  separateOre
  storeCount
  availability
  readyAt
  offerId
  storeName
}
fragment StoreSign on StoreCard {
  id
  slug
  name
  kind
  tagline
  colour
  monogram
  illustration
  centre {
    id
    slug
    name
  }
  addressLine
  postcode
  city
  place {
    lat
    lon
  }
  distanceM
  openNow
  closesAt
  opensAt
  phone
}`) as unknown as TypedDocumentString<FrontQuery, FrontQueryVariables>;
export const OrderDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Order($token: String!) {
  order(token: $token) {
    ...OrderView
  }
}
    fragment Weighed on ByWeight {
  kgPriceOre
  typicalGrams
  maxGrams
  ceilingOre
}
fragment StoreSign on StoreCard {
  id
  slug
  name
  kind
  tagline
  colour
  monogram
  illustration
  centre {
    id
    slug
    name
  }
  addressLine
  postcode
  city
  place {
    lat
    lon
  }
  distanceM
  openNow
  closesAt
  opensAt
  phone
}
fragment SumsView on Sums {
  goodsOre
  deliveryOre
  totalOre
  mostOre
  vat {
    percent
    grossOre
    vatOre
  }
}
fragment OrderSubOrder on SubOrderForShopper {
  id
  number
  state
  promisedAt
  slotStartsAt
  slotEndsAt
  totalOre
  cancellable
  cancelReason
  parkingNote
  orgNumber
  email
  store {
    ...StoreSign
  }
  lines {
    id
    offerId
    name
    variantName
    quantity
    picked
    handedOver
    shortReason
    priceOre
    totalOre
    weighedGrams
    byWeight {
      ...Weighed
    }
    bundle {
      offerId
      name
      quantity
    }
    vatPercent
    picture {
      url
      srcset
    }
  }
  history {
    at
    state
    note
  }
  nextDays {
    date
    weekday
    note
    holiday
    intervals {
      opens
      closes
    }
  }
}
fragment OrderView on OrderPage {
  number
  token
  status
  placedAt
  fulfilment
  name
  email
  phone
  address
  deliveryStartsAt
  deliveryEndsAt
  code
  qrToken
  collectBy
  authorisedOre
  capturedOre
  holdReleased
  cancellable
  withdrawUntil
  withdrawable
  rated
  sums {
    ...SumsView
  }
  parts {
    ...OrderSubOrder
  }
}`) as unknown as TypedDocumentString<OrderQuery, OrderQueryVariables>;
export const CancelOrderDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CancelOrder($token: String!, $subOrderId: ID) {
  cancelOrder(token: $token, subOrderId: $subOrderId) {
    __typename
    ... on InputProblems {
      problems {
        field
        code
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CancelOrderMutation, CancelOrderMutationVariables>;
export const RateOrderDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RateOrder($token: String!, $score: Int!, $comment: String) {
  rateOrder(token: $token, score: $score, comment: $comment) {
    __typename
    ... on InputProblems {
      problems {
        field
        code
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RateOrderMutation, RateOrderMutationVariables>;
export const CheckPaymentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CheckPayment($checkoutId: ID!) {
  checkPayment(checkoutId: $checkoutId) {
    id
    state
    orderToken
    paymentProblem
  }
}
    `) as unknown as TypedDocumentString<CheckPaymentMutation, CheckPaymentMutationVariables>;
export const ProductDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Product($slug: String!, $near: PlaceInput) {
  product(slug: $slug, near: $near) {
    id
    slug
    name
    brand
    description
    vatPercent
    minAge
    storage
    perishable
    bestOfferId
    bestReason
    categoryPath {
      id
      slug
      name
    }
    attributes {
      name
      value
    }
    picture {
      ...ProductPhoto
      raster
    }
    photos {
      ...ProductPhoto
      raster
    }
    labels {
      kind
      note
      voucher
      isScheme
    }
    food {
      ingredients {
        text
        allergen
      }
      ingredientsLanguage
      contains {
        code
        name
      }
      mayContain {
        code
        name
      }
      nutrition {
        per
        energyKj
        energyKcal
        fat
        saturated
        carbohydrate
        sugars
        protein
        salt
      }
      producer
      origin
    }
    choosers {
      code
      name
      isColour
      values {
        key
        label
        value
        swatch
      }
    }
    variants {
      id
      name
      keys
      gtin
      netAmount
      unit
      offers {
        ...ProductOffer
      }
    }
    similar {
      ...GoodsCard
    }
  }
}
    fragment GoodsCard on ProductCard {
  id
  slug
  name
  brand
  variantCount
  choices {
    isColour
    values
  }
  picture {
    url
    srcset
  }
  labels {
    kind
  }
  fromPriceOre
  samePrice
  unitPriceOre
  unit
  typicalGrams
  separateOre
  storeCount
  availability
  readyAt
  offerId
  storeName
}
fragment Weighed on ByWeight {
  kgPriceOre
  typicalGrams
  maxGrams
  ceilingOre
}
fragment Contents on BundleContent {
  separateOre
  parts {
    offerId
    productSlug
    name
    variantName
    quantity
    priceOre
    picture {
      url
      srcset
    }
  }
}
fragment StoreSign on StoreCard {
  id
  slug
  name
  kind
  tagline
  colour
  monogram
  illustration
  centre {
    id
    slug
    name
  }
  addressLine
  postcode
  city
  place {
    lat
    lon
  }
  distanceM
  openNow
  closesAt
  opensAt
  phone
}
fragment ProductPhoto on Picture {
  url
  alt
  srcset
}
fragment ProductOffer on OfferView {
  id
  variantId
  priceOre
  beforePriceOre
  unitPriceOre
  unit
  byWeight {
    ...Weighed
  }
  bundle {
    ...Contents
  }
  availability
  readyAt
  readyToday
  distanceM
  forDelivery
  stockConfirmedAt
  store {
    ...StoreSign
  }
}`) as unknown as TypedDocumentString<ProductQuery, ProductQueryVariables>;
export const SearchDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Search($input: SearchInput!) {
  search(input: $input) {
    total
    more
    page
    pageSize
    didYouMean
    category {
      id
      slug
      name
      parentId
      hue
      icon
    }
    hits {
      ...GoodsCard
    }
    near {
      ...GoodsCard
    }
    facets {
      attributes {
        code
        name
        isColour
        values {
          value
          label
          swatch
          count
        }
      }
      categories {
        count
        category {
          id
          slug
          name
          parentId
        }
      }
      stores {
        id
        slug
        name
        colour
        count
      }
      centres {
        id
        slug
        name
        count
      }
      minPriceOre
      maxPriceOre
      availableToday
      openNow
      local
      green
    }
  }
}
    fragment GoodsCard on ProductCard {
  id
  slug
  name
  brand
  variantCount
  choices {
    isColour
    values
  }
  picture {
    url
    srcset
  }
  labels {
    kind
  }
  fromPriceOre
  samePrice
  unitPriceOre
  unit
  typicalGrams
  separateOre
  storeCount
  availability
  readyAt
  offerId
  storeName
}`) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const ShopsToAskDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ShopsToAsk($near: PlaceInput) {
  stores(near: $near) {
    ...StoreSign
  }
}
    fragment StoreSign on StoreCard {
  id
  slug
  name
  kind
  tagline
  colour
  monogram
  illustration
  centre {
    id
    slug
    name
  }
  addressLine
  postcode
  city
  place {
    lat
    lon
  }
  distanceM
  openNow
  closesAt
  opensAt
  phone
}`) as unknown as TypedDocumentString<ShopsToAskQuery, ShopsToAskQueryVariables>;
export const StoreDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Store($slug: String!, $goods: SearchInput!) {
  store(slug: $slug) {
    about
    orgNumber
    vatRegistered
    email
    parkingNote
    delivers
    prepMinutes
    productCount
    card {
      ...StoreSign
    }
    hours {
      weekday
      intervals {
        opens
        closes
      }
    }
    nextDays {
      date
      weekday
      note
      holiday
      intervals {
        opens
        closes
      }
    }
    categories {
      count
      category {
        id
        slug
        name
        hue
        icon
      }
    }
  }
  search(input: $goods) {
    hits {
      ...GoodsCard
    }
  }
  stores {
    id
    slug
    name
    colour
    monogram
    addressLine
    place {
      lat
      lon
    }
  }
}
    fragment GoodsCard on ProductCard {
  id
  slug
  name
  brand
  variantCount
  choices {
    isColour
    values
  }
  picture {
    url
    srcset
  }
  labels {
    kind
  }
  fromPriceOre
  samePrice
  unitPriceOre
  unit
  typicalGrams
  separateOre
  storeCount
  availability
  readyAt
  offerId
  storeName
}
fragment StoreSign on StoreCard {
  id
  slug
  name
  kind
  tagline
  colour
  monogram
  illustration
  centre {
    id
    slug
    name
  }
  addressLine
  postcode
  city
  place {
    lat
    lon
  }
  distanceM
  openNow
  closesAt
  opensAt
  phone
}`) as unknown as TypedDocumentString<StoreQuery, StoreQueryVariables>;
export const StoresDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Stores($near: PlaceInput) {
  stores(near: $near) {
    ...StoreSign
  }
}
    fragment StoreSign on StoreCard {
  id
  slug
  name
  kind
  tagline
  colour
  monogram
  illustration
  centre {
    id
    slug
    name
  }
  addressLine
  postcode
  city
  place {
    lat
    lon
  }
  distanceM
  openNow
  closesAt
  opensAt
  phone
}`) as unknown as TypedDocumentString<StoresQuery, StoresQueryVariables>;
export const OrderToWithdrawDocument = /*#__PURE__*/ new TypedDocumentString(`
    query OrderToWithdraw($token: String!) {
  order(token: $token) {
    number
    token
    name
    withdrawable
    withdrawUntil
    parts {
      id
      state
      store {
        id
        name
      }
      lines {
        id
        name
        variantName
        quantity
        bundle {
          name
        }
        totalOre
        picture {
          url
          srcset
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrderToWithdrawQuery, OrderToWithdrawQueryVariables>;
export const WithdrawDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation Withdraw($input: WithdrawInput!, $key: String!) {
  withdraw(input: $input, key: $key) {
    __typename
    ... on InputProblems {
      problems {
        field
        code
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawMutation, WithdrawMutationVariables>;
export const FindAddressDocument = /*#__PURE__*/ new TypedDocumentString(`
    query FindAddress($text: String!) {
  addresses(text: $text) {
    line
    postcode
    city
    place {
      lat
      lon
    }
  }
}
    `) as unknown as TypedDocumentString<FindAddressQuery, FindAddressQueryVariables>;
export const SuggestDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Suggest($text: String!) {
  suggest(text: $text) {
    kind
    text
    slug
    note
    picture {
      url
      srcset
    }
  }
}
    `) as unknown as TypedDocumentString<SuggestQuery, SuggestQueryVariables>;
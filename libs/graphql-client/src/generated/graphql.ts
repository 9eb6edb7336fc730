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

export type Availability =
  | 'FEW'
  | 'IN_STOCK'
  | 'NONE';

export type BasketProblemCode =
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

export type CheckoutState =
  | 'CANCELLED'
  | 'EXPIRED'
  | 'OPEN'
  | 'PAYING'
  | 'PLACED';

export type Fulfilment =
  | 'COLLECT'
  | 'DELIVER';

export type LabelKind =
  | 'GREEN'
  | 'LOCAL';

export type MissingPolicy =
  | 'CALL_ME'
  | 'CANCEL_ALL'
  | 'DROP_LINE';

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

export type PlaceInput = {
  lat: number;
  lon: number;
};

export type SearchInput = {
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

export type StoreSlotInput = {
  startsAt: string;
  storeId: string | number;
};

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

export type WithdrawInput = {
  lineIds: Array<string | number>;
  message?: string | null | undefined;
  name: string;
  token: string;
};

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
  reason: string;
}>;


export type CancelByStoreMutation = { cancelByStore: { id: string, state: SubOrderState } };

export type BasketCountQueryVariables = Exact<{
  id: string | number;
}>;


export type BasketCountQuery = { basket: { id: string, itemCount: number } | null };

export type GoodsCardFragment = { id: string, slug: string, name: string, brand: string, variantCount: number, fromPriceOre: number, samePrice: boolean, unitPriceOre: number | null, unit: string | null, storeCount: number, availability: Availability, readyAt: string | null, offerId: string | null, storeName: string | null, picture: { url: string, alt: string }, labels: Array<{ kind: LabelKind, note: string | null }> };

export type StoreSignFragment = { id: string, slug: string, name: string, kind: string, tagline: string, colour: string, monogram: string, illustration: string, addressLine: string, postcode: string, city: string, distanceM: number | null, openNow: boolean, closesAt: string | null, opensAt: string | null, phone: string, centre: { id: string, slug: string, name: string }, place: { lat: number, lon: number } };

export type BasketLineFragment = { offerId: string, productSlug: string, name: string, variantName: string, brand: string, quantity: number, maxQuantity: number, priceOre: number, totalOre: number, unitPriceOre: number | null, unit: string | null, availability: Availability, forDelivery: boolean, picture: { url: string, alt: string } };

export type BasketViewFragment = { id: string, itemCount: number, goodsOre: number, commonReadyAt: string | null, delayedByStoreId: string | null, parts: Array<{ subtotalOre: number, readyAt: string | null, readyToday: boolean, store: { id: string, slug: string, name: string, kind: string, tagline: string, colour: string, monogram: string, illustration: string, addressLine: string, postcode: string, city: string, distanceM: number | null, openNow: boolean, closesAt: string | null, opensAt: string | null, phone: string, centre: { id: string, slug: string, name: string }, place: { lat: number, lon: number } }, items: Array<{ offerId: string, productSlug: string, name: string, variantName: string, brand: string, quantity: number, maxQuantity: number, priceOre: number, totalOre: number, unitPriceOre: number | null, unit: string | null, availability: Availability, forDelivery: boolean, picture: { url: string, alt: string } }> }>, delivery: { available: boolean, reason: BasketProblemCode | null, feeOre: number, next: { startsAt: string, endsAt: string, cutoffAt: string, freePlaces: number, feeOre: number } | null }, problems: Array<{ code: BasketProblemCode, offerId: string | null, storeId: string | null, name: string, oldPriceOre: number | null, newPriceOre: number | null, left: number | null }> };

export type BasketQueryVariables = Exact<{
  id: string | number;
}>;


export type BasketQuery = { basket: { id: string, itemCount: number, goodsOre: number, commonReadyAt: string | null, delayedByStoreId: string | null, parts: Array<{ subtotalOre: number, readyAt: string | null, readyToday: boolean, store: { id: string, slug: string, name: string, kind: string, tagline: string, colour: string, monogram: string, illustration: string, addressLine: string, postcode: string, city: string, distanceM: number | null, openNow: boolean, closesAt: string | null, opensAt: string | null, phone: string, centre: { id: string, slug: string, name: string }, place: { lat: number, lon: number } }, items: Array<{ offerId: string, productSlug: string, name: string, variantName: string, brand: string, quantity: number, maxQuantity: number, priceOre: number, totalOre: number, unitPriceOre: number | null, unit: string | null, availability: Availability, forDelivery: boolean, picture: { url: string, alt: string } }> }>, delivery: { available: boolean, reason: BasketProblemCode | null, feeOre: number, next: { startsAt: string, endsAt: string, cutoffAt: string, freePlaces: number, feeOre: number } | null }, problems: Array<{ code: BasketProblemCode, offerId: string | null, storeId: string | null, name: string, oldPriceOre: number | null, newPriceOre: number | null, left: number | null }> } | null };

export type AddToBasketMutationVariables = Exact<{
  basketId?: string | number | null | undefined;
  offerId: string | number;
  quantity: number;
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

export type SumsViewFragment = { goodsOre: number, deliveryOre: number, totalOre: number, vat: Array<{ percent: number, grossOre: number, vatOre: number }> };

export type CheckoutQueryVariables = Exact<{
  id: string | number;
}>;


export type CheckoutQuery = { checkout: { id: string, state: CheckoutState, expiresAt: string, deliveryAvailable: boolean, deliveryReason: BasketProblemCode | null, minAge: number | null, orderToken: string | null, paymentProblem: string | null, testPayment: boolean, parts: Array<{ subtotalOre: number, readyAt: string, store: { id: string, slug: string, name: string, kind: string, tagline: string, colour: string, monogram: string, illustration: string, addressLine: string, postcode: string, city: string, distanceM: number | null, openNow: boolean, closesAt: string | null, opensAt: string | null, phone: string, centre: { id: string, slug: string, name: string }, place: { lat: number, lon: number } }, items: Array<{ offerId: string, productSlug: string, name: string, variantName: string, brand: string, quantity: number, maxQuantity: number, priceOre: number, totalOre: number, unitPriceOre: number | null, unit: string | null, availability: Availability, forDelivery: boolean, picture: { url: string, alt: string } }>, slots: Array<{ startsAt: string, endsAt: string, free: boolean }> }>, commonSlots: Array<{ startsAt: string, endsAt: string }>, deliverySlots: Array<{ id: string, startsAt: string, endsAt: string, cutoffAt: string, freePlaces: number, feeOre: number }>, collectSums: { goodsOre: number, deliveryOre: number, totalOre: number, vat: Array<{ percent: number, grossOre: number, vatOre: number }> }, deliverSums: { goodsOre: number, deliveryOre: number, totalOre: number, vat: Array<{ percent: number, grossOre: number, vatOre: number }> } } | null };

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


export type FrontQuery = { front: { town: string, openCount: number, closesLatestAt: string | null, opensNextAt: string | null, readyTodayCount: number, readyFrom: string | null, stores: Array<{ id: string, slug: string, name: string, kind: string, tagline: string, colour: string, monogram: string, illustration: string, addressLine: string, postcode: string, city: string, distanceM: number | null, openNow: boolean, closesAt: string | null, opensAt: string | null, phone: string, centre: { id: string, slug: string, name: string }, place: { lat: number, lon: number } }>, nextDelivery: { slotId: string, startsAt: string, endsAt: string, cutoffAt: string, freePlaces: number, feeOre: number } | null, local: Array<{ id: string, slug: string, name: string, brand: string, variantCount: number, fromPriceOre: number, samePrice: boolean, unitPriceOre: number | null, unit: string | null, storeCount: number, availability: Availability, readyAt: string | null, offerId: string | null, storeName: string | null, picture: { url: string, alt: string }, labels: Array<{ kind: LabelKind, note: string | null }> }>, fresh: Array<{ id: string, slug: string, name: string, brand: string, variantCount: number, fromPriceOre: number, samePrice: boolean, unitPriceOre: number | null, unit: string | null, storeCount: number, availability: Availability, readyAt: string | null, offerId: string | null, storeName: string | null, picture: { url: string, alt: string }, labels: Array<{ kind: LabelKind, note: string | null }> }>, categories: Array<{ id: string, slug: string, name: string, parentId: string | null, hue: number, icon: string, productCount: number }> } };

export type OrderSubOrderFragment = { id: string, number: string, state: SubOrderState, promisedAt: string, slotStartsAt: string | null, slotEndsAt: string | null, totalOre: number, cancellable: boolean, cancelReason: string | null, parkingNote: string, orgNumber: string, email: string, store: { id: string, slug: string, name: string, kind: string, tagline: string, colour: string, monogram: string, illustration: string, addressLine: string, postcode: string, city: string, distanceM: number | null, openNow: boolean, closesAt: string | null, opensAt: string | null, phone: string, centre: { id: string, slug: string, name: string }, place: { lat: number, lon: number } }, lines: Array<{ id: string, name: string, variantName: string, quantity: number, picked: number | null, handedOver: number | null, shortReason: string | null, priceOre: number, totalOre: number, vatPercent: number, picture: { url: string, alt: string } }>, history: Array<{ at: string, state: SubOrderState, note: string | null }>, nextDays: Array<{ date: string, weekday: number, note: string | null, holiday: string | null, intervals: Array<{ opens: string, closes: string }> }> };

export type OrderViewFragment = { number: string, token: string, status: OrderStatus, placedAt: string, fulfilment: Fulfilment, name: string, email: string, phone: string, address: string | null, deliveryStartsAt: string | null, deliveryEndsAt: string | null, code: string | null, qrToken: string | null, collectBy: string, authorisedOre: number, capturedOre: number, cancellable: boolean, withdrawUntil: string | null, withdrawable: boolean, rated: number | null, sums: { goodsOre: number, deliveryOre: number, totalOre: number, vat: Array<{ percent: number, grossOre: number, vatOre: number }> }, parts: Array<{ id: string, number: string, state: SubOrderState, promisedAt: string, slotStartsAt: string | null, slotEndsAt: string | null, totalOre: number, cancellable: boolean, cancelReason: string | null, parkingNote: string, orgNumber: string, email: string, store: { id: string, slug: string, name: string, kind: string, tagline: string, colour: string, monogram: string, illustration: string, addressLine: string, postcode: string, city: string, distanceM: number | null, openNow: boolean, closesAt: string | null, opensAt: string | null, phone: string, centre: { id: string, slug: string, name: string }, place: { lat: number, lon: number } }, lines: Array<{ id: string, name: string, variantName: string, quantity: number, picked: number | null, handedOver: number | null, shortReason: string | null, priceOre: number, totalOre: number, vatPercent: number, picture: { url: string, alt: string } }>, history: Array<{ at: string, state: SubOrderState, note: string | null }>, nextDays: Array<{ date: string, weekday: number, note: string | null, holiday: string | null, intervals: Array<{ opens: string, closes: string }> }> }> };

export type OrderQueryVariables = Exact<{
  token: string;
}>;


export type OrderQuery = { order: { number: string, token: string, status: OrderStatus, placedAt: string, fulfilment: Fulfilment, name: string, email: string, phone: string, address: string | null, deliveryStartsAt: string | null, deliveryEndsAt: string | null, code: string | null, qrToken: string | null, collectBy: string, authorisedOre: number, capturedOre: number, cancellable: boolean, withdrawUntil: string | null, withdrawable: boolean, rated: number | null, sums: { goodsOre: number, deliveryOre: number, totalOre: number, vat: Array<{ percent: number, grossOre: number, vatOre: number }> }, parts: Array<{ id: string, number: string, state: SubOrderState, promisedAt: string, slotStartsAt: string | null, slotEndsAt: string | null, totalOre: number, cancellable: boolean, cancelReason: string | null, parkingNote: string, orgNumber: string, email: string, store: { id: string, slug: string, name: string, kind: string, tagline: string, colour: string, monogram: string, illustration: string, addressLine: string, postcode: string, city: string, distanceM: number | null, openNow: boolean, closesAt: string | null, opensAt: string | null, phone: string, centre: { id: string, slug: string, name: string }, place: { lat: number, lon: number } }, lines: Array<{ id: string, name: string, variantName: string, quantity: number, picked: number | null, handedOver: number | null, shortReason: string | null, priceOre: number, totalOre: number, vatPercent: number, picture: { url: string, alt: string } }>, history: Array<{ at: string, state: SubOrderState, note: string | null }>, nextDays: Array<{ date: string, weekday: number, note: string | null, holiday: string | null, intervals: Array<{ opens: string, closes: string }> }> }> } | null };

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

export type ProductOfferFragment = { id: string, variantId: string, priceOre: number, beforePriceOre: number | null, unitPriceOre: number | null, unit: string | null, availability: Availability, readyAt: string | null, readyToday: boolean, distanceM: number | null, forDelivery: boolean, stockConfirmedAt: string | null, store: { id: string, slug: string, name: string, kind: string, tagline: string, colour: string, monogram: string, illustration: string, addressLine: string, postcode: string, city: string, distanceM: number | null, openNow: boolean, closesAt: string | null, opensAt: string | null, phone: string, centre: { id: string, slug: string, name: string }, place: { lat: number, lon: number } } };

export type ProductQueryVariables = Exact<{
  slug: string;
  near?: PlaceInput | null | undefined;
}>;


export type ProductQuery = { product: { id: string, slug: string, name: string, brand: string, description: string, vatPercent: number, minAge: number | null, storage: string, perishable: boolean, bestOfferId: string | null, bestReason: BestReason | null, categoryPath: Array<{ id: string, slug: string, name: string }>, attributes: Array<{ name: string, value: string }>, picture: { url: string, alt: string }, labels: Array<{ kind: LabelKind, note: string | null }>, variants: Array<{ id: string, name: string, gtin: string | null, offers: Array<{ id: string, variantId: string, priceOre: number, beforePriceOre: number | null, unitPriceOre: number | null, unit: string | null, availability: Availability, readyAt: string | null, readyToday: boolean, distanceM: number | null, forDelivery: boolean, stockConfirmedAt: string | null, store: { id: string, slug: string, name: string, kind: string, tagline: string, colour: string, monogram: string, illustration: string, addressLine: string, postcode: string, city: string, distanceM: number | null, openNow: boolean, closesAt: string | null, opensAt: string | null, phone: string, centre: { id: string, slug: string, name: string }, place: { lat: number, lon: number } } }> }>, similar: Array<{ id: string, slug: string, name: string, brand: string, variantCount: number, fromPriceOre: number, samePrice: boolean, unitPriceOre: number | null, unit: string | null, storeCount: number, availability: Availability, readyAt: string | null, offerId: string | null, storeName: string | null, picture: { url: string, alt: string }, labels: Array<{ kind: LabelKind, note: string | null }> }> } | null };

export type SearchQueryVariables = Exact<{
  input: SearchInput;
}>;


export type SearchQuery = { search: { total: number, page: number, pageSize: number, didYouMean: string | null, category: { id: string, slug: string, name: string, parentId: string | null, hue: number, icon: string } | null, hits: Array<{ id: string, slug: string, name: string, brand: string, variantCount: number, fromPriceOre: number, samePrice: boolean, unitPriceOre: number | null, unit: string | null, storeCount: number, availability: Availability, readyAt: string | null, offerId: string | null, storeName: string | null, picture: { url: string, alt: string }, labels: Array<{ kind: LabelKind, note: string | null }> }>, facets: { minPriceOre: number, maxPriceOre: number, availableToday: number, openNow: number, local: number, green: number, categories: Array<{ count: number, category: { id: string, slug: string, name: string, parentId: string | null } }>, stores: Array<{ id: string, slug: string, name: string, colour: string, count: number }>, centres: Array<{ id: string, slug: string, name: string, count: number }> } } };

export type ShopsToAskQueryVariables = Exact<{
  near?: PlaceInput | null | undefined;
}>;


export type ShopsToAskQuery = { stores: Array<{ id: string, slug: string, name: string, kind: string, tagline: string, colour: string, monogram: string, illustration: string, addressLine: string, postcode: string, city: string, distanceM: number | null, openNow: boolean, closesAt: string | null, opensAt: string | null, phone: string, centre: { id: string, slug: string, name: string }, place: { lat: number, lon: number } }> };

export type StoreQueryVariables = Exact<{
  slug: string;
  goods: SearchInput;
}>;


export type StoreQuery = { store: { about: string, orgNumber: string, vatRegistered: boolean, email: string, parkingNote: string, delivers: boolean, prepMinutes: number, productCount: number, card: { id: string, slug: string, name: string, kind: string, tagline: string, colour: string, monogram: string, illustration: string, addressLine: string, postcode: string, city: string, distanceM: number | null, openNow: boolean, closesAt: string | null, opensAt: string | null, phone: string, centre: { id: string, slug: string, name: string }, place: { lat: number, lon: number } }, hours: Array<{ weekday: number, intervals: Array<{ opens: string, closes: string }> }>, nextDays: Array<{ date: string, weekday: number, note: string | null, holiday: string | null, intervals: Array<{ opens: string, closes: string }> }>, categories: Array<{ count: number, category: { id: string, slug: string, name: string, hue: number, icon: string } }> } | null, search: { total: number, hits: Array<{ id: string, slug: string, name: string, brand: string, variantCount: number, fromPriceOre: number, samePrice: boolean, unitPriceOre: number | null, unit: string | null, storeCount: number, availability: Availability, readyAt: string | null, offerId: string | null, storeName: string | null, picture: { url: string, alt: string }, labels: Array<{ kind: LabelKind, note: string | null }> }> }, stores: Array<{ id: string, slug: string, name: string, colour: string, monogram: string, addressLine: string, place: { lat: number, lon: number } }> };

export type StoresQueryVariables = Exact<{
  near?: PlaceInput | null | undefined;
}>;


export type StoresQuery = { stores: Array<{ id: string, slug: string, name: string, kind: string, tagline: string, colour: string, monogram: string, illustration: string, addressLine: string, postcode: string, city: string, distanceM: number | null, openNow: boolean, closesAt: string | null, opensAt: string | null, phone: string, centre: { id: string, slug: string, name: string }, place: { lat: number, lon: number } }> };

export type OrderToWithdrawQueryVariables = Exact<{
  token: string;
}>;


export type OrderToWithdrawQuery = { order: { number: string, token: string, name: string, withdrawable: boolean, withdrawUntil: string | null, parts: Array<{ id: string, state: SubOrderState, store: { id: string, name: string }, lines: Array<{ id: string, name: string, variantName: string, quantity: number, totalOre: number, picture: { url: string, alt: string } }> }> } | null };

export type WithdrawMutationVariables = Exact<{
  input: WithdrawInput;
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


export type SuggestQuery = { suggest: Array<{ kind: SuggestionKind, text: string, slug: string, note: string | null, picture: { url: string, alt: string } | null }> };

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
export const GoodsCardFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment GoodsCard on ProductCard {
  id
  slug
  name
  brand
  variantCount
  picture {
    url
    alt
  }
  labels {
    kind
    note
  }
  fromPriceOre
  samePrice
  unitPriceOre
  unit
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
export const BasketLineFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment BasketLine on BasketItem {
  offerId
  productSlug
  name
  variantName
  brand
  picture {
    url
    alt
  }
  quantity
  maxQuantity
  priceOre
  totalOre
  unitPriceOre
  unit
  availability
  forDelivery
}
    `, {"fragmentName":"BasketLine"}) as unknown as TypedDocumentString<BasketLineFragment, unknown>;
export const BasketViewFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment BasketView on Basket {
  id
  itemCount
  goodsOre
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
    alt
  }
  quantity
  maxQuantity
  priceOre
  totalOre
  unitPriceOre
  unit
  availability
  forDelivery
}`, {"fragmentName":"BasketView"}) as unknown as TypedDocumentString<BasketViewFragment, unknown>;
export const SumsViewFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment SumsView on Sums {
  goodsOre
  deliveryOre
  totalOre
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
    name
    variantName
    quantity
    picked
    handedOver
    shortReason
    priceOre
    totalOre
    vatPercent
    picture {
      url
      alt
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
    name
    variantName
    quantity
    picked
    handedOver
    shortReason
    priceOre
    totalOre
    vatPercent
    picture {
      url
      alt
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
export const ProductOfferFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ProductOffer on OfferView {
  id
  variantId
  priceOre
  beforePriceOre
  unitPriceOre
  unit
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
    mutation CancelByStore($subOrderId: ID!, $reason: String!) {
  cancelByStore(subOrderId: $subOrderId, reason: $reason) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<CancelByStoreMutation, CancelByStoreMutationVariables>;
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
    alt
  }
  quantity
  maxQuantity
  priceOre
  totalOre
  unitPriceOre
  unit
  availability
  forDelivery
}
fragment BasketView on Basket {
  id
  itemCount
  goodsOre
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
  }
}`) as unknown as TypedDocumentString<BasketQuery, BasketQueryVariables>;
export const AddToBasketDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AddToBasket($basketId: ID, $offerId: ID!, $quantity: Int!) {
  addToBasket(basketId: $basketId, offerId: $offerId, quantity: $quantity) {
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
    alt
  }
  quantity
  maxQuantity
  priceOre
  totalOre
  unitPriceOre
  unit
  availability
  forDelivery
}
fragment SumsView on Sums {
  goodsOre
  deliveryOre
  totalOre
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
  picture {
    url
    alt
  }
  labels {
    kind
    note
  }
  fromPriceOre
  samePrice
  unitPriceOre
  unit
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
    name
    variantName
    quantity
    picked
    handedOver
    shortReason
    priceOre
    totalOre
    vatPercent
    picture {
      url
      alt
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
      url
      alt
    }
    labels {
      kind
      note
    }
    variants {
      id
      name
      gtin
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
  picture {
    url
    alt
  }
  labels {
    kind
    note
  }
  fromPriceOre
  samePrice
  unitPriceOre
  unit
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
}
fragment ProductOffer on OfferView {
  id
  variantId
  priceOre
  beforePriceOre
  unitPriceOre
  unit
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
    facets {
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
  picture {
    url
    alt
  }
  labels {
    kind
    note
  }
  fromPriceOre
  samePrice
  unitPriceOre
  unit
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
    total
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
  picture {
    url
    alt
  }
  labels {
    kind
    note
  }
  fromPriceOre
  samePrice
  unitPriceOre
  unit
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
        totalOre
        picture {
          url
          alt
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrderToWithdrawQuery, OrderToWithdrawQueryVariables>;
export const WithdrawDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation Withdraw($input: WithdrawInput!) {
  withdraw(input: $input) {
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
      alt
    }
  }
}
    `) as unknown as TypedDocumentString<SuggestQuery, SuggestQueryVariables>;
import { BundleContent, ByWeight, Picture } from '@bytorg/catalog';
import { DeliverySlotView, NextDelivery } from '@bytorg/delivery';
import { apiEnum } from '@bytorg/enums';
import { resultUnion } from '@bytorg/errors';
import { Fulfilment, MissingPolicy, Sums } from '@bytorg/ordering';
import { Availability } from '@bytorg/search';
import { PlaceInput, StoreCard } from '@bytorg/stores';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

export type ProblemCode =
  | 'sold_out'
  | 'not_enough'
  | 'price_changed'
  | 'contents_changed'
  | 'store_closed'
  | 'store_paused'
  | 'not_for_delivery'
  | 'offer_gone'
  | 'too_many';
const ProblemCodes = apiEnum('BasketProblemCode', [
  'sold_out',
  'not_enough',
  'price_changed',
  'contents_changed',
  'store_closed',
  'store_paused',
  'not_for_delivery',
  'offer_gone',
  'too_many',
]);
const CheckoutStates = apiEnum('CheckoutState', ['open', 'paying', 'placed', 'expired', 'cancelled']);

@ObjectType()
export class BasketProblem {
  @Field(() => ProblemCodes) code: ProblemCode;
  @Field(() => ID, { nullable: true }) offerId: string | null;
  @Field(() => ID, { nullable: true }) storeId: string | null;
  @Field() name: string;
  @Field(() => Int, { nullable: true }) oldPriceOre?: number | null;
  @Field(() => Int, { nullable: true }) newPriceOre?: number | null;
  @Field(() => Int, { nullable: true }) left?: number | null;
  @Field(() => String, { nullable: true, description: 'Which part of a bundle is lacking' }) part?: string | null;
}

@ObjectType()
export class BasketItem {
  @Field(() => ID) offerId: string;
  @Field() productSlug: string;
  @Field() name: string;
  @Field() variantName: string;
  @Field() brand: string;
  @Field(() => Picture) picture: Picture;
  @Field(() => Int) quantity: number;
  @Field(() => Int) maxQuantity: number;
  @Field(() => Int) priceOre: number;
  @Field(() => Int) totalOre: number;
  @Field(() => Int, { nullable: true }) unitPriceOre: number | null;
  @Field(() => String, { nullable: true }) unit: string | null;
  @Field(() => ByWeight, { nullable: true }) byWeight: ByWeight | null;
  @Field(() => BundleContent, { nullable: true }) bundle: BundleContent | null;
  @Field(() => Availability) availability: Availability;
  @Field() forDelivery: boolean;
}

@ObjectType()
export class BasketPart {
  @Field(() => StoreCard) store: StoreCard;
  @Field(() => [BasketItem]) items: BasketItem[];
  @Field(() => Int) subtotalOre: number;
  @Field(() => Date, { nullable: true }) readyAt: Date | null;
  @Field() readyToday: boolean;
}

@ObjectType()
export class BasketDelivery {
  @Field() available: boolean;
  @Field(() => ProblemCodes, { nullable: true }) reason: ProblemCode | null;
  @Field(() => Int) feeOre: number;
  @Field(() => NextDelivery, { nullable: true }) next: NextDelivery | null;
}

@ObjectType()
export class Basket {
  @Field(() => ID) id: string;
  @Field(() => Int) itemCount: number;
  @Field(() => [BasketPart]) parts: BasketPart[];
  @Field(() => Int) goodsOre: number;
  @Field(() => Int, { description: 'What the goods cost at most, where some are weighed' }) mostOre: number;
  @Field(() => Date, { nullable: true }) commonReadyAt: Date | null;
  @Field(() => ID, { nullable: true }) delayedByStoreId: string | null;
  @Field(() => BasketDelivery) delivery: BasketDelivery;
  @Field(() => [BasketProblem]) problems: BasketProblem[];
}

@ObjectType()
export class PickupSlot {
  @Field() startsAt: Date;
  @Field() endsAt: Date;
  @Field() free: boolean;
}

@ObjectType()
export class CommonSlot {
  @Field() startsAt: Date;
  @Field() endsAt: Date;
}

@ObjectType()
export class CheckoutPart {
  @Field(() => StoreCard) store: StoreCard;
  @Field(() => [BasketItem]) items: BasketItem[];
  @Field(() => Int) subtotalOre: number;
  @Field() readyAt: Date;
  @Field(() => [PickupSlot]) slots: PickupSlot[];
}

@ObjectType()
export class Checkout {
  @Field(() => ID) id: string;
  @Field(() => ID) basketId: string;
  @Field(() => CheckoutStates) state: string;
  @Field() expiresAt: Date;
  @Field(() => [CheckoutPart]) parts: CheckoutPart[];
  @Field(() => [CommonSlot]) commonSlots: CommonSlot[];
  @Field(() => [DeliverySlotView]) deliverySlots: DeliverySlotView[];
  @Field() deliveryAvailable: boolean;
  @Field(() => ProblemCodes, { nullable: true }) deliveryReason: ProblemCode | null;
  @Field(() => Int, { nullable: true }) minAge: number | null;
  @Field(() => Sums) collectSums: Sums;
  @Field(() => Sums) deliverSums: Sums;
  @Field(() => String, { nullable: true, description: "The secret link's token, when the order is placed" })
  orderToken: string | null;
  @Field(() => String, { nullable: true, description: 'Why the payment failed, when it did' }) paymentProblem:
    string | null;
  @Field() testPayment: boolean;
}

@ObjectType()
class BasketProblems {
  @Field(() => Basket) basket: Basket;
  @Field(() => [BasketProblem]) problems: BasketProblem[];
}

export const BeginCheckoutResult = createUnionType({
  name: 'BeginCheckoutResult',
  types: () => [Checkout, BasketProblems] as const,
  resolveType: (value) => ('basket' in value ? BasketProblems : Checkout),
});

@InputType()
export class StoreSlotInput {
  @Field(() => ID) storeId: string;
  @Field() startsAt: Date;
}

@InputType()
export class AddressInput {
  @Field() line: string;
  @Field() postcode: string;
  @Field() city: string;
  @Field({ nullable: true }) directions?: string;
  @Field(() => PlaceInput, { nullable: true }) place?: PlaceInput;
}

@InputType()
export class PayInput {
  @Field() name: string;
  @Field() phone: string;
  @Field() email: string;
  @Field({ nullable: true }) postcode?: string;
  @Field(() => Fulfilment) fulfilment: Fulfilment;
  @Field(() => [StoreSlotInput], { nullable: true }) slots?: StoreSlotInput[];
  @Field(() => AddressInput, { nullable: true }) address?: AddressInput;
  @Field(() => ID, { nullable: true }) deliverySlotId?: string;
  @Field(() => MissingPolicy) missing: MissingPolicy;
  @Field({ nullable: true }) note?: string;
  @Field({ nullable: true }) acceptTerms?: boolean;
}

@ObjectType({ description: "Where to send the shopper to pay; a full URL of the payment provider's page" })
export class PaymentRedirect {
  @Field() url: string;
}

export const PayResult = resultUnion('PayResult', () => PaymentRedirect);

import { ByWeight, Picture } from '@bytorg/catalog';
import { apiEnum } from '@bytorg/enums';
import { resultUnion } from '@bytorg/errors';
import { DayHours, StoreCard } from '@bytorg/stores';
import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { type CancelReason, cancelReasons } from './cancel-reason';
import { Fulfilment, HistoryEntry, LineBundle, ShortReason, SubOrderStateEnum, Sums } from './ordering.views';

const OrderStatusEnum = apiEnum(
  'OrderStatus',
  ['placed', 'in_progress', 'partly_ready', 'ready', 'out_for_delivery', 'completed', 'cancelled', 'expired'],
  'Computed from the parts, never stored',
);
const CancelReasonEnum = apiEnum(
  'CancelReason',
  cancelReasons,
  'Why a part was cancelled; none when the shopper did it',
);

@ObjectType()
export class OrderLineView {
  @Field(() => ID) id: string;
  @Field(() => ID) offerId: string;
  @Field() name: string;
  @Field() variantName: string;
  @Field(() => Picture) picture: Picture;
  @Field(() => Int) quantity: number;
  @Field(() => Int, { nullable: true }) picked: number | null;
  @Field(() => Int, { nullable: true }) handedOver: number | null;
  @Field(() => ShortReason, { nullable: true }) shortReason: ShortReason | null;
  @Field(() => Int) priceOre: number;
  @Field(() => Int) totalOre: number;
  @Field(() => ByWeight, { nullable: true }) byWeight: ByWeight | null;
  @Field(() => Int, { nullable: true, description: 'The price is final when it is known' }) weighedGrams: number | null;
  @Field(() => LineBundle, { nullable: true }) bundle: LineBundle | null;
  @Field(() => Float) vatPercent: number;
  @Field() withdrawable: boolean;
}

@ObjectType()
export class SubOrderForShopper {
  @Field(() => ID) id: string;
  @Field() number: string;
  @Field(() => StoreCard) store: StoreCard;
  @Field(() => SubOrderStateEnum) state: string;
  @Field() promisedAt: Date;
  @Field(() => Date, { nullable: true }) slotStartsAt: Date | null;
  @Field(() => Date, { nullable: true }) slotEndsAt: Date | null;
  @Field(() => [OrderLineView]) lines: OrderLineView[];
  @Field(() => Int) totalOre: number;
  @Field(() => [HistoryEntry]) history: HistoryEntry[];
  @Field() cancellable: boolean;
  @Field(() => CancelReasonEnum, { nullable: true }) cancelReason: CancelReason | null;
  @Field(() => [DayHours]) nextDays: DayHours[];
  @Field() parkingNote: string;
  @Field() orgNumber: string;
  @Field() email: string;
}

@ObjectType()
export class OrderPage {
  @Field() number: string;
  @Field() token: string;
  @Field(() => OrderStatusEnum) status: string;
  @Field() placedAt: Date;
  @Field(() => Fulfilment) fulfilment: Fulfilment;
  @Field() name: string;
  @Field() email: string;
  @Field() phone: string;
  @Field(() => String, { nullable: true }) address: string | null;
  @Field(() => Date, { nullable: true }) deliveryStartsAt: Date | null;
  @Field(() => Date, { nullable: true }) deliveryEndsAt: Date | null;
  @Field(() => String, { nullable: true }) code: string | null;
  @Field(() => String, { nullable: true }) qrToken: string | null;
  @Field() collectBy: Date;
  @Field(() => [SubOrderForShopper]) parts: SubOrderForShopper[];
  @Field(() => Sums) sums: Sums;
  @Field(() => Int) authorisedOre: number;
  @Field(() => Int) capturedOre: number;
  @Field({ description: 'The card is held no longer, and nothing was taken' }) holdReleased: boolean;
  @Field() cancellable: boolean;
  @Field(() => Date, { nullable: true }) withdrawUntil: Date | null;
  @Field() withdrawable: boolean;
  @Field(() => Int, { nullable: true }) rated: number | null;
}

@InputType()
export class WithdrawInput {
  @Field() token: string;
  @Field() name: string;
  @Field(() => [ID]) lineIds: string[];
  @Field({ nullable: true }) message?: string;
}

export const OrderChangeResult = resultUnion('OrderChangeResult', () => OrderPage);

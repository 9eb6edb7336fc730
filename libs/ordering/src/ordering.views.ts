import { Picture } from '@bytorg/catalog';
import { apiEnum } from '@bytorg/enums';
import { resultUnion } from '@bytorg/errors';
import { DayHours, StoreCard } from '@bytorg/stores';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type CancelReason, cancelReasons, storeReasons } from './cancel-reason';

export const Fulfilment = { COLLECT: 'collect', DELIVER: 'deliver' } as const;
export type Fulfilment = (typeof Fulfilment)[keyof typeof Fulfilment];
registerEnumType(Fulfilment, { name: 'Fulfilment' });
export const MissingPolicy = { DROP_LINE: 'drop_line', CANCEL_ALL: 'cancel_all', CALL_ME: 'call_me' } as const;
export type MissingPolicy = (typeof MissingPolicy)[keyof typeof MissingPolicy];
registerEnumType(MissingPolicy, {
  name: 'MissingPolicy',
  description: 'What the shopper wants when something is missing; CANCEL_ALL: nothing from that store',
});
export const SubOrderStateEnum = apiEnum('SubOrderState', [
  'placed',
  'accepted',
  'picking',
  'ready',
  'handed_over',
  'out_for_delivery',
  'delivered',
  'expired',
  'cancelled',
  'returned',
]);
const OrderStatusEnum = apiEnum(
  'OrderStatus',
  ['placed', 'in_progress', 'partly_ready', 'ready', 'out_for_delivery', 'completed', 'cancelled', 'expired'],
  'Computed from the parts, never stored',
);
export const StoreReasonEnum = apiEnum('StoreReason', storeReasons);
const CancelReasonEnum = apiEnum(
  'CancelReason',
  cancelReasons,
  'Why a part was cancelled; none when the shopper did it',
);
export const ShortReason = {
  NOT_FOUND: 'not_found',
  DAMAGED: 'damaged',
  EXPIRED_DATE: 'expired_date',
  WRONG_COUNT: 'wrong_count',
  OTHER: 'other',
} as const;
export type ShortReason = (typeof ShortReason)[keyof typeof ShortReason];
registerEnumType(ShortReason, { name: 'ShortReason' });

@ObjectType('VatLine')
export class VatLineView {
  @Field(() => Float) percent: number;
  @Field(() => Int) grossOre: number;
  @Field(() => Int) vatOre: number;
}

@ObjectType()
export class Sums {
  @Field(() => Int) goodsOre: number;
  @Field(() => Int) deliveryOre: number;
  @Field(() => Int) totalOre: number;
  @Field(() => [VatLineView]) vat: VatLineView[];
}

@ObjectType()
export class HistoryEntry {
  @Field() at: Date;
  @Field(() => SubOrderStateEnum) state: string;
  @Field(() => String, { nullable: true }) note: string | null;
}

@ObjectType()
export class OrderLineView {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() variantName: string;
  @Field(() => Picture) picture: Picture;
  @Field(() => Int) quantity: number;
  @Field(() => Int, { nullable: true }) picked: number | null;
  @Field(() => Int, { nullable: true }) handedOver: number | null;
  @Field(() => ShortReason, { nullable: true }) shortReason: ShortReason | null;
  @Field(() => Int) priceOre: number;
  @Field(() => Int) totalOre: number;
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

@ObjectType()
export class BoardCard {
  @Field(() => ID) id: string;
  @Field() number: string;
  @Field(() => SubOrderStateEnum) state: string;
  @Field() shopperName: string;
  @Field(() => Fulfilment) fulfilment: Fulfilment;
  @Field(() => Int) lineCount: number;
  @Field(() => Int) unitCount: number;
  @Field(() => Int) shortCount: number;
  @Field() placedAt: Date;
  @Field() promisedAt: Date;
  @Field(() => Date, { nullable: true }) slotStartsAt: Date | null;
  @Field(() => Date, { nullable: true }) slotEndsAt: Date | null;
  @Field(() => Date, { nullable: true }) readyAt: Date | null;
  @Field(() => Date, { nullable: true }) collectBy: Date | null;
  @Field(() => Int) totalOre: number;
  @Field(() => MissingPolicy) missing: MissingPolicy;
  @Field(() => Int) bagCount: number;
}

@ObjectType()
export class Board {
  @Field(() => StoreCard) store: StoreCard;
  @Field() now: Date;
  @Field(() => [BoardCard]) cards: BoardCard[];
  @Field(() => Int) handedOverToday: number;
  @Field(() => Int) lateCount: number;
}

@ObjectType()
export class PickLine {
  @Field(() => ID) id: string;
  @Field(() => ID) offerId: string;
  @Field() name: string;
  @Field() variantName: string;
  @Field() brand: string;
  @Field() sku: string;
  @Field(() => String, { nullable: true }) gtin: string | null;
  @Field(() => Picture) picture: Picture;
  @Field(() => Int) quantity: number;
  @Field(() => Int, { nullable: true }) picked: number | null;
  @Field(() => Int, { nullable: true }) handedOver: number | null;
  @Field(() => ShortReason, { nullable: true }) shortReason: ShortReason | null;
  @Field(() => Int) priceOre: number;
  @Field(() => Int) totalOre: number;
  @Field(() => Int) onHand: number;
}

@ObjectType()
export class BagView {
  @Field(() => ID) id: string;
  @Field() code: string;
  @Field() state: string;
}

@ObjectType()
export class SubOrderForStore {
  @Field(() => ID) id: string;
  @Field() number: string;
  @Field(() => SubOrderStateEnum) state: string;
  @Field() shopperName: string;
  @Field() shopperPhone: string;
  @Field(() => Fulfilment) fulfilment: Fulfilment;
  @Field(() => MissingPolicy) missing: MissingPolicy;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field() placedAt: Date;
  @Field() promisedAt: Date;
  @Field(() => Date, { nullable: true }) slotStartsAt: Date | null;
  @Field(() => Date, { nullable: true }) slotEndsAt: Date | null;
  @Field(() => Date, { nullable: true }) collectBy: Date | null;
  @Field(() => [PickLine]) lines: PickLine[];
  @Field(() => [BagView]) bags: BagView[];
  @Field(() => [HistoryEntry]) history: HistoryEntry[];
  @Field(() => Int) totalOre: number;
  @Field(() => Int, { nullable: true }) minAge: number | null;
  @Field(() => ID) storeId: string;
  @Field() storeName: string;
}

const AttentionKind = apiEnum('AttentionKind', [
  'not_accepted',
  'late',
  'not_collected',
  'delivery_failed',
  'left_behind',
  'shortage',
]);

@ObjectType()
export class AttentionItem {
  @Field(() => AttentionKind) kind: string;
  @Field(() => ID, { nullable: true }) subOrderId: string | null;
  @Field(() => ID, { nullable: true }) storeId: string | null;
  @Field() storeName: string;
  @Field() storePhone: string;
  @Field(() => String, { nullable: true, description: 'For a shortage: how many items' }) orderNumber: string | null;
  @Field() at: Date;
}

export const OrderChangeResult = resultUnion('OrderChangeResult', () => OrderPage);

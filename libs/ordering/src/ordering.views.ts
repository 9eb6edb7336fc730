import { apiEnum } from '@bytorg/enums';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { storeReasons } from './cancel-reason';

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
export const StoreReasonEnum = apiEnum('StoreReason', storeReasons);
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

@ObjectType({ description: 'Of what a line was bought as a part; the lines of one bundle share its offer' })
export class LineBundle {
  @Field(() => ID) offerId: string;
  @Field() name: string;
  @Field(() => Int, { description: 'How many of the bundle were bought' }) quantity: number;
}

@ObjectType()
export class Sums {
  @Field(() => Int) goodsOre: number;
  @Field(() => Int) deliveryOre: number;
  @Field(() => Int) totalOre: number;
  @Field(() => Int, {
    description: 'What it comes to at most: more than the total only while something is to be weighed',
  })
  mostOre: number;
  @Field(() => [VatLineView]) vat: VatLineView[];
}

@ObjectType()
export class HistoryEntry {
  @Field() at: Date;
  @Field(() => SubOrderStateEnum) state: string;
  @Field(() => String, { nullable: true }) note: string | null;
}

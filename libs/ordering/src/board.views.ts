import { ByWeight, Picture } from '@bytorg/catalog';
import { apiEnum } from '@bytorg/enums';
import { StoreCard } from '@bytorg/stores';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Fulfilment, HistoryEntry, LineBundle, MissingPolicy, ShortReason, SubOrderStateEnum } from './ordering.views';

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
  @Field(() => ByWeight, { nullable: true, description: 'One piece, to be weighed when it is picked' })
  byWeight: ByWeight | null;
  @Field(() => Int, { nullable: true }) weighedGrams: number | null;
  @Field(() => LineBundle, { nullable: true }) bundle: LineBundle | null;
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

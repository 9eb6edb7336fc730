import { Picture } from '@bytorg/catalog';
import { apiEnum } from '@bytorg/enums';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

export type CountScope = 'all' | 'shelf' | 'scan';
export const CountScopeEnum = apiEnum<CountScope>('CountScope', ['all', 'shelf', 'scan']);
export type CountState = 'open' | 'approving' | 'approved' | 'dropped';
const CountStateEnum = apiEnum<CountState>('CountState', ['open', 'approving', 'approved', 'dropped']);
export type CountShow = 'left' | 'counted' | 'all';
export const CountShowEnum = apiEnum<CountShow>('CountShow', ['left', 'counted', 'all']);
export type CountKind = 'scan' | 'typed';
const CountKindEnum = apiEnum<CountKind>(
  'CountKind',
  ['scan', 'typed'],
  'Scanned adds; typed replaces what the same person had counted',
);

@ObjectType()
export class StockCount {
  @Field(() => ID) id: string;
  @Field(() => ID) storeId: string;
  @Field(() => CountScopeEnum) scope: CountScope;
  @Field(() => String, { nullable: true }) shelf: string | null;
  @Field(() => CountStateEnum) state: CountState;
  @Field() openedAt: Date;
  @Field() openedBy: string;
  @Field(() => Date, { nullable: true }) closedAt: Date | null;
  @Field(() => String, { nullable: true }) closedBy: string | null;
  @Field(() => Int) counted: number;
  @Field(() => Int, { description: 'Offers of its scope with units, and not counted' }) left: number;
  @Field(() => Int, { description: 'Lines that approving has gone through' }) applied: number;
}

@ObjectType()
export class CountShelf {
  @Field({ description: 'Empty: goods without a shelf' }) name: string;
  @Field(() => Int) offers: number;
  @Field(() => Date, { nullable: true, description: 'The one among them that was counted longest ago' })
  countedAt: Date | null;
  @Field(() => ID, { nullable: true, description: 'The round that counts it now' }) countId: string | null;
}

@ObjectType()
export class CountLine {
  @Field(() => ID) offerId: string;
  @Field() name: string;
  @Field() variantName: string;
  @Field() brand: string;
  @Field() sku: string;
  @Field(() => String, { nullable: true }) gtin: string | null;
  @Field() shelf: string;
  @Field(() => Picture) picture: Picture;
  @Field(() => Int, { nullable: true, description: 'Null: not counted' }) figure: number | null;
  @Field(() => Int, { description: 'Of it, what the asker counted' }) mine: number;
  @Field(() => Int) people: number;
}

@ObjectType()
export class CountLines {
  @Field(() => Int) total: number;
  @Field(() => [CountLine]) rows: CountLine[];
}

@ObjectType()
export class CountDifference {
  @Field(() => ID) offerId: string;
  @Field() name: string;
  @Field() variantName: string;
  @Field() sku: string;
  @Field() shelf: string;
  @Field(() => Int, { description: 'On the shelf' }) figure: number;
  @Field(() => Int, { description: 'In bags at that moment' }) setAside: number;
  @Field(() => Int, { description: 'What the ledger believed at that moment' }) believed: number;
  @Field(() => Int, { description: 'What approving adds or takes away' }) change: number;
  @Field(() => Int, { description: 'On hand when it is approved' }) onHand: number;
  @Field(() => Int) held: number;
  @Field(() => Int, { description: 'The change in selling prices' }) valueOre: number;
  @Field({ description: 'Goods left while they were being counted: worth a second look' }) unsure: boolean;
  @Field({ description: 'Counted anew since, outside this round' }) superseded: boolean;
}

@ObjectType({ description: 'What approving would do, or did' })
export class CountReview {
  @Field({ description: 'To be sent with the approval: it holds for what was shown' }) seen: string;
  @Field(() => Int) counted: number;
  @Field(() => Int) right: number;
  @Field(() => Int) less: number;
  @Field(() => Int) more: number;
  @Field(() => Int) lessOre: number;
  @Field(() => Int) moreOre: number;
  @Field(() => Int) unsure: number;
  @Field(() => Int, { description: 'Lines that will have fewer than are promised to shoppers' }) shortages: number;
  @Field(() => Int) left: number;
  @Field({ description: 'Which are left: to be sent when they are said to be gone' }) leftSeen: string;
  @Field(() => Int) total: number;
  @Field(() => [CountDifference], { description: 'The dearest first' }) differences: CountDifference[];
}

@InputType()
export class CountedInput {
  @Field(() => ID, { nullable: true }) offerId?: string;
  @Field({ nullable: true, description: 'Barcode or SKU, where the offer is not known' }) code?: string;
  @Field(() => CountKindEnum) kind: CountKind;
  @Field(() => Int) quantity: number;
  @Field(() => Int, { nullable: true, description: 'Seconds since it was counted, where the net was slow' })
  ago?: number;
}

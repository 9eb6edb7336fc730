import { Allow, Sender, type Who } from '@bytorg/identity';
import { SubOrderForStore, SubOrderStateEnum } from '@bytorg/ordering';
import { Inject } from '@nestjs/common';
import {
  Args,
  createUnionType,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  registerEnumType,
  Resolver,
} from '@nestjs/graphql';
import { HandOvers } from './hand-over.service';
import type { Refusal } from './proofs.service';

const RefusalCodes = {
  WRONG_CODE: 'wrong_code',
  PAUSED: 'paused',
  ALREADY_HANDED_OVER: 'already_handed_over',
  NOT_READY: 'not_ready',
  NOTHING_HERE: 'nothing_here',
  WRONG_PERSON: 'wrong_person',
} as const;
registerEnumType(RefusalCodes, { name: 'HandOverRefusalCode' });

@ObjectType({ description: 'What the counter sees after typing or scanning a code' })
class HandOverFound {
  @Field(() => SubOrderForStore) subOrder: SubOrderForStore;
  @Field(() => [String]) otherStores: string[];
}

@ObjectType()
class HandOverRefusal {
  @Field(() => RefusalCodes) code: string;
  @Field(() => Int, { nullable: true }) triesLeft?: number;
  @Field(() => Date, { nullable: true }) pausedUntil?: Date;
  @Field(() => SubOrderStateEnum, { nullable: true }) state?: string;
}

@InputType()
export class RefusedLineInput {
  @Field(() => ID) lineId: string;
  @Field(() => Int) quantity: number;
}

const isRefusal = (value: object): value is Refusal => 'code' in value;
const HandOverLookup = createUnionType({
  name: 'HandOverLookup',
  types: () => [HandOverFound, HandOverRefusal] as const,
  resolveType: (v) => (isRefusal(v) ? HandOverRefusal : HandOverFound),
});
const HandOverResult = createUnionType({
  name: 'HandOverResult',
  types: () => [SubOrderForStore, HandOverRefusal] as const,
  resolveType: (v) => (isRefusal(v) ? HandOverRefusal : SubOrderForStore),
});

@Resolver()
export class PickupResolver {
  constructor(@Inject(HandOvers) private readonly handOvers: HandOvers) {}

  @Allow('owner', 'clerk')
  @Mutation(() => HandOverLookup)
  findHandOver(@Sender() who: Who, @Args('storeId', { type: () => ID }) storeId: string, @Args('code') code: string) {
    return this.handOvers.find(who, storeId, code);
  }

  @Allow('owner', 'clerk')
  @Mutation(() => HandOverResult)
  handOver(
    @Sender() who: Who,
    @Args('subOrderId', { type: () => ID }) subOrderId: string,
    @Args('code') code: string,
    @Args('key') key: string,
    @Args('refused', { type: () => [RefusedLineInput], nullable: true }) refused?: RefusedLineInput[],
    @Args('idChecked', { nullable: true }) idChecked?: boolean,
  ) {
    return this.handOvers.byCode(who, { subOrderId, refused: refused ?? [], idChecked: !!idChecked, key }, code);
  }

  @Allow('owner', 'clerk')
  @Mutation(() => HandOverResult)
  handOverByName(
    @Sender() who: Who,
    @Args('subOrderId', { type: () => ID }) subOrderId: string,
    @Args('name') name: string,
    @Args('phone') phone: string,
    @Args('key') key: string,
    @Args('refused', { type: () => [RefusedLineInput], nullable: true }) refused?: RefusedLineInput[],
    @Args('idChecked', { nullable: true }) idChecked?: boolean,
  ) {
    return this.handOvers.byName(who, { subOrderId, refused: refused ?? [], idChecked: !!idChecked, key }, name, phone);
  }
}

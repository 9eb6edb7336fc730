import { orProblems, Done } from '@bytorg/errors';
import { Allow, NewTillKey, NewTillKeyResult, Sender, TillKey, Tills, type Who } from '@bytorg/identity';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Push } from './push.service';
import { PriceToldInput, PushResult, PushReport, StockToldInput } from './push.views';

@Resolver()
export class PushResolver {
  constructor(
    @Inject(Push) private readonly push: Push,
    @Inject(Tills) private readonly tills: Tills,
  ) {}

  @Allow('owner', 'clerk', 'till')
  @Mutation(() => PushResult, {
    description:
      'Counts as the till knows them, at most 1,000. Repeated with the same key it is the same act and gives the same answer.',
  })
  setStock(
    @Sender() who: Who,
    @Args('storeId', { type: () => ID }) storeId: string,
    @Args('items', { type: () => [StockToldInput] }) items: StockToldInput[],
    @Args('key') key: string,
  ) {
    return orProblems(async () => Object.assign(new PushReport(), await this.push.setStock(who, storeId, items, key)));
  }

  @Allow('owner', 'clerk', 'till')
  @Mutation(() => PushResult, {
    description:
      'Prices as the till knows them, at most 1,000. Repeated with the same key it is the same act and gives the same answer.',
  })
  setPrices(
    @Sender() who: Who,
    @Args('storeId', { type: () => ID }) storeId: string,
    @Args('items', { type: () => [PriceToldInput] }) items: PriceToldInput[],
    @Args('key') key: string,
  ) {
    return orProblems(async () => Object.assign(new PushReport(), await this.push.setPrices(who, storeId, items, key)));
  }

  @Allow('owner')
  @Query(() => [TillKey])
  tillKeys(@Sender() who: Who, @Args('storeId', { type: () => ID }) storeId: string) {
    return this.tills.list(who, storeId);
  }

  @Allow('owner')
  @Mutation(() => NewTillKeyResult)
  createTillKey(@Sender() who: Who, @Args('storeId', { type: () => ID }) storeId: string, @Args('name') name: string) {
    return orProblems(async () => Object.assign(new NewTillKey(), await this.tills.create(who, storeId, name)));
  }

  @Allow('owner')
  @Mutation(() => Done)
  async revokeTillKey(
    @Sender() who: Who,
    @Args('storeId', { type: () => ID }) storeId: string,
    @Args('id', { type: () => ID }) id: string,
  ) {
    await this.tills.revoke(who, storeId, id);
    return Object.assign(new Done(), { ok: true });
  }
}

import { orProblems } from '@bytorg/errors';
import { Allow, Sender, type Who } from '@bytorg/identity';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ProductChanges } from './changes.service';
import { ChangeState, ProductChange, ProductChangeResult, SharedText, SharedTextInput } from './changes.views';

export const changeView = (work: () => Promise<ProductChange>) =>
  orProblems(async () => Object.assign(new ProductChange(), await work()));

/** Shared text is changed by asking; deciding belongs to the coordinator and to whoever brought the product. */
@Resolver()
export class ChangesResolver {
  constructor(@Inject(ProductChanges) private readonly changes: ProductChanges) {}

  @Allow('owner', 'clerk')
  @Query(() => SharedText)
  sharedText(
    @Sender() who: Who,
    @Args('storeId', { type: () => ID }) storeId: string,
    @Args('productId', { type: () => ID }) productId: string,
  ) {
    who.mustActFor(storeId);
    return this.changes.text(who, storeId, productId);
  }

  @Allow('owner', 'clerk')
  @Query(() => [ProductChange])
  storeProductChanges(@Sender() who: Who, @Args('storeId', { type: () => ID }) storeId: string) {
    who.mustActFor(storeId);
    return this.changes.list(who, storeId);
  }

  @Allow('coordinator')
  @Query(() => [ProductChange])
  townProductChanges(@Sender() who: Who) {
    return this.changes.list(who, null);
  }

  @Allow('owner', 'clerk')
  @Mutation(() => ProductChangeResult)
  proposeProductChange(
    @Sender() who: Who,
    @Args('storeId', { type: () => ID }) storeId: string,
    @Args('productId', { type: () => ID }) productId: string,
    @Args('text') text: SharedTextInput,
    @Args('key') key: string,
    @Args('note', { type: () => String, nullable: true }) note: string | null = null,
  ) {
    who.mustActFor(storeId);
    return changeView(() => this.changes.propose(who, { storeId, productId, text, note: note ?? '' }, key));
  }

  /** Sent twice: the second finds it decided, and says so. */
  @Allow('owner', 'clerk', 'coordinator')
  @Mutation(() => ProductChangeResult)
  decideProductChange(
    @Sender() who: Who,
    @Args('id', { type: () => ID }) id: string,
    @Args('state', { type: () => ChangeState }) state: ChangeState,
    @Args('reason', { type: () => String, nullable: true }) reason: string | null = null,
    @Args('anyway', { type: () => Boolean, nullable: true }) anyway: boolean | null = null,
  ) {
    return changeView(() => this.changes.decide(who, id, { state, reason: reason ?? '', anyway: anyway ?? false }));
  }

  /** Sent twice: the second finds it undone, and says so. */
  @Allow('owner', 'clerk', 'coordinator')
  @Mutation(() => ProductChangeResult)
  undoProductChange(@Sender() who: Who, @Args('id', { type: () => ID }) id: string) {
    return changeView(() => this.changes.undo(who, id));
  }
}

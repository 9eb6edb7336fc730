import { Allow, Sender, type Who } from '@bytorg/identity';
import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CountEntries } from './count-entries.service';
import { CountReader } from './count-reader.service';
import { CountReviews } from './count-review.service';
import { Counts } from './counts.service';
import {
  CountedInput,
  CountLine,
  CountLines,
  CountReview,
  type CountScope,
  CountScopeEnum,
  CountShelf,
  type CountShow,
  CountShowEnum,
  StockCount,
} from './counts.views';

@Resolver()
export class CountsResolver {
  constructor(
    @Inject(Counts) private readonly counts: Counts,
    @Inject(CountEntries) private readonly entries: CountEntries,
    @Inject(CountReader) private readonly reader: CountReader,
    @Inject(CountReviews) private readonly reviews: CountReviews,
  ) {}

  @Allow('owner', 'clerk')
  @Query(() => [StockCount])
  stockCounts(@Sender() who: Who, @Args('storeId', { type: () => ID }) storeId: string) {
    who.mustActFor(storeId);
    return this.reader.list(storeId);
  }

  @Allow('owner', 'clerk')
  @Query(() => [CountShelf])
  countShelves(@Sender() who: Who, @Args('storeId', { type: () => ID }) storeId: string) {
    who.mustActFor(storeId);
    return this.reader.shelves(storeId);
  }

  @Allow('owner', 'clerk')
  @Query(() => StockCount)
  async stockCount(@Sender() who: Who, @Args('id', { type: () => ID }) id: string) {
    await this.counts.mustOwn(who, id);
    return this.reader.one(id);
  }

  @Allow('owner', 'clerk')
  @Query(() => CountLines)
  async countLines(
    @Sender() who: Who,
    @Args('id', { type: () => ID }) id: string,
    @Args('show', { type: () => CountShowEnum }) show: CountShow,
    @Args('page', { type: () => Int, nullable: true }) page?: number,
  ) {
    await this.counts.mustOwn(who, id);
    return this.reader.lines(who, id, show, page ?? 1);
  }

  @Allow('owner', 'clerk')
  @Query(() => CountReview)
  async countReview(
    @Sender() who: Who,
    @Args('id', { type: () => ID }) id: string,
    @Args('page', { type: () => Int, nullable: true }) page?: number,
  ) {
    await this.counts.mustOwn(who, id);
    return this.reviews.review(who, id, page ?? 1);
  }

  @Allow('owner', 'clerk')
  @Mutation(() => StockCount)
  async openCount(
    @Sender() who: Who,
    @Args('storeId', { type: () => ID }) storeId: string,
    @Args('scope', { type: () => CountScopeEnum }) scope: CountScope,
    @Args('key') key: string,
    @Args('shelf', { type: () => String, nullable: true }) shelf: string | null = null,
  ) {
    return this.reader.one(await this.counts.open(who, storeId, scope, shelf, key));
  }

  @Allow('owner', 'clerk')
  @Mutation(() => CountLine)
  async recordCount(
    @Sender() who: Who,
    @Args('id', { type: () => ID }) id: string,
    @Args('counted') counted: CountedInput,
    @Args('key') key: string,
  ) {
    return this.reader.line(who, id, await this.entries.record(who, id, counted, key));
  }

  @Allow('owner', 'clerk')
  @Mutation(() => CountLine)
  async countAnew(
    @Sender() who: Who,
    @Args('id', { type: () => ID }) id: string,
    @Args('offerId', { type: () => ID }) offerId: string,
    @Args('key') key: string,
  ) {
    await this.entries.anew(who, id, offerId, key);
    return this.reader.line(who, id, offerId);
  }

  @Allow('owner', 'clerk')
  @Mutation(() => StockCount)
  async countRestAsNothing(
    @Sender() who: Who,
    @Args('id', { type: () => ID }) id: string,
    @Args('seen', { description: 'What was shown as not counted: `leftSeen` of the review' }) seen: string,
    @Args('key') key: string,
  ) {
    await this.entries.nothingOfTheRest(who, id, seen, key);
    return this.reader.one(id);
  }

  @Allow('owner', 'clerk')
  @Mutation(() => StockCount)
  async approveCount(
    @Sender() who: Who,
    @Args('id', { type: () => ID }) id: string,
    @Args('seen') seen: string,
    @Args('key') key: string,
  ) {
    await this.counts.approve(who, id, seen, key);
    return this.reader.one(id);
  }

  @Allow('owner', 'clerk')
  @Mutation(() => StockCount)
  async dropCount(@Sender() who: Who, @Args('id', { type: () => ID }) id: string) {
    await this.counts.drop(who, id);
    return this.reader.one(id);
  }
}

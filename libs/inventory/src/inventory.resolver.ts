import { orProblems } from '@bytorg/errors';
import { Allow, Sender, type Who } from '@bytorg/identity';
import { Inject } from '@nestjs/common';
import { Args, Float, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Counting } from './counting.service';
import {
  CountReason,
  GtinMatch,
  NewOfferInput,
  OfferFilter,
  OfferGrid,
  OfferResult,
  OfferRow,
  OfferSort,
  StockMovements,
  UpdateOfferInput,
} from './inventory.views';
import { OfferGridService } from './offer-grid.service';

@Resolver()
export class InventoryResolver {
  constructor(
    @Inject(OfferGridService) private readonly grid: OfferGridService,
    @Inject(Counting) private readonly counting: Counting,
  ) {}

  @Allow('owner', 'clerk')
  @Query(() => OfferGrid)
  storeOffers(
    @Sender() who: Who,
    @Args('storeId', { type: () => ID }) storeId: string,
    @Args('text', { nullable: true }) text?: string,
    @Args('filter', { type: () => OfferFilter, nullable: true }) filter?: OfferFilter,
    @Args('sort', { type: () => OfferSort, nullable: true }) sort?: OfferSort,
    @Args('page', { type: () => Int, nullable: true }) page?: number,
    @Args('pageSize', { type: () => Int, nullable: true }) pageSize?: number,
  ) {
    who.mustActFor(storeId);
    return this.grid.grid(storeId, {
      language: who.language,
      text,
      filter: filter ?? 'all',
      sort: sort ?? 'name',
      page: page ?? 1,
      pageSize: pageSize ?? 50,
    });
  }

  @Allow('owner', 'clerk')
  @Query(() => StockMovements)
  async stockMovements(
    @Sender() who: Who,
    @Args('offerId', { type: () => ID }) offerId: string,
    @Args('page', { type: () => Int, nullable: true }) page?: number,
  ) {
    await this.grid.mustOwn(who, offerId);
    return this.grid.movements(offerId, page ?? 1);
  }

  @Allow('owner', 'clerk')
  @Query(() => GtinMatch, { nullable: true })
  gtin(@Sender() who: Who, @Args('storeId', { type: () => ID }) storeId: string, @Args('gtin') gtin: string) {
    who.mustActFor(storeId);
    return this.grid.gtin(who, storeId, gtin);
  }

  @Allow('owner', 'clerk')
  @Query(() => [GtinMatch])
  likelyProducts(
    @Sender() who: Who,
    @Args('storeId', { type: () => ID }) storeId: string,
    @Args('name') name: string,
    @Args('brand') brand: string,
    @Args('netAmount', { type: () => Float, nullable: true }) netAmount: number | null = null,
  ) {
    who.mustActFor(storeId);
    return this.grid.likely(who, storeId, { name, brand, netAmount: netAmount ?? undefined });
  }

  @Allow('owner', 'clerk')
  @Mutation(() => OfferResult)
  updateOffer(@Sender() who: Who, @Args('input') input: UpdateOfferInput) {
    return orProblems(async () => Object.assign(new OfferRow(), await this.counting.update(who, input)));
  }

  @Allow('owner', 'clerk')
  @Mutation(() => OfferResult)
  createOffer(@Sender() who: Who, @Args('input') input: NewOfferInput, @Args('key') key: string) {
    return orProblems(async () => Object.assign(new OfferRow(), await this.counting.create(who, input, key)));
  }

  @Allow('owner', 'clerk')
  @Mutation(() => OfferRow)
  countStock(
    @Sender() who: Who,
    @Args('offerId', { type: () => ID }) offerId: string,
    @Args('onHand', { type: () => Int }) onHand: number,
    @Args('reason', { type: () => CountReason }) reason: CountReason,
    @Args('key') key: string,
    @Args('note', { type: () => String, nullable: true }) note: string | null = null,
  ) {
    return this.counting.count(who, { offerId, onHand, reason, note }, key);
  }

  @Allow('owner', 'clerk')
  @Mutation(() => OfferResult)
  walkInSale(
    @Sender() who: Who,
    @Args('offerId', { type: () => ID }) offerId: string,
    @Args('quantity', { type: () => Int }) quantity: number,
    @Args('key') key: string,
  ) {
    return orProblems(async () =>
      Object.assign(new OfferRow(), await this.counting.walkIn(who, offerId, quantity, key)),
    );
  }
}

import { DomainError, orProblems } from '@bytorg/errors';
import { Public, Sender, type Who } from '@bytorg/identity';
import { Inject } from '@nestjs/common';
import { Args, ID, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { asked, asksOnly } from './asked';
import { Asking } from './asking';
import { Baskets } from './basket.service';
import { CheckoutReader } from './checkout-reader.service';
import { Checkouts } from './checkout.service';
import { Basket, BeginCheckoutResult, Checkout, PayInput, PaymentRedirect, PayResult } from './checkout.views';
import { Paying } from './paying.service';
import { Placement } from './placement.service';

@Resolver()
export class BasketResolver {
  constructor(@Inject(Baskets) private readonly baskets: Baskets) {}

  @Public()
  @Query(() => Basket, { nullable: true })
  basket(@Sender() who: Who, @Args('id', { type: () => ID }) id: string) {
    return this.baskets.view(id, who.language);
  }

  @Public()
  @Mutation(() => Basket)
  async addToBasket(
    @Sender() who: Who,
    @Args('offerId', { type: () => ID }) offerId: string,
    @Args('quantity', { type: () => Int }) quantity: number,
    @Info() info: GraphQLResolveInfo,
    @Args('basketId', { type: () => ID, nullable: true }) basketId: string | null = null,
    @Args('key', { type: () => String, nullable: true }) key: string | null = null,
  ) {
    const brief = await this.baskets.add(who, basketId, offerId, quantity, key);
    return asksOnly(info, 'id', 'itemCount') ? brief : this.baskets.view(brief.id, who.language);
  }

  @Public()
  @Mutation(() => Basket)
  async setQuantity(
    @Sender() who: Who,
    @Args('basketId', { type: () => ID }) id: string,
    @Args('offerId', { type: () => ID }) offerId: string,
    @Args('quantity', { type: () => Int }) quantity: number,
  ) {
    await this.baskets.setQuantity(id, offerId, quantity);
    return this.baskets.view(id, who.language);
  }

  @Public()
  @Mutation(() => Basket, { description: 'The shopper has seen what is new: prices, and what is in bundles' })
  async acceptPrices(@Sender() who: Who, @Args('basketId', { type: () => ID }) id: string) {
    await this.baskets.acceptPrices(id);
    return this.baskets.view(id, who.language);
  }
}

@Resolver()
export class CheckoutResolver {
  private readonly asking = new Asking();

  constructor(
    @Inject(Checkouts) private readonly checkouts: Checkouts,
    @Inject(CheckoutReader) private readonly reader: CheckoutReader,
    @Inject(Paying) private readonly paying: Paying,
    @Inject(Placement) private readonly placement: Placement,
    @Inject(Baskets) private readonly baskets: Baskets,
  ) {}

  @Public()
  @Query(() => Checkout, { nullable: true })
  checkout(@Sender() who: Who, @Args('id', { type: () => ID }) id: string) {
    return this.reader.view(id, who.language).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'CHECKOUT_UNKNOWN') return null;
      throw error;
    });
  }

  @Public()
  @Mutation(() => BeginCheckoutResult)
  async beginCheckout(
    @Sender() who: Who,
    @Args('basketId', { type: () => ID }) basketId: string,
    @Args('key') key: string,
    @Info() info: GraphQLResolveInfo,
  ) {
    const begun = await this.checkouts.begin(who, basketId, key);
    // The shop goes on to the checkout's page, which reads it; a basket with problems is read by its own page.
    if ('id' in begun) return asksOnly(info, 'id', 'problems') ? begun : this.reader.view(begun.id, who.language);
    const basket = asked(info).has('basket') ? await this.baskets.view(basketId, who.language) : null;
    return { basket, problems: begun.problems };
  }

  @Public()
  @Mutation(() => PayResult)
  pay(
    @Sender() who: Who,
    @Args('checkoutId', { type: () => ID }) id: string,
    @Args('input') input: PayInput,
    @Args('key') key: string,
  ) {
    return orProblems(async () =>
      Object.assign(new PaymentRedirect(), { url: await this.paying.pay(who, id, input, key) }),
    );
  }

  @Public()
  @Mutation(() => Checkout, { description: 'Asks the payment provider at once, for the moment the shopper comes back' })
  async checkPayment(@Sender() who: Who, @Args('checkoutId', { type: () => ID }) id: string) {
    if (!this.asking.may(who.ip, id)) return this.reader.view(id, who.language);
    return this.reader.viewOf(await this.placement.settle(id), who.language);
  }

  @Public()
  @Mutation(() => Basket)
  async leaveCheckout(@Sender() who: Who, @Args('checkoutId', { type: () => ID }) id: string) {
    return this.baskets.view(await this.checkouts.leave(id), who.language);
  }
}

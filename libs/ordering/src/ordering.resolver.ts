import { Done, orProblems } from '@bytorg/errors';
import { Allow, Public, Sender, type Who } from '@bytorg/identity';
import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { BoardReader } from './board.service';
import type { StoreReason } from './cancel-reason';
import { OrderReader } from './order-reader.service';
import { AttentionItem, Board, SubOrderForStore } from './board.views';
import { OrderChangeResult, OrderPage, WithdrawInput } from './order-page.views';
import { ShortReason, StoreReasonEnum } from './ordering.views';
import { Picking } from './picking.service';
import { ScaleLabels } from './scale-labels.service';
import { ShopperOrders } from './shopper-order.service';
import { SubOrders } from './sub-order.service';

@Resolver()
export class ShopperOrderResolver {
  constructor(
    @Inject(OrderReader) private readonly reader: OrderReader,
    @Inject(ShopperOrders) private readonly orders: ShopperOrders,
  ) {}

  @Public()
  @Query(() => OrderPage, { nullable: true })
  order(@Sender() who: Who, @Args('token') token: string) {
    return this.reader.byToken(token, who.language);
  }

  @Public()
  @Mutation(() => OrderChangeResult)
  cancelOrder(
    @Sender() who: Who,
    @Args('token') token: string,
    @Args('subOrderId', { type: () => ID, nullable: true }) subOrderId: string | null = null,
  ) {
    return this.changed(who, token, () => this.orders.cancel(token, subOrderId));
  }

  @Public()
  @Mutation(() => OrderChangeResult)
  withdraw(@Sender() who: Who, @Args('input') input: WithdrawInput, @Args('key') key: string) {
    return this.changed(who, input.token, () => this.orders.withdraw(input, key));
  }

  @Public()
  @Mutation(() => OrderChangeResult)
  rateOrder(
    @Sender() who: Who,
    @Args('token') token: string,
    @Args('score', { type: () => Int }) score: number,
    @Args('comment', { type: () => String, nullable: true }) comment: string | null = null,
  ) {
    return this.changed(who, token, () => this.orders.rate(token, score, comment));
  }

  @Public()
  @Mutation(() => Done, { description: 'Always answers ok, so that nobody learns who has ordered' })
  async resendOrderLink(@Sender() who: Who, @Args('email') email: string) {
    await this.orders.resend(email, who.ip);
    return { ok: true };
  }

  private changed(who: Who, token: string, work: () => Promise<void>) {
    return orProblems(async () => {
      await work();
      return Object.assign(new OrderPage(), await this.reader.mustByToken(token, who.language));
    });
  }
}

@Resolver()
export class StoreOrderResolver {
  constructor(
    @Inject(BoardReader) private readonly boards: BoardReader,
    @Inject(SubOrders) private readonly subOrders: SubOrders,
    @Inject(Picking) private readonly picking: Picking,
    @Inject(ScaleLabels) private readonly labels: ScaleLabels,
  ) {}

  @Allow('owner', 'clerk')
  @Query(() => Board)
  async board(@Sender() who: Who, @Args('storeId', { type: () => ID }) storeId: string) {
    const board = await this.boards.board(who, storeId);
    await this.boards.noteBoardSeen(storeId);
    return board;
  }

  @Allow('owner', 'clerk')
  @Query(() => SubOrderForStore)
  subOrder(@Sender() who: Who, @Args('id', { type: () => ID }) id: string) {
    return this.boards.subOrder(who, id);
  }

  @Allow('coordinator')
  @Query(() => [AttentionItem])
  attention() {
    return this.boards.attention();
  }

  @Allow('owner', 'clerk')
  @Mutation(() => SubOrderForStore)
  async accept(@Sender() who: Who, @Args('subOrderId', { type: () => ID }) id: string) {
    await this.subOrders.accept(who, id);
    return this.boards.read(who, id);
  }

  @Allow('owner', 'clerk')
  @Mutation(() => SubOrderForStore)
  async startPicking(@Sender() who: Who, @Args('subOrderId', { type: () => ID }) id: string) {
    await this.picking.start(who, id);
    return this.boards.read(who, id);
  }

  @Allow('owner', 'clerk')
  @Mutation(() => SubOrderForStore)
  async pickLine(
    @Sender() who: Who,
    @Args('lineId', { type: () => ID }) lineId: string,
    @Args('picked', { type: () => Int }) picked: number,
    @Args('shortReason', { type: () => ShortReason, nullable: true }) reason: ShortReason | null = null,
    @Args('grams', {
      type: () => Int,
      nullable: true,
      description: 'What the piece weighs, where it is sold by weight',
    })
    grams: number | null = null,
  ) {
    return this.boards.read(who, await this.picking.pickLine(who, lineId, picked, reason, grams));
  }

  @Allow('owner', 'clerk')
  @Mutation(() => SubOrderForStore, { description: "Picks a piece by the label of the store's own scale" })
  async pickScaleLabel(
    @Sender() who: Who,
    @Args('subOrderId', { type: () => ID }) id: string,
    @Args('code') code: string,
    @Args('key') key: string,
  ) {
    await this.labels.pick(who, id, code, key);
    return this.boards.read(who, id);
  }

  @Allow('owner', 'clerk')
  @Mutation(() => SubOrderForStore)
  async ready(
    @Sender() who: Who,
    @Args('subOrderId', { type: () => ID }) id: string,
    @Args('bags', { type: () => Int }) bags: number,
  ) {
    await this.picking.ready(who, id, bags);
    return this.boards.read(who, id);
  }

  @Allow('owner', 'clerk')
  @Mutation(() => SubOrderForStore)
  async cancelByStore(
    @Sender() who: Who,
    @Args('subOrderId', { type: () => ID }) id: string,
    @Args('reason', { type: () => StoreReasonEnum }) reason: StoreReason,
  ) {
    await this.subOrders.cancelByStore(who, id, reason);
    return this.boards.read(who, id);
  }
}

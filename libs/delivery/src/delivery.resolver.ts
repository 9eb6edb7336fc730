import { osloInstant, plainDate } from '@bytorg/clock';
import { InputProblems } from '@bytorg/errors';
import { Allow, People, PersonView, Public, Sender, type Who } from '@bytorg/identity';
import { FrontPage } from '@bytorg/search';
import { Places, PostcodeAnswer } from '@bytorg/stores';
import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DeliverySlots } from './delivery-slots.service';
import { DeliverySlotForPlanner, FailReason, NextDelivery, RunCard, RunSheet } from './delivery.views';
import { Driving } from './driving.service';
import { Loading } from './loading.service';
import { RunSheets } from './run-sheet.service';
import { Runs } from './runs.service';
import { Stops } from './stops.service';

@Resolver(() => FrontPage)
export class FrontDeliveryResolver {
  constructor(
    @Inject(DeliverySlots) private readonly slots: DeliverySlots,
    @Inject(Places) private readonly places: Places,
  ) {}

  @Public()
  @ResolveField(() => NextDelivery, { nullable: true })
  async nextDelivery(): Promise<NextDelivery | null> {
    const slot = (await this.slots.offered(null)).find((s) => s.freePlaces > 0);
    return slot ? { ...slot, slotId: slot.id } : null;
  }

  @Public()
  @Query(() => PostcodeAnswer, { nullable: true })
  async postcode(@Args('postcode') postcode: string): Promise<PostcodeAnswer | null> {
    const found = await this.places.postcode(postcode.trim());
    return (
      found && {
        postcode: found.postcode,
        city: found.city,
        deliverable: found.category !== 'P' && (await this.slots.isInArea(found.postcode)),
      }
    );
  }
}

@Resolver()
export class CourierResolver {
  constructor(
    @Inject(Runs) private readonly runs: Runs,
    @Inject(RunSheets) private readonly sheets: RunSheets,
    @Inject(Driving) private readonly driving: Driving,
    @Inject(Loading) private readonly loading: Loading,
    @Inject(Stops) private readonly stops: Stops,
  ) {}

  @Allow('courier')
  @Query(() => [RunCard])
  myRuns(@Sender() who: Who) {
    return this.runs.cards({ courierId: who.personId });
  }

  @Allow('courier', 'coordinator')
  @Query(() => RunSheet, { nullable: true })
  async run(@Sender() who: Who, @Args('id', { type: () => ID }) id: string) {
    if (!who.has('coordinator')) await this.stops.mayDrive(who, id);
    return this.sheets.read(id);
  }

  @Allow('courier')
  @Mutation(() => RunSheet)
  async startRun(@Sender() who: Who, @Args('runId', { type: () => ID }) runId: string) {
    await this.driving.start(who, runId);
    return this.sheets.read(runId);
  }

  @Allow('courier')
  @Mutation(() => RunSheet)
  async loadBag(
    @Sender() who: Who,
    @Args('runId', { type: () => ID }) runId: string,
    @Args('stopId', { type: () => ID }) stopId: string,
    @Args('bagCode') bagCode: string,
    @Args('key') key: string,
    @Args('at', { type: () => Date, nullable: true }) at: Date | null = null,
  ) {
    await this.loading.loadBag(who, { runId, stopId, code: bagCode }, key, at);
    return this.sheets.read(runId);
  }

  @Allow('courier')
  @Mutation(() => RunSheet)
  async leaveStore(
    @Sender() who: Who,
    @Args('stopId', { type: () => ID }) stopId: string,
    @Args('key') key: string,
    @Args('wholePartsStay', { nullable: true }) wholePartsStay?: boolean,
    @Args('at', { type: () => Date, nullable: true }) at: Date | null = null,
  ) {
    return this.sheets.read(await this.loading.leaveStore(who, stopId, !!wholePartsStay, key, at));
  }

  @Allow('courier')
  @Mutation(() => RunSheet)
  async deliverStop(
    @Sender() who: Who,
    @Args('stopId', { type: () => ID }) stopId: string,
    @Args('key') key: string,
    @Args('receivedBy', { type: () => String, nullable: true }) receivedBy: string | null = null,
    @Args('idChecked', { nullable: true }) idChecked?: boolean,
    @Args('at', { type: () => Date, nullable: true }) at: Date | null = null,
  ) {
    return this.sheets.read(await this.driving.deliver(who, stopId, { receivedBy, idChecked: !!idChecked }, key, at));
  }

  @Allow('courier')
  @Mutation(() => RunSheet)
  async failStop(
    @Sender() who: Who,
    @Args('stopId', { type: () => ID }) stopId: string,
    @Args('reason', { type: () => FailReason }) reason: FailReason,
    @Args('key') key: string,
    @Args('note', { type: () => String, nullable: true }) note: string | null = null,
    @Args('at', { type: () => Date, nullable: true }) at: Date | null = null,
  ) {
    return this.sheets.read(await this.driving.fail(who, stopId, reason, note, key, at));
  }

  @Allow('courier')
  @Mutation(() => RunSheet)
  async finishRun(@Sender() who: Who, @Args('runId', { type: () => ID }) runId: string) {
    await this.driving.finish(who, runId);
    return this.sheets.read(runId);
  }
}

@Resolver()
export class PlannerResolver {
  constructor(
    @Inject(Runs) private readonly runs: Runs,
    @Inject(People) private readonly people: People,
  ) {}

  @Allow('coordinator')
  @Query(() => [DeliverySlotForPlanner])
  deliverySlots(@Args('from') from: string, @Args('days', { type: () => Int }) days: number) {
    const first = plainDate(from);
    if (!first) throw new InputProblems([{ field: 'from', code: 'NOT_A_DATE' }]);
    const last = first.add({ days: Math.min(Math.max(days, 1), 31) });
    return this.runs.planner(osloInstant(first, '00:00'), osloInstant(last, '00:00'));
  }

  @Allow('coordinator')
  @Query(() => [PersonView])
  couriers() {
    return this.people.withRole('courier');
  }

  @Allow('coordinator')
  @Mutation(() => [RunCard])
  planRun(
    @Sender() who: Who,
    @Args('slotId', { type: () => ID }) slotId: string,
    @Args('key') key: string,
    @Args('courierId', { type: () => ID, nullable: true }) courierId: string | null = null,
  ) {
    return this.runs.plan(who, slotId, courierId, key);
  }

  @Allow('coordinator')
  @Mutation(() => RunCard)
  assignCourier(
    @Sender() who: Who,
    @Args('runId', { type: () => ID }) runId: string,
    @Args('courierId', { type: () => ID }) courierId: string,
  ) {
    return this.runs.assign(who, runId, courierId);
  }
}

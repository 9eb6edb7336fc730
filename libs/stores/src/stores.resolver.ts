import { DomainError, orProblems } from '@bytorg/errors';
import {
  Allow,
  Grant,
  Invitation,
  InviteResult,
  Public,
  Role,
  Sender,
  Staff,
  StaffList,
  type Who,
} from '@bytorg/identity';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Centres } from './centres.service';
import { StoreDirectory } from './directory';
import { Places } from './places.service';
import { StoreSettingsService } from './settings.service';
import { settingsOf, storeCard } from './store-card';
import * as views from './stores.views';

@Resolver()
export class StoresResolver {
  constructor(
    @Inject(StoreDirectory) private readonly directory: StoreDirectory,
    @Inject(StoreSettingsService) private readonly settings: StoreSettingsService,
    @Inject(Centres) private readonly centres: Centres,
    @Inject(Places) private readonly places: Places,
  ) {}

  @Public()
  @Query(() => [views.StoreCard])
  async stores(
    @Sender() who: Who,
    @Args('near', { type: () => views.PlaceInput, nullable: true }) near?: views.PlaceInput,
  ) {
    const now = this.directory.clock.now();
    const cards = (await this.directory.active()).map((s) => storeCard(s, who.language, now, near));
    return near ? cards.toSorted((a, b) => a.distanceM! - b.distanceM!) : cards;
  }

  @Public()
  @Query(() => [views.AddressHit])
  addresses(@Args('text') text: string) {
    return this.places.search(text);
  }

  @Allow('owner', 'clerk')
  @Query(() => views.StoreSettings)
  async storeSettings(@Sender() who: Who, @Args('storeId', { type: () => ID }) storeId: string) {
    who.mustActFor(storeId);
    return this.view(who, storeId);
  }

  @Allow('owner')
  @Mutation(() => views.SettingsResult)
  updateStoreSettings(@Sender() who: Who, @Args('input') input: views.StoreSettingsInput) {
    return this.changed(who, input.storeId, () => this.settings.update(who, input));
  }

  @Allow('owner')
  @Mutation(() => views.SettingsResult)
  setStoreHours(
    @Sender() who: Who,
    @Args('storeId', { type: () => ID }) storeId: string,
    @Args('hours', { type: () => [views.WeekdayHoursInput] }) hours: views.WeekdayHoursInput[],
  ) {
    return this.changed(who, storeId, () => this.settings.setHours(who, storeId, hours));
  }

  @Allow('owner')
  @Mutation(() => views.SettingsResult)
  addClosure(
    @Sender() who: Who,
    @Args('storeId', { type: () => ID }) storeId: string,
    @Args('closure') closure: views.ClosureInput,
    @Args('key') key: string,
  ) {
    return this.changed(who, storeId, () => this.settings.addClosure(who, storeId, closure, key));
  }

  @Allow('owner')
  @Mutation(() => views.SettingsResult)
  removeClosure(
    @Sender() who: Who,
    @Args('storeId', { type: () => ID }) storeId: string,
    @Args('closureId', { type: () => ID }) closureId: string,
  ) {
    return this.changed(who, storeId, () => this.settings.removeClosure(who, storeId, closureId));
  }

  @Allow('coordinator')
  @Query(() => [views.Centre])
  townCentres() {
    return this.centres.all();
  }

  @Allow('coordinator')
  @Mutation(() => views.CentreChangeResult)
  saveCentre(@Sender() who: Who, @Args('input') input: views.CentreInput) {
    return orProblems(async () => Object.assign(new views.Centre(), await this.centres.save(who, input)));
  }

  private changed(who: Who, storeId: string, work: () => Promise<void>) {
    return orProblems(async () => {
      await work();
      return this.view(who, storeId);
    });
  }

  private async view(who: Who, storeId: string) {
    const store = await this.directory.get(storeId);
    return Object.assign(new views.StoreSettings(), settingsOf(store, this.directory.clock.now(), who.language));
  }
}

/** Staff of a store (its owner) or of the town (the coordinator). */
@Resolver(() => Grant)
export class StaffResolver {
  constructor(
    @Inject(StoreDirectory) private readonly directory: StoreDirectory,
    @Inject(Staff) private readonly staffList: Staff,
  ) {}

  @ResolveField(() => String, { nullable: true })
  async scopeName(@Parent() grant: Grant) {
    return grant.scopeId && (await this.directory.get(grant.scopeId)).name;
  }

  @ResolveField(() => String, { nullable: true })
  async storeSlug(@Parent() grant: Grant) {
    return grant.scopeId && (await this.directory.get(grant.scopeId)).slug;
  }

  @Allow('owner', 'coordinator')
  @Query(() => StaffList)
  staff(@Sender() who: Who, @Args('storeId', { type: () => ID, nullable: true }) storeId: string | null = null) {
    this.mustRun(who, storeId);
    return this.list(storeId);
  }

  @Allow('owner', 'coordinator')
  @Mutation(() => InviteResult)
  inviteStaff(
    @Sender() who: Who,
    @Args('email') email: string,
    @Args('role', { type: () => Role }) role: Role,
    @Args('key') key: string,
    @Args('storeId', { type: () => ID, nullable: true }) storeId: string | null = null,
  ) {
    this.mustRun(who, storeId);
    // An owner makes owners and clerks of the own store; the town's roles are the coordinator's to give.
    if ((role === 'owner' || role === 'clerk') !== (storeId !== null)) throw new DomainError('ROLE_NEEDS_OTHER_SCOPE');
    return orProblems(async () => {
      const scopeName = storeId && (await this.directory.get(storeId)).name;
      return Object.assign(
        new Invitation(),
        await this.staffList.invite(who, { email, role, scopeId: storeId, scopeName }, key),
      );
    });
  }

  @Allow('owner', 'coordinator')
  @Mutation(() => StaffList)
  async revokeGrant(@Sender() who: Who, @Args('grantId', { type: () => ID }) grantId: string) {
    const grant = await this.staffList.scopeOfGrant(grantId);
    if (!grant) throw new DomainError('CANNOT_REVOKE');
    this.mustRun(who, grant.scopeId);
    await this.staffList.revoke(who, grantId);
    return this.list(grant.scopeId);
  }

  @Allow('owner', 'coordinator')
  @Mutation(() => StaffList)
  async revokeInvitation(@Sender() who: Who, @Args('invitationId', { type: () => ID }) invitationId: string) {
    const invitation = await this.staffList.scopeOfInvitation(invitationId);
    if (!invitation) throw new DomainError('CANNOT_REVOKE');
    this.mustRun(who, invitation.scopeId);
    await this.staffList.revokeInvitation(who, invitationId);
    return this.list(invitation.scopeId);
  }

  private mustRun(who: Who, storeId: string | null) {
    if (who.has('coordinator')) return;
    if (!storeId) throw new DomainError('FORBIDDEN');
    who.mustActFor(storeId, 'owner');
  }

  private async list(storeId: string | null) {
    const scopeName = storeId && (await this.directory.get(storeId)).name;
    const { members, invitations } = await this.staffList.list(storeId);
    return { members: members.map((m: object) => ({ ...m, scopeName })), invitations };
  }
}

import { Done, orProblems } from '@bytorg/errors';
import { Inject } from '@nestjs/common';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  AcceptInvitationResult,
  AuditPage,
  type Grant,
  InvitationView,
  Me,
  ResetSecondFactorResult,
} from './identity.views';
import { People } from './people.service';
import { Allow, Public, Sender } from './permissions';
import { SecondFactor } from './second-factor.service';
import { Staff } from './staff.service';
import type { Who } from './who';

@Resolver()
export class IdentityResolver {
  constructor(
    @Inject(People) private readonly people: People,
    @Inject(Staff) private readonly staff: Staff,
    @Inject(SecondFactor) private readonly secondFactor: SecondFactor,
  ) {}

  @Public()
  @Query(() => Me, { nullable: true })
  me(@Sender() who: Who): Me | null {
    if (!who.person) return null;
    return { ...who.person, grants: who.grants as Grant[], secondFactor: this.secondFactor.of(who) };
  }

  @Public()
  @Query(() => InvitationView, { nullable: true })
  invitation(@Args('token') token: string) {
    return this.staff.byToken(token);
  }

  @Public()
  @Mutation(() => AcceptInvitationResult)
  acceptInvitation(
    @Sender() who: Who,
    @Args('token') token: string,
    @Args('name') name: string,
    @Args('password') password: string,
  ) {
    return orProblems(async () => {
      await this.staff.accept(who.ip, token, name, password);
      return Object.assign(new Done(), { ok: true });
    });
  }

  @Allow('coordinator')
  @Mutation(() => ResetSecondFactorResult)
  resetSecondFactor(@Sender() who: Who, @Args('email') email: string) {
    return orProblems(async () => {
      await this.secondFactor.reset(who, email);
      return Object.assign(new Done(), { ok: true });
    });
  }

  @Allow('coordinator')
  @Query(() => AuditPage)
  audit(@Args('page', { type: () => Int, nullable: true }) page?: number) {
    return this.people.audit(page ?? 1);
  }
}

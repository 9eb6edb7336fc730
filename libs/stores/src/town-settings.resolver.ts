import { orProblems } from '@bytorg/errors';
import { Allow, Sender, type Who } from '@bytorg/identity';
import { Inject } from '@nestjs/common';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { TownSettingsService } from './town-settings.service';
import { TownSettings, TownSettingsResult } from './town-settings.view';

/** The coordinator's settings of the town. */
@Resolver()
export class TownSettingsResolver {
  constructor(@Inject(TownSettingsService) private readonly town: TownSettingsService) {}

  @Allow('coordinator')
  @Query(() => TownSettings)
  townSettings() {
    return this.town.read();
  }

  @Allow('coordinator')
  @Mutation(() => TownSettingsResult)
  setEligibleStores(
    @Sender() who: Who,
    @Args('count', { type: () => Int, nullable: true }) count: number | null = null,
  ) {
    return orProblems(async () => {
      await this.town.setEligibleStores(who, count);
      return Object.assign(new TownSettings(), await this.town.read());
    });
  }
}

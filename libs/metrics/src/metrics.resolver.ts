import { Allow, Sender, type Who } from '@bytorg/identity';
import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Metrics } from './metrics.service';
import { MetricsPage } from './metrics.views';

@Resolver()
export class MetricsResolver {
  constructor(@Inject(Metrics) private readonly measures: Metrics) {}

  @Allow('evaluator', 'coordinator')
  @Query(() => MetricsPage)
  metrics(@Sender() who: Who, @Args('from') from: string, @Args('to') to: string) {
    return this.measures.page(from, to, null, who.language);
  }

  /** A store always sees itself, and nobody else's figures. */
  @Allow('owner', 'clerk')
  @Query(() => MetricsPage)
  storeMetrics(
    @Sender() who: Who,
    @Args('storeId', { type: () => ID }) storeId: string,
    @Args('from') from: string,
    @Args('to') to: string,
  ) {
    who.mustActFor(storeId);
    return this.measures.page(from, to, storeId, who.language);
  }
}

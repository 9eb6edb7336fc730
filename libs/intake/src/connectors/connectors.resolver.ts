import { Done, orProblems } from '@bytorg/errors';
import { Allow, Sender, type Who } from '@bytorg/identity';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ImportFile } from '../intake.views';
import { Connector, ConnectorInput, ConnectorResult } from './connector.views';
import { Connectors } from './connectors.service';

@Resolver()
export class ConnectorsResolver {
  constructor(@Inject(Connectors) private readonly sources: Connectors) {}

  @Allow('owner', 'clerk')
  @Query(() => [Connector])
  connectors(@Sender() who: Who, @Args('storeId', { type: () => ID }) storeId: string) {
    return this.sources.list(who, storeId);
  }

  @Allow('owner', 'clerk')
  @Query(() => [ImportFile], { description: 'Its fifty latest runs' })
  connectorRuns(@Sender() who: Who, @Args('id', { type: () => ID }) id: string) {
    return this.sources.history(who, id);
  }

  @Allow('owner')
  @Mutation(() => ConnectorResult)
  saveConnector(@Sender() who: Who, @Args('input') input: ConnectorInput, @Args('key') key: string) {
    return orProblems(async () => Object.assign(new Connector(), await this.sources.save(who, input, key)));
  }

  @Allow('owner')
  @Mutation(() => Done)
  async removeConnector(@Sender() who: Who, @Args('id', { type: () => ID }) id: string) {
    await this.sources.remove(who, id);
    return Object.assign(new Done(), { ok: true });
  }

  @Allow('owner', 'clerk')
  @Mutation(() => ImportFile)
  runConnector(
    @Sender() who: Who,
    @Args('id', { type: () => ID }) id: string,
    @Args('dry', { description: 'Ends at the preview, whatever it finds' }) dry: boolean,
    @Args('key') key: string,
  ) {
    return this.sources.run(who, id, dry, key);
  }
}

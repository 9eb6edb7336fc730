import { Done, orProblems } from '@bytorg/errors';
import { Allow, Sender, type Who } from '@bytorg/identity';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AttributeDesk } from './attribute-desk.service';
import { Attributes } from './attributes.service';
import { AskedAttribute, AttributeInput, AttributeResult } from './attributes.views';

@Resolver()
export class AttributesResolver {
  constructor(
    @Inject(Attributes) private readonly attributes: Attributes,
    @Inject(AttributeDesk) private readonly desk: AttributeDesk,
  ) {}

  /** The town's own question to whoever describes goods: no store's data. */
  @Allow('owner', 'clerk', 'coordinator')
  @Query(() => [AskedAttribute])
  categoryAttributes(@Args('categoryId', { type: () => ID }) categoryId: string) {
    return this.attributes.of(categoryId);
  }

  @Allow('owner', 'clerk', 'coordinator')
  @Query(() => [AskedAttribute], { description: 'By what another variant of this product differs' })
  variantAttributes(@Args('productId', { type: () => ID }) productId: string) {
    return this.attributes.ofVariants(productId);
  }

  @Allow('coordinator')
  @Mutation(() => AttributeResult)
  saveAttribute(@Sender() who: Who, @Args('input') input: AttributeInput) {
    return orProblems(async () => Object.assign(new AskedAttribute(), await this.desk.save(who, input)));
  }

  @Allow('coordinator')
  @Mutation(() => Done)
  async removeAttribute(@Sender() who: Who, @Args('id', { type: () => ID }) id: string): Promise<Done> {
    await this.desk.remove(who, id);
    return { ok: true };
  }

  @Allow('coordinator')
  @Mutation(() => [AskedAttribute])
  orderAttributes(
    @Sender() who: Who,
    @Args('categoryId', { type: () => ID }) categoryId: string,
    @Args('ids', { type: () => [ID] }) ids: string[],
  ) {
    return this.desk.order(who, categoryId, ids);
  }
}

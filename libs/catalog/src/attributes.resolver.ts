import { Allow } from '@bytorg/identity';
import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Attributes } from './attributes.service';
import { AskedAttribute } from './attributes.views';

@Resolver()
export class AttributesResolver {
  constructor(@Inject(Attributes) private readonly attributes: Attributes) {}

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
}

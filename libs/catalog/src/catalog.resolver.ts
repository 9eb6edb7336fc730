import { orProblems } from '@bytorg/errors';
import { Allow, Sender, type Who } from '@bytorg/identity';
import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CategoryChangeResult, CategoryForCoordinator, CategoryInput, Shelf } from './catalog.views';
import { Categories } from './categories.service';

@Resolver()
export class CatalogResolver {
  constructor(@Inject(Categories) private readonly categories: Categories) {}

  @Allow('coordinator')
  @Query(() => [CategoryForCoordinator])
  townCategories() {
    return this.categories.list();
  }

  /** The town's own tree: no store's data. */
  @Allow('owner', 'clerk', 'coordinator')
  @Query(() => [Shelf])
  shelves(@Sender() who: Who) {
    return this.categories.shelves(who.language);
  }

  @Allow('coordinator')
  @Mutation(() => CategoryChangeResult)
  saveCategory(@Sender() who: Who, @Args('input') input: CategoryInput) {
    return orProblems(async () => Object.assign(new CategoryForCoordinator(), await this.categories.save(who, input)));
  }
}

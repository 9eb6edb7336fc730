import { Allow, Sender, type Who } from '@bytorg/identity';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { changeView } from './changes.resolver';
import { ProductChanges } from './changes.service';
import { ProductChangeResult, SharedText, SharedTextInput, TownProduct } from './changes.views';
import { TownProducts } from './town-products.service';

/** The office that decides on all shared texts, writing one itself. */
@Resolver()
export class TownTextsResolver {
  constructor(
    @Inject(ProductChanges) private readonly changes: ProductChanges,
    @Inject(TownProducts) private readonly products: TownProducts,
  ) {}

  @Allow('coordinator')
  @Query(() => [TownProduct], { description: 'By words of the name and brand, or by the barcode' })
  townProducts(@Sender() who: Who, @Args('text') text: string) {
    return this.products.find(text, who.language);
  }

  @Allow('coordinator')
  @Query(() => SharedText)
  townSharedText(@Sender() who: Who, @Args('productId', { type: () => ID }) productId: string) {
    return this.changes.townText(who, productId);
  }

  @Allow('coordinator')
  @Mutation(() => ProductChangeResult)
  changeProductText(
    @Sender() who: Who,
    @Args('productId', { type: () => ID }) productId: string,
    @Args('text') text: SharedTextInput,
    @Args('seen', { description: 'The text that was changed, as `townSharedText` told it' }) seen: string,
    @Args('key') key: string,
    @Args('note', { type: () => String, nullable: true }) note: string | null = null,
  ) {
    return changeView(() => this.changes.change(who, { productId, text, seen, note: note ?? '' }, key));
  }
}

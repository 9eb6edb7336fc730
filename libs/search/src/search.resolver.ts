import { Category } from '@bytorg/catalog';
import { Public, Sender, type Who } from '@bytorg/identity';
import { PlaceInput } from '@bytorg/stores';
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { CategoryTree } from './category-tree';
import { Pages } from './pages.service';
import { ProductPages } from './product-page.service';
import { Search } from './search.service';
import { Suggestions } from './suggestions.service';
import { FrontPage, ProductPage, StorePage } from './page.views';
import { SearchInput, SearchResult, Suggestion } from './search.views';

@Resolver()
export class SearchResolver {
  constructor(
    @Inject(Search) private readonly searching: Search,
    @Inject(Pages) private readonly pages: Pages,
    @Inject(ProductPages) private readonly products: ProductPages,
    @Inject(Suggestions) private readonly suggestions: Suggestions,
    @Inject(CategoryTree) private readonly tree: CategoryTree,
  ) {}

  @Public()
  @Query(() => FrontPage)
  front(@Sender() who: Who) {
    return this.pages.front(who.language);
  }

  @Public()
  @Query(() => [Category])
  async categories(@Sender() who: Who) {
    const tree = await this.tree.read();
    return tree.list.filter((c) => c.productCount).map((c) => tree.view(c, who.language));
  }

  @Public()
  @Query(() => SearchResult)
  search(@Sender() who: Who, @Args('input') input: SearchInput) {
    return this.searching.search(input, who.language);
  }

  @Public()
  @Query(() => [Suggestion])
  suggest(@Sender() who: Who, @Args('text') text: string) {
    return this.suggestions.suggest(text, who.language);
  }

  @Public()
  @Query(() => ProductPage, { nullable: true })
  product(
    @Sender() who: Who,
    @Args('slug') slug: string,
    @Args('near', { type: () => PlaceInput, nullable: true }) near?: PlaceInput,
  ) {
    return this.products.product(slug, who.language, near);
  }

  @Public()
  @Query(() => StorePage, { nullable: true })
  store(@Sender() who: Who, @Args('slug') slug: string) {
    return this.pages.store(slug, who.language);
  }
}

import { Global, Module } from '@nestjs/common';
import { BoundedSearch } from './bounded-search';
import { CategoryTree } from './category-tree';
import { RefreshListings } from './listing.refresher';
import { FeedItems } from './feed-items';
import { FeedsController } from './feeds.controller';
import { ForgetSearches } from './forget-searches.job';
import { Marks } from './marks';
import { Misses } from './misses';
import { Pages } from './pages.service';
import { ProductPages } from './product-page.service';
import { SearchWordsResolver } from './search-words.resolver';
import { SearchWordsService } from './search-words.service';
import { SearchResolver } from './search.resolver';
import { Search } from './search.service';
import { SitemapController } from './sitemap.controller';
import { StoreMoments } from './store-moment';
import { Suggestions } from './suggestions.service';
import { Vocabulary } from './vocabulary';

@Global()
@Module({
  controllers: [SitemapController, FeedsController],
  providers: [
    FeedItems,
    Search,
    BoundedSearch,
    Vocabulary,
    Marks,
    Misses,
    ForgetSearches,
    SearchWordsService,
    SearchWordsResolver,
    Pages,
    ProductPages,
    Suggestions,
    CategoryTree,
    StoreMoments,
    RefreshListings,
    SearchResolver,
  ],
  exports: [StoreMoments],
})
export class SearchModule {}

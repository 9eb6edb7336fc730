import { Global, Module } from '@nestjs/common';
import { CategoryTree } from './category-tree';
import { RefreshListings } from './listing.refresher';
import { Pages } from './pages.service';
import { SearchResolver } from './search.resolver';
import { Search } from './search.service';
import { StoreMoments } from './store-moment';

@Global()
@Module({
  providers: [Search, Pages, CategoryTree, StoreMoments, RefreshListings, SearchResolver],
  exports: [StoreMoments],
})
export class SearchModule {}

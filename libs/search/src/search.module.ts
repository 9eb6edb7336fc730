import { Global, Module } from '@nestjs/common';
import { CategoryTree } from './category-tree.js';
import { RefreshListings } from './listing.refresher.js';
import { Pages } from './pages.service.js';
import { SearchResolver } from './search.resolver.js';
import { Search } from './search.service.js';
import { StoreMoments } from './store-moment.js';

@Global()
@Module({ providers: [Search, Pages, CategoryTree, StoreMoments, RefreshListings, SearchResolver], exports: [StoreMoments] })
export class SearchModule {}

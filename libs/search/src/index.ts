export { ForgetSearches } from './forget-searches.job';
export { RefreshListings } from './listing.refresher';
export { refreshListings } from './listing.words';
export { Misses } from './misses';
export { SearchModule } from './search.module';
export { Search } from './search.service';
export { StoreMoments, type Moment } from './store-moment';
export { Suggestions } from './suggestions.service';
export { Availability, availabilityOf, FrontPage } from './search.views';

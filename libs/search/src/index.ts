export { Search } from './search.service';
export { refreshListings } from './listing.words';
export { SearchModule } from './search.module';
export { StoreMoments, type Moment } from './store-moment';
export { Availability, availabilityOf, FrontPage } from './search.views';

export { SearchModule } from './search.module';
export { StoreMoments, type Moment } from './store-moment';
export { Availability, availabilityOf, FrontPage } from './search.views';

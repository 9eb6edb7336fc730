export { SearchModule } from './search.module.js';
export { StoreMoments, type Moment } from './store-moment.js';
export { Availability, availabilityOf, FrontPage } from './search.views.js';

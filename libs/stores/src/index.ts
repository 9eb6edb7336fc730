export { StoresModule } from './stores.module';
export { StoreDirectory, type StoreInfo, type TownInfo } from './directory';
export { Places, type PostcodeInfo } from './places.service';
export { StoreSettingsService } from './settings.service';
export { Centres } from './centres.service';
export { postcodeRegister } from './postcode-register';
export { Founding, type NewTown } from './founding.service';
export { metresBetween } from './geo';
export { isOrgNumber } from './org-number';
export { isPhone, phoneNumber } from './phone';
export { slugOf } from './slug';
export { StoreKind } from './store-kind';
export * from './schedule';
export { holidayName, lawfulHours, type Interval } from './holidays';
export {
  AddressHit,
  Centre,
  centreView,
  DayHours,
  daysOf,
  NewStoreInput,
  Place,
  PlaceInput,
  PostcodeAnswer,
  storeCard,
  StoreCard,
  StoreStatus,
  WeekdayHours,
  weekOf,
} from './stores.views';

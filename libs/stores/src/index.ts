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
export { scaleGrams, scaleItem, scalePriceOre } from './scale-codes';
export { slugOf } from './slug';
export { StoreKind } from './store-kind';
export * from './schedule';
export { holidayName, lawfulHours, type Interval } from './holidays';
export {
  AddressHit,
  Centre,
  DayHours,
  NewStoreInput,
  Place,
  PlaceInput,
  PostcodeAnswer,
  StoreCard,
  StoreStatus,
  WeekdayHours,
} from './stores.views';
export { centreView, daysOf, storeCard, weekOf } from './store-card';

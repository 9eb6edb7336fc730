export { InventoryModule } from './inventory.module';
export { Stock, type Wanted } from './stock.service';
export { ToldCounts } from './told-counts.service';

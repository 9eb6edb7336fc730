export { InventoryModule } from './inventory.module';
export { Stock, type Wanted } from './stock.service';

export { InventoryModule } from './inventory.module.js';
export { Stock, type Wanted } from './stock.service.js';

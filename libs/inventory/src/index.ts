export { InventoryModule } from './inventory.module';
export { Stock } from './stock.service';
export { type Wanted, writeLedger } from './ledger';
export { ToldCounts } from './told-counts.service';
export { AdjustBuffers, FollowStoreBuffer } from './buffers.jobs';
export { Counting } from './counting.service';
export { ReplayLedger } from './ledger.jobs';
export { OwnGoods } from './own-goods.service';

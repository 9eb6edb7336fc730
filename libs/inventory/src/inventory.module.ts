import { Global, Module } from '@nestjs/common';
import { AdjustBuffers, FollowStoreBuffer } from './buffers.jobs';
import { Buffers } from './buffers.service';
import { ApplyCount } from './counts/apply-count.job';
import { CountEntries } from './counts/count-entries.service';
import { CountReader } from './counts/count-reader.service';
import { CountReviews } from './counts/count-review.service';
import { CountsResolver } from './counts/counts.resolver';
import { Counts } from './counts/counts.service';
import { BundleSales } from './bundle-sales.service';
import { Counting } from './counting.service';
import { InventoryResolver } from './inventory.resolver';
import { ReplayLedger } from './ledger.jobs';
import { OfferGridService } from './offer-grid.service';
import { OwnGoodsController } from './own-goods.controller';
import { OwnGoods } from './own-goods.service';
import { Stock } from './stock.service';
import { ToldCounts } from './told-counts.service';

@Global()
@Module({
  controllers: [OwnGoodsController],
  providers: [
    Stock,
    ToldCounts,
    OfferGridService,
    OwnGoods,
    Counting,
    BundleSales,
    InventoryResolver,
    Buffers,
    FollowStoreBuffer,
    AdjustBuffers,
    ReplayLedger,
    ...[Counts, CountEntries, CountReader, CountReviews, CountsResolver, ApplyCount],
  ],
  exports: [Stock, ToldCounts, OfferGridService],
})
export class InventoryModule {}

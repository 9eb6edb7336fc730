import { Readable } from 'node:stream';
import { Public } from '@bytorg/identity';
import { Controller, Get, Header, Inject, NotFoundException, Param, StreamableFile } from '@nestjs/common';
import { FeedItems } from './feed-items';
import { type Moment, StoreMoments } from './store-moment';

const QUARTER_OF_AN_HOUR = 'public, max-age=900';

/** What a store's owner gives to Google Merchant Center, or to whoever else reads its formats. */
@Controller('feeds/:store')
export class FeedsController {
  constructor(
    @Inject(FeedItems) private readonly items: FeedItems,
    @Inject(StoreMoments) private readonly moments: StoreMoments,
  ) {}

  @Public()
  @Get('products.xml')
  @Header('cache-control', QUARTER_OF_AN_HOUR)
  async products(@Param('store') slug: string): Promise<StreamableFile> {
    const { store } = await this.momentOf(slug);
    return new StreamableFile(Readable.from(this.items.products(store)), { type: 'application/xml; charset=utf-8' });
  }

  @Public()
  @Get('inventory.tsv')
  @Header('cache-control', QUARTER_OF_AN_HOUR)
  async inventory(@Param('store') slug: string): Promise<StreamableFile> {
    const { store, readyToday } = await this.momentOf(slug);
    const rows = Readable.from(this.items.inventory(store, readyToday));
    return new StreamableFile(rows, { type: 'text/tab-separated-values; charset=utf-8' });
  }

  private async momentOf(slug: string): Promise<Moment> {
    const found = [...(await this.moments.now()).values()].find(({ store }) => store.slug === slug);
    if (!found) throw new NotFoundException();
    return found;
  }
}

import { Readable } from 'node:stream';
import { isUuid } from '@bytorg/catalog';
import { Clock, osloDate } from '@bytorg/clock';
import { Allow, Sender, type Who } from '@bytorg/identity';
import { Controller, Get, Header, Inject, NotFoundException, Param, StreamableFile } from '@nestjs/common';
import { OwnGoods } from './own-goods.service';

/** Everything a store owns, in the form its own import reads: nobody is held here by their data. */
@Controller('api/stores')
export class OwnGoodsController {
  constructor(
    @Inject(OwnGoods) private readonly goods: OwnGoods,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Allow('owner', 'clerk')
  @Get(':store/goods.csv')
  @Header('cache-control', 'no-store')
  csv(@Sender() who: Who, @Param('store') storeId: string): StreamableFile {
    if (!isUuid(storeId)) throw new NotFoundException();
    who.mustActFor(storeId);
    const now = this.clock.now();
    return new StreamableFile(Readable.from(this.goods.csv(storeId, who.language, now)), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="bytorg-varer-${osloDate(now)}.csv"`,
    });
  }
}

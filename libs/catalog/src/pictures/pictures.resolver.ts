import { Done } from '@bytorg/errors';
import { Allow, Sender, type Who } from '@bytorg/identity';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PictureReader } from './picture-reader.service';
import { Pictures } from './pictures.service';
import { ProductPictures } from './pictures.views';

@Resolver()
export class PicturesResolver {
  constructor(
    @Inject(Pictures) private readonly pictures: Pictures,
    @Inject(PictureReader) private readonly reader: PictureReader,
  ) {}

  @Allow('owner', 'clerk', 'coordinator')
  @Query(() => ProductPictures)
  productPictures(
    @Sender() who: Who,
    @Args('productId', { type: () => ID }) productId: string,
    @Args('storeId', {
      type: () => ID,
      nullable: true,
      description: 'Whose eyes; the town’s own where nobody is named',
    })
    storeId?: string,
  ) {
    if (storeId || !who.has('coordinator')) who.mustActFor(storeId ?? '');
    return this.reader.of(who, productId);
  }

  @Allow('coordinator')
  @Query(() => [ProductPictures])
  latestPictures(@Sender() who: Who) {
    return this.reader.latest(who);
  }

  @Allow('owner', 'clerk', 'coordinator')
  @Mutation(() => Done)
  async removePicture(@Sender() who: Who, @Args('id', { type: () => ID }) id: string): Promise<Done> {
    await this.pictures.remove(who, id);
    return { ok: true };
  }

  @Allow('owner', 'clerk', 'coordinator')
  @Mutation(() => Done)
  async describePicture(
    @Sender() who: Who,
    @Args('id', { type: () => ID }) id: string,
    @Args('altNb') nb: string,
    @Args('altEn') en: string,
  ): Promise<Done> {
    await this.pictures.describe(who, id, { nb, en });
    return { ok: true };
  }

  @Allow('coordinator')
  @Mutation(() => ProductPictures)
  async orderPictures(
    @Sender() who: Who,
    @Args('productId', { type: () => ID }) productId: string,
    @Args('ids', { type: () => [ID] }) ids: string[],
  ): Promise<ProductPictures> {
    await this.pictures.order(who, productId, ids);
    return this.reader.of(who, productId);
  }
}

import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { apiEnum } from '@bytorg/enums';
import { Picture } from '../catalog.views';

const PictureState = apiEnum('PictureState', ['waiting', 'ready', 'failed']);

/** A picture of a product as those see it who care for it. */
@ObjectType()
export class ProductPicture {
  @Field(() => ID) id: string;
  @Field(() => PictureState) state: 'waiting' | 'ready' | 'failed';
  /** Why it failed, as a code. */
  @Field(() => String, { nullable: true }) reason: string | null;
  @Field(() => Picture, { nullable: true }) picture: Picture | null;
  @Field() altNb: string;
  @Field() altEn: string;
  @Field(() => String, { nullable: true }) broughtBy: string | null;
  @Field() createdAt: Date;
  /** Whether the one who asks may take it away. */
  @Field() removable: boolean;
}

@ObjectType()
export class ProductPictures {
  @Field(() => ID) productId: string;
  @Field() productName: string;
  @Field() productSlug: string;
  @Field(() => Int) max: number;
  @Field(() => [ProductPicture]) pictures: ProductPicture[];
}

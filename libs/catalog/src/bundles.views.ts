import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Picture } from './catalog.views';

@ObjectType({ description: 'One kind of goods in a bundle' })
export class BundleContentPart {
  @Field(() => ID) offerId: string;
  @Field() productSlug: string;
  @Field() name: string;
  @Field() variantName: string;
  @Field(() => Picture) picture: Picture;
  @Field(() => Int, { description: 'How many of it are in one bundle' }) quantity: number;
  @Field(() => Int, { description: 'What one of it costs by itself' }) priceOre: number;
}

@ObjectType({ description: 'Several goods of one store at one price' })
export class BundleContent {
  @Field(() => [BundleContentPart]) parts: BundleContentPart[];
  @Field(() => Int, { description: 'What the parts cost bought one by one' }) separateOre: number;
}

@InputType()
export class BundlePartInput {
  @Field(() => ID) offerId: string;
  @Field(() => Int) quantity: number;
}

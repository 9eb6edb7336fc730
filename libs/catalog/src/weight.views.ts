import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'Sold by the piece, priced by the kilo: the price of a piece is an estimate until it is weighed',
})
export class ByWeight {
  @Field(() => Int) kgPriceOre: number;
  @Field(() => Int) typicalGrams: number;
  @Field(() => Int, { description: 'The heaviest piece the store gives' }) maxGrams: number;
  @Field(() => Int, { description: 'What one piece costs at most, whatever it weighs' }) ceilingOre: number;
}

@InputType({ description: 'The price is then per kilo' })
export class WeightInput {
  @Field(() => Int) typicalGrams: number;
  @Field(() => Int) maxGrams: number;
}

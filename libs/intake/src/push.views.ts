import { FieldProblemView, resultUnion } from '@bytorg/errors';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';

@InputType({
  description: 'One item, named by its SKU in the store or by its GTIN; the SKU counts where both are given',
})
export class StockToldInput {
  @Field(() => String, { nullable: true }) sku?: string | null;
  @Field(() => String, { nullable: true, description: 'GTIN-8, 12, 13 or 14' }) gtin?: string | null;
  @Field(() => Int, { description: 'Physically in the store, bags that wait for their shoppers included' })
  onHand: number;
}

@InputType({
  description: 'One item, named by its SKU in the store or by its GTIN; the SKU counts where both are given',
})
export class PriceToldInput {
  @Field(() => String, { nullable: true }) sku?: string | null;
  @Field(() => String, { nullable: true, description: 'GTIN-8, 12, 13 or 14' }) gtin?: string | null;
  @Field(() => Int, { description: 'Øre, VAT included; per kilo of goods by weight' }) priceOre: number;
}

@ObjectType({ description: 'What became of a batch: items that were refused leave the others as they were told' })
export class PushReport {
  @Field(() => Int) changed: number;
  @Field(() => Int) unchanged: number;
  @Field(() => [FieldProblemView], { description: 'One for each refused item; `field` is its place: items.17.sku' })
  refused: FieldProblemView[];
}
export const PushResult = resultUnion('PushResult', () => PushReport);

import { resultUnion } from '@bytorg/errors';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AskedAttribute, AttributeValue, AttributeValueInput } from './attributes.views';
import { Picture, SharedLabel } from './catalog.views';
import { Food } from './food/food.views';

export const ChangeState = {
  OPEN: 'open',
  ACCEPTED: 'accepted',
  REFUSED: 'refused',
  WITHDRAWN: 'withdrawn',
} as const;
export type ChangeState = (typeof ChangeState)[keyof typeof ChangeState];
registerEnumType(ChangeState, { name: 'ChangeState' });

/** The words about a product that all its stores share. */
@ObjectType()
export class DescribedVariant {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => String, { nullable: true }) gtin: string | null;
  @Field(() => [AttributeValue]) attributes: AttributeValue[];
}

@ObjectType()
export class SharedText {
  @Field(() => ID) productId: string;
  @Field() nameNb: string;
  @Field(() => String, { nullable: true }) nameEn: string | null;
  @Field() brand: string;
  @Field() descriptionNb: string;
  @Field(() => String, { nullable: true }) descriptionEn: string | null;
  @Field(() => ID) categoryId: string;
  @Field(() => Food) food: Food;
  /** It is sold as food: what its label says belongs to it. */
  @Field() isFood: boolean;
  @Field(() => SharedLabel, { nullable: true }) local: SharedLabel | null;
  @Field(() => SharedLabel, { nullable: true }) green: SharedLabel | null;
  @Field(() => [AskedAttribute], { description: 'What its shelf asks of the product' }) asked: AskedAttribute[];
  @Field(() => [AttributeValue]) attributes: AttributeValue[];
  @Field(() => [AskedAttribute], { description: 'By what its shelf tells variants apart' })
  askedOfVariants: AskedAttribute[];
  @Field(() => [DescribedVariant]) variants: DescribedVariant[];
  /** What this store writes holds at once: it brought the product, or sells it alone. */
  @Field() atOnce: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'For the office: the text as it stands, told again with a change',
  })
  seen: string | null;
}

/** Goods of the town as its office looks them up. */
@ObjectType()
export class TownProduct {
  @Field(() => ID) productId: string;
  @Field() name: string;
  @Field() brand: string;
  @Field() categoryName: string;
  @Field(() => Picture) picture: Picture;
}

@InputType()
export class DescribedVariantInput {
  @Field(() => ID) variantId: string;
  @Field(() => [AttributeValueInput]) attributes: AttributeValueInput[];
}

/** Left out: as it was. A variant that is named has all its values here. */
@InputType({ isAbstract: true })
export class ValueInputs {
  @Field(() => [AttributeValueInput], { nullable: true }) attributes?: AttributeValueInput[] | null;
  @Field(() => [DescribedVariantInput], { nullable: true }) variants?: DescribedVariantInput[] | null;
}

/** Left out: as it was; null: none. */
@InputType({ isAbstract: true })
export class LabelInputs extends ValueInputs {
  @Field(() => SharedLabel, { nullable: true }) local?: SharedLabel | null;
  @Field(() => SharedLabel, { nullable: true }) green?: SharedLabel | null;
}

@InputType()
export class SharedTextInput extends LabelInputs {
  @Field() nameNb: string;
  @Field(() => String, { nullable: true }) nameEn?: string | null;
  @Field() brand: string;
  @Field() descriptionNb: string;
  @Field(() => String, { nullable: true }) descriptionEn?: string | null;
  @Field(() => ID) categoryId: string;
  /** Left out: as it was. */
  @Field(() => Food, { nullable: true }) food?: Food | null;
}

@ObjectType()
export class ChangedField {
  /** As `SharedText` and its `food` name it, or `variant`; values are words, names for ids and codes. */
  @Field() field: string;
  @Field(() => String, { nullable: true, description: 'The barcode of the variant that it is about' }) of:
    string | null;
  @Field() before: string;
  @Field() after: string;
  /** Another change came in between; null when what is shown as before still holds, or all is decided. */
  @Field(() => String, { nullable: true }) now: string | null;
}

@ObjectType()
export class ProductChange {
  @Field(() => ID) id: string;
  @Field(() => ChangeState) state: ChangeState;
  @Field() productName: string;
  @Field() productSlug: string;
  /** Who asks; null is the town's office. */
  @Field(() => String, { nullable: true }) storeName: string | null;
  @Field(() => String, { nullable: true }) askedByName: string | null;
  @Field() askedAt: Date;
  @Field() note: string;
  @Field(() => [ChangedField]) fields: ChangedField[];
  @Field(() => Date, { nullable: true }) decidedAt: Date | null;
  @Field(() => String, { nullable: true }) reason: string | null;
  /** It takes back an earlier change. */
  @Field() isUndo: boolean;
  @Field() mayDecide: boolean;
  @Field() mayWithdraw: boolean;
  @Field() mayUndo: boolean;
}

export const ProductChangeResult = resultUnion('ProductChangeResult', () => ProductChange);

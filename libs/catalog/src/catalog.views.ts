import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { resultUnion } from '@bytorg/errors';
import { lookOf, lookText } from './picture-look';

export const VatClass = { STANDARD: 'standard', FOOD: 'food', BOOKS: 'books' } as const;
export type VatClass = (typeof VatClass)[keyof typeof VatClass];
registerEnumType(VatClass, { name: 'VatClass' });

export const OfferStatus = { ACTIVE: 'active', PAUSED: 'paused', RETIRED: 'retired' } as const;
export type OfferStatus = (typeof OfferStatus)[keyof typeof OfferStatus];
registerEnumType(OfferStatus, { name: 'OfferStatus' });

export const LabelKind = { LOCAL: 'local', GREEN: 'green' } as const;
registerEnumType(LabelKind, { name: 'LabelKind' });

@ObjectType()
export class Picture {
  @Field() url: string;
  @Field() alt: string;
}

@ObjectType()
export class Label {
  @Field(() => LabelKind) kind: (typeof LabelKind)[keyof typeof LabelKind];
  @Field(() => String, { nullable: true }) note: string | null;
}

@ObjectType()
export class Category {
  @Field(() => ID) id: string;
  @Field() slug: string;
  @Field() name: string;
  @Field(() => ID, { nullable: true }) parentId: string | null;
  @Field(() => Int) hue: number;
  @Field() icon: string;
  @Field(() => Int) productCount: number;
}

@ObjectType()
export class CategoryForCoordinator {
  @Field(() => ID) id: string;
  @Field() slug: string;
  @Field() nameNb: string;
  @Field() nameEn: string;
  @Field(() => ID, { nullable: true }) parentId: string | null;
  @Field(() => Int) hue: number;
  @Field() icon: string;
  @Field(() => Int) productCount: number;
}

@InputType()
export class CategoryInput {
  @Field(() => ID, { nullable: true }) id?: string;
  @Field() nameNb: string;
  @Field() nameEn: string;
  @Field(() => ID, { nullable: true }) parentId?: string;
  @Field(() => Int) hue: number;
  @Field() icon: string;
}

@InputType()
export class NewProductInput {
  @Field({ nullable: true }) gtin?: string;
  @Field() name: string;
  @Field() brand: string;
  @Field({ nullable: true }) description?: string;
  @Field(() => ID) categoryId: string;
  @Field(() => VatClass) vatClass: VatClass;
  @Field(() => Float, { nullable: true }) netAmount?: number;
  @Field({ nullable: true }) unit?: string;
}

export const CategoryChangeResult = resultUnion('CategoryChangeResult', () => CategoryForCoordinator);

/** A drawn picture until the store brings one of its own: the object on its category's colour, as its name describes it. */
export const pictureOf = (icon: string, hue: number, alt: string): Picture => ({
  url: `/api/pictures/${icon}/${hue}.svg?${lookText(lookOf(alt))}`,
  alt,
});

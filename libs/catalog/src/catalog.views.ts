import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { apiEnum } from '@bytorg/enums';
import { resultUnion } from '@bytorg/errors';
import { Food } from './food/food.views';
import { type Voucher, vouchers } from './labels';
import { AttributeValueInput } from './attributes.views';

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
  /** In a format that every browser knows: what `src` holds. */
  @Field() url: string;
  @Field() alt: string;
  @Field(() => Int) width: number;
  @Field(() => Int) height: number;
  /** Several sizes, in the format that the browser prefers; null for a drawing, which has every size. */
  @Field(() => String, { nullable: true }) srcset: string | null;
  /** The largest as JPEG or PNG, for who takes nothing else. */
  @Field() raster: string;
}

@ObjectType()
export class Label {
  @Field(() => LabelKind) kind: (typeof LabelKind)[keyof typeof LabelKind];
  @Field(() => String, { nullable: true }) note: string | null;
}

const VoucherEnum = apiEnum(
  'Voucher',
  vouchers,
  'Who stands behind a label: the store, the producer, or a scheme of its own.',
);

/** A label with who vouches for it, in words. */
@ObjectType()
export class VouchedLabel extends Label {
  @Field(() => VoucherEnum) by: Voucher;
  /** The name of the store, the producer or the scheme. */
  @Field() voucher: string;
  /** A scheme with rules and control of its own. */
  @Field() isScheme: boolean;
}

/** What a store claims, and on whose word; a store that says so itself vouches under its own name. */
@InputType('LabelInput')
@ObjectType()
export class SharedLabel {
  @Field() note: string;
  @Field(() => VoucherEnum) by: Voucher;
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

/** A category as whoever describes goods chooses it. */
@ObjectType()
export class Shelf {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => ID, { nullable: true }) parentId: string | null;
  @Field(() => VatClass, { description: 'Of new goods where nobody says otherwise: its own, or the nearest above' })
  vatClass: VatClass;
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
  @Field(() => VatClass, { nullable: true, description: 'Of new goods; none: as the category above' })
  vatClass: VatClass | null;
  @Field(() => Int, { description: 'Of it and of all shelves below it' }) productCount: number;
}

@InputType()
export class CategoryInput {
  @Field(() => ID, { nullable: true }) id?: string;
  @Field() nameNb: string;
  @Field() nameEn: string;
  @Field(() => ID, { nullable: true }) parentId?: string;
  @Field(() => Int) hue: number;
  @Field() icon: string;
  @Field(() => VatClass, { nullable: true, description: 'Left out: as the category above' }) vatClass?: VatClass;
}

@InputType()
export class NewProductInput {
  @Field({ nullable: true }) gtin?: string;
  @Field() name: string;
  @Field() brand: string;
  @Field({ nullable: true }) description?: string;
  @Field(() => ID) categoryId: string;
  @Field(() => VatClass, { nullable: true, description: 'Left out: as its category says' }) vatClass?: VatClass;
  @Field(() => Float, { nullable: true }) netAmount?: number;
  @Field({ nullable: true }) unit?: string;
  @Field(() => Food, { nullable: true }) food?: Food;
  @Field(() => [AttributeValueInput], { nullable: true }) attributes?: AttributeValueInput[];
}

export const CategoryChangeResult = resultUnion('CategoryChangeResult', () => CategoryForCoordinator);

import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { resultUnion } from '@bytorg/errors';
import {
  BundlePartInput,
  ByWeight,
  NewProductInput,
  NewVariantInput,
  OfferStatus,
  Picture,
  WeightInput,
} from '@bytorg/catalog';

export const OfferFilter = {
  ALL: 'all',
  ACTIVE: 'active',
  PAUSED: 'paused',
  LOW: 'low',
  SOLD_OUT: 'sold_out',
  SHORTAGE: 'shortage',
} as const;
export type OfferFilter = (typeof OfferFilter)[keyof typeof OfferFilter];
registerEnumType(OfferFilter, { name: 'OfferFilter' });
export const OfferSort = {
  NAME: 'name',
  SKU: 'sku',
  PRICE: 'price',
  AVAILABLE: 'available',
  COUNTED: 'counted',
} as const;
export type OfferSort = (typeof OfferSort)[keyof typeof OfferSort];
registerEnumType(OfferSort, { name: 'OfferSort' });
export const CountReason = {
  COUNT: 'count',
  DAMAGED: 'damaged',
  STOLEN: 'stolen',
  FOUND: 'found',
  RECEIVED: 'received',
  RETURNED: 'returned',
  CORRECTION: 'correction',
} as const;
export type CountReason = (typeof CountReason)[keyof typeof CountReason];
registerEnumType(CountReason, { name: 'CountReason' });
const Kinds = {
  OPENING: 'opening',
  IMPORT: 'import',
  COUNT: 'count',
  HOLD: 'hold',
  RELEASE: 'release',
  WALK_IN: 'walk_in',
  HAND_OVER: 'hand_over',
  RETURN: 'return',
  RECEIVED: 'received',
  CORRECTION: 'correction',
} as const;
registerEnumType(Kinds, { name: 'MovementKind' });

@ObjectType({ description: 'A part of a bundle as its store sees it' })
export class OwnBundlePart {
  @Field(() => ID) offerId: string;
  @Field() sku: string;
  @Field() name: string;
  @Field() variantName: string;
  @Field(() => Picture) picture: Picture;
  @Field(() => Int) quantity: number;
  @Field(() => Int) priceOre: number;
  @Field(() => OfferStatus, { description: 'While it is not on sale, neither is the bundle' }) status: OfferStatus;
  @Field(() => Int) available: number;
}

@ObjectType({ description: 'It has no stock of its own: what can be had of it follows its parts' })
export class OwnBundle {
  @Field(() => [OwnBundlePart]) parts: OwnBundlePart[];
  @Field(() => Int, { description: 'What the parts cost bought one by one' }) separateOre: number;
}

@ObjectType()
export class OfferRow {
  @Field(() => ID) id: string;
  @Field() sku: string;
  @Field(() => String, { nullable: true }) gtin: string | null;
  @Field(() => ID) productId: string;
  @Field() productSlug: string;
  @Field() productName: string;
  @Field() brand: string;
  @Field() variantName: string;
  @Field() categoryName: string;
  @Field(() => Picture) picture: Picture;
  @Field(() => Int, { description: 'Per kilo where it is sold by weight' }) priceOre: number;
  @Field(() => ByWeight, { nullable: true }) byWeight: ByWeight | null;
  @Field(() => OwnBundle, { nullable: true }) bundle: OwnBundle | null;
  @Field(() => Int) onHand: number;
  @Field(() => Int) held: number;
  @Field(() => Int) available: number;
  @Field(() => Int) buffer: number;
  @Field(() => OfferStatus) status: OfferStatus;
  @Field() notForDelivery: boolean;
  @Field(() => Date, { nullable: true }) countedAt: Date | null;
  @Field(() => Int) storeCount: number;
}

@ObjectType()
export class OfferCounts {
  @Field(() => Int) all: number;
  @Field(() => Int) active: number;
  @Field(() => Int) paused: number;
  @Field(() => Int) low: number;
  @Field(() => Int) soldOut: number;
  @Field(() => Int) shortage: number;
}

@ObjectType()
export class OfferGrid {
  @Field(() => Int) total: number;
  @Field(() => Int) page: number;
  @Field(() => Int) pageSize: number;
  @Field(() => [OfferRow]) rows: OfferRow[];
  @Field(() => OfferCounts) counts: OfferCounts;
}

@ObjectType('StockMovement')
export class StockMovementView {
  @Field(() => ID) id: string;
  @Field() at: Date;
  @Field(() => Kinds) kind: string;
  @Field(() => Int) deltaOnHand: number;
  @Field(() => Int) deltaHeld: number;
  @Field(() => Int) onHandAfter: number;
  @Field(() => Int) heldAfter: number;
  @Field(() => String, { nullable: true }) reason: string | null;
  @Field(() => String, { nullable: true }) actorName: string | null;
  @Field(() => String, { nullable: true }) reference: string | null;
}

@ObjectType()
export class StockMovements {
  @Field(() => Int) total: number;
  @Field(() => [StockMovementView]) rows: StockMovementView[];
}

@InputType()
export class UpdateOfferInput {
  @Field(() => ID) offerId: string;
  @Field(() => Int, { nullable: true }) priceOre?: number;
  @Field(() => WeightInput, { nullable: true, description: 'Null: sold by the piece from now on' })
  weight?: WeightInput | null;
  @Field(() => [BundlePartInput], { nullable: true, description: 'Of a bundle: all its parts from now on' })
  parts?: BundlePartInput[] | null;
  @Field(() => OfferStatus, { nullable: true }) status?: OfferStatus;
  @Field(() => Int, { nullable: true }) buffer?: number;
  @Field({ nullable: true }) notForDelivery?: boolean;
  @Field({ nullable: true }) sku?: string;
}

@ObjectType()
export class GtinMatch {
  @Field(() => ID) productId: string;
  @Field(() => ID) variantId: string;
  @Field() name: string;
  @Field() brand: string;
  @Field() variantName: string;
  @Field(() => Picture) picture: Picture;
  @Field() categoryName: string;
  @Field(() => Float, { nullable: true, description: 'How much one holds, in its unit' }) netAmount: number | null;
  @Field(() => String, { nullable: true }) unit: string | null;
  @Field() alreadyOffered: boolean;
}

@InputType()
export class NewOfferInput {
  @Field(() => ID) storeId: string;
  @Field() sku: string;
  @Field(() => Int) priceOre: number;
  @Field(() => WeightInput, { nullable: true }) weight?: WeightInput;
  @Field(() => [BundlePartInput], { nullable: true, description: 'Makes it a bundle, which is not counted itself' })
  parts?: BundlePartInput[] | null;
  @Field(() => Int) onHand: number;
  @Field(() => ID, { nullable: true }) variantId?: string;
  @Field(() => NewProductInput, { nullable: true, description: 'When the town does not know the goods yet' })
  product?: NewProductInput;
  @Field(() => NewVariantInput, { nullable: true, description: 'Another size or colour of what the town knows' })
  variant?: NewVariantInput;
}

export const OfferResult = resultUnion('OfferResult', () => OfferRow);

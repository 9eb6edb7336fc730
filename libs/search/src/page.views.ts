import { BundleContent, ByWeight, Category, FoodView, Picture, VouchedLabel } from '@bytorg/catalog';
import { Centre, DayHours, StoreCard, WeekdayHours } from '@bytorg/stores';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Availability, BestReason, CategoryFacet, ProductCard } from './search.views';

@ObjectType()
export class Attribute {
  @Field() name: string;
  @Field() value: string;
}

@ObjectType()
export class ChooserValue {
  @Field() key: string;
  @Field() label: string;
  @Field({ description: 'As a search is narrowed by it, whichever the language' }) value: string;
  /** A colour's, as `#rrggbb`. */
  @Field(() => String, { nullable: true }) swatch: string | null;
}

/** One question by which a variant is chosen: the size, the colour. */
@ObjectType()
export class Chooser {
  @Field() code: string;
  @Field() name: string;
  @Field() isColour: boolean;
  @Field(() => [ChooserValue]) values: ChooserValue[];
}

@ObjectType()
export class OfferView {
  @Field(() => ID) id: string;
  @Field(() => ID) variantId: string;
  @Field(() => StoreCard) store: StoreCard;
  @Field(() => Int) priceOre: number;
  @Field(() => Int, { nullable: true }) beforePriceOre: number | null;
  @Field(() => Int, { nullable: true }) unitPriceOre: number | null;
  @Field(() => String, { nullable: true }) unit: string | null;
  @Field(() => ByWeight, { nullable: true }) byWeight: ByWeight | null;
  @Field(() => BundleContent, { nullable: true }) bundle: BundleContent | null;
  @Field(() => Availability) availability: Availability;
  @Field(() => Date, { nullable: true }) readyAt: Date | null;
  @Field() readyToday: boolean;
  @Field(() => Int, { nullable: true }) distanceM: number | null;
  @Field() forDelivery: boolean;
  @Field(() => Date, { nullable: true }) stockConfirmedAt: Date | null;
}

@ObjectType()
export class VariantView {
  @Field(() => ID) id: string;
  @Field() name: string;
  /** Its answers to the product's choosers, in their order; empty where there is none. */
  @Field(() => [String]) keys: string[];
  @Field(() => String, { nullable: true }) gtin: string | null;
  @Field(() => [OfferView]) offers: OfferView[];
  /** How much is in it, in kg, l, m, m² or pieces. */
  @Field(() => Float, { nullable: true }) netAmount: number | null;
  @Field(() => String, { nullable: true }) unit: string | null;
}

@ObjectType()
export class ProductPage {
  @Field(() => ID) id: string;
  @Field() slug: string;
  @Field() name: string;
  @Field() brand: string;
  @Field() description: string;
  @Field(() => [Category]) categoryPath: Category[];
  @Field(() => [Attribute]) attributes: Attribute[];
  @Field(() => Float) vatPercent: number;
  @Field(() => Picture) picture: Picture;
  /** All photographs, the first one included; empty where the picture is drawn. */
  @Field(() => [Picture]) photos: Picture[];
  @Field(() => [VouchedLabel]) labels: VouchedLabel[];
  /** What the label says; null for what is no food. */
  @Field(() => FoodView, { nullable: true }) food: FoodView | null;
  @Field(() => Int, { nullable: true }) minAge: number | null;
  @Field() storage: string;
  /** By what the variants are chosen; empty where they are told apart by name only. */
  @Field(() => [Chooser]) choosers: Chooser[];
  @Field(() => [VariantView]) variants: VariantView[];
  @Field(() => ID, { nullable: true }) bestOfferId: string | null;
  @Field(() => BestReason, { nullable: true }) bestReason: BestReason | null;
  @Field() perishable: boolean;
  @Field(() => [ProductCard]) similar: ProductCard[];
}

@ObjectType()
export class StorePage {
  @Field(() => StoreCard) card: StoreCard;
  @Field() about: string;
  @Field(() => [WeekdayHours]) hours: WeekdayHours[];
  @Field(() => [DayHours]) nextDays: DayHours[];
  @Field() orgNumber: string;
  @Field() vatRegistered: boolean;
  @Field() email: string;
  @Field() parkingNote: string;
  @Field() delivers: boolean;
  @Field(() => Int) prepMinutes: number;
  @Field(() => Int) productCount: number;
  @Field(() => [CategoryFacet]) categories: CategoryFacet[];
}

@ObjectType()
export class FrontPage {
  @Field() town: string;
  @Field(() => [StoreCard]) stores: StoreCard[];
  @Field(() => Int) openCount: number;
  @Field(() => Date, { nullable: true }) closesLatestAt: Date | null;
  @Field(() => Date, { nullable: true }) opensNextAt: Date | null;
  @Field(() => Int) readyTodayCount: number;
  @Field(() => Date, { nullable: true }) readyFrom: Date | null;
  @Field(() => [ProductCard]) local: ProductCard[];
  @Field(() => [ProductCard]) fresh: ProductCard[];
  @Field(() => [Category]) categories: Category[];
  @Field(() => [Centre]) centres: Centre[];
}

import { Category, Label, Picture } from '@bytorg/catalog';
import { PlaceInput } from '@bytorg/stores';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const Availability = { IN_STOCK: 'in_stock', FEW: 'few', NONE: 'none' } as const;
export type Availability = (typeof Availability)[keyof typeof Availability];
registerEnumType(Availability, { name: 'Availability' });
export const SearchSort = {
  RELEVANCE: 'relevance',
  PRICE_UP: 'price_up',
  PRICE_DOWN: 'price_down',
  NEWEST: 'newest',
  NAME: 'name',
  NEAREST: 'nearest',
} as const;
export type SearchSort = (typeof SearchSort)[keyof typeof SearchSort];
registerEnumType(SearchSort, { name: 'SearchSort' });
const SuggestionKind = { PRODUCT: 'product', CATEGORY: 'category', STORE: 'store' } as const;
registerEnumType(SuggestionKind, { name: 'SuggestionKind' });
export const BestReason = { CHEAPEST: 'cheapest', NEAREST: 'nearest', SOONEST: 'soonest', ONLY: 'only' } as const;
export type BestReason = (typeof BestReason)[keyof typeof BestReason];
registerEnumType(BestReason, { name: 'BestReason' });

/** Exact counts are never public: on stock, few (1 to 3), none. */
export const availabilityOf = (band: number): Availability => (band <= 0 ? 'none' : band === 1 ? 'few' : 'in_stock');

/** In what sizes, or in which colours, a card's goods come; two at least. */
@ObjectType()
export class CardChoice {
  @Field() isColour: boolean;
  @Field(() => [String]) values: string[];
}

@ObjectType()
export class ProductCard {
  @Field(() => ID) id: string;
  @Field() slug: string;
  @Field() name: string;
  @Field() brand: string;
  @Field(() => Int) variantCount: number;
  @Field(() => [CardChoice]) choices: CardChoice[];
  @Field(() => Picture) picture: Picture;
  @Field(() => [Label]) labels: Label[];
  @Field(() => Int) fromPriceOre: number;
  @Field() samePrice: boolean;
  @Field(() => Int, { nullable: true }) unitPriceOre: number | null;
  @Field(() => String, { nullable: true }) unit: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'What a piece usually weighs: the price is an estimate until it is weighed',
  })
  typicalGrams: number | null;
  @Field(() => Int, { nullable: true, description: 'A bundle: what its parts cost bought one by one' })
  separateOre: number | null;
  @Field(() => Int) storeCount: number;
  @Field(() => Availability) availability: Availability;
  @Field(() => Date, { nullable: true }) readyAt: Date | null;
  @Field(() => ID, { nullable: true, description: 'The offer to add directly when there is just one sensible choice' })
  offerId: string | null;
  @Field(() => String, { nullable: true }) storeName: string | null;
}

@ObjectType()
export class CategoryFacet {
  @Field(() => Category) category: Category;
  @Field(() => Int) count: number;
}

@ObjectType()
export class StoreFacet {
  @Field(() => ID) id: string;
  @Field() slug: string;
  @Field() name: string;
  @Field() colour: string;
  @Field(() => Int) count: number;
}

@ObjectType()
export class CentreFacet {
  @Field(() => ID) id: string;
  @Field() slug: string;
  @Field() name: string;
  @Field(() => Int) count: number;
}

@ObjectType()
export class AttributeFacetValue {
  /** As the filter takes it. */
  @Field() value: string;
  @Field() label: string;
  @Field(() => String, { nullable: true }) swatch: string | null;
  @Field(() => Int) count: number;
}

@ObjectType()
export class AttributeFacet {
  @Field() code: string;
  @Field() name: string;
  @Field() isColour: boolean;
  @Field(() => [AttributeFacetValue]) values: AttributeFacetValue[];
}

@ObjectType()
export class SearchFacets {
  @Field(() => [AttributeFacet]) attributes: AttributeFacet[];
  @Field(() => [CategoryFacet]) categories: CategoryFacet[];
  @Field(() => [StoreFacet]) stores: StoreFacet[];
  @Field(() => [CentreFacet]) centres: CentreFacet[];
  @Field(() => Int) minPriceOre: number;
  @Field(() => Int) maxPriceOre: number;
  @Field(() => Int) availableToday: number;
  @Field(() => Int) openNow: number;
  @Field(() => Int) local: number;
  @Field(() => Int) green: number;
}

@InputType()
export class AttributeFilterInput {
  @Field() code: string;
  /** One of these. */
  @Field(() => [String]) values: string[];
}

@InputType()
export class SearchInput {
  @Field(() => [AttributeFilterInput], { nullable: true }) attributes?: AttributeFilterInput[];
  @Field({ nullable: true }) text?: string;
  @Field({ nullable: true }) category?: string;
  @Field(() => [String], { nullable: true }) stores?: string[];
  @Field({ nullable: true }) centre?: string;
  @Field(() => Int, { nullable: true }) minPriceOre?: number;
  @Field(() => Int, { nullable: true }) maxPriceOre?: number;
  @Field({ nullable: true }) availableToday?: boolean;
  @Field({ nullable: true }) openNow?: boolean;
  @Field({ nullable: true }) local?: boolean;
  @Field({ nullable: true }) green?: boolean;
  @Field(() => SearchSort, { nullable: true }) sort?: SearchSort;
  @Field(() => Int, { nullable: true }) page?: number;
  @Field(() => Int, { nullable: true }) pageSize?: number;
  @Field(() => PlaceInput, { nullable: true }) near?: PlaceInput;
}

@ObjectType()
export class SearchResult {
  @Field(() => Int) total: number;
  @Field({ description: 'There are more than `total`: facets count the goods that were looked at' }) more: boolean;
  @Field(() => Int) page: number;
  @Field(() => Int) pageSize: number;
  @Field(() => [ProductCard]) hits: ProductCard[];
  @Field(() => SearchFacets) facets: SearchFacets;
  @Field(() => Category, { nullable: true }) category: Category | null;
  @Field(() => String, { nullable: true, description: 'What was searched for instead of what was typed' })
  didYouMean: string | null;
  @Field(() => [ProductCard], {
    description: 'Where few goods or none answer all that was typed: what answers some of it',
  })
  near: ProductCard[];
}

@ObjectType()
export class Suggestion {
  @Field(() => SuggestionKind) kind: 'product' | 'category' | 'store';
  @Field() text: string;
  @Field() slug: string;
  @Field(() => Picture, { nullable: true }) picture: Picture | null;
  @Field(() => String, { nullable: true }) note: string | null;
}

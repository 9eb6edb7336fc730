import { apiEnum } from '@bytorg/enums';
import { Field, Float, InputType, ObjectType } from '@nestjs/graphql';
import { type Allergen, allergens } from './allergens';
import { type StorageClass, storageClasses } from './food';
import { nutritionPer } from './nutrition';

const AllergenEnum = apiEnum('Allergen', allergens, 'The 14 that must be named on food.');
const StorageClassEnum = apiEnum('StorageClass', storageClasses);
const NutritionPerEnum = apiEnum('NutritionPer', nutritionPer, 'The figures are for 100 of these.');

/** Grams per 100 g or 100 ml, beside the energy. */
@InputType('NutritionInput')
@ObjectType()
export class Nutrition {
  @Field(() => NutritionPerEnum) per: (typeof nutritionPer)[number];
  @Field(() => Float) energyKj: number;
  @Field(() => Float) energyKcal: number;
  @Field(() => Float) fat: number;
  @Field(() => Float) saturated: number;
  @Field(() => Float) carbohydrate: number;
  @Field(() => Float) sugars: number;
  @Field(() => Float) protein: number;
  @Field(() => Float) salt: number;
}

/** What the label says of food. In the ingredients allergens stand between stars: `vann, *hvetemel*, salt`. */
@InputType('FoodInput')
@ObjectType()
export class Food {
  @Field(() => String, { nullable: true }) ingredientsNb: string | null;
  @Field(() => String, { nullable: true }) ingredientsEn: string | null;
  @Field(() => [AllergenEnum]) contains: Allergen[];
  @Field(() => [AllergenEnum]) mayContain: Allergen[];
  @Field(() => Nutrition, { nullable: true }) nutrition: Nutrition | null;
  /** Name and address of who answers for it. */
  @Field(() => String, { nullable: true }) producer: string | null;
  @Field(() => String, { nullable: true }) origin: string | null;
  @Field(() => StorageClassEnum) storage: StorageClass;
}

@ObjectType()
export class IngredientPart {
  @Field() text: string;
  /** The store marked it as an allergen. */
  @Field() allergen: boolean;
}

@ObjectType()
export class AllergenView {
  @Field(() => AllergenEnum) code: Allergen;
  @Field() name: string;
}

/** The same for shoppers, in their language. */
@ObjectType()
export class FoodView {
  /** Empty where no store has given any: then the store must be asked. */
  @Field(() => [IngredientPart]) ingredients: IngredientPart[];
  /** The language the ingredients are written in: `nb` where nobody has translated them. */
  @Field() ingredientsLanguage: string;
  @Field(() => [AllergenView]) contains: AllergenView[];
  @Field(() => [AllergenView]) mayContain: AllergenView[];
  @Field(() => Nutrition, { nullable: true }) nutrition: Nutrition | null;
  @Field(() => String, { nullable: true }) producer: string | null;
  @Field(() => String, { nullable: true }) origin: string | null;
}

import { resultUnion } from '@bytorg/errors';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';

export const AttributeKind = { CHOICE: 'choice', COLOUR: 'colour', NUMBER: 'number', TEXT: 'text' } as const;
export type AttributeKind = (typeof AttributeKind)[keyof typeof AttributeKind];
registerEnumType(AttributeKind, { name: 'AttributeKind' });

@ObjectType()
export class AskedChoice {
  @Field(() => ID) id: string;
  @Field() nameNb: string;
  @Field() nameEn: string;
  /** `RRGGBB`, of colours. */
  @Field(() => String, { nullable: true }) swatch: string | null;
}

/** What a shelf asks of its goods. */
@ObjectType()
export class AskedAttribute {
  @Field(() => ID) id: string;
  @Field(() => ID) categoryId: string;
  @Field() code: string;
  @Field() nameNb: string;
  @Field() nameEn: string;
  @Field(() => AttributeKind) kind: AttributeKind;
  @Field(() => String, { nullable: true }) unit: string | null;
  /** Goods come in several of it, and are chosen by it. */
  @Field() makesVariants: boolean;
  @Field(() => [AskedChoice]) choices: AskedChoice[];
}

/** An answer as a person or a file gives it: a choice by its id or its name in either language, a number as typed. */
@InputType()
export class AttributeValueInput {
  @Field() code: string;
  @Field() value: string;
}

/** The same as a form shows it: a choice by its id, a number in the reader's language. */
@ObjectType()
export class AttributeValue {
  @Field() code: string;
  @Field() value: string;
}

/** Another size or colour of what the town knows. */
@InputType()
export class NewVariantInput {
  @Field(() => ID) productId: string;
  @Field({ nullable: true }) gtin?: string;
  @Field(() => [AttributeValueInput]) attributes: AttributeValueInput[];
}

@InputType()
export class AskedChoiceInput {
  @Field(() => ID, { nullable: true }) id?: string;
  @Field() nameNb: string;
  @Field() nameEn: string;
  @Field(() => String, { nullable: true }) swatch?: string | null;
}

@InputType()
export class AttributeInput {
  @Field(() => ID, { nullable: true }) id?: string;
  @Field(() => ID) categoryId: string;
  @Field() nameNb: string;
  @Field() nameEn: string;
  @Field({ nullable: true, description: 'How files name it; made of its name otherwise' }) code?: string;
  @Field(() => AttributeKind) kind: AttributeKind;
  @Field(() => String, { nullable: true }) unit?: string | null;
  @Field() makesVariants: boolean;
  @Field(() => [AskedChoiceInput]) choices: AskedChoiceInput[];
}

export const AttributeResult = resultUnion('AttributeResult', () => AskedAttribute);

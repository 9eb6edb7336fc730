import { apiEnum } from '@bytorg/enums';
import { GtinMatch } from '@bytorg/inventory';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { type AnswerKind, answerKinds } from './answer';

const ImportAnswerKind = apiEnum<AnswerKind>('ImportAnswerKind', answerKinds);

@ObjectType({ description: 'What a person has said of a row that the town may know already' })
export class ImportAnswer {
  @Field(() => ImportAnswerKind) kind: AnswerKind;
  @Field(() => ID, { nullable: true }) variantId: string | null;
}

@ObjectType({ description: 'Goods of the town that a row may be' })
export class ImportLikeness {
  @Field(() => GtinMatch) match: GtinMatch;
  @Field({ description: 'The row may be another size or colour of it' }) mayBeVariant: boolean;
}

@InputType()
export class ImportAnswerInput {
  @Field(() => Int) row: number;
  @Field(() => ImportAnswerKind) kind: AnswerKind;
  @Field(() => ID, { nullable: true, description: 'Of which goods; none for new ones' }) variantId?: string | null;
}

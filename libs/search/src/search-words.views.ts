import { resultUnion } from '@bytorg/errors';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description:
    'Words of one meaning: a search for one finds the others. With kindOf, kinds of it: a search for that finds them',
})
export class Synonyms {
  @Field(() => ID) id: string;
  @Field(() => [String]) words: string[];
  @Field(() => String, { nullable: true }) kindOf: string | null;
}

@ObjectType({ description: 'Looked for in vain, often enough that it names no person' })
export class SearchMiss {
  @Field() words: string;
  @Field(() => Int) count: number;
  @Field(() => Int) days: number;
}

@ObjectType()
export class SearchWords {
  @Field(() => [Synonyms]) synonyms: Synonyms[];
  @Field(() => [SearchMiss]) misses: SearchMiss[];
  @Field(() => Int, { description: 'Of the last 30 days' }) searches: number;
  @Field(() => Int, { description: 'How many of them found nothing' }) missed: number;
  @Field(() => Int, { description: 'What was looked for less often is not shown' }) leastShown: number;
}

@InputType()
export class SynonymsInput {
  @Field(() => ID, { nullable: true }) id?: string;
  @Field(() => [String]) words: string[];
  @Field(() => String, { nullable: true }) kindOf?: string | null;
}

export const SynonymsResult = resultUnion('SynonymsResult', () => Synonyms);

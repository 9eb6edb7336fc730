import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What a store’s sources call a shelf that the town calls otherwise, or does not have' })
export class ImportShelf {
  @Field() name: string;
  @Field(() => Int, { description: 'Rows of this import that wait for the answer' }) rows: number;
  @Field({ description: 'A person has said which shelf it is, or that these are not taken' }) decided: boolean;
  @Field(() => ID, { nullable: true, description: 'None, although decided: these are not taken' })
  categoryId: string | null;
  @Field(() => [ID], { description: 'The town’s shelves with the nearest names' }) near: string[];
}

@InputType()
export class ImportShelfInput {
  @Field({ description: 'As the source writes it' }) name: string;
  @Field(() => ID, { nullable: true, description: 'The town’s shelf; none: these are not taken' })
  categoryId?: string | null;
}

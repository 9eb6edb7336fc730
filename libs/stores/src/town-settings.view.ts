import { resultUnion } from '@bytorg/errors';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class TownSettings {
  @Field(() => ID) id: string;
  @Field(() => Int, { nullable: true, description: 'Stores of the town that could take part' })
  eligibleStores: number | null;
}

export const TownSettingsResult = resultUnion('TownSettingsResult', () => TownSettings);

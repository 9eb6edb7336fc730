import { apiEnum } from '@bytorg/enums';
import { resultUnion } from '@bytorg/errors';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ImportFile } from '../intake.views';

export type ConnectorKind = 'google_feed' | 'shopify' | 'woocommerce' | 'file_url';
export type Schedule = 'none' | 'hourly' | 'daily';
const kinds: readonly ConnectorKind[] = ['google_feed', 'shopify', 'woocommerce', 'file_url'];
const schedules: readonly Schedule[] = ['none', 'hourly', 'daily'];
const ConnectorKindEnum = apiEnum<ConnectorKind>('ConnectorKind', kinds);
const ConnectorSchedule = apiEnum<Schedule>('ConnectorSchedule', schedules);

@ObjectType({ description: 'Where a store’s goods are fetched from' })
export class Connector {
  @Field(() => ID) id: string;
  @Field(() => ConnectorKindEnum) kind: ConnectorKind;
  @Field() name: string;
  @Field() address: string;
  @Field({ description: 'Whether a secret is kept; it is never shown again' }) hasSecret: boolean;
  @Field(() => String, { nullable: true, description: 'This store’s code in a feed of several' }) storeCode:
    string | null;
  @Field(() => ConnectorSchedule) schedule: Schedule;
  @Field({ description: 'Holds everything the store sells: what is not in it is retired' }) complete: boolean;
  @Field() excludesHeld: boolean;
  @Field(() => Date, { nullable: true }) nextRunAt: Date | null;
  @Field(() => ImportFile, { nullable: true }) lastRun: ImportFile | null;
}

@InputType()
export class ConnectorInput {
  @Field(() => ID, { nullable: true, description: 'None: a new one' }) id?: string | null;
  @Field(() => ID) storeId: string;
  @Field(() => ConnectorKindEnum) kind: ConnectorKind;
  @Field() name: string;
  @Field() address: string;
  @Field(() => String, {
    nullable: true,
    description:
      'Shopify: the access token. WooCommerce: key and secret with a colon between. None: the one that is kept',
  })
  secret?: string | null;
  @Field(() => String, { nullable: true }) storeCode?: string | null;
  @Field(() => ConnectorSchedule) schedule: Schedule;
  @Field() complete: boolean;
  @Field() excludesHeld: boolean;
}

export const ConnectorResult = resultUnion('ConnectorResult', () => Connector);

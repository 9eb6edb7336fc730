import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

const MetricUnit = {
  NOK: 'nok',
  COUNT: 'count',
  PERCENT: 'percent',
  STORES: 'stores',
  OPENING_MINUTES: 'opening_minutes',
  HOURS: 'hours',
} as const;
registerEnumType(MetricUnit, { name: 'MetricUnit' });

@ObjectType()
export class MetricPoint {
  @Field({ description: 'The Monday of the week' }) week: string;
  @Field(() => Float, { nullable: true }) value: number | null;
  @Field(() => Int) n: number;
  @Field(() => Float, { nullable: true }) low: number | null;
  @Field(() => Float, { nullable: true }) high: number | null;
  @Field({ description: 'Too few to show' }) suppressed: boolean;
  @Field(() => Float, {
    nullable: true,
    description: 'A second reading where the definition has one: p90, median, admitted of eligible',
  })
  second: number | null;
}

@ObjectType()
export class MetricSeries {
  @Field(() => Int) number: number;
  @Field() key: string;
  @Field() name: string;
  @Field() question: string;
  @Field() formula: string;
  @Field(() => MetricUnit) unit: string;
  @Field(() => String, { nullable: true }) secondName: string | null;
  @Field(() => [MetricPoint]) points: MetricPoint[];
  @Field(() => MetricPoint, { nullable: true }) latest: MetricPoint | null;
  @Field(() => MetricPoint, { description: 'Of the weeks that are shown' }) total: MetricPoint;
  @Field(() => Int, { description: 'Weeks of the period that are not withheld' }) weeksShown: number;
  @Field() finding: string;
  @Field(() => Int) definitionVersion: number;
}

@ObjectType()
export class MetricsPage {
  @Field() from: string;
  @Field() to: string;
  @Field() generatedAt: Date;
  @Field() timeZone: string;
  @Field() suppressionRule: string;
  @Field(() => Int) suppressedCount: number;
  @Field(() => Int) excludedTestOrders: number;
  @Field(() => [MetricSeries]) metrics: MetricSeries[];
}

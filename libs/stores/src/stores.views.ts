import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { resultUnion } from '@bytorg/errors';
import { StoreKind } from './store-kind';

@ObjectType()
export class Place {
  @Field(() => Float) lat: number;
  @Field(() => Float) lon: number;
}

@InputType()
export class PlaceInput {
  @Field(() => Float) lat: number;
  @Field(() => Float) lon: number;
}

@ObjectType()
export class Centre {
  @Field(() => ID) id: string;
  @Field() slug: string;
  @Field() name: string;
  @Field(() => Place) place: Place;
}

@ObjectType()
export class StoreCard {
  @Field(() => ID) id: string;
  @Field() slug: string;
  @Field() name: string;
  @Field(() => StoreKind) kind: StoreKind;
  @Field() tagline: string;
  @Field() colour: string;
  @Field() monogram: string;
  @Field() illustration: string;
  @Field(() => Centre) centre: Centre;
  @Field() addressLine: string;
  @Field() postcode: string;
  @Field() city: string;
  @Field(() => Place) place: Place;
  @Field(() => Int, { nullable: true }) distanceM: number | null;
  @Field() openNow: boolean;
  @Field(() => Date, { nullable: true }) closesAt: Date | null;
  @Field(() => Date, { nullable: true }) opensAt: Date | null;
  @Field() phone: string;
}

@ObjectType()
export class OpenInterval {
  @Field() opens: string;
  @Field() closes: string;
}

@ObjectType()
export class WeekdayHours {
  @Field(() => Int) weekday: number;
  @Field(() => [OpenInterval]) intervals: OpenInterval[];
}

@ObjectType()
export class DayHours {
  @Field() date: string;
  @Field(() => Int) weekday: number;
  @Field(() => [OpenInterval]) intervals: OpenInterval[];
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => String, { nullable: true }) holiday: string | null;
}

@ObjectType()
export class Closure {
  @Field(() => ID) id: string;
  @Field() fromDate: string;
  @Field() toDate: string;
  @Field(() => String, { nullable: true }) opens: string | null;
  @Field(() => String, { nullable: true }) closes: string | null;
  @Field(() => String, { nullable: true }) note: string | null;
}

@ObjectType()
export class StoreSettings {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() email: string;
  @Field() phone: string;
  @Field() tagline: string;
  @Field() about: string;
  @Field(() => Int) prepMinutes: number;
  @Field(() => Int) buffer: number;
  @Field({ description: 'The buffer follows how often the counts prove too high' }) bufferAuto: boolean;
  @Field(() => Int, { description: 'Percent of its goods that an import may change or retire without a second yes' })
  importShare: number;
  @Field({ description: 'How its own scale writes its codes: thirteen places each, I for the item’s number' })
  scaleCodes: string;
  @Field(() => Int) slotMinutes: number;
  @Field(() => Int) slotCapacity: number;
  @Field() delivers: boolean;
  @Field() sundayExempt: boolean;
  @Field() parkingNote: string;
  @Field(() => [WeekdayHours]) hours: WeekdayHours[];
  @Field(() => [Closure]) closures: Closure[];
  @Field(() => [DayHours]) nextDays: DayHours[];
  @Field() paused: boolean;
  @Field() orgNumber: string;
}

@InputType()
export class StoreSettingsInput {
  @Field(() => ID) storeId: string;
  @Field({ nullable: true }) email?: string;
  @Field({ nullable: true }) phone?: string;
  @Field({ nullable: true }) tagline?: string;
  @Field({ nullable: true }) about?: string;
  @Field(() => Int, { nullable: true }) prepMinutes?: number;
  @Field(() => Int, { nullable: true }) buffer?: number;
  @Field({ nullable: true }) bufferAuto?: boolean;
  @Field(() => Int, { nullable: true }) importShare?: number;
  @Field({ nullable: true }) scaleCodes?: string;
  @Field(() => Int, { nullable: true }) slotMinutes?: number;
  @Field(() => Int, { nullable: true }) slotCapacity?: number;
  @Field({ nullable: true }) delivers?: boolean;
  @Field({ nullable: true }) parkingNote?: string;
}

@InputType()
export class IntervalInput {
  @Field() opens: string;
  @Field() closes: string;
}

@InputType()
export class WeekdayHoursInput {
  @Field(() => Int) weekday: number;
  @Field(() => [IntervalInput]) intervals: IntervalInput[];
}

@InputType()
export class ClosureInput {
  @Field() fromDate: string;
  @Field() toDate: string;
  @Field({ nullable: true }) opens?: string;
  @Field({ nullable: true }) closes?: string;
  @Field({ nullable: true }) note?: string;
}

export const StoreStatus = { APPLIED: 'applied', ACTIVE: 'active', PAUSED: 'paused' } as const;
export type StoreStatus = (typeof StoreStatus)[keyof typeof StoreStatus];
registerEnumType(StoreStatus, { name: 'StoreStatus' });

@InputType()
export class NewStoreInput {
  @Field() name: string;
  @Field(() => StoreKind) kind: StoreKind;
  @Field() orgNumber: string;
  @Field(() => ID) centreId: string;
  @Field() email: string;
  @Field() phone: string;
  @Field() addressLine: string;
  @Field() postcode: string;
  @Field() ownerEmail: string;
}

@InputType()
export class CentreInput {
  @Field(() => ID, { nullable: true }) id?: string;
  @Field() name: string;
  @Field(() => Float) lat: number;
  @Field(() => Float) lon: number;
}

@ObjectType()
export class PostcodeAnswer {
  @Field() postcode: string;
  @Field() city: string;
  @Field() deliverable: boolean;
}

@ObjectType()
export class AddressHit {
  @Field() line: string;
  @Field() postcode: string;
  @Field() city: string;
  @Field(() => Place) place: Place;
}

export const SettingsResult = resultUnion('SettingsResult', () => StoreSettings);
export const CentreChangeResult = resultUnion('CentreChangeResult', () => Centre);

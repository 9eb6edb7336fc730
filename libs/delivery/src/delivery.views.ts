import { apiEnum } from '@bytorg/enums';
import { Place } from '@bytorg/stores';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

const RunState = apiEnum('RunState', ['planned', 'under_way', 'completed']);
const StopKind = apiEnum('StopKind', ['store', 'door']);
const StopState = apiEnum('StopState', ['planned', 'done', 'failed']);
const BagState = apiEnum('BagState', ['packed', 'on_board', 'delivered', 'returned']);
export const FailReason = {
  NOBODY_HOME: 'nobody_home',
  WRONG_ADDRESS: 'wrong_address',
  REFUSED: 'refused',
  DAMAGED: 'damaged',
  NOT_READY: 'not_ready',
  OTHER: 'other',
} as const;
export type FailReason = (typeof FailReason)[keyof typeof FailReason];
registerEnumType(FailReason, { name: 'FailReason' });

@ObjectType()
export class NextDelivery {
  @Field(() => ID) slotId: string;
  @Field() startsAt: Date;
  @Field() endsAt: Date;
  @Field() cutoffAt: Date;
  @Field(() => Int) freePlaces: number;
  @Field(() => Int) feeOre: number;
}

@ObjectType()
export class DeliverySlotView {
  @Field(() => ID) id: string;
  @Field() startsAt: Date;
  @Field() endsAt: Date;
  @Field() cutoffAt: Date;
  @Field(() => Int) freePlaces: number;
  @Field(() => Int) feeOre: number;
}

@ObjectType()
export class RunCard {
  @Field(() => ID) id: string;
  @Field() slotStartsAt: Date;
  @Field() slotEndsAt: Date;
  @Field(() => RunState) state: string;
  @Field(() => String, { nullable: true }) courierName: string | null;
  @Field(() => Int) storeCount: number;
  @Field(() => Int) doorCount: number;
  @Field(() => Int) bagCount: number;
  @Field(() => Int) doneCount: number;
  @Field(() => Int) distanceM: number;
}

@ObjectType()
export class RunBag {
  @Field(() => ID) id: string;
  @Field() code: string;
  @Field() orderNumber: string;
  @Field() storeName: string;
  @Field(() => BagState) state: string;
  @Field() cold: boolean;
}

@ObjectType()
export class Stop {
  @Field(() => ID) id: string;
  @Field(() => Int) position: number;
  @Field(() => StopKind) kind: string;
  @Field(() => StopState) state: string;
  @Field() name: string;
  @Field() addressLine: string;
  @Field() postcode: string;
  @Field() city: string;
  @Field(() => String, { nullable: true }) directions: string | null;
  @Field(() => String, { nullable: true }) phone: string | null;
  @Field(() => Place) place: Place;
  @Field() etaAt: Date;
  @Field(() => Date, { nullable: true }) doneAt: Date | null;
  @Field(() => FailReason, { nullable: true }) failReason: FailReason | null;
  @Field(() => [RunBag]) bags: RunBag[];
  @Field(() => [String], { description: 'Numbers of the parts of this stop that are not packed yet' })
  notReady: string[];
  @Field(() => Int, { nullable: true }) minAge: number | null;
}

@ObjectType()
export class RunSheet {
  @Field(() => ID) id: string;
  @Field(() => RunState) state: string;
  @Field() slotStartsAt: Date;
  @Field() slotEndsAt: Date;
  @Field(() => Int) distanceM: number;
  @Field(() => [Stop]) stops: Stop[];
  @Field(() => String, { nullable: true }) courierName: string | null;
}

@ObjectType()
export class DeliverySlotForPlanner {
  @Field(() => ID) id: string;
  @Field() startsAt: Date;
  @Field() endsAt: Date;
  @Field() cutoffAt: Date;
  @Field(() => Int) capacity: number;
  @Field(() => Int) taken: number;
  @Field(() => Int) feeOre: number;
  @Field(() => [RunCard]) runs: RunCard[];
  @Field(() => Int) unplannedOrders: number;
}

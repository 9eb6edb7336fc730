import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Done, resultUnion } from '@bytorg/errors';

export const Role = {
  OWNER: 'owner',
  CLERK: 'clerk',
  COURIER: 'courier',
  COORDINATOR: 'coordinator',
  EVALUATOR: 'evaluator',
} as const;
export type Role = (typeof Role)[keyof typeof Role];
registerEnumType(Role, { name: 'Role' });

@ObjectType()
export class Grant {
  @Field(() => ID) id: string;
  @Field(() => Role) role: Role;
  @Field(() => ID, { nullable: true }) scopeId: string | null;
}

@ObjectType()
export class SecondFactorState {
  @Field({ description: 'A code is asked for at sign-in' }) enrolled: boolean;
  @Field({ description: 'A role of this person demands it' }) required: boolean;
  @Field({ description: 'Some grants do nothing until this session has shown it' }) missing: boolean;
}

@ObjectType()
export class Me {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() email: string;
  @Field(() => [Grant]) grants: Grant[];
  @Field(() => SecondFactorState) secondFactor: SecondFactorState;
}

@ObjectType()
export class StaffMember {
  @Field(() => ID) grantId: string;
  @Field() name: string;
  @Field() email: string;
  @Field(() => Role) role: Role;
  @Field(() => String, { nullable: true }) scopeName: string | null;
  @Field() since: Date;
  @Field(() => Date, { nullable: true }) lastSignInAt: Date | null;
}

@ObjectType()
export class Invitation {
  @Field(() => ID) id: string;
  @Field() email: string;
  @Field(() => Role) role: Role;
  @Field(() => String, { nullable: true }) scopeName: string | null;
  @Field() expiresAt: Date;
}

@ObjectType()
export class StaffList {
  @Field(() => [StaffMember]) members: StaffMember[];
  @Field(() => [Invitation]) invitations: Invitation[];
}

@ObjectType()
export class InvitationView {
  @Field() email: string;
  @Field(() => Role) role: Role;
  @Field(() => String, { nullable: true }) scopeName: string | null;
}

@ObjectType('Person')
export class PersonView {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() email: string;
}

@ObjectType()
export class AuditEntry {
  @Field(() => ID) id: string;
  @Field() at: Date;
  @Field(() => String, { nullable: true }) actorName: string | null;
  @Field() action: string;
  @Field() subject: string;
  @Field() detail: string;
}

@ObjectType()
export class AuditPage {
  @Field(() => Int) total: number;
  @Field(() => [AuditEntry]) rows: AuditEntry[];
}

export const AcceptInvitationResult = resultUnion('AcceptInvitationResult', () => Done);
export const ResetSecondFactorResult = resultUnion('ResetSecondFactorResult', () => Done);
export const InviteResult = resultUnion('InviteResult', () => Invitation);

@ObjectType({ description: 'A machine of the store that may tell counts and prices' })
export class TillKey {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() createdAt: Date;
  @Field(() => Date, { nullable: true, description: 'To the hour' }) lastUsedAt: Date | null;
}

@ObjectType()
export class NewTillKey {
  @Field(() => TillKey) till: TillKey;
  @Field({ description: 'Sent as `Authorization: Bearer …`; told this once' }) key: string;
}
export const NewTillKeyResult = resultUnion('NewTillKeyResult', () => NewTillKey);

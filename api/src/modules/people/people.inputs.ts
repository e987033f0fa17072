import type { FamilyMemberKind, Language, Relation, StaffRole } from '@porchlight/schema/enums';
import { Field, ID, InputType } from 'type-graphql';
import { connectionOf, LocalDay, Payload, PayloadType } from '../../platform/graphql-base.ts';
import { languages } from '../sites/sites.module.ts';
import { Child } from './child.entity.ts';
import { FamilyMember, familyMemberKinds, relations } from './family-member.entity.ts';
import { Household } from './household.entity.ts';
import { StaffMember, staffRoles } from './staff.entity.ts';
import { PasswordLinkView } from './staff-account.inputs.ts';

export const ChildConnection = connectionOf('Child', () => Child);
export const HouseholdConnection = connectionOf('Household', () => Household);
export const StaffMemberConnection = connectionOf('StaffMember', () => StaffMember);

@InputType()
export class FamilyMemberDetails {
  @Field(() => String) familyName!: string;
  @Field(() => String) givenName!: string;
  @Field(() => familyMemberKinds) kind!: FamilyMemberKind;
  @Field(() => relations) relation!: Relation;
  @Field(() => languages) language!: Language;
  @Field(() => String, { nullable: true }) phone?: string;
}

@InputType()
export class EnrolChildInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) classroomId!: string;
  @Field(() => String) familyName!: string;
  @Field(() => String) givenName!: string;
  @Field(() => LocalDay, { nullable: true }) startsOn?: string;
  @Field(() => ID, { nullable: true }) householdId?: string;
  @Field(() => [FamilyMemberDetails], { nullable: true }) members?: FamilyMemberDetails[];
  @Field(() => String, { nullable: true }) externalId?: string;
}
@PayloadType()
export class EnrolChildPayload extends Payload {
  @Field(() => Child, { nullable: true }) child?: Child;
}

@InputType()
export class AddFamilyMemberInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) householdId!: string;
  @Field(() => FamilyMemberDetails) member!: FamilyMemberDetails;
}
@PayloadType()
export class AddFamilyMemberPayload extends Payload {
  @Field(() => FamilyMember, { nullable: true }) familyMember?: FamilyMember;
}

@InputType()
export class AddStaffMemberInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => String) name!: string;
  @Field(() => String) email!: string;
  @Field(() => String, { nullable: true }) password?: string;
  @Field(() => staffRoles) role!: StaffRole;
  @Field(() => [ID], { nullable: true }) classroomIds?: string[];
}
@PayloadType()
export class AddStaffMemberPayload extends Payload {
  @Field(() => StaffMember, { nullable: true }) staffMember?: StaffMember;
  @Field(() => PasswordLinkView, { nullable: true }) link?: PasswordLinkView;
}

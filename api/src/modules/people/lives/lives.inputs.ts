import type { AgeGroup, FamilyMemberKind, Language, Relation } from '@porchlight/schema/enums';
import { Field, ID, InputType, Int } from 'type-graphql';
import { connectionOf, LocalDay, Payload, PayloadType } from '../../../platform/graphql-base.ts';
import { ApiKey, ageGroups, Classroom, languages } from '../../sites/sites.module.ts';
import { Child } from '../child.entity.ts';
import { FamilyMember, familyMemberKinds, relations } from '../family-member.entity.ts';
import { Household } from '../household.entity.ts';
import { StaffMember } from '../staff.entity.ts';
import { LifeChange } from './life-change.entity.ts';

export const LifeChangeConnection = connectionOf('LifeChange', () => LifeChange);

/** What every change of a life gives back. */
@PayloadType()
export abstract class ChangePayload extends Payload {
  @Field(() => LifeChange, { nullable: true }) lifeChange?: LifeChange | null;
}

@InputType()
export class UpdateChildInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID) childId!: string;
  @Field(() => String, { nullable: true }) familyName?: string | null;
  @Field(() => String, { nullable: true }) givenName?: string | null;
  @Field(() => String, { nullable: true }) externalId?: string | null;
}
@PayloadType()
export class UpdateChildPayload extends ChangePayload {
  @Field(() => Child, { nullable: true }) child?: Child;
}

@InputType()
export class MoveChildInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID) childId!: string;
  @Field(() => ID, { nullable: true }) classroomId?: string | null;
  @Field(() => LocalDay, { nullable: true }) fromDay?: string | null;
  @Field(() => [ID], { nullable: true }) householdIds?: string[] | null;
}
@PayloadType()
export class MoveChildPayload extends ChangePayload {
  @Field(() => Child, { nullable: true }) child?: Child;
}

@InputType()
export class EndEnrolmentInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID) childId!: string;
  @Field(() => LocalDay, { nullable: true }) lastDay?: string | null;
}
@PayloadType()
export class EndEnrolmentPayload extends ChangePayload {
  @Field(() => Child, { nullable: true }) child?: Child;
}

@InputType()
export class ReactivateChildInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID) childId!: string;
  @Field(() => ID) classroomId!: string;
  @Field(() => LocalDay, { nullable: true }) fromDay?: string | null;
}
@PayloadType()
export class ReactivateChildPayload extends ChangePayload {
  @Field(() => Child, { nullable: true }) child?: Child;
}

@InputType()
export class MergeChildrenInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID) keptId!: string;
  @Field(() => ID) mergedId!: string;
}
@PayloadType()
export class MergeChildrenPayload extends ChangePayload {
  @Field(() => Child, { nullable: true }) child?: Child;
}

@InputType()
export class UpdateFamilyMemberInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID) familyMemberId!: string;
  @Field(() => String, { nullable: true }) familyName?: string | null;
  @Field(() => String, { nullable: true }) givenName?: string | null;
  @Field(() => familyMemberKinds, { nullable: true }) kind?: FamilyMemberKind | null;
  @Field(() => relations, { nullable: true }) relation?: Relation | null;
  @Field(() => languages, { nullable: true }) language?: Language | null;
  @Field(() => String, { nullable: true }) phone?: string | null;
}
@PayloadType()
export class UpdateFamilyMemberPayload extends ChangePayload {
  @Field(() => FamilyMember, { nullable: true }) familyMember?: FamilyMember;
}

@InputType()
export class MoveFamilyMemberInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID) familyMemberId!: string;
  @Field(() => ID, { nullable: true }) householdId?: string | null;
  @Field(() => [ID], { nullable: true }) childIds?: string[] | null;
}
@PayloadType()
export class MoveFamilyMemberPayload extends ChangePayload {
  @Field(() => FamilyMember, { nullable: true }) familyMember?: FamilyMember;
}

@InputType()
export class EndFamilyMemberInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID) familyMemberId!: string;
  @Field(() => LocalDay, { nullable: true }) lastDay?: string | null;
}
@PayloadType()
export class EndFamilyMemberPayload extends ChangePayload {
  @Field(() => FamilyMember, { nullable: true }) familyMember?: FamilyMember;
}

@InputType()
export class ReactivateFamilyMemberInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID) familyMemberId!: string;
}
@PayloadType()
export class ReactivateFamilyMemberPayload extends ChangePayload {
  @Field(() => FamilyMember, { nullable: true }) familyMember?: FamilyMember;
}

@InputType()
export class MergeFamilyMembersInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID) keptId!: string;
  @Field(() => ID) mergedId!: string;
}
@PayloadType()
export class MergeFamilyMembersPayload extends ChangePayload {
  @Field(() => FamilyMember, { nullable: true }) familyMember?: FamilyMember;
}

@InputType()
export class MergeHouseholdsInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID) keptId!: string;
  @Field(() => ID) mergedId!: string;
}
@PayloadType()
export class MergeHouseholdsPayload extends ChangePayload {
  @Field(() => Household, { nullable: true }) household?: Household;
}

@InputType()
export class EndHouseholdInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID) householdId!: string;
  @Field(() => LocalDay, { nullable: true }) lastDay?: string | null;
}
@PayloadType()
export class EndHouseholdPayload extends ChangePayload {
  @Field(() => Household, { nullable: true }) household?: Household;
}

@InputType()
export class UpdateStaffMemberInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID) staffMemberId!: string;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true }) email?: string | null;
  @Field(() => [ID], { nullable: true }) classroomIds?: string[] | null;
}
@PayloadType()
export class UpdateStaffMemberPayload extends ChangePayload {
  @Field(() => StaffMember, { nullable: true }) staffMember?: StaffMember;
}

@InputType()
export class EndStaffMemberInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID) staffMemberId!: string;
  @Field(() => LocalDay, { nullable: true }) lastDay?: string | null;
}
@PayloadType()
export class EndStaffMemberPayload extends ChangePayload {
  @Field(() => StaffMember, { nullable: true }) staffMember?: StaffMember;
  @Field(() => [ApiKey], { nullable: true }) apiKeys?: ApiKey[];
}

@InputType()
export class ReactivateStaffMemberInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID) staffMemberId!: string;
  @Field(() => [ID], { nullable: true }) classroomIds?: string[] | null;
}
@PayloadType()
export class ReactivateStaffMemberPayload extends ChangePayload {
  @Field(() => StaffMember, { nullable: true }) staffMember?: StaffMember;
}

@InputType()
export class UpdateClassroomInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID) classroomId!: string;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => ageGroups, { nullable: true }) ageGroup?: AgeGroup | null;
  @Field(() => String, { nullable: true }) externalId?: string | null;
}
@PayloadType()
export class UpdateClassroomPayload extends ChangePayload {
  @Field(() => Classroom, { nullable: true }) classroom?: Classroom;
}

@InputType()
export class EndClassroomInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID) classroomId!: string;
}
@PayloadType()
export class EndClassroomPayload extends ChangePayload {
  @Field(() => Classroom, { nullable: true }) classroom?: Classroom;
}

@InputType()
export class ReactivateClassroomInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID) classroomId!: string;
}
@PayloadType()
export class ReactivateClassroomPayload extends ChangePayload {
  @Field(() => Classroom, { nullable: true }) classroom?: Classroom;
}

@InputType()
export class UndoLifeChangeInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) lifeChangeId!: string;
}
@PayloadType()
export class UndoLifeChangePayload extends ChangePayload {}

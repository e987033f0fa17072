import type { AbsenceReason, AttendanceStatus, Relation, Verification } from '@porchlight/schema/enums';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Access, WITH_ROOT } from '../../platform/access/access.ts';
import { DateTime, LocalDay, Payload, PayloadType } from '../../platform/graphql-base.ts';
import { relations, verifications } from '../people/people.module.ts';
import { Classroom } from '../sites/sites.module.ts';
import { Absence, absenceReasons } from './absence.entity.ts';
import { attendanceStatuses } from './attendance-day.entity.ts';
import { AttendanceRecord } from './attendance-record.entity.ts';

@ObjectType()
@Access('attendance:read')
export class ChildDay {
  @Field(() => LocalDay) date!: string;
  @Field(() => attendanceStatuses) status!: AttendanceStatus;
  @Field(() => DateTime, { nullable: true }) arrivedAt!: Date | null;
  @Field(() => DateTime, { nullable: true }) departedAt!: Date | null;
}

@ObjectType()
@Access(WITH_ROOT)
export class ClassBoardEntry {
  @Field(() => ID) childId!: string;
  @Field(() => String) familyName!: string;
  @Field(() => String) givenName!: string;
  @Field(() => attendanceStatuses) status!: AttendanceStatus;
  @Field(() => DateTime, { nullable: true }) arrivedAt!: string | null;
  @Field(() => DateTime, { nullable: true }) departedAt!: string | null;
  @Field(() => relations, { nullable: true }) with!: Relation | null;
  @Field(() => absenceReasons, { nullable: true }) absenceReason!: AbsenceReason | null;
}

@ObjectType()
@Access(WITH_ROOT)
export class ClassBoard {
  @Field(() => Classroom) classroom!: Partial<Classroom>;
  @Field(() => LocalDay) date!: string;
  @Field(() => [ClassBoardEntry]) entries!: ClassBoardEntry[];
  @Field(() => Int) expectedCount!: number;
  @Field(() => Int) presentCount!: number;
  @Field(() => Int) departedCount!: number;
  @Field(() => Int) absentCount!: number;
}

@InputType()
class RecordingInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => [ID]) childIds!: string[];
  @Field(() => ID, { nullable: true }) familyMemberId?: string;
  @Field(() => verifications) verification!: Verification;
  @Field(() => DateTime, { nullable: true }) occurredAt?: string;
}
@InputType()
export class CheckInChildrenInput extends RecordingInput {}
@InputType()
export class CheckOutChildrenInput extends RecordingInput {
  @Field(() => ID, { nullable: true }) authorisedPickupId?: string;
  @Field(() => ID, { nullable: true }) delegationId?: string;
}

@PayloadType()
export class CheckInChildrenPayload extends Payload {
  @Field(() => [AttendanceRecord], { nullable: true }) records?: AttendanceRecord[];
}
@PayloadType()
export class CheckOutChildrenPayload extends Payload {
  @Field(() => [AttendanceRecord], { nullable: true }) records?: AttendanceRecord[];
}

@InputType()
export class UndoAttendanceInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => String) originalIdempotencyKey!: string;
  @Field(() => DateTime, { nullable: true }) occurredAt?: string;
}
@PayloadType()
export class UndoAttendancePayload extends Payload {
  @Field(() => [AttendanceRecord], { nullable: true }) records?: AttendanceRecord[];
}

@InputType()
export class ReportAbsenceInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) childId!: string;
  @Field(() => LocalDay, { nullable: true }) date?: string;
  @Field(() => absenceReasons) reason!: AbsenceReason;
  @Field(() => ID, { nullable: true }) familyMemberId?: string;
  @Field(() => verifications, { nullable: true }) verification?: Verification;
}
@PayloadType()
export class ReportAbsencePayload extends Payload {
  @Field(() => Absence, { nullable: true }) absence?: Absence;
}

@InputType()
export class WithdrawAbsenceInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) absenceId!: string;
}
@PayloadType()
export class WithdrawAbsencePayload extends Payload {
  @Field(() => Absence, { nullable: true }) absence?: Absence;
}

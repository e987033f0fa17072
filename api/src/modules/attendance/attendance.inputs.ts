import type { AbsenceKind, AbsenceReason, Verification } from '@porchlight/schema/enums';
import { Field, ID, InputType } from 'type-graphql';
import { DateTime, LocalDay, LocalTime, Payload, PayloadType } from '../../platform/graphql-base.ts';
import { verifications } from '../people/people.module.ts';
import { Absence, absenceKinds, absenceReasons } from './absence.entity.ts';
import { AttendanceRecord } from './attendance-record.entity.ts';

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
  @Field(() => [ID], { nullable: true }) waitingChildIds?: string[];
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
  @Field(() => LocalDay, { nullable: true }) untilDate?: string;
  @Field(() => absenceKinds, { nullable: true }) kind?: AbsenceKind;
  @Field(() => LocalTime, { nullable: true }) expectedAt?: string;
  @Field(() => DateTime, { nullable: true }) occurredAt?: string;
  @Field(() => absenceReasons) reason!: AbsenceReason;
  @Field(() => ID, { nullable: true }) familyMemberId?: string;
  @Field(() => verifications, { nullable: true }) verification?: Verification;
}
@PayloadType()
export class ReportAbsencePayload extends Payload {
  @Field(() => Absence, { nullable: true }) absence?: Absence;
  @Field(() => [Absence], { nullable: true }) absences?: Absence[];
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

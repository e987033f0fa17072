import type {
  AllergySeverity,
  AttendanceStatus,
  HealthFeeling,
  HealthSign,
  MorningCheckResult,
  Verification,
} from '@porchlight/schema/enums';
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { DateTime, LocalDay, LocalTime, Payload, PayloadType } from '../../platform/graphql-base.ts';
import { attendanceStatuses } from '../attendance/attendance.module.ts';
import { verifications } from '../people/people.module.ts';
import { Kindergarten } from '../sites/sites.module.ts';
import { Allergy, allergySeverities } from './allergy.entity.ts';
import { HealthCard } from './health-rules.entity.ts';
import { MedicationRequest } from './medication.entity.ts';
import { healthFeelings, healthSigns, MorningCheck, morningCheckResults } from './morning-check.entity.ts';
import { SickAbsence, SickFollowUp } from './sick-absence.entity.ts';

@ObjectType()
@Access('health:board')
export class HealthBoardEntry {
  childId!: string;
  @Field(() => attendanceStatuses) status!: AttendanceStatus;
  @Field(() => DateTime, { nullable: true }) arrivedAt?: Date | null;
  @Field(() => MorningCheck, { nullable: true }) morningCheck?: MorningCheck | undefined;
  @Field(() => [MedicationRequest]) medicationRequests!: readonly MedicationRequest[];
  @Field(() => [Allergy]) allergies!: readonly Allergy[];
}

@ObjectType()
@Access('health:board')
export class HealthBoard {
  @Field(() => LocalDay) date!: string;
  @Field(() => [HealthBoardEntry]) entries!: readonly HealthBoardEntry[];
  @Field(() => Int) waitingCount!: number;
}

@InputType()
export class SayHowChildrenAreInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => [ID]) childIds!: string[];
  @Field(() => ID, { nullable: true }) familyMemberId?: string;
  @Field(() => healthFeelings) feeling!: HealthFeeling;
  @Field(() => verifications, { nullable: true }) verification?: Verification;
  @Field(() => DateTime, { nullable: true }) occurredAt?: string;
}
@PayloadType()
export class SayHowChildrenArePayload extends Payload {
  @Field(() => [MorningCheck], { nullable: true }) morningChecks?: MorningCheck[];
}

@InputType()
export class RecordMorningCheckInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) childId!: string;
  @Field(() => LocalDay, { nullable: true }) date?: string;
  @Field(() => [healthSigns]) signs!: HealthSign[];
  @Field(() => Float, { nullable: true }) temperatureCelsius?: number;
  @Field(() => Float, { nullable: true }) retestCelsius?: number;
  @Field(() => morningCheckResults, { nullable: true }) result?: MorningCheckResult;
  @Field(() => String, { nullable: true }) note?: string;
  @Field(() => Int, { nullable: true }) version?: number;
}
@PayloadType()
export class RecordMorningCheckPayload extends Payload {
  @Field(() => MorningCheck, { nullable: true }) morningCheck?: MorningCheck;
}

@InputType()
export class UndoMorningCheckInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) morningCheckId!: string;
  @Field(() => Int) version!: number;
}
@PayloadType()
export class UndoMorningCheckPayload extends Payload {
  @Field(() => MorningCheck, { nullable: true }) morningCheck?: MorningCheck;
}

@InputType()
export class RequestMedicationInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) childId!: string;
  @Field(() => ID, { nullable: true }) familyMemberId?: string;
  @Field(() => String) drug!: string;
  @Field(() => String) dose!: string;
  @Field(() => [LocalTime]) times!: string[];
  @Field(() => LocalDay, { nullable: true }) startsOn?: string;
  @Field(() => LocalDay, { nullable: true }) endsOn?: string;
  @Field(() => String, { nullable: true }) note?: string;
}
@PayloadType()
export class RequestMedicationPayload extends Payload {
  @Field(() => MedicationRequest, { nullable: true }) medicationRequest?: MedicationRequest;
}

@InputType()
export class WithdrawMedicationRequestInput {
  @Field(() => ID) medicationRequestId!: string;
}
@PayloadType()
export class WithdrawMedicationRequestPayload extends Payload {
  @Field(() => MedicationRequest, { nullable: true }) medicationRequest?: MedicationRequest;
}

@InputType()
export class RecordDoseInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) medicationRequestId!: string;
  @Field(() => LocalTime) dueAt!: string;
  @Field(() => DateTime, { nullable: true }) givenAt?: string;
  @Field(() => String, { nullable: true }) note?: string;
}
@PayloadType()
export class RecordDosePayload extends Payload {
  @Field(() => MedicationRequest, { nullable: true }) medicationRequest?: MedicationRequest;
}

@InputType()
export class RecordAllergyInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) childId!: string;
  @Field(() => String) substance!: string;
  @Field(() => allergySeverities) severity!: AllergySeverity;
  @Field(() => String, { nullable: true }) note?: string;
}
@PayloadType()
export class RecordAllergyPayload extends Payload {
  @Field(() => Allergy, { nullable: true }) allergy?: Allergy;
}

@InputType()
export class RemoveAllergyInput {
  @Field(() => ID) allergyId!: string;
}
@PayloadType()
export class RemoveAllergyPayload extends Payload {
  @Field(() => Allergy, { nullable: true }) allergy?: Allergy;
}

@InputType()
export class FollowUpSickAbsenceInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) childId!: string;
  @Field(() => String) note!: string;
  @Field(() => LocalDay, { nullable: true }) returnsOn?: string;
}
@PayloadType()
export class FollowUpSickAbsencePayload extends Payload {
  @Field(() => SickFollowUp, { nullable: true }) followUp?: SickFollowUp;
  @Field(() => SickAbsence, { nullable: true }) sickAbsence?: SickAbsence;
}

@InputType()
export class SetHealthRulesInput {
  @Field(() => Boolean) askAtKiosk!: boolean;
  @Field(() => [HealthCard]) cards!: HealthCard[];
  @Field(() => Float) feverCelsius!: number;
  @Field(() => Int) retestAfterMinutes!: number;
}
@PayloadType()
export class SetHealthRulesPayload extends Payload {
  @Field(() => Kindergarten, { nullable: true }) kindergarten?: Kindergarten;
}

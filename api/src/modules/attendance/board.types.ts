import type { AbsenceKind, AbsenceReason, AttendanceStatus, Relation } from '@porchlight/schema/enums';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access, WITH_ROOT } from '../../platform/access/access.ts';
import { DateTime, LocalDay, LocalTime } from '../../platform/graphql-base.ts';
import { relations } from '../people/people.module.ts';
import { Classroom } from '../sites/sites.module.ts';
import { absenceKinds, absenceReasons } from './absence.entity.ts';
import { attendanceStatuses } from './attendance-day.entity.ts';

@ObjectType()
@Access('attendance:read')
export class ChildDay {
  @Field(() => LocalDay) date!: string;
  @Field(() => attendanceStatuses) status!: AttendanceStatus;
  @Field(() => DateTime, { nullable: true }) arrivedAt!: Date | null;
  @Field(() => DateTime, { nullable: true }) departedAt!: Date | null;
  @Field(() => Boolean) expected!: boolean;
  @Field(() => Boolean) late!: boolean;
  @Field(() => Boolean) early!: boolean;
}

@ObjectType()
@Access(WITH_ROOT)
export class ClassBoardEntry {
  @Field(() => ID) childId!: string;
  /** The child's row, and the board's day: for what other modules add to a line. */
  rowId!: string;
  date!: string;
  // Who may not read the register does not read it off the board.
  @Access('people:full')
  @Field(() => String)
  familyName!: string;
  @Field(() => String) givenName!: string;
  @Field(() => attendanceStatuses) status!: AttendanceStatus;
  @Field(() => Boolean) expected!: boolean;
  @Field(() => Boolean) late!: boolean;
  @Field(() => DateTime, { nullable: true }) arrivedAt!: string | null;
  @Field(() => DateTime, { nullable: true }) departedAt!: string | null;
  @Access('people:names')
  @Field(() => relations, { nullable: true })
  with!: Relation | null;
  @Field(() => absenceReasons, { nullable: true }) absenceReason!: AbsenceReason | null;
  @Field(() => absenceKinds, { nullable: true }) partialAbsence!: AbsenceKind | null;
  @Field(() => LocalTime, { nullable: true }) expectedAt!: string | null;
}

@ObjectType()
@Access(WITH_ROOT)
export class ClassBoard {
  @Field(() => Classroom) classroom!: Partial<Classroom>;
  @Field(() => LocalDay) date!: string;
  @Field(() => [ClassBoardEntry]) entries!: ClassBoardEntry[];
  @Field(() => Int) expectedCount!: number;
  @Field(() => Int) notExpectedCount!: number;
  @Field(() => Int) presentCount!: number;
  @Field(() => Int) departedCount!: number;
  @Field(() => Int) absentCount!: number;
}

@ObjectType()
@Access(WITH_ROOT)
export class ClassHeadcount {
  @Field(() => Classroom) classroom!: Classroom;
  @Field(() => Int) presentCount!: number;
  @Field(() => Int) expectedCount!: number;
}

import { GraphQLError } from 'graphql';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { type Context, onDay } from '../../platform/context.ts';
import { LocalDay } from '../../platform/graphql-base.ts';
import {
  Child,
  childById,
  FamilyMember,
  memberById,
  StaffMember,
  staffById,
  todayOf,
} from '../people/people.module.ts';
import { Device, deviceById, Kindergarten } from '../sites/sites.module.ts';
import { Absence } from './absence.entity.ts';
import {
  absenceById,
  type DayRow,
  dayOfChild,
  headcount,
  presentCount,
  recordsOfDay,
} from './attendance.reads.ts';
import { AttendanceRecord } from './attendance-record.entity.ts';
import { ChildDay, ClassHeadcount } from './board.types.ts';
import { type LatePickupRow, latePickupsOf } from './late-pickup.reads.ts';
import { LatePickup } from './late-pickup.types.ts';

type Loading<Row> = Promise<Row | undefined> | undefined;

/** Attendance adds a day to a child. */
@Resolver(() => Child)
export class ChildAttendanceResolver {
  @Access('attendance:read')
  @FieldResolver(() => ChildDay)
  async day(
    @Root() { id }: Child,
    @Ctx() context: Context,
    @Arg('date', () => LocalDay, { nullable: true }) date?: string,
  ): Promise<DayRow> {
    const on = date ?? (await todayOf(context));
    const row = await context.load(dayOfChild, onDay(id, on));
    if (!row) throw new GraphQLError('No such child here.', { extensions: { code: 'NOT_FOUND' } });
    return row;
  }
}

/** Who brought and collected the child, and why it is away. */
@Resolver(() => ChildDay)
export class ChildDayResolver {
  @Access('attendance:read')
  @FieldResolver(() => FamilyMember, { nullable: true })
  arrivedWith(@Root() { arrivedWithId }: DayRow, @Ctx() { load }: Context): Loading<unknown> {
    return arrivedWithId ? load(memberById, arrivedWithId) : undefined;
  }

  @Access('attendance:read')
  @FieldResolver(() => FamilyMember, { nullable: true })
  departedWith(@Root() { departedWithId }: DayRow, @Ctx() { load }: Context): Loading<unknown> {
    return departedWithId ? load(memberById, departedWithId) : undefined;
  }

  @Access('attendance:read')
  @FieldResolver(() => Absence, { nullable: true })
  absence(@Root() { absenceId }: DayRow, @Ctx() { load }: Context): Loading<Absence> {
    return absenceId ? load(absenceById, absenceId) : undefined;
  }

  @Access('attendance:read')
  @FieldResolver(() => Absence, { nullable: true })
  partialAbsence(@Root() { partialAbsenceId }: DayRow, @Ctx() { load }: Context): Loading<Absence> {
    return partialAbsenceId ? load(absenceById, partialAbsenceId) : undefined;
  }

  @Access('attendance:read')
  @FieldResolver(() => LatePickup, { nullable: true })
  async latePickup(
    @Root() { childId, date }: DayRow,
    @Ctx() { reads, clock }: Context,
  ): Promise<LatePickupRow | undefined> {
    return (await latePickupsOf(reads, [childId], date, clock.now()))[0];
  }

  @Access('attendance:read')
  @FieldResolver(() => [AttendanceRecord])
  async records(
    @Root() { childId, date }: DayRow,
    @Ctx() { load }: Context,
  ): Promise<readonly AttendanceRecord[]> {
    return (await load(recordsOfDay, onDay(childId, date)))?.rows ?? [];
  }
}

/** What a record refers to. */
@Resolver(() => AttendanceRecord)
export class AttendanceRecordResolver {
  @Access('attendance:read')
  @FieldResolver(() => Child)
  child(@Root() { childId }: AttendanceRecord, @Ctx() { load }: Context): Loading<Child> {
    return load(childById, childId);
  }

  @Access('attendance:read')
  @FieldResolver(() => FamilyMember, { nullable: true })
  familyMember(@Root() { familyMemberId }: AttendanceRecord, @Ctx() { load }: Context): Loading<unknown> {
    return familyMemberId ? load(memberById, familyMemberId) : undefined;
  }

  @Access('attendance:read')
  @FieldResolver(() => StaffMember, { nullable: true })
  staffMember(@Root() { staffMemberId }: AttendanceRecord, @Ctx() { load }: Context): Loading<StaffMember> {
    return staffMemberId ? load(staffById, staffMemberId) : undefined;
  }

  @Access('attendance:read')
  @FieldResolver(() => Device, { nullable: true })
  device(@Root() { deviceId }: AttendanceRecord, @Ctx() { load }: Context): Loading<Device> {
    return deviceId ? load(deviceById, deviceId) : undefined;
  }
}

/** What an absence refers to. */
@Resolver(() => Absence)
export class AbsenceResolver {
  @Access('attendance:read')
  @FieldResolver(() => Child)
  child(@Root() { childId }: Absence, @Ctx() { load }: Context): Loading<Child> {
    return load(childById, childId);
  }
}

/** How many children are inside. */
@Resolver(() => Kindergarten)
export class KindergartenAttendanceResolver {
  @Access('attendance:count')
  @FieldResolver(() => Int)
  async presentCount(@Ctx() context: Context): Promise<number> {
    return presentCount(context.reads, await todayOf(context));
  }

  @Access('attendance:count')
  @FieldResolver(() => [ClassHeadcount])
  async headcount(@Ctx() context: Context): Promise<ClassHeadcount[]> {
    return headcount(context.reads, await todayOf(context));
  }
}

import type { AnnouncementKind as Kind } from '@porchlight/schema/enums';
import { Arg, Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { Access, WITH_ROOT } from '../../platform/access/access.ts';
import { announcementKinds, subscribed } from '../../platform/announcements/announcement.ts';
import { cursorOf } from '../../platform/announcements/cursor.ts';
import type { Announced } from '../../platform/announcements/stream.ts';
import { ListensTo, seen } from '../../platform/announcements/subscriptions.ts';
import type { Context } from '../../platform/context.ts';
import { Cursor, DateTime } from '../../platform/graphql-base.ts';
import { globalId, parseGlobalId } from '../../platform/ids.ts';
import { Child, childById } from '../people/people.module.ts';
import { type DayRow, daysOfChildren, recordById } from './attendance.reads.ts';
import { AttendanceRecord } from './attendance-record.entity.ts';
import { ChildDay } from './board.types.ts';

const KINDS = [
  'CHILD_CHECKED_IN',
  'CHILD_CHECKED_OUT',
  'ATTENDANCE_UNDONE',
  'ATTENDANCE_CORRECTED',
  'ABSENCE_REPORTED',
  'ABSENCE_WITHDRAWN',
  'LATE_PICKUP_REPORTED',
] as const;

/** A child's day changed. */
@ObjectType()
@Access(WITH_ROOT)
export class AttendanceChanged {
  @Field(() => Cursor) cursor!: string;
  @Field(() => announcementKinds) kind!: Kind;
  @Field(() => DateTime) occurredAt!: Date;
  @Field(() => ID, { nullable: true }) classroomId?: string | undefined;
  @Field(() => Child) child!: Child;
  announced!: Announced;
}

/** Attendance as it happens. */
@Resolver(() => AttendanceChanged)
export class AttendanceSubscription {
  @Access('attendance:read')
  @ListensTo<{ classroomId?: string }>({
    kinds: KINDS,
    matches: (announced, { classroomId }) =>
      classroomId == null || parseGlobalId(classroomId)?.id === announced.classroomId,
  })
  @Subscription(() => AttendanceChanged, { subscribe: subscribed })
  async attendanceChanged(
    @Root() announced: Announced,
    @Ctx() { load }: Context,
    @Arg('after', () => Cursor, { nullable: true }) _after?: string,
    @Arg('classroomId', () => ID, { nullable: true }) _classroomId?: string,
  ): Promise<AttendanceChanged> {
    const child = seen(announced.childId ? await load(childById, announced.childId) : undefined);
    const { kind, occurredAt, classroomId, position } = announced;
    return {
      announced,
      child,
      kind,
      occurredAt,
      cursor: cursorOf(position),
      classroomId: classroomId ? globalId('Classroom', classroomId) : undefined,
    };
  }

  @Access('attendance:read')
  @FieldResolver(() => ChildDay)
  async day(@Root() { announced }: AttendanceChanged, @Ctx() { reads }: Context): Promise<DayRow> {
    const date = String(announced.detail?.date ?? '');
    const childId = announced.childId ?? '';
    return seen((await daysOfChildren(reads, [childId], date)).get(childId));
  }

  @Access('attendance:read')
  @FieldResolver(() => AttendanceRecord, { nullable: true })
  record(
    @Root() { announced }: AttendanceChanged,
    @Ctx() { load }: Context,
  ): Promise<AttendanceRecord | undefined> | undefined {
    return announced.subjectType === 'AttendanceRecord' ? load(recordById, announced.subjectId) : undefined;
  }
}

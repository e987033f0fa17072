import type { AttendanceAction } from '@porchlight/schema/enums';
import { GraphQLError } from 'graphql';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { type Context, workOf } from '../../platform/context.ts';
import { LocalDay, type UserError } from '../../platform/graphql-base.ts';
import { globalId, optionalRowId, parseGlobalId, rowId } from '../../platform/ids.ts';
import { userError } from '../../platform/refusal.ts';
import { Absence } from './absence.entity.ts';
import { reportAbsence, withdrawAbsence } from './absence.service.ts';
import * as io from './attendance.inputs.ts';
import { classBoard, recordsInWork } from './attendance.reads.ts';
import { record, undo } from './attendance.service.ts';
import type { AttendanceRecord } from './attendance-record.entity.ts';

/** Arrivals, departures and absences. */
@Resolver()
export class AttendanceResolver {
  @Access('board:read')
  @Query(() => io.ClassBoard)
  async classBoard(
    @Ctx() { reads, clock }: Context,
    @Arg('classroomId', () => ID) classroomId: string,
    @Arg('date', () => LocalDay, { nullable: true }) date?: string,
  ): Promise<io.ClassBoard> {
    const id = parseGlobalId(classroomId);
    const board = id?.type === 'Classroom' ? await classBoard(reads, id.id, date, clock.now()) : null;
    if (!board) throw new GraphQLError('No such class here.', { extensions: { code: 'NOT_FOUND' } });
    const entries = board.entries.map((entry) => ({ ...entry, childId: globalId('Child', entry.childId) }));
    const count = (status: string) =>
      entries.reduce((sum, entry) => sum + Number(entry.status === status), 0);
    return {
      ...board,
      classroom: board.classroom as never,
      entries,
      expectedCount: count('EXPECTED'),
      presentCount: count('PRESENT'),
      departedCount: count('DEPARTED'),
      absentCount: count('ABSENT'),
    };
  }

  @Access('attendance:record')
  @Mutation(() => io.CheckInChildrenPayload)
  checkInChildren(
    @Arg('input', () => io.CheckInChildrenInput) input: io.CheckInChildrenInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.CheckInChildrenPayload>> {
    return recordWish(context, 'CHECK_IN', input);
  }

  @Access('attendance:record')
  @Mutation(() => io.CheckOutChildrenPayload)
  checkOutChildren(
    @Arg('input', () => io.CheckOutChildrenInput) input: io.CheckOutChildrenInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.CheckOutChildrenPayload>> {
    return recordWish(context, 'CHECK_OUT', input);
  }

  @Access('attendance:record')
  @Mutation(() => io.UndoAttendancePayload)
  async undoAttendance(
    @Arg('input', () => io.UndoAttendanceInput) input: io.UndoAttendanceInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.UndoAttendancePayload>> {
    const work = workOf(context);
    return recordsOf(
      context,
      await work.once(input.idempotencyKey, input, () => undo(work, input.originalIdempotencyKey)),
    );
  }

  @Access('absence:report')
  @Mutation(() => io.ReportAbsencePayload)
  async reportAbsence(
    @Arg('input', () => io.ReportAbsenceInput) input: io.ReportAbsenceInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.ReportAbsencePayload>> {
    const work = workOf(context);
    const own = context.principal.kind.startsWith('FAMILY') ? context.principal.id : undefined;
    const familyMemberId = own ?? optionalRowId('FamilyMember', input.familyMemberId, 'familyMemberId');
    const childId = rowId('Child', input.childId, 'childId');
    const { absenceId } = await work.once(input.idempotencyKey, input, () =>
      reportAbsence(work, { childId, date: input.date, reason: input.reason, familyMemberId }),
    );
    return { absence: await work.em.findOneOrFail(Absence, absenceId) };
  }

  @Access('absence:report')
  @Mutation(() => io.WithdrawAbsencePayload)
  async withdrawAbsence(
    @Arg('input', () => io.WithdrawAbsenceInput) input: io.WithdrawAbsenceInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.WithdrawAbsencePayload>> {
    const work = workOf(context);
    const id = rowId('Absence', input.absenceId, 'absenceId');
    const { absenceId } = await work.once(input.idempotencyKey, input, () => withdrawAbsence(work, id));
    return { absence: await work.em.findOneOrFail(Absence, absenceId) };
  }
}

async function recordWish(
  context: Context,
  action: AttendanceAction,
  input: io.CheckInChildrenInput & Partial<io.CheckOutChildrenInput>,
): Promise<{ records?: AttendanceRecord[]; userErrors?: UserError[] }> {
  const work = workOf(context);
  const wish = {
    wishKey: input.idempotencyKey,
    action,
    childIds: [...new Set(input.childIds.map((id) => rowId('Child', id, 'childIds')))],
    familyMemberId: optionalRowId('FamilyMember', input.familyMemberId, 'familyMemberId'),
    authorisedPickupId: optionalRowId('AuthorisedPickup', input.authorisedPickupId, 'authorisedPickupId'),
    delegationId: optionalRowId('PickupDelegation', input.delegationId, 'delegationId'),
    verification: input.verification,
    occurredAt: input.occurredAt ? new Date(input.occurredAt) : undefined,
  };
  const done = await work.once(input.idempotencyKey, { action, ...input }, () => record(work, wish));
  // Not thrown: what the guard of departures noted about a stranger has to stay.
  if (done.refused) return { userErrors: [userError(done.refused, 'familyMemberId')] };
  return recordsOf(context, done);
}

// What the entities of an undo hold is written first.
async function recordsOf(
  context: Context,
  { recordIds }: { recordIds: string[] },
): Promise<{ records: AttendanceRecord[] }> {
  const work = workOf(context);
  await work.settle();
  return { records: await recordsInWork(work, recordIds) };
}

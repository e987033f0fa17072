import type { AttendanceAction } from '@porchlight/schema/enums';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { type Context, workOf } from '../../platform/context.ts';
import type { UserError } from '../../platform/graphql-base.ts';
import { globalId, optionalRowId, rowId } from '../../platform/ids.ts';
import { userError } from '../../platform/refusal.ts';
import { isFamily } from '../people/people.module.ts';
import { Absence } from './absence.entity.ts';
import { reportAbsence, withdrawAbsence } from './absence.service.ts';
import { type Answer, recordsOfAnswer } from './answers.ts';
import * as io from './attendance.inputs.ts';

import { record, undo } from './attendance.service.ts';
import type { AttendanceRecord } from './attendance-record.entity.ts';

/** Arrivals, departures and absences. */
@Resolver()
export class AttendanceResolver {
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
    const reporting = {
      ...input,
      childId: rowId('Child', input.childId, 'childId'),
      familyMemberId: whoActs(context, input.familyMemberId),
      occurredAt: input.occurredAt ? new Date(input.occurredAt) : undefined,
    };
    const { absenceIds } = await work.once(input.idempotencyKey, input, () => reportAbsence(work, reporting));
    const absences = await work.em.find(Absence, { id: { $in: absenceIds } }, { orderBy: { date: 'asc' } });
    return { absences, ...(absences[0] ? { absence: absences[0] } : {}) };
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

/** Who acts: the session's own family member, or the one a kiosk or member of staff names; nobody when staff act alone. */
export function whoActs({ principal }: Context, named: string | null | undefined): string | undefined {
  const own = isFamily(principal) ? principal.id : undefined;
  return own ?? optionalRowId('FamilyMember', named, 'familyMemberId');
}

async function recordWish(
  context: Context,
  action: AttendanceAction,
  input: io.CheckInChildrenInput & Partial<io.CheckOutChildrenInput>,
): Promise<{ records?: AttendanceRecord[]; waitingChildIds?: string[]; userErrors?: UserError[] }> {
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
  if (done.refused)
    return {
      userErrors: [userError(done.refused, done.refused === 'NOT_PRESENT' ? 'childIds' : 'familyMemberId')],
    };
  const waitingChildIds = done.waitingChildIds?.map((id) => globalId('Child', id));
  return { ...(await recordsOf(context, done)), ...(waitingChildIds ? { waitingChildIds } : {}) };
}

// What the entities of an undo hold is written first.
async function recordsOf(context: Context, answer: Answer): Promise<{ records: AttendanceRecord[] }> {
  const work = workOf(context);
  await work.settle();
  return { records: await recordsOfAnswer(work, answer) };
}

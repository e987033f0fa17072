import { LockMode } from '@mikro-orm/core';
import type { RollCallKind } from '@porchlight/schema/enums';
import { uuidList } from '../../platform/database/column.ts';
import { newId } from '../../platform/ids.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { childrenInside, occurred } from '../attendance/attendance.module.ts';
import { dayInWork, doorOf, StaffMember, working } from '../people/people.module.ts';
import { Classroom } from '../sites/sites.module.ts';
import { RollCall } from './roll-call.entity.ts';

const MOST_CHILDREN = 2_000;

/** A roll call to begin; ids are row ids. */
export interface Starting {
  wishKey: string;
  kind: RollCallKind;
  classroomId: string | undefined;
  /** Whom a kiosk without network held to be inside. */
  childIds: readonly string[] | undefined;
  /** Whose card it was, at a kiosk. */
  staffMemberId: string | undefined;
  occurredAt: Date | undefined;
}

/** Begins a roll call: everybody inside now is to be seen. */
export async function startRollCall(work: Work, starting: Starting): Promise<{ rollCallId: string }> {
  const classroomId = await classroomFor(work, starting.classroomId);
  const startedById = await whoLooks(work, starting.staffMemberId);
  const { deviceId } = work.principal;
  const rollCall = work.em.create(RollCall, {
    kindergartenId: work.kindergarten,
    wishKey: starting.wishKey,
    kind: starting.kind,
    door: doorOf(work.principal.kind, false),
    startedAt: occurred(starting.occurredAt, work.now),
    recordedAt: work.now,
    ...(classroomId ? { classroomId } : {}),
    ...(deviceId ? { deviceId } : {}),
    ...(startedById ? { startedById } : {}),
  });
  await work.settle();
  await list(work, rollCall, starting.childIds);
  announce(work, rollCall, 'ROLL_CALL_STARTED');
  return { rollCallId: rollCall.id };
}

// A kiosk's own list holds, as far as these are children of the kindergarten: it was there.
async function list(work: Work, { id, classroomId }: RollCall, named: readonly string[] | undefined) {
  const childIds =
    named?.slice(0, MOST_CHILDREN) ??
    (await childrenInside(work, await dayInWork(work, work.now), classroomId));
  await addEntries(work, id, childIds);
}

/** Puts children on a list, once each; those that are not to be seen are left out. */
export async function addEntries(work: Work, rollCallId: string, childIds: readonly string[]): Promise<void> {
  await work.rows(
    `insert into roll_call_entry (id, kindergarten_id, roll_call_id, child_id, result)
     select w.id, ?::uuid, ?::uuid, c.id, 'UNVERIFIED' from unnest(?::uuid[], ?::uuid[]) as w (id, child_id) join child c on c.id = w.child_id
     on conflict (roll_call_id, child_id) do nothing`,
    [work.kindergarten, rollCallId, uuidList(childIds.map(newId)), uuidList(childIds)],
  );
}

// A teacher counts one of the own classes: that one, when there is one only.
async function classroomFor(work: Work, named: string | undefined): Promise<string | undefined> {
  const { kind, circle } = work.principal;
  const own =
    kind === 'CLASS_TEACHER' && circle.classroomIds.length === 1 ? circle.classroomIds[0] : undefined;
  const classroomId = named ?? own;
  if (kind === 'CLASS_TEACHER' && !circle.classroomIds.includes(classroomId ?? ''))
    throw new Refused(classroomId ? 'NOT_FOUND' : 'INPUT_INVALID', 'classroomId');
  if (classroomId && !(await work.em.count(Classroom, classroomId)))
    throw new Refused('NOT_FOUND', 'classroomId');
  return classroomId;
}

/** Who looks: staff for themselves, at a kiosk whoever's card it was. */
export async function whoLooks(work: Work, named: string | undefined): Promise<string | undefined> {
  if (work.principal.sessionId) return work.principal.id;
  if (!named) return undefined;
  const staff = await work.em.findOne(StaffMember, { id: named, ...working(work.now) });
  if (!staff) throw new Refused('NOT_FOUND', 'staffMemberId');
  work.inNameOf({ kind: staff.role, id: staff.id });
  return staff.id;
}

/** Which roll call is meant: by its id, or by the key it was begun with. */
export interface Which {
  rollCallId: string | undefined;
  startedWith: string | undefined;
}

/** That roll call, locked to the end of the work: marks and its end come one after the other. */
export async function rollCallOf(work: Work, { rollCallId, startedWith }: Which): Promise<RollCall> {
  const field = rollCallId ? 'rollCallId' : 'startedWith';
  if (!rollCallId && !startedWith) throw new Refused('INPUT_INVALID', 'rollCallId');
  const { deviceId } = work.principal;
  const found = await work.em.findOne(
    RollCall,
    rollCallId ? { id: rollCallId } : { wishKey: startedWith ?? '', ...(deviceId ? { deviceId } : {}) },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!found) throw new Refused('NOT_FOUND', field);
  return found;
}

/** Ends a roll call. One that is over stays as it ended. */
export async function finishRollCall(
  work: Work,
  which: Which & { staffMemberId: string | undefined; occurredAt: Date | undefined },
): Promise<{ rollCallId: string }> {
  const rollCall = await rollCallOf(work, which);
  if (rollCall.finishedAt) return { rollCallId: rollCall.id };
  const finishedById = await whoLooks(work, which.staffMemberId);
  rollCall.finishedAt = occurred(which.occurredAt, work.now);
  if (finishedById) rollCall.finishedById = finishedById;
  announce(work, rollCall, 'ROLL_CALL_FINISHED');
  return { rollCallId: rollCall.id };
}

/** Tells of a roll call. */
export function announce(
  work: Work,
  { id, classroomId }: RollCall,
  kind: 'ROLL_CALL_STARTED' | 'ROLL_CALL_MARKED' | 'ROLL_CALL_FINISHED',
): void {
  work.announce({ kind, subjectType: 'RollCall', subjectId: id, classroomId: classroomId ?? undefined });
}

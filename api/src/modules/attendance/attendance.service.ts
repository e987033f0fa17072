import { LockMode } from '@mikro-orm/core';
import type { AttendanceAction, Verification } from '@porchlight/schema/enums';
import { localDate } from '../../platform/clock.ts';
import { uuidList } from '../../platform/database/column.ts';
import { newId } from '../../platform/ids.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { doorOf, undoableUntil } from '../people/people.module.ts';
import { type Answer, saidIn } from './answers.ts';
import { afterRecord, type DayFacts, dayOf, isEarlier, occurred } from './attendance.rules.ts';
import {
  type Change,
  lockedDays,
  standingRecord,
  type WishFacts,
  writeRecords,
} from './attendance.writes.ts';
import { AttendanceDay } from './attendance-day.entity.ts';
import { AttendanceRecord } from './attendance-record.entity.ts';
import { type Asked, departures, type HandedOver, type Handover, type Verdict } from './departures.ts';
import { checkVerification } from './verification.rules.ts';

/** What is recorded for siblings in one go; ids are row ids. */
export interface Recording {
  wishKey: string;
  action: AttendanceAction;
  childIds: readonly string[];
  familyMemberId: string | undefined;
  /** Who collects instead of a family member; the guard of departures knows them. */
  authorisedPickupId?: string | undefined;
  delegationId?: string | undefined;
  verification: Verification;
  occurredAt: Date | undefined;
  /** The member of staff who lets children go whom somebody at a door asked for: what the door checked is not said anew. */
  releasedById?: string | undefined;
}

/** What became of it: the records, or the code with which everybody was turned away although the work stays. */
export type Recorded = Answer & { refused?: 'NOT_AUTHORISED_FOR_CHILD' | 'NOT_PRESENT' };

interface ChildFacts extends HandedOver {
  timeZone: string;
  /** The day of an arrival, up to a day ago, that no departure has ended. */
  openOn: string | null;
}

const MOST_SIBLINGS = 8;

/**
 * Checks siblings in or out. Already being so is not an error: the standing record is given back.
 * The guard of departures has its say first; whom it withholds is answered like anybody, and stays.
 */
export async function record(work: Work, recording: Recording): Promise<Recorded> {
  const children = await facts(work, recording);
  const handover = handoverOf(work, recording, children);
  const verdicts = await departures.guard().decide(work, handover);
  if ([...verdicts.values()].includes('REFUSE'))
    return { recordIds: [], refused: 'NOT_AUTHORISED_FOR_CHILD' };
  return make(work, recording, handover, verdicts);
}

// A wish that a kiosk could not bring at once tells of what has happened already.
function handoverOf(work: Work, recording: Recording, children: readonly ChildFacts[]): Handover {
  const { occurredAt: said, wishKey: _key, childIds: _ids, ...wish } = recording;
  const occurredAt = occurred(said, work.now);
  return {
    ...wish,
    children,
    occurredAt,
    date: dayOfHandover(wish.action, occurredAt, children),
    earlier: work.principal.kind === 'KIOSK' && isEarlier(said, work.now),
  };
}

// A departure belongs to the day that is open: somebody who came at 23:40 and is collected at 00:20 leaves that evening.
function dayOfHandover(action: AttendanceAction, occurredAt: Date, children: readonly ChildFacts[]): string {
  const open = action === 'CHECK_OUT' ? children.find(({ openOn }) => openOn)?.openOn : undefined;
  return open ?? localDate(occurredAt, children[0]?.timeZone ?? 'UTC');
}

// Nobody leaves who is not there.
async function make(
  work: Work,
  { wishKey }: Recording,
  handover: Handover,
  verdicts: ReadonlyMap<string, Verdict>,
): Promise<Recorded> {
  const children = handover.children as readonly ChildFacts[];
  const door = doorOf(work.principal.kind, work.principal.callId !== undefined);
  const wish: WishFacts = { ...handover, wishKey, door };
  const childIds = children.map(({ childId }) => childId);
  const days = await lockedDays(work, childIds, wish.date);
  if (!childIds.every((childId) => canChange(wish, days.get(childId)))) return turnedAway(verdicts);
  const asked = askedFor(children, verdicts).filter(({ childId }) => !isSo(wish, days.get(childId)));
  const waitingChildIds = asked.map(({ childId }) => childId);
  if (asked.length) await departures.guard().asked(work, handover, wishKey, asked);
  const going = children.filter(({ childId }) => !waitingChildIds.includes(childId));
  const answer = await write(work, wish, handover, going, days, verdicts);
  return { ...answer, ...(asked.length ? { waitingChildIds } : {}) };
}

const askedFor = (children: readonly ChildFacts[], verdicts: ReadonlyMap<string, Verdict>): Asked[] =>
  children
    .map(({ childId, classroomId }) => ({ childId, classroomId, verdict: verdicts.get(childId) }))
    .filter(({ verdict }) => verdict === 'ASK' || verdict === 'HOLD')
    .map(({ verdict, ...child }) => ({ ...child, held: verdict === 'HOLD' }));

// Everybody who does not wait. A child that is withheld is answered like any other, and stays.
async function write(
  work: Work,
  wish: WishFacts,
  handover: Handover,
  children: readonly ChildFacts[],
  days: ReadonlyMap<string, DayFacts>,
  verdicts: ReadonlyMap<string, Verdict>,
): Promise<Answer> {
  const recordIds: string[] = [];
  const changes: Change[] = [];
  for (const child of children) {
    const day = days.get(child.childId);
    if (!day) throw new Refused('NOT_FOUND', 'childIds');
    const standing = await standingFor(work, wish, child, day);
    const withheld = !standing && verdicts.get(child.childId) === 'WAIT' ? newId() : undefined;
    if (!standing && !withheld) changes.push(change(work, wish, child, day));
    recordIds.push(standing ?? withheld ?? changes.at(-1)?.recordId ?? '');
  }
  const childIds = children.map(({ childId }) => childId);
  if (changes.length) {
    await writeRecords(work, wish, changes);
    await departures.guard().recorded(work, handover, changes);
  }
  return { recordIds, childIds, said: saidIn(work, wish) };
}

const canChange = ({ action }: WishFacts, day: DayFacts | undefined): boolean =>
  action === 'CHECK_IN' || day?.status === 'PRESENT' || day?.status === 'DEPARTED';

// The same refusal either way; not thrown where the guard told staff of somebody, because that has to stay.
function turnedAway(verdicts: ReadonlyMap<string, Verdict>): Recorded {
  if ([...verdicts.values()].every((verdict) => verdict === 'ALLOW'))
    throw new Refused('NOT_PRESENT', 'childIds');
  return { recordIds: [], refused: 'NOT_PRESENT' };
}

// The state already wished for: the record that made it.
async function standingFor(
  work: Work,
  { action, date }: WishFacts,
  { childId }: ChildFacts,
  day: DayFacts,
): Promise<string | undefined> {
  return isSo({ action }, day) ? standingRecord(work, childId, date, action) : undefined;
}

const isSo = ({ action }: Pick<WishFacts, 'action'>, day: DayFacts | undefined): boolean =>
  day?.status === (action === 'CHECK_IN' ? 'PRESENT' : 'DEPARTED');

function change(work: Work, wish: WishFacts, child: ChildFacts, day: DayFacts): Change {
  const { action, date, occurredAt, familyMemberId } = wish;
  const recordId = newId();
  const after = afterRecord(day, {
    action,
    occurredAt,
    recordedAt: work.now,
    familyMemberId: familyMemberId ?? null,
  });
  work.announce({
    kind: action === 'CHECK_IN' ? 'CHILD_CHECKED_IN' : 'CHILD_CHECKED_OUT',
    subjectType: 'AttendanceRecord',
    subjectId: recordId,
    childId: child.childId,
    classroomId: child.classroomId ?? undefined,
    detail: { date },
  });
  return { ...after, recordId, childId: child.childId };
}

// One statement: each child, its class on that day, and whether the adult belongs to its family.
async function facts(work: Work, recording: Recording): Promise<ChildFacts[]> {
  const { action, childIds, familyMemberId } = recording;
  if (!recording.releasedById) checkVerification(work.principal, recording);
  if (childIds.length < 1 || childIds.length > MOST_SIBLINGS) throw new Refused('INPUT_INVALID', 'childIds');
  checkAdult(work, recording);
  const found = await work.rows<ChildFacts>(FACTS, [
    occurred(recording.occurredAt, work.now),
    occurred(recording.occurredAt, work.now),
    occurred(recording.occurredAt, work.now),
    familyMemberId ?? null,
    familyMemberId ?? null,
    occurred(recording.occurredAt, work.now),
    uuidList(childIds),
    uuidList(childIds),
  ]);
  if (found.length !== new Set(childIds).size) throw new Refused('NOT_FOUND', 'childIds');
  // Who has left the kindergarten cannot arrive; who is still inside can be collected.
  if (action === 'CHECK_IN' && found.some(({ classroomId }) => !classroomId))
    throw new Refused('NOT_FOUND', 'childIds');
  if (action === 'CHECK_IN' && !found.every(({ ofFamily }) => ofFamily))
    throw new Refused('NOT_AUTHORISED_FOR_CHILD', 'familyMemberId');
  return found;
}

const FACTS = `select c.id as "childId", k.time_zone as "timeZone",
    class_on(c.id, (?::timestamptz at time zone k.time_zone)::date) as "classroomId",
    (select d.date::text from attendance_day d where d.child_id = c.id and d.status = 'PRESENT'
      and d.arrived_at between ?::timestamptz - interval '24 hours' and ?::timestamptz order by d.date desc limit 1) as "openOn",
    ?::uuid is null or exists (select from family_member m join household_child l on l.household_id = m.household_id
      where m.id = ?::uuid and l.child_id = c.id and (m.ended_at is null or m.ended_at > ?)) as "ofFamily"
  from child c join kindergarten k on k.id = c.kindergarten_id where c.id = any(?::uuid[]) order by array_position(?::uuid[], c.id)`;

// Staff and integrators may record alone; at a kiosk somebody stands there. Two adults are one too many.
function checkAdult(
  work: Work,
  { familyMemberId, authorisedPickupId, delegationId, releasedById }: Recording,
): void {
  const named = [familyMemberId, authorisedPickupId, delegationId].filter((id) => id !== undefined).length;
  if (named > 1 || (work.principal.kind === 'KIOSK' && named === 0 && !releasedById))
    throw new Refused('INPUT_INVALID', 'familyMemberId');
}

// Days are locked in the order of child ids, so that two kiosks with the same siblings cannot block each other.
async function daysOf(
  work: Work,
  childIds: readonly string[],
  date: string,
): Promise<Map<string, AttendanceDay>> {
  for (const childId of childIds.toSorted())
    await work.rows(
      `insert into attendance_day (id, kindergarten_id, child_id, date, status) values (?, ?, ?, ?, 'EXPECTED') on conflict (child_id, date) do nothing`,
      [newId(), work.kindergarten, childId, date],
    );
  const days = await work.em.find(
    AttendanceDay,
    { childId: { $in: [...childIds] }, date },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { childId: 'asc' } },
  );
  return new Map(days.map((day) => [day.childId, day]));
}

/** Takes back everything one wish recorded: siblings together. The records stay, marked. */
export async function undo(work: Work, originalKey: string): Promise<Answer> {
  const made = await work.before<Answer>(originalKey);
  const records = await work.em.find(
    AttendanceRecord,
    {
      kindergartenId: work.kindergarten,
      wishKey: originalKey,
      ...(work.principal.deviceId ? { deviceId: work.principal.deviceId } : {}),
    },
    { orderBy: { id: 'asc' } },
  );
  const recordedAt = made?.said ? new Date(made.said.recordedAt) : records[0]?.recordedAt;
  if (!recordedAt) throw new Refused('NOT_FOUND', 'originalIdempotencyKey');
  if (work.now > (await undoableUntil(work, recordedAt))) throw new Refused('UNDO_TOO_LATE');
  for (const record of records.filter((each) => !each.undoneAt)) await takeBack(work, record);
  await departures.guard().undone(work, originalKey);
  return made?.said
    ? { ...made, undoneAt: work.now.toISOString() }
    : { recordIds: records.map(({ id }) => id) };
}

async function takeBack(work: Work, record: AttendanceRecord): Promise<void> {
  record.undoneAt = work.now;
  await recount(work, record.childId, record.date);
  work.announce({
    kind: 'ATTENDANCE_UNDONE',
    subjectType: 'AttendanceRecord',
    subjectId: record.id,
    childId: record.childId,
    classroomId: await classOf(work, record.childId),
    detail: { date: record.date },
  });
}

/** Sets a day to what its records and absence amount to. */
export async function recount(work: Work, childId: string, date: string): Promise<void> {
  const day = (await daysOf(work, [childId], date)).get(childId);
  if (!day) throw new Refused('NOT_FOUND', 'childId');
  // Ids grow with time: among records of one moment, the later one counts later.
  const records = await work.em.find(AttendanceRecord, { childId, date }, { orderBy: { id: 'asc' } });
  Object.assign(day, dayOf(records, day.absenceId != null));
}

/** The class a child is in today, for who hears of it. */
export async function classOf(work: Work, childId: string): Promise<string | undefined> {
  const row = await work.row<{ id: string | null }>(
    'select class_on(c.id, today_in(c.kindergarten_id)) as id from child c where c.id = ?',
    [childId],
  );
  return row?.id ?? undefined;
}

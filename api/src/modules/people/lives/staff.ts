import { uuidList } from '../../../platform/database/column.ts';
import { Refused } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/unit-of-work.ts';
import { ApiKey } from '../../sites/sites.module.ts';
import { emailOf, named } from '../people.service.ts';
import { endSessionsOf } from '../staff-sessions.ts';
import { dayInWork } from '../today.ts';
import { momentAfter } from './adults.ts';
import { type Changed, changeLife, differences, given, type Wanted } from './change-life.ts';
import { Journal, type Row } from './journal.ts';
import { className } from './places.ts';

/** What every change of a member of staff is told: row ids. */
interface OfStaff {
  staffMemberId: string;
  version: number;
}

const wanted = (kind: Wanted['kind'], { staffMemberId, version }: OfStaff): Wanted => ({
  kind,
  subject: 'StaffMember',
  id: staffMemberId,
  version,
  field: 'staffMemberId',
});

/** What of a member of staff is corrected; undefined stays. Never the role: that takes two people. */
export interface StaffPatch extends OfStaff {
  name?: string | null | undefined;
  email?: string | null | undefined;
  classroomIds?: readonly string[] | undefined;
}

/** Corrects who a member of staff is, and gives them other classes from now on. */
export const updateStaffMember = (work: Work, wish: StaffPatch): Promise<Changed> =>
  changeLife(work, wanted('STAFF_MEMBER_UPDATED', wish), async (journal, row) => {
    const patch = given({
      name: wish.name == null ? undefined : named(wish.name, 'name'),
      email: wish.email == null ? undefined : emailOf(wish.email),
    });
    if (
      patch.email &&
      (await journal.rows('staff_member', 'r.email = ? and r.id <> ?::uuid', [patch.email, row.id])).length
    )
      throw new Refused('ALREADY_EXISTS', 'email');
    const details = differences(row, patch, { name: 'name', email: 'email' });
    const classroom_ids = wish.classroomIds ? await classes(journal, wish.classroomIds) : row.classroom_ids;
    await journal.update('staff_member', wish.staffMemberId, { ...patch, classroom_ids });
    if (wish.classroomIds) details.push(await classesDetail(journal, row, classroom_ids as string[]));
    return { details };
  });

async function classes(journal: Journal, ids: readonly string[]): Promise<string[]> {
  const wished = [...new Set(ids)];
  const found = await journal.rows('classroom', 'r.id = any(?::uuid[]) and r.ended_at is null', [
    uuidList(wished),
  ]);
  if (found.length !== wished.length) throw new Refused('NOT_FOUND', 'classroomIds');
  return wished;
}

async function classesDetail(journal: Journal, row: Row, after: readonly string[]) {
  const names = async (ids: readonly string[]) =>
    (await Promise.all(ids.map((id) => className(journal, id)))).join(' · ');
  return {
    field: 'classrooms',
    before: await names(row.classroom_ids as string[]),
    after: await names(after),
  };
}

/** A member of staff leaves, at once or after a last day. Sessions end, and what waits for them goes to others. */
export const endStaffMember = (
  work: Work,
  wish: OfStaff & { lastDay?: string | null | undefined },
): Promise<Changed> =>
  changeLife(work, wanted('STAFF_MEMBER_ENDED', wish), async (journal, row) => {
    if (row.left_at !== null && new Date(String(row.left_at)) <= work.now)
      throw new Refused('DATE_OUT_OF_RANGE', 'lastDay');
    if (row.role === 'ADMIN') await notTheLast(journal, wish.staffMemberId);
    const lastDay = wish.lastDay ?? (await dayInWork(work, work.now));
    const left_at = await momentAfter(work, wish.lastDay);
    await journal.update('staff_member', wish.staffMemberId, { left_at });
    if (wish.lastDay)
      await work.enqueueAt('people.hand-over', { staffMemberId: wish.staffMemberId }, new Date(left_at));
    else await handOver(journal, wish.staffMemberId);
    return { effectiveOn: lastDay, details: [{ field: 'endedOn', before: null, after: lastDay }] };
  });

async function notTheLast(journal: Journal, staffMemberId: string): Promise<void> {
  const others = await journal.rows(
    'staff_member',
    "r.role = 'ADMIN' and r.id <> ?::uuid and r.left_at is null",
    [staffMemberId],
  );
  if (!others.length) throw new Refused('STILL_IN_USE', 'staffMemberId');
}

/** Ends the sessions of somebody who has left, and gives what waits for them to whoever is responsible. */
export async function handOver(journal: Journal, staffMemberId: string): Promise<void> {
  const { work } = journal;
  await endSessionsOf(work, staffMemberId, 'SIGNED_OUT');
  await handTickets(journal, staffMemberId);
  await ringAgain(journal, staffMemberId);
}

// The class teacher, else the health doctor for health, else who leads: as when it came in.
const RESPONSIBLE = `select s.id from staff_member s where s.id <> ? and (s.left_at is null or s.left_at > ?) and (
    (s.role = 'CLASS_TEACHER' and ?::uuid = any(s.classroom_ids)) or (s.role = 'HEALTH_DOCTOR' and ? = 'HEALTH') or s.role in ('PRINCIPAL', 'ADMIN'))
  order by array_position(array['CLASS_TEACHER', 'HEALTH_DOCTOR', 'PRINCIPAL', 'ADMIN'], s.role), s.id limit 1`;

async function handTickets(journal: Journal, staffMemberId: string): Promise<void> {
  const { work } = journal;
  const open = await journal.rows('ticket', "r.assignee_id = ?::uuid and r.state <> 'CLOSED'", [
    staffMemberId,
  ]);
  for (const ticket of open) {
    const values = [staffMemberId, work.now, ticket.classroom_id ?? null, ticket.category];
    const next = await work.row<{ id: string }>(RESPONSIBLE, values);
    await journal.update('ticket', ticket.id, { assignee_id: next?.id ?? null }, true);
    await work.rows('update ticket set version = version + 1 where id = ?', [ticket.id]);
    const place = { classroomId: uuidOf(ticket.classroom_id), householdId: uuidOf(ticket.household_id) };
    work.announce({ kind: 'TICKET_ASSIGNED', subjectType: 'Ticket', subjectId: ticket.id, ...place });
  }
}

const uuidOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

// A call they had taken rings again; a promised call back is everybody's.
async function ringAgain(journal: Journal, staffMemberId: string): Promise<void> {
  const taken = await journal.rows('help_request', "r.answered_by_id = ?::uuid and r.state <> 'FINISHED'", [
    staffMemberId,
  ]);
  for (const { id, state } of taken) {
    await journal.update(
      'help_request',
      id,
      { answered_by_id: null, state: state === 'ANSWERED' ? 'RINGING' : state },
      true,
    );
    journal.work.announce({ kind: 'HELP_REQUESTED', subjectType: 'HelpRequest', subjectId: id });
  }
}

/** The day has come: hands over what waits for somebody who has left by now. Runs as the platform, any number of times. */
export async function handOverWhenLeft(work: Work, staffMemberId: string): Promise<void> {
  const left = await work.row<object>('select from staff_member s where s.id = ? and s.left_at <= ?', [
    staffMemberId,
    work.now,
  ]);
  if (left) await handOver(new Journal(work), staffMemberId);
}

/** A member of staff comes back and signs in as before. */
export const reactivateStaffMember = (
  work: Work,
  wish: OfStaff & { classroomIds?: readonly string[] | undefined },
): Promise<Changed> =>
  changeLife(work, wanted('STAFF_MEMBER_REACTIVATED', wish), async (journal, row) => {
    if (row.left_at === null) throw new Refused('ALREADY_EXISTS', 'staffMemberId');
    const classroom_ids = wish.classroomIds ? await classes(journal, wish.classroomIds) : row.classroom_ids;
    await journal.update('staff_member', wish.staffMemberId, { left_at: null, classroom_ids });
    return { details: [{ field: 'endedOn', before: String(row.left_at).slice(0, 10), after: null }] };
  });

/** Keys that a member of staff made and that still work, as the audit trail tells. */
export async function keysMadeBy(work: Work, staffMemberId: string): Promise<ApiKey[]> {
  const made = await work.rows<{ id: string }>(
    `select distinct k.id from audit_entry a join api_key k on k.id = a.subject_id
     where a.actor_id = ? and a.action = 'API_KEY_CREATED' and k.revoked_at is null and k.expires_at > ? order by 1`,
    [staffMemberId, work.now],
  );
  return work.em.find(ApiKey, { id: { $in: made.map(({ id }) => id) } }, { orderBy: { id: 'asc' } });
}

import { uuidList } from '../../../platform/database/column.ts';
import { Refused } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/unit-of-work.ts';
import { type Answer, isEarlier, record } from '../../attendance/attendance.module.ts';
import { dayInWork, StaffMember, working } from '../../people/people.module.ts';
import { tell } from './asking.ts';
import type { Collection } from './collection.entity.ts';

const MOST_SIBLINGS = 8;

/** Children to let go with whoever asks for them; ids are row ids. */
export interface Releasing {
  wishKey: string;
  childIds: readonly string[];
  /** Whose card it was, at a kiosk. */
  staffMemberId: string | undefined;
  occurredAt: Date | undefined;
}

/** The departures, or the code with which nobody was let go although what staff were told stays. */
export type Released = Answer & { refused?: 'NOT_AUTHORISED_FOR_CHILD' | 'NOT_PRESENT' };

type Waiting = Pick<
  Collection,
  'id' | 'childId' | 'familyMemberId' | 'authorisedPickupId' | 'delegationId' | 'verification'
> & { classroomId: string | null; requestedAt: string; recordedAt: string; wishKey: string };

// The child's day may be yesterday's: who asks at 00:20 collects an evening.
const WAITING = `select c.id, c.child_id as "childId", c.family_member_id as "familyMemberId", c.authorised_pickup_id as "authorisedPickupId",
    c.delegation_id as "delegationId", c.verification, c.requested_at as "requestedAt", c.recorded_at as "recordedAt", c.wish_key as "wishKey", class_on(c.child_id, c.date) as "classroomId"
  from collection c where c.child_id = any(?::uuid[]) and c.state = 'WAITING' and c.date >= ?::date - 1 order by c.child_id for update`;
const LEFT = `select t.id, t.child_id as "childId" from attendance_record t join attendance_day d on d.child_id = t.child_id and d.date = t.date and d.status = 'DEPARTED'
  where t.child_id = any(?::uuid[]) and t.date = ?::date and t.action = 'CHECK_OUT' and t.undone_at is null and t.superseded_at is null`;
const NAME_KEY =
  "update collection set decision_key = ? where child_id = any(?::uuid[]) and record_id = any(?::uuid[]) and state = 'RELEASED'";
const DECLINE = `update collection set state = 'DECLINED', decided_at = ?, decided_by_id = ?::uuid where id = any(?::uuid[])`;

/**
 * Lets children go with whoever asks for them. Who has left meanwhile is answered with that departure. Codes: NOT_FOUND when
 * nobody asks for a child, NOT_AUTHORISED_FOR_CHILD when an order stands.
 */
export async function releaseChildren(work: Work, releasing: Releasing): Promise<Released> {
  const { childIds, wishKey } = releasing;
  const releasedById = await whoReleases(work, releasing.staffMemberId);
  const waiting = await waitingFor(work, childIds);
  const done: Released = { recordIds: [], childIds: [] };
  for (const asked of Map.groupBy(waiting, (one) => one.wishKey).values()) {
    const said = await record(work, { ...recordingOf(work, asked, releasing), releasedById });
    if (said.refused) return { recordIds: [], refused: said.refused };
    done.recordIds.push(...said.recordIds);
    done.childIds?.push(...(said.childIds ?? []));
    if (said.said) done.said = said.said;
  }
  await work.rows(NAME_KEY, [wishKey, uuidList(childIds), uuidList(done.recordIds)]);
  const rest = childIds.filter((id) => !done.childIds?.includes(id));
  return rest.length ? withThoseWhoLeft(work, done, rest) : done;
}

// Everything the door knew of one wish; late words of a kiosk tell when the children were let go.
function recordingOf(work: Work, asked: readonly Waiting[], { wishKey, occurredAt }: Releasing) {
  const [first] = asked as [Waiting, ...Waiting[]];
  const late = isEarlier(new Date(first.requestedAt), new Date(first.recordedAt));
  const atDesk = work.principal.sessionId !== undefined;
  return {
    wishKey,
    action: 'CHECK_OUT' as const,
    childIds: asked.map(({ childId }) => childId),
    familyMemberId: first.familyMemberId ?? undefined,
    authorisedPickupId: first.authorisedPickupId ?? undefined,
    delegationId: first.delegationId ?? undefined,
    verification: first.verification,
    occurredAt: atDesk && late ? new Date(first.requestedAt) : occurredAt,
  };
}

async function withThoseWhoLeft(work: Work, done: Released, rest: readonly string[]): Promise<Released> {
  const today = await dayInWork(work, work.now);
  const left = await work.rows<{ id: string; childId: string }>(LEFT, [uuidList(rest), today]);
  if (left.length < rest.length) throw new Refused('NOT_FOUND', 'childIds');
  return {
    ...done,
    recordIds: [...done.recordIds, ...left.map(({ id }) => id)],
    childIds: [...(done.childIds ?? []), ...left.map(({ childId }) => childId)],
  };
}

/** Does not let children go: whoever asks is spoken to by a person. */
export async function declineCollection(
  work: Work,
  childIds: readonly string[],
): Promise<{ collectionIds: string[] }> {
  const waiting = await waitingFor(work, childIds);
  if (waiting.length < childIds.length) throw new Refused('NOT_FOUND', 'childIds');
  const collectionIds = waiting.map(({ id }) => id);
  await work.rows(DECLINE, [work.now, work.principal.id ?? null, uuidList(collectionIds)]);
  for (const one of waiting) tell(work, 'COLLECTION_SETTLED', one);
  return { collectionIds };
}

async function waitingFor(work: Work, childIds: readonly string[]): Promise<Waiting[]> {
  if (childIds.length < 1 || childIds.length > MOST_SIBLINGS) throw new Refused('INPUT_INVALID', 'childIds');
  return work.rows<Waiting>(WAITING, [uuidList(childIds), await dayInWork(work, work.now)]);
}

// Staff for themselves, at a kiosk whoever's card it was.
async function whoReleases(work: Work, named: string | undefined): Promise<string> {
  const { sessionId, id } = work.principal;
  if (sessionId && id) return id;
  const staff = named && (await work.em.findOne(StaffMember, { id: named, ...working(work.now) }));
  if (!staff) throw new Refused('NOT_FOUND', 'staffMemberId');
  work.inNameOf({ kind: staff.role, id: staff.id });
  return staff.id;
}

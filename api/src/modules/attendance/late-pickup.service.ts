import { uuidList } from '../../platform/database/column.ts';
import { newId } from '../../platform/ids.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { childrenWith, dayInWork, doorOf, ownChildren } from '../people/people.module.ts';

/** That a family comes late today; ids are row ids. */
export interface LateWord {
  childIds: readonly string[];
  /** HH:MM on the kindergarten's clock. */
  expectedAt: string;
  familyMemberId: string | undefined;
}

/** A family says that it will come late today. The latest word for a child counts. */
export async function reportLatePickup(
  work: Work,
  { childIds, expectedAt, familyMemberId }: LateWord,
): Promise<{ childIds: string[]; date: string }> {
  const children = familyMemberId
    ? await ownChildren(work, childIds, familyMemberId, 'LATE_PICKUP')
    : await childrenWith(work, childIds, undefined);
  const date = await dayInWork(work, work.now);
  const ids = children.map(({ childId }) => childId);
  await work.rows(
    `insert into late_pickup_report (id, kindergarten_id, child_id, date, expected_at, family_member_id, door, reported_at)
     select w.id, ?::uuid, w.child_id, ?::date, ?::text, ?::uuid, ?::text, ?::timestamptz
     from unnest(?::uuid[], ?::uuid[]) as w (id, child_id) order by w.child_id
     on conflict (child_id, date) do update set expected_at = excluded.expected_at, family_member_id = excluded.family_member_id,
       door = excluded.door, reported_at = excluded.reported_at`,
    [
      work.kindergarten,
      date,
      expectedAt,
      familyMemberId ?? null,
      doorOf(work.principal.kind, work.principal.callId !== undefined),
      work.now,
      uuidList(ids.map(newId)),
      uuidList(ids),
    ],
  );
  for (const { childId, classroomId } of children)
    work.announce({
      kind: 'LATE_PICKUP_REPORTED',
      subjectType: 'Child',
      subjectId: childId,
      childId,
      classroomId: classroomId ?? undefined,
      detail: { date },
    });
  return { childIds: ids, date };
}

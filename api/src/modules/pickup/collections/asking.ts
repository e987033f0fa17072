import { uuidList } from '../../../platform/database/column.ts';
import { newId } from '../../../platform/ids.ts';
import type { Work } from '../../../platform/unit-of-work.ts';
import type { Asked, Handover } from '../../attendance/attendance.module.ts';
import { doorOf } from '../../people/people.module.ts';

const ADD = `insert into collection (id, kindergarten_id, child_id, date, state, held, family_member_id, authorised_pickup_id, delegation_id, device_id, door, verification, requested_at, recorded_at, wish_key)
  values (?, ?, ?, ?::date, 'WAITING', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id`;
// Asked for again, perhaps by somebody else of the family: the newest word counts. Whoever must not collect changes nothing.
const REPLACE = `update collection set state = 'WITHDRAWN', decided_at = ? where child_id = any(?::uuid[]) and date = ?::date and state = 'WAITING'`;
const WITHDRAW = `update collection set state = 'WITHDRAWN', decided_at = ? where wish_key = ? and device_id is not distinct from ?::uuid and state = 'WAITING'
  returning id, child_id as "childId", class_on(child_id, date) as "classroomId"`;
const REOPEN = `update collection c set state = 'WAITING', decided_at = null, decided_by_id = null, decision_key = null, record_id = null
  where c.decision_key = ? and c.state = 'RELEASED' and not exists (select from collection w where w.child_id = c.child_id and w.date = c.date and w.state = 'WAITING')
  returning c.id, c.child_id as "childId", class_on(c.child_id, c.date) as "classroomId"`;
const SETTLE = `update collection c set state = 'RELEASED', decided_at = ?, decided_by_id = ?::uuid, record_id = r."recordId"
  from jsonb_to_recordset(?::jsonb) as r ("recordId" uuid, "childId" uuid) where c.child_id = r."childId" and c.date = ?::date and c.state = 'WAITING'
  returning c.id, c.child_id as "childId", class_on(c.child_id, c.date) as "classroomId"`;

interface Told {
  id: string;
  childId: string;
  classroomId: string | null;
}

/** Children are asked for at a door: one waits for each, until a member of staff lets it go. */
export async function addCollections(
  work: Work,
  handover: Handover,
  wishKey: string,
  children: readonly Asked[],
): Promise<void> {
  const free = children.filter(({ held }) => !held).map(({ childId }) => childId);
  if (free.length) await work.rows(REPLACE, [work.now, uuidList(free), handover.date]);
  for (const { childId, classroomId, held } of children) {
    const id = newId();
    const added = await work.rows(ADD, [
      id,
      work.kindergarten,
      childId,
      handover.date,
      held,
      handover.familyMemberId ?? null,
      handover.authorisedPickupId ?? null,
      handover.delegationId ?? null,
      work.principal.deviceId ?? null,
      doorOf(work.principal.kind, false),
      handover.verification,
      handover.occurredAt,
      work.now,
      wishKey,
    ]);
    if (added.length) tell(work, 'COLLECTION_REQUESTED', { id, childId, classroomId });
  }
}

/** What was asked with this key is taken back; what was let go with it waits again. */
export async function withdrawCollections(work: Work, wishKey: string): Promise<void> {
  const { deviceId } = work.principal;
  for (const one of await work.rows<Told>(WITHDRAW, [work.now, wishKey, deviceId ?? null]))
    tell(work, 'COLLECTION_SETTLED', one);
  for (const one of await work.rows<Told>(REOPEN, [wishKey])) tell(work, 'COLLECTION_REQUESTED', one);
}

/** Who has left is asked for no longer, whoever let the child go. */
export async function settleByDeparture(
  work: Work,
  handover: Handover,
  records: readonly { recordId: string; childId: string }[],
  releasedById: string | null,
): Promise<void> {
  const left = JSON.stringify(records.map(({ recordId, childId }) => ({ recordId, childId })));
  for (const one of await work.rows<Told>(SETTLE, [work.now, releasedById, left, handover.date]))
    tell(work, 'COLLECTION_SETTLED', one);
}

/** Tells staff, and the kiosks, which show that somebody waits. */
export function tell(
  work: Work,
  kind: 'COLLECTION_REQUESTED' | 'COLLECTION_SETTLED',
  { id, childId, classroomId }: Told,
): void {
  work.announce({
    kind,
    subjectType: 'Collection',
    subjectId: id,
    childId,
    classroomId: classroomId ?? undefined,
  });
}

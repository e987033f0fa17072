import type { BarredAct, PickupAlertKind } from '@porchlight/schema/enums';
import { newId } from '../../platform/ids.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { neededWords } from '../../platform/words.ts';
import { childrenWith, type Tried } from '../people/people.module.ts';

const OUTCOME_LENGTH = 500;

/** Something staff have to look at; ids are row ids. */
export interface Raising {
  childId: string;
  classroomId: string | null;
  kind: PickupAlertKind;
  familyMemberId: string | undefined;
  restrictionId: string | null;
  act?: BarredAct;
  occurredAt: Date;
}

const RAISE = `insert into pickup_alert (id, kindergarten_id, child_id, kind, family_member_id, restriction_id, act, device_id, occurred_at, raised_at)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Tells staff, and nobody else: who causes it never sees the row. */
export async function raiseAlert(work: Work, raising: Raising): Promise<void> {
  const id = newId();
  const { childId, classroomId, kind, familyMemberId, restrictionId, act, occurredAt } = raising;
  await work.beyondTheWall(() =>
    work.rows(RAISE, [
      id,
      work.kindergarten,
      childId,
      kind,
      familyMemberId ?? null,
      restrictionId,
      act ?? null,
      work.principal.deviceId ?? null,
      occurredAt,
      work.now,
    ]),
  );
  work.announce({
    kind: 'PICKUP_ALERT_RAISED',
    subjectType: 'PickupAlert',
    subjectId: id,
    childId,
    classroomId: classroomId ?? undefined,
  });
}

/** Tells staff what a restricted adult tried beside collecting. */
export async function raiseTried(work: Work, { act, ...tried }: Tried): Promise<void> {
  const [child] = await childrenWith(work, [tried.childId], undefined);
  const classroomId = child?.classroomId ?? null;
  await raiseAlert(work, { ...tried, classroomId, kind: 'RESTRICTED_ADULT_ACTED', act });
}

interface Standing {
  childId: string;
  classroomId: string | null;
  settledById: string | null;
}

const STANDING = `select a.child_id as "childId", a.settled_by_id as "settledById",
    class_on(a.child_id, today_in(a.kindergarten_id)) as "classroomId"
  from pickup_alert a where a.id = ? for update of a`;
const SETTLE = 'update pickup_alert set settled_at = ?, settled_by_id = ?, outcome = ? where id = ?';

/** A member of staff has dealt with an alert. Who comes second is told so (ALREADY_ANSWERED). */
export async function settleAlert(work: Work, alertId: string, words: string): Promise<{ alertId: string }> {
  const outcome = neededWords(words, OUTCOME_LENGTH, 'outcome');
  const standing = await work.row<Standing>(STANDING, [alertId]);
  if (!standing) throw new Refused('NOT_FOUND', 'pickupAlertId');
  if (standing.settledById === work.principal.id) return { alertId };
  if (standing.settledById) throw new Refused('ALREADY_ANSWERED', 'pickupAlertId');
  await work.rows(SETTLE, [work.now, work.principal.id ?? null, outcome, alertId]);
  work.announce({
    kind: 'PICKUP_ALERT_SETTLED',
    subjectType: 'PickupAlert',
    subjectId: alertId,
    childId: standing.childId,
    classroomId: standing.classroomId ?? undefined,
  });
  return { alertId };
}

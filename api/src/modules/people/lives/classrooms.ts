import type { AgeGroup } from '@porchlight/schema/enums';
import { Refused } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/unit-of-work.ts';
import { classNamed } from '../../sites/sites.module.ts';
import { dayInWork } from '../today.ts';
import { type Changed, changeLife, differences, given, type Wanted } from './change-life.ts';
import { ownKey } from './children.ts';
import type { Journal } from './journal.ts';

/** What every change of a class is told: row ids. */
interface OfClass {
  classroomId: string;
  version: number;
}

const wanted = (kind: Wanted['kind'], { classroomId, version }: OfClass): Wanted => ({
  kind,
  subject: 'Classroom',
  id: classroomId,
  version,
  field: 'classroomId',
});

const FIELDS = { name: 'name', age_group: 'ageGroup', external_id: 'externalId' };

/** What of a class is corrected; undefined stays, null takes off. */
export interface ClassPatch extends OfClass {
  name?: string | null | undefined;
  ageGroup?: AgeGroup | null | undefined;
  externalId?: string | null | undefined;
}

/** Corrects a class. */
export const updateClassroom = (work: Work, wish: ClassPatch): Promise<Changed> =>
  changeLife(work, wanted('CLASSROOM_UPDATED', wish), async (journal, row) => {
    const patch = given({
      name: wish.name == null ? undefined : classNamed(wish.name),
      age_group: wish.ageGroup ?? undefined,
      external_id: wish.externalId,
    });
    await unusedName(journal, wish.classroomId, patch.name);
    await ownKey(journal, 'classroom', wish.classroomId, wish.externalId);
    await journal.update('classroom', wish.classroomId, patch);
    return { details: differences(row, patch, FIELDS) };
  });

async function unusedName(journal: Journal, id: string, name: unknown): Promise<void> {
  if (name === undefined) return;
  const [other] = await journal.rows('classroom', 'r.name = ? and r.id <> ?::uuid', [name, id]);
  if (other) throw new Refused('ALREADY_EXISTS', 'name');
}

const IN_IT =
  'r.classroom_id = ?::uuid and (r.ends_on is null or r.ends_on >= greatest(r.starts_on, ?::date))';

/** Ends a class that has no children any more. Its teachers have it no longer. */
export const endClassroom = (work: Work, wish: OfClass): Promise<Changed> =>
  changeLife(work, wanted('CLASSROOM_ENDED', wish), async (journal, row) => {
    if (row.ended_at !== null) throw new Refused('DATE_OUT_OF_RANGE', 'classroomId');
    const today = await dayInWork(work, work.now);
    const children = await journal.rows('enrolment', IN_IT, [wish.classroomId, today]);
    if (children.length) throw new Refused('STILL_IN_USE', 'classroomId');
    await journal.update('classroom', wish.classroomId, { ended_at: work.now.toISOString() });
    for (const { id, classroom_ids } of await journal.rows('staff_member', '?::uuid = any(r.classroom_ids)', [
      wish.classroomId,
    ]))
      await journal.update('staff_member', id, {
        classroom_ids: (classroom_ids as string[]).filter((each) => each !== wish.classroomId),
      });
    return { effectiveOn: today, details: [{ field: 'endedOn', before: null, after: today }] };
  });

/** Opens a class again. */
export const reactivateClassroom = (work: Work, wish: OfClass): Promise<Changed> =>
  changeLife(work, wanted('CLASSROOM_REACTIVATED', wish), async (journal, row) => {
    if (row.ended_at === null) throw new Refused('ALREADY_EXISTS', 'classroomId');
    await journal.update('classroom', wish.classroomId, { ended_at: null });
    return { details: [{ field: 'endedOn', before: String(row.ended_at).slice(0, 10), after: null }] };
  });

import type { AgeGroup } from '@porchlight/schema/enums';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { Classroom } from './classroom.entity.ts';

/** Opens a classroom. Names are unique in a kindergarten. */
export async function addClassroom(
  work: Work,
  input: { name: string; ageGroup: AgeGroup; externalId?: string },
): Promise<{ classroomId: string }> {
  const name = input.name.trim();
  if (!name) throw new Refused('TEXT_REQUIRED', 'name');
  if (name.length > 40) throw new Refused('TEXT_TOO_LONG', 'name');
  if (await work.em.count(Classroom, { name })) throw new Refused('ALREADY_EXISTS', 'name');
  const classroom = work.em.create(Classroom, {
    kindergartenId: work.kindergarten,
    name,
    ageGroup: input.ageGroup,
    ...(input.externalId ? { externalId: input.externalId } : {}),
  });
  work.announce({ kind: 'PEOPLE_CHANGED', subjectType: 'Classroom', subjectId: classroom.id });
  return { classroomId: classroom.id };
}

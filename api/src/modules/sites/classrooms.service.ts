import type { AgeGroup } from '@porchlight/schema/enums';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { Classroom } from './classroom.entity.ts';

/** The name of a class: neither empty nor too long for a door. */
export function classNamed(text: string): string {
  const name = text.trim();
  if (!name) throw new Refused('TEXT_REQUIRED', 'name');
  if (name.length > 40) throw new Refused('TEXT_TOO_LONG', 'name');
  return name;
}

/** Opens a classroom. Names are unique in a kindergarten. */
export async function addClassroom(
  work: Work,
  input: { name: string; ageGroup: AgeGroup; externalId?: string },
): Promise<{ classroomId: string }> {
  const name = classNamed(input.name);
  if (await work.em.count(Classroom, { name })) throw new Refused('ALREADY_EXISTS', 'name');
  const classroom = work.em.create(Classroom, {
    kindergartenId: work.kindergarten,
    name,
    ageGroup: input.ageGroup,
    updatedAt: work.now,
    ...(input.externalId ? { externalId: input.externalId } : {}),
  });
  work.announce({
    kind: 'PEOPLE_CHANGED',
    subjectType: 'Classroom',
    subjectId: classroom.id,
    detail: { change: 'CLASSROOM_ADDED' },
  });
  return { classroomId: classroom.id };
}

import type { RollCall } from '../session/state.ts';
import { classrooms, type Roster } from './roster.ts';

/** A class in a roll call: those of it who were inside when it began, by name. */
export interface Called {
  classroom: string;
  childIds: string[];
}

/** The classes of a roll call, in the order of their names; classes with nobody inside are left out. */
export function classesOf(roster: Roster, { childIds }: RollCall): Called[] {
  const inside = roster.children.filter(({ id }) => childIds.includes(id));
  return classrooms(roster)
    .map((classroom) => ({
      classroom,
      childIds: inside
        .filter(({ classroomName }) => classroomName === classroom)
        .sort((one, other) => one.givenName.localeCompare(other.givenName, 'zh-CN'))
        .map(({ id }) => id),
    }))
    .filter((called) => called.childIds.length > 0);
}

/** How many were seen, were not, and are still to be looked for. */
export function countsOf({ childIds, results }: RollCall) {
  const found = Object.values(results);
  const present = found.filter((result) => result === 'PRESENT').length;
  const missing = found.length - present;
  return { present, missing, total: childIds.length, open: childIds.length - found.length };
}

import { isKind, whenKind } from '../../platform/database/wall.ts';

/** Who looks after a child's health in the house: the health doctor, and the teachers of the class the child is in. */
export const carers = {
  doctor: isKind('HEALTH_DOCTOR'),
  // A class a child has left is no longer a reason to know how it is: a teacher's enrolments are those of today.
  teacher: whenKind('CLASS_TEACHER', 'child_id in (select enrolled.child_id from enrolment enrolled)'),
};

/** The own family, once it has proven who it is (a card may have been found), but nobody who must keep away from its plans. */
const family = whenKind('FAMILY_PROVEN', 'child_id = any((select wall.entrusted())::uuid[])');

/** Everybody who sees how a child is. Nobody else: no leader, no kiosk, no program, no phone line. */
export const circle = { ...carers, family };

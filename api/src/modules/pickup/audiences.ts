import { isKind, whenKind } from '../../platform/database/wall.ts';

const OWN_CLASS = 'select enrolled.child_id from enrolment enrolled';

/** Staff who answer for a child: who leads, the health doctor, the teachers of its class. No kiosk, no family, no program. */
export const staffOf = {
  house: isKind('ADMIN', 'PRINCIPAL', 'HEALTH_DOCTOR'),
  teacher: whenKind('CLASS_TEACHER', `child_id in (${OWN_CLASS})`),
};

/** The own family, once it has proven who it is; nobody who must keep away from the child's plans. */
export const provenFamily = whenKind('FAMILY_PROVEN', 'child_id = any((select wall.entrusted())::uuid[])');

/** Who lets somebody collect: a guardian, or staff on a guardian's written word. */
export const authorisers = {
  leaders: isKind('ADMIN', 'PRINCIPAL'),
  teacher: staffOf.teacher,
  family: provenFamily,
};

/** The same for what is about several children of one family. */
export const ofSiblings = {
  teacher: whenKind('CLASS_TEACHER', `child_ids && array(${OWN_CLASS})`),
  family: whenKind(
    'FAMILY_PROVEN',
    'household_id = (select wall.household()) and child_ids <@ (select wall.entrusted())::uuid[]',
  ),
};

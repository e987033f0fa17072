import type { Grantee, PolicyTable } from './platform/access/policy.ts';

const STAFF = ['CLASS_TEACHER', 'HEALTH_DOCTOR', 'PRINCIPAL', 'ADMIN'] as const satisfies Grantee[];
const LEADERS = ['PRINCIPAL', 'ADMIN'] as const satisfies Grantee[];
const FAMILY = ['FAMILY_CARD', 'FAMILY_PROVEN'] as const satisfies Grantee[];

/**
 * Who may do what: the only place that grants. Fields name a permission (`@Access`); which rows they then see is the wall's.
 * Nothing is open by default: a permission that is not here does not build.
 */
export const policy = {
  'kindergarten:read': ['ANONYMOUS', 'KIOSK', ...FAMILY, 'PHONE_LINE', ...STAFF, 'INTEGRATOR'],
  'kindergarten:manage': [...LEADERS],
  'node:read': ['KIOSK', ...FAMILY, 'PHONE_LINE', ...STAFF, 'INTEGRATOR'],
  'session:own': [...STAFF],

  'devices:identify': ['ANONYMOUS', 'KIOSK', ...STAFF],
  'devices:read': [...STAFF],
  'devices:manage': ['ADMIN'],
  'devices:report': ['KIOSK'],
  // A kiosk says what it could not bring through; what others could not, and what came of it, is for staff.
  'conflicts:report': ['KIOSK'],
  'conflicts:read': [...STAFF],
  'phrases:read': ['KIOSK', 'PHONE_LINE', ...STAFF],
  'phrases:record': [...STAFF],
  'api-keys:manage': ['ADMIN'],

  // A child beside its attendance: which one, by given name and class. No face, no family name, no adult.
  'children:names': [
    'KIOSK',
    ...FAMILY,
    'PHONE_LINE',
    ...STAFF,
    'scope:PEOPLE_READ',
    'scope:ATTENDANCE_READ',
  ],
  // Who people are is for who asks about people: a notice or a word is no key to the register.
  'people:names': ['KIOSK', ...FAMILY, 'PHONE_LINE', ...STAFF, 'scope:PEOPLE_READ'],
  'people:full': [...STAFF, 'FAMILY_PROVEN', 'scope:PEOPLE_READ'],
  // A family as a whole is behind the wall for the phone line, whoever the caller has proven to be.
  'people:families': ['KIOSK', ...FAMILY, ...STAFF, 'scope:PEOPLE_READ'],
  'people:contact': [...STAFF, 'FAMILY_PROVEN'],
  'people:cards': [...LEADERS, 'FAMILY_PROVEN'],
  'people:manage': ['ADMIN'],
  // That somebody changed, by id; who it is, is asked again.
  'people:changes': ['KIOSK', ...STAFF, 'scope:PEOPLE_READ'],
  // What was changed, with names before and after. Who may undo it is asked of the change: people by who manages them.
  'lives:read': [...STAFF],
  'lives:undo': [...STAFF],
  'staff:names': ['ANONYMOUS', 'KIOSK', ...FAMILY, 'PHONE_LINE', ...STAFF, 'scope:TICKETS_READ'],
  'staff:read': [...STAFF],
  'family:prove': ['KIOSK'],
  // Staff say who may set a PIN with the card alone; the family member does it, and nobody else for them.
  'pin:allow': [...LEADERS, 'CLASS_TEACHER'],
  'pin:change': [...FAMILY],
  // Who is locked out is not for the screen at the door.
  'locks:read': [...STAFF],

  'board:read': [...STAFF, 'scope:ATTENDANCE_READ'],
  'attendance:read': ['KIOSK', ...FAMILY, ...STAFF, 'scope:ATTENDANCE_READ'],
  'attendance:count': ['KIOSK', ...STAFF, 'scope:ATTENDANCE_READ'],
  'attendance:record': ['KIOSK', ...STAFF, 'scope:ATTENDANCE_WRITE'],
  'attendance:correct': [...STAFF],
  // Why staff corrected a day is between them.
  'attendance:notes': [...STAFF],
  'absence:report': ['KIOSK', 'FAMILY_PROVEN', ...STAFF, 'scope:ATTENDANCE_WRITE'],
  'roll-call:read': ['KIOSK', ...STAFF],
  'roll-call:take': ['KIOSK', ...STAFF],

  // A kiosk shows who may collect, by given name and portrait; numbers and family names are for staff and the family.
  'pickup:read': ['KIOSK', 'FAMILY_PROVEN', ...STAFF],
  'pickup:full': ['FAMILY_PROVEN', ...STAFF],
  'pickup:authorise': ['FAMILY_PROVEN', 'CLASS_TEACHER', ...LEADERS],
  'pickup:open': ['KIOSK'],
  // Nothing of a restriction or an alert is ever shown at a door.
  'pickup:restrictions': [...STAFF],
  'pickup:restrict': [...LEADERS],
  'pickup:alerts': [...STAFF],

  // Who asks for a child at the door is between them and staff; at a kiosk a staff card lets children go, and declines nobody.
  'pickup:collections': [...STAFF],
  'pickup:release': ['KIOSK', ...STAFF],
  'pickup:decline': [...STAFF],

  // Health stays in the child's circle: the own family once proven, the class teacher, the health doctor. No leader, no
  // kiosk, no program. A kiosk writes down what is said at the door and never reads it again.
  'health:read': ['FAMILY_PROVEN', 'CLASS_TEACHER', 'HEALTH_DOCTOR'],
  'health:board': ['CLASS_TEACHER', 'HEALTH_DOCTOR'],
  'health:record': ['CLASS_TEACHER', 'HEALTH_DOCTOR'],
  'health:request': ['FAMILY_PROVEN', 'CLASS_TEACHER', 'HEALTH_DOCTOR'],
  'health:say': ['KIOSK', ...FAMILY],
  'health-rules:read': ['KIOSK', ...FAMILY, ...STAFF],
  'health-rules:set': ['HEALTH_DOCTOR', ...LEADERS],

  'notices:read': ['KIOSK', ...FAMILY, ...STAFF, 'scope:NOTICES_READ'],
  'notices:reach': [...STAFF, 'scope:NOTICES_READ'],
  'notices:publish': [...STAFF, 'scope:NOTICES_WRITE'],
  'notices:acknowledge': ['KIOSK', ...FAMILY, ...STAFF],

  // A card alone may have been found on the street: what families wrote takes the PIN.
  'tickets:read': ['FAMILY_PROVEN', ...STAFF, 'scope:TICKETS_READ'],
  'tickets:submit': ['KIOSK', ...FAMILY, 'PHONE_LINE'],
  'tickets:look-up': ['KIOSK', ...FAMILY, 'PHONE_LINE'],
  'tickets:status': ['KIOSK', ...FAMILY, 'PHONE_LINE', ...STAFF, 'scope:TICKETS_READ'],
  'tickets:answer': [...STAFF],
  'tickets:assign': [...LEADERS, 'CLASS_TEACHER', 'HEALTH_DOCTOR'],

  'help:request': ['KIOSK', ...FAMILY, 'PHONE_LINE'],
  'help:read': ['KIOSK', 'PHONE_LINE', ...STAFF],
  'help:answer': [...STAFF],
  'calls:line': ['PHONE_LINE'],
  'calls:read': ['PHONE_LINE', ...STAFF],

  'roster:read': ['KIOSK'],
  'announcements:read': ['KIOSK', ...STAFF, 'INTEGRATOR'],
  'audit:read': [...LEADERS],
} as const satisfies PolicyTable;

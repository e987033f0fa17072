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
  'node:read': ['KIOSK', ...FAMILY, 'PHONE_LINE', ...STAFF, 'INTEGRATOR'],
  'session:own': [...STAFF],

  'devices:identify': ['ANONYMOUS', 'KIOSK', ...STAFF, 'scope:ATTENDANCE_READ'],
  'devices:read': [...STAFF],
  'devices:manage': ['ADMIN'],
  'api-keys:manage': ['ADMIN'],

  'people:names': [
    'KIOSK',
    ...FAMILY,
    'PHONE_LINE',
    ...STAFF,
    'scope:PEOPLE_READ',
    'scope:ATTENDANCE_READ',
    'scope:NOTICES_READ',
    'scope:TICKETS_READ',
  ],
  'people:full': [...STAFF, 'FAMILY_PROVEN', 'scope:PEOPLE_READ'],
  'people:contact': [...STAFF, 'FAMILY_PROVEN'],
  'people:cards': [...LEADERS, 'FAMILY_PROVEN'],
  'people:manage': ['ADMIN'],
  'staff:names': ['ANONYMOUS', 'KIOSK', ...FAMILY, 'PHONE_LINE', ...STAFF, 'scope:TICKETS_READ'],
  'staff:read': [...STAFF],
  'family:prove': ['KIOSK'],

  'board:read': [...STAFF, 'scope:ATTENDANCE_READ'],
  'attendance:read': ['KIOSK', ...FAMILY, ...STAFF, 'scope:ATTENDANCE_READ'],
  'attendance:count': ['KIOSK', ...STAFF, 'scope:ATTENDANCE_READ'],
  'attendance:record': ['KIOSK', ...STAFF, 'scope:ATTENDANCE_WRITE'],
  'absence:report': ['KIOSK', 'FAMILY_PROVEN', ...STAFF, 'scope:ATTENDANCE_WRITE'],

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

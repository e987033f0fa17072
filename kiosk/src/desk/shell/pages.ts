import type { StaffRole } from '@porchlight/schema/enums';
import type { IconName } from '../icons/names.ts';

/** The desk's pages. */
export type PageName =
  | 'today'
  | 'rollCall'
  | 'health'
  | 'pickup'
  | 'notices'
  | 'tickets'
  | 'help'
  | 'people'
  | 'cards'
  | 'staff'
  | 'devices'
  | 'voices'
  | 'settings'
  | 'keys'
  | 'audit'
  | 'account';

/** What is looked at every day, and what is set up now and then. */
export type PageGroup = 'daily' | 'house';

/** One page's place. */
export interface PagePlace {
  name: PageName;
  /** Below /desk. */
  path: string;
  icon: IconName;
  group: PageGroup;
  roles: readonly StaffRole[];
}

const everyone: readonly StaffRole[] = ['CLASS_TEACHER', 'HEALTH_DOCTOR', 'PRINCIPAL', 'ADMIN'];
const leaders: readonly StaffRole[] = ['PRINCIPAL', 'ADMIN'];

/**
 * Which role sees which page, in the order of the menu; the number keys follow it. The server decides what each may
 * do; this only keeps the menu free of doors that would not open.
 */
export const PAGES: readonly PagePlace[] = [
  { name: 'today', path: '/', icon: 'sun-high', group: 'daily', roles: everyone },
  { name: 'rollCall', path: '/roll-call', icon: 'list-check', group: 'daily', roles: everyone },
  { name: 'health', path: '/health', icon: 'stethoscope', group: 'daily', roles: everyone },
  { name: 'pickup', path: '/pick-up', icon: 'walk', group: 'daily', roles: everyone },
  { name: 'notices', path: '/notices', icon: 'speakerphone', group: 'daily', roles: everyone },
  { name: 'tickets', path: '/tickets', icon: 'message-circle', group: 'daily', roles: everyone },
  { name: 'help', path: '/calls', icon: 'phone-ringing', group: 'daily', roles: everyone },
  { name: 'people', path: '/children', icon: 'friends', group: 'daily', roles: everyone },
  { name: 'cards', path: '/cards', icon: 'cards', group: 'house', roles: ['ADMIN'] },
  { name: 'staff', path: '/staff', icon: 'school', group: 'house', roles: leaders },
  { name: 'devices', path: '/kiosks', icon: 'device-tablet', group: 'house', roles: ['ADMIN'] },
  { name: 'voices', path: '/voices', icon: 'microphone', group: 'house', roles: everyone },
  { name: 'settings', path: '/settings', icon: 'settings', group: 'house', roles: leaders },
  { name: 'keys', path: '/keys', icon: 'key', group: 'house', roles: ['ADMIN'] },
  { name: 'audit', path: '/audit', icon: 'shield-check', group: 'house', roles: leaders },
  { name: 'account', path: '/account', icon: 'user-circle', group: 'house', roles: everyone },
];

/** The pages of one role, in menu order. */
export function pagesFor(role: StaffRole): readonly PagePlace[] {
  return PAGES.filter(({ roles }) => roles.includes(role));
}

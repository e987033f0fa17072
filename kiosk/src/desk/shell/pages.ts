import type { StaffRole } from '@porchlight/schema/enums';
import type { IconName } from '../icons/names.ts';

/** The desk's pages, in the order of the menu; the number keys follow it. */
export type PageName =
  | 'today'
  | 'notices'
  | 'tickets'
  | 'help'
  | 'people'
  | 'staff'
  | 'devices'
  | 'keys'
  | 'audit';

/** One page's place. */
export interface PagePlace {
  name: PageName;
  /** Below /desk. */
  path: string;
  icon: IconName;
  roles: readonly StaffRole[];
}

const everyone: readonly StaffRole[] = ['CLASS_TEACHER', 'HEALTH_DOCTOR', 'PRINCIPAL', 'ADMIN'];
const leaders: readonly StaffRole[] = ['PRINCIPAL', 'ADMIN'];

/**
 * Which role sees which page. The server decides what each may do; this only keeps the menu free of doors that would
 * not open.
 */
export const PAGES: readonly PagePlace[] = [
  { name: 'today', path: '/', icon: 'sun-high', roles: everyone },
  { name: 'notices', path: '/notices', icon: 'speakerphone', roles: everyone },
  { name: 'tickets', path: '/tickets', icon: 'message-circle', roles: everyone },
  { name: 'help', path: '/calls', icon: 'phone-ringing', roles: everyone },
  { name: 'people', path: '/children', icon: 'friends', roles: everyone },
  { name: 'staff', path: '/staff', icon: 'school', roles: leaders },
  { name: 'devices', path: '/kiosks', icon: 'device-tablet', roles: ['ADMIN'] },
  { name: 'keys', path: '/keys', icon: 'key', roles: ['ADMIN'] },
  { name: 'audit', path: '/audit', icon: 'shield-check', roles: leaders },
];

/** The pages of one role, in menu order. */
export function pagesFor(role: StaffRole): readonly PagePlace[] {
  return PAGES.filter(({ roles }) => roles.includes(role));
}

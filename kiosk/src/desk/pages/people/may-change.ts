import type { StaffRole } from '@porchlight/schema/enums';
import { useDesk } from '../../session/desk-context.tsx';

/** What is done at a child's page, and who may; the server decides, this hides the buttons. */
const MAY = {
  /** Enrols, changes families, cards, portraits, weekdays. */
  people: ['ADMIN'],
  /** Sees which cards a family has. */
  cards: ['ADMIN', 'PRINCIPAL'],
  /** Lets somebody set a PIN with the card. */
  pin: ['ADMIN', 'PRINCIPAL', 'CLASS_TEACHER'],
  /** Lets somebody outside the household collect. */
  authorise: ['ADMIN', 'PRINCIPAL', 'CLASS_TEACHER'],
  /** Enters that somebody must not collect. */
  restrict: ['ADMIN', 'PRINCIPAL'],
} as const satisfies Record<string, readonly StaffRole[]>;

/** Whether this member of staff may do it. */
export function useMay(what: keyof typeof MAY): boolean {
  const { role } = useDesk().staff;
  return MAY[what].some((one) => one === role);
}

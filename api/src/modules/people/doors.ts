import { Door, type Door as DoorName, type PrincipalKind, Verification } from '@porchlight/schema/enums';
import { contractEnum } from '../../platform/graphql-base.ts';

export const doors = contractEnum('Door', Door);
export const verifications = contractEnum('Verification', Verification);

/** The door that a kind of principal comes through. */
export function doorOf(kind: PrincipalKind, onCall: boolean): DoorName {
  if (kind === 'KIOSK' || kind === 'FAMILY_CARD') return 'KIOSK';
  if (kind === 'PHONE_LINE' || (kind === 'FAMILY_PROVEN' && onCall)) return 'PHONE';
  if (kind === 'FAMILY_PROVEN') return 'KIOSK';
  return kind === 'INTEGRATOR' ? 'API' : 'DESK';
}

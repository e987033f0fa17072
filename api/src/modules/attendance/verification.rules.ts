import type { Verification } from '@porchlight/schema/enums';
import type { Principal } from '../../platform/access/principal.ts';
import { Refused } from '../../platform/refusal.ts';

/**
 * What each door can have checked. A kiosk reads cards, asks for PINs and codes, and compares no document; a person looks;
 * a program has a reader of its own or the word of whoever runs it, and has never heard a PIN.
 */
const CHECKED_AT = {
  KIOSK: ['CARD', 'PHOTO_PIN', 'PHONE_PIN', 'DELEGATION_CODE'],
  PROGRAM: ['CARD', 'STAFF'],
  PERSON: ['STAFF', 'IDENTITY_DOCUMENT', 'CARD', 'DELEGATION_CODE'],
} as const satisfies Record<string, readonly Verification[]>;

/** Refuses what whoever says it cannot have checked, and a code where there is no delegation it could be of. */
export function checkVerification(
  { kind, sessionId }: Pick<Principal, 'kind' | 'sessionId'>,
  { verification, delegationId }: { verification: Verification; delegationId?: string | undefined },
): void {
  const door = kind === 'KIOSK' ? 'KIOSK' : sessionId ? 'PERSON' : 'PROGRAM';
  const possible: readonly Verification[] = CHECKED_AT[door];
  const ofCode = verification === 'DELEGATION_CODE';
  const fits =
    door === 'KIOSK' ? ofCode === (delegationId !== undefined) : !ofCode || delegationId !== undefined;
  if (!possible.includes(verification) || !fits)
    throw new Refused('VERIFICATION_NOT_POSSIBLE', 'verification');
}

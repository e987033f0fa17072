import type { Verification } from '@porchlight/schema/enums';
import { expect, test } from 'vitest';
import { checkVerification } from './verification.rules.ts';

const AT = {
  kiosk: { kind: 'KIOSK' },
  program: { kind: 'INTEGRATOR' },
  teacher: { kind: 'CLASS_TEACHER', sessionId: 's' },
} as const;

test.each<[keyof typeof AT, Verification, boolean, boolean]>([
  ['kiosk', 'CARD', false, true],
  ['kiosk', 'PHOTO_PIN', false, true],
  ['kiosk', 'PHONE_PIN', false, true],
  ['kiosk', 'DELEGATION_CODE', true, true],
  ['kiosk', 'DELEGATION_CODE', false, false],
  ['kiosk', 'CARD', true, false],
  ['kiosk', 'IDENTITY_DOCUMENT', false, false],
  ['kiosk', 'STAFF', false, false],
  ['kiosk', 'CALLBACK', false, false],
  ['program', 'CARD', false, true],
  ['program', 'STAFF', false, true],
  ['program', 'PHONE_PIN', false, false],
  ['program', 'PHOTO_PIN', false, false],
  ['program', 'IDENTITY_DOCUMENT', false, false],
  ['program', 'DELEGATION_CODE', true, false],
  ['teacher', 'STAFF', true, true],
  ['teacher', 'IDENTITY_DOCUMENT', false, true],
  ['teacher', 'DELEGATION_CODE', true, true],
  ['teacher', 'DELEGATION_CODE', false, false],
  ['teacher', 'PHONE_PIN', false, false],
])('a %s says %s, with a delegation %s: %s', (who, verification, delegated, possible) => {
  const check = () => checkVerification(AT[who], { verification, delegationId: delegated ? 'd' : undefined });
  if (possible) expect(check).not.toThrow();
  else expect(check).toThrow('VERIFICATION_NOT_POSSIBLE');
});

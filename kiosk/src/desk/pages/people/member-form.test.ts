import { expect, test } from 'vitest';
import { phoneNumber } from './member-form.tsx';

test('a phone number as people write it becomes E.164', () => {
  expect(phoneNumber('+86 138 0013-8000')).toBe('+8613800138000');
  expect(phoneNumber('0086 (138) 0013.8000')).toBe('+8613800138000');
  expect(phoneNumber(null)).toBeNull();
});

import { expect, test } from 'vitest';
import { normalPhone, pinSuits } from './people.rules.ts';

test.each([
  ['138 0013 8000', '+8613800138000'],
  ['+86 138-0013-8000', '+8613800138000'],
  ['008613800138000', '+8613800138000'],
  ['010 1234 5678', '+861012345678'],
  ['12', undefined],
  ['abc', undefined],
])('%s is %s', (given, wanted) => {
  expect(normalPhone(given)).toBe(wanted);
});

test.each(['111111', '123456', '654321', '121212', '123123', '12345', 'abcdef'])(
  '%s does not suit as a PIN',
  (pin) => {
    expect(pinSuits(pin)).toBe(false);
  },
);

test('an ordinary PIN suits', () => {
  expect(pinSuits('273946')).toBe(true);
});

import { assert, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { codeFits, trackingCode } from './tracking-code.rules.ts';

const five = nat(99_999).map((number) => String(number).padStart(5, '0'));

test('every made code fits', () => {
  assert(property(five, (digits) => codeFits(trackingCode(digits))));
});

test('one wrong digit never fits', () => {
  assert(
    property(five, nat(5), nat(8), (digits, at, step) => {
      const code = trackingCode(digits);
      const wrong = [...code]
        .map((digit, index) => (index === at ? String((Number(digit) + 1 + step) % 10) : digit))
        .join('');
      return !codeFits(wrong);
    }),
  );
});

test('swapped neighbours never fit, unless they are the same', () => {
  assert(
    property(five, nat(4), (digits, at) => {
      const code = [...trackingCode(digits)];
      if (code[at] === code[at + 1]) return true;
      [code[at], code[at + 1]] = [code[at + 1] ?? '', code[at] ?? ''];
      return !codeFits(code.join(''));
    }),
  );
});

test('letters and wrong lengths do not fit', () => {
  expect(['12345', '1234567', 'abcdef', ''].map(codeFits)).toEqual([false, false, false, false]);
});

import { assert, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { codeFits, trackingCode } from './tracking-code.rules.ts';

const five = nat(99_999).map((number) => String(number).padStart(5, '0'));

/** As computed by hand from the published table (H. M. Damm, 2004): row after row, in the order in which row 0 leads to them. */
const PUBLISHED = [
  '0317598642',
  '1750983426',
  '7092154863',
  '8945362017',
  '3674209581',
  '2581436790',
  '9438617205',
  '5869720134',
  '6123045978',
  '4206871359',
].join('');

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

test('check digits are the ones that were published, row by row and column by column', () => {
  // Damm's own example: 572 has the check digit 4.
  expect(trackingCode('00572')).toBe('005724');
  // The last digit of 00000 to 00099: each entry of each row once.
  const digits = Array.from({ length: 100 }, (_, n) => trackingCode(String(n).padStart(5, '0')).at(-1));
  expect(digits.join('')).toBe(PUBLISHED);
});

test('letters and wrong lengths do not fit', () => {
  expect(['12345', '1234567', 'abcdef', ''].map(codeFits)).toEqual([false, false, false, false]);
});

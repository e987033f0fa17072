import { expect, test } from 'vitest';
import { isLine, lineNumberOf } from './line-number.ts';

const BEIJING = '+861012345678';

test.each([
  ['+86 10 1234 5678', BEIJING],
  ['+86 010 1234 5678', BEIJING],
  ['010-1234 5678', BEIJING],
  ['（010）12345678', BEIJING],
  ['0086 10 12345678', BEIJING],
  ['86 10 1234 5678', BEIJING],
  ['tel:+861012345678', BEIJING],
  ['\u202D+86 10 1234 5678\u202C', BEIJING],
  ['１３８００１３８００１', '+8613800138001'],
  ['400-800-1234', '+864008001234'],
  ['+44 (0)20 7946 0958', '+442079460958'],
  ['100', '100'],
  ['8001', '8001'],
])('in China %s is %s', (written, kept) => {
  expect(lineNumberOf(written, 'Asia/Shanghai')).toBe(kept);
});

test.each(['', 'anrufen', '12345678', '+0123456789', '1', '+86'])('%s is no number', (written) => {
  expect(lineNumberOf(written, 'Asia/Shanghai')).toBeUndefined();
});

test('elsewhere a national number is not guessed at', () => {
  expect(lineNumberOf('030 123456', 'Europe/Berlin')).toBeUndefined();
  expect(lineNumberOf('+49 30 123456', 'Europe/Berlin')).toBe('+4930123456');
});

test('a call reaches the line however the exchange writes its number', () => {
  const line = { lineNumber: BEIJING, timeZone: 'Asia/Shanghai' };
  for (const dialled of [BEIJING, '861012345678', '01012345678']) expect(isLine(dialled, line)).toBe(true);
  for (const dialled of ['1012345679', '100', '']) expect(isLine(dialled, line)).toBe(false);
  expect(isLine('100', { lineNumber: null, timeZone: 'Asia/Shanghai' })).toBe(false);
});

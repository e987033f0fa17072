import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { evaluationsOf, tally, wrongPins } from './judge.ts';

const noteOf = (...hashes: string[]) =>
  hashes.map((hash) => `${createHash('sha256').update(hash).digest('hex')}\n`).join('');

test('evaluations are counted for one hash; other people and passwords do not count', () => {
  expect(evaluationsOf(noteOf('mine', 'other', 'mine'), 'mine')).toBe(2);
  expect(evaluationsOf('', 'mine')).toBe(0);
});

test('answers are told the most frequent first', () => {
  expect(tally(['A', 'B', 'B'])).toBe('B 2, A 1');
});

test('guesses are six digits, all different, and never the right one', () => {
  const pins = wrongPins('107919', 1_000);
  expect(new Set(pins).size).toBe(1_000);
  expect(pins).not.toContain('107919');
  expect(pins.every((pin) => /^[1-9]\d{5}$/.test(pin))).toBe(true);
});

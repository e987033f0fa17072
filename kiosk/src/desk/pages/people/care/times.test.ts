import { expect, test } from 'vitest';
import { timesOf } from './times.ts';

test('times as people type them, Chinese marks too, in order and each once', () => {
  expect(timesOf('15:00, 9:30')).toEqual(['09:30', '15:00']);
  expect(timesOf('11：30、15：00')).toEqual(['11:30', '15:00']);
  expect(timesOf('11:30 11:30')).toEqual(['11:30']);
});

test('what is no time is not guessed', () => {
  expect([
    timesOf(''),
    timesOf('noon'),
    timesOf('25:00'),
    timesOf('1:00 2:00 3:00 4:00 5:00 6:00 7:00'),
  ]).toEqual([null, null, null, null]);
});

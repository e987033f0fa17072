import { expect, test } from 'vitest';
import { checkedWordings, wordingFor } from './notices.rules.ts';

const zh = { language: 'ZH_CN' as const, title: ' 春游 ', body: '周五去公园。' };

test('words are trimmed and kept', () => {
  expect(checkedWordings([zh], 'ZH_CN')).toEqual([{ ...zh, title: '春游' }]);
});

test.each([
  [[{ ...zh, body: ' ' }], 'TEXT_REQUIRED'],
  [[{ ...zh, title: 'x'.repeat(81) }], 'TEXT_TOO_LONG'],
  [[{ ...zh, language: 'EN' as const }], 'LANGUAGE_REQUIRED'],
  [[zh, zh], 'INPUT_INVALID'],
])('%j is refused with %s', (wordings, code) => {
  expect(() => checkedWordings(wordings, 'ZH_CN')).toThrow(code);
});

test('a missing language falls back to the first one of the kindergarten', () => {
  expect(wordingFor([zh], 'EN', 'ZH_CN')).toBe(zh);
});

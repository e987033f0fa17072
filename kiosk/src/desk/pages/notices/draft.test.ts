import { expect, test } from 'vitest';
import { readyWordings } from './draft.ts';

const chinese = { language: 'ZH_CN', title: '明天秋游', body: '请带水壶。' } as const;
const english = { language: 'EN', title: 'Outing', body: 'Bring water.' } as const;

test('both languages, or the first alone', () => {
  expect(readyWordings([chinese, english])).toEqual([chinese, english]);
  expect(readyWordings([chinese, { ...english, title: '', body: '' }])).toEqual([chinese]);
});

test('the first language is required, the other one not half', () => {
  expect(readyWordings([{ ...chinese, body: '' }, english])).toEqual({ kind: 'missing', language: 'ZH_CN' });
  expect(readyWordings([chinese, { ...english, title: '' }])).toEqual({ kind: 'half', language: 'EN' });
});

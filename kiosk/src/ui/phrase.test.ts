import { expect, test } from 'vitest';
import { wordsOfChinese } from './phrase.tsx';

test('a question is cut between its words, signs stay with the word before them', () => {
  const parts = wordsOfChinese('听不到声音，请找老师');
  expect(parts.join('')).toBe('听不到声音，请找老师');
  expect(parts).toContain('老师');
  expect(parts).toContain('声音，');
});

import { describe, expect, test } from 'vitest';
import { catalogues, isLabel, languages, type SpokenKey } from './catalogue.ts';
import { digits, labels, lines } from './keys.ts';

const hanzi = (text: string): number => [...text].filter((char) => /\p{Script=Han}/u.test(char)).length;
const wordsOf = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe.each(languages)('%s', (tag) => {
  const entries = Object.entries(catalogues[tag]) as [SpokenKey, string][];

  test('every key has words', () => {
    expect(entries.filter(([, text]) => text.trim() === '')).toEqual([]);
    expect(entries.map(([key]) => key)).toEqual(expect.arrayContaining([...labels, ...lines, ...digits]));
  });

  test('K11: at most 12 Hanzi or 8 words; labels at most 5 Hanzi, or 3 words', () => {
    const tooLong = entries.filter(([key, text]) =>
      tag === 'zh-CN' ? hanzi(text) > (isLabel(key) ? 5 : 12) : wordsOf(text) > (isLabel(key) ? 3 : 8),
    );
    expect(tooLong).toEqual([]);
  });
});

test('every language has the same keys', () => {
  const [first, ...others] = languages.map((tag) => Object.keys(catalogues[tag]).sort());
  for (const other of others) expect(other).toEqual(first);
});

test('Chinese words are Chinese', () => {
  const strange = Object.values(catalogues['zh-CN']).filter((text) => /[A-Za-z]/.test(text));
  expect(strange).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DESK_ONLY, EXCEPTIONS } from '../rules/words/exceptions.ts';
import { catalogues, type SpokenKey } from '../src/words/catalogue.ts';

const list = readFileSync(new URL('../rules/words/common-characters.txt', import.meta.url), 'utf8');
const common = new Set(list.match(/\p{Script=Han}/gu));

/** The characters of a text that are not common, where no exception covers them. */
function uncommon(text: string, exceptions = EXCEPTIONS): string[] {
  const words = exceptions.map(({ word }) => word).sort((one, other) => other.length - one.length);
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), text);
  return (rest.match(/\p{Script=Han}/gu) ?? []).filter((character) => !common.has(character));
}

const said = (Object.entries(catalogues['zh-CN']) as [SpokenKey, string][]).filter(
  ([key]) => !DESK_ONLY.includes(key),
);

describe('K11: common characters', () => {
  test('the list has 600, each once', () => {
    expect(common.size).toBe(600);
    expect(list.match(/\p{Script=Han}/gu)).toHaveLength(600);
  });

  test('every word of the kiosk keeps to them, or has a reason', () => {
    const strange = said.map(([key, text]) => `${key} ${uncommon(text).join('')}`);
    expect(strange.filter((line) => !line.endsWith(' '))).toEqual([]);
  });

  test('every exception is needed, and desk-only words exist', () => {
    const needed = EXCEPTIONS.filter(({ word }) =>
      said.some(([, text]) => text.includes(word) && uncommon(word, []).length > 0),
    );
    expect(EXCEPTIONS.filter((one) => !needed.includes(one))).toEqual([]);
    expect(DESK_ONLY.filter((key) => !(key in catalogues['zh-CN']))).toEqual([]);
  });

  test('a rare character is found', () => {
    expect(uncommon('请按钮')).toEqual(['钮']);
    expect(uncommon('刷牙')).toEqual(['刷', '牙']);
  });
});

import { expect, it } from 'vitest';
import type { Sentence } from '../voice.ts';
import { numberedPinyin, numerals } from './mandarin.ts';

function pinyinOf(text: string, names: string[] = []): string {
  return numberedPinyin({ text, names, cacheable: false } satisfies Sentence);
}

it.each([
  ['0', '零'],
  ['7:52', '七:五十二'],
  ['10', '十'],
  ['12', '十二'],
  ['20', '二十'],
  ['105', '一百零五'],
  ['1200', '一千二百'],
  ['1005', '一千零五'],
  ['08', '零八'],
  ['358204', '三五八二零四'],
  ['3 5 8', '三 五 八'],
])('says %s as %s', (digits, words) => {
  expect(numerals(digits)).toBe(words);
});

it('spells tones as numbers, the neutral one as 5, and ü as v', () => {
  expect(pinyinOf('妈妈到了。')).toBe('ma1 ma5 dao4 le5 .');
  expect(pinyinOf('绿女士')).toBe('lv4 nv3 shi4');
});

it('keeps the pauses of the sentence', () => {
  expect(pinyinOf('听通知，请按1；没有了！')).toBe('ting1 tong1 zhi1 , qing3 an4 yi1 ; mei2 you3 le5 !');
});

it('reads surnames as surnames in names, and only there', () => {
  expect(pinyinOf('单老师说', ['单老师'])).toMatch(/^shan4 lao3 shi1/);
  expect(pinyinOf('简单')).toBe('jian3 dan1');
  expect(pinyinOf('单号')).toMatch(/^dan1/);
});

it('changes the tone of 一 and 不 as people do', () => {
  expect(pinyinOf('一个不是')).toBe('yi2 ge4 bu2 shi4');
});

it('leaves nothing that the voice would spell as English', () => {
  expect(pinyinOf('“小明”（中班）在《家》……')).not.toMatch(/[^a-z0-5 ,.;!?]/);
});

import { expect, test } from 'vitest';
import { spokenSentences, textPages } from './text-pages.ts';

const LONG =
  '周五全园春游，请给孩子穿运动鞋。请带一瓶水和一顶帽子，不用带零食。早上八点半在大门口集合，下午三点回园。';

test('a short text is one page', () => {
  expect(textPages('周五春游。', 100)).toEqual(['周五春游。']);
  expect(textPages('', 100)).toEqual(['']);
});

test('a long one is cut after a sentence, and nothing of it is lost', () => {
  const pages = textPages(LONG, 40);
  expect(pages).toEqual([
    '周五全园春游，请给孩子穿运动鞋。请带一瓶水和一顶帽子，不用带零食。',
    '早上八点半在大门口集合，下午三点回园。',
  ]);
  expect(pages.join('')).toBe(LONG);
});

test('English is cut between words', () => {
  const pages = textPages('We go out on Friday, all of us together with the teachers and some parents', 20);
  for (const page of pages)
    expect('We go out on Friday, all of us together with the teachers and some parents').toContain(page);
  expect(pages.join(' ')).toBe('We go out on Friday, all of us together with the teachers and some parents');
});

test('a word longer than a page is cut all the same', () => {
  expect(textPages('字'.repeat(25), 10).map((page) => page.length)).toEqual([10, 10, 5]);
});

test('sentences are spoken one by one', () => {
  expect(spokenSentences('周五春游。请带水！\n\n好吗？')).toEqual(['周五春游。', '请带水！', '好吗？']);
});

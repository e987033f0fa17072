import { AnnouncementKind } from '@porchlight/schema/enums';
import { expect, test } from 'vitest';
import { actsOf, didWords, TOPICS } from './audit.ts';

test('what happened is a sentence in both languages', () => {
  expect(`王老师 ${didWords('HEALTH_BOARD_READ', '一诺', 'zh-CN')}`).toBe('王老师 看了 一诺 的健康记录');
  expect(`Ms Wang ${didWords('HEALTH_BOARD_READ', 'Yinuo', 'en')}`).toBe(
    'Ms Wang looked at the health records of Yinuo',
  );
  expect(didWords('SIGNED_IN', '', 'zh-CN')).toBe('登录了');
});

test('an act that is not known yet shows its code instead of nothing', () => {
  expect(didWords('SOMETHING_NEW', '一诺', 'zh-CN')).toBe('SOMETHING_NEW 一诺');
});

test('every act has words in both languages, and one topic', () => {
  const all = TOPICS.flatMap(actsOf);
  expect(new Set(all).size).toBe(all.length);
  expect(AnnouncementKind.filter((kind) => !all.includes(kind))).toEqual([]);
  for (const act of all) expect(didWords(act, '', 'en')).not.toMatch(/[A-Z]{4}/);
  for (const act of all) expect(didWords(act, '', 'zh-CN')).not.toMatch(/[A-Z]{4}/);
});

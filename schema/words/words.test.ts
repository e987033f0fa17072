import { describe, expect, it } from 'vitest';
import {
  codeShown,
  codeSpoken,
  countSpoken,
  dateShown,
  daySpoken,
  timeShown,
  timeSpoken,
  words,
} from './index.ts';

const SHANGHAI = 'Asia/Shanghai';
const ARRIVAL = '2026-11-20T23:52:00Z';

describe('refusals', () => {
  it('stay within twelve characters in Chinese and eight words in English (K11)', () => {
    const characters = (text: string) => text.replace(/[，。]/g, '').length;
    expect(Object.values(words['zh-CN'].refusals).filter((text) => characters(text) > 12)).toEqual([]);
    expect(Object.values(words.en.refusals).filter((text) => text.split(' ').length > 8)).toEqual([]);
  });

  it('are whole sentences that never blame', () => {
    const all = [...Object.values(words['zh-CN'].refusals), ...Object.values(words.en.refusals)];
    expect(all.filter((text) => !/[.。]$/.test(text))).toEqual([]);
    expect(all.filter((text) => /invalid|wrong|error|无效|错误|非法/i.test(text))).toEqual([]);
  });
});

describe('every word', () => {
  it.each(Object.entries(words))('of %s has letters in it', (_, language) => {
    const all = Object.values(language).flatMap((list: Record<string, string>) => Object.values(list));
    expect(all.filter((word) => !/\p{L}/u.test(word))).toEqual([]);
  });
});

describe('times', () => {
  it('are told on the clock of the kindergarten', () => {
    expect(timeShown(ARRIVAL, SHANGHAI)).toBe('7:52');
    expect(timeSpoken(ARRIVAL, SHANGHAI, 'zh-CN')).toBe('七点五十二分');
    expect(timeSpoken(ARRIVAL, SHANGHAI, 'en')).toBe('7:52');
    expect(timeSpoken('2026-11-21T06:00:00Z', SHANGHAI, 'zh-CN')).toBe('十四点整');
    expect(timeSpoken('2026-11-20T18:05:00Z', SHANGHAI, 'zh-CN')).toBe('两点零五分');
    expect(timeShown('2026-11-20T16:00:00Z', SHANGHAI)).toBe('0:00');
  });

  it('name the day from where the kindergarten is', () => {
    const now = '2026-11-21T04:00:00Z';
    expect(dateShown(ARRIVAL, SHANGHAI, 'zh-CN')).toBe('11月21日 星期六');
    expect(dateShown(ARRIVAL, SHANGHAI, 'en')).toBe('Saturday 21 November');
    expect(daySpoken(ARRIVAL, now, SHANGHAI, 'zh-CN')).toBe('今天');
    expect(daySpoken('2026-11-20T15:59:59Z', now, SHANGHAI, 'en')).toBe('yesterday');
    expect(daySpoken('2026-11-10T04:00:00Z', now, SHANGHAI, 'zh-CN')).toBe('十一月十日');
    expect(daySpoken('2026-11-10T04:00:00Z', now, SHANGHAI, 'en')).toBe('10 November');
  });
});

describe('codes and counts', () => {
  it('are said digit by digit, in threes', () => {
    expect(codeSpoken('390127', 'zh-CN')).toBe('三九零，幺二七');
    expect(codeSpoken('390127', 'en')).toBe('3 9 0, 1 2 7');
    expect(codeShown('390127')).toBe('390 127');
  });

  it('count with 两', () => {
    expect([1, 2, 12, 20].map((value) => countSpoken(value, 'zh-CN'))).toEqual(['一', '两', '十二', '二十']);
    expect(countSpoken(2, 'en')).toBe('2');
  });
});

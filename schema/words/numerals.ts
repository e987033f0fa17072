/** Numbers and codes as they are said. */
import type { LanguageTag } from './language.ts';

const CHINESE_DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

function chineseDigit(digit: number): string {
  return CHINESE_DIGITS[digit] ?? '';
}

/** 0 to 99 in Chinese characters: 7 -> 七, 10 -> 十, 52 -> 五十二. */
function chineseUnderHundred(value: number): string {
  if (value < 10) return chineseDigit(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens === 1 ? '' : chineseDigit(tens)}十${ones === 0 ? '' : chineseDigit(ones)}`;
}

/** A whole number from 0 to 99 as said when counting or telling the time; larger ones stay digits. */
export function numberSpoken(value: number, tag: LanguageTag): string {
  return tag === 'zh-CN' && Number.isInteger(value) && value >= 0 && value < 100
    ? chineseUnderHundred(value)
    : String(value);
}

/** How many of something, for before a measure word: 2 is 两 in Chinese. */
export function countSpoken(value: number, tag: LanguageTag): string {
  return tag === 'zh-CN' && value === 2 ? '两' : numberSpoken(value, tag);
}

/**
 * Six digits said one by one, in threes: "三九零，幺二五" / "3 9 0, 1 2 5".
 * 1 is 幺 in Chinese, as on every telephone there: 一 and 七 sound alike on a bad line.
 */
export function codeSpoken(code: string, tag: LanguageTag): string {
  const groups = code.match(/\d{1,3}/g) ?? [];
  if (tag === 'en') return groups.map((group) => [...group].join(' ')).join(', ');
  const said = (digit: string) => (digit === '1' ? '幺' : chineseDigit(Number(digit)));
  return groups.map((group) => [...group].map(said).join('')).join('，');
}

/** Six digits as shown: "390 125". */
export function codeShown(code: string): string {
  return (code.match(/\d{1,3}/g) ?? []).join(' ');
}

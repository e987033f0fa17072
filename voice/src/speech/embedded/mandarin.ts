/**
 * Chinese text as numbered pinyin, which the embedded voice reads rightly. Plain characters it cannot: 128 of 156
 * common ones went through English spelling (phone-line.md).
 */
import { pinyin } from 'pinyin-pro';
import { partsOf } from '../sentence-text.ts';
import type { Sentence } from '../voice.ts';

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const PLACES = ['', '十', '百', '千'];
/** Longer numbers, and numbers that begin with 0, are codes: read digit by digit. */
const LONGEST_COUNT = 4;

const PAUSES: Readonly<Record<string, string>> = {
  '，': ',',
  '、': ',',
  '。': '.',
  '！': '!',
  '？': '?',
  '；': ';',
  '：': ',',
  '…': '.',
  '—': ',',
  ':': ',',
  '“': '',
  '”': '',
  '《': '',
  '》': '',
  '（': ',',
  '）': ',',
  '(': ',',
  ')': ',',
};

/** A number below 10,000 as it is spoken: 12 is 十二, 205 is 二百零五. */
function count(number: string): string {
  if (number === '0') return '零';
  const digits = [...number].map(Number);
  const spoken = digits
    .map((digit, i) => (digit === 0 ? '零' : `${DIGITS[digit]}${PLACES[digits.length - 1 - i]}`))
    .join('');
  return spoken.replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十');
}

/** Digits as Chinese numerals. */
export function numerals(text: string): string {
  return text.replace(/[0-9]+/g, (number) => {
    const isCode = number.length > LONGEST_COUNT || (number.length > 1 && number.startsWith('0'));
    return isCode ? [...number].map((digit) => DIGITS[Number(digit)]).join('') : count(number);
  });
}

/** The sentence as numbered pinyin with spaces, e.g. `xiao3 ming2 dao4 le5 .` */
export function numberedPinyin(sentence: Sentence): string {
  const syllables = partsOf(sentence).flatMap((part) =>
    pinyin(numerals(part.text), {
      toneType: 'num',
      type: 'array',
      nonZh: 'consecutive',
      v: true,
      surname: part.isName ? 'head' : 'off',
    }),
  );
  return syllables.map(spelled).filter(Boolean).join(' ');
}

/** One syllable or stretch of other signs in the voice's spelling: the neutral tone is 5. */
function spelled(syllable: string): string {
  if (/^[a-zü]+[0-5]$/.test(syllable)) return syllable.replace('ü', 'v').replace(/0$/, '5');
  return [...syllable]
    .map((sign) => PAUSES[sign] ?? sign)
    .join('')
    .trim();
}

import { describe, expect, it } from 'vitest';
import type { Saying } from '../dialog/flow.ts';
import { phoneLine } from '../flows/index.ts';
import { catalogues, FIXED_PROMPTS, fixedSentence, speak } from './catalogue.ts';
import { estimatedSeconds } from './duration.ts';
import { englishName } from './en/made.ts';
import { type FixedPrompt, made } from './line.ts';
import { ownWords } from './own-words.ts';
import { chineseName } from './zh-CN/made.ts';

const LANGUAGES = ['zh-CN', 'en'] as const;
const GREETING_S = 4;
const MENU_S = 13;
const SENTENCE_S = 13;

const steps = Object.entries(phoneLine.flows).flatMap(([flow, { steps: all }]) =>
  Object.entries(all).map(([name, step]) => [`${flow}.${name}`, step] as const),
);

/** The fixed part of a saying, in seconds. */
function seconds(saying: Saying, language: (typeof LANGUAGES)[number]): number {
  const names = saying.filter((said) => typeof said === 'string') as FixedPrompt[];
  return names.reduce((sum, name) => sum + estimatedSeconds(fixedSentence(name, language).text, language), 0);
}

describe.each(LANGUAGES)('in %s', (language) => {
  it('every sentence has words, whole and never blaming', () => {
    const texts = FIXED_PROMPTS.map((name) => catalogues[language].fixed[name]);
    expect(texts.filter((text) => !/[。.？?！!]$/.test(text))).toEqual([]);
    expect(texts.filter((text) => /invalid|wrong|error|无效|错误/i.test(text))).toEqual([]);
  });

  it('no sentence is spliced: none contains a place for a value', () => {
    const texts = FIXED_PROMPTS.map((name) => catalogues[language].fixed[name]);
    expect(texts.filter((text) => /[{}%$<>]/.test(text))).toEqual([]);
  });

  it(`every menu is at most ${MENU_S} s`, () => {
    const long = steps.filter(([, step]) => 'menu' in step && seconds(step.menu, language) > MENU_S);
    expect(long.map(([name]) => name)).toEqual([]);
  });

  it(`every sentence is at most ${SENTENCE_S} s`, () => {
    expect(FIXED_PROMPTS.filter((name) => seconds([name], language) > SENTENCE_S)).toEqual([]);
  });

  it('the shorter wording is shorter', () => {
    const longer = steps.filter(([, step]) => {
      if ('menu' in step)
        return (
          seconds(step.short, language) >= seconds(step.menu, language) &&
          step.menu.every((said) => typeof said === 'string')
        );
      return 'ask' in step && seconds(step.short, language) >= seconds(step.ask, language);
    });
    expect(longer.map(([name]) => name)).toEqual([]);
  });

  it(`the greeting is at most ${GREETING_S} s`, () => {
    const { sentence } = speak(made('greeting', { kindergarten: '阳光幼儿园 Sunshine' }), language);
    expect(estimatedSeconds(sentence.text, language)).toBeLessThanOrEqual(GREETING_S);
  });
});

describe('names', () => {
  it('are said in the language of the call', () => {
    expect(['阳光幼儿园 Sunshine', '李老师', '小雨', 'Anna'].map(englishName)).toEqual([
      'Sunshine',
      'Teacher Li',
      'Xiaoyu',
      'Anna',
    ]);
    expect(['阳光幼儿园 Sunshine', '小雨', 'Anna'].map(chineseName)).toEqual(['阳光幼儿园', '小雨', 'Anna']);
  });

  it('are told to the voice, and such a sentence is never kept', () => {
    const { sentence } = speak(made('child.key', { child: '小雨', key: 2 }), 'en');
    expect(sentence).toEqual({ text: 'For Xiaoyu, press 2.', names: ['Xiaoyu'], cacheable: false });
  });
});

describe('made sentences', () => {
  const at = { instant: '2026-11-20T23:52:00Z', timeZone: 'Asia/Shanghai' };
  it.each([
    [
      made('status.departed', { child: '小雨', at, relation: 'FATHER' }),
      '小雨七点五十二分离园了，爸爸接走的。',
      'Xiaoyu left at 7:52, with dad.',
    ],
    [
      made('status.departed', { child: '小雨', at, relation: undefined, name: '方阿姨' }),
      '小雨七点五十二分离园了，方阿姨接走的。',
      'Xiaoyu left at 7:52, with Fangayi.',
    ],
    [
      made('status.arrived', { child: '小雨', at, relation: undefined }),
      '小雨七点五十二分到园了。',
      'Xiaoyu arrived at 7:52.',
    ],
    [
      made('status.absent', { child: '小雨', reason: 'SICK' }),
      '小雨今天请了病假。',
      'Xiaoyu is away ill today.',
    ],
    [
      made('status.other', { child: '小雨', status: 'EXPECTED' }),
      '小雨今天还没有到园。',
      'Xiaoyu has not arrived yet today.',
    ],
    [made('status.notices', { count: 2 }), '有两条新通知。', '2 new notices.'],
    [made('code', { code: '390127' }, { rate: 0.75 }), '三九零，幺二七。', '3 9 0, 1 2 7.'],
    [made('child.key', { child: '小雨', key: 2 }), '小雨，请按二。', 'For Xiaoyu, press 2.'],
    [
      made('refusal', { code: 'TOO_MANY_ATTEMPTS' }),
      '试的次数多了，请找老师。',
      'That was many tries. Please ask a teacher.',
    ],
  ])('say the same thing in both languages', (line, chinese, english) => {
    expect(speak(line, 'zh-CN').sentence.text).toBe(chinese);
    expect(speak(line, 'en').sentence.text).toBe(english);
  });

  it('of a code are slower', () => {
    expect(speak(made('code', { code: '390127' }, { rate: 0.75 }), 'en').rate).toBe(0.75);
  });
});

describe('words that people wrote', () => {
  it('are said sentence by sentence in their own language', () => {
    expect(ownWords('明天上午9点体检。请带接送卡！\n谢谢')).toEqual([
      { words: '明天上午9点体检。', language: 'zh-CN' },
      { words: '请带接送卡！', language: 'zh-CN' },
      { words: '谢谢', language: 'zh-CN' },
    ]);
    expect(ownWords('We meet at 9.30. Bring a hat.')).toHaveLength(2);
    expect(ownWords('  \n ')).toEqual([]);
  });

  it('are cut when they never end', () => {
    const pieces = ownWords('很长的一句话，'.repeat(40));
    expect(Math.max(...pieces.map((line) => ('words' in line ? line.words.length : 0)))).toBeLessThanOrEqual(
      120,
    );
    expect(pieces.map((line) => ('words' in line ? line.words : '')).join('')).toBe(
      '很长的一句话，'.repeat(40),
    );
  });
});

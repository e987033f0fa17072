import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Pcm } from '../../line/line.ts';
import { patientTiming } from '../testing/patient-timing.ts';
import { isSame, loudness, spoken, voiceContract } from '../voice.contract.ts';
import type { Language, Rate, Sentence } from '../voice.ts';
import { EmbeddedVoice } from './embedded-voice.ts';

const shared = new EmbeddedVoice({ timing: patientTiming });
afterAll(() => shared.close());

function sentence(text: string): Sentence {
  return { text, cacheable: true };
}

voiceContract('the embedded voice', async () => ({
  voice: new EmbeddedVoice({ timing: patientTiming }),
  sentences: (language) =>
    language === 'en'
      ? [sentence('One new notice.'), sentence('One new notice. To hear it now, press one.')]
      : [sentence('有一条新通知。'), sentence('有一条新通知。现在听，请按一。')],
  followsRate: true,
  close: async () => undefined,
}));

/** Milliseconds from the first to the last 10 ms that are loud enough to be speech. */
function speechMs(pcm: Pcm): number {
  const loud = Array.from(
    { length: Math.floor(pcm.length / 80) },
    (_, i) => loudness(pcm.slice(i * 80, i * 80 + 80)) > 200,
  );
  return (loud.lastIndexOf(true) - loud.indexOf(true) + 1) * 10;
}

/** Pitch in hertz of each 20 ms that is loud enough, by normalised autocorrelation between 70 and 250 Hz. */
function melodyOf(pcm: Pcm): number[] {
  const pitches: number[] = [];
  for (let at = 160; at + 320 <= pcm.length; at += 160) {
    const window = pcm.slice(at - 160, at + 320);
    if (loudness(window) > 300) pitches.push(pitchOf(window));
  }
  return pitches;
}

function pitchOf(window: Pcm): number {
  let best = { lag: 32, score: 0 };
  for (let lag = 32; lag <= 114; lag++) {
    let [product, one, other] = [0, 0, 0];
    for (let i = 0; i + lag < window.length; i++) {
      const [a, b] = [window[i] ?? 0, window[i + lag] ?? 0];
      product += a * b;
      one += a * a;
      other += b * b;
    }
    const score = product / Math.sqrt(one * other + 1);
    if (score > best.score + 0.02) best = { lag, score }; // a multiple of the period is no better
  }
  return 8000 / best.lag;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('the embedded voice', () => {
  it.each<[Language, string, number]>([
    ['zh-CN', '小明七点五十二分到了，有一条新通知。', 17],
    ['zh-CN', '听通知，请按一；孩子今天不来，请按二。', 16],
    ['en', 'Your child arrived at seven fifty two.', 11],
    ['en', 'To report an absence, press two.', 8],
  ])('speaks %s at a pace people can follow: %s', async (language, text, syllables) => {
    const msASyllable = speechMs(await spoken(shared, sentence(text), language)) / syllables;
    expect(msASyllable).toBeGreaterThan(170);
    expect(msASyllable).toBeLessThan(360);
  });

  it.each<[Rate, number, number]>([
    [0.85, 1.1, 1.27],
    [0.75, 1.22, 1.45],
  ])('speaks codes and second tries more slowly (rate %s)', async (rate, least, most) => {
    for (const [language, text] of [
      ['zh-CN', '您的查询码是：三，五，八，二，零，四。'],
      ['en', 'Your code is three, five, eight, two, zero, four.'],
    ] as const) {
      const normal = speechMs(await spoken(shared, sentence(text), language));
      const slow = speechMs(await spoken(shared, sentence(text), language, rate));
      expect(slow / normal).toBeGreaterThan(least);
      expect(slow / normal).toBeLessThan(most);
    }
  });

  it('gives each tone its own melody', async () => {
    const tone = async (text: string): Promise<{ pitch: number; rise: number }> => {
      const melody = melodyOf(await spoken(shared, sentence(text), 'zh-CN'));
      const quarter = Math.ceil(melody.length / 4);
      return { pitch: mean(melody), rise: mean(melody.slice(-quarter)) / mean(melody.slice(0, quarter)) };
    };
    const [level, rising, low, falling] = [
      await tone('妈'),
      await tone('麻'),
      await tone('马'),
      await tone('骂'),
    ];
    expect(rising.rise).toBeGreaterThan(level.rise + 0.05);
    expect(falling.rise).toBeLessThan(level.rise - 0.1);
    expect(low.pitch).toBeLessThan(level.pitch - 8);
    const all = await Promise.all(
      ['妈', '麻', '马', '骂', '吗'].map((text) => spoken(shared, sentence(text), 'zh-CN')),
    );
    expect(new Set(all.map((sound) => Buffer.from(sound.buffer).toString('base64'))).size).toBe(5);
  });

  it('says every clause, whatever it said before', async () => {
    const alone = ['听通知，请按一。', '孩子今天不来，请按二。'];
    const lengths = await Promise.all(
      alone.map(async (text) => speechMs(await spoken(shared, sentence(text), 'zh-CN'))),
    );
    const together = speechMs(await spoken(shared, sentence(alone.join('')), 'zh-CN'));
    expect(together / lengths.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(0.95);
  });

  it('loses no word after sentences of every length (its text buffer outgrew its memory once)', async () => {
    const text = sentence('For notices, press 1. To report an absence, press 2. For a person, press 0.');
    const before = await spoken(shared, text, 'en');
    for (const characters of [9, 40, 120, 300])
      await spoken(shared, sentence('好的，我们说中文。'.repeat(40).slice(0, characters)), 'zh-CN');
    expect(isSame(await spoken(shared, text, 'en'), before)).toBe(true);
  });

  it('sounds the same in another process', async () => {
    const other = new EmbeddedVoice();
    const text = sentence('小明到了。有一条新通知；请按一。');
    await spoken(shared, sentence('Something else first.'), 'en');
    const one = await spoken(shared, text, 'zh-CN');
    expect(isSame(await spoken(other, text, 'zh-CN'), one)).toBe(true);
    await other.close();
  });

  it('starts again after its program died', async () => {
    const voice = new EmbeddedVoice({
      program: fileURLToPath(new URL('../testing/dying-program.ts', import.meta.url)),
    });
    await expect(spoken(voice, sentence('die'), 'en')).rejects.toMatchObject({ kind: 'failed' });
    expect((await spoken(voice, sentence('live'), 'en')).length).toBe(4);
    await voice.close();
  });

  it('leaves no program behind', async () => {
    const voice = new EmbeddedVoice();
    await voice.warmUp();
    const [pid] = voice.programs;
    await voice.close();
    expect(() => process.kill(pid ?? 0, 0)).toThrow('ESRCH');
  });
});

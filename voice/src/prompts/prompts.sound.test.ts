/** How long prompts really take, measured on the sound of the embedded voice. */
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Saying } from '../dialog/flow.ts';
import { phoneLine } from '../flows/index.ts';
import { EmbeddedVoice } from '../speech/embedded/embedded-voice.ts';
import { patientTiming } from '../speech/testing/patient-timing.ts';
import type { Language, Sentence } from '../speech/voice.ts';
import { fixedSentence, speak } from './catalogue.ts';
import { estimatedSeconds } from './duration.ts';
import { type FixedPrompt, made } from './line.ts';
import { ownWords } from './own-words.ts';

const SAMPLES_A_SECOND = 8000;
const BETWEEN_SENTENCES_S = 0.18;
const GREETING_S = 4;
const MENU_S = 13;
const URGENT_CORE_S = 9;
/** The estimate is used to keep a notice within 20 s: it may be this far off. */
const ESTIMATE_OFF = 0.35;

const voice = new EmbeddedVoice({ timing: patientTiming });
vi.setConfig({ testTimeout: 120_000 });
afterAll(() => voice.close());

async function spoken(sentences: readonly Sentence[], language: Language): Promise<number> {
  let seconds = (sentences.length - 1) * BETWEEN_SENTENCES_S;
  for (const sentence of sentences)
    for await (const piece of voice.synthesize(sentence, { language, rate: 1 }))
      seconds += piece.length / SAMPLES_A_SECOND;
  return seconds;
}

const fixedOf = (saying: Saying, language: Language) =>
  saying
    .filter((said) => typeof said === 'string')
    .map((name) => fixedSentence(name as FixedPrompt, language));

describe.each(['zh-CN', 'en'] as const)('spoken in %s', (language) => {
  const menus = Object.entries(phoneLine.flows).flatMap(([flow, { steps }]) =>
    Object.entries(steps).flatMap(([name, step]) =>
      'menu' in step ? [[`${flow}.${name}`, step.menu] as const] : [],
    ),
  );

  it.each(menus)(`%s is at most ${MENU_S} s`, async (_, saying) => {
    expect(await spoken(fixedOf(saying, language), language)).toBeLessThanOrEqual(MENU_S);
  });

  it(`the greeting is at most ${GREETING_S} s`, async () => {
    const { sentence } = speak(made('greeting', { kindergarten: '阳光幼儿园 Sunshine' }), language);
    expect(await spoken([sentence], language)).toBeLessThanOrEqual(GREETING_S);
  });

  it(`who calls, what and which key come within ${URGENT_CORE_S} s of an urgent notice`, async () => {
    const what = language === 'en' ? 'No water today. Please come at three.' : '今天停水，请三点来接。';
    const lines = [
      made('urgent.from', { author: '李老师' }),
      ...ownWords(what),
      { fixed: 'urgent.keys' } as const,
    ];
    const core = lines.map((line) => speak(line, language).sentence);
    expect(await spoken(core, language)).toBeLessThanOrEqual(URGENT_CORE_S);
  });

  it('the estimate is near', async () => {
    const sentence = fixedSentence('main.menu', language);
    const real = await spoken([sentence], language);
    expect(Math.abs(estimatedSeconds(sentence.text, language) - real) / real).toBeLessThan(ESTIMATE_OFF);
  });
});

/** The voice that always works: espeak-ng in a program of its own. */
import type { Pcm } from '../../line/line.ts';
import { realTiming, type Timing } from '../../line/media/frame-clock.ts';
import type { Language, Rate, Sentence, SpeakOptions, Voice } from '../voice.ts';
import { VoiceFailure } from '../voice.ts';
import { EspeakProcess } from './espeak-process.ts';
import { numberedPinyin } from './mandarin.ts';
import type { SpeakOrder } from './protocol.ts';

/** How the embedded voice runs. */
export interface EmbeddedVoiceOptions {
  /** Processes; each speaks one sentence at a time, at 10 ms for a second of speech. Default 1. */
  readonly processes?: number;
  readonly timing?: Timing;
  /** Another program, in tests. */
  readonly program?: string;
}

const VOICES: Record<Language, string> = { 'zh-CN': 'cmn-latn-pinyin', en: 'en' };

/** Words a minute that give four syllables a second in Chinese and a calm English, and 15 % and 25 % slower ones. */
const SPEEDS: Record<Language, Record<Rate, number>> = {
  'zh-CN': { 1: 165, 0.85: 140, 0.75: 124 },
  en: { 1: 155, 0.85: 132, 0.75: 116 },
};

/** espeak-ng for both languages. Starts its process with the first sentence (or `warmUp`), and again if it dies. */
export class EmbeddedVoice implements Voice {
  readonly name = 'espeak-2';
  readonly #options: EmbeddedVoiceOptions;
  readonly #processes: EspeakProcess[] = [];

  constructor(options: EmbeddedVoiceOptions = {}) {
    this.#options = options;
  }

  /** Process ids of the programs that run. */
  get programs(): readonly number[] {
    return this.#processes.flatMap((process) => process.pid ?? []);
  }

  canSay(_sentence: Sentence, language: Language): boolean {
    return language in VOICES;
  }

  async *synthesize(sentence: Sentence, options: SpeakOptions): AsyncGenerator<Pcm> {
    if (!this.canSay(sentence, options.language)) throw new VoiceFailure('cannot', 'no such language');
    for await (const piece of this.#process().speak(orderOf(sentence, options))) {
      if (options.signal?.aborted) return;
      yield piece;
    }
  }

  /** Starts the process and lets it say something, so that the first caller does not wait. */
  async warmUp(): Promise<void> {
    for (const language of ['en', 'zh-CN'] as const) {
      const said = this.synthesize(
        { text: language === 'en' ? 'Hello.' : '你好。', cacheable: false },
        { language, rate: 1 },
      );
      for await (const _piece of said);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#processes.splice(0).map((process) => process.close()));
  }

  /** The living process with the least to do. */
  #process(): EspeakProcess {
    const alive = this.#processes.filter((process) => process.alive);
    if (alive.length < (this.#options.processes ?? 1) && alive.every((process) => process.busy > 0)) {
      alive.push(new EspeakProcess(this.#options.timing ?? realTiming, this.#options.program));
    }
    this.#processes.splice(0, this.#processes.length, ...alive);
    return alive.reduce((least, process) => (process.busy < least.busy ? process : least));
  }
}

function orderOf(sentence: Sentence, { language, rate }: SpeakOptions): Omit<SpeakOrder, 'number'> {
  const text = language === 'zh-CN' ? numberedPinyin(sentence) : sentence.text;
  return { voice: VOICES[language], text, speed: SPEEDS[language][rate] };
}

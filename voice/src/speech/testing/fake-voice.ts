/** A scripted voice: says what the test says, how the test says it. */
import type { Pcm } from '../../line/line.ts';
import { noise } from '../../line/testing/sound.ts';
import {
  type Language,
  type Rate,
  type Sentence,
  type SpeakOptions,
  type Voice,
  VoiceFailure,
} from '../voice.ts';

/** What happens to a sentence: it is said, it fails before or in the middle, or nothing ever comes. */
export type Fate = 'said' | 'failsAtOnce' | 'failsMidway';

/** 20 ms of noise for each character, longer when slower; different for each sentence, language and rate. */
export class FakeVoice implements Voice {
  readonly name: string;
  /** Everything it was asked to say, in order. */
  readonly asked: { readonly text: string; readonly rate: Rate; readonly language: Language }[] = [];
  closed = false;
  readonly #fate: (text: string) => Fate;
  readonly #can: (sentence: Sentence) => boolean;

  constructor(
    name = 'fake',
    fate: (text: string) => Fate = () => 'said',
    can: (sentence: Sentence) => boolean = () => true,
  ) {
    this.name = name;
    this.#fate = fate;
    this.#can = can;
  }

  canSay(sentence: Sentence): boolean {
    return this.#can(sentence);
  }

  async *synthesize(sentence: Sentence, { language, rate, signal }: SpeakOptions): AsyncGenerator<Pcm> {
    this.asked.push({ text: sentence.text, rate, language });
    const fate = this.#fate(sentence.text);
    if (fate === 'failsAtOnce') throw new VoiceFailure('failed', 'as scripted');
    const sound = this.soundOf(sentence.text, rate, language);
    const half = Math.floor(sound.length / 2);
    if (!signal?.aborted) yield sound.slice(0, half);
    if (fate === 'failsMidway') throw new VoiceFailure('failed', 'as scripted');
    if (!signal?.aborted) yield sound.slice(half);
  }

  /** What a sentence sounds like. */
  soundOf(text: string, rate: Rate = 1, language: Language = 'zh-CN'): Pcm {
    const seed = [...`${this.name}${language}${rate}${text}`].reduce(
      (sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 65_521,
      7,
    );
    return noise(seed, Math.round((text.length * 20) / rate));
  }

  async close(): Promise<void> {
    this.closed = true;
  }
}

/**
 * The port to voices.
 *
 * A {@link Voice} turns one whole sentence into sound. Adapters: `clips/` (recorded by a person), `azure/`,
 * `embedded/` (espeak-ng as a program of its own), `testing/` (scripted fake). `speaker.ts` puts them in order of
 * preference: a whole sentence is always one voice, never spliced (phone-line.md). `voice.contract.ts` is the suite
 * that all of them pass.
 */
import type { Pcm } from '../line/line.ts';

/** Languages the line speaks today; one more is a word catalogue, a number renderer and a voice or clips. */
export type Language = 'zh-CN' | 'en';

/** How fast: 1 is normal, 0.85 is 15 % slower (second try of a prompt), 0.75 is 25 % slower (codes). */
export type Rate = 1 | 0.85 | 0.75;

/** One whole sentence, ready to be said: numbers, dates and codes are already words or spaced digits. */
export interface Sentence {
  readonly text: string;
  /** Key of a human recording of exactly this sentence, if there can be one: `clips/<language>/<key>.wav`. */
  readonly clip?: string;
  /** The parts of `text` that are people's names (they are read with surname rules, and never cached). */
  readonly names?: readonly string[];
  /** True only for sentences without any personal data: their sound may be kept on disk. */
  readonly cacheable: boolean;
}

/** How a sentence is to be said. */
export interface SpeakOptions {
  readonly language: Language;
  readonly rate: Rate;
  /** Stops making sound; the iterable then ends without an error. */
  readonly signal?: AbortSignal;
}

/** Why a voice could not say a sentence. `cannot`: it never can (no clip, unknown language); `failed`: try again later. */
export class VoiceFailure extends Error {
  override readonly name = 'VoiceFailure';
  readonly kind: 'cannot' | 'failed';
  constructor(kind: 'cannot' | 'failed', message: string) {
    super(message);
    this.kind = kind;
  }
}

/** One voice. */
export interface Voice {
  /** Safe to log and to use in a cache key; changes when the sound would. */
  readonly name: string;
  /** True if the voice claims to be able to say it now; cheap, no sound is made. */
  canSay(sentence: Sentence, language: Language): boolean;
  /**
   * The sentence as 8 kHz PCM in pieces of any length, as soon as they exist. Throws {@link VoiceFailure} from the
   * iterable, before the first piece or between two.
   */
  synthesize(sentence: Sentence, options: SpeakOptions): AsyncIterable<Pcm>;
  /** Frees sockets, processes and timers. */
  close(): Promise<void>;
}

/** What a call uses: says sentences one after another with the best voice that works. */
export interface Speaker {
  /** Sound of all sentences in order, with a short pause between them. Ends early only by `signal`; never throws. */
  say(sentences: readonly Sentence[], options: SpeakOptions): AsyncIterable<Pcm>;
  /** Makes the sound of static sentences before the first call needs it; sentences that are not cacheable are left out. */
  warm(sentences: readonly Sentence[], options: SpeakOptions): Promise<void>;
  close(): Promise<void>;
}

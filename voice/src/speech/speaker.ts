/** Says sentences with the best voice that works: recording, cloud, embedded; a whole sentence is one voice. */
import type { Pcm } from '../line/line.ts';
import { SAMPLES_A_MS } from '../line/media/frame.ts';
import { realTiming, type Timing } from '../line/media/frame-clock.ts';
import type { AudioKey, AudioStore } from './audio-store.ts';
import { type Sentence, type Speaker, type SpeakOptions, type Voice, VoiceFailure } from './voice.ts';

/** What can go wrong, for the log: static words only, never the sentence. */
export type SpeechTrouble = (trouble: {
  readonly voice: string;
  readonly what: 'failedBefore' | 'failedMidway' | 'nobody';
}) => void;

/** What a speaker is made of. */
export interface SpeakerParts {
  /** Best first. */
  readonly voices: readonly Voice[];
  readonly store: AudioStore;
  readonly timing?: Timing;
  readonly onTrouble?: SpeechTrouble;
}

const PAUSE_MS = 180;
/** A voice that failed is left alone so long, so that not every sentence waits for it. */
const REST_MS = 30_000;

/** The speaker of the line. */
export class VoiceChain implements Speaker {
  readonly #voices: readonly Voice[];
  readonly #store: AudioStore;
  readonly #timing: Timing;
  readonly #onTrouble: SpeechTrouble;
  readonly #restUntil = new Map<Voice, number>();

  constructor(parts: SpeakerParts) {
    this.#voices = parts.voices;
    this.#store = parts.store;
    this.#timing = parts.timing ?? realTiming;
    this.#onTrouble = parts.onTrouble ?? (() => undefined);
  }

  async *say(sentences: readonly Sentence[], options: SpeakOptions): AsyncGenerator<Pcm> {
    for (const [i, sentence] of sentences.entries()) {
      if (options.signal?.aborted) return;
      if (i > 0) yield new Int16Array(PAUSE_MS * SAMPLES_A_MS);
      yield* this.#sayOne(sentence, options);
    }
  }

  async warm(sentences: readonly Sentence[], options: SpeakOptions): Promise<void> {
    for (const sentence of sentences) {
      if (!isStatic(sentence)) continue;
      for await (const _piece of this.#sayOne(sentence, options));
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#voices.map((voice) => voice.close()));
  }

  /** Falls to the next voice only while nothing was heard: after that, the rest of the sentence is lost. */
  async *#sayOne(sentence: Sentence, options: SpeakOptions): AsyncGenerator<Pcm> {
    for (const voice of this.#voices) {
      if (!voice.canSay(sentence, options.language)) continue;
      const kept = await this.#kept(voice, sentence, options);
      if (kept) return yield kept;
      if (this.#rests(voice)) continue;
      const heard = yield* this.#try(voice, sentence, options);
      if (heard || options.signal?.aborted) return;
    }
    this.#onTrouble({ voice: 'none', what: 'nobody' });
  }

  /** True if anything was heard. */
  async *#try(voice: Voice, sentence: Sentence, options: SpeakOptions): AsyncGenerator<Pcm, boolean> {
    const pieces: Pcm[] = [];
    try {
      for await (const piece of voice.synthesize(sentence, options)) {
        pieces.push(piece);
        yield piece;
      }
    } catch (error) {
      this.#failed(voice, error, pieces.length > 0);
      return pieces.length > 0;
    }
    if (isStatic(sentence) && pieces.length > 0 && !options.signal?.aborted) {
      await this.#store.keep(keyOf(voice, sentence, options), whole(pieces));
    }
    return pieces.length > 0;
  }

  async #kept(voice: Voice, sentence: Sentence, options: SpeakOptions): Promise<Pcm | undefined> {
    return isStatic(sentence) ? this.#store.find(keyOf(voice, sentence, options)) : undefined;
  }

  /** The last voice never rests: without it the line would be mute. */
  #rests(voice: Voice): boolean {
    if (voice === this.#voices.at(-1)) return false;
    return this.#timing.now() < (this.#restUntil.get(voice) ?? 0);
  }

  #failed(voice: Voice, error: unknown, heard: boolean): void {
    if (error instanceof VoiceFailure && error.kind === 'cannot') return;
    this.#restUntil.set(voice, this.#timing.now() + REST_MS);
    this.#onTrouble({ voice: voice.name, what: heard ? 'failedMidway' : 'failedBefore' });
  }
}

/** Only sentences that name nobody are kept, whatever the caller says. */
function isStatic(sentence: Sentence): boolean {
  return sentence.cacheable && (sentence.names ?? []).length === 0;
}

function keyOf(voice: Voice, sentence: Sentence, { language, rate }: SpeakOptions): AudioKey {
  return { language, voice: `${voice.name} ${sentence.clip ?? ''}`, rate, text: sentence.text };
}

function whole(pieces: readonly Pcm[]): Pcm {
  const all = new Int16Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** What a call says: one utterance at a time, cut by the next one. */
import type { CallMemory } from '../actions/call-memory.ts';
import type { Saying } from '../dialog/flow.ts';
import type { LineCall, Pcm } from '../line/line.ts';
import type { Speaker } from '../speech/voice.ts';
import { soundOf, spokenOf } from './prompt-player.ts';

/** Told what is said as it begins: the console and tests read along. */
export type OnSpoken = (texts: readonly string[]) => void;

/** One call's mouth. */
export class Mouth {
  readonly #leg: LineCall;
  readonly #speaker: Speaker;
  readonly #memory: CallMemory;
  readonly #onSpoken: OnSpoken;
  #current: AbortController | undefined;
  /** Whether anything was said to its end. */
  heard = false;

  constructor(leg: LineCall, speaker: Speaker, memory: CallMemory, onSpoken: OnSpoken) {
    this.#leg = leg;
    this.#speaker = speaker;
    this.#memory = memory;
    this.#onSpoken = onSpoken;
  }

  /** Says it, cutting what was being said. `onEnd` is called when it was heard to its end, never when it was cut. */
  say(saying: Saying, rate: 1 | 0.85, onEnd: () => void): void {
    const spoken = spokenOf(saying, this.#memory);
    this.#onSpoken(spoken.map(({ sentence }) => sentence.text));
    const abort = this.#replace();
    this.#play(soundOf(this.#speaker, spoken, rate, abort.signal), abort, onEnd);
  }

  /** Says it, then a tone, again and again is the caller's business. */
  sayThenTone(saying: Saying, tone: Pcm): void {
    const spoken = spokenOf(saying, this.#memory);
    this.#onSpoken(spoken.map(({ sentence }) => sentence.text));
    const abort = this.#replace();
    const sound = soundOf(this.#speaker, spoken, 1, abort.signal);
    this.#play(followedBy(sound, tone), abort, () => undefined);
  }

  /** Plays a tone. */
  tone(pcm: Pcm, onEnd: () => void): void {
    this.#play(pcm, this.#replace(), onEnd);
  }

  /** Silence at once. */
  hush(): void {
    this.#current?.abort();
    this.#current = undefined;
    this.#leg.stop();
  }

  #replace(): AbortController {
    this.#current?.abort();
    this.#current = new AbortController();
    return this.#current;
  }

  #play(sound: Pcm | AsyncIterable<Pcm>, abort: AbortController, onEnd: () => void): void {
    void this.#leg.play(sound).then(({ outcome }) => {
      if (outcome !== 'finished' || this.#current !== abort) return;
      this.#current = undefined;
      this.heard = true;
      onEnd();
    });
  }
}

async function* followedBy(sound: AsyncIterable<Pcm>, tone: Pcm): AsyncIterable<Pcm> {
  yield* sound;
  yield tone;
}

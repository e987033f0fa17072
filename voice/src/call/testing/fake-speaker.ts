/** A speaker without a voice that knows when its last word will have been heard, on a test's own time. */
import { speakingMs, TimedSilence } from '../../console/timed-silence.ts';
import type { Pcm } from '../../line/line.ts';
import type { Sentence, SpeakOptions } from '../../speech/voice.ts';

/** Notes when its last word will be heard. */
export class FakeSpeaker extends TimedSilence {
  readonly #now: () => number;
  /** When what was asked for last will have been said. */
  busyUntil = 0;

  constructor(now: () => number) {
    super();
    this.#now = now;
  }

  override async *say(sentences: readonly Sentence[], options: SpeakOptions): AsyncIterable<Pcm> {
    this.busyUntil = Math.max(this.busyUntil, this.#now()) + speakingMs(sentences, options);
    yield* super.say(sentences, options);
  }

  /** What was being said is not heard any more. */
  cut(): void {
    this.busyUntil = this.#now();
  }
}

/** A speaker whose sentences are silence as long as the words would take, on a test's own time. */
import type { Pcm } from '../../line/line.ts';
import { estimatedSeconds } from '../../prompts/duration.ts';
import type { Sentence, Speaker, SpeakOptions } from '../../speech/voice.ts';

const SAMPLES_A_SECOND = 8000;

/** Notes when its last word will be heard. */
export class FakeSpeaker implements Speaker {
  readonly #now: () => number;
  /** When what was asked for last will have been said. */
  busyUntil = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  async *say(sentences: readonly Sentence[], { language, rate }: SpeakOptions): AsyncIterable<Pcm> {
    const seconds = sentences.reduce((sum, { text }) => sum + estimatedSeconds(text, language) / rate, 0);
    this.busyUntil = Math.max(this.busyUntil, this.#now()) + seconds * 1000;
    yield new Int16Array(Math.round(seconds * SAMPLES_A_SECOND));
  }

  /** What was being said is not heard any more. */
  cut(): void {
    this.busyUntil = this.#now();
  }

  async warm(): Promise<void> {}

  async close(): Promise<void> {}
}

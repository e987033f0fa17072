/** A speaker without a voice: silence as long as the words would take. For the console and for tests. */
import type { Pcm } from '../line/line.ts';
import { estimatedSeconds } from '../prompts/duration.ts';
import type { Sentence, Speaker, SpeakOptions } from '../speech/voice.ts';

const SAMPLES_A_SECOND = 8000;

/** How long some sentences take, milliseconds. */
export function speakingMs(sentences: readonly Sentence[], { language, rate }: SpeakOptions): number {
  return sentences.reduce((sum, { text }) => sum + estimatedSeconds(text, language) / rate, 0) * 1000;
}

/** Says nothing, in time. */
export class TimedSilence implements Speaker {
  async *say(sentences: readonly Sentence[], options: SpeakOptions): AsyncIterable<Pcm> {
    yield new Int16Array(Math.round((speakingMs(sentences, options) * SAMPLES_A_SECOND) / 1000));
  }

  async warm(): Promise<void> {}

  async close(): Promise<void> {}
}

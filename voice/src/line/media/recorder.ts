/** Keeps what the far end says. Every packet is written where its timestamp says, so no jitter buffer is needed. */
import type { Pcm, Recording } from '../line.ts';
import { SAMPLES_A_MS, SAMPLES_A_SECOND } from './frame.ts';

/** A timestamp this far from the last one is a new stream (a device restarted its clock), not a lost packet. */
const JUMP_SAMPLES = 5 * SAMPLES_A_SECOND;

/** One recording; silence where packets were lost. */
export class Recorder {
  readonly #limit: number;
  #pcm: Pcm = new Int16Array(10 * SAMPLES_A_SECOND);
  #length = 0;
  #base: number | undefined;
  #truncated = false;

  constructor(maxMs: number) {
    this.#limit = maxMs * SAMPLES_A_MS;
  }

  /** Writes a packet. `timestamp` counts samples and wraps at 2^32, as in RTP. */
  write(timestamp: number, samples: Int16Array): void {
    const at = this.#place(timestamp);
    if (at < 0) return; // older than the start of the recording
    const end = Math.min(at + samples.length, this.#limit);
    this.#truncated ||= at + samples.length > this.#limit;
    if (end <= at) return;
    this.#grow(end);
    this.#pcm.set(samples.subarray(0, end - at), at);
    this.#length = Math.max(this.#length, end);
  }

  /** What was recorded so far. */
  finish(): Recording {
    return { pcm: this.#pcm.slice(0, this.#length), truncated: this.#truncated };
  }

  #place(timestamp: number): number {
    this.#base ??= timestamp;
    const at = (timestamp - this.#base) | 0;
    if (Math.abs(at - this.#length) <= JUMP_SAMPLES) return at;
    this.#base = (timestamp - this.#length) >>> 0;
    return this.#length;
  }

  #grow(length: number): void {
    if (length <= this.#pcm.length) return;
    const bigger = new Int16Array(Math.min(this.#limit, Math.max(length, this.#pcm.length * 2)));
    bigger.set(this.#pcm.subarray(0, this.#length));
    this.#pcm = bigger;
  }
}

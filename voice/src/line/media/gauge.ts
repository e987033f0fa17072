/** Measures one leg where its packets are sent and received. Instants are milliseconds since 1970. */
import type { CallStats } from '../line.ts';
import { LATE_FRAME_MS } from './frame.ts';
import type { FrameKind } from './playout.ts';

/** Counts frames and takes the times the bars are about (phone-line.md). */
export class Gauge {
  readonly #keyToPromptMs: number[] = [];
  readonly #keyToSilenceMs: number[] = [];
  #answeredAt: number | undefined;
  #firstAudioMs: number | undefined;
  #lastFrameAt: number | undefined;
  #lastPromptFrameAt: number | undefined;
  #keyAt: number | undefined;
  #framesSent = 0;
  #framesReceived = 0;
  #lateFrames = 0;
  #longestGapMs = 0;

  /** The leg was answered. */
  answered(at: number): void {
    this.#answeredAt ??= at;
  }

  /** A key came; what is played from here on answers it. */
  key(at: number): void {
    this.#keyAt = at;
  }

  /** Sending paused on purpose (hold), so the gap is nobody's fault. */
  paused(): void {
    this.#lastFrameAt = undefined;
  }

  /** A prompt was cut: if a key did it, the time until its last frame is the time to silence. */
  cut(): void {
    if (this.#keyAt === undefined || this.#lastPromptFrameAt === undefined) return;
    this.#keyToSilenceMs.push(Math.max(0, this.#lastPromptFrameAt - this.#keyAt));
    this.#lastPromptFrameAt = undefined;
  }

  /** A frame left. */
  sent(kind: FrameKind, at: number): void {
    this.#framesSent++;
    this.#countGap(at);
    if (kind === 'promptStart') this.#promptStarted(at);
    if (kind === 'promptStart' || kind === 'prompt') this.#lastPromptFrameAt = at;
  }

  /** A frame came. */
  received(): void {
    this.#framesReceived++;
  }

  /** What was measured so far. */
  stats(): CallStats {
    return {
      answerToFirstAudioMs: this.#firstAudioMs,
      keyToPromptMs: [...this.#keyToPromptMs],
      keyToSilenceMs: [...this.#keyToSilenceMs],
      framesSent: this.#framesSent,
      framesReceived: this.#framesReceived,
      lateFrames: this.#lateFrames,
      longestGapMs: this.#longestGapMs,
    };
  }

  #countGap(at: number): void {
    const gap = this.#lastFrameAt === undefined ? 0 : at - this.#lastFrameAt;
    this.#lastFrameAt = at;
    this.#longestGapMs = Math.max(this.#longestGapMs, gap);
    if (gap > LATE_FRAME_MS) this.#lateFrames++;
  }

  #promptStarted(at: number): void {
    if (this.#answeredAt !== undefined) this.#firstAudioMs ??= at - this.#answeredAt;
    if (this.#keyAt !== undefined) this.#keyToPromptMs.push(at - this.#keyAt);
    this.#keyAt = undefined;
  }
}

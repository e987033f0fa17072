/** What goes out on one leg, frame by frame: one prompt, or live sound, or silence. No clock, no I/O. */
import type { Pcm, Played } from '../line.ts';
import { FRAME_SAMPLES, SAMPLES_A_MS } from './frame.ts';

/** What the frame just taken was. `promptStart` is the first frame of a prompt. */
export type FrameKind = 'promptStart' | 'prompt' | 'live' | 'silence';

/** Live sound that waits longer than this is dropped, oldest first: 160 ms, more than networks usually vary. */
const LIVE_LIMIT_FRAMES = 8;
/** Live sound starts (again) with this much in hand, so that packets that come unevenly do not make it stutter. */
const LIVE_START_FRAMES = 2;

interface Prompt {
  readonly id: number;
  readonly pieces: Pcm[];
  /** Samples of `pieces[0]` that are gone already. */
  taken: number;
  waiting: number;
  played: number;
  complete: boolean;
}

/** Queues sound and gives it out in frames; reports every prompt's end exactly once. */
export class Playout {
  readonly #onPlayed: (id: number, played: Played) => void;
  readonly #live: Pcm[] = [];
  #prompt: Prompt | undefined;
  #newestId = 0;
  #liveFlows = false;

  constructor(onPlayed: (id: number, played: Played) => void) {
    this.#onPlayed = onPlayed;
  }

  /** True if the next frame would be more than silence. */
  get hasSound(): boolean {
    return this.#promptIsReady() || this.#live.length >= (this.#liveFlows ? 1 : LIVE_START_FRAMES);
  }

  /**
   * Adds a piece to prompt `id`; a new id cuts the prompt before it, an id that was cut is ignored.
   * `last` says that nothing more comes.
   */
  play(id: number, piece: Pcm, last: boolean): void {
    if (id > this.#newestId) this.#begin(id);
    const prompt = this.#prompt;
    if (prompt?.id !== id) return;
    if (piece.length > 0) prompt.pieces.push(piece);
    prompt.waiting += piece.length;
    prompt.complete ||= last;
    if (prompt.complete && prompt.waiting === 0) this.#finish('finished');
  }

  /** Cuts the prompt and drops live sound. */
  stop(): void {
    this.#finish('cut');
    this.#live.length = 0;
  }

  /** Live sound for the next frame; cuts the prompt. */
  feed(frame: Pcm): void {
    this.#finish('cut');
    this.#live.push(frame);
    while (this.#live.length > LIVE_LIMIT_FRAMES) this.#live.shift();
  }

  /** Fills `out` (160 samples) with the next frame and says what it is. */
  nextFrame(out: Pcm): FrameKind {
    out.fill(0);
    const prompt = this.#prompt;
    if (prompt && this.#promptIsReady()) return this.#nextOfPrompt(prompt, out);
    return this.#nextOfLive(out);
  }

  #nextOfLive(out: Pcm): FrameKind {
    this.#liveFlows = this.#live.length >= (this.#liveFlows ? 1 : LIVE_START_FRAMES);
    const live = this.#liveFlows ? this.#live.shift() : undefined;
    if (!live) return 'silence';
    out.set(live.subarray(0, FRAME_SAMPLES));
    return 'live';
  }

  /** A prompt that is still being made waits until it fills a frame. */
  #promptIsReady(): boolean {
    const prompt = this.#prompt;
    return prompt !== undefined && (prompt.complete || prompt.waiting >= FRAME_SAMPLES);
  }

  #begin(id: number): void {
    this.#finish('cut');
    this.#live.length = 0;
    this.#newestId = id;
    this.#prompt = { id, pieces: [], taken: 0, waiting: 0, played: 0, complete: false };
  }

  #nextOfPrompt(prompt: Prompt, out: Pcm): FrameKind {
    const kind = prompt.played === 0 ? 'promptStart' : 'prompt';
    prompt.played += take(prompt, out);
    if (prompt.complete && prompt.waiting === 0) this.#finish('finished');
    return kind;
  }

  #finish(outcome: Played['outcome']): void {
    const prompt = this.#prompt;
    if (!prompt) return;
    this.#prompt = undefined;
    this.#onPlayed(prompt.id, { outcome, playedMs: prompt.played / SAMPLES_A_MS });
  }
}

/** Moves up to a frame of samples from the prompt to `out`; gives how many. */
function take(prompt: Prompt, out: Pcm): number {
  let filled = 0;
  while (filled < out.length) {
    const piece = prompt.pieces[0];
    if (!piece) break;
    const part = piece.subarray(prompt.taken, prompt.taken + out.length - filled);
    out.set(part, filled);
    filled += part.length;
    prompt.taken += part.length;
    if (prompt.taken < piece.length) break;
    prompt.pieces.shift();
    prompt.taken = 0;
  }
  prompt.waiting -= filled;
  return filled;
}

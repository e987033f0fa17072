/** How a leg drives its sound, wherever that sound is made: on this thread, in the media worker, or in a test. */
import type { CallStats, KeyPress, Pcm, Played, Recording } from '../line.ts';

/** Orders to the sound of one leg. Prompts are numbered upwards; a new number cuts the one before it. */
export interface LegMedia {
  /** Frames flow from here on; `at` is the instant of the answer on the wire. */
  start(at: number): void;
  /** Adds a piece to a prompt; `last` says that nothing more comes. */
  play(prompt: number, piece: Pcm, last: boolean): void;
  stop(): void;
  feed(frame: Pcm): void;
  /** Whether received frames are to be reported. */
  listen(on: boolean): void;
  startRecording(maxMs: number): void;
  stopRecording(): Promise<Recording>;
  stats(): Promise<CallStats>;
  /** Frees everything; a recording that runs is kept for `stopRecording()`. */
  close(): void;
}

/** What the sound of one leg reports. */
export interface MediaEvents {
  keyPressed(press: KeyPress): void;
  /** Exactly once for each prompt, also when the leg is closed. */
  promptPlayed(prompt: number, played: Played): void;
  /** A received frame, if `listen(true)`. */
  frameHeard(frame: Pcm): void;
  /** The far end lives: something came (at most one report a second). */
  packetSeen(at: number): void;
  /** Something loud enough to be a sound came (at most one report a second). */
  soundHeard(at: number): void;
}

/** Nothing recorded. */
export const NO_RECORDING: Recording = { pcm: new Int16Array(0), truncated: false };

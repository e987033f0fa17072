/** What the main thread and the media worker say to each other. */
import type { CallStats, Key, KeyPress, Pcm, Played, Recording } from '../line.ts';
import type { Codec } from '../media/g711.ts';

/** Where and how the far end wants its sound (from its SDP). */
export interface FarEnd {
  readonly host: string;
  readonly port: number;
  readonly codec: Codec;
  /** Payload type of telephone events; undefined: keys are looked for in the sound. */
  readonly keyEventType: number | undefined;
  /** False while the far end holds the call. */
  readonly wantsSound: boolean;
}

/** Where to open sockets: an address, and even ports from `first` to `last`. */
export interface PortRange {
  readonly host: string;
  readonly first: number;
  readonly last: number;
}

/** Orders; `leg` is the number of a stream, `ask` the number of a question. */
export type MediaOrder = { readonly leg: number } & (
  | { readonly order: 'open'; readonly ports: PortRange; readonly ask: number }
  | { readonly order: 'configure'; readonly farEnd: FarEnd }
  | { readonly order: 'start'; readonly at: number }
  | { readonly order: 'play'; readonly prompt: number; readonly piece: Pcm; readonly last: boolean }
  | { readonly order: 'stop' }
  | { readonly order: 'key'; readonly key: Key; readonly at: number }
  | { readonly order: 'feed'; readonly frame: Pcm }
  | { readonly order: 'listen'; readonly on: boolean }
  | { readonly order: 'startRecording'; readonly maxMs: number }
  | { readonly order: 'stopRecording'; readonly ask: number }
  | { readonly order: 'stats'; readonly ask: number }
  | { readonly order: 'close' }
);

/** Answers to questions, by number. */
export type MediaAnswer =
  | { readonly port: number }
  | { readonly recording: Recording }
  | { readonly stats: CallStats }
  | { readonly failed: string };

/** Reports and answers. */
export type MediaReport = { readonly leg: number } & (
  | { readonly report: 'answer'; readonly ask: number; readonly answer: MediaAnswer }
  | { readonly report: 'key'; readonly press: KeyPress }
  | { readonly report: 'played'; readonly prompt: number; readonly played: Played }
  | { readonly report: 'frame'; readonly frame: Pcm }
  | { readonly report: 'packet'; readonly at: number }
  | { readonly report: 'sound'; readonly at: number }
  | { readonly report: 'closed' }
);

/**
 * The port to the telephone network.
 *
 * A {@link Line} brings calls; a {@link LineCall} is one leg of a call: somebody on a telephone, in a
 * browser phone, or a member of staff at the desk. Adapters: `sip/` (real telephones),
 * `media-streams/` (a WebSocket that speaks the Twilio Media Streams messages), `testing/` (a scripted
 * fake on virtual time). `line.contract.ts` is the suite that all of them pass.
 *
 * Audio on this port is always 16-bit linear PCM, mono, 8,000 samples a second ({@link Pcm}).
 * Instants (`at`) are milliseconds since 1970, taken where the packet was seen, not where it was handled.
 */

/** 16-bit linear PCM, mono, 8,000 samples a second; 160 samples are one 20 ms frame. */
export type Pcm = Int16Array<ArrayBuffer>;

/** What can be played: finished audio, or audio that is still being made, in pieces of any length. */
export type Playable = Pcm | AsyncIterable<Pcm>;

/** A key of the telephone. */
export type Key = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#';

/** One press of a key: which, and when its first packet arrived. */
export interface KeyPress {
  readonly key: Key;
  /** Milliseconds since 1970, on the wire. */
  readonly at: number;
}

/** How playing ended: heard to its end, or cut by `stop()`, the next `play()`, a bridge or a hang-up. */
export interface Played {
  readonly outcome: 'finished' | 'cut';
  /** Milliseconds of this audio that went out (for media streams: that the far end confirmed or was sent). */
  readonly playedMs: number;
}

/** Why a leg ended. */
export type HangUpCause =
  | 'caller' // the far end hung up, or gave up before we answered
  | 'us' // `hangUp()` or `reject()`
  | 'mediaLost' // no packet for too long
  | 'unacknowledged' // answered, but the network never confirmed it
  | 'protocol' // the far end broke the protocol
  | 'shutdown'; // the line stopped

/** The end of a leg. */
export interface HangUp {
  readonly cause: HangUpCause;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Why we refuse a call before answering it; every refusal is free for the caller. */
export type RejectReason = 'busy' | 'declined' | 'unavailable';

/** A recording of what the far end said; silence where packets were lost. */
export interface Recording {
  readonly pcm: Pcm;
  /** True if the longest permitted recording was reached and the rest was not kept. */
  readonly truncated: boolean;
}

/** When the far end last gave a sign of life; milliseconds since 1970, undefined: never. */
export interface SignsOfLife {
  readonly packetAt: number | undefined;
  /** Something louder than line noise. */
  readonly soundAt: number | undefined;
  readonly keyAt: number | undefined;
}

/** What was measured on one leg, on the wire. */
export interface CallStats {
  /** Answer (200 OK sent, stream accepted) to the first frame of the first prompt. */
  readonly answerToFirstAudioMs: number | undefined;
  /** For each key that was followed by a prompt: first packet of the key to first frame of the prompt. */
  readonly keyToPromptMs: readonly number[];
  /** For each key that cut a prompt: first packet of the key to the last frame of the old prompt. */
  readonly keyToSilenceMs: readonly number[];
  readonly framesSent: number;
  readonly framesReceived: number;
  /** Frames sent more than 40 ms after the frame before them. */
  readonly lateFrames: number;
  /** The longest time between two frames sent, milliseconds. */
  readonly longestGapMs: number;
}

/** Ends a subscription; calling it twice does nothing. */
export type Unsubscribe = () => void;

/** One leg of a call. Nothing here throws or rejects because the far end has gone, except `answer()`. */
export interface LineCall {
  /** Unique within the process; safe to log. */
  readonly id: string;
  readonly direction: 'inbound' | 'outbound';
  /** The caller's number as the network gave it: a hint, never a proof. Undefined when withheld. */
  readonly from: string | undefined;
  /** Whether the network vouches for `from`. */
  readonly numberProven: boolean;
  /** The number or name that was called. */
  readonly dialled: string;
  readonly state: 'ringing' | 'answered' | 'ended';

  /** Answers. Rejects with {@link CallEnded} if the caller gave up first. Outbound legs are answered already. */
  answer(): Promise<void>;
  /** Refuses a ringing call; does nothing once it is answered or ended. */
  reject(reason: RejectReason): void;
  /** Ends the leg. Resolves when the far end was told. */
  hangUp(): Promise<void>;
  /** Called once, at once if the leg has ended already. */
  onHangUp(listener: (end: HangUp) => void): Unsubscribe;

  /**
   * Plays, cutting what was playing. Audio that arrives too slowly is padded with silence; an iterable
   * that throws counts as ended where it threw. On an ended leg: cut, 0 ms.
   */
  play(audio: Playable): Promise<Played>;
  /** Silence at once: what is queued here or at the far end is dropped. */
  stop(): void;

  /**
   * Every key press, in order, each exactly once, whatever is playing or bridged. Presses that come
   * before the first listener wait for it, so none is ever lost; queueing between steps is the call layer's.
   */
  onKey(listener: (press: KeyPress) => void): Unsubscribe;

  /** Starts (anew) to record the far end, up to `maxMs` (default 120,000). */
  startRecording(maxMs?: number): void;
  /** Stops, and gives what was recorded; also after a hang-up, when it is what came before it. Empty when none was started. */
  stopRecording(): Promise<Recording>;

  /** Live sound from the far end, frame by frame; for bridging (see `bridge.ts`) and speech recognition. */
  listen(sink: (frame: Pcm) => void): Unsubscribe;
  /** Live sound to the far end, in real time; cuts what is playing. Frames that come too early wait 160 ms at most. */
  feed(frame: Pcm): void;

  /** For the watchdog that frees silent calls. */
  signsOfLife(): SignsOfLife;
  /** Measurements so far; the final ones once the leg has ended. */
  stats(): Promise<CallStats>;
}

/** How an outbound call went. Only `answered` carries a leg. */
export type DialOutcome =
  | { readonly outcome: 'answered'; readonly call: LineCall }
  | { readonly outcome: 'busy' | 'noAnswer' }
  | { readonly outcome: 'failed'; readonly cause: string };

/** Measurements and counters of a whole line since it started. */
export interface LineStats {
  readonly activeCalls: number;
  readonly answeredCalls: number;
  /** Refused because every place was taken. */
  readonly busyCalls: number;
  /** Datagrams or connections dropped before they were parsed (stranger, too many, too big). */
  readonly refusedPeers: number;
  /** One for each call that heard something, newest last, the last 2,000. */
  readonly answerToFirstAudioMs: readonly number[];
  readonly keyToPromptMs: readonly number[];
  readonly keyToSilenceMs: readonly number[];
  readonly framesSent: number;
  readonly framesReceived: number;
  readonly lateFrames: number;
  readonly longestGapMs: number;
}

/** A way into the telephone network. */
export interface Line {
  readonly name: string;
  /** Begins to accept calls. Rejects when the port cannot be had. */
  start(): Promise<void>;
  /** Refuses new calls, gives running ones `graceMs` to end, then ends them and frees everything. */
  stop(graceMs: number): Promise<void>;
  /** Every inbound call, while it is ringing. One listener; a call without a listener hears "unavailable". */
  onCall(listener: (call: LineCall) => void): void;
  /** Calls somebody, ringing `ringMs`. An adapter that cannot dial answers `failed`. Never rejects. */
  dial(to: string, options: { readonly ringMs: number; readonly signal?: AbortSignal }): Promise<DialOutcome>;
  stats(): Promise<LineStats>;
}

/** The leg ended before it could do what was asked. */
export class CallEnded extends Error {
  override readonly name = 'CallEnded';
}

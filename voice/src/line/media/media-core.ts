/** The sound of one leg without any transport: playing, recording, keys in the sound, measurements. */
import type { CallStats, Key, KeyPress, Pcm, Recording } from '../line.ts';
import { DtmfDetector } from './dtmf-detector.ts';
import { FRAME_SAMPLES } from './frame.ts';
import { Gauge } from './gauge.ts';
import { type LegMedia, type MediaEvents, NO_RECORDING } from './leg-media.ts';
import { type FrameKind, Playout } from './playout.ts';
import { Recorder } from './recorder.ts';

/** How a key can come: as an event in the media, as a tone in the sound, or in the signalling. */
export type KeyWay = 'event' | 'sound' | 'signalling';

/** Telephones that send a key two ways send both within this time. */
const SAME_PRESS_MS = 250;
const LIFE_REPORT_MS = 1000;
/** Mean square above which sound is more than line noise (about -40 dB of full scale). */
const SOUND_MEAN_SQUARE = 100_000;

/** Transports call `nextFrame`, `hear` and `key`; the leg drives it through {@link LegMedia}. */
export class MediaCore implements LegMedia {
  readonly #events: MediaEvents;
  readonly #gauge = new Gauge();
  readonly #playout: Playout;
  readonly #frame: Pcm = new Int16Array(FRAME_SAMPLES);
  #detector: DtmfDetector | undefined;
  #recorder: Recorder | undefined;
  #listening = false;
  #lastKey: (KeyPress & { readonly way: KeyWay }) | undefined;
  #packetReportedAt = 0;
  #soundReportedAt = 0;

  constructor(events: MediaEvents) {
    this.#events = events;
    this.#playout = new Playout((prompt, played) => {
      if (played.outcome === 'cut') this.#gauge.cut();
      events.promptPlayed(prompt, played);
    });
  }

  /** Whether keys are to be found in the sound itself, for far ends that send no key events. */
  detectKeysInSound(on: boolean): void {
    this.#detector = on ? (this.#detector ?? new DtmfDetector()) : undefined;
  }

  /** The frame that `nextFrame` has just filled, 160 samples. */
  get frame(): Pcm {
    return this.#frame;
  }

  /** True if the next frame would be more than silence. */
  get hasSound(): boolean {
    return this.#playout.hasSound;
  }

  /** Fills `frame` with the next 20 ms, which count as sent at `at`. */
  nextFrame(at: number): FrameKind {
    const kind = this.#playout.nextFrame(this.#frame);
    this.#gauge.sent(kind, at);
    return kind;
  }

  /** Nothing is sent for a while on purpose (hold, or a far end that needs no silence). */
  pause(): void {
    this.#gauge.paused();
  }

  /** A packet of sound came; `timestamp` counts samples (RTP). */
  hear(pcm: Pcm, timestamp: number, at: number): void {
    this.#gauge.received();
    this.#recorder?.write(timestamp, pcm);
    this.#reportLife(pcm, at);
    if (this.#listening) this.#events.frameHeard(pcm);
    for (const key of this.#detector?.hear(pcm) ?? []) this.key(key, at, 'sound');
  }

  /** A key came, one way or another; the same press that comes a second way counts once. */
  key(key: Key, at: number, way: KeyWay): void {
    const last = this.#lastKey;
    if (last && last.key === key && last.way !== way && at - last.at < SAME_PRESS_MS) return;
    this.#lastKey = { key, at, way };
    this.#gauge.key(at);
    this.#events.keyPressed({ key, at });
  }

  start(at: number): void {
    this.#gauge.answered(at);
  }

  play(prompt: number, piece: Pcm, last: boolean): void {
    this.#playout.play(prompt, piece, last);
  }

  stop(): void {
    this.#playout.stop();
  }

  feed(frame: Pcm): void {
    this.#playout.feed(frame);
  }

  listen(on: boolean): void {
    this.#listening = on;
  }

  startRecording(maxMs: number): void {
    this.#recorder = new Recorder(maxMs);
  }

  /** At once, for transports that need no promise. */
  takeRecording(): Recording {
    const recording = this.#recorder?.finish() ?? NO_RECORDING;
    this.#recorder = undefined;
    return recording;
  }

  async stopRecording(): Promise<Recording> {
    return this.takeRecording();
  }

  /** The measurements so far. */
  measured(): CallStats {
    return this.#gauge.stats();
  }

  async stats(): Promise<CallStats> {
    return this.measured();
  }

  close(): void {
    this.#playout.stop();
  }

  #reportLife(pcm: Pcm, at: number): void {
    if (at - this.#packetReportedAt >= LIFE_REPORT_MS) {
      this.#packetReportedAt = at;
      this.#events.packetSeen(at);
    }
    if (at - this.#soundReportedAt < LIFE_REPORT_MS || meanSquare(pcm) < SOUND_MEAN_SQUARE) return;
    this.#soundReportedAt = at;
    this.#events.soundHeard(at);
  }
}

function meanSquare(pcm: Pcm): number {
  let sum = 0;
  for (const sample of pcm) sum += sample * sample;
  return sum / Math.max(1, pcm.length);
}

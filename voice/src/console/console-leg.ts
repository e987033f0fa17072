/** A leg whose telephone is a terminal: keys are typed, sound is only waited for. */

import type {
  CallStats,
  HangUp,
  HangUpCause,
  Key,
  KeyPress,
  LineCall,
  Pcm,
  Playable,
  Played,
  Recording,
  SignsOfLife,
  Unsubscribe,
} from '../line/line.ts';
import { Listeners } from '../line/listeners.ts';
import type { Timing } from '../line/media/frame-clock.ts';

const SAMPLES_A_MS = 8;
const SPOKEN_SAMPLES = 16_000;
const NOTHING: CallStats = {
  answerToFirstAudioMs: undefined,
  keyToPromptMs: [],
  keyToSilenceMs: [],
  framesSent: 0,
  framesReceived: 0,
  lateFrames: 0,
  longestGapMs: 0,
};

/** One call from the terminal. `pace` 2 is twice as fast as life. */
export class ConsoleLeg implements LineCall {
  readonly id = 'console';
  readonly direction = 'inbound';
  readonly from: string | undefined;
  readonly numberProven = false;
  readonly dialled: string;
  state: LineCall['state'] = 'ringing';
  readonly #timing: Timing;
  readonly #pace: number;
  readonly #keys = new Listeners<KeyPress>();
  readonly #ends = new Listeners<HangUp>();
  readonly #earlyKeys: KeyPress[] = [];
  #end: HangUp | undefined;
  #keyAt: number | undefined;
  #cut: () => void = () => undefined;

  constructor(from: string | undefined, dialled: string, timing: Timing, pace: number) {
    this.from = from;
    this.dialled = dialled;
    this.#timing = timing;
    this.#pace = pace;
  }

  /** A key was typed. One that comes before anybody listens waits. */
  press(key: Key): void {
    this.#keyAt = Date.now();
    const press = { key, at: this.#keyAt };
    if (this.#keys.size === 0) this.#earlyKeys.push(press);
    else this.#keys.emit(press);
  }

  /** The caller hangs up. */
  goAway(): void {
    this.#over('caller');
  }

  async answer(): Promise<void> {
    this.state = 'answered';
  }

  reject(): void {
    this.#over('us');
  }

  async hangUp(): Promise<void> {
    this.#over('us');
  }

  onHangUp(listener: (end: HangUp) => void): Unsubscribe {
    if (!this.#end) return this.#ends.add(listener);
    listener(this.#end);
    return () => undefined;
  }

  async play(audio: Playable): Promise<Played> {
    this.#cut();
    let samples = 0;
    if (audio instanceof Int16Array) samples = audio.length;
    else for await (const piece of audio) samples += piece.length;
    if (this.#end) return { outcome: 'cut', playedMs: 0 };
    return this.#wait(samples / SAMPLES_A_MS);
  }

  stop(): void {
    this.#cut();
  }

  onKey(listener: (press: KeyPress) => void): Unsubscribe {
    const unsubscribe = this.#keys.add(listener);
    for (const press of this.#earlyKeys.splice(0)) this.#keys.emit(press);
    return unsubscribe;
  }

  startRecording(): void {}

  /** A terminal hears nothing: two seconds of a tone stand for what was said. */
  async stopRecording(): Promise<Recording> {
    const pcm: Pcm = Int16Array.from({ length: SPOKEN_SAMPLES }, (_, at) =>
      Math.round(5000 * Math.sin(at / 3)),
    );
    return { pcm, truncated: false };
  }

  listen(): Unsubscribe {
    return () => undefined;
  }

  feed(): void {}

  signsOfLife(): SignsOfLife {
    return { packetAt: Date.now(), soundAt: undefined, keyAt: this.#keyAt };
  }

  async stats(): Promise<CallStats> {
    return NOTHING;
  }

  #wait(ms: number): Promise<Played> {
    return new Promise((resolve) => {
      const end = (outcome: Played['outcome']) => {
        timer.clear();
        this.#cut = () => undefined;
        resolve({ outcome, playedMs: ms });
      };
      const timer = this.#timing.setTimer(() => end('finished'), ms / this.#pace);
      this.#cut = () => end('cut');
    });
  }

  #over(cause: HangUpCause): void {
    if (this.#end) return;
    this.state = 'ended';
    this.#end = { cause, at: Date.now() };
    this.#cut();
    this.#ends.emit(this.#end);
  }
}

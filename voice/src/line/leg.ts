/** What every adapter's leg has in common: prompts, keys that wait for a listener, one hang-up, one final set of figures. */
import type {
  CallStats,
  HangUp,
  HangUpCause,
  KeyPress,
  LineCall,
  Pcm,
  Playable,
  Played,
  Recording,
  RejectReason,
  SignsOfLife,
  Unsubscribe,
} from './line.ts';
import { CallEnded } from './line.ts';
import { Listeners, once } from './listeners.ts';
import { type LegMedia, type MediaEvents, NO_RECORDING } from './media/leg-media.ts';

const CUT_BEFORE_START: Played = { outcome: 'cut', playedMs: 0 };
const LONGEST_RECORDING_MS = 120_000;

/** What the network side of a leg can do. Nothing here is called twice. */
export interface Signalling {
  /** Gives the instant of the answer on the wire, milliseconds since 1970. */
  answer(): Promise<number>;
  reject(reason: RejectReason): void;
  /** Ends the answered (or still ringing) leg. */
  hangUp(cause: HangUpCause): Promise<void>;
}

/** Who is on the leg. */
export interface LegIdentity {
  readonly id: string;
  readonly direction: LineCall['direction'];
  readonly from: string | undefined;
  /** Whether the network vouches for it; not, when left out. */
  readonly numberProven?: boolean;
  readonly dialled: string;
}

/** A leg of any adapter: `LineCall` towards the call layer, {@link MediaEvents} and `end` towards the adapter. */
export class Leg implements LineCall, MediaEvents {
  readonly id: string;
  readonly direction: LineCall['direction'];
  readonly from: string | undefined;
  readonly numberProven: boolean;
  readonly dialled: string;
  readonly #signalling: Signalling;
  readonly #media: LegMedia;
  readonly #now: () => number;
  readonly #keys = new Listeners<KeyPress>();
  readonly #frames = new Listeners<Pcm>();
  readonly #ends = new Listeners<HangUp>();
  readonly #answers = new Listeners<number>();
  readonly #earlyKeys: KeyPress[] = [];
  readonly #waiting = new Map<number, (played: Played) => void>();
  #state: LineCall['state'] = 'ringing';
  #end: HangUp | undefined;
  #answeredAt: number | undefined;
  #answering: Promise<void> | undefined;
  #promptCount = 0;
  #life: SignsOfLife = { packetAt: undefined, soundAt: undefined, keyAt: undefined };
  #lastRecording: Promise<Recording> | undefined;
  #recording = false;
  #lastStats: Promise<CallStats> | undefined;

  constructor(
    who: LegIdentity,
    signalling: Signalling,
    media: (events: MediaEvents) => LegMedia,
    now: () => number,
  ) {
    this.id = who.id;
    this.direction = who.direction;
    this.from = who.from;
    this.numberProven = who.numberProven ?? false;
    this.dialled = who.dialled;
    this.#signalling = signalling;
    this.#media = media(this);
    this.#now = now;
  }

  get state(): LineCall['state'] {
    return this.#state;
  }

  answer(): Promise<void> {
    this.#answering ??= this.#state === 'answered' ? Promise.resolve() : this.#answer();
    return this.#answering;
  }

  async #answer(): Promise<void> {
    if (this.#state === 'ended') throw new CallEnded('the caller gave up before the answer');
    const at = await this.#signalling.answer().catch(() => this.#refused());
    if (this.#end || at === undefined) throw new CallEnded('the caller gave up during the answer');
    this.answeredAt(at);
  }

  /** The network would not have the answer: the leg is over. */
  #refused(): undefined {
    this.end('protocol');
  }

  /** The leg is answered (an outbound leg by the far end); frames flow. */
  answeredAt(at: number): void {
    this.#state = 'answered';
    this.#answeredAt = at;
    this.#media.start(at);
    this.#answers.emit(at);
  }

  /** For the adapter: called with the instant of the answer, at once if it was. */
  onAnswered(listener: (at: number) => void): void {
    this.#answers.add(listener);
    if (this.#answeredAt !== undefined) listener(this.#answeredAt);
  }

  reject(reason: RejectReason): void {
    if (this.#state !== 'ringing') return;
    this.end('us'); // first, or the network's own word for it would be the cause
    this.#signalling.reject(reason);
  }

  /** Ends the leg; adapters name another cause than the call layer's own wish. */
  async hangUp(cause: HangUpCause = 'us'): Promise<void> {
    if (this.#state === 'ended') return;
    this.end(cause);
    await this.#signalling.hangUp(cause);
  }

  onHangUp(listener: (end: HangUp) => void): Unsubscribe {
    if (!this.#end) return this.#ends.add(listener);
    listener(this.#end);
    return () => undefined;
  }

  play(audio: Playable): Promise<Played> {
    if (this.#state === 'ended') return Promise.resolve(CUT_BEFORE_START);
    const prompt = ++this.#promptCount;
    const played = new Promise<Played>((resolve) => this.#waiting.set(prompt, resolve));
    if (audio instanceof Int16Array) this.#media.play(prompt, audio, true);
    else void this.#pump(prompt, audio);
    return played;
  }

  stop(): void {
    if (this.#state !== 'ended') this.#media.stop();
  }

  onKey(listener: (press: KeyPress) => void): Unsubscribe {
    const unsubscribe = this.#keys.add(listener);
    for (const press of this.#earlyKeys.splice(0)) this.#keys.emit(press);
    return unsubscribe;
  }

  startRecording(maxMs = LONGEST_RECORDING_MS): void {
    if (this.#state === 'ended') return;
    this.#recording = true;
    this.#media.startRecording(maxMs);
  }

  stopRecording(): Promise<Recording> {
    const kept = this.#recording
      ? this.#media.stopRecording()
      : (this.#lastRecording ?? Promise.resolve(NO_RECORDING));
    this.#recording = false;
    this.#lastRecording = undefined;
    return kept;
  }

  listen(sink: (frame: Pcm) => void): Unsubscribe {
    const unsubscribe = this.#frames.add(sink);
    this.#media.listen(true);
    return once(() => {
      unsubscribe();
      if (this.#frames.size === 0) this.#media.listen(false);
    });
  }

  feed(frame: Pcm): void {
    if (this.#state === 'answered') this.#media.feed(frame);
  }

  signsOfLife(): SignsOfLife {
    return this.#life;
  }

  stats(): Promise<CallStats> {
    return this.#lastStats ?? this.#media.stats();
  }

  /** The leg is over; the first cause counts. Keeps the recording and the figures, then frees the sound. */
  end(cause: HangUpCause): void {
    if (this.#end) return;
    this.#state = 'ended';
    this.#end = { cause, at: this.#now() };
    if (this.#recording) this.#lastRecording = this.stopRecording();
    this.#lastStats = this.#media.stats();
    this.#media.close();
    this.#ends.emit(this.#end);
  }

  keyPressed(press: KeyPress): void {
    this.#life = { ...this.#life, keyAt: press.at };
    if (this.#keys.size === 0) this.#earlyKeys.push(press);
    else this.#keys.emit(press);
  }

  promptPlayed(prompt: number, played: Played): void {
    this.#waiting.get(prompt)?.(played);
    this.#waiting.delete(prompt);
  }

  frameHeard(frame: Pcm): void {
    this.#frames.emit(frame);
  }

  packetSeen(at: number): void {
    this.#life = { ...this.#life, packetAt: at };
  }

  soundHeard(at: number): void {
    this.#life = { ...this.#life, soundAt: at };
  }

  /** Sends a prompt piece by piece; gives up as soon as it is cut. */
  async #pump(prompt: number, audio: AsyncIterable<Pcm>): Promise<void> {
    this.#media.play(prompt, new Int16Array(0), false); // cuts what was playing now, not when the first piece comes
    try {
      for await (const piece of audio) {
        if (!this.#waiting.has(prompt)) return;
        this.#media.play(prompt, piece, false);
      }
    } catch {
      // A voice that breaks ends the prompt where it broke; the voice's own adapter reports why.
    }
    this.#media.play(prompt, new Int16Array(0), true);
  }
}

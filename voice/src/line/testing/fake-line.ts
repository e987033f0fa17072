/** A line without a network: scripted callers on virtual time, the same sound engine as the real ones. */
import { Leg } from '../leg.ts';
import type { DialOutcome, Key, Line, LineCall, LineStats, Pcm, RejectReason } from '../line.ts';
import { LineFigures } from '../line-figures.ts';
import { FRAME_SAMPLES } from '../media/frame.ts';
import { FrameClock } from '../media/frame-clock.ts';
import { MediaCore } from '../media/media-core.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Where a fake caller stands. */
export type FakeCallerState = 'ringing' | 'answered' | 'ended' | RejectReason;

/** How somebody answers when `dial` calls them. */
export type FakeAnswer = (to: string) => 'answers' | 'busy' | 'noAnswer' | 'failed';

/** Somebody on a telephone, played by a test. */
export class FakeCaller {
  readonly #time: VirtualTime;
  readonly #clock: FrameClock;
  readonly #heard: Pcm[] = [];
  readonly #toSay: Pcm[] = [];
  readonly #tick = (): void => this.#turn();
  #core: MediaCore | undefined;
  #leg: Leg | undefined;
  #timestamp = 0;
  #state: FakeCallerState = 'ringing';

  constructor(time: VirtualTime, clock: FrameClock) {
    this.#time = time;
    this.#clock = clock;
  }

  get state(): FakeCallerState {
    return this.#state;
  }

  /** Presses a key, now. */
  press(key: Key): void {
    this.#core?.key(key, this.#time.now(), 'event');
  }

  /** Says something, frame by frame as time passes. */
  speak(pcm: Pcm): void {
    for (let at = 0; at < pcm.length; at += FRAME_SAMPLES)
      this.#toSay.push(pcm.slice(at, at + FRAME_SAMPLES));
  }

  /** Everything heard since the answer, silence included. */
  heard(): Pcm {
    return Int16Array.from(this.#heard.flatMap((frame) => [...frame]));
  }

  hangUp(): void {
    this.#leg?.end('caller');
  }

  /** The leg that the line sees. */
  leg(id: string, direction: LineCall['direction'], from: string | undefined, dialled: string): Leg {
    const leg = new Leg(
      { id, direction, from, dialled },
      {
        answer: async () => this.#time.now(),
        reject: (reason) => {
          this.#state = reason;
        },
        hangUp: async () => undefined,
      },
      (events) => {
        this.#core = new MediaCore(events);
        return this.#core;
      },
      () => this.#time.now(),
    );
    this.#leg = leg;
    leg.onAnswered(() => this.#answered());
    leg.onHangUp(() => this.#ended());
    return leg;
  }

  #answered(): void {
    this.#state = 'answered';
    this.#clock.add(this.#tick);
  }

  #ended(): void {
    this.#clock.delete(this.#tick);
    if (this.#state === 'ringing' || this.#state === 'answered') this.#state = 'ended';
  }

  #turn(): void {
    this.#core?.nextFrame(this.#time.now());
    if (this.#core) this.#heard.push(this.#core.frame.slice());
    const said = this.#toSay.shift() ?? new Int16Array(FRAME_SAMPLES);
    this.#core?.hear(said, this.#timestamp, this.#time.now());
    this.#timestamp += FRAME_SAMPLES;
  }
}

/** The fake line. Callers come by `call`; `dial` reaches whoever `answer` says. */
export class FakeLine implements Line {
  readonly name = 'fake';
  readonly #time: VirtualTime;
  readonly #clock: FrameClock;
  readonly #figures = new LineFigures();
  readonly #answer: FakeAnswer;
  #listener: ((call: LineCall) => void) | undefined;
  #stopping = false;
  #count = 0;

  constructor(time: VirtualTime, answer: FakeAnswer = () => 'failed') {
    this.#time = time;
    this.#clock = new FrameClock(time);
    this.#answer = answer;
  }

  /** Callers that `dial` reached, oldest first. */
  readonly dialled: FakeCaller[] = [];

  async start(): Promise<void> {
    this.#stopping = false;
  }

  async stop(graceMs: number): Promise<void> {
    this.#stopping = true;
    for (let left = graceMs; left > 0 && this.#figures.active.length > 0; left -= 20) {
      await new Promise<void>((resolve) => void this.#time.setTimer(resolve, 20));
    }
    await Promise.all(this.#figures.active.map((call) => call.hangUp('shutdown')));
  }

  onCall(listener: (call: LineCall) => void): void {
    this.#listener = listener;
  }

  /** Somebody calls. */
  call(from: string | undefined, dialled: string): FakeCaller {
    const caller = new FakeCaller(this.#time, this.#clock);
    const leg = caller.leg(this.#newId(), 'inbound', from, dialled);
    this.#figures.add(leg);
    if (this.#listener && !this.#stopping) this.#listener(leg);
    else leg.reject('unavailable');
    return caller;
  }

  async dial(to: string): Promise<DialOutcome> {
    const answer = this.#answer(to);
    if (answer === 'failed') return { outcome: 'failed', cause: 'scripted' };
    if (answer !== 'answers') return { outcome: answer };
    const caller = new FakeCaller(this.#time, this.#clock);
    const leg = caller.leg(this.#newId(), 'outbound', undefined, to);
    this.#figures.add(leg);
    this.dialled.push(caller);
    leg.answeredAt(this.#time.now());
    return { outcome: 'answered', call: leg };
  }

  stats(): Promise<LineStats> {
    return this.#figures.total(0);
  }

  #newId(): string {
    return `fake-${++this.#count}`;
  }
}

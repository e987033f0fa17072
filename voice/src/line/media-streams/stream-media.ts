/** The sound of one media stream: paced frames with a short lead, and marks that tell what was really heard. */
import type { CallStats, Key, Pcm, Played, Recording } from '../line.ts';
import { FRAME_MS } from '../media/frame.ts';
import type { FrameClock, Timing } from '../media/frame-clock.ts';
import { decodeG711, encodeG711 } from '../media/g711.ts';
import type { LegMedia, MediaEvents } from '../media/leg-media.ts';
import { MediaCore } from '../media/media-core.ts';

/** What goes over the socket. */
export interface StreamOut {
  media(payload: string): void;
  mark(name: string): void;
  clear(): void;
}

/** Sound sent ahead of time, so that an uneven network does not make it stutter: 80 ms, dropped by `clear`. */
const LEAD_FRAMES = 4;
/** A far end that echoes no marks is believed to have heard everything so long after it was sent. */
const ECHO_MS = LEAD_FRAMES * FRAME_MS + 500;

/** One stream; `hear`, `key` and `echo` are called with what comes in. */
export class StreamMedia implements LegMedia {
  readonly #core: MediaCore;
  readonly #events: MediaEvents;
  readonly #out: StreamOut;
  readonly #clock: FrameClock;
  readonly #timing: Timing;
  readonly #now: () => number;
  readonly #tick = (): void => this.#send();
  /** What follows the frame under way: the core reports a prompt's end before its last frame has left. */
  #afterFrame: (() => void) | undefined;
  #newestPrompt = 0;
  #heardSamples = 0;
  /** The prompt that was sent to its end and whose mark has not come back. */
  #unheard:
    | { readonly prompt: number; readonly played: Played; readonly timer: { clear(): void } }
    | undefined;

  constructor(events: MediaEvents, out: StreamOut, clock: FrameClock, timing: Timing, now: () => number) {
    this.#events = events;
    this.#out = out;
    this.#clock = clock;
    this.#timing = timing;
    this.#now = now;
    this.#core = new MediaCore({
      keyPressed: (press) => events.keyPressed(press),
      frameHeard: (frame) => events.frameHeard(frame),
      packetSeen: (at) => events.packetSeen(at),
      soundHeard: (at) => events.soundHeard(at),
      promptPlayed: (prompt, played) => this.#sent(prompt, played),
    });
  }

  start(at: number): void {
    this.#core.start(at);
    this.#clock.add(this.#tick);
  }

  play(prompt: number, piece: Pcm, last: boolean): void {
    if (prompt > this.#newestPrompt) {
      this.#newestPrompt = prompt;
      this.#drop();
    }
    this.#core.play(prompt, piece, last);
  }

  stop(): void {
    this.#core.stop();
    this.#drop();
  }

  feed(frame: Pcm): void {
    this.#settle('cut');
    this.#core.feed(frame);
  }

  listen(on: boolean): void {
    this.#core.listen(on);
  }

  startRecording(maxMs: number): void {
    this.#core.startRecording(maxMs);
  }

  stopRecording(): Promise<Recording> {
    return this.#core.stopRecording();
  }

  stats(): Promise<CallStats> {
    return this.#core.stats();
  }

  close(): void {
    this.#clock.delete(this.#tick);
    this.#core.close();
    this.#settle('cut');
  }

  /** Sound came: base64 mu-law. */
  hear(payload: string): void {
    const pcm = decodeG711(Buffer.from(payload, 'base64'), 0);
    this.#core.hear(pcm, this.#heardSamples, this.#now());
    this.#heardSamples = (this.#heardSamples + pcm.length) >>> 0;
  }

  /** A key came. */
  key(key: Key): void {
    this.#core.key(key, this.#now(), 'event');
  }

  /** A mark came back: everything before it was heard (or cleared). */
  echo(name: string): void {
    if (this.#unheard && name === markOf(this.#unheard.prompt)) this.#settle('finished');
  }

  #send(): void {
    if (!this.#core.hasSound) {
      this.#core.pause();
      return;
    }
    const first = this.#sendFrame() === 'promptStart';
    for (let i = 0; first && i < LEAD_FRAMES && this.#core.hasSound; i++) this.#sendFrame();
  }

  #sendFrame(): ReturnType<MediaCore['nextFrame']> {
    const kind = this.#core.nextFrame(this.#now());
    this.#out.media(encodeG711(this.#core.frame, 0).toString('base64'));
    this.#afterFrame?.();
    this.#afterFrame = undefined;
    return kind;
  }

  #sent(prompt: number, played: Played): void {
    if (played.outcome === 'cut') {
      this.#events.promptPlayed(prompt, played);
      return;
    }
    const timer = this.#timing.setTimer(() => this.#settle('finished'), ECHO_MS);
    this.#unheard = { prompt, played, timer };
    this.#afterFrame = () => this.#out.mark(markOf(prompt));
    if (played.playedMs === 0) this.#settle('finished');
  }

  #drop(): void {
    this.#settle('cut');
    this.#out.clear();
  }

  #settle(outcome: Played['outcome']): void {
    const unheard = this.#unheard;
    if (!unheard) return;
    this.#unheard = undefined;
    unheard.timer.clear();
    this.#events.promptPlayed(unheard.prompt, { ...unheard.played, outcome });
  }
}

function markOf(prompt: number): string {
  return `prompt-${prompt}`;
}

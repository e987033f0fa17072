/** Counters and measurements of a line, over the calls that run and those that have ended. */
import type { Leg } from './leg.ts';
import type { CallStats, LineStats } from './line.ts';

const KEPT_MEASUREMENTS = 2000;

/** Adds up what each leg measured on the wire. */
export class LineFigures {
  readonly #active = new Set<Leg>();
  readonly #ending = new Set<Promise<void>>();
  #ended: LineStats = {
    activeCalls: 0,
    answeredCalls: 0,
    busyCalls: 0,
    refusedPeers: 0,
    answerToFirstAudioMs: [],
    keyToPromptMs: [],
    keyToSilenceMs: [],
    framesSent: 0,
    framesReceived: 0,
    lateFrames: 0,
    longestGapMs: 0,
  };

  /** Legs that run, ringing ones included. */
  get active(): readonly Leg[] {
    return [...this.#active];
  }

  /** Counts a leg until it ends, and its measurements for ever. */
  add(call: Leg): void {
    this.#active.add(call);
    call.onHangUp(() => {
      this.#active.delete(call);
      const kept = call.stats().then((stats) => {
        this.#ended = plus(this.#ended, stats);
      });
      this.#ending.add(kept);
      void kept.finally(() => this.#ending.delete(kept));
    });
  }

  /** A call found every place taken. */
  busy(): void {
    this.#ended = { ...this.#ended, busyCalls: this.#ended.busyCalls + 1 };
  }

  /** Everything so far; `refusedPeers` is counted by the transport. */
  async total(refusedPeers: number): Promise<LineStats> {
    await Promise.all(this.#ending);
    const running = await Promise.all(this.active.map((call) => call.stats()));
    const all = running.reduce(plus, this.#ended);
    const answered = this.active.filter((call) => call.state === 'answered').length;
    return { ...all, activeCalls: answered, answeredCalls: all.answeredCalls, refusedPeers };
  }
}

function plus(sum: LineStats, call: CallStats): LineStats {
  return {
    ...sum,
    answeredCalls: sum.answeredCalls + (call.framesSent > 0 ? 1 : 0),
    answerToFirstAudioMs: [
      ...sum.answerToFirstAudioMs,
      ...(call.answerToFirstAudioMs === undefined ? [] : [call.answerToFirstAudioMs]),
    ].slice(-KEPT_MEASUREMENTS),
    keyToPromptMs: [...sum.keyToPromptMs, ...call.keyToPromptMs].slice(-KEPT_MEASUREMENTS),
    keyToSilenceMs: [...sum.keyToSilenceMs, ...call.keyToSilenceMs].slice(-KEPT_MEASUREMENTS),
    framesSent: sum.framesSent + call.framesSent,
    framesReceived: sum.framesReceived + call.framesReceived,
    lateFrames: sum.lateFrames + call.lateFrames,
    longestGapMs: Math.max(sum.longestGapMs, call.longestGapMs),
  };
}

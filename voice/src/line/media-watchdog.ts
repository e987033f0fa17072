/** Frees places that nobody uses any more: answered legs from which no packet comes. */

import type { Leg } from './leg.ts';
import { wireNow } from './media/frame.ts';
import type { Timing } from './media/frame-clock.ts';

/** What the watchdog looks at. */
export interface Watched {
  readonly leg: Leg;
  /** True while the far end holds the call and may be silent for longer. */
  onHold(): boolean;
}

const LOOK_EVERY_MS = 1000;
/** A held leg may be silent ten times as long. */
const HOLD_FACTOR = 10;

/** Looks once a second while it watches anything. */
export class MediaWatchdog {
  readonly #watched = new Map<Watched, number>();
  readonly #timing: Timing;
  readonly #silentMs: number;
  readonly #now: () => number;
  #timer: { clear(): void } | undefined;

  /** `silentMs`: how long an answered leg may send nothing at all. */
  constructor(silentMs: number, timing: Timing, now: () => number = wireNow) {
    this.#silentMs = silentMs;
    this.#timing = timing;
    this.#now = now;
  }

  /** Watches from now on until the leg ends. */
  watch(watched: Watched): void {
    this.#watched.set(watched, this.#now());
    watched.leg.onHangUp(() => this.#forget(watched));
    this.#arm();
  }

  #forget(watched: Watched): void {
    this.#watched.delete(watched);
    if (this.#watched.size > 0) return;
    this.#timer?.clear();
    this.#timer = undefined;
  }

  #arm(): void {
    this.#timer ??= this.#timing.setTimer(() => this.#look(), LOOK_EVERY_MS);
  }

  #look(): void {
    this.#timer = undefined;
    for (const [watched, since] of this.#watched) {
      const limitMs = this.#silentMs * (watched.onHold() ? HOLD_FACTOR : 1);
      const lastAt = watched.leg.signsOfLife().packetAt ?? since;
      if (this.#now() - lastAt > limitMs) void watched.leg.hangUp('mediaLost');
    }
    if (this.#watched.size > 0) this.#arm();
  }
}

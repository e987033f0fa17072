/**
 * Joins callers with the staff who answer them. A desk says who it is and which request it answers; both are checked
 * with the API before anybody hears anything.
 */
import type { RungRequest, Switchboard } from '../actions/call-context.ts';
import type { LineApi } from '../api/line-api.ts';
import { bridge } from '../line/bridge.ts';
import type { LineCall } from '../line/line.ts';
import type { Timing } from '../line/media/frame-clock.ts';
import { errorName, type Log } from '../log.ts';

/** After a member of staff took the request, the desk's sound has so long to arrive. */
const DESK_SOUND_MS = 10_000;

/** What a desk asks for; nothing in it is proven yet. */
export interface DeskRequest {
  readonly token: string;
  readonly helpRequestId: string;
}

interface Waiting {
  readonly take: (staff: LineCall) => void;
}

/** All callers who wait for a person, by their request. */
export class DeskSwitchboard implements Switchboard {
  readonly #api: LineApi;
  readonly #timing: Timing;
  readonly #log: Log;
  readonly #waiting = new Map<string, Waiting>();

  constructor(api: LineApi, timing: Timing, log: Log) {
    this.#api = api;
    this.#timing = timing;
    this.#log = log;
  }

  /** How many callers wait for a person. */
  get waitingCount(): number {
    return this.#waiting.size;
  }

  answered({ id, api }: RungRequest, ringMs: number, signal: AbortSignal): Promise<LineCall | undefined> {
    return new Promise((resolve) => {
      const stop = new AbortController();
      let timer = this.#timing.setTimer(() => end(undefined), ringMs);
      const end = (staff: LineCall | undefined) => {
        timer.clear();
        stop.abort();
        this.#waiting.delete(id);
        resolve(staff);
      };
      const takenAtDesk = () => {
        timer.clear();
        timer = this.#timing.setTimer(() => end(undefined), DESK_SOUND_MS);
      };
      this.#waiting.set(id, { take: end });
      signal.addEventListener('abort', () => end(undefined), { once: true });
      api.helpAnswered(id, stop.signal).then(
        () => stop.signal.aborted || takenAtDesk(),
        () => undefined, // the desk's sound alone is enough
      );
    });
  }

  /** A desk wants to join a caller: only who answered the request may. */
  async desk(staff: LineCall, { token, helpRequestId }: DeskRequest): Promise<void> {
    const allowed = await this.#mayAnswer(token, helpRequestId);
    const waiting = this.#waiting.get(helpRequestId);
    if (!allowed || !waiting) {
      this.#log.warn('a desk was refused', {
        call: staff.id,
        cause: allowed ? 'nobodyWaits' : 'notAnswered',
      });
      staff.reject('declined');
      return;
    }
    try {
      await staff.answer();
      waiting.take(staff);
    } catch (error) {
      this.#log.warn('a desk went away', { call: staff.id, error: errorName(error) });
    }
  }

  join(caller: LineCall, staff: LineCall, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const part = bridge(caller, staff);
      const over = () => {
        part();
        void staff.hangUp();
        resolve();
      };
      staff.onHangUp(over);
      caller.onHangUp(over);
      signal.addEventListener('abort', over, { once: true });
    });
  }

  async #mayAnswer(token: string, helpRequestId: string): Promise<boolean> {
    try {
      return await this.#api.answeredBy(token, helpRequestId);
    } catch (error) {
      this.#log.warn('a desk could not be checked', { error: errorName(error) });
      return false;
    }
  }
}

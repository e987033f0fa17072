/** All calls of this process: takes them from the lines, and ends them politely when the process stops. */
import type { LineCall } from '../line/line.ts';
import { errorName } from '../log.ts';
import type { CallParts } from './call-parts.ts';
import { RunningCall } from './running-call.ts';

/** Calls in progress. */
export class Calls {
  readonly #parts: CallParts;
  readonly #running = new Map<RunningCall, Promise<void>>();
  #closing = false;

  constructor(parts: CallParts) {
    this.#parts = parts;
  }

  get count(): number {
    return this.#running.size;
  }

  /** A call rings. */
  take(leg: LineCall): void {
    if (this.#closing) {
      leg.reject('unavailable');
      return;
    }
    this.#parts.log.info('call', { call: leg.id });
    const call = new RunningCall(leg, this.#parts);
    const ended = call.run().catch((error: unknown) => {
      this.#parts.log.error('a call broke', { call: leg.id, error: errorName(error) });
      void leg.hangUp();
    });
    this.#running.set(
      call,
      ended.then(() => void this.#running.delete(call)),
    );
  }

  /** Tells every caller that the line closes; resolves when all have ended. New calls are refused. */
  async close(): Promise<void> {
    this.#closing = true;
    for (const call of this.#running.keys()) call.end('closing');
    await Promise.all(this.#running.values());
  }
}

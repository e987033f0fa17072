/**
 * The phone line's outbox: what a caller leaves is kept on disk first and delivered then, at once or when the API is back,
 * each exactly once (its id is the idempotency key of everything it does).
 */
import type { LeftCallback, LeftMessage, Mailbox } from '../../actions/call-context.ts';
import { ApiAway, type CallReport, type LineApi, Refused } from '../../api/line-api.ts';
import type { Timing } from '../../line/media/frame-clock.ts';
import { errorName, type Log } from '../../log.ts';
import type { Reports } from '../call-parts.ts';
import type { Letter, Parcel } from './letter.ts';
import type { Shelf } from './shelf.ts';

const FIRST_RETRY_MS = 2000;
const LAST_RETRY_MS = 60_000;
/** A caller is not kept waiting longer than this for a code. */
const PATIENCE_MS = 6000;

/** What the outbox works with. */
export interface OutboxParts {
  readonly shelf: Shelf;
  readonly api: LineApi;
  readonly timing: Timing;
  readonly log: Log;
  /** Unique, and sorting by time. */
  readonly newId: () => string;
}

/** Keeps and delivers. */
export class Outbox implements Mailbox, Reports {
  readonly #parts: OutboxParts;
  #retry: { clear(): void } | undefined;
  #retryMs = FIRST_RETRY_MS;
  #delivering: Promise<void> = Promise.resolve();
  #closed = false;
  readonly #inHand = new Set<string>();

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  async leaveMessage({ wav, ...message }: LeftMessage): Promise<{ readonly code: string } | 'kept'> {
    const code = await this.#keepAndDeliver({ letter: { kind: 'message', ...message }, wav });
    return code === undefined ? 'kept' : { code };
  }

  async promiseCallback({ wav, ...promise }: LeftCallback): Promise<'promised' | 'kept'> {
    const done = await this.#keepAndDeliver({ letter: { kind: 'callback', ...promise }, wav });
    return done === undefined ? 'kept' : 'promised';
  }

  report(report: CallReport): void {
    const letter: Letter = { kind: 'report', report: { ...report, steps: [...report.steps] } };
    this.#keepAndDeliver({ letter, wav: undefined }).catch((error: unknown) =>
      this.#parts.log.error('a report was refused', { error: errorName(error) }),
    );
  }

  /** Delivers whatever waits, and goes on trying until it is empty. Called at the start and by its own timer. */
  deliverAll(): Promise<void> {
    this.#delivering = this.#delivering.then(() => this.#sweep());
    return this.#delivering;
  }

  /** Stops trying; what waits stays on disk. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#retry?.clear();
    await this.#delivering;
  }

  /** On disk, then delivered: gives what delivery gave, undefined when it has to wait. Rejects with Refused. */
  async #keepAndDeliver(parcel: Parcel): Promise<string | undefined> {
    const id = this.#parts.newId();
    await this.#parts.shelf.put(id, parcel);
    const delivered = this.#deliver(id, parcel).catch((error: unknown) => {
      if (!(error instanceof ApiAway)) throw error;
      this.#later();
      return undefined;
    });
    return this.#withPatience(delivered);
  }

  /** Undefined when it takes too long; the delivery goes on. */
  async #withPatience(delivered: Promise<string | undefined>): Promise<string | undefined> {
    let timer: { clear(): void } | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = this.#parts.timing.setTimer(() => resolve(undefined), PATIENCE_MS);
    });
    try {
      return await Promise.race([delivered, late]);
    } finally {
      timer?.clear();
    }
  }

  async #sweep(): Promise<void> {
    const { shelf, log } = this.#parts;
    for (const id of await shelf.waiting()) {
      if (this.#closed) return;
      if (this.#inHand.has(id)) continue;
      try {
        await this.#deliver(id, await shelf.take(id));
        this.#retryMs = FIRST_RETRY_MS;
      } catch (error) {
        log.warn('a parcel was not delivered', { error: errorName(error) });
        if (error instanceof ApiAway) return this.#later();
        await shelf.setAside(id).catch(() => undefined); // unreadable or refused: a person has to look
      }
    }
  }

  #later(): void {
    if (this.#closed || this.#retry) return;
    this.#retry = this.#parts.timing.setTimer(() => {
      this.#retry = undefined;
      void this.deliverAll();
    }, this.#retryMs);
    this.#retryMs = Math.min(LAST_RETRY_MS, this.#retryMs * 2);
  }

  async #deliver(id: string, { letter, wav }: Parcel): Promise<string> {
    this.#inHand.add(id);
    try {
      const given = await this.#hand(id, letter, wav);
      await this.#parts.shelf.remove(id);
      return given;
    } catch (error) {
      if (error instanceof Refused) await this.#parts.shelf.setAside(id);
      throw error;
    } finally {
      this.#inHand.delete(id);
    }
  }

  async #hand(id: string, letter: Letter, wav: Parcel['wav']): Promise<string> {
    const { api } = this.#parts;
    if (letter.kind === 'report') {
      const { callId: ended, outcome, steps } = letter.report;
      await api.inCall(ended).end(outcome, steps);
      return ended;
    }
    const callId = letter.callId ?? (await api.openCall(letter.caller)).callId;
    const call = api.inCall(callId);
    const recordingId = wav ? await call.uploadRecording(wav, id) : undefined;
    if (letter.kind === 'callback') {
      const helpRequestId = letter.helpRequestId ?? (await call.requestHelp(`${id}-request`));
      await call.promiseCallback(helpRequestId, recordingId, id);
      return helpRequestId;
    }
    if (recordingId === undefined) throw new Refused('RECORDING_MISSING');
    return call.submitTicket({ recordingId, childId: letter.childId }, id);
  }
}

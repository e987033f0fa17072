import type { RollCallResult } from '@porchlight/schema/enums';

/** What was found for one child, with the time of this computer. */
export interface Mark {
  childId: string;
  result: RollCallResult;
  /** RFC 3339. */
  markedAt: string;
}

/** What a queue of marks needs from outside. */
export interface MarkQueueOptions {
  /** Where marks survive a reload, under `place`. */
  drawer: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  place: string;
  /** Brings marks to the server: false when it refused them. Rejects when it could not be reached. */
  send: (marks: Mark[], idempotencyKey: string) => Promise<boolean>;
  newKey: () => string;
  /** RFC 3339. */
  now: () => string;
  onChange: (state: MarkQueueState) => void;
}

/** What the page shows of the queue. */
export interface MarkQueueState {
  /** Marks that are not at the server yet, the latest of each child. */
  waiting: ReadonlyMap<string, RollCallResult>;
  /** The last try did not reach the server. */
  away: boolean;
}

interface Batch {
  key: string;
  marks: Mark[];
}

interface Kept {
  batch: Batch | null;
  next: Mark[];
}

/** As many as one request may carry. */
const MOST = 100;

function latestOnly(marks: readonly Mark[], mark: Mark): Mark[] {
  return [...marks.filter(({ childId }) => childId !== mark.childId), mark];
}

/**
 * Marks of a roll call on their way: shown at once, sent in order, kept until the server has them. What was sent and
 * not answered goes out again as it was, under the same key; what was marked meanwhile follows after it.
 */
export class MarkQueue {
  readonly #options: MarkQueueOptions;
  #kept: Kept;
  #sending = false;
  #away = false;

  constructor(options: MarkQueueOptions) {
    this.#options = options;
    const stored = options.drawer.getItem(options.place);
    this.#kept = stored === null ? { batch: null, next: [] } : (JSON.parse(stored) as Kept);
  }

  get state(): MarkQueueState {
    const marks = [...(this.#kept.batch?.marks ?? []), ...this.#kept.next];
    return {
      waiting: new Map(marks.map(({ childId, result }) => [childId, result])),
      away: this.#away,
    };
  }

  /** Marks a child, and sends what waits. */
  mark(childId: string, result: RollCallResult): Promise<void> {
    const mark = { childId, result, markedAt: this.#options.now() };
    this.#keep({ ...this.#kept, next: latestOnly(this.#kept.next, mark) });
    return this.flush();
  }

  /** Sends what waits, batch after batch; ends when nothing waits or the server cannot be reached. */
  async flush(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (let batch = this.#batch(); batch; batch = this.#batch()) {
        await this.#options.send(batch.marks, batch.key);
        this.#away = false;
        // Answered, one way or the other; a refusal is said by whoever sends.
        this.#keep({ ...this.#kept, batch: null });
      }
    } catch {
      this.#away = true;
      this.#options.onChange(this.state);
    } finally {
      this.#sending = false;
    }
  }

  /** The batch under way, or the next one. */
  #batch(): Batch | null {
    if (this.#kept.batch) return this.#kept.batch;
    const { next } = this.#kept;
    if (next.length === 0) return null;
    const batch = { key: this.#options.newKey(), marks: next.slice(0, MOST) };
    this.#keep({ batch, next: next.slice(MOST) });
    return batch;
  }

  #keep(kept: Kept): void {
    this.#kept = kept;
    const { drawer, place } = this.#options;
    if (kept.batch || kept.next.length > 0) drawer.setItem(place, JSON.stringify(kept));
    else drawer.removeItem(place);
    this.#options.onChange(this.state);
  }
}

import type { RefusalCode } from '@porchlight/schema/enums';
import type { Cipher } from '../storage/cipher.ts';
import type { KioskDatabase, WaitingRow } from '../storage/database.ts';
import { openRow, openWish, sealRow } from './rows.ts';
import type { Wish } from './wish.ts';

const FIRST_WAIT_MS = 1_000;
/** A network that is back is noticed within this time. */
const LONGEST_WAIT_MS = 10_000;

/** What came of handing one wish to the server. REJECTED: the server will never take it, and gave no code. */
export type Delivery =
  | { kind: 'accepted'; helpRequestId?: string }
  | { kind: 'refused'; code: RefusalCode | 'REJECTED' }
  | { kind: 'unreachable' };

/** Hands one wish to the server; resolves, never throws, whatever the network does. */
export type Deliver = (wish: Wish, recording: Blob | null) => Promise<Delivery>;

/** What the outbox is given from outside, so that tests need no real time. */
export interface OutboxParts {
  database: KioskDatabase;
  cipher: Cipher;
  deliver: Deliver;
  now: () => number;
  /** Calls `wake` after so many ms; returns what cancels it. */
  later: (wake: () => void, ms: number) => () => void;
  /** Told after each change, for the screen. */
  onChange?: () => void;
  /** Told what the server answered. */
  onSettled?: (wish: Wish, delivery: Delivery) => void;
}

/** A refused wish as staff see it: no names. `kind` is null when it could not be read. */
export interface RefusedWish {
  kind: Wish['kind'] | null;
  code: string;
  at: number;
}

/** First in, first out, on disk. A wish leaves it only when the server has answered for it. */
export interface Outbox {
  /** Resolves once the wish is on disk; only then may the screen say "done". Delivery follows by itself. */
  put(wish: Wish, recording?: Blob | null): Promise<void>;
  /** Resolves once everything that was put so far is on disk. */
  stored(): Promise<void>;
  /** Tries now, for example when the network is back. Resolves when nothing more can be done at the moment. */
  flush(): Promise<void>;
  /** Wishes not delivered yet, oldest first. */
  waiting(): Promise<Wish[]>;
  /** Wishes that the server would not take and the desk does not know of yet, oldest first. They are never dropped. */
  refused(): Promise<RefusedWish[]>;
  stop(): void;
}

interface Next {
  id: number;
  row: WaitingRow;
}

/** Opens the outbox and starts delivering what waits from before. */
export function createOutbox(parts: OutboxParts): Outbox {
  const { database, cipher } = parts;
  let lastPut: Promise<void> = Promise.resolve();
  let running: Promise<void> | null = null;
  let misses = 0;
  let cancelRetry: () => void = () => undefined;
  let stopped = false;

  async function oldest(): Promise<Next | null> {
    const cursor = await database.transaction('waiting').store.openCursor();
    return cursor === null ? null : { id: cursor.key, row: cursor.value };
  }

  /** Out of the queue and, when refused, into the list for staff: in one transaction, so it is never in neither. */
  async function settle({ id, row }: Next, code: string | null): Promise<void> {
    const transaction = database.transaction(['waiting', 'refused'], 'readwrite', { durability: 'strict' });
    if (code !== null) await transaction.objectStore('refused').add({ ...row, code, at: parts.now() });
    await transaction.objectStore('waiting').delete(id);
    await transaction.done;
    parts.onChange?.();
  }

  function retryLater(): void {
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(misses, 5));
    misses += 1;
    cancelRetry = parts.later(() => void flush(), wait);
  }

  /** Delivers one; false when the line is down or nothing waits. */
  async function deliverOne(): Promise<boolean> {
    const next = await oldest();
    if (next === null || stopped) return false;
    const read = await openRow(cipher, next.row);
    if (read === null) {
      await settle(next, 'EDITED');
      return true;
    }
    const delivery = await parts.deliver(read.wish, read.recording);
    if (delivery.kind === 'unreachable') {
      retryLater();
      return false;
    }
    misses = 0;
    await settle(next, delivery.kind === 'refused' ? delivery.code : null);
    parts.onSettled?.(read.wish, delivery);
    return true;
  }

  async function drain(): Promise<void> {
    cancelRetry();
    try {
      while (await deliverOne());
    } catch {
      retryLater(); // the disk failed just now; the wish is still in the queue
    }
  }

  /** One drain at a time: order is kept by never having two deliveries on the way. */
  async function flush(): Promise<void> {
    if (stopped) return;
    running ??= drain().finally(() => {
      running = null;
    });
    await running;
  }

  async function write(wish: Wish, recording: Blob | null): Promise<void> {
    const row = await sealRow(cipher, wish, recording);
    const transaction = database.transaction('waiting', 'readwrite', { durability: 'strict' });
    await transaction.store.add(row);
    await transaction.done;
    parts.onChange?.();
    const now = running;
    void (now === null ? flush() : now.then(flush));
  }

  void flush();
  return {
    put(wish, recording = null) {
      const written = lastPut.then(() => write(wish, recording));
      lastPut = written.catch(() => undefined);
      return written;
    },
    stored: () => lastPut,
    flush,
    async waiting() {
      const rows = await database.getAll('waiting');
      const wishes = await Promise.all(rows.map((row) => openWish(cipher, row)));
      return wishes.filter((wish) => wish !== null);
    },
    async refused() {
      const rows = (await database.getAll('refused')).filter(({ reportedAt }) => reportedAt === undefined);
      const kinds = await Promise.all(rows.map((row) => openWish(cipher, row)));
      return rows.map(({ code, at }, index) => ({ kind: kinds[index]?.kind ?? null, code, at }));
    },
    stop() {
      stopped = true;
      cancelRetry();
    },
  };
}

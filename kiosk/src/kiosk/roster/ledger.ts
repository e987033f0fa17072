import type { Wish } from '../outbox/wish.ts';

interface Entry {
  wish: Wish;
  settledAt: number | null;
}

/**
 * Wishes that the snapshot at hand cannot know yet: those that wait, and those the server accepted after it was
 * asked for that snapshot. Times are ms since 1970 on this device.
 */
export interface Ledger {
  add(wish: Wish): void;
  settle(key: string, at: number): void;
  /** The server refused it: the screen must not pretend. */
  strike(key: string): void;
  /** A snapshot that was asked for at this moment is here. */
  snapshot(askedAt: number): void;
  wishes(): Wish[];
}

/** A ledger that begins with what waited before. */
export function createLedger(waiting: Wish[]): Ledger {
  let entries: Entry[] = waiting.map((wish) => ({ wish, settledAt: null }));
  return {
    add: (wish) => void entries.push({ wish, settledAt: null }),
    settle(key, at) {
      entries = entries.map((entry) => (entry.wish.key === key ? { ...entry, settledAt: at } : entry));
    },
    strike(key) {
      entries = entries.filter(({ wish }) => wish.key !== key);
    },
    snapshot(askedAt) {
      entries = entries.filter(({ settledAt }) => settledAt === null || settledAt >= askedAt);
    },
    wishes: () => entries.map(({ wish }) => wish),
  };
}

import { CLOCK_OFF_MS } from '@porchlight/schema/at-once';
import type { Clock } from './session-store.ts';

const PLACE = 'kiosk-ahead-ms';

/** The server's clock as this device knows it: its own may be wrong, by a day even. */
export interface ServerTime {
  /** Ms since 1970. */
  now(): number;
  /** The server said what time it was when it was asked at `askedAt` of this device. */
  learn(said: string, askedAt: number): void;
}

/** What was learned is kept over reloads, so that a wrong clock stays known without network. */
export function serverTime(
  clock: Pick<Clock, 'now'>,
  kept: Pick<Storage, 'getItem' | 'setItem'>,
): ServerTime {
  return {
    now: () => clock.now() + Number(kept.getItem(PLACE) ?? 0),
    learn(said, askedAt) {
      const ahead = Date.parse(said) - askedAt;
      kept.setItem(PLACE, String(Math.abs(ahead) < CLOCK_OFF_MS ? 0 : ahead));
    },
  };
}

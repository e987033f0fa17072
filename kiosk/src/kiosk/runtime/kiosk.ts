import type { LanguageTag } from '@porchlight/schema/words';
import type { Point } from '../../ui/spot.ts';
import type { Catalogue } from '../../words/catalogue.ts';
import type { DeviceState } from '../device/device.ts';
import type { RefusedWish } from '../outbox/outbox.ts';
import type { Roster } from '../roster/roster.ts';
import type { Tap } from '../session/events.ts';
import type { SessionState } from '../session/state.ts';
import type { ReadAloud } from '../speech/read-aloud.ts';
import type { Photos } from './photos.ts';
import type { Store } from './store.ts';

/** How the kiosk stands with the server, and what staff should see. */
export interface Connection {
  online: boolean;
  /** How many wishes wait for the network. */
  waiting: number;
  refused: RefusedWish[];
}

/** Something to look at. */
export type Watched<T> = Pick<Store<T>, 'get' | 'subscribe'>;

/** The whole kiosk, for its page. The gallery brings another one of these, without network. */
export interface Kiosk {
  /** Null until it is known. */
  device: Watched<DeviceState | null>;
  state: Watched<SessionState>;
  roster: Watched<Roster | null>;
  connection: Watched<Connection>;
  readAloud: ReadAloud;
  /** Other words than the catalogue's; the gallery shows them doubled. */
  wordsOf?: (language: LanguageTag) => Catalogue;
  photos: Pick<Photos, 'address'>;
  /** How loud the microphone is, 0 to 1. */
  level: () => number;
  /** Ms since 1970. */
  now: () => number;
  tap(tap: Tap, point: Point | null): void;
  /** A card was shown to the camera. */
  card(number: string): void;
  /** What was on the glass was spoken to its end. */
  heard(): void;
  /** Pairs with the short code from the desk. */
  pair(code: string): Promise<void>;
}

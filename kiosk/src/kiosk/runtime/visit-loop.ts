import { wallTime } from '@porchlight/schema/words';
import { newIdempotencyKey } from '../../api/index.ts';
import type { Point } from '../../ui/spot.ts';
import {
  cardFingerprint,
  familyOf,
  languagesOf,
  memberOfCard,
  type Roster,
  staffOfCard,
  waitingAtTheDoor,
} from '../roster/roster.ts';
import type { Tap } from '../session/events.ts';
import { phaseOf } from '../session/screens.ts';
import type { ReadAloud } from '../speech/read-aloud.ts';
import type { SoundName } from '../speech/sounds.ts';
import type { Session } from './session-store.ts';

/** What hands and cards reach the session through. */
export interface VisitParts {
  session: Session;
  roster: () => Roster | null;
  readAloud: Pick<ReadAloud, 'hush'>;
  sound: (name: SoundName) => void;
  now: () => number;
  /** Keeps the number of the card for as long as its family stands here. */
  remember?: (card: string) => void;
  pixelsPerMillimetre: () => number;
}

/** Nobody stands at the kiosk. */
export function isResting({ state }: Session): boolean {
  return phaseOf(state.get().screen) === 'resting';
}

/** A finger: makes the key of the wish at the tap, and silence. */
export function touch({ session, readAloud, sound, now, pixelsPerMillimetre }: VisitParts) {
  return (tap: Tap, point: Point | null): void => {
    const scale = pixelsPerMillimetre();
    const spot = point === null ? null : { x: point.x / scale, y: point.y / scale };
    readAloud.hush();
    sound('tick');
    session.dispatch({ type: 'tap', tap, at: now(), key: newIdempotencyKey(), spot });
  };
}

/** The time of day, as 09:30. */
function clockIn(timeZone: string, now: number): string {
  const { hour, minute } = wallTime(new Date(now), timeZone);
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
}

/** A card or QR code: who it belongs to is known without network. */
export function showCard({ session, roster, readAloud, now, remember }: VisitParts) {
  return async (number: string): Promise<void> => {
    const known = roster();
    if (known === null) return;
    const { id, timeZone } = known.kindergarten;
    const fingerprint = await cardFingerprint(id, number);
    readAloud.hush();
    const staff = staffOfCard(known, fingerprint);
    const waiting = waitingAtTheDoor(known).length > 0;
    if (staff !== null) return session.dispatch({ type: 'staffCard', staff, waiting, at: now() });
    const member = memberOfCard(known, fingerprint);
    const family = member === null ? null : familyOf(known, member.id);
    session.dispatch({ type: 'card', family, at: now(), clock: clockIn(timeZone, now()) });
    if (family !== null) remember?.(number); // after the reset that a new card may bring
  };
}

/** The kindergarten's own language, once known. */
export function followLanguage(session: Session, roster: Roster | null): void {
  const first = roster === null ? undefined : languagesOf(roster)[0];
  if (first !== undefined && first !== session.state.get().defaultLanguage)
    session.dispatch({ type: 'defaultLanguage', language: first });
}

import type { LanguageTag } from '@porchlight/schema/words';
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { afterPaint } from '../../ui/after-paint.ts';
import type { OnTap } from '../../ui/spot.ts';
import { type Catalogue, catalogues } from '../../words/catalogue.ts';
import type { Roster } from '../roster/roster.ts';
import type { Connection, Kiosk, Watched } from '../runtime/kiosk.ts';
import type { Tap } from '../session/events.ts';
import { speaksByItself } from '../session/screens.ts';
import type { SessionState } from '../session/state.ts';
import type { Line } from '../speech/line.ts';

/** The kiosk around every screen. */
export const KioskContext = createContext<Kiosk | null>(null);

/** The kiosk. @throws outside of its page. */
export function useKiosk(): Kiosk {
  const kiosk = useContext(KioskContext);
  if (kiosk === null) throw new Error('A screen stands outside of the kiosk');
  return kiosk;
}

/** A watched value, fresh at each change. */
export function useWatched<T>({ get, subscribe }: Watched<T>): T {
  return useSyncExternalStore(subscribe, get);
}

/** The session as it stands. */
export function useSession(): SessionState {
  return useWatched(useKiosk().state);
}

/** The roster; screens are only shown once there is one. @throws before. */
export function useRoster(): Roster {
  const roster = useWatched(useKiosk().roster);
  if (roster === null) throw new Error('A screen is shown before the roster is there');
  return roster;
}

/** How the kiosk stands with the server. */
export function useConnection(): Connection {
  return useWatched(useKiosk().connection);
}

/** The words of the language that is shown now. */
export function useWords(): Catalogue {
  const { wordsOf } = useKiosk();
  const { language } = useSession();
  return wordsOf?.(language) ?? catalogues[language];
}

/** What a button does: `onTap={perform({ name: 'undo' })}`. */
export function usePerform(): (tap: Tap) => OnTap {
  const { tap } = useKiosk();
  return (what) => (point) => tap(what, point);
}

/** The line that is being spoken now, or null (K9). */
export function useLit(): string | null {
  const { readAloud } = useKiosk();
  return useSyncExternalStore(readAloud.subscribe, readAloud.lit);
}

/** What this screen says, once a screen; it begins by itself where the rules say so. */
export function useScript(lines: Line[]): void {
  const { readAloud, heard, state } = useKiosk();
  const { language } = useSession();
  const text = JSON.stringify(lines);
  useEffect(() => {
    readAloud.load(JSON.parse(text) as Line[], language);
    return afterPaint(() => {
      if (speaksByItself(state.get())) void readAloud.play(heard);
    });
  }, [text, language, readAloud, heard, state]);
}

/** The address of a photo while it is on the glass; null until it is there, or when there is none. */
export function usePhoto(mediaId: string | null): string | null {
  const { photos } = useKiosk();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let looking = true;
    setAddress(null);
    const cancel = afterPaint(() => {
      if (mediaId !== null) void photos.address(mediaId).then((found) => looking && setAddress(found));
    });
    return () => {
      looking = false;
      cancel();
    };
  }, [mediaId, photos]);
  return address;
}

/** A notice's or another text's wording in this language, or in the first one there is. */
export function wordingIn<T extends { language: LanguageTag }>(
  texts: readonly T[],
  language: LanguageTag,
): T | undefined {
  return texts.find((text) => text.language === language) ?? texts[0];
}

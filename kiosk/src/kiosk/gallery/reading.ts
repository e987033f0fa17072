import type { Line } from '../speech/line.ts';
import type { ReadAloud } from '../speech/read-aloud.ts';

/** A reading that says nothing, and stays at one line for as long as somebody looks at it. */
export interface GalleryReading extends ReadAloud {
  /** At which line it stands; null: at none, or at the first one where the screen begins to speak by itself. */
  light(line: string | null): void;
}

/** The gallery's reading; how many lines a screen has is written on the page, for whoever goes through them. */
export function galleryReading(): GalleryReading {
  let lines: Line[] = [];
  let asked: number | null = null;
  let playing = false;
  const listeners = new Set<() => void>();

  function tell(): void {
    document.documentElement.dataset.lines = String(lines.length);
    for (const listener of listeners) listener();
  }

  return {
    load(next) {
      lines = next;
      playing = false;
      tell();
    },
    async play() {
      playing = true;
      tell();
    },
    hush() {
      playing = false;
      tell();
    },
    light(line) {
      asked = line === null ? null : Number(line);
      tell();
    },
    lit: () => lines[asked ?? (playing ? 0 : -1)]?.id ?? null,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

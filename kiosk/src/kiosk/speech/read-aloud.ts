import type { LanguageTag } from '@porchlight/schema/words';
import type { Line } from './line.ts';
import type { Speak } from './voice.ts';

/** What a screen has to say, and which of it is being said. One a page (K9). */
export interface ReadAloud {
  /** What this screen says; whatever was said before stops. */
  load(lines: Line[], language: LanguageTag): void;
  /** Says it from the beginning. `onEnd` only when it was said to the end. */
  play(onEnd?: () => void): Promise<void>;
  hush(): void;
  /** The line that is lit now, or null. */
  lit(): string | null;
  subscribe(listener: () => void): () => void;
}

/** One thing at a time, one tile lit at a time. */
export function createReadAloud(speak: Speak): ReadAloud {
  let lines: Line[] = [];
  let language: LanguageTag = 'zh-CN';
  let current: AbortController | null = null;
  let litLine: string | null = null;
  const listeners = new Set<() => void>();

  function light(id: string | null): void {
    if (litLine === id) return;
    litLine = id;
    for (const listener of listeners) listener();
  }

  function hush(): void {
    current?.abort();
    current = null;
    light(null);
  }

  return {
    load(next, nextLanguage) {
      hush();
      lines = next;
      language = nextLanguage;
    },
    async play(onEnd) {
      hush();
      const mine = new AbortController();
      current = mine;
      for (const line of lines) {
        light(line.id);
        await speak(line, language, mine.signal);
        if (mine.signal.aborted) return;
      }
      hush();
      onEnd?.();
    },
    hush,
    lit: () => litLine,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

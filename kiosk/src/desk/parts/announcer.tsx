import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Icon } from '../icons/icon.tsx';
import { useWords } from '../words/language.tsx';
import { shell } from '../words/shell.ts';

/** What was just done, with a way to take it back when there is one. */
export interface Announcement {
  words: string;
  undo?: { label: string; run: () => void };
}

interface Announcer {
  announce(announcement: Announcement | string): void;
  /** Runs the undo that is on screen, if any: for the keyboard. */
  undo(): void;
}

const Context = createContext<Announcer | null>(null);
const SHOWN_MS = 8000;

/** One place at the bottom of the page where things that were done are shown, and read out by screen readers. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Announcement | null>(null);
  const latest = useRef<Announcement | null>(null);
  const show = useCallback((next: Announcement | null) => {
    latest.current = next;
    setShown(next);
  }, []);
  const announcer = useMemo<Announcer>(
    () => ({
      announce: (next) => show(typeof next === 'string' ? { words: next } : next),
      undo() {
        const { current } = latest;
        show(null);
        current?.undo?.run();
      },
    }),
    [show],
  );
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => show(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown, show]);
  return (
    <Context value={announcer}>
      {children}
      <Toast shown={shown} onUndo={announcer.undo} onClose={() => show(null)} />
    </Context>
  );
}

function Toast(props: { shown: Announcement | null; onUndo: () => void; onClose: () => void }) {
  const { close } = useWords(shell);
  const { shown, onUndo, onClose } = props;
  return (
    <div className="toast-place">
      <p role="status" className={shown ? 'toast' : undefined}>
        {shown && <Icon name="circle-check" />}
        <span>{shown?.words}</span>
        {shown?.undo && (
          <button type="button" className="plain" onClick={onUndo}>
            <Icon name="arrow-back-up" />
            {shown.undo.label}
          </button>
        )}
        {shown && (
          <button type="button" className="plain" aria-label={close} onClick={onClose}>
            <Icon name="x" />
          </button>
        )}
      </p>
    </div>
  );
}

/** Says what was done, on screen and to screen readers. */
export function useAnnouncer(): Announcer {
  const announcer = use(Context);
  if (!announcer) throw new Error('Outside AnnouncerProvider');
  return announcer;
}

import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';

type Act = () => void;

interface Keys {
  enabled: boolean;
  enable(on: boolean): void;
  /** Registers what a key does while mounted; the newest one wins. */
  bind(key: string, act: Act): () => void;
}

const STORE_KEY = 'porchlight.desk.single-keys';
const Context = createContext<Keys | null>(null);

/** Whether somebody is typing: then single keys are letters, nothing else. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

function isPlain(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing && !event.defaultPrevented;
}

/**
 * Single keys of the desk (listed under "?"). They can be turned off (WCAG 2.1.4), and rest while somebody types or
 * a dialog is open.
 */
export function ShortcutProvider({ children }: { children: ReactNode }) {
  const [enabled, setEnabled] = useState(() => localStorage.getItem(STORE_KEY) !== 'off');
  const bound = useRef(new Map<string, Act[]>());
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const act = bound.current.get(event.key)?.at(-1);
      const resting = !enabled || !isPlain(event) || isTyping(event.target);
      if (!act || resting || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      act();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [enabled]);
  const keys = useMemo<Keys>(
    () => ({
      enabled,
      enable(on) {
        localStorage.setItem(STORE_KEY, on ? 'on' : 'off');
        setEnabled(on);
      },
      bind(key, act) {
        bound.current.set(key, [...(bound.current.get(key) ?? []), act]);
        return () =>
          bound.current.set(
            key,
            (bound.current.get(key) ?? []).filter((other) => other !== act),
          );
      },
    }),
    [enabled],
  );
  return <Context value={keys}>{children}</Context>;
}

/** The keys as a whole: for the list under "?". */
export function useKeys(): Keys {
  const keys = use(Context);
  if (!keys) throw new Error('Outside ShortcutProvider');
  return keys;
}

/** Does `act` at `key` while this component is on screen. */
export function useShortcut(key: string, act: Act): void {
  const { bind } = useKeys();
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => bind(key, () => latest.current()), [bind, key]);
}

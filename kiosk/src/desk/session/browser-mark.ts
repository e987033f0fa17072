import type { Drawer } from './session-place.ts';

const KEY = 'porchlight.desk.browser';
const FAMILIES = ['Edg', 'Firefox', 'Chrome', 'Safari'] as const;
const SYSTEMS = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac', 'Linux'] as const;

/** What this browser says of itself when somebody signs in: its family for the list of sessions, and its mark from before. */
export function thisBrowser(
  drawer: Drawer,
  userAgent: string,
): { browser: string; browserMark: string | null } {
  const family = FAMILIES.find((name) => userAgent.includes(name)) ?? 'browser';
  const system = SYSTEMS.find((name) => userAgent.includes(name));
  const browser = [family === 'Edg' ? 'Edge' : family, ...(system ? [system] : [])].join(' · ');
  return { browser, browserMark: drawer.getItem(KEY) };
}

/** Keeps the mark for the next time: strangers' wrong tries do not slow who has it. It opens nothing. */
export function keepMark(drawer: Drawer, mark: string | null | undefined): void {
  if (mark) drawer.setItem(KEY, mark);
}

/** A place for short texts: `localStorage` or `sessionStorage` in the browser. */
export type Drawer = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Where the tabs of one browser keep what they share of a session. */
export interface SessionPlace {
  drawer: Drawer;
  /** Does something while no other tab does it: a refresh token may be spent once. */
  alone<Result>(use: () => Promise<Result>): Promise<Result>;
  /** Tells that another tab signed in, or out, or somebody else in. Gives the way to stop listening. */
  onSitting(listener: () => void): () => void;
}

/** What the place needs of a browser. */
export interface Browser {
  locks: Pick<LockManager, 'request' | 'query'> | undefined;
  /** Of this tab alone. */
  tab: Drawer;
  /** Of all tabs, kept when the browser is closed. */
  shared: Drawer;
  onStorage(listener: (key: string | null) => void): () => void;
}

/** Where the refresh token lies. */
export const REFRESH_KEY = 'porchlight.desk.refresh';
/** Changes with every signing in: another one is another sitting, maybe of somebody else. */
export const SITTING_KEY = 'porchlight.desk.sitting';
const HERE_KEY = 'porchlight.desk.here';
const OPEN_TAB = 'porchlight.desk.tab';
const RENEWING = 'porchlight.desk.renewing';

/**
 * One session a browser: its tabs share the refresh token and take turns to spend it. When the last tab was closed it is
 * forgotten before a new one reads it, as it was when each tab had its own (decisions/020, 025). A browser without locks
 * (a page that came unencrypted from another machine) keeps a session a tab.
 */
export async function openSessionPlace(browser: Browser): Promise<SessionPlace> {
  const { locks, tab, shared } = browser;
  if (!locks) return { drawer: tab, alone: (use) => use(), onSitting: () => () => undefined };
  const { held = [] } = await locks.query();
  const others = held.some(({ name }) => name === OPEN_TAB);
  // A reload has its own mark; a browser that was closed has neither mark nor neighbour.
  if (!others && tab.getItem(HERE_KEY) === null)
    for (const key of [REFRESH_KEY, SITTING_KEY]) shared.removeItem(key);
  tab.setItem(HERE_KEY, 'yes');
  // Held for as long as this tab is open.
  void locks.request(OPEN_TAB, { mode: 'shared' }, () => new Promise<never>(() => undefined));
  return {
    drawer: shared,
    alone: (use) => locks.request(RENEWING, use) as ReturnType<typeof use>,
    onSitting: (listener) => browser.onStorage((key) => (key === SITTING_KEY || key === null) && listener()),
  };
}

/** This browser. */
export const thisBrowser = (): Browser => ({
  // Not there when the page came unencrypted from another machine.
  locks: (navigator as { locks?: LockManager }).locks,
  tab: sessionStorage,
  shared: localStorage,
  onStorage(listener) {
    const heard = ({ key, storageArea }: StorageEvent) => storageArea === localStorage && listener(key);
    window.addEventListener('storage', heard);
    return () => window.removeEventListener('storage', heard);
  },
});

import { expect, test } from 'vitest';
import { type Browser, type Drawer, openSessionPlace, REFRESH_KEY, SITTING_KEY } from './session-place.ts';
import { StaffSession } from './staff-session.ts';

function drawer(contents = new Map<string, string>()): Drawer {
  return {
    getItem: (key) => contents.get(key) ?? null,
    setItem: (key, value) => void contents.set(key, value),
    removeItem: (key) => void contents.delete(key),
  };
}

/** A browser with tabs: locks as the platform gives them, one storage for all. */
function browser() {
  const shared = drawer();
  const open = new Set<string>();
  let turn: Promise<unknown> = Promise.resolve();
  const locks = {
    query: async () => ({ held: [...open].map((name) => ({ name })) }),
    request: (name: string, ...rest: unknown[]) => {
      const use = rest.at(-1) as () => Promise<unknown>;
      if (rest.length > 1) {
        open.add(name);
        return use();
      }
      const mine = turn.then(use);
      turn = mine.catch(() => undefined);
      return mine;
    },
  };
  return {
    shared,
    close: () => open.clear(),
    tab: (own = drawer()) =>
      openSessionPlace({ locks, tab: own, shared, onStorage: () => () => undefined } as unknown as Browser),
  };
}

/** A server that spends each refresh token once and ends the session on a second use. */
function server() {
  const spent: string[] = [];
  let valid = 'r1';
  return {
    spent,
    refresh: async (token: string) => {
      spent.push(token);
      await Promise.resolve();
      if (token !== valid) return null;
      valid = `r${spent.length + 1}`;
      return { token: `t-${valid}`, refreshToken: valid, expiresAt: new Date(900_000).toISOString() };
    },
  };
}

test('two tabs live side by side: they renew in turn, and neither is thrown out', async () => {
  const here = browser();
  const house = server();
  const lost: string[] = [];
  const open = async (name: string) =>
    new StaffSession({
      ...(await here.tab()),
      now: () => 0,
      refresh: house.refresh,
      onLost: () => void lost.push(name),
    });
  const first = await open('first');
  first.begin({ token: 't1', refreshToken: 'r1', expiresAt: new Date(0).toISOString() });
  const second = await open('second');
  expect(second.open).toBe(true);
  const tokens = await Promise.all([first.current(), second.current()]);
  expect(tokens).toEqual(['t-r2', 't-r3']);
  expect(house.spent).toEqual(['r1', 'r2']);
  expect(lost).toEqual([]);
});

test('a reload stays signed in; after the last tab was closed nobody is', async () => {
  const here = browser();
  const own = drawer();
  await here.tab(own);
  here.shared.setItem(REFRESH_KEY, 'r1');
  here.shared.setItem(SITTING_KEY, 's1');
  here.close();
  await here.tab(own);
  expect(here.shared.getItem(REFRESH_KEY)).toBe('r1');
  here.close();
  await here.tab(drawer());
  expect(here.shared.getItem(REFRESH_KEY)).toBeNull();
  expect(here.shared.getItem(SITTING_KEY)).toBeNull();
});

test('a browser without locks keeps a session a tab', async () => {
  const own = drawer();
  const place = await openSessionPlace({
    locks: undefined,
    tab: own,
    shared: drawer(),
    onStorage: () => () => undefined,
  });
  expect(place.drawer).toBe(own);
});

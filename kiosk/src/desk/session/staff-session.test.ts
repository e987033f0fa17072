import { expect, test } from 'vitest';
import type { Drawer } from './session-place.ts';
import { type Grant, StaffSession } from './staff-session.ts';

function drawer(): Drawer & { contents: Map<string, string> } {
  const contents = new Map<string, string>();
  return {
    contents,
    getItem: (key) => contents.get(key) ?? null,
    setItem: (key, value) => void contents.set(key, value),
    removeItem: (key) => void contents.delete(key),
  };
}

const START = Date.parse('2026-11-21T00:00:00Z');
const MINUTE = 60_000;

/** A server that hands out t1, t2, … and spends each refresh token once. */
function world() {
  const state = { now: START, bought: [] as string[], lost: 0, refuse: false, away: false };
  const place = drawer();
  const grant = (n: number): Grant => ({
    token: `t${n}`,
    refreshToken: `r${n}`,
    expiresAt: new Date(state.now + 15 * MINUTE).toISOString(),
  });
  const session = new StaffSession({
    drawer: place,
    alone: (use) => use(),
    now: () => state.now,
    onLost: () => {
      state.lost += 1;
    },
    refresh: async (refreshToken) => {
      if (state.away) throw new Error('away');
      state.bought.push(refreshToken);
      return state.refuse ? null : grant(state.bought.length + 1);
    },
  });
  return { state, place, session, grant };
}

test('the access token stays in memory; only the refresh token is stored', () => {
  const { session, place, grant } = world();
  session.begin(grant(1));
  expect(place.contents.get('porchlight.desk.refresh')).toBe('r1');
  expect([...place.contents.values()].join()).not.toContain('t1');
});

test('many requests at the end of a token buy one renewal', async () => {
  const { session, state, grant } = world();
  session.begin(grant(1));
  expect(await session.current()).toBe('t1');
  state.now += 14.6 * MINUTE;
  expect(await Promise.all([session.current(), session.current(), session.renew('t1')])).toEqual([
    't2',
    't2',
    't2',
  ]);
  expect(state.bought).toEqual(['r1']);
});

test('a token refused after somebody else renewed it is simply replaced', async () => {
  const { session, state, grant } = world();
  session.begin(grant(1));
  await session.renew('t1');
  expect(await session.renew('t1')).toBe('t2');
  expect(state.bought).toEqual(['r1']);
});

test('a reload goes on with the stored refresh token', async () => {
  const { session, place } = world();
  place.contents.set('porchlight.desk.refresh', 'r-before');
  expect(session.open).toBe(true);
  expect(await session.current()).toBe('t2');
});

test('a refused renewal ends the session and says so once', async () => {
  const { session, state, place, grant } = world();
  session.begin(grant(1));
  state.refuse = true;
  expect(await session.renew('t1')).toBeNull();
  expect(state.lost).toBe(1);
  expect(session.open).toBe(false);
  expect(place.contents.size).toBe(0);
});

test('a server that cannot be reached does not sign anybody out', async () => {
  const { session, state, grant } = world();
  session.begin(grant(1));
  state.away = true;
  await expect(session.renew('t1')).rejects.toThrow('away');
  expect(session.open).toBe(true);
  expect(state.lost).toBe(0);
});

test('signing out while a renewal is under way stays signed out', async () => {
  const { session, grant } = world();
  session.begin(grant(1));
  const renewal = session.renew('t1');
  expect(session.refreshToken).toBe('r1');
  session.end();
  expect(await renewal).toBeNull();
  expect(session.open).toBe(false);
});

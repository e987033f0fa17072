import { AT_ONCE_MS } from '@porchlight/schema/at-once';
import { describe, expect, test } from 'vitest';
import type { AttendanceWish } from '../outbox/wish.ts';
import { serverTime } from '../runtime/server-time.ts';
import { asOf, wishesOn } from './as-of.ts';
import { dateIn } from './days.ts';
import { withWaiting } from './overlay.ts';
import { smallRoster } from './roster.fixture.ts';

const came = (at: string): AttendanceWish => ({
  kind: 'checkIn',
  key: at,
  at,
  childIds: ['an'],
  familyMemberId: 'g',
  verification: 'CARD',
});
const statuses = (roster: ReturnType<typeof smallRoster>) => roster.children.map(({ status }) => status);

describe('a night without network', () => {
  test('on the next day nobody is inside yet, and only that day’s wishes count', () => {
    const yesterday = came('2026-09-01T23:59:58+08:00');
    const today = came('2026-09-02T00:00:02+08:00');
    const roster = asOf(smallRoster(), '2026-09-02');
    expect(statuses(roster)).toEqual(['EXPECTED', 'EXPECTED', 'EXPECTED']);
    expect(roster.kindergarten).toMatchObject({ today: '2026-09-02', presentCount: 0 });
    expect(wishesOn(roster, [yesterday, today], 0)).toEqual([today]);
    expect(statuses(withWaiting(roster, wishesOn(roster, [yesterday], 0)))[0]).toBe('EXPECTED');
    expect(statuses(withWaiting(roster, wishesOn(roster, [today], 0)))[0]).toBe('PRESENT');
  });

  test('on the same day nothing changes, and a clock that fell back changes nothing', () => {
    const roster = smallRoster();
    expect(asOf(roster, '2026-09-01')).toBe(roster);
    expect(asOf(roster, '2026-08-31')).toBe(roster);
  });

  test('who is expected follows from the days on which a child comes', () => {
    const expected = (day: string) => asOf(smallRoster(), day).children.map((child) => child.expected);
    expect(expected('2026-09-04')).toEqual([true, true, true]); // a Friday
    expect(expected('2026-09-05')).toEqual([false, false, false]); // a Saturday
  });

  test.each([
    ['Asia/Shanghai', '2026-09-02'],
    ['Asia/Urumqi', '2026-09-01'],
    ['America/New_York', '2026-09-01'],
    ['Pacific/Auckland', '2026-09-02'],
  ])('the day is the kindergarten’s, wherever the device believes it is: %s', (timeZone, date) => {
    expect(dateIn('2026-09-01T17:30:00Z', timeZone)).toBe(date);
  });
});

test('a clock that is a day off is known as soon as the server has said the time, also after a reload', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const device = { now: () => Date.parse('2026-09-02T08:00:00Z') };
  serverTime(device, storage).learn('2026-09-01T08:00:00Z', device.now());
  expect(new Date(serverTime(device, storage).now()).toISOString()).toBe('2026-09-01T08:00:00.000Z');
  serverTime(device, storage).learn('2026-09-02T08:00:01Z', device.now());
  expect(serverTime(device, storage).now()).toBe(device.now());
});

test('no clock, however wrong, makes what happens now into something that has happened', () => {
  const server = Date.parse('2026-09-01T08:00:00Z');
  const answersTake = 3_000;
  for (let off = -150_000; off <= 150_000; off += 500) {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    const time = serverTime({ now: () => server + off }, storage);
    time.learn(new Date(server + answersTake).toISOString(), server + off);
    const said = time.now();
    expect(server + answersTake - said).toBeLessThan(AT_ONCE_MS);
  }
});

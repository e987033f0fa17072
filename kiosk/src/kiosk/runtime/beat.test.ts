import { expect, test } from 'vitest';
import type { AttendanceWish } from '../outbox/wish.ts';
import { startBeat } from './beat.ts';
import type { DeviceReport } from './reports.ts';

const waiting: AttendanceWish = {
  kind: 'checkIn',
  key: 'w1',
  at: '2026-09-01T07:52:00Z',
  childIds: ['an'],
  familyMemberId: 'g',
  verification: 'CARD',
};

const noop = (): void => undefined;

/** A kiosk with one wish in its queue, and a desk that hears of it. */
function scripted() {
  const told: DeviceReport[] = [];
  const world = { away: false, reload: false, reloads: 0, refusedTold: 0, wake: noop };
  startBeat({
    reports: {
      async device(report) {
        if (world.away) throw new TypeError('network');
        told.push(report);
        return world.reload;
      },
    },
    reportRefused: async () => {
      world.refusedTold += 1;
    },
    outbox: { waiting: async () => [waiting] },
    clock: {
      now: () => 0,
      later(wake, ms) {
        if (ms === 30_000) world.wake = wake;
        return () => undefined;
      },
    },
    appVersion: 'BHxaJEH9',
    reloadAtRest: () => {
      world.reloads += 1;
    },
  });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return { told, world, settled };
}

test('every half minute the desk hears which page runs, what waits, and since when', async () => {
  const { told, world, settled } = scripted();
  await settled();
  world.wake();
  await settled();
  expect(told).toHaveLength(2);
  expect(told[0]).toEqual({
    appVersion: 'BHxaJEH9',
    queueDepth: 1,
    oldestQueuedAt: waiting.at,
    startedAt: '1970-01-01T00:00:00.000Z',
  });
  expect(world.refusedTold).toBe(2);
});

test('without network the next beat comes; a wanted reload is handed on', async () => {
  const { told, world, settled } = scripted();
  world.away = true;
  await settled();
  world.away = false;
  world.reload = true;
  world.wake();
  await settled();
  expect(told.length).toBeGreaterThan(0);
  expect(world.reloads).toBe(1);
});

import { expect, test } from 'vitest';
import { pageUpdates } from './page-updates.ts';
import { TAKE_OVER } from './worker-words.ts';

/** A browser whose worker may have a new version, and a kiosk that somebody may stand at. */
function scripted({ before = true } = {}) {
  let due: (() => void)[] = [];
  const told: string[] = [];
  const listeners = new Map<string, () => void>();
  const world = { resting: true, waits: false, stored: Promise.resolve(), reloads: 0 };
  const waiting = { postMessage: (word: string) => told.push(word) };
  const registration = {
    get waiting() {
      return world.waits ? waiting : null;
    },
    installing: null,
    addEventListener: () => undefined,
    update: async () => undefined,
  };
  const container = {
    controller: before ? { postMessage: () => undefined } : null,
    ready: Promise.resolve(registration),
    register: async () => registration,
    addEventListener: (type: string, listener: () => void) => listeners.set(type, listener),
  } as unknown as ServiceWorkerContainer;
  const updates = pageUpdates({
    container,
    clock: {
      now: () => 0,
      later: (wake) => {
        due.push(wake);
        return () => undefined;
      },
    },
    resting: () => world.resting,
    stored: () => world.stored,
    reload: () => {
      world.reloads += 1;
    },
  });
  /** Everything that is planned happens, several times. */
  const later = async (times = 4) => {
    for (let time = 0; time < times; time += 1) {
      const now = due;
      due = [];
      for (const wake of now) wake();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { world, told, updates, later, tookOver: () => listeners.get('controllerchange')?.() };
}

test('a new version takes over only at rest, and the page begins anew', async () => {
  const { world, told, updates, later, tookOver } = scripted();
  world.resting = false;
  world.waits = true;
  await updates.start();
  await later();
  expect(told).toEqual([]);
  world.resting = true;
  await later(2);
  expect(told).toEqual([TAKE_OVER]);
  expect(world.reloads).toBe(0);
  world.waits = false;
  tookOver();
  await later();
  expect(world.reloads).toBeGreaterThan(0);
});

test('a new version that stays waiting although it was told comes in with a reload', async () => {
  const { world, told, updates, later } = scripted();
  world.waits = true;
  await updates.start();
  await later(8);
  expect(told).toEqual([TAKE_OVER]);
  expect(world.reloads).toBeGreaterThan(0);
});

test('somebody who came between is not interrupted', async () => {
  const { world, updates, later } = scripted();
  await updates.start();
  let written: () => void = () => undefined;
  world.stored = new Promise((resolve) => {
    written = resolve;
  });
  updates.reloadAtRest();
  await later();
  expect(world.reloads).toBe(0); // a wish is not on disk yet
  world.resting = false;
  written();
  await later();
  expect(world.reloads).toBe(0);
  world.resting = true;
  await later();
  expect(world.reloads).toBeGreaterThan(0);
});

test('the first worker of a device does not load the page anew; the one after it does', async () => {
  const { world, updates, later, tookOver } = scripted({ before: false });
  await updates.start();
  tookOver();
  await later();
  expect(world.reloads).toBe(0);
  tookOver();
  await later();
  expect(world.reloads).toBeGreaterThan(0);
});

test('without service workers the kiosk works all the same', async () => {
  const updates = pageUpdates({
    container: undefined,
    clock: { now: () => 0, later: () => () => undefined },
    resting: () => true,
    stored: async () => undefined,
    reload: () => undefined,
  });
  await expect(updates.start()).resolves.toBe(false);
});

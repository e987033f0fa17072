import { expect, test } from 'vitest';
import { FairBulkheads, LANES, trafficOf } from './bulkheads.ts';
import { FairQueue } from './fair-queue.ts';

const LIMITS = { atOnce: 2, perHolder: 1, waiting: 3, waitingInAll: 5, patienceMs: 60_000 };

/** Work that ends when told to, and remembers in which order it began. */
function workshop(run: (holder: string, use: () => Promise<void>) => Promise<void>) {
  const began: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    began,
    start: (holder: string, name: string) => {
      const done = run(holder, () => {
        began.push(name);
        return new Promise<void>((resolve) => ends.set(name, resolve));
      });
      // Some are left waiting when their test is over.
      done.catch(() => undefined);
      return done;
    },
    end: async (name: string) => {
      ends.get(name)?.();
      await new Promise((resolve) => setImmediate(resolve));
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

test('lines are served in turn: who asks for one thing does not wait behind a hundred of somebody else', async () => {
  const queue = new FairQueue(LIMITS);
  const { began, start, end } = workshop((holder, use) => queue.run(holder, use));
  for (const name of ['a1', 'a2', 'a3']) void start('a', name);
  void start('b', 'b1');
  void start('c', 'c1');
  expect(began).toEqual(['a1', 'b1']);
  await end('a1');
  await end('b1');
  expect(began).toEqual(['a1', 'b1', 'a2', 'c1']);
  await end('a2');
  await end('c1');
  await end('a3');
  expect([began.length, queue.running]).toEqual([5, 0]);
});

test('what fails makes room too', async () => {
  const queue = new FairQueue({ ...LIMITS, atOnce: 1 });
  const failing = queue.run('a', () => Promise.reject(new Error('no')));
  const next = queue.run('b', async () => 'done');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('done');
});

test('too many waiting are refused at once, and who waits too long after a while: 429', async () => {
  const queue = new FairQueue({ ...LIMITS, patienceMs: 10 });
  const { start, end } = workshop((holder, use) => queue.run(holder, use));
  const first = start('a', 'a1');
  const waiting = ['a2', 'a3', 'a4'].map((name) => start('a', name));
  await expect(start('a', 'a5')).rejects.toMatchObject({ status: 429, retryAfter: 1 });
  for (const each of waiting) await expect(each).rejects.toMatchObject({ status: 429 });
  await end('a1');
  await first;
});

test('who is at a door goes first, and leaves programs and strangers one thing at a time', async () => {
  let now = 0;
  const bulkheads = new FairBulkheads(() => now);
  const { began, start, end } = workshop((holder, use) =>
    bulkheads.run(trafficOf({ kind: holder.split(' ')[0] as 'KIOSK' }), holder, use),
  );
  for (const name of ['i1', 'i2', 'i3']) void start(`INTEGRATOR ${name}`, name);
  expect(began).toEqual(['i1', 'i2', 'i3']);
  void start('KIOSK one', 'k1');
  void start('INTEGRATOR four', 'i4');
  void start('ANONYMOUS one', 's1');
  void start('ANONYMOUS two', 's2');
  expect(began).toEqual(['i1', 'i2', 'i3', 'k1', 's1']);
  for (const name of ['i1', 'i2', 'i3']) await end(name);
  expect(began).toContain('i4');
  await end('s1');
  expect(began).toContain('s2');
  now += 5_000;
  void start('INTEGRATOR five', 'i5');
  expect(began).toContain('i5');
});

test('everybody beside the doors leaves connections of the database to them', () => {
  const bulkheads = new FairBulkheads();
  const { began, start } = workshop((holder, use) =>
    bulkheads.run(trafficOf({ kind: holder.split(' ')[0] as 'KIOSK' }), holder, use),
  );
  for (let count = 0; count < 6; count += 1)
    for (const kind of ['ANONYMOUS', 'INTEGRATOR', 'ADMIN'])
      void start(`${kind} ${count}`, `${kind} ${count}`);
  expect(began).toHaveLength(8);
  for (let count = 0; count < 2; count += 1) void start(`FAMILY_CARD ${count}`, `door ${count}`);
  expect(began).toHaveLength(10);
  expect(LANES.STAFF.atOnce).toBe(8);
});

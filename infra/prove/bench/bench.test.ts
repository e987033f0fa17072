import { expect, test } from 'vitest';
import { compareInTurns, type Load, median } from './rounds.ts';
import { withWork } from './work.ts';

test('the middle of odd and even counts', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([7])]).toEqual([2, 2.5, 7]);
  expect(median([])).toBeNaN();
});

test('both are warmed, take turns, and go first by turns; shares belong to their round', async () => {
  const order: string[] = [];
  const load = (name: string, rates: number[], workMs: number): Load => ({
    round: async () => {
      order.push(name);
      const perSecond = rates.shift() ?? 0;
      return { perSecond, answered: perSecond, failed: 0, sample: '', workMs };
    },
    stop: () => undefined,
  });
  const found = await compareInTurns(load('a', [0, 0, 50, 70], 300), load('c', [0, 0, 100, 100], 200), 2, 1);
  expect(order.join('')).toBe('acac' + 'ca' + 'ac');
  expect(found).toEqual({ shares: [0.5, 0.7], workShare: 0.4, api: [50, 70], ceiling: [100, 100] });
});

test('what the processors do for a server is its own time, not that of others', async () => {
  const load = (pid: number) => withWork({ round: busy, stop: () => undefined }, pid, pid);
  const busy = async (milliseconds: number) => {
    const since = process.cpuUsage();
    while (process.cpuUsage(since).user < milliseconds * 1000);
    return { perSecond: 1, answered: 1, failed: 0, sample: '' };
  };
  expect((await load(process.pid).round(200)).workMs).toBeGreaterThanOrEqual(190);
  const nobody = -1;
  expect((await load(nobody).round(200)).workMs).toBe(0);
});

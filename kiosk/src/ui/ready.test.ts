import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenIdle } from './ready.ts';

/** What the page asked to do in its next idle time. */
let asked: IdleRequestCallback[] = [];
const idle = (ms: number): void => asked.shift()?.({ didTimeout: false, timeRemaining: () => ms });

beforeEach(() => {
  asked = [];
  vi.stubGlobal('requestIdleCallback', (work: IdleRequestCallback) => asked.push(work));
});
afterEach(() => vi.unstubAllGlobals());

test('nothing is done before the page is idle; then all of it, in order', () => {
  const done: number[] = [];
  whenIdle([() => done.push(1), () => done.push(2), () => done.push(3)]);
  expect(done).toEqual([]);
  idle(50);
  expect(done).toEqual([1, 2, 3]);
  expect(asked).toHaveLength(0);
});

test('a short idle time takes one piece, and asks for another', () => {
  const done: number[] = [];
  whenIdle([() => done.push(1), () => done.push(2)]);
  idle(1);
  expect(done).toEqual([1]);
  idle(1);
  expect(done).toEqual([1, 2]);
  expect(asked).toHaveLength(0);
});

test('nothing to do is done at once', () => {
  whenIdle([]);
  idle(50);
  expect(asked).toHaveLength(0);
});

import { expect, test } from 'vitest';
import { judged } from './judge.ts';
import type { CallMeasured } from './telephone.ts';

/** Arrivals every 20 ms for a second, with a hole of so many ms at 500. */
const rhythm = (hole = 0): number[] =>
  Array.from({ length: 50 }, (_, i) => i * 20).map((at) => (at >= 500 ? at + hole : at));

const call = (over: Partial<CallMeasured> = {}): CallMeasured => ({
  answeredAt: 0,
  firstAudioAt: 30,
  keys: [{ pressedAt: 100, promptAt: 140 }],
  frames: rhythm(),
  ...over,
});
const run = (calls: CallMeasured[], control = rhythm()) => judged({ calls, control, from: 0, to: 2_000 });

test('a hole in one call is late, while the control is on time', () => {
  expect(run([call(), call({ frames: rhythm(30) })])).toMatchObject({
    lateFrames: 1,
    lateFramesInAll: 1,
    controlStalls: 0,
    frames: 100,
  });
});

test('a hole in everything is the machine’s', () => {
  const held = rhythm(30);
  expect(run([call({ frames: held })], held)).toMatchObject({
    lateFrames: 0,
    lateFramesInAll: 1,
    controlStalls: 1,
  });
});

test('a stall elsewhere excuses nothing', () => {
  const stalledLater = rhythm().map((at) => (at >= 800 ? at + 30 : at));
  expect(run([call({ frames: rhythm(30) })], stalledLater).lateFrames).toBe(1);
});

test('the slowest but one of twenty is what 95 of 100 stay below', () => {
  const calls = Array.from({ length: 20 }, (_, i) => call({ firstAudioAt: 10 * (i + 1) }));
  expect(run(calls)).toMatchObject({ firstAudioP95Ms: 190, keyToPromptP95Ms: 40, missing: 0 });
});

test('silence and keys without a prompt are missing', () => {
  const mute = call({ firstAudioAt: undefined, keys: [{ pressedAt: 100, promptAt: undefined }] });
  expect(run([call(), mute]).missing).toBe(2);
});

import { describe, expect, test } from 'vitest';
import { find, recordingOf } from './heard.ts';
import { fromMuLaw, joined, type Pcm, RATE, readWav, silence, wavOf } from './wav.ts';

/** A sound of its own for each number: tones that change every 50 ms, as a voice does. */
function voice(number: number, seconds: number): Pcm {
  let state = number;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
  const hertz = Array.from({ length: Math.ceil(seconds * 20) }, () => 200 + next() * 1_800);
  return Int16Array.from({ length: seconds * RATE }, (_, i) =>
    Math.round(6_000 * Math.sin((2 * Math.PI * (hertz[Math.floor(i / 400)] ?? 0) * i) / RATE)),
  );
}

const hello = voice(1, 2);
const menu = voice(2, 3);
const call = joined([silence(0.5), hello, silence(0.18), menu.subarray(0, 1.6 * RATE), silence(1)]);

describe('what was heard', () => {
  test('a whole sentence, to the sample', () => {
    const found = find(recordingOf(call), hello);
    expect(found?.start).toBeCloseTo(0.5, 3);
    expect(found?.heard).toBeCloseTo(2, 3);
    expect(found?.score).toBeGreaterThan(0.999);
  });

  test('a sentence that was cut: where it begins, and how far it went', () => {
    const found = find(recordingOf(call), menu);
    expect(found?.start).toBeCloseTo(2.68, 3);
    expect(found?.heard).toBeCloseTo(1.6, 3);
    expect(found?.whole).toBe(3);
  });

  test('another sentence is not there, and silence is nothing', () => {
    expect(find(recordingOf(call), voice(3, 2))).toBeUndefined();
    expect(find(recordingOf(call), silence(2))).toBeUndefined();
  });
});

test('a file gives back its samples, also while it is being written', () => {
  const file = wavOf(hello);
  expect(readWav(file)).toEqual(hello);
  expect(readWav(file.subarray(0, 44 + 2_001))).toEqual(hello.subarray(0, 1_000));
});

test('mu-law is undone as ITU-T G.711 has it', () => {
  const bytes = Uint8Array.of(0xff, 0x7f, 0x80, 0x00, 0xaf, 0x30);
  expect([...fromMuLaw(bytes)]).toEqual([0, 0, 32_124, -32_124, 4_092, -3_900]);
});

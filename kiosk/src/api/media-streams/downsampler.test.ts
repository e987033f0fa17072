import { expect, test } from 'vitest';
import { Downsampler } from './downsampler.ts';

const tone = (hertz: number, rate: number, seconds: number) =>
  Float32Array.from({ length: rate * seconds }, (_, i) => Math.sin((2 * Math.PI * hertz * i) / rate));

function through(rate: number, input: Float32Array, block = 128): Float32Array {
  const downsampler = new Downsampler(rate);
  const out: number[] = [];
  for (let i = 0; i < input.length; i += block) out.push(...downsampler.push(input.subarray(i, i + block)));
  return Float32Array.from(out);
}

const loudness = (samples: Float32Array) =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);

test.each([48_000, 44_100, 16_000])('one second at %i is one second of telephone sound', (rate) => {
  expect(Math.abs(through(rate, tone(440, rate, 1)).length - 8000)).toBeLessThanOrEqual(16);
});

test.each([48_000, 44_100])('a voice keeps its loudness from %i', (rate) => {
  const heard = through(rate, tone(1000, rate, 1)).subarray(200);
  expect(loudness(heard)).toBeGreaterThan(0.69);
  expect(loudness(heard)).toBeLessThan(0.72);
});

test('what the telephone cannot carry does not fold back into the voice', () => {
  expect(loudness(through(48_000, tone(6000, 48_000, 1)).subarray(200))).toBeLessThan(0.01);
});

test('blocks of any size give the same sound', () => {
  const input = tone(700, 48_000, 0.2);
  expect(through(48_000, input, 128)).toEqual(through(48_000, input, 1000));
});

import { expect, test } from 'vitest';
import { decode, decodeSample, encode, encodeSample, fromBase64, SILENCE, toBase64 } from './mu-law.ts';

test('known points of G.711', () => {
  expect(encodeSample(0)).toBe(SILENCE);
  expect(decodeSample(0xff)).toBe(0);
  expect(decodeSample(0x80)).toBe(32_124);
  expect(decodeSample(0x00)).toBe(-32_124);
  expect(encodeSample(32_767)).toBe(0x80);
  expect(encodeSample(-32_768)).toBe(0x00);
});

test('every byte survives decoding and encoding, except the second zero', () => {
  for (let byte = 0; byte < 256; byte++) {
    expect(encodeSample(decodeSample(byte))).toBe(byte === 0x7f ? SILENCE : byte);
  }
});

test('a tone comes back within the codec’s noise (33 dB or better)', () => {
  const tone = Float32Array.from({ length: 800 }, (_, i) => 0.5 * Math.sin((2 * Math.PI * 440 * i) / 8000));
  const heard = decode(encode(tone));
  const power = (samples: Float32Array) => samples.reduce((sum, sample) => sum + sample * sample, 0);
  const noise = power(tone.map((sample, i) => sample - (heard[i] ?? 0)));
  expect(10 * Math.log10(power(tone) / noise)).toBeGreaterThan(33);
});

test('base64 there and back', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  expect(fromBase64(toBase64(bytes))).toEqual(bytes);
});

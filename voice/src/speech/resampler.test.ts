import { expect, it } from 'vitest';
import type { Pcm } from '../line/line.ts';
import { joined } from '../line/testing/sound.ts';
import { Resampler } from './resampler.ts';

function tone(hertz: number, rate: number, ms: number): Pcm {
  return Int16Array.from(
    { length: (rate * ms) / 1000 },
    (_, i) => 10_000 * Math.sin((2 * Math.PI * hertz * i) / rate),
  );
}

function through(pcm: Pcm, from: number, piece: number): Pcm {
  const resampler = new Resampler(from, 8000);
  const out: Pcm[] = [];
  for (let at = 0; at < pcm.length; at += piece) out.push(resampler.push(pcm.slice(at, at + piece)));
  return joined([...out, resampler.end()]);
}

/** Level of the middle of the sound, where the filter is full. */
function level(pcm: Pcm): number {
  const middle = pcm.slice(400, -400);
  return Math.sqrt(middle.reduce((sum, sample) => sum + sample * sample, 0) / middle.length);
}

it.each([22_050, 16_000, 48_000, 44_100])('keeps speech and removes what would fold back (%i Hz)', (rate) => {
  for (const hertz of [300, 1000, 3000])
    expect(level(through(tone(hertz, rate, 500), rate, 1000))).toBeCloseTo(7071, -2);
  for (const hertz of [4600, 5500, 7000])
    expect(level(through(tone(hertz, rate, 500), rate, 1000))).toBeLessThan(20);
});

it('gives the same sound however it is cut into pieces', () => {
  const sound = tone(440, 22_050, 300);
  const whole = through(sound, 22_050, sound.length);
  expect([...through(sound, 22_050, 7)]).toEqual([...whole]);
  expect(whole.length).toBeCloseTo(2400, -1);
});

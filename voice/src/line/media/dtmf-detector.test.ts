import { describe, expect, test } from 'vitest';
import { DtmfDetector } from './dtmf-detector.ts';

/** Frequencies with their loudness, 200 ms of them together. */
type Sound = readonly (readonly [hertz: number, loudness: number])[];

const heard = (sound: Sound) =>
  new DtmfDetector().hear(
    Int16Array.from({ length: 1_600 }, (_, at) =>
      Math.round(
        sound.reduce(
          (sum, [hertz, loudness]) => sum + loudness * Math.sin((2 * Math.PI * hertz * at) / 8_000),
          0,
        ),
      ),
    ),
  );
const five = (low: number, high: number, more: Sound = []): Sound => [[770, low], [1336, high], ...more];
/** Loudness of a third sound that takes this share of the energy beside two of 2,000 each. */
const beside = (share: number) => Math.sqrt((share / (1 - share)) * 2 * 2_000 ** 2);

describe('what counts as a key', () => {
  test.each([
    ['clear', five(2_000, 2_000), ['5']],
    ['as quiet as a key may be', five(115, 115), ['5']],
    ['quieter than that', five(85, 85), []],
    ['beside a quarter of other sound', five(2_000, 2_000, [[2_600, beside(0.25)]]), ['5']],
    ['beside more than a third, as in speech', five(2_000, 2_000, [[2_600, beside(0.38)]]), []],
    ['the high tone 7 dB weaker, as long lines make it', five(2_000, 2_000 / 10 ** (7 / 20)), ['5']],
    ['the high tone 10 dB weaker', five(2_000, 2_000 / 10 ** (10 / 20)), []],
    ['the low tone 10 dB weaker', five(2_000 / 10 ** (10 / 20), 2_000), []],
    ['one tone alone', [[770, 2_000]] as Sound, []],
  ])('%s', (_name, sound, keys) => {
    expect(heard(sound)).toEqual(keys);
  });
});

/** Tones: after which to speak, and that a person is being rung. */
import type { Pcm } from '../line/line.ts';

const SAMPLES_A_SECOND = 8000;
const LOUDNESS = 4000;
/** Ramp at both ends, so that a tone does not click. */
const RAMP_SAMPLES = 80;

function tone(hertz: number, ms: number): Pcm {
  const length = (SAMPLES_A_SECOND * ms) / 1000;
  return Int16Array.from({ length }, (_, at) => {
    const ramp = Math.min(1, at / RAMP_SAMPLES, (length - at) / RAMP_SAMPLES);
    return Math.round(LOUDNESS * ramp * Math.sin((2 * Math.PI * hertz * at) / SAMPLES_A_SECOND));
  });
}

function silence(ms: number): Pcm {
  return new Int16Array((SAMPLES_A_SECOND * ms) / 1000);
}

function joined(...parts: readonly Pcm[]): Pcm {
  const all = new Int16Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** "Speak after the tone". */
export const speakTone: Pcm = joined(silence(100), tone(950, 250));

/** How a telephone sounds that rings in China: 450 Hz, one second of five. */
export const ringingTone: Pcm = joined(
  silence(500),
  tone(450, 1000),
  silence(4000),
  tone(450, 1000),
  silence(500),
);

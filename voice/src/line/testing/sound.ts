/** Sound for tests: noise that is like no other noise, and a way to find it in what was heard. */
import type { Key, Pcm } from '../line.ts';
import { SAMPLES_A_MS, SAMPLES_A_SECOND } from '../media/frame.ts';

/** `ms` of noise; the same seed gives the same noise. */
export function noise(seed: number, ms: number): Pcm {
  let state = seed * 2_654_435_761;
  return Int16Array.from({ length: ms * SAMPLES_A_MS }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >> 18) | 1; // never silence
  });
}

/** The two tones of a key, `ms` long. */
export function touchTone(key: Key, ms: number): Pcm {
  const [row, column] = PLACE[key];
  const low = [697, 770, 852, 941][row] ?? 0;
  const high = [1209, 1336, 1477][column] ?? 0;
  const at = (hertz: number, i: number): number => Math.sin((2 * Math.PI * hertz * i) / SAMPLES_A_SECOND);
  return Int16Array.from({ length: ms * SAMPLES_A_MS }, (_, i) => 6000 * (at(low, i) + at(high, i)));
}

const PLACE: Record<Key, readonly [number, number]> = {
  '1': [0, 0],
  '2': [0, 1],
  '3': [0, 2],
  '4': [1, 0],
  '5': [1, 1],
  '6': [1, 2],
  '7': [2, 0],
  '8': [2, 1],
  '9': [2, 2],
  '*': [3, 0],
  '0': [3, 1],
  '#': [3, 2],
};

/** Where `part` begins in `heard`, sample-exact, in milliseconds; -1 if it is not there whole. */
export function findMs(heard: Pcm, part: Pcm): number {
  for (let from = 0; ; ) {
    const at = bytes(heard).indexOf(bytes(part), from);
    if (at < 0) return -1;
    if (at % 2 === 0) return at / 2 / SAMPLES_A_MS;
    from = at + 1;
  }
}

/** How many milliseconds of the beginning of `part` are in `heard` without a break. */
export function heardOfMs(heard: Pcm, part: Pcm): number {
  let least = 0;
  let most = part.length;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (findMs(heard, part.slice(0, middle)) >= 0) least = middle;
    else most = middle - 1;
  }
  return least / SAMPLES_A_MS;
}

/** All pieces as one. */
export function joined(pieces: readonly Pcm[]): Pcm {
  return Int16Array.from(pieces.flatMap((piece) => [...piece]));
}

function bytes(pcm: Pcm): Buffer {
  return Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength);
}

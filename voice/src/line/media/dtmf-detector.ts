/** Finds touch tones in sound (in-band DTMF), for telephones and gateways that do not send them as events. */
import type { Key } from '../line.ts';
import { SAMPLES_A_SECOND } from './frame.ts';

/** 12.75 ms: short enough to see a 40 ms tone at least twice, long enough to tell neighbouring tones apart. */
const BLOCK = 102;
const LOW = [697, 770, 852, 941] as const;
const HIGH = [1209, 1336, 1477] as const;
const KEYS: readonly (readonly Key[])[] = [
  ['1', '2', '3'],
  ['4', '5', '6'],
  ['7', '8', '9'],
  ['*', '0', '#'],
];
/** Two equal blocks make a press, two others end it: one bad block neither doubles nor loses a key. */
const BLOCKS_TO_CHANGE = 2;
const QUIETEST_MEAN_SQUARE = 10_000;
/** Of the energy of a block, what the two tones must hold; speech stays far below. */
const LEAST_TONE_SHARE = 0.7;
/** 8 dB: the high tone may be that much weaker or stronger than the low one. */
const MOST_TWIST = 6.3;

/** Power of one frequency in a block, scaled so that a pure tone gives the block's energy. */
function power(block: Float64Array, hertz: number): number {
  const coefficient = 2 * Math.cos((2 * Math.PI * hertz) / SAMPLES_A_SECOND);
  let before = 0;
  let beforeThat = 0;
  for (const sample of block) {
    const now = sample + coefficient * before - beforeThat;
    beforeThat = before;
    before = now;
  }
  return ((before * before + beforeThat * beforeThat - coefficient * before * beforeThat) * 2) / BLOCK;
}

function strongest(powers: readonly number[]): number {
  return powers.indexOf(Math.max(...powers));
}

/** The key whose two tones fill the block, or undefined. */
function keyOf(block: Float64Array): Key | undefined {
  const energy = block.reduce((sum, sample) => sum + sample * sample, 0);
  if (energy / BLOCK < QUIETEST_MEAN_SQUARE) return undefined;
  const low = LOW.map((hertz) => power(block, hertz));
  const high = HIGH.map((hertz) => power(block, hertz));
  const row = strongest(low);
  const column = strongest(high);
  const [lowest, highest] = [low[row] ?? 0, high[column] ?? 0];
  if ((lowest + highest) / energy < LEAST_TONE_SHARE) return undefined;
  if (lowest > highest * MOST_TWIST || highest > lowest * MOST_TWIST) return undefined;
  return KEYS[row]?.[column];
}

/** One detector a leg; feed it the sound in order. */
export class DtmfDetector {
  readonly #block = new Float64Array(BLOCK);
  #filled = 0;
  #candidate: Key | undefined;
  #seen = 0;
  #down: Key | undefined;

  /** Takes sound and gives the keys whose press began in it. */
  hear(samples: Int16Array): Key[] {
    const pressed: Key[] = [];
    for (const sample of samples) {
      this.#block[this.#filled++] = sample;
      if (this.#filled < BLOCK) continue;
      this.#filled = 0;
      const key = this.#settle(keyOf(this.#block));
      if (key) pressed.push(key);
    }
    return pressed;
  }

  #settle(key: Key | undefined): Key | undefined {
    this.#seen = key === this.#candidate ? this.#seen + 1 : 1;
    this.#candidate = key;
    if (this.#seen < BLOCKS_TO_CHANGE || key === this.#down) return undefined;
    this.#down = key;
    return key;
  }
}

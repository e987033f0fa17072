import { TELEPHONE_RATE } from './mu-law.ts';

/** Zero crossings of the filter on each side: more are sharper and slower. */
const REACH = 12;
/** Steps of the filter's table between two zero crossings. */
const STEPS = 256;
/** Where the voice band ends, as a share of half the telephone rate: leaves room for the filter's slope. */
const PASS = 0.92;

/** A low-pass filter (sinc under a Hann window), as a table over the distance in output samples. */
function kernel(): Float32Array {
  return Float32Array.from({ length: REACH * STEPS + 1 }, (_, i) => {
    const x = (i / STEPS) * PASS;
    const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    return PASS * sinc * (0.5 + 0.5 * Math.cos((Math.PI * i) / (REACH * STEPS)));
  });
}

/** Brings the microphone's samples down to the telephone's 8,000 a second, block by block. */
export class Downsampler {
  readonly #ratio: number;
  readonly #reach: number;
  readonly #kernel = kernel();
  #history = new Float32Array(0);
  /** Where the next output sample lies in `#history`, in input samples. */
  #position: number;

  /** @param rate Samples a second that come in; at least 8,000. */
  constructor(rate: number) {
    this.#ratio = rate / TELEPHONE_RATE;
    this.#reach = Math.ceil(REACH * this.#ratio);
    this.#position = this.#reach;
    this.#history = new Float32Array(this.#reach);
  }

  /** Takes a block of any length and gives the telephone samples that are complete with it. */
  push(block: Float32Array): Float32Array {
    const samples = new Float32Array(this.#history.length + block.length);
    samples.set(this.#history);
    samples.set(block, this.#history.length);
    const out: number[] = [];
    while (this.#position + this.#reach < samples.length) {
      out.push(this.#sampleAt(samples, this.#position));
      this.#position += this.#ratio;
    }
    const spent = Math.max(0, Math.floor(this.#position) - this.#reach);
    this.#history = samples.slice(spent);
    this.#position -= spent;
    return Float32Array.from(out);
  }

  #sampleAt(samples: Float32Array, position: number): number {
    let sum = 0;
    const first = Math.ceil(position - this.#reach);
    for (let i = Math.max(0, first); i <= position + this.#reach; i++) {
      const step = Math.round((Math.abs(i - position) / this.#ratio) * STEPS);
      sum += (samples[i] ?? 0) * (this.#kernel[step] ?? 0);
    }
    return sum / this.#ratio;
  }
}

/** Changes the sample rate of sound, piece by piece, with a low-pass filter so that nothing folds back into speech. */
import type { Pcm } from '../line/line.ts';

/** Filter taps on each side, counted in output samples: enough for the stop band to begin at half the output rate. */
const HALF_TAPS_OUT = 24;
/** Where the filter has lost half its level, as a share of the lower of the two rates. */
const CUTOFF = 0.4375;

/** Turns sound of one rate into sound of another. Feed it pieces in order, then `end`. */
export class Resampler {
  readonly #step: number;
  readonly #phases: number;
  /** Filter taps on each side, counted in input samples. */
  readonly #half: number;
  readonly #filters: readonly Float64Array[];
  /** Input that later output still needs; begins with silence so that the first sample is filtered too. */
  #input: Float64Array;
  /** Position of the next output sample in `#input`, in units of 1/phases samples. */
  #position: number;

  /** Rates in samples a second. */
  constructor(from: number, to: number) {
    const divisor = greatestCommonDivisor(from, to);
    this.#step = from / divisor;
    this.#phases = to / divisor;
    this.#half = Math.ceil(HALF_TAPS_OUT * Math.max(1, from / to));
    this.#input = new Float64Array(this.#half - 1);
    this.#position = (this.#half - 1) * this.#phases;
    const cutoff = (CUTOFF * Math.min(from, to)) / from;
    this.#filters = Array.from({ length: this.#phases }, (_, phase) =>
      filter(phase / this.#phases, cutoff, this.#half),
    );
  }

  /** Takes a piece and gives what is ready. */
  push(piece: Int16Array): Pcm {
    const joined = new Float64Array(this.#input.length + piece.length);
    joined.set(this.#input);
    joined.set(piece, this.#input.length);
    this.#input = joined;
    return this.#drain();
  }

  /** Gives the rest. */
  end(): Pcm {
    return this.push(new Int16Array(this.#half));
  }

  #drain(): Pcm {
    const out: number[] = [];
    while (Math.floor(this.#position / this.#phases) + this.#half < this.#input.length) {
      out.push(this.#sample());
      this.#position += this.#step;
    }
    this.#forget();
    return Int16Array.from(out);
  }

  #sample(): number {
    const first = Math.floor(this.#position / this.#phases) - this.#half + 1;
    const taps = this.#filters[this.#position % this.#phases] ?? new Float64Array(0);
    let sum = 0;
    for (let i = 0; i < taps.length; i++) sum += (taps[i] ?? 0) * (this.#input[first + i] ?? 0);
    return Math.max(-32_768, Math.min(32_767, Math.round(sum)));
  }

  #forget(): void {
    const gone = Math.floor(this.#position / this.#phases) - this.#half + 1;
    this.#input = this.#input.slice(gone);
    this.#position -= gone * this.#phases;
  }
}

/** A windowed sinc (Blackman), shifted by a part of a sample, with a gain of one. */
function filter(shift: number, cutoff: number, half: number): Float64Array {
  const taps = Float64Array.from({ length: 2 * half }, (_, i) => {
    const x = i - half + 1 - shift;
    const sinc = x === 0 ? 2 * cutoff : Math.sin(2 * Math.PI * cutoff * x) / (Math.PI * x);
    const angle = (Math.PI * x) / half;
    return sinc * (0.42 + 0.5 * Math.cos(angle) + 0.08 * Math.cos(2 * angle));
  });
  const gain = taps.reduce((sum, tap) => sum + tap, 0);
  return taps.map((tap) => tap / gain);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/**
 * What waits to be heard. Packets come unevenly, so playing begins with a little in hand; a whole prompt may also
 * come at once and simply waits its turn. Marks travel in line with the sound. No clock of its own: whoever reads
 * is the clock.
 */
export class JitterBuffer {
  readonly #cushion: number;
  readonly #queue: (Float32Array | string)[] = [];
  #waiting = 0;
  #offset = 0;
  #flowing = false;
  #patience = 0;

  /** @param cushion Samples to have in hand before sound starts (again): 480 are 60 ms of telephone sound. */
  constructor(cushion = 480) {
    this.#cushion = cushion;
  }

  /** Samples that wait. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Adds sound at the end. */
  push(samples: Float32Array): void {
    if (samples.length === 0) return;
    this.#queue.push(samples);
    this.#waiting += samples.length;
  }

  /** Puts a mark behind the sound so far. */
  mark(name: string): void {
    this.#queue.push(name);
  }

  /** Drops all sound; gives back the marks that will not be reached any more. */
  clear(): string[] {
    const marks = this.#queue.filter((item) => typeof item === 'string');
    this.#queue.length = 0;
    this.#waiting = 0;
    this.#offset = 0;
    this.#flowing = false;
    return marks;
  }

  /** Fills `out` with the next samples, or silence, and gives the marks that were passed. */
  read(out: Float32Array): string[] {
    out.fill(0);
    const passed = this.#takeMarks();
    if (!this.#ready(out.length)) return passed;
    let filled = 0;
    while (filled < out.length && this.#waiting > 0) {
      filled += this.#takeSamples(out, filled);
      passed.push(...this.#takeMarks());
    }
    this.#flowing = filled === out.length;
    return passed;
  }

  /** Enough in hand, or waited long enough for more: the last words of a prompt may be shorter than the cushion. */
  #ready(wanted: number): boolean {
    if (this.#waiting === 0) this.#flowing = false;
    if (this.#waiting === 0) return false;
    this.#patience = this.#flowing ? 0 : this.#patience + wanted;
    const start = this.#flowing || this.#waiting >= this.#cushion || this.#patience > this.#cushion;
    if (start) this.#patience = 0;
    return start;
  }

  #takeMarks(): string[] {
    const passed: string[] = [];
    while (typeof this.#queue[0] === 'string') passed.push(this.#queue.shift() as string);
    return passed;
  }

  #takeSamples(out: Float32Array, from: number): number {
    const first = this.#queue[0] as Float32Array;
    const piece = first.subarray(this.#offset, this.#offset + out.length - from);
    out.set(piece, from);
    this.#offset += piece.length;
    this.#waiting -= piece.length;
    if (this.#offset === first.length) {
      this.#queue.shift();
      this.#offset = 0;
    }
    return piece.length;
  }
}

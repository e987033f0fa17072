/** A fast Fourier transform, in place, for lengths that are powers of two; `inverse` without the division. */
export function transform(re: Float64Array, im: Float64Array, inverse: boolean): void {
  reorder(re, im);
  for (let size = 2; size <= re.length; size *= 2) combine(re, im, size, inverse ? 1 : -1);
}

/** Swaps each place with the one whose binary digits are reversed. */
function reorder(re: Float64Array, im: Float64Array): void {
  for (let i = 1, j = 0; i < re.length; i += 1) {
    let bit = re.length >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      swap(re, i, j);
      swap(im, i, j);
    }
  }
}

function swap(values: Float64Array, i: number, j: number): void {
  const kept = values[i] as number;
  values[i] = values[j] as number;
  values[j] = kept;
}

/** One round of butterflies over groups of `size`. */
function combine(re: Float64Array, im: Float64Array, size: number, sign: number): void {
  const half = size / 2;
  for (let k = 0; k < half; k += 1) {
    const angle = (sign * 2 * Math.PI * k) / size;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    for (let at = k; at < re.length; at += size) butterfly(re, im, at, at + half, cos, sin);
  }
}

function butterfly(re: Float64Array, im: Float64Array, a: number, b: number, cos: number, sin: number): void {
  const [reB, imB] = [re[b] as number, im[b] as number];
  const [x, y] = [reB * cos - imB * sin, reB * sin + imB * cos];
  re[b] = (re[a] as number) - x;
  im[b] = (im[a] as number) - y;
  re[a] = (re[a] as number) + x;
  im[a] = (im[a] as number) + y;
}

/** The least power of two that is no less. */
export function powerOfTwo(least: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, least)));
}

/** A signal with its spectrum: searched many times, transformed once. */
export interface Spectrum {
  readonly length: number;
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** The spectrum of a signal, padded with silence to `size` (a power of two). */
export function spectrumOf(signal: ArrayLike<number>, size: number): Spectrum {
  const [re, im] = [new Float64Array(size), new Float64Array(size)];
  re.set(Array.from(signal));
  transform(re, im, false);
  return { length: signal.length, re, im };
}

/** For every place of `where`, how well `what` fits there: the plain product sum. Both of one size. */
export function correlation(where: Spectrum, what: Spectrum): Float64Array {
  const size = where.re.length;
  const [re, im] = [new Float64Array(size), new Float64Array(size)];
  for (let k = 0; k < size; k += 1) {
    const [a, b, c, d] = [where.re[k], where.im[k], what.re[k], what.im[k]] as [
      number,
      number,
      number,
      number,
    ];
    re[k] = a * c + b * d;
    im[k] = b * c - a * d;
  }
  transform(re, im, true);
  return re.map((value) => value / size);
}

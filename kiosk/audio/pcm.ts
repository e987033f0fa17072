/** What counts as silence, of 32,768. */
const SILENCE = 200;
/** Silence that stays at both ends, in seconds. */
const MARGIN_S = 0.06;

/** Changes the sampling rate; cubic between the samples, which is enough for speech. */
export function resample(samples: Int16Array, from: number, to: number): Int16Array {
  const at = (index: number) => samples[Math.min(Math.max(index, 0), samples.length - 1)] ?? 0;
  return Int16Array.from({ length: Math.round((samples.length * to) / from) }, (_, index) => {
    const place = (index * from) / to;
    const base = Math.floor(place);
    const t = place - base;
    const [a, b, c, d] = [at(base - 1), at(base), at(base + 1), at(base + 2)];
    const value = b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    return Math.max(-32_768, Math.min(32_767, Math.round(value)));
  });
}

/** Cuts silence off both ends, all but a little. */
export function trim(samples: Int16Array, rate: number): Int16Array {
  const loud = (sample: number) => Math.abs(sample) > SILENCE;
  const margin = Math.round(MARGIN_S * rate);
  const first = samples.findIndex(loud);
  if (first === -1) return samples.slice(0, 0);
  return samples.slice(
    Math.max(0, first - margin),
    Math.min(samples.length, samples.findLastIndex(loud) + margin),
  );
}

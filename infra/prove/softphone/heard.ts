/**
 * What was heard? A sound is looked for in a recording by correlation. G.711 over loopback loses nothing, so what was
 * said is found almost exactly: where it begins, how far it was heard, and how well it fits.
 */
import { correlation, powerOfTwo, type Spectrum, spectrumOf } from './fourier.ts';
import { type Pcm, RATE } from './wav.ts';

/** Where a sound was found. Seconds; `score` is 1 for the very same sound and about 0 for another. */
export interface Found {
  readonly start: number;
  /** How much of it was heard before it was cut. */
  readonly heard: number;
  /** How long it is when it is whole. */
  readonly whole: number;
  readonly score: number;
}

/** A recording that can be searched. */
export interface Recording {
  readonly pcm: Pcm;
  readonly spectrum: Spectrum;
  /** Sum of squares up to each sample. */
  readonly energy: Float64Array;
}

/** The longest sound that is looked for at once. */
const PROBE_S = 1.5;
const CHUNK = RATE / 5;
/** What a chunk has to reach to count as heard; another sentence of the same voice stays below 0.5. */
const FITS = 0.7;
/** Quieter chunks prove nothing: pauses between words. */
const SILENT_MEAN_SQUARE = 900;

/** Prepares a recording to be searched. */
export function recordingOf(pcm: Pcm): Recording {
  const size = powerOfTwo(pcm.length + PROBE_S * RATE);
  return { pcm, spectrum: spectrumOf(pcm, size), energy: energyOf(pcm) };
}

function energyOf(pcm: Pcm): Float64Array {
  const sums = new Float64Array(pcm.length + 1);
  for (let i = 0; i < pcm.length; i += 1) sums[i + 1] = (sums[i] as number) + (pcm[i] as number) ** 2;
  return sums;
}

/** Looks for a sound; undefined when it is not there. `fits`: what its first second and a half has to reach. */
export function find({ pcm, spectrum, energy }: Recording, sound: Pcm, fits = FITS): Found | undefined {
  const [first, last] = loudPart(sound);
  if (last <= first) return undefined;
  const probe = sound.subarray(first, Math.min(last, first + PROBE_S * RATE));
  const fit = correlation(spectrum, spectrumOf(probe, spectrum.re.length));
  const own = Math.sqrt(energyOf(probe)[probe.length] as number);
  let [best, at] = [0, -1];
  for (let place = 0; place + probe.length / 2 < pcm.length; place += 1) {
    const end = Math.min(pcm.length, place + probe.length);
    const there = Math.sqrt((energy[end] as number) - (energy[place] as number));
    const score = there * own > 0 ? (fit[place] as number) / (there * own) : 0;
    if (score > best) [best, at] = [score, place];
  }
  if (best < fits) return undefined;
  const heard = heardUntil(pcm, sound, at - first, first);
  return { start: (at - first) / RATE, heard: heard / RATE, whole: sound.length / RATE, score: best };
}

const STRETCH = 1.3 * RATE;
/** A voice that came through a browser fits less well; stretches of other sentences reach 0.4. */
const VOICE_FITS = 0.6;

/**
 * How well somebody's voice is there, by the best stretch of it; undefined when it is not. For voices that came through
 * a browser: it cleans what it hears, and drops what comes late. Not by its beginning: other sentences say hello, too.
 */
export function findVoice(recording: Recording, voice: Pcm): number | undefined {
  const count = Math.floor(voice.length / STRETCH) - 1;
  const scores = Array.from({ length: count }, (_, i) => {
    const stretch = voice.subarray((i + 1) * STRETCH, (i + 2) * STRETCH);
    return find(recording, stretch, VOICE_FITS)?.score ?? 0;
  });
  const best = Math.max(0, ...scores);
  return best > 0 ? best : undefined;
}

/** Where the sound itself begins and ends, without the silence around it. */
function loudPart(sound: Pcm): [number, number] {
  const loud = (sample: number) => Math.abs(sample) > 60;
  return [sound.findIndex(loud), sound.findLastIndex(loud) + 1];
}

/** Goes along the sound from where it was found; ends at the first chunk that is something else. */
function heardUntil(pcm: Pcm, sound: Pcm, offset: number, first: number): number {
  let until = first;
  for (let at = first; at < sound.length; at += CHUNK) {
    const said = sound.subarray(at, Math.min(sound.length, at + CHUNK));
    const there = pcm.subarray(Math.max(0, at + offset), Math.max(0, at + offset + said.length));
    if (there.length < said.length) break;
    if (!isSilent(said) && similarity(said, there) < FITS) break;
    until = at + said.length;
  }
  return until;
}

function isSilent(pcm: Pcm): boolean {
  return product(pcm, pcm) / pcm.length < SILENT_MEAN_SQUARE;
}

/** Normalised correlation of two stretches of one length. */
function similarity(one: Pcm, other: Pcm): number {
  const scale = Math.sqrt(product(one, one) * product(other, other));
  return scale > 0 ? product(one, other) / scale : 0;
}

function product(one: Pcm, other: Pcm): number {
  let sum = 0;
  for (let i = 0; i < one.length; i += 1) sum += (one[i] as number) * (other[i] as number);
  return sum;
}

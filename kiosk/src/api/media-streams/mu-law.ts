/** G.711 mu-law, the sound of the telephone: one byte a sample, 8,000 samples a second. */

/** Bytes in one frame of 20 ms. */
export const FRAME_BYTES = 160;
/** Samples a second. */
export const TELEPHONE_RATE = 8000;
/** The byte for silence. */
export const SILENCE = 0xff;

const BIAS = 0x84;
const CLIP = 32_635;
const FULL_SCALE = 32_768;

/** The byte of one sample, -32,768 to 32,767. Samples beyond what mu-law can carry are clipped. */
export function encodeSample(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0;
  const magnitude = Math.min(CLIP, Math.abs(Math.trunc(sample))) + BIAS;
  const exponent = 31 - Math.clz32(magnitude) - 7;
  const mantissa = (magnitude >> (exponent + 3)) & 0x0f;
  return ~(sign | (exponent << 4) | mantissa) & 0xff;
}

/** The sample of one byte, -32,124 to 32,124. */
export function decodeSample(byte: number): number {
  const bits = ~byte & 0xff;
  const exponent = (bits >> 4) & 0x07;
  const magnitude = (((bits & 0x0f) << 3) + BIAS) << exponent;
  return bits & 0x80 ? BIAS - magnitude : magnitude - BIAS;
}

const toFloat = Float32Array.from({ length: 256 }, (_, byte) => decodeSample(byte) / FULL_SCALE);

/** Samples from -1 to 1, as Web Audio has them. */
export function decode(bytes: Uint8Array): Float32Array {
  return Float32Array.from(bytes, (byte) => toFloat[byte] ?? 0);
}

/** Bytes of samples from -1 to 1. */
export function encode(samples: Float32Array): Uint8Array {
  return Uint8Array.from(samples, (sample) => encodeSample(sample * FULL_SCALE));
}

/** Bytes as the messages carry them. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** The bytes of a message's payload. */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** G.711, the sound of the telephone: 8-bit mu-law (PCMU) and A-law (PCMA) to and from linear PCM, by table. */
import alawmulaw from 'alawmulaw';
import type { Pcm } from '../line.ts';

/** RTP payload types of G.711: 0 is PCMU (mu-law), 8 is PCMA (A-law). */
export type Codec = 0 | 8;

interface Tables {
  readonly toPcm: Int16Array;
  /** Index: sample + 32,768. */
  readonly fromPcm: Uint8Array;
}

const tables: Record<Codec, Tables> = { 0: build(alawmulaw.mulaw), 8: build(alawmulaw.alaw) };

function build(law: { encodeSample(sample: number): number; decodeSample(byte: number): number }): Tables {
  const toPcm = Int16Array.from({ length: 256 }, (_, byte) => law.decodeSample(byte));
  // The library mirrors -32,768 wrongly (its magnitude does not fit 16 bits), so it is clipped first.
  const fromPcm = Uint8Array.from({ length: 65_536 }, (_, i) =>
    law.encodeSample(Math.max(-32_767, i - 32_768)),
  );
  return { toPcm, fromPcm };
}

/** Linear samples of G.711 bytes, one sample a byte. */
export function decodeG711(bytes: Uint8Array, codec: Codec): Pcm {
  const { toPcm } = tables[codec];
  const pcm = new Int16Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) pcm[i] = toPcm[bytes[i] ?? 0] ?? 0;
  return pcm;
}

/** Writes linear samples as G.711 bytes into `out` from `offset` on. */
export function encodeG711Into(pcm: Int16Array, codec: Codec, out: Uint8Array, offset: number): void {
  const { fromPcm } = tables[codec];
  for (let i = 0; i < pcm.length; i++) out[offset + i] = fromPcm[(pcm[i] ?? 0) + 32_768] ?? 0;
}

/** Linear samples as G.711 bytes, one byte a sample. */
export function encodeG711(pcm: Int16Array, codec: Codec): Buffer {
  const out = Buffer.allocUnsafe(pcm.length);
  encodeG711Into(pcm, codec, out, 0);
  return out;
}

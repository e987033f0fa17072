/** WAV files of plain PCM, read and written. */
import type { Pcm } from '../line/line.ts';
import { SAMPLES_A_SECOND } from '../line/media/frame.ts';

const PCM_FORMAT = 1;
const HEADER_BYTES = 44;

/** Sound in a file: 16-bit, mono. */
export interface Wav {
  readonly rate: number;
  readonly pcm: Pcm;
}

/** Reads a file; throws when it is no 16-bit mono PCM. */
export function readWav(file: Buffer): Wav {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE') {
    throw new Error('not a WAV file');
  }
  const format = chunk(file, 'fmt ');
  const isPlain = format.readUInt16LE(0) === PCM_FORMAT && format.readUInt16LE(2) === 1;
  if (!isPlain || format.readUInt16LE(14) !== 16) throw new Error('not 16-bit mono PCM');
  return { rate: format.readUInt32LE(4), pcm: pcmOf(chunk(file, 'data')) };
}

function chunk(file: Buffer, name: string): Buffer {
  for (let at = 12; at + 8 <= file.length; ) {
    const length = file.readUInt32LE(at + 4);
    if (file.toString('latin1', at, at + 4) === name) return file.subarray(at + 8, at + 8 + length);
    at += 8 + length + (length % 2);
  }
  throw new Error(`WAV file without "${name}"`);
}

/** Samples of little-endian bytes; an odd last byte is dropped. */
export function pcmOf(bytes: Uint8Array): Pcm {
  const copy = new Uint8Array(bytes.length - (bytes.length % 2));
  copy.set(bytes.subarray(0, copy.length));
  return new Int16Array(copy.buffer);
}

/** Little-endian bytes of samples, without copying. */
export function bytesOf(pcm: Pcm): Buffer {
  return Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength);
}

/** A file of telephone sound, for recordings that leave the line (8 kHz unless told). */
export function writeWav(pcm: Pcm, rate: number = SAMPLES_A_SECOND): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(HEADER_BYTES - 8 + pcm.byteLength, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(PCM_FORMAT, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(pcm.byteLength, 40);
  return Buffer.concat([header, bytesOf(pcm)]);
}

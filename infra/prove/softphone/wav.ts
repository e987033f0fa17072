/** WAV files of telephone sound: 16-bit, mono, 8 kHz. */

/** 16-bit samples, mono, 8,000 a second. */
export type Pcm = Int16Array<ArrayBuffer>;

/** Samples in a second. */
export const RATE = 8_000;

const HEADER = 44;

/** A WAV file of these samples. */
export function wavOf(pcm: Pcm, rate: number = RATE): Buffer {
  const header = Buffer.alloc(HEADER);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(HEADER - 8 + pcm.byteLength, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(pcm.byteLength, 40);
  return Buffer.concat([header, Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength)]);
}

/** The samples of a WAV file; one that is still being written is read as far as it goes. */
export function readWav(file: Buffer): Pcm {
  for (let at = 12; at + 8 <= file.length; ) {
    const length = file.readUInt32LE(at + 4);
    if (file.toString('latin1', at, at + 4) === 'data') return samplesOf(file.subarray(at + 8));
    at += 8 + length + (length % 2);
  }
  return new Int16Array(0);
}

/** Samples of little-endian bytes. */
export function samplesOf(bytes: Uint8Array): Pcm {
  const whole = new Uint8Array(bytes.length - (bytes.length % 2));
  whole.set(bytes.subarray(0, whole.length));
  return new Int16Array(whole.buffer);
}

/** One sound after another. */
export function joined(pieces: readonly Pcm[]): Pcm {
  const all = new Int16Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** So many seconds of nothing. */
export const silence = (seconds: number): Pcm => new Int16Array(Math.round(seconds * RATE));

/** mu-law (G.711) bytes as samples. */
export function fromMuLaw(bytes: Uint8Array): Pcm {
  return Int16Array.from(bytes, (byte) => {
    const inverted = ~byte & 0xff;
    const magnitude = (((inverted & 0x0f) << 3) + 0x84) << ((inverted & 0x70) >> 4);
    return inverted & 0x80 ? 0x84 - magnitude : magnitude - 0x84;
  });
}

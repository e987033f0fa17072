/** Recordings as files: WAV, 8,000 samples a second, 16 bit, mono. */
import type { Pcm } from '../line/line.ts';

const SAMPLES_A_SECOND = 8000;
const BYTES_A_SAMPLE = 2;
const HEADER_BYTES = 44;
const LINEAR_PCM = 1;

/** A WAV file with these samples. */
export function wavOf(pcm: Pcm): Uint8Array<ArrayBuffer> {
  const data = pcm.length * BYTES_A_SAMPLE;
  const file = Buffer.alloc(HEADER_BYTES + data);
  file.write('RIFF', 0, 'ascii');
  file.writeUInt32LE(HEADER_BYTES - 8 + data, 4);
  file.write('WAVEfmt ', 8, 'ascii');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(LINEAR_PCM, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(SAMPLES_A_SECOND, 24);
  file.writeUInt32LE(SAMPLES_A_SECOND * BYTES_A_SAMPLE, 28);
  file.writeUInt16LE(BYTES_A_SAMPLE, 32);
  file.writeUInt16LE(8 * BYTES_A_SAMPLE, 34);
  file.write('data', 36, 'ascii');
  file.writeUInt32LE(data, 40);
  pcm.forEach((sample, index) => {
    file.writeInt16LE(sample, HEADER_BYTES + index * BYTES_A_SAMPLE);
  });
  return new Uint8Array(file);
}

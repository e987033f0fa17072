import { Application, createEncoder } from 'libopus-wasm';

/** Sampling rate that is encoded. */
export const OPUS_RATE = 24_000;
const FRAME = OPUS_RATE / 50; // 20 ms
/** Ogg counts Opus in samples of 48 kHz, whatever was encoded. */
const GRANULES = 48_000 / OPUS_RATE;
const BITS_PER_SECOND = 20_000;
const PACKETS_A_PAGE = 50;
const STREAM = 1;

const CRC = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index << 24;
  for (let bit = 0; bit < 8; bit += 1) value = value & 0x80000000 ? (value << 1) ^ 0x04c11db7 : value << 1;
  return value >>> 0;
});

function checksum(bytes: Buffer): number {
  return bytes.reduce((crc, byte) => ((crc << 8) ^ (CRC[((crc >>> 24) ^ byte) & 0xff] ?? 0)) >>> 0, 0);
}

/** One Ogg page (RFC 3533). `flags`: 2 first, 4 last. */
function page(packets: Uint8Array[], sequence: number, granule: number, flags: number): Buffer {
  const lacing = packets.flatMap(({ length }) => [
    ...Array<number>(Math.floor(length / 255)).fill(255),
    length % 255,
  ]);
  const head = Buffer.alloc(27);
  head.write('OggS');
  head.writeUInt8(flags, 5);
  head.writeBigUInt64LE(BigInt(granule), 6);
  head.writeUInt32LE(STREAM, 14);
  head.writeUInt32LE(sequence, 18);
  head.writeUInt8(lacing.length, 26);
  const whole = Buffer.concat([head, Buffer.from(lacing), ...packets]);
  whole.writeUInt32LE(checksum(whole), 22);
  return whole;
}

/** The two packets every Opus stream begins with (RFC 7845). */
function headers(preSkip: number): [Buffer, Buffer] {
  const head = Buffer.alloc(19);
  head.write('OpusHead');
  head.writeUInt8(1, 8);
  head.writeUInt8(1, 9);
  head.writeUInt16LE(preSkip, 10);
  head.writeUInt32LE(OPUS_RATE, 12);
  const vendor = Buffer.from('porchlight');
  const tags = Buffer.alloc(8 + 4 + vendor.length + 4);
  tags.write('OpusTags');
  tags.writeUInt32LE(vendor.length, 8);
  vendor.copy(tags, 12);
  return [head, tags];
}

/** Speech (mono, `OPUS_RATE`) as an Ogg Opus file, about 2.5 kB a second. */
export async function oggOpus(samples: Int16Array): Promise<Buffer> {
  const encoder = await createEncoder({
    sampleRate: OPUS_RATE,
    channels: 1,
    application: Application.Voip,
    bitrate: BITS_PER_SECOND,
    complexity: 4,
    frameSize: FRAME,
  });
  const preSkip = encoder.getLookahead() * GRANULES;
  const padded = new Int16Array(Math.ceil((samples.length + encoder.getLookahead()) / FRAME) * FRAME);
  padded.set(samples);
  const packets: Uint8Array[] = [];
  for (let at = 0; at < padded.length; at += FRAME)
    packets.push(encoder.encode(padded.subarray(at, at + FRAME)).slice());
  encoder.free();
  const [head, tags] = headers(preSkip);
  const pages = [page([head], 0, 0, 2), page([tags], 1, 0, 0)];
  for (let at = 0; at < packets.length; at += PACKETS_A_PAGE) {
    const until = Math.min(packets.length, at + PACKETS_A_PAGE);
    const last = until === packets.length;
    const granule = last ? preSkip + samples.length * GRANULES : until * FRAME * GRANULES;
    pages.push(page(packets.slice(at, until), pages.length, granule, last ? 4 : 0));
  }
  return Buffer.concat(pages);
}

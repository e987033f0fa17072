/** The sound of a small telephone: RTP packets with mu-law in them, and keys as events (RFC 4733). */

const HEADER_BYTES = 12;
const FRAME_SAMPLES = 160;
const SILENCE = 0xff;
const KEY_TYPE = 101;
const KEYS = '0123456789*#';

/** Writes packet after packet of one stream. */
export class RtpWriter {
  readonly #source: number;
  #sequence = 0;
  #timestamp = 0;

  constructor(source: number) {
    this.#source = source;
  }

  /** The next 20 ms, in which nobody says anything. */
  quietFrame(): Buffer {
    const packet = this.#packet(0, Buffer.alloc(FRAME_SAMPLES, SILENCE), this.#timestamp);
    this.#timestamp += FRAME_SAMPLES;
    return packet;
  }

  /** A press of a key as most telephones send it: three packets while it is down, three at its end. */
  keyPackets(key: string): Buffer[] {
    const began = this.#timestamp;
    return [160, 320, 480, 640, 640, 640].map((length, i) => {
      const event = Buffer.from([KEYS.indexOf(key), (i < 3 ? 0 : 0x80) | 10, length >> 8, length & 0xff]);
      return this.#packet(KEY_TYPE, event, began);
    });
  }

  #packet(type: number, payload: Buffer, timestamp: number): Buffer {
    const header = Buffer.alloc(HEADER_BYTES);
    header.writeUInt8(0x80, 0);
    header.writeUInt8(type, 1);
    header.writeUInt16BE(this.#sequence & 0xffff, 2);
    header.writeUInt32BE(timestamp >>> 0, 4);
    header.writeUInt32BE(this.#source, 8);
    this.#sequence += 1;
    return Buffer.concat([header, payload]);
  }
}

/** The mu-law bytes of a packet; undefined when it is none. */
export function soundOf(datagram: Buffer): Buffer | undefined {
  const isSound = datagram.length > HEADER_BYTES && datagram.readUInt8(0) >> 6 === 2;
  return isSound && (datagram.readUInt8(1) & 0x7f) === 0 ? datagram.subarray(HEADER_BYTES) : undefined;
}

/** Whether there is more in it than silence. */
export function isLoud(sound: Buffer): boolean {
  return sound.some((byte) => (byte & 0x7f) < 0x70);
}

/**
 * How we talk to the embedded voice, which is a program of its own (decisions/001-embedded-voice.md).
 * To it: one JSON line for each sentence. From it: frames of a 9-byte header (length and number of the order as
 * 32-bit big-endian numbers, one byte for the kind) and a payload.
 */

/** One sentence to speak. */
export interface SpeakOrder {
  readonly number: number;
  /** A voice of espeak-ng: `en` or `cmn-latn-pinyin`. */
  readonly voice: string;
  readonly text: string;
  /** Words a minute. */
  readonly speed: number;
}

/** `sound` carries 8 kHz 16-bit little-endian mono; `end` and `failed` carry nothing and are an order's last frame. */
export type FrameKind = 'sound' | 'end' | 'failed';

/** A frame that came. */
export interface SpokenFrame {
  readonly number: number;
  readonly kind: FrameKind;
  readonly payload: Buffer;
}

const KINDS: readonly FrameKind[] = ['sound', 'end', 'failed'];
const HEADER_BYTES = 9;

/** A frame as bytes. */
export function writeFrame(number: number, kind: FrameKind, payload: Buffer = Buffer.alloc(0)): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32BE(payload.length, 0);
  header.writeUInt32BE(number, 4);
  header.writeUInt8(KINDS.indexOf(kind), 8);
  return Buffer.concat([header, payload]);
}

/** Puts frames together from bytes that come in any pieces. */
export class FrameReader {
  #bytes: Buffer = Buffer.alloc(0);

  /** Takes bytes and gives the frames that are whole. Throws on an unknown kind. */
  push(bytes: Buffer): SpokenFrame[] {
    this.#bytes = Buffer.concat([this.#bytes, bytes]);
    const frames: SpokenFrame[] = [];
    for (let frame = this.#next(); frame; frame = this.#next()) frames.push(frame);
    return frames;
  }

  #next(): SpokenFrame | undefined {
    if (this.#bytes.length < HEADER_BYTES) return undefined;
    const end = HEADER_BYTES + this.#bytes.readUInt32BE(0);
    if (this.#bytes.length < end) return undefined;
    const kind = KINDS[this.#bytes.readUInt8(8)];
    if (!kind) throw new Error('the embedded voice sent an unknown frame');
    const frame = {
      number: this.#bytes.readUInt32BE(4),
      kind,
      payload: this.#bytes.subarray(HEADER_BYTES, end),
    };
    this.#bytes = this.#bytes.subarray(end);
    return frame;
  }
}

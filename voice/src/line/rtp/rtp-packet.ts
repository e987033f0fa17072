/** RTP packets (RFC 3550) and telephone events (RFC 4733), read and written. */
import type { Key } from '../line.ts';

/** The parts of a packet that matter here. */
export interface RtpPacket {
  readonly payloadType: number;
  /** Counts samples, wraps at 2^32. */
  readonly timestamp: number;
  readonly source: number;
  readonly payload: Buffer;
}

const HEADER_BYTES = 12;
const EVENT_KEYS: readonly Key[] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'];

/** Reads a datagram; undefined if it is no RTP packet with a payload (RTCP, STUN, rubbish). */
export function readRtp(datagram: Buffer): RtpPacket | undefined {
  if (datagram.length <= HEADER_BYTES || datagram.readUInt8(0) >> 6 !== 2) return undefined;
  const flags = datagram.readUInt8(0);
  const payloadType = datagram.readUInt8(1) & 0x7f;
  if (payloadType >= 72 && payloadType <= 76) return undefined; // RTCP on the same port
  const start = payloadStart(datagram, flags);
  const padding = flags & 0x20 ? datagram.readUInt8(datagram.length - 1) : 0;
  const payload = datagram.subarray(start, Math.max(start, datagram.length - padding));
  if (payload.length === 0) return undefined;
  return { payloadType, timestamp: datagram.readUInt32BE(4), source: datagram.readUInt32BE(8), payload };
}

function payloadStart(datagram: Buffer, flags: number): number {
  const afterSources = HEADER_BYTES + (flags & 0x0f) * 4;
  if (!(flags & 0x10) || datagram.length < afterSources + 4) return afterSources;
  return afterSources + 4 + datagram.readUInt16BE(afterSources + 2) * 4; // header extension
}

/** The key of a telephone event, or undefined for one that is no key (A to D, flash). */
export function readKeyEvent(payload: Buffer): Key | undefined {
  return payload.length < 4 ? undefined : EVENT_KEYS[payload.readUInt8(0)];
}

/** Where a stream of packets is: sequence and timestamp go on through silence and prompts alike. */
export interface RtpPosition {
  sequence: number;
  timestamp: number;
  readonly source: number;
}

/** Writes the header into `packet` and moves the position on by `samples`. */
export function writeRtpHeader(
  packet: Buffer,
  position: RtpPosition,
  kind: { readonly payloadType: number; readonly marker: boolean },
  samples: number,
): void {
  packet.writeUInt8(0x80, 0);
  packet.writeUInt8(kind.payloadType | (kind.marker ? 0x80 : 0), 1);
  packet.writeUInt16BE(position.sequence, 2);
  packet.writeUInt32BE(position.timestamp, 4);
  packet.writeUInt32BE(position.source, 8);
  position.sequence = (position.sequence + 1) & 0xffff;
  position.timestamp = (position.timestamp + samples) >>> 0;
}

/** Tells presses from their repetitions: one press is many packets with one timestamp. */
export class KeyEvents {
  #source: number | undefined;
  #timestamp = 0;

  /** The key if this packet is the first of a press. */
  press(packet: RtpPacket): Key | undefined {
    const known = packet.source === this.#source;
    if (known && ((packet.timestamp - this.#timestamp) | 0) <= 0) return undefined; // repeated, or older
    const key = readKeyEvent(packet.payload);
    if (!key) return undefined;
    this.#source = packet.source;
    this.#timestamp = packet.timestamp;
    return key;
  }
}

/** One leg's RTP: a socket, packets every 20 ms, keys, and a lock on the first address that sends. */

import { randomInt } from 'node:crypto';
import { createSocket, type RemoteInfo, type Socket, type SocketOptions } from 'node:dgram';
import { FRAME_SAMPLES, wireNow } from '../media/frame.ts';
import type { FrameClock } from '../media/frame-clock.ts';
import { type Codec, decodeG711, encodeG711Into } from '../media/g711.ts';
import type { MediaEvents } from '../media/leg-media.ts';
import { MediaCore } from '../media/media-core.ts';
import type { FarEnd, PortRange } from './messages.ts';
import { KeyEvents, type RtpPacket, type RtpPosition, readRtp, writeRtpHeader } from './rtp-packet.ts';

const HEADER_BYTES = 12;
/** Addresses in SDP are numbers already: without this, dgram asks the resolver for every packet. */
const lookup: NonNullable<SocketOptions['lookup']> = (host, _options, done) => done(null, host, 4);

let nextPort = 0;

/** Opens a socket on the next free even port of the range. Rejects when the whole range is taken. */
export async function openRtpSocket(range: PortRange): Promise<Socket> {
  const tries = Math.floor((range.last - range.first) / 2) + 1;
  for (let i = 0; i < tries; i++) {
    if (nextPort < range.first || nextPort > range.last) nextPort = range.first;
    const port = nextPort;
    nextPort += 2;
    const socket = createSocket({ type: 'udp4', lookup });
    if (await bound(socket, port, range.host)) return socket;
  }
  throw new Error('no free RTP port');
}

function bound(socket: Socket, port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    socket.once('error', () => {
      socket.close();
      resolve(false);
    });
    socket.bind(port, host, () => {
      socket.removeAllListeners('error');
      resolve(true);
    });
  });
}

/** The sound of one leg over RTP; `core` takes the orders about what to play. */
export class RtpStream {
  readonly core: MediaCore;
  readonly #socket: Socket;
  readonly #clock: FrameClock;
  readonly #position: RtpPosition = {
    sequence: randomInt(2 ** 16),
    timestamp: randomInt(2 ** 31),
    source: randomInt(2 ** 32),
  };
  readonly #keyEvents = new KeyEvents();
  readonly #tick = (): void => this.#send();
  #farEnd: FarEnd | undefined;
  #locked: RemoteInfo | undefined;
  #marker = true;

  constructor(socket: Socket, clock: FrameClock, events: MediaEvents) {
    this.#socket = socket;
    this.#clock = clock;
    this.core = new MediaCore(events);
    socket.on('message', (datagram, from) => this.#receive(datagram, from));
    socket.on('error', () => undefined); // an ICMP refusal is a silent far end; the line's watchdog handles that
  }

  get port(): number {
    return this.#socket.address().port;
  }

  /** What the far end asked for, at the start or in a re-INVITE; a new address is locked on anew. */
  configure(farEnd: FarEnd): void {
    const before = this.#farEnd;
    if (before?.host !== farEnd.host || before.port !== farEnd.port) this.#locked = undefined;
    this.#farEnd = farEnd;
    this.core.detectKeysInSound(farEnd.keyEventType === undefined);
  }

  /** Sends from now on, silence when there is nothing to play. */
  start(at: number): void {
    this.core.start(at);
    this.#clock.add(this.#tick);
  }

  close(): void {
    this.#clock.delete(this.#tick);
    this.core.close();
    this.#socket.close();
  }

  #send(): void {
    const farEnd = this.#farEnd;
    if (!farEnd?.wantsSound) {
      this.core.pause();
      return;
    }
    const packet = Buffer.allocUnsafe(HEADER_BYTES + FRAME_SAMPLES); // dgram keeps it until it is sent
    writeRtpHeader(
      packet,
      this.#position,
      { payloadType: farEnd.codec, marker: this.#marker },
      FRAME_SAMPLES,
    );
    this.#marker = false;
    this.core.nextFrame(wireNow());
    encodeG711Into(this.core.frame, farEnd.codec, packet, HEADER_BYTES);
    const to = this.#locked ? { host: this.#locked.address, port: this.#locked.port } : farEnd;
    this.#socket.send(packet, to.port, to.host, () => undefined);
  }

  #receive(datagram: Buffer, from: RemoteInfo): void {
    const packet = readRtp(datagram);
    if (!packet || !this.#farEnd || !this.#isFarEnd(from)) return;
    const at = wireNow();
    if (packet.payloadType === this.#farEnd.keyEventType) this.#receiveKey(packet, at);
    else if (packet.payloadType === 0 || packet.payloadType === 8) {
      const codec: Codec = packet.payloadType;
      this.core.hear(decodeG711(packet.payload, codec), packet.timestamp, at);
    }
  }

  #receiveKey(packet: RtpPacket, at: number): void {
    const key = this.#keyEvents.press(packet);
    if (key) this.core.key(key, at, 'event');
  }

  /** Locks on the first address that sends, so that nobody else can put in a word. */
  #isFarEnd(from: RemoteInfo): boolean {
    this.#locked ??= from;
    return this.#locked.address === from.address && this.#locked.port === from.port;
  }
}

/** A telephone for tests: just enough SIP and RTP to call, be called, press keys, speak and listen. */
import { createSocket, type Socket } from 'node:dgram';
import type { AddressInfo } from 'node:net';
import type { Key, Pcm } from '../line.ts';
import { FRAME_MS, FRAME_SAMPLES } from '../media/frame.ts';
import { type Codec, decodeG711, encodeG711 } from '../media/g711.ts';
import { type RtpPosition, readRtp, writeRtpHeader } from '../rtp/rtp-packet.ts';
import { type Direction, readSdp } from '../sip/sdp.ts';
import { header, KEY_TYPE, keyEventPayloads, methodOf, peerSdp, statusOf } from './sip-peer-text.ts';
import { joined } from './sound.ts';

/** How the telephone behaves. */
export interface SipPeerHabits {
  readonly codec?: Codec;
  /** Offers no telephone events, so keys go as tones or as INFO. */
  readonly withoutKeyEvents?: boolean;
  readonly acknowledges?: boolean;
  /** False: listens only. */
  readonly sendsSound?: boolean;
  /** Another body than the usual offer. */
  readonly offer?: string;
  /** What it says to a call that comes in: a final status, or nothing at all. */
  readonly answers?: number | 'rings' | 'nothing';
  /** Sees each datagram before it goes; false: lost. */
  readonly onSend?: () => boolean;
}

const STATE_OF_STATUS: Readonly<Record<number, SipPeer['state']>> = {
  480: 'unavailable',
  486: 'busy',
  603: 'declined',
};

let count = 0;

/** One telephone, one call. */
export class SipPeer {
  state: 'ringing' | 'answered' | 'ended' | 'busy' | 'declined' | 'unavailable' = 'ringing';
  /** Every status that came, in order. */
  readonly statuses: number[] = [];
  /** Requests that came, in order. */
  readonly requests: string[] = [];
  readonly #habits: SipPeerHabits;
  readonly #sip: Socket;
  readonly #rtp: Socket;
  readonly #heard: Pcm[] = [];
  readonly #toSay: Pcm[] = [];
  readonly #position: RtpPosition = { sequence: 1, timestamp: 1000, source: ++count };
  readonly #callId = `call-${count}-${process.pid}`;
  #timer: NodeJS.Timeout | undefined;
  #lastKeyTimestamp = 0;
  #linePort = 0;
  /** Where the line wants our sound. */
  lineRtpPort: number | undefined;
  #toTag = '';
  #accepted = false;
  #from = '';
  #dialled = '';
  #sequence = 1;
  /** Headers of a call that came in, to answer with. */
  #incoming: { readonly via: string; readonly from: string; readonly to: string } | undefined;

  constructor(sip: Socket, rtp: Socket, habits: SipPeerHabits) {
    this.#sip = sip;
    this.#rtp = rtp;
    this.#habits = habits;
    sip.on('message', (datagram, from) => this.#receive(datagram.toString(), from.port));
    rtp.on('message', (datagram) => this.#hear(datagram));
  }

  /** A telephone on free ports. */
  static async open(habits: SipPeerHabits = {}): Promise<SipPeer> {
    const sockets = [createSocket('udp4'), createSocket('udp4')] as const;
    await Promise.all(
      sockets.map((one) => new Promise<void>((resolve) => one.bind(0, '127.0.0.1', resolve))),
    );
    return new SipPeer(...sockets, habits);
  }

  /** Where it can be called. */
  get uri(): string {
    return `sip:mum@127.0.0.1:${portOf(this.#sip)}`;
  }

  /** Calls the line at a port. */
  call(port: number, from: string, dialled: string): void {
    [this.#linePort, this.#from, this.#dialled] = [port, from, dialled];
    this.#request('INVITE', this.#habits.offer ?? this.#sdp('sendrecv'));
  }

  press(key: Key): void {
    const timestamp = Math.max(this.#position.timestamp, this.#lastKeyTimestamp + 1);
    this.#lastKeyTimestamp = timestamp;
    for (const payload of keyEventPayloads(key)) {
      this.#sendRtp({ ...this.#position, timestamp }, KEY_TYPE, payload);
      this.#position.sequence++;
    }
  }

  /** Presses a key the third way, in the signalling. */
  pressByInfo(key: Key): void {
    this.#request('INFO', `Signal=${key}\r\nDuration=160\r\n`, 'application/dtmf-relay');
  }

  speak(pcm: Pcm): void {
    for (let at = 0; at < pcm.length; at += FRAME_SAMPLES)
      this.#toSay.push(pcm.slice(at, at + FRAME_SAMPLES));
  }

  heard(): Pcm {
    return joined(this.#heard);
  }

  /** Frames that came. */
  get frames(): number {
    return this.#heard.length;
  }

  hangUp(): void {
    this.#request(this.state === 'answered' ? 'BYE' : 'CANCEL');
    this.#end();
  }

  /** Holds or resumes the call. */
  reInvite(direction: Direction): void {
    this.#sequence++;
    this.#request('INVITE', this.#sdp(direction));
  }

  /** Stops sending sound, without a word. */
  fallSilent(): void {
    clearInterval(this.#timer);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#sip.close();
    this.#rtp.close();
  }

  #sdp(direction: Direction): string {
    const codec = this.#habits.codec ?? 0;
    return peerSdp(portOf(this.#rtp), codec, this.#habits.withoutKeyEvents ?? false, direction);
  }

  #request(method: string, body = '', type = 'application/sdp'): void {
    if (method === 'INFO' || method === 'BYE') this.#sequence++;
    const port = portOf(this.#sip);
    const branch = method === 'ACK' && this.#accepted ? `${this.#sequence}-ack` : `${this.#sequence}`;
    const toTag = this.#toTag && method !== 'CANCEL' ? `;tag=${this.#toTag}` : '';
    const message = [
      `${method} sip:${this.#dialled}@127.0.0.1:${this.#linePort} SIP/2.0`,
      `Via: SIP/2.0/UDP 127.0.0.1:${port};rport;branch=z9hG4bK-${this.#callId}-${branch}`,
      `From: <sip:${this.#from}@127.0.0.1>;tag=peer`,
      `To: <sip:${this.#dialled}@127.0.0.1>${toTag}`,
      `Call-ID: ${this.#callId}`,
      `CSeq: ${this.#sequence} ${method}`,
      `Contact: <sip:peer@127.0.0.1:${port}>`,
      'Max-Forwards: 70',
      ...(body ? [`Content-Type: ${type}`] : []),
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n');
    this.#send(message);
  }

  #send(message: string): void {
    if (this.#habits.onSend?.() === false) return;
    this.#sip.send(message, this.#linePort, '127.0.0.1', () => undefined);
  }

  #receive(message: string, port: number): void {
    const status = statusOf(message);
    if (status === undefined) this.#take(message, port);
    else if (methodOf(message) === 'INVITE') this.#answered(status, message);
    else this.statuses.push(status);
  }

  #answered(status: number, message: string): void {
    this.statuses.push(status);
    if (status < 200) return;
    this.#toTag ||= /^To:.*;\s*tag=([^;\s]+)/im.exec(message)?.[1] ?? '';
    this.#accepted = status < 300;
    if (this.#habits.acknowledges ?? true) this.#request('ACK');
    if (status >= 300)
      this.state = this.state === 'ringing' ? (STATE_OF_STATUS[status] ?? 'ended') : this.state;
    else if (this.state === 'ringing') this.#talk(message);
  }

  #talk(message: string): void {
    this.state = 'answered';
    this.lineRtpPort = readSdp(message.slice(message.indexOf('\r\n\r\n') + 4))?.farEnd.port;
    if (this.#habits.sendsSound ?? true) this.#timer ??= setInterval(() => this.#turn(), FRAME_MS);
  }

  #take(message: string, port: number): void {
    const method = methodOf(message);
    this.requests.push(method);
    this.#linePort = port;
    if (method === 'INVITE') this.#beCalled(message);
    else if (method === 'ACK') return;
    else this.#reply(message, 200);
    if (method === 'BYE') this.#end();
    if (method === 'CANCEL' && this.#incoming) this.#end();
  }

  #beCalled(message: string): void {
    this.#incoming = {
      via: header(message, 'Via'),
      from: header(message, 'From'),
      to: header(message, 'To'),
    };
    const { answers = 200 } = this.#habits;
    if (answers === 'nothing') return;
    this.#reply(message, 180);
    if (answers === 'rings') return;
    this.#reply(message, answers, answers === 200 ? this.#sdp('sendrecv') : '');
    if (answers === 200) this.#talk(message);
  }

  #reply(message: string, status: number, body = ''): void {
    const to = header(message, 'To');
    this.#send(
      [
        `SIP/2.0 ${status} Test`,
        `Via: ${header(message, 'Via')}`,
        `From: ${header(message, 'From')}`,
        `To: ${/;\s*tag=/.test(to) ? to : `${to};tag=mum`}`,
        `Call-ID: ${header(message, 'Call-ID')}`,
        `CSeq: ${header(message, 'CSeq')}`,
        `Contact: <${this.uri}>`,
        ...(body ? ['Content-Type: application/sdp'] : []),
        `Content-Length: ${Buffer.byteLength(body)}`,
        '',
        body,
      ].join('\r\n'),
    );
  }

  #hear(datagram: Buffer): void {
    const packet = readRtp(datagram);
    if (packet) this.#heard.push(decodeG711(packet.payload, this.#habits.codec ?? 0));
  }

  #turn(): void {
    const said = this.#toSay.shift() ?? new Int16Array(FRAME_SAMPLES);
    const codec = this.#habits.codec ?? 0;
    this.#sendRtp(this.#position, codec, encodeG711(said, codec));
  }

  #sendRtp(position: RtpPosition, payloadType: number, payload: Buffer): void {
    const packet = Buffer.alloc(12 + payload.length);
    writeRtpHeader(packet, position, { payloadType, marker: false }, payload.length);
    payload.copy(packet, 12);
    if (this.lineRtpPort) this.#rtp.send(packet, this.lineRtpPort, '127.0.0.1', () => undefined);
  }

  #end(): void {
    clearInterval(this.#timer);
    if (this.state === 'ringing' || this.state === 'answered') this.state = 'ended';
  }
}

function portOf(socket: Socket): number {
  return (socket.address() as AddressInfo).port;
}

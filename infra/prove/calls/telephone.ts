/** A small telephone that measures: it calls, presses keys, and notes when each packet arrives. */
import { createSocket, type Socket } from 'node:dgram';
import type { AddressInfo } from 'node:net';
import { isLoud, RtpWriter, soundOf } from './rtp.ts';
import { type Dialog, readReply, requestOf } from './sip.ts';

/** What one call showed. Milliseconds on the clock of this process. */
export interface CallMeasured {
  /** When the 200 OK came; undefined: it did not. */
  answeredAt: number | undefined;
  firstAudioAt: number | undefined;
  /** For each key: when its first packet left, and when the first frame of the prompt after it came. */
  readonly keys: { readonly pressedAt: number; promptAt: number | undefined }[];
  /** When each frame came. */
  readonly frames: number[];
}

const FRAME_MS = 20;

/** One telephone, one call. `#` makes the line say its prompt anew: its first frame is known by its bytes. */
export class Telephone {
  readonly measured: CallMeasured = { answeredAt: undefined, firstAudioAt: undefined, keys: [], frames: [] };
  readonly #sip: Socket;
  readonly #rtp: Socket;
  readonly #dialog: Dialog;
  readonly #writer: RtpWriter;
  #lineRtpPort: number | undefined;
  #opening: Buffer | undefined;
  #timer: NodeJS.Timeout | undefined;

  private constructor(sip: Socket, rtp: Socket, dialog: Dialog, number: number) {
    this.#sip = sip;
    this.#rtp = rtp;
    this.#dialog = dialog;
    this.#writer = new RtpWriter(number);
    sip.on('message', (datagram) => this.#read(datagram.toString('latin1')));
    rtp.on('message', (datagram) => this.#listen(datagram, performance.now()));
  }

  /** A telephone on free ports; `number` tells telephones apart. */
  static async open(number: number, linePort: number): Promise<Telephone> {
    const [sip, rtp] = [await bound(), await bound()];
    const from = `136${String(10_000_000 + number)}`;
    const ports = { linePort, sipPort: portOf(sip), rtpPort: portOf(rtp) };
    const dialog: Dialog = {
      callId: `prove-${process.pid}-${number}`,
      from,
      dialled: '100',
      ...ports,
      toTag: '',
    };
    return new Telephone(sip, rtp, dialog, number);
  }

  call(): void {
    this.#send('INVITE');
  }

  /** Asks for the prompt anew. */
  press(): void {
    this.measured.keys.push({ pressedAt: performance.now(), promptAt: undefined });
    for (const packet of this.#writer.keyPackets('#')) this.#sendSound(packet);
  }

  /** Hangs up and lets its ports go. */
  close(): void {
    clearInterval(this.#timer);
    if (this.measured.answeredAt !== undefined) this.#send('BYE');
    setTimeout(() => {
      this.#sip.close();
      this.#rtp.close();
    }, 200);
  }

  #read(text: string): void {
    const reply = readReply(text);
    if (!reply || reply.status < 200 || this.measured.answeredAt !== undefined) return;
    this.#dialog.toTag = reply.toTag;
    if (reply.status === 200) {
      this.measured.answeredAt = performance.now();
      this.#lineRtpPort = reply.rtpPort;
      this.#timer = setInterval(() => this.#sendSound(this.#writer.quietFrame()), FRAME_MS);
    }
    this.#send('ACK');
  }

  #listen(datagram: Buffer, at: number): void {
    const sound = soundOf(datagram);
    if (!sound) return;
    this.measured.frames.push(at);
    const awaited = this.measured.keys.at(-1);
    if (awaited && awaited.promptAt === undefined && this.#opening?.equals(sound)) awaited.promptAt = at;
    if (this.#opening || !isLoud(sound)) return;
    this.#opening = Buffer.from(sound);
    this.measured.firstAudioAt = at;
  }

  #send(method: 'INVITE' | 'ACK' | 'BYE'): void {
    this.#sip.send(requestOf(this.#dialog, method), this.#dialog.linePort, '127.0.0.1', () => undefined);
  }

  #sendSound(packet: Buffer): void {
    if (this.#lineRtpPort !== undefined)
      this.#rtp.send(packet, this.#lineRtpPort, '127.0.0.1', () => undefined);
  }
}

async function bound(): Promise<Socket> {
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return socket;
}

const portOf = (socket: Socket): number => (socket.address() as AddressInfo).port;

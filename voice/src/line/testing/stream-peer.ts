/** A browser phone for tests: speaks Media Streams messages, and plays what it gets at the pace of sound. */
import { WebSocket } from 'ws';
import type { Key, Pcm } from '../line.ts';
import { FRAME_MS, FRAME_SAMPLES } from '../media/frame.ts';
import { decodeG711, encodeG711 } from '../media/g711.ts';
import type { ToFarEnd } from '../media-streams/messages.ts';
import { joined } from './sound.ts';

const STATE_OF_CLOSE: Readonly<Record<number, StreamPeer['state']>> = {
  4480: 'unavailable',
  4486: 'busy',
  4603: 'declined',
};

/** One phone. It counts as answered when the line has begun to send (or to drop) sound. */
export class StreamPeer {
  state: 'ringing' | 'answered' | 'ended' | 'busy' | 'declined' | 'unavailable' = 'ringing';
  /** The code of the close, once closed. */
  closeCode: number | undefined;
  /** Whether marks are sent back, as a well-behaved phone does. */
  echoes = true;
  readonly #socket: WebSocket;
  readonly #buffer: (Pcm | string)[] = [];
  readonly #heard: Pcm[] = [];
  readonly #toSay: Pcm[] = [];
  readonly #timer = setInterval(() => this.#turn(), FRAME_MS);

  constructor(url: string, customParameters: Record<string, string>, headers: Record<string, string> = {}) {
    this.#socket = new WebSocket(url, { headers });
    this.#socket.on('open', () => {
      this.send({ event: 'connected', protocol: 'Call', version: '1.0.0' });
      this.send({
        event: 'start',
        streamSid: 'MZ1',
        start: { streamSid: 'MZ1', tracks: ['inbound'], customParameters },
      });
    });
    this.#socket.on('message', (data) => this.#receive(JSON.parse(String(data))));
    this.#socket.on('close', (code) => this.#closed(code));
    this.#socket.on('error', () => this.#closed(1006));
  }

  /** Sends any message. */
  send(message: object | string): void {
    const text = typeof message === 'string' ? message : JSON.stringify(message);
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(text);
  }

  press(key: Key): void {
    this.send({ event: 'dtmf', dtmf: { track: 'inbound_track', digit: key } });
  }

  speak(pcm: Pcm): void {
    for (let at = 0; at < pcm.length; at += FRAME_SAMPLES)
      this.#toSay.push(pcm.slice(at, at + FRAME_SAMPLES));
  }

  heard(): Pcm {
    return joined(this.#heard);
  }

  hangUp(): void {
    this.send({ event: 'stop', stop: {} });
    this.#socket.close();
  }

  /** The line says when it has answered; this protocol has no message for it. */
  answered(): void {
    if (this.state === 'ringing') this.state = 'answered';
  }

  #receive(message: ToFarEnd): void {
    if (message.event === 'media')
      this.#buffer.push(decodeG711(Buffer.from(message.media.payload, 'base64'), 0));
    if (message.event === 'mark') this.#buffer.push(message.mark.name);
    if (message.event === 'clear') this.#clear();
  }

  #clear(): void {
    for (const one of this.#buffer.splice(0)) if (typeof one === 'string') this.#echo(one);
  }

  #turn(): void {
    const said = this.#toSay.shift() ?? new Int16Array(FRAME_SAMPLES);
    if (this.state === 'answered')
      this.send({ event: 'media', media: { payload: encodeG711(said, 0).toString('base64') } });
    for (let next = this.#buffer.shift(); next !== undefined; next = this.#buffer.shift()) {
      if (typeof next !== 'string') {
        this.#heard.push(next);
        return;
      }
      this.#echo(next);
    }
  }

  #echo(name: string): void {
    if (this.echoes) this.send({ event: 'mark', mark: { name } });
  }

  #closed(code: number): void {
    clearInterval(this.#timer);
    this.closeCode ??= code;
    if (this.state === 'ringing' || this.state === 'answered') this.state = STATE_OF_CLOSE[code] ?? 'ended';
  }
}

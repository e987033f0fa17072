/** A bare UDP socket that says what a test wrote, word for word, and keeps what it is answered. */
import { createSocket, type Socket } from 'node:dgram';
import type { AddressInfo } from 'node:net';
import { until } from './real-time.ts';
import { header, methodOf, statusOf } from './sip-peer-text.ts';

/** What a request says unless the test says otherwise; a header with an empty value is left out. */
export type RawHeaders = Readonly<Record<string, string>>;

const SOUND = [
  'v=0',
  'o=- 1 1 IN IP4 127.0.0.1',
  's=-',
  'c=IN IP4 127.0.0.1',
  't=0 0',
  'm=audio 4000 RTP/AVP 0',
  '',
].join('\r\n');

let count = 0;

/** One socket, any number of calls. */
export class RawSip {
  readonly #socket: Socket;
  readonly #linePort: number;
  readonly received: string[] = [];

  constructor(socket: Socket, linePort: number) {
    this.#socket = socket;
    this.#linePort = linePort;
    socket.on('message', (datagram) => this.received.push(datagram.toString()));
  }

  static async open(linePort: number): Promise<RawSip> {
    const socket = createSocket('udp4');
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    return new RawSip(socket, linePort);
  }

  get port(): number {
    return (this.#socket.address() as AddressInfo).port;
  }

  close(): void {
    this.#socket.close();
  }

  /** An INVITE's text; `\r\n` lines, an offer of mu-law. */
  invite(headers: RawHeaders = {}, body = SOUND): string {
    return this.request('INVITE', { 'Content-Type': body ? 'application/sdp' : '', ...headers }, body);
  }

  /** Any request's text. `uri` stands among the headers for the request line's address. */
  request(method: string, { uri = 'sip:400@127.0.0.1', ...headers }: RawHeaders = {}, body = ''): string {
    const all: Record<string, string> = {
      Via: `SIP/2.0/UDP 127.0.0.1:${this.port};rport;branch=z9hG4bKraw${++count}`,
      From: '<sip:13800001111@127.0.0.1>;tag=raw',
      To: '<sip:400@127.0.0.1>',
      'Call-ID': `raw-${count}@test`,
      CSeq: `1 ${method}`,
      Contact: `<sip:raw@127.0.0.1:${this.port}>`,
      'Max-Forwards': '70',
      ...headers,
      'Content-Length': headers['Content-Length'] ?? `${Buffer.byteLength(body)}`,
    };
    const lines = Object.entries(all)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${name}: ${value}`);
    return [`${method} ${uri} SIP/2.0`, ...lines, '', body].join('\r\n');
  }

  /** A request inside the call that an INVITE began and a response answered. */
  inCall(method: string, invite: string, response: string, headers: RawHeaders = {}, body = ''): string {
    return this.request(
      method,
      {
        From: header(invite, 'From'),
        To: header(response, 'To'),
        'Call-ID': header(invite, 'Call-ID'),
        ...headers,
      },
      body,
    );
  }

  send(text: string | Buffer): void {
    this.#socket.send(text, this.#linePort, '127.0.0.1');
  }

  /** Every status that came for a request's text, in order. */
  statuses(request: string): number[] {
    return this.responses(request).map((response) => statusOf(response) ?? 0);
  }

  /** Every response to a request's text, in order. */
  responses(request: string): string[] {
    const [callId, cseq] = [header(request, 'Call-ID'), header(request, 'CSeq')];
    return this.received.filter(
      (text) =>
        statusOf(text) !== undefined && header(text, 'Call-ID') === callId && header(text, 'CSeq') === cseq,
    );
  }

  /** Requests that came, by method. */
  requests(method: string): string[] {
    return this.received.filter((text) => statusOf(text) === undefined && methodOf(text) === method);
  }

  /** Sends it and gives the final response. */
  async ask(request: string): Promise<string> {
    this.send(request);
    return this.final(request);
  }

  /** Waits for the final response. */
  async final(request: string): Promise<string> {
    const finals = () => this.responses(request).filter((response) => (statusOf(response) ?? 0) >= 200);
    await until(() => finals().length > 0);
    return finals()[0] ?? '';
  }
}

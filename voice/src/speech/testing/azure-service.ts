/** A stand-in for the Azure speech service on this machine: speaks the SDK's real WebSocket protocol. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { noise } from '../../line/testing/sound.ts';
import { bytesOf } from '../wav.ts';

/** What happens to a sentence. */
export type Treatment = 'speaks' | 'stalls' | 'stallsMidway' | 'throttles' | 'breaksMidway';

const PIECE_BYTES = 3200;

/** Listens on a free port of this machine. */
export class AzureService {
  /** SSML that came, in order. */
  readonly asked: string[] = [];
  /** Addresses that sockets were opened with. */
  readonly addresses: string[] = [];
  treats: Treatment = 'speaks';
  readonly #server = createServer();
  readonly #sockets = new WebSocketServer({ server: this.#server });

  constructor() {
    this.#sockets.on('connection', (socket: WebSocket, request: IncomingMessage) => {
      this.addresses.push(request.url ?? '');
      socket.on('message', (data) => this.#take(socket, String(data)));
    });
  }

  /** Starts; gives its address. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get open(): number {
    return this.#sockets.clients.size;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #take(socket: WebSocket, message: string): void {
    if (!/^Path:\s*ssml/im.test(message)) return;
    const request = /^X-RequestId:\s*(\w+)/im.exec(message)?.[1] ?? '';
    const ssml = message.slice(message.indexOf('\r\n\r\n') + 4);
    this.asked.push(ssml);
    this.#answer(socket, request, ssml);
  }

  #answer(socket: WebSocket, request: string, ssml: string): void {
    if (this.treats === 'stalls') return;
    if (this.treats === 'throttles') {
      socket.close(1007, 'Too many requests');
      return;
    }
    text(socket, request, 'turn.start', { context: { serviceTag: 'test' } });
    text(socket, request, 'response', {
      context: { serviceTag: 'test' },
      audio: { type: 'inline', streamId: 's1' },
    });
    const sound = bytesOf(soundOf(ssml));
    const midway = this.treats === 'speaks' ? sound.length : Math.floor(sound.length / 2);
    for (let at = 0; at < midway; at += PIECE_BYTES)
      audio(socket, request, sound.subarray(at, Math.min(midway, at + PIECE_BYTES)));
    if (this.treats === 'breaksMidway') socket.terminate();
    if (this.treats === 'speaks') text(socket, request, 'turn.end', {});
  }
}

/** 40 ms a sign of text, longer when slower; different for each document. */
export function soundOf(ssml: string): ReturnType<typeof noise> {
  const signs = ssml.replace(/<[^>]*>/g, '').length;
  const percent = Number(/rate="(-?\d+)%"/.exec(ssml)?.[1] ?? 0);
  const seed = [...ssml].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 65_521, 7);
  return noise(seed, Math.round((signs * 40) / (1 + percent / 100)));
}

function text(socket: WebSocket, request: string, path: string, body: object): void {
  const type = 'Content-Type: application/json; charset=utf-8';
  socket.send(`X-RequestId:${request}\r\n${type}\r\nPath:${path}\r\n\r\n${JSON.stringify(body)}`);
}

function audio(socket: WebSocket, request: string, body: Buffer): void {
  const header = Buffer.from(`X-RequestId:${request}\r\nPath:audio\r\nX-StreamId:s1\r\n`);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(header.length);
  socket.send(Buffer.concat([length, header, body]));
}

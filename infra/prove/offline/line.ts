/** The line between a kiosk and its server: it can be cut, lose answers, and (sabotage) change what it carries. */
import { randomUUID } from 'node:crypto';
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** A wish on its way, as far as the line can tell. */
interface Carried {
  variables?: { input?: { idempotencyKey?: string } };
}

/** A server of its own, behind which the real one stands. */
export class Line {
  /** Nothing comes through: connections break, new ones are refused. */
  away = false;
  /** How many answers to each wish are lost after the server has given them. */
  losesEach = 0;
  /** The sabotage: each attempt gets a new key, as if the kiosk did not remember its wish. */
  renewsKeys = false;
  /** Answers that the server gave and nobody heard. */
  lost = 0;
  readonly #lostOf = new Map<string, number>();
  readonly #sockets = new Set<Socket>();
  readonly #target: URL;
  readonly #server = createServer((request, response) => void this.#carry(request, response));

  private constructor(target: string) {
    this.#target = new URL(target);
    this.#server.on('connection', (socket: Socket) => this.#meet(socket));
    this.#server.on('upgrade', (request, socket: Socket, head: Buffer) => this.#pipe(request, socket, head));
  }

  /** Opens a line to a server, e.g. http://127.0.0.1:4000. */
  static async open(target: string): Promise<Line> {
    const line = new Line(target);
    await new Promise<void>((resolve) => line.#server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  /** Where the kiosk finds it. */
  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Everything that is on its way breaks; nothing new comes through. */
  cut(): void {
    this.away = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Whole again. */
  mend(): void {
    this.away = false;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #meet(socket: Socket): void {
    if (this.away) return void socket.destroy();
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  }

  async #carry(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const { body, key } = this.#looked(request, Buffer.concat(pieces));
    const { method, url: path, headers } = request;
    const onward = ask(this.#target, {
      method,
      path,
      headers: { ...headers, 'content-length': body.length },
    });
    onward.on('error', () => response.destroy());
    onward.on('response', (answer) => {
      if (this.#loses(key)) return void answer.on('end', () => response.destroy()).resume();
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.end(body);
  }

  /** The key of a wish, and the body as it is sent on. */
  #looked({ url, method }: IncomingMessage, body: Buffer): { body: Buffer; key: string | undefined } {
    if (url !== '/graphql' || method !== 'POST') return { body, key: undefined };
    const carried = JSON.parse(body.toString('utf8')) as Carried;
    const input = carried.variables?.input;
    const key = input?.idempotencyKey;
    if (!input || !key || !this.renewsKeys) return { body, key };
    input.idempotencyKey = randomUUID();
    return { body: Buffer.from(JSON.stringify(carried)), key };
  }

  #loses(key: string | undefined): boolean {
    const before = key === undefined ? this.losesEach : (this.#lostOf.get(key) ?? 0);
    if (key === undefined || before >= this.losesEach) return false;
    this.#lostOf.set(key, before + 1);
    this.lost += 1;
    return true;
  }

  /** The live connection, byte for byte. */
  #pipe({ url, rawHeaders }: IncomingMessage, socket: Socket, head: Buffer): void {
    const onward = connect(Number(this.#target.port), this.#target.hostname, () => {
      const lines = rawHeaders.map((text, index) => (index % 2 === 0 ? `${text}: ` : `${text}\r\n`));
      onward.write(`GET ${url} HTTP/1.1\r\n${lines.join('')}\r\n`);
      onward.write(head);
      onward.pipe(socket);
      socket.pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    onward.on('close', () => socket.destroy());
    socket.on('close', () => onward.destroy());
  }
}

/**
 * Load on one server over keep-alive connections, from a process of its own. It speaks HTTP over plain sockets: an
 * answer is looked at for its length and for signs of failure, not parsed, so that it is never what is measured.
 */
import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** What it is told first: where to send, and the bodies that each connection sends in turn. */
export interface Target {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** One list a connection; `@KEY@` becomes a fresh UUID in each request. */
  readonly bodies: readonly (readonly string[])[];
}

/** What a round came to. */
export interface Round {
  readonly perSecond: number;
  readonly answered: number;
  readonly failed: number;
  /** The latest answer's body. */
  readonly sample: string;
}

const KEY = '@KEY@';

class Connection {
  readonly #target: Target;
  #socket: Socket | undefined;
  readonly #head: string;
  readonly #bodies: readonly string[];
  #sent = 0;
  #received: Buffer = Buffer.alloc(0);
  #answered: (body: string) => void = () => undefined;

  constructor(target: Target, bodies: readonly string[]) {
    this.#target = target;
    this.#bodies = bodies;
    const lines = Object.entries({ host: `127.0.0.1:${target.port}`, ...target.headers });
    this.#head = `POST ${target.path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}`;
  }

  /** Sends the next body; gives the answer's. */
  ask(): Promise<string> {
    const body = (this.#bodies[this.#sent % this.#bodies.length] ?? '').replace(KEY, randomUUID());
    this.#sent += 1;
    return new Promise((resolve) => {
      this.#answered = resolve;
      this.#connected().write(`${this.#head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    });
  }

  // Opened at the first request, and again when the server has closed it while nothing was asked.
  #connected(): Socket {
    if (this.#socket && !this.#socket.destroyed) return this.#socket;
    const socket = connect(this.#target.port, '127.0.0.1');
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.#take(chunk));
    socket.on('close', () => this.#socket === socket && this.#answered('"errors": closed'));
    socket.on('error', () => undefined);
    this.#socket = socket;
    return socket;
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length ? Buffer.concat([this.#received, chunk]) : chunk;
    const end = this.#received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.#received.toString('latin1', 0, end);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
    if (this.#received.length < end + 4 + length) return;
    const body = this.#received.toString('utf8', end + 4, end + 4 + length);
    this.#received = Buffer.alloc(0);
    this.#answered(head.startsWith('HTTP/1.1 200') ? body : `"errors": ${head.slice(0, 20)} ${body}`);
  }

  close(): void {
    this.#socket?.destroy();
  }
}

/** All connections at once for so long. A connection goes on with its bodies where the round before ended. */
async function round(connections: readonly Connection[], milliseconds: number): Promise<Round> {
  let answered = 0;
  let failed = 0;
  let sample = '';
  const since = performance.now();
  await Promise.all(
    connections.map(async (connection) => {
      while (performance.now() - since < milliseconds) {
        sample = await connection.ask();
        answered += 1;
        if (sample.includes('"errors"') || sample.includes('"code"')) failed += 1;
      }
    }),
  );
  return { perSecond: answered / ((performance.now() - since) / 1000), answered, failed, sample };
}

let connections: Connection[] = [];
process.on('message', async (message: { target: Target } | { milliseconds: number }) => {
  if ('target' in message)
    connections = message.target.bodies.map((bodies) => new Connection(message.target, bodies));
  else process.send?.(await round(connections, message.milliseconds));
});
process.on('disconnect', () => {
  for (const connection of connections) connection.close();
  process.exit(0);
});

import { EventEmitter } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What baresip reports by itself, e.g. `{ type: 'CALL_ESTABLISHED', param: '…' }`. */
export interface SoftphoneEvent {
  readonly event: true;
  readonly type: string;
  readonly param?: string;
}

interface Answer {
  readonly token: string;
  readonly ok: boolean;
  readonly data?: string;
}

const COMMAND_MS = 3_000;

/** baresip's control connection (module ctrl_tcp): JSON in netstrings, both ways. */
export class Control {
  readonly #socket: Socket;
  readonly #events = new EventEmitter();
  readonly #past: SoftphoneEvent[] = [];
  readonly #waiting = new Map<string, (answer: Answer) => void>();
  #unread = Buffer.alloc(0);
  #commands = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    this.#events.setMaxListeners(0);
    socket.on('error', () => undefined); // 'close' follows; commands then run out of time
    socket.on('data', (bytes) => this.#read(bytes));
  }

  /** Connects as soon as baresip listens; throws after `withinMs`. */
  static async open(port: number, withinMs = 5_000): Promise<Control> {
    const deadline = Date.now() + withinMs;
    for (;;) {
      const socket = await connected(port);
      if (socket) return new Control(socket);
      if (Date.now() > deadline) throw new Error('baresip does not listen on its control port');
      await wait(50);
    }
  }

  /** Gives a command; throws when baresip refuses it or does not answer. */
  async command(command: string, params = ''): Promise<string> {
    this.#commands += 1;
    const token = String(this.#commands);
    const body = Buffer.from(JSON.stringify({ command, params, token }));
    const answered = new Promise<Answer>((resolve) => this.#waiting.set(token, resolve));
    this.#socket.write(Buffer.concat([Buffer.from(`${body.length}:`), body, Buffer.from(',')]));
    const answer = await Promise.race([answered, wait(COMMAND_MS)]);
    if (!answer?.ok) throw new Error(`baresip did not do "${command}": ${answer?.data ?? 'no answer'}`);
    return answer.data ?? '';
  }

  /** The first event of one of these types since the connection was opened; throws after `withinMs`. */
  async event(types: readonly string[], withinMs: number): Promise<SoftphoneEvent> {
    const fits = ({ type }: SoftphoneEvent) => types.includes(type);
    const known = this.#past.find(fits);
    if (known) return known;
    const next = Promise.withResolvers<SoftphoneEvent>();
    const listen = (event: SoftphoneEvent) => fits(event) && next.resolve(event);
    this.#events.on('event', listen);
    const timer = setTimeout(
      () => next.reject(new Error(`no ${types.join(' or ')} in ${withinMs} ms`)),
      withinMs,
    );
    return next.promise.finally(() => {
      clearTimeout(timer);
      this.#events.off('event', listen);
    });
  }

  /** Whether such an event has come. */
  has(type: string): boolean {
    return this.#past.some((event) => event.type === type);
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(bytes: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, bytes]);
    for (;;) {
      const colon = this.#unread.indexOf(':');
      const length = Number(this.#unread.toString('latin1', 0, Math.max(0, colon)));
      if (colon < 0 || this.#unread.length < colon + length + 2) return;
      const text = this.#unread.toString('utf8', colon + 1, colon + 1 + length);
      this.#unread = this.#unread.subarray(colon + length + 2);
      this.#take(JSON.parse(text) as SoftphoneEvent | Answer);
    }
  }

  #take(message: SoftphoneEvent | Answer): void {
    if ('event' in message) {
      this.#past.push(message);
      this.#events.emit('event', message);
      return;
    }
    this.#waiting.get(message.token)?.(message);
    this.#waiting.delete(message.token);
  }
}

function connected(port: number): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(undefined));
  });
}

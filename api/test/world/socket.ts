import { once } from 'node:events';
import { WebSocket } from 'ws';

/** One frame of graphql-transport-ws. */
export interface Frame<Data = Record<string, unknown>> {
  id?: string;
  type: string;
  payload?: { data?: Data; errors?: { message: string; extensions?: { code?: string } }[] };
}

/** One subscription: what it has received so far, and waiting for more. */
export class Subscribed<Data> {
  readonly events: Data[] = [];
  errors: { message: string; extensions?: { code?: string } }[] | undefined;
  complete = false;
  #waiting: (() => void)[] = [];

  /** Takes a frame in. */
  take({ type, payload }: Frame<Data>): void {
    if (type === 'next' && payload?.data) this.events.push(payload.data);
    if (type === 'error') this.errors = payload as unknown as Subscribed<Data>['errors'];
    if (type === 'complete') this.complete = true;
    for (const go of this.#waiting.splice(0)) go();
  }

  /** Waits until it looks as wanted. */
  async until(wanted: (self: this) => boolean): Promise<this> {
    while (!wanted(this)) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return this;
  }

  /** The first so many events. */
  async first(count: number): Promise<Data[]> {
    await this.until(({ events }) => events.length >= count);
    return this.events;
  }

  /** The code it was refused with. */
  async refused(): Promise<string | undefined> {
    await this.until(({ errors }) => errors !== undefined);
    return this.errors?.[0]?.extensions?.code;
  }
}

/** A socket as a careful or a hostile client holds it. */
export class Socket {
  readonly #subscriptions = new Map<string, Subscribed<unknown>>();
  #ids = 0;
  readonly closed: Promise<{ code: number }>;
  #pongs: (() => void)[] = [];

  constructor(readonly ws: WebSocket) {
    ws.on('error', () => undefined);
    this.closed = new Promise((resolve) => ws.once('close', (code) => resolve({ code })));
    ws.on('message', (data) => this.#take(JSON.parse(String(data)) as Frame));
  }

  /** Connects and introduces itself. Rejects with the close code when it is not let in. */
  static async open(url: string, authorization: string | undefined, headers = {}): Promise<Socket> {
    const socket = await Socket.raw(url, headers);
    const acknowledged = once(socket.ws, 'message');
    socket.send({ type: 'connection_init', payload: authorization ? { authorization } : {} });
    const closed = socket.closed.then(({ code }) => {
      throw new Error(`closed with ${code}`);
    });
    await Promise.race([acknowledged, closed]);
    closed.catch(() => undefined);
    return socket;
  }

  /** Connects and says nothing. */
  static async raw(url: string, headers = {}): Promise<Socket> {
    const socket = new Socket(new WebSocket(url, 'graphql-transport-ws', { headers }));
    await once(socket.ws, 'open');
    return socket;
  }

  #take(frame: Frame): void {
    if (frame.type === 'pong') for (const go of this.#pongs.splice(0)) go();
    if (frame.id !== undefined) this.#subscriptions.get(frame.id)?.take(frame);
  }

  /** Sends a frame, or text as it is. */
  send(frame: object | string | Buffer): void {
    this.ws.send(typeof frame === 'object' && !Buffer.isBuffer(frame) ? JSON.stringify(frame) : frame);
  }

  /** Starts a subscription, and waits until the server has taken the request in. */
  async subscribe<Data = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
    extensions?: Record<string, unknown>,
  ): Promise<Subscribed<Data>> {
    this.#ids += 1;
    const id = String(this.#ids);
    const subscribed = new Subscribed<Data>();
    this.#subscriptions.set(id, subscribed as Subscribed<unknown>);
    this.send({
      id,
      type: 'subscribe',
      payload: { query, variables, ...(extensions ? { extensions } : {}) },
    });
    await this.ping();
    return subscribed;
  }

  /** Ends a subscription. */
  complete(id: string): void {
    this.send({ id, type: 'complete' });
  }

  /** A round trip over the socket. */
  async ping(): Promise<void> {
    const answered = new Promise<void>((resolve) => this.#pongs.push(resolve));
    this.send({ type: 'ping' });
    await Promise.race([answered, this.closed]);
  }

  /** Pulls the plug: no goodbye. */
  drop(): void {
    this.ws.terminate();
  }
}

import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { countedAs, plain } from './address.ts';

/** Limits of connections, as published. */
export const CONNECTION_LIMITS = {
  /** Open at once from one address; a kindergarten behind one address has some dozens. */
  perAddress: 256,
  /** New ones a second from one address, and how many at once. */
  newPerSecond: 100,
  newBurst: 400,
  total: 5_000,
  headersMs: 8_000,
  requestMs: 30_000,
  /** Between two looks at what is overdue. */
  lookMs: 1_000,
  /** Nothing read or written for so long, while a request is answered. */
  silentMs: 45_000,
  keepAliveMs: 65_000,
} as const;

interface Holder {
  sockets: Set<Socket>;
  tokens: number;
  at: number;
}

/**
 * Keeps one address from taking all connections. When it has too many, the oldest that never carried anybody known goes:
 * a kiosk's own connection stays, whoever shares its address. This machine itself (a reverse proxy) is not counted.
 */
export class Connections {
  readonly #holders = new Map<string, Holder>();
  readonly #known = new WeakSet<Socket>();

  constructor(readonly isProxy: (address: string) => boolean) {}

  /** Watches a server's connections. */
  watch(server: Server): void {
    server.maxConnections = CONNECTION_LIMITS.total;
    server.on('connection', (socket: Socket) => this.#opened(socket));
  }

  /** Somebody known came over it. */
  known(socket: Socket): void {
    this.#known.add(socket);
  }

  #opened(socket: Socket): void {
    const address = plain(socket.remoteAddress ?? '');
    if (address === '127.0.0.1' || address === '::1' || this.isProxy(address)) return;
    const key = countedAs(address);
    const holder = this.#holder(key);
    if (holder.tokens < 1 || !this.#room(holder)) return void socket.destroy();
    holder.tokens -= 1;
    holder.sockets.add(socket);
    socket.once('close', () => {
      holder.sockets.delete(socket);
      if (holder.sockets.size === 0 && this.#refilled(holder) >= CONNECTION_LIMITS.newBurst)
        this.#holders.delete(key);
    });
  }

  #holder(key: string): Holder {
    const found = this.#holders.get(key) ?? {
      sockets: new Set<Socket>(),
      tokens: CONNECTION_LIMITS.newBurst,
      at: performance.now(),
    };
    this.#holders.set(key, found);
    if (this.#holders.size > 10_000) this.#forget();
    found.tokens = this.#refilled(found);
    found.at = performance.now();
    return found;
  }

  #refilled({ tokens, at }: Holder): number {
    const { newBurst, newPerSecond } = CONNECTION_LIMITS;
    return Math.min(newBurst, tokens + ((performance.now() - at) / 1000) * newPerSecond);
  }

  #room({ sockets }: Holder): boolean {
    if (sockets.size < CONNECTION_LIMITS.perAddress) return true;
    for (const socket of sockets)
      if (!this.#known.has(socket)) {
        sockets.delete(socket);
        socket.destroy();
        return true;
      }
    return false;
  }

  #forget(): void {
    for (const [key, { sockets }] of this.#holders) if (sockets.size === 0) this.#holders.delete(key);
  }
}

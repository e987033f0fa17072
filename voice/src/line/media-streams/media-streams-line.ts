/**
 * The browser phone, the desk and Twilio: a WebSocket end point that speaks the Twilio Media Streams messages.
 * `/phone/media` is a caller; `/phone/desk` is a member of staff who answers a request for a person.
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Leg, LegIdentity } from '../leg.ts';
import type { DialOutcome, Line, LineCall, LineStats } from '../line.ts';
import { LineFigures } from '../line-figures.ts';
import { FrameClock, realTiming, type Timing } from '../media/frame-clock.ts';
import { MediaWatchdog } from '../media-watchdog.ts';
import { MediaStreamSocket, type StartParameters } from './media-stream-socket.ts';
import { CLOSE } from './messages.ts';

/** Whom a member of staff wants to be joined with; nothing in it is proven yet. */
export interface DeskRequest {
  readonly token: string;
  readonly helpRequestId: string;
}

/** How the end point is set up. */
export interface MediaStreamsOptions {
  /** The server it is mounted on. */
  readonly server: Server;
  /** Simultaneous sockets, desks included; one more hears busy. Default 100. */
  readonly maxSockets?: number;
  /** Whether a page of this origin may call. Default: pages of the same host, and callers without an origin. */
  readonly admitsOrigin?: (origin: string | undefined, host: string | undefined) => boolean;
  /** An answered call without a single message for so long is freed. Default 30,000. */
  readonly mediaTimeoutMs?: number;
  readonly timing?: Timing;
}

const CALLER_PATH = '/phone/media';
const DESK_PATH = '/phone/desk';
const LONGEST_MESSAGE_BYTES = 64 * 1024;
const LOOK_EVERY_MS = 20;

/** True for a page of the host it talks to, and for callers that are no page. */
export function sameHost(origin: string | undefined, host: string | undefined): boolean {
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

/** The line of browser phones. */
export class MediaStreamsLine implements Line {
  readonly name = 'media-streams';
  readonly #options: MediaStreamsOptions;
  readonly #timing: Timing;
  readonly #clock: FrameClock;
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: LONGEST_MESSAGE_BYTES });
  readonly #figures = new LineFigures();
  readonly #watchdog: MediaWatchdog;
  readonly #upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void =>
    this.#accept(request, socket, head);
  #callListener: ((call: LineCall) => void) | undefined;
  #deskListener: ((leg: LineCall, request: DeskRequest) => void) | undefined;
  #stopping = false;
  #count = 0;
  #refused = 0;

  constructor(options: MediaStreamsOptions) {
    this.#options = options;
    this.#timing = options.timing ?? realTiming;
    this.#clock = new FrameClock(this.#timing);
    this.#watchdog = new MediaWatchdog(options.mediaTimeoutMs ?? 30_000, this.#timing);
  }

  /** Mounts the end point; the server listens by itself. */
  async start(): Promise<void> {
    this.#options.server.on('upgrade', this.#upgrade);
  }

  async stop(graceMs: number): Promise<void> {
    this.#stopping = true;
    const until = this.#timing.now() + graceMs;
    while (this.#figures.active.length > 0 && this.#timing.now() < until) await this.#wait(LOOK_EVERY_MS);
    await Promise.all(this.#figures.active.map((leg) => leg.hangUp('shutdown')));
    for (const socket of this.#sockets.clients) socket.close(CLOSE.shutdown);
    this.#options.server.off('upgrade', this.#upgrade);
    this.#sockets.close();
  }

  onCall(listener: (call: LineCall) => void): void {
    this.#callListener = listener;
  }

  /** Every desk that wants to join a caller, ringing: authorise, then `answer()` and bridge, or `reject('declined')`. */
  onDesk(listener: (leg: LineCall, request: DeskRequest) => void): void {
    this.#deskListener = listener;
  }

  /** Browser phones cannot be called. */
  async dial(): Promise<DialOutcome> {
    return { outcome: 'failed', cause: 'cannotDial' };
  }

  stats(): Promise<LineStats> {
    return this.#figures.total(this.#refused);
  }

  #accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const path = request.url?.split('?')[0];
    if (path !== CALLER_PATH && path !== DESK_PATH) {
      refuse(socket, '404 Not Found');
      return;
    }
    const admits = this.#options.admitsOrigin ?? sameHost;
    if (!admits(request.headers.origin, request.headers.host)) {
      this.#refused++;
      refuse(socket, '403 Forbidden');
      return;
    }
    this.#sockets.handleUpgrade(request, socket, head, (opened) => this.#opened(opened, path));
  }

  #opened(socket: WebSocket, path: typeof CALLER_PATH | typeof DESK_PATH): void {
    if (this.#stopping) {
      socket.close(CLOSE.shutdown);
      return;
    }
    if (this.#sockets.clients.size > (this.#options.maxSockets ?? 100)) {
      this.#figures.busy();
      socket.close(CLOSE.busy);
      return;
    }
    new MediaStreamSocket(socket, {
      clock: this.#clock,
      timing: this.#timing,
      identify: (parameters) => this.#identify(parameters),
      onStart: (leg, parameters) => this.#started(leg, path, parameters),
    });
  }

  #identify(parameters: StartParameters): LegIdentity {
    const from = /^\+?[0-9]{2,20}$/.exec(parameters.from ?? '')?.[0];
    return { id: `stream-${++this.#count}`, direction: 'inbound', from, dialled: parameters.dialled ?? '' };
  }

  #started(leg: Leg, path: typeof CALLER_PATH | typeof DESK_PATH, parameters: StartParameters): void {
    this.#figures.add(leg);
    leg.onAnswered(() => this.#watchdog.watch({ leg, onHold: () => false }));
    const { token = '', helpRequestId = '' } = parameters;
    if (path === DESK_PATH && this.#deskListener) this.#deskListener(leg, { token, helpRequestId });
    else if (path === CALLER_PATH && this.#callListener) this.#callListener(leg);
    else leg.reject('unavailable');
  }

  #wait(ms: number): Promise<void> {
    return new Promise((resolve) => void this.#timing.setTimer(resolve, ms));
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { GraphQLError } from 'graphql';
import helmet from 'helmet';
import { ANONYMOUS } from '../access/principal.ts';
import { faultTag, type Log } from '../log.ts';
import { type AddressOf, countedAs } from './address.ts';
import { BadRequest } from './body.ts';
import { CONNECTION_LIMITS, type Connections } from './connections.ts';
import { errorJson, send } from './graphql-http.ts';
import type { Hosts } from './hosts.ts';
import { Patience } from './patience.ts';
import type { Throttle } from './throttle.ts';

/** Answers requests below a path. */
export interface Route {
  /** Exact path, or a prefix ending in `/`. */
  path: string;
  methods: readonly string[];
  /** Answered to anybody without a look at who asks: counted by address. */
  open?: boolean;
  handle(request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void> | void;
}

/** Takes over upgraded sockets at a path. */
export interface Upgrade {
  path: string;
  handle(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

/** What the one HTTP server serves. */
export interface HttpParts {
  routes: readonly Route[];
  upgrades: readonly Upgrade[];
  hosts: Hosts;
  connections: Connections;
  /** How often an address may ask for what is open to anybody. */
  openThrottle: Throttle;
  addressOf: AddressOf;
  log: Log;
}

const STRICT = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'media-src': ["'self'", 'blob:', 'data:'],
  'connect-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
};

/** What single pages need beyond the rest: the explorer's editor, the kiosk's measured sizes and its QR decoder. */
const ALLOWED_MORE: Readonly<Record<string, Record<string, string[]>>> = {
  '/explore/': {
    'style-src': ["'self'", "'unsafe-inline'"],
    'font-src': ["'self'", 'data:'],
    'worker-src': ["'self'", 'blob:'],
  },
  '/kiosk/': {
    'style-src': ["'self'", "'unsafe-inline'"],
    // Reads QR codes with a decoder of our own server; no text becomes script by it.
    'script-src': ["'self'", "'wasm-unsafe-eval'"],
  },
};

const headersWith = (more: Record<string, string[]>) =>
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { ...STRICT, ...more } },
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
  });

const strictHeaders = headersWith({});
const pageHeaders = Object.entries(ALLOWED_MORE).map(([path, more]) => ({ path, set: headersWith(more) }));

/** The one HTTP server: routes by path, sockets by path, secure headers on everything. */
export function openHttpServer(parts: HttpParts): Server {
  const server = createServer(
    {
      requestTimeout: CONNECTION_LIMITS.requestMs,
      headersTimeout: CONNECTION_LIMITS.headersMs,
      connectionsCheckingInterval: CONNECTION_LIMITS.lookMs,
      maxHeaderSize: 16_384,
      keepAliveTimeout: CONNECTION_LIMITS.keepAliveMs,
    },
    (request, response) => void respond(parts, request, response),
  );
  server.setTimeout(CONNECTION_LIMITS.silentMs);
  parts.connections.watch(server);
  server.on('upgrade', (request, socket, head) => upgrade(parts, request, socket, head));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const late = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
    turnAway(socket, late ? '408 Request Timeout' : '400 Bad Request');
  });
  return server;
}

/** Says why, and lets go: who keeps their own end open does not hold ours. */
function turnAway(socket: Duplex, status: string): void {
  if (!socket.writable) return void socket.destroy();
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\n\r\n`, () => socket.destroy());
}

const pathOf = (request: IncomingMessage) => (request.url ?? '/').split('?', 1)[0] ?? '/';
const below = (path: string, rule: string) => path === rule || (rule.endsWith('/') && path.startsWith(rule));

const NOT_US = 'This host is not served here. Name it in PUBLIC_URL.';

async function respond(parts: HttpParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const requestId = randomUUID();
  const path = pathOf(request);
  const secureHeaders = pageHeaders.find((page) => path.startsWith(page.path))?.set ?? strictHeaders;
  secureHeaders(request, response, () => undefined);
  const route = parts.routes.find((candidate) => below(path, candidate.path));
  try {
    if (!parts.hosts.served(request)) throw new BadRequest(421, NOT_US, 'HOST_NOT_SERVED');
    if (!route || route.open) {
      const wait = parts.openThrottle.take(ANONYMOUS, countedAs(parts.addressOf(request)));
      if (wait > 0) throw new BadRequest(429, 'Too many requests.', 'THROTTLED', wait);
    }
    if (!route) return send(response, 404, { 'content-type': 'text/plain; charset=utf-8' }, 'Nothing here.');
    if (!route.methods.includes(request.method ?? ''))
      return send(response, 405, { allow: route.methods.join(', ') }, '');
    await route.handle(request, response, requestId);
  } catch (error) {
    // Who asks too much hears so a little later: an answer at once would only be asked again at once.
    if (error instanceof BadRequest && error.status === 429 && !(await patience.passed()))
      request.socket.destroy();
    else fail(parts.log, error, request, response, requestId);
  }
}

const patience = new Patience();

function fail(
  log: Log,
  error: unknown,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): void {
  if (response.headersSent) return void response.destroy();
  const { status, headers, message, code } = failure(log, error, requestId);
  const type = { 'content-type': 'application/json; charset=utf-8' };
  // What was not read is not waited for.
  const rest: Record<string, string> = request.complete ? {} : { connection: 'close' };
  send(response, status, { ...type, ...rest, ...headers }, errorJson(message, code, requestId));
}

interface Failure {
  status: number;
  headers: Record<string, string>;
  message: string;
  code: string;
}

function failure(log: Log, error: unknown, requestId: string): Failure {
  if (error instanceof BadRequest)
    return {
      status: error.status,
      headers: error.retryAfter ? { 'retry-after': String(error.retryAfter) } : {},
      message: error.message,
      code: error.code,
    };
  if (error instanceof GraphQLError) {
    const { http, code } = error.extensions as { http?: { status?: number }; code?: unknown };
    return { status: http?.status ?? 400, headers: {}, message: error.message, code: String(code) };
  }
  log.error('a request failed', { requestId, error: faultTag(error) });
  // The database is away: a client with an outbox keeps what it has and comes back.
  return {
    status: 503,
    headers: { 'retry-after': '1' },
    message: 'Not possible right now.',
    code: 'UNAVAILABLE',
  };
}

function upgrade(parts: HttpParts, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  socket.on('error', () => socket.destroy());
  // It may be silent for hours now; whether anybody is there is asked by pings.
  (socket as Socket).setTimeout(0);
  const target = parts.upgrades.find(({ path }) => below(pathOf(request), path));
  const { origin, host = '' } = request.headers;
  if (!parts.hosts.served(request)) return void turnAway(socket, '421 Misdirected Request');
  if (!target) return void turnAway(socket, '404 Not Found');
  if (origin !== undefined && !parts.hosts.originAllowed(origin, host))
    return void turnAway(socket, '403 Forbidden');
  target.handle(request, socket, head);
}

/**
 * Hands an upgraded socket to another local port, byte for byte: the phone line's own process. It is told where the
 * socket really comes from; what the sender says of that is left out.
 */
export function forwardUpgrade(port: number, addressOf: AddressOf): Upgrade['handle'] {
  return (request, socket, head) => {
    const upstream = connect(port, '127.0.0.1', () => {
      upstream.write(requestHead(request, addressOf(request)));
      upstream.write(head);
      upstream.pipe(socket);
      socket.pipe(upstream);
    });
    upstream.on('error', () => turnAway(socket, '503 Service Unavailable'));
    upstream.on('close', () => socket.destroy());
    socket.on('close', () => upstream.destroy());
  };
}

function requestHead(request: IncomingMessage, address: string): string {
  const lines = [`x-forwarded-for: ${address}`];
  for (let i = 0; i < request.rawHeaders.length; i += 2)
    if (request.rawHeaders[i]?.toLowerCase() !== 'x-forwarded-for')
      lines.push(`${request.rawHeaders[i]}: ${request.rawHeaders[i + 1]}`);
  return `${request.method} ${request.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
}

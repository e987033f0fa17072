/** The only way out of the browser: lets it reach one address, and notes everything else that it asks for. */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** A running one. */
export interface OnlyWay {
  /** Address, for the browser. */
  readonly url: string;
  /** Hosts other than the one that were asked for, in order. */
  readonly foreign: readonly string[];
  /** What the browser's maker wants to know, whether a page is open or not. */
  readonly makers: readonly string[];
  /** How many requests were let through. */
  readonly passed: () => number;
  readonly close: () => Promise<void>;
}

/** Hosts that Chromium itself asks at a start; what a page asks of them is seen in the page (`day.ts`). */
const MAKERS = new Set([
  'update.googleapis.com',
  'accounts.google.com',
  'clients2.google.com',
  'redirector.gvt1.com',
]);

/** Changes a page on its way, for the sabotage. */
export type Alter = (path: string, html: string) => string;

/**
 * Starts it. Everything goes through it: pages, workers, service workers, sockets (as CONNECT). With `alter` the kiosk's
 * page comes changed and without the header that forbids other addresses.
 */
export async function openProxy(origin: string, alter?: Alter): Promise<OnlyWay> {
  const { host, hostname, port } = new URL(origin);
  const foreign: string[] = [];
  const makers: string[] = [];
  let passed = 0;
  const known = (asked: string): boolean => {
    if (asked === host) passed += 1;
    else if (MAKERS.has(asked.replace(/:\d+$/, ''))) makers.push(asked);
    else foreign.push(asked);
    return asked === host;
  };
  const server = createServer((incoming, response) => {
    const { host: asked } = new URL(incoming.url ?? '', 'http://nowhere');
    if (known(asked)) pass(incoming, response, alter);
    else response.writeHead(403).end();
  });
  server.on('connect', (incoming: IncomingMessage, socket: Duplex) => {
    socket.on('error', () => undefined);
    if (!known(incoming.url ?? '')) return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const through = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      through.pipe(socket).pipe(through);
    });
    through.on('error', () => socket.destroy());
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    foreign,
    makers,
    passed: () => passed,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function pass(incoming: IncomingMessage, response: ServerResponse, alter: Alter | undefined): void {
  const { method, headers } = incoming;
  const to = new URL(incoming.url ?? '');
  const onward = request(to, {
    method,
    headers: alter ? { ...headers, 'accept-encoding': 'identity' } : headers,
  });
  onward.on('response', (answer) => {
    const html = String(answer.headers['content-type']).startsWith('text/html');
    if (alter && html) altered(answer, response, (text) => alter(to.pathname, text));
    else answer.pipe(response.writeHead(answer.statusCode ?? 502, answer.headers));
  });
  onward.on('error', () => response.destroy());
  incoming.pipe(onward);
}

async function altered(
  answer: IncomingMessage,
  response: ServerResponse,
  change: (text: string) => string,
): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  const { 'content-security-policy': _policy, 'content-length': _length, ...headers } = answer.headers;
  response.writeHead(answer.statusCode ?? 502, headers).end(change(Buffer.concat(parts).toString('utf8')));
}

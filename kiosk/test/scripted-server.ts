import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import persisted from '@porchlight/schema/persisted' with { type: 'json' };
import { WebSocketServer } from 'ws';
import { smallRoster } from '../src/kiosk/roster/roster.fixture.ts';
import type { Roster } from '../src/kiosk/roster/roster.ts';

/** A server that plays the API for one kiosk: it knows the persisted ids, keeps each wish once, and can go away. */
export interface ScriptedServer {
  origin: string;
  /** Nobody answers: connections break, as when the network is gone. */
  away: boolean;
  /** Wishes by idempotency key, in the order in which they first came. */
  stored: Map<string, { operation: string; input: Record<string, unknown> }>;
  /** How many requests came for each operation. */
  asked: Map<string, number>;
  /** What the roster has besides the small one's. */
  changed: Partial<Roster>;
  /** Files at /media, by path. */
  media: Map<string, Buffer>;
  /** Everything that was requested, method and path. */
  requests: string[];
  close(): Promise<void>;
}

/** The card of the grandmother in the roster. */
export const CARD = '0012345678';
export const PAIRING_CODE = '12345678';

const operations = new Map<string, string>(
  Object.entries((persisted as { kiosk: Record<string, string> }).kiosk).map(([id, text]) => [
    id,
    /(?:query|mutation|subscription) (\w+)/.exec(text)?.[1] ?? '',
  ]),
);

/** A card shown again is asked what is wished, at whatever hour the tests run: "already here" has tests of its own. */
const roster = (changed: Partial<Roster>) => {
  const known = smallRoster(createHash('sha256').update(`k1:${CARD}`).digest('hex'));
  return { ...known, kindergarten: { ...known.kindergarten, alreadyHereMinutes: 0 }, ...changed };
};
const session = () => ({ token: 'token', expiresAt: new Date(Date.now() + 900_000).toISOString() });
const fine = { userErrors: [] };

/** The answers of the API, by operation. */
function answer(operation: string, input: Record<string, unknown>, changed: Partial<Roster>): unknown {
  const answers: Record<string, unknown> = {
    PairDevice:
      input.code === PAIRING_CODE
        ? { pairDevice: { device: { id: 'd1', name: 'Gate' }, kindergarten: { id: 'k1' }, ...fine } }
        : {
            pairDevice: {
              device: null,
              kindergarten: null,
              userErrors: [{ code: 'PAIRING_CODE_INVALID', field: 'code' }],
            },
          },
    IssueDeviceChallenge: { issueDeviceChallenge: { nonce: 'nonce', ...fine } },
    OpenDeviceSession: { openDeviceSession: { session: session(), ...fine } },
    KioskRoster: { kioskRoster: roster(changed) },
    ReserveTrackingCodes: { reserveTrackingCodes: { codes: ['390125', '480017'], ...fine } },
    KioskCheckIn: { checkInChildren: { records: [{ id: 'r1' }], ...fine } },
    KioskCheckOut: { checkOutChildren: { records: [{ id: 'r1' }], ...fine } },
    KioskUndoAttendance: { undoAttendance: { records: [{ id: 'r1' }], ...fine } },
    KioskAcknowledgeNotice: { acknowledgeNotice: { receipt: { id: 'x' }, ...fine } },
    KioskSubmitTicket: { submitTicket: { trackingCode: input.trackingCode, ...fine } },
    KioskRequestHelp: { requestHelp: { helpRequest: { id: 'h1' }, ...fine } },
    ProveFamily:
      input.pin === '135790'
        ? { openFamilySession: { familyMember: { id: input.familyMemberId }, ...fine } }
        : { openFamilySession: { familyMember: null, userErrors: [{ code: 'PROOF_FAILED', field: 'pin' }] } },
  };
  return answers[operation];
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

async function graphql(
  server: ScriptedServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { extensions, variables } = JSON.parse((await bodyOf(request)).toString()) as {
    extensions: { persistedQuery: { sha256Hash: string } };
    variables: { input?: Record<string, unknown> };
  };
  const operation = operations.get(extensions.persistedQuery.sha256Hash) ?? '';
  const input = variables.input ?? {};
  server.asked.set(operation, (server.asked.get(operation) ?? 0) + 1);
  const key = input.idempotencyKey;
  if (typeof key === 'string' && !server.stored.has(key)) server.stored.set(key, { operation, input });
  const data = answer(operation, input, server.changed);
  response
    .writeHead(data === undefined ? 400 : 200, { 'content-type': 'application/json' })
    .end(JSON.stringify(data === undefined ? { errors: [{ message: 'unknown operation' }] } : { data }));
}

/** Starts the server on this port (0: a free one); pages come from the built page at `pages`. */
export async function scriptedServer(pages: string, port = 0): Promise<ScriptedServer> {
  const http = createServer(async (request, response) => {
    const path = request.url ?? '/';
    server.requests.push(`${request.method} ${path}`);
    if (path === '/graphql' || path === '/media') {
      if (server.away) return void request.destroy();
      if (path === '/graphql') return graphql(server, request, response);
      await bodyOf(request);
      return void response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"media-1"}');
    }
    const file = server.media.get(path);
    if (file !== undefined) return void response.writeHead(200, { 'content-type': 'audio/ogg' }).end(file);
    const page = await fetch(`${pages}${path}`);
    const type = page.headers.get('content-type') ?? 'application/octet-stream';
    response.writeHead(page.status, { 'content-type': type }).end(Buffer.from(await page.arrayBuffer()));
  });
  const sockets = new WebSocketServer({ noServer: true });
  http.on('upgrade', (request, socket, head) => {
    if (server.away) return void socket.destroy();
    sockets.handleUpgrade(request, socket, head, (client) => {
      client.on('message', (text) => {
        const { type } = JSON.parse(String(text)) as { type: string };
        if (type === 'connection_init') client.send('{"type":"connection_ack"}');
        if (type === 'ping') client.send('{"type":"pong"}');
      });
    });
  });
  const server: ScriptedServer = {
    origin: '',
    away: false,
    stored: new Map(),
    asked: new Map(),
    changed: {},
    media: new Map(),
    requests: [],
    close: () =>
      new Promise((resolve) => {
        for (const client of sockets.clients) client.terminate();
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
  server.origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return server;
}

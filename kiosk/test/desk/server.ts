// The scripted server: built pages under the strict Content-Security-Policy, and GraphQL over HTTP and WebSocket.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, type ExecutionArgs, execute, parse, subscribe } from 'graphql';
import { useServer as serveSockets } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { rootValue } from './answers.ts';
import { type ScriptedPhone, scriptedPhone } from './phone.ts';
import { createWorld, type World } from './world.ts';

const text = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
const schema = buildSchema(text('../../../schema/schema.graphql'));
const persisted = JSON.parse(text('../../../schema/generated/persisted.json')) as {
  desk: Record<string, string>;
};

/** What every page of the product has to live with. */
export const STRICT_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; media-src 'self' blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
/** GraphiQL writes style elements, carries its fonts in its style sheet, and starts its editor's workers from blobs. */
export const EXPLORE_CSP = STRICT_CSP.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
  .replace("font-src 'self'", "font-src 'self' data:")
  .concat("; worker-src 'self' blob:");

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.graphql': 'text/plain; charset=utf-8',
  '.ttf': 'font/ttf',
};

interface Body {
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
  query?: string;
  extensions?: { persistedQuery?: { sha256Hash?: string } };
}

/** The document behind a request: only the explorer may send words, our own pages send ids. */
function documentOf({ query, extensions }: Body, fromExplorer: boolean) {
  if (query && !fromExplorer) throw new Error('The desk sends persisted ids only');
  if (query) return parse(query);
  const known = persisted.desk[extensions?.persistedQuery?.sha256Hash ?? ''];
  if (known === undefined) throw new Error('Unknown persisted id');
  return parse(known);
}

/** One second of silence as a WAV file: the recordings of this world. */
function silentWav(): Buffer {
  const wav = Buffer.alloc(44 + 8000, 0x80);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + 8000, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(8000, 24);
  wav.writeUInt32LE(8000, 28);
  wav.writeUInt16LE(1, 32);
  wav.writeUInt16LE(8, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(8000, 40);
  return wav;
}

/** The file of an address: /desk/anything is the desk's page. */
function fileOf(path: string): string {
  const page = /^\/(desk|explore|phone|kiosk)(\/|$)/.exec(path)?.[1];
  if (page && extname(path) === '') return `${page}/index.html`;
  return path === '/' ? 'index.html' : normalize(path).replace(/^\/+/, '');
}

async function servePage(dist: string, path: string, response: ServerResponse): Promise<void> {
  const file = fileOf(path);
  const body = await readFile(join(dist, file)).catch(() => null);
  if (!body) return void response.writeHead(404).end();
  const csp = file.startsWith('explore/') ? EXPLORE_CSP : STRICT_CSP;
  response
    .writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': csp,
    })
    .end(body);
}

async function serveGraphql(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = JSON.parse(Buffer.concat(chunks).toString()) as Body;
  const { authorization } = request.headers;
  const result = await execute({
    schema,
    document: documentOf(body, request.headers.referer?.endsWith('/explore/') ?? false),
    rootValue: rootValue(world, new AbortController().signal),
    contextValue: { authorization },
    variableValues: body.variables ?? {},
    operationName: body.operationName ?? null,
  });
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
}

/** Notes what was uploaded and gives it an id. */
async function takeUpload(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let size = 0;
  for await (const chunk of request) size += (chunk as Buffer).length;
  world.care.uploads.push({ type: request.headers['content-type'] ?? '', size });
  const id = `media-upload-${world.care.uploads.length}`;
  response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ id }));
}

function servePhoto(response: ServerResponse): void {
  response
    .writeHead(200, { 'content-type': 'image/svg+xml' })
    .end('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="4" cy="4" r="4"/></svg>');
}

/** A running scripted server. */
export interface ScriptedServer {
  origin: string;
  world: World;
  /** Messages that browsers sent to /phone/media and /phone/desk, and a way to answer. */
  phone: ScriptedPhone;
  /** Cuts every socket, as a network would. */
  cutSockets(): void;
  stop(): Promise<void>;
}

/** Serves the built pages of `dist` and the world. */
export async function startServer(dist: string): Promise<ScriptedServer> {
  const world = createWorld();
  const over = new AbortController();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://here');
    if (pathname === '/media') return void takeUpload(world, request, response);
    if (pathname.startsWith('/audio/'))
      return void response.writeHead(200, { 'content-type': 'audio/wav' }).end(silentWav());
    if (pathname.startsWith('/media/photo')) return void servePhoto(response);
    if (pathname.startsWith('/media/'))
      return void response.writeHead(200, { 'content-type': 'audio/wav' }).end(silentWav());
    const answered =
      pathname === '/graphql' ? serveGraphql(world, request, response) : servePage(dist, pathname, response);
    answered.catch((problem: Error) =>
      response.writeHead(500).end(JSON.stringify({ errors: [{ message: problem.message }] })),
    );
  });
  const sockets = new WebSocketServer({ noServer: true });
  const legs = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    const side = request.url === '/graphql' ? sockets : legs;
    side.handleUpgrade(request, socket, head, (opened) => side.emit('connection', opened, request));
  });
  const graphql = serveSockets(
    {
      execute: (args) => execute(args as ExecutionArgs),
      subscribe: (args) => subscribe(args as ExecutionArgs),
      onSubscribe: ({ connectionParams }, _id, payload) => ({
        schema,
        document: documentOf(payload as Body, false),
        rootValue: rootValue(world, over.signal),
        contextValue: { authorization: connectionParams?.authorization },
        variableValues: payload.variables ?? {},
        operationName: payload.operationName ?? null,
      }),
    },
    sockets,
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    world,
    phone: scriptedPhone(legs),
    cutSockets() {
      for (const socket of sockets.clients) socket.terminate();
    },
    async stop() {
      over.abort();
      await graphql.dispose();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

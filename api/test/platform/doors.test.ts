import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  request as requestTo,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { openReadPool } from '../../src/platform/database/reads.ts';
import { Health, refuseForgetfulDatabase } from '../../src/platform/server/health.ts';
import { openWorld, type World } from '../world.ts';

/** The phone line's process, as far as the api knows it. */
let voice: Server;
let answer: (request: IncomingMessage, response: ServerResponse, body: string) => void;
let world: World;
beforeAll(async () => {
  voice = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    answer(request, response, Buffer.concat(chunks).toString());
  });
  const sockets = new WebSocketServer({ noServer: true });
  voice.on('upgrade', (request, socket, head) =>
    sockets.handleUpgrade(request, socket, head, (ws) =>
      ws.on('message', (data) => ws.send(`${request.url} ${data}`)),
    ),
  );
  voice.listen(0, '127.0.0.1');
  await once(voice, 'listening');
  world = await openWorld({ config: { VOICE_PORT: (voice.address() as AddressInfo).port } });
});
afterAll(async () => {
  await world.close();
  voice.closeAllConnections();
  voice.close();
});

const speak = async (who: Parameters<World['as']>[0], body: string | object) => {
  const authorization = await world.authorization(who);
  return fetch(`${world.http}/speech`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
};
const SENTENCE = { language: 'zh-CN', text: '小米到了' };

describe('speech', () => {
  test('goes to the phone line with its key, and its sound comes back', async () => {
    let asked: unknown;
    answer = ({ url, headers: { authorization } }, response, body) => {
      asked = { url, authorization, body: JSON.parse(body) };
      response.writeHead(200, { 'content-type': 'audio/ogg' }).end('sound');
    };
    const response = await speak(world.sunshine.kiosks[0], { ...SENTENCE, more: 'is left out' });
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      'audio/ogg',
      'sound',
    ]);
    expect(asked).toEqual({
      url: '/speech',
      authorization: `Bearer ${world.secrets.voiceKey}`,
      body: SENTENCE,
    });
  });

  test('is for kiosks and families', async () => {
    expect((await speak(undefined, SENTENCE)).status).toBe(401);
    expect((await speak(world.sunshine.admin, SENTENCE)).status).toBe(401);
  });

  test.each([
    [{ language: 'fr', text: 'bonjour' }],
    [{ language: 'en', text: ' ' }],
    [{ language: 'en', text: 'x'.repeat(301) }],
    [{}],
    ['no json'],
    ['null'],
  ])('%j is refused', async (body) => {
    expect((await speak(world.sunshine.kiosks[0], body)).status).toBe(400);
  });

  test('a line that cannot is 503: the kiosk stays silent', async () => {
    answer = (_request, response) => response.writeHead(503).end();
    expect((await speak(world.sunshine.kiosks[0], SENTENCE)).status).toBe(503);
    answer = (request) => request.socket.destroy();
    expect((await speak(world.sunshine.kiosks[0], SENTENCE)).status).toBe(503);
  });

  test('past sixty sentences at once it is 429', async () => {
    answer = (_request, response) => response.end('sound');
    const statuses: number[] = [];
    for (let count = 0; count < 61; count += 1)
      statuses.push((await speak(world.sunshine.kiosks[1], SENTENCE)).status);
    expect(statuses.at(-1)).toBe(429);
    expect(statuses.indexOf(429)).toBe(60);
  });
});

describe('the phone line’s sockets', () => {
  test('pass through byte for byte', async () => {
    const ws = new WebSocket(`${world.socketUrl.replace('/graphql', '/phone/media')}?call=1`);
    await once(ws, 'open');
    ws.send('hello');
    expect(String((await once(ws, 'message'))[0])).toBe('/phone/media?call=1 hello');
    ws.terminate();
  });

  test('carry the address they come from, not the one they claim', async () => {
    const seen = once(voice, 'upgrade');
    const headers = { 'x-forwarded-for': '198.51.100.1' };
    const ws = new WebSocket(world.socketUrl.replace('/graphql', '/phone/media'), { headers });
    const [request] = (await seen) as [IncomingMessage];
    expect(request.headers['x-forwarded-for']).toBe('127.0.0.1');
    await once(ws, 'open');
    ws.terminate();
  });

  test('not from a foreign page, nor to anywhere else', async () => {
    const statusOf = async (path: string, origin?: string) => {
      const ws = new WebSocket(world.socketUrl.replace('/graphql', path), { ...(origin ? { origin } : {}) });
      ws.on('error', () => undefined);
      const [, response] = (await once(ws, 'unexpected-response')) as [unknown, IncomingMessage];
      ws.terminate();
      return response.statusCode;
    };
    expect(await statusOf('/phone/media', 'https://evil.example')).toBe(403);
    expect(await statusOf('/elsewhere')).toBe(404);
  });
});

describe('health', () => {
  const status = async (path: string) => (await fetch(`${world.http}${path}`)).status;

  test('every answer carries the headers that keep a page to itself', async () => {
    for (const path of ['/healthz', '/graphql', '/nowhere', '/media/x']) {
      const { headers } = await fetch(`${world.http}${path}`);
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    }
    expect(await status('/nowhere')).toBe(404);
  });

  test('with the database away it lives and is not ready, refuses kindly, and comes back by itself', async () => {
    expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 200]);
    const admin = world.as(world.sunshine.admin);
    const name = new URL(world.database.appUrl).pathname.slice(1);
    const cluster = new pg.Client({ connectionString: inject('adminUrl') });
    await cluster.connect();
    await cluster.query(`alter database ${name} with allow_connections false`);
    await cluster.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = 'porchlight_app'",
      [name],
    );
    await expect.poll(() => status('/readyz')).toBe(503);
    expect(await status('/healthz')).toBe(200);
    world.clock.advance(3_000);
    const away = await admin.send('{ kindergarten { name } }');
    expect(away.status).toBe(503);
    expect(away.headers.get('retry-after')).toBe('1');
    expect(JSON.stringify(away)).not.toMatch(/postgres|connect|database "/i);
    await cluster.query(`alter database ${name} with allow_connections true`);
    await cluster.end();
    await expect.poll(() => status('/readyz'), { timeout: 5_000 }).toBe(200);
    expect(await admin.query('{ kindergarten { name } }')).toEqual({ kindergarten: { name: 'Sunshine' } });
  });

  test('a database that hangs is told within seconds, from memory', async () => {
    const silent = createTcpServer((socket) => socket.resume()).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const health = new Health(`postgres://a:b@127.0.0.1:${(silent.address() as AddressInfo).port}/c`);
    const since = performance.now();
    await health.open();
    expect(health.answers).toBe(false);
    expect(performance.now() - since).toBeLessThan(3_000);
    await health.close();
    silent.close();
  });

  test('a name that is not ours is not served, over HTTP and sockets alike', async () => {
    const { port } = new URL(world.http);
    const asked = requestTo({ port, path: '/readyz', headers: { host: 'evil.example' } }).end();
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(421);
    response.resume();
    const ws = new WebSocket(world.socketUrl, 'graphql-transport-ws', { headers: { host: 'evil.example' } });
    ws.on('error', () => undefined);
    const [, refused] = (await once(ws, 'unexpected-response')) as [unknown, IncomingMessage];
    expect(refused.statusCode).toBe(421);
    ws.terminate();
  });

  test('a database that may lose what it acknowledged is refused by name', async () => {
    const pool = openReadPool(world.database.appUrl, 1);
    // The tests' own cluster is such a one.
    await expect(refuseForgetfulDatabase(pool)).rejects.toThrow(/fsync.*is off/);
    await pool.end();
  });
});

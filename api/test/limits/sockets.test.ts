import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { Socket } from '../world/socket.ts';
import { bearer, openWorld, type World } from '../world.ts';

let world: World;
const open: Socket[] = [];
beforeAll(async () => {
  world = await openWorld();
});
afterEach(async () => {
  for (const socket of open.splice(0)) socket.drop();
});
afterAll(() => world.close());

const enter = async (who: Parameters<World['socket']>[0]) => {
  const socket = await world.socket(who);
  open.push(socket);
  return socket;
};
const raw = async () => {
  const socket = await Socket.raw(world.socketUrl);
  open.push(socket);
  return socket;
};
const LISTEN = 'subscription { announcements { cursor } }';

describe('who gets in', () => {
  test.each([
    ['a foreign page', 'https://evil.example', 403],
    ['a page of nowhere', 'null', 403],
    ['our own page', undefined, 101],
  ])('%s', async (_name, origin, status) => {
    const own = world.http;
    const ws = new WebSocket(world.socketUrl, 'graphql-transport-ws', { origin: origin ?? own });
    ws.on('error', () => undefined);
    const answered = await Promise.race([
      once(ws, 'open').then(() => 101),
      once(ws, 'unexpected-response').then(([, response]) => (response as { statusCode: number }).statusCode),
    ]);
    ws.terminate();
    expect(answered).toBe(status);
  });

  test.each([
    ['nobody', undefined],
    ['nonsense', 'Bearer nonsense'],
    ['an unknown key', 'Bearer plk_unknown'],
  ])('%s is closed with 4403', async (_name, header) => {
    await expect(world.socket(header)).rejects.toThrow('closed with 4403');
  });

  test('a sixth socket of one principal is refused; another principal is not', async () => {
    for (let index = 0; index < 5; index += 1) await enter(world.rainbow.principal);
    await expect(enter(world.rainbow.principal)).rejects.toThrow('closed with 4429');
    await enter(world.rainbow.admin);
  });

  test('the phone line outside a call has nothing to hear', async () => {
    const socket = await enter(bearer(world.secrets.voiceKey));
    const heard = await socket.subscribe('subscription { helpRequestChanged { cursor } }');
    expect(await heard.refused()).toBe('FORBIDDEN');
    await socket.ping();
    expect(socket.ws.readyState).toBe(WebSocket.OPEN);
  });
});

describe('what may be asked', () => {
  const times = (count: number, make: (index: number) => string) =>
    Array.from({ length: count }, (_, i) => make(i)).join(' ');
  const levels = (count: number) =>
    times(count, (i) => `fragment F${i} on Announcement { ...F${i + 1} ...F${i + 1} }`);
  test.each([
    ['a query', '{ viewer { kind } }', 'SUBSCRIPTIONS_ONLY'],
    ['a mutation', 'mutation { signOut(input: {}) { userErrors { code } } }', 'SUBSCRIPTIONS_ONLY'],
    ['introspection', '{ __schema { types { name } } }', 'SUBSCRIPTIONS_ONLY'],
    [
      'too many aliases',
      `subscription { announcements { ${times(16, (i) => `a${i}: cursor`)} } }`,
      'TOO_COMPLEX',
    ],
    [
      'too deep',
      `subscription { attendanceChanged { child ${'{ households { children '.repeat(8)} { id } ${'} }'.repeat(8)} } }`,
      'TOO_COMPLEX',
    ],
    [
      'fragments within fragments',
      `subscription { announcements { ...F0 } } ${levels(90)} fragment F90 on Announcement { __typename }`,
      'TOO_COMPLEX',
    ],
    ['what cannot be read', 'subscription {', undefined],
    ['too many tokens', `subscription { announcements { ${'cursor '.repeat(2_100)} } }`, undefined],
    ['what does not exist', 'subscription { weather { today } }', undefined],
    ['two fields', 'subscription { a: announcements { cursor } b: announcements { cursor } }', undefined],
    [
      'a field hidden in a fragment',
      'subscription { ...F } fragment F on Subscription { announcements { cursor } }',
      'BAD_REQUEST',
    ],
    ['a wrong argument', 'subscription { announcements(kinds: [NONSENSE]) { cursor } }', undefined],
  ])('%s is refused, and the socket stays', async (_name, query, code) => {
    const socket = await enter(world.sunshine.admin);
    const heard = await socket.subscribe(query);
    expect(await heard.refused()).toBe(code);
    expect(JSON.stringify(heard.errors)).not.toMatch(/did you mean/i);
    const good = await socket.subscribe<{ announcements: object }>(LISTEN);
    await world.family();
    expect((await good.first(1)).length).toBeGreaterThan(0);
  });

  test('what the principal may not have is refused', async () => {
    const { sunshine } = world;
    const socket = await enter(sunshine.teacher);
    const heard = await socket.subscribe(
      'subscription { attendanceChanged { child { households { members { cards { id } } } } } }',
    );
    expect(await heard.refused()).toBe('FORBIDDEN');
  });

  test('a wrong value of a variable is refused', async () => {
    const socket = await enter(world.sunshine.admin);
    const heard = await socket.subscribe(
      'subscription($after: Cursor) { announcements(after: $after) { cursor } }',
      { after: 7 },
    );
    await heard.until(({ errors }) => errors !== undefined);
    expect(socket.ws.readyState).toBe(WebSocket.OPEN);
  });

  test('an unknown persisted id is refused, a known one runs', async () => {
    const { default: persisted } = await import('@porchlight/schema/persisted', { with: { type: 'json' } });
    const [id = ''] =
      Object.entries(persisted.desk).find(
        ([, text]) => text.startsWith('subscription') && !text.includes('!)'),
      ) ?? [];
    const socket = await enter(world.sunshine.admin);
    const named = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });
    expect(await (await socket.subscribe('', {}, named('0'.repeat(64)))).refused()).toBe(
      'PERSISTED_QUERY_NOT_FOUND',
    );
    const known = await socket.subscribe('', {}, named(id));
    expect(known.errors).toBeUndefined();
  });

  test('a twenty-first subscription is refused; ending one makes room', async () => {
    const socket = await enter(world.sunshine.admin);
    for (let index = 0; index < 20; index += 1)
      expect((await socket.subscribe(LISTEN)).errors).toBeUndefined();
    expect(await (await socket.subscribe(LISTEN)).refused()).toBe('THROTTLED');
    socket.complete('1');
    await socket.ping();
    expect((await socket.subscribe(LISTEN)).errors).toBeUndefined();
  });
});

describe('frames', () => {
  test.each<[string, string | Buffer, number]>([
    ['no JSON', 'hello', 4400],
    ['an unknown kind', '{"type":"shout"}', 4400],
    ['a list', '[]', 4400],
    ['bytes', Buffer.from([0xff, 0xfe, 0x00]), 4400],
    [
      'a subscription before the introduction',
      `{"id":"1","type":"subscribe","payload":{"query":"${LISTEN}"}}`,
      4401,
    ],
    ['a subscription without a text', '{"id":"1","type":"subscribe","payload":{}}', 4400],
    ['more than 64 KiB', `{"type":"ping","payload":{"x":"${'x'.repeat(65_536)}"}}`, 1009],
  ])('%s closes the socket', async (_name, frame, code) => {
    const socket = await raw();
    socket.send(frame);
    expect((await socket.closed).code).toBe(code);
  });

  test('two introductions, and two subscriptions of one id, close the socket', async () => {
    const twice = await enter(world.sunshine.doctor);
    twice.send({ type: 'connection_init' });
    expect((await twice.closed).code).toBe(4429);
    const same = await enter(world.sunshine.doctor);
    for (let index = 0; index < 2; index += 1)
      same.send({ id: 'same', type: 'subscribe', payload: { query: LISTEN } });
    expect((await same.closed).code).toBe(4409);
  });
});

test('what hostile clients send is logged by kind, never by what it says', async () => {
  const before = world.logged.length;
  const socket = await enter(world.sunshine.doctor);
  socket.send({ id: 'x', type: 'next', payload: { data: { name: '小米' } } });
  expect((await socket.closed).code).toBe(4500);
  await expect.poll(() => world.logged.length).toBeGreaterThan(before);
  expect(JSON.stringify(world.logged.slice(before))).not.toMatch(/小米|type next/);
});

test('a client that does not say goodbye does not hold the api up', async () => {
  const socket = await enter(world.sunshine.doctor);
  socket.ws.pause();
  const started = performance.now();
  await world.restart();
  expect(performance.now() - started).toBeLessThan(8_000);
  expect((await fetch(`${world.http}/readyz`)).status).toBe(200);
});

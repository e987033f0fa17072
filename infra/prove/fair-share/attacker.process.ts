/**
 * One attacker, in a process of its own: it attacks until it is told to stop, and says how much processor time it took.
 * Told to `burn`, it takes so much of a processor and does nothing else: the control.
 */
import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { crc32, deflateSync } from 'node:zlib';
import WebSocket from 'ws';
import type { AttackName, Orders, Report } from './attacks.ts';

const IN_FLIGHT = 64;
let agent = new Agent();
let orders: Orders;
let over = false;
let sent = 0;
let statuses: Record<string, number> = {};
let open: (Socket | WebSocket)[] = [];

const count = (status: string | number) => {
  statuses[status] = (statuses[status] ?? 0) + 1;
};

interface Wish {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

function ask({ method, path, headers = {}, body = '' }: Wish): Promise<void> {
  sent += 1;
  return new Promise((resolve) => {
    const asked = request(
      { host: '127.0.0.1', port: orders.port, agent, method, path, headers },
      (response) => {
        count(response.statusCode ?? 0);
        response.resume().on('close', resolve);
      },
    );
    asked.on('error', () => {
      count('closed');
      setTimeout(resolve, 20);
    });
    asked.end(body);
  });
}

/** So many at once, each again as soon as it is answered. */
async function flood(make: () => Wish, atOnce = IN_FLIGHT): Promise<void> {
  const one = async () => {
    while (!over) await ask(make());
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

const graphql = (query: string, variables: object = {}, authorization?: string): Wish => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
  body: JSON.stringify({ query, variables }),
});

/** A picture of so many pixels in a few kilobytes: one colour. */
function picture(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const tail = Buffer.alloc(4);
    tail.writeUInt32BE(crc32(named));
    return Buffer.concat([head, named, tail]);
  };
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.alloc(height * (1 + width * 3)), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
let pictures: Buffer[] = [];

// Each a document of its own, so that nobody remembers it.
const refusedDocument = () => {
  const names = Array.from({ length: 12 }, (_, index) => `r${randomBytes(3).toString('hex')}${index}`);
  return `{ ${names
    .slice(0, 10)
    .map((name) => `${name}: children(first: 100) { nodes { id givenName households { id } } }`)
    .join(' ')} }`;
};

const NARROW = `query ($ids: [ID!]!) { ${Array.from(
  { length: 10 },
  (_, index) => `n${index}: nodes(ids: $ids) { ... on Child { id givenName day { status arrivedAt } } }`,
).join(' ')} }`;

const HEAR = `subscription ($after: Cursor) { attendanceChanged(after: $after) {
  cursor kind child { id givenName } day { status arrivedAt } } }`;
const FROM_THE_BEGINNING = Buffer.from('a1:0').toString('base64url');

function socket(): Promise<void> {
  return new Promise((resolve) => {
    const ws = new WebSocket(`ws://127.0.0.1:${orders.port}/graphql`, 'graphql-transport-ws', {
      localAddress: orders.from,
    });
    open.push(ws);
    ws.on('error', () => undefined);
    ws.on('close', (code) => {
      count(`closed ${code}`);
      resolve();
    });
    ws.on('open', () =>
      ws.send(JSON.stringify({ type: 'connection_init', payload: { authorization: orders.token } })),
    );
    ws.on('message', (data) => {
      const { type } = JSON.parse(String(data)) as { type: string };
      count(type);
      if (type !== 'connection_ack') return;
      for (let id = 0; id < 20; id += 1) {
        sent += 1;
        // Variables of its own: no two share an answer.
        const query = HEAR.replace('cursor kind', `cursor kind c${id}: cursor`);
        const payload = { query, variables: { after: FROM_THE_BEGINNING } };
        ws.send(JSON.stringify({ id: String(id), type: 'subscribe', payload }));
      }
    });
  });
}

async function again(make: () => Promise<void>): Promise<void> {
  while (!over) {
    await make();
    await wait(50);
  }
}

/** A connection that never ends what it began to say; a new one when it is closed. */
function slow(kind: 'headers' | 'body' | 'silent'): Promise<void> {
  return new Promise((resolve) => {
    const began = connect({ port: orders.port, host: '127.0.0.1', localAddress: orders.from });
    sent += 1;
    open.push(began);
    const head = 'POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\n';
    if (kind === 'headers') began.write(head);
    if (kind === 'body')
      began.write(`${head}content-type: application/json\r\ncontent-length: 90000\r\n\r\n{`);
    const drip = setInterval(
      () => kind !== 'silent' && began.write(kind === 'body' ? ' ' : 'x-a: b\r\n'),
      200,
    );
    began.resume();
    began.on('error', () => undefined);
    began.on('close', () => {
      clearInterval(drip);
      count('let go');
      resolve();
    });
  });
}

const DO: Readonly<Record<AttackName, () => Promise<unknown>>> = {
  'strangers ask': () => flood(() => graphql('{ viewer { kind } kindergarten { id name } }')),
  'strangers are refused': () =>
    flood(() =>
      graphql(
        refusedDocument(),
        {},
        sent % 4 === 0 ? `Bearer plk_${randomBytes(20).toString('hex')}` : undefined,
      ),
    ),
  'strangers ask /readyz': () => flood(() => ({ method: 'GET', path: '/readyz' })),
  'pictures that unpack to many megapixels': () =>
    flood(
      () => ({
        method: 'POST',
        path: '/media',
        headers: { authorization: orders.token },
        body: pictures[sent % pictures.length] ?? Buffer.alloc(0),
      }),
      40,
    ),
  'sockets from the beginning': () => Promise.all(Array.from({ length: 5 }, () => again(socket))),
  'a narrow key within its limits': () => flood(() => graphql(NARROW, { ids: orders.ids }, orders.token), 20),
  'slow and silent connections': () =>
    Promise.all(
      Array.from({ length: 600 }, (_, index) =>
        again(() => slow((['headers', 'body', 'silent'] as const)[index % 3] ?? 'silent')),
      ),
    ),
  'wrong passwords': () =>
    flood(() =>
      graphql(
        `mutation { signIn(input: { email: "nobody${randomBytes(4).toString('hex')}@example.org", password: "not this one, never" }) { userErrors { code } } }`,
      ),
    ),
};

/** Takes a share of a processor in small pieces, as work does. */
async function burn(share: number): Promise<void> {
  while (!over) {
    const since = performance.now();
    while (performance.now() - since < 10 * share);
    await wait(Math.max(1, 10 * (1 - share)));
  }
}

let since = performance.now();
let before = process.cpuUsage();
const begin = (): void => {
  over = false;
  sent = 0;
  statuses = {};
  open = [];
  since = performance.now();
  before = process.cpuUsage();
};

process.on('message', async (message: Orders | { burn: number } | 'prepare' | 'stop') => {
  if (message === 'prepare') {
    // One that is refused by its head, and the largest that is not.
    pictures = [picture(8_000, 5_000), picture(4_000, 3_000), picture(4_000, 2_999)];
    if (process.connected) process.send?.('prepared');
  } else if (message === 'stop') {
    const { user, system } = process.cpuUsage(before);
    const cpu = (user + system) / 1000 / (performance.now() - since);
    over = true;
    agent.destroy();
    for (const each of open) each instanceof WebSocket ? each.terminate() : each.destroy();
    process.send?.({ sent, statuses, cpu } satisfies Report);
  } else {
    begin();
    if ('burn' in message) await burn(message.burn);
    else {
      orders = message;
      agent = new Agent({ keepAlive: true, maxSockets: IN_FLIGHT, localAddress: orders.from });
      await DO[message.attack]();
    }
  }
});
process.on('disconnect', () => process.exit(0));

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gql } from '@apollo/client';
import { DeskSetupDocument } from '@porchlight/schema/desk';
import type { DocumentNode } from 'graphql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createApiClient } from './client.ts';
import type { TokenSource } from './tokens.ts';

interface Seen {
  authorization: string | undefined;
  body: { query?: string; extensions: { persistedQuery: { sha256Hash: string } } };
}

let server: Server;
let sockets: WebSocketServer;
let origin: string;
const seen: Seen[] = [];
const subscribed: { after: unknown; authorization: unknown }[] = [];

/** One refused token: everything signed `old` is answered 401. */
function answer(seenRequest: Seen): { status: number; body: unknown } {
  if (seenRequest.authorization === 'Bearer old')
    return { status: 401, body: { errors: [{ message: 'no' }] } };
  return {
    status: 200,
    body: { data: { __typename: 'Query', setup: { __typename: 'Setup', needed: true } } },
  };
}

beforeEach(async () => {
  seen.length = 0;
  subscribed.length = 0;
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const one = {
      authorization: request.headers.authorization,
      body: JSON.parse(Buffer.concat(chunks).toString()) as Seen['body'],
    };
    seen.push(one);
    const { status, body } = answer(one);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  sockets = new WebSocketServer({ server, path: '/graphql' });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  for (const socket of sockets.clients) socket.terminate();
  await new Promise((resolve) => server.close(resolve));
});

function tokens(): TokenSource & { renewed: string[] } {
  let token = 'old';
  const renewed: string[] = [];
  return {
    renewed,
    current: async () => token,
    renew: async (refused) => {
      renewed.push(refused);
      token = 'new';
      return token;
    },
  };
}

const plain: TokenSource = { current: async () => 'steady', renew: async () => null };

test('a query travels as its persisted id only, and survives one refused token', async () => {
  const source = tokens();
  const client = createApiClient({ origin, tokens: source, webSocket: WebSocket });
  const { data } = await client.apollo.query({ query: DeskSetupDocument });
  expect(data?.setup.needed).toBe(true);
  expect(source.renewed).toEqual(['old']);
  expect(seen.map(({ authorization }) => authorization)).toEqual(['Bearer old', 'Bearer new']);
  expect(seen[0]?.body.query).toBeUndefined();
  expect(seen[0]?.body.extensions.persistedQuery.sha256Hash).toMatch(/^[0-9a-f]{64}$/);
  await client.close();
});

test('a document that was not generated is refused before it leaves', async () => {
  const client = createApiClient({ origin, tokens: plain, webSocket: WebSocket });
  await expect(client.apollo.query({ query: gql('{ setup { needed } }') })).rejects.toThrow(
    /schema\/operations/,
  );
  expect(seen).toEqual([]);
  await client.close();
});

/** A subscription as generate.ts would build it. */
const TICKS = Object.assign(gql('subscription Ticks($after: Cursor) { tick(after: $after) { cursor } }'), {
  __meta__: { hash: 'a'.repeat(64) },
}) as DocumentNode;

/** Speaks graphql-transport-ws: one event a subscription, then the line drops. */
function scriptedSocket(socket: WebSocket): void {
  let authorization: unknown;
  socket.on('message', (text) => {
    const message = JSON.parse(String(text)) as {
      id: string;
      type: string;
      payload: { authorization?: string; variables: { after?: string } };
    };
    if (message.type === 'connection_init') {
      authorization = message.payload.authorization;
      socket.send(JSON.stringify({ type: 'connection_ack' }));
    }
    if (message.type !== 'subscribe') return;
    subscribed.push({ after: message.payload.variables.after, authorization });
    const cursor = `c${subscribed.length}`;
    socket.send(
      JSON.stringify({
        id: message.id,
        type: 'next',
        payload: { data: { tick: { __typename: 'Tick', cursor } } },
      }),
    );
    if (subscribed.length === 1) socket.close(4403, 'Forbidden');
  });
}

test('after a dropped socket a subscription goes on from the cursor of its last event', async () => {
  sockets.on('connection', scriptedSocket);
  const states: string[] = [];
  const client = createApiClient({
    origin,
    tokens: plain,
    webSocket: WebSocket,
    retryWait: async () => undefined,
    onSocketState: (state) => states.push(state),
  });
  const cursors: unknown[] = [];
  await new Promise<void>((resolve, reject) => {
    client.apollo.subscribe({ query: TICKS }).subscribe({
      next: ({ data }) => {
        cursors.push((data as { tick: { cursor: string } }).tick.cursor);
        if (cursors.length === 2) resolve();
      },
      error: reject,
    });
  });
  expect(cursors).toEqual(['c1', 'c2']);
  expect(subscribed).toEqual([
    { after: undefined, authorization: 'Bearer steady' },
    { after: 'c1', authorization: 'Bearer steady' },
  ]);
  expect(states.slice(0, 4)).toEqual(['connecting', 'connected', 'away', 'connecting']);
  await client.close();
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import persisted from '@porchlight/schema/persisted' with { type: 'json' };
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { createLineApi } from './graphql-line-api.ts';
import { ApiAway, type LineApi, Refused } from './line-api.ts';

const KEY = 'plv_0123456789abcdefghijklmn';
const known: Readonly<Record<string, string>> = persisted.voice;

interface Seen {
  readonly operation: string;
  readonly authorization: string | undefined;
  readonly variables: Record<string, unknown>;
}

/** An API in a test: answers by the name of the operation, which it knows by its persisted id only. */
class FakeServer {
  readonly seen: Seen[] = [];
  readonly uploads: {
    key: string | undefined;
    type: string | undefined;
    bytes: number;
    authorization?: string | undefined;
  }[] = [];
  readonly answers = new Map<string, unknown>();
  readonly subscribed: unknown[] = [];
  /** How many requests are broken off before one is answered. */
  broken = 0;
  push: (event: unknown) => void = () => undefined;
  closed = 0;
  readonly #server: Server;
  readonly #sockets: WebSocketServer;

  constructor() {
    this.#server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const body = Buffer.concat(chunks);
      if (this.broken > 0) {
        this.broken--;
        request.socket.destroy();
        return;
      }
      response.setHeader('content-type', 'application/json');
      if (request.url === '/media') response.end(JSON.stringify(this.#upload(request.headers, body.length)));
      else response.end(JSON.stringify(this.#answer(request.headers.authorization, body)));
    });
    this.#sockets = new WebSocketServer({ server: this.#server, path: '/graphql' });
    this.#sockets.on('connection', (socket) => {
      socket.on('close', () => this.closed++);
      socket.on('message', (data) => {
        const message = JSON.parse(String(data)) as { type: string; id?: string; payload?: unknown };
        this.subscribed.push(message);
        if (message.type === 'connection_init') socket.send(JSON.stringify({ type: 'connection_ack' }));
        if (message.type === 'subscribe')
          this.push = (event) =>
            socket.send(JSON.stringify({ type: 'next', id: message.id, payload: { data: event } }));
      });
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/graphql`;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(authorization: string | undefined, body: Buffer): unknown {
    const sent = JSON.parse(body.toString()) as {
      query?: string;
      variables: Record<string, unknown>;
      extensions: { persistedQuery: { sha256Hash: string } };
    };
    expect(sent.query).toBeUndefined();
    const document = known[sent.extensions.persistedQuery.sha256Hash] ?? '';
    const operation = /(?:query|mutation) (\w+)/.exec(document)?.[1] ?? 'unknown';
    this.seen.push({ operation, authorization, variables: sent.variables });
    return this.answers.get(operation) ?? { errors: [{ message: 'no such answer' }] };
  }

  #upload(headers: NodeJS.Dict<string | string[]>, bytes: number): unknown {
    this.uploads.push({
      key: String(headers['idempotency-key']),
      type: String(headers['content-type']),
      bytes,
      authorization: String(headers.authorization),
    });
    return { id: 'media-1' };
  }
}

let server: FakeServer;
let api: LineApi;

beforeEach(async () => {
  server = new FakeServer();
  api = createLineApi({ url: await server.listen(), timeoutMs: 500, voiceKey: KEY });
});
afterEach(async () => {
  await api.close();
  await server.close();
});

const opened = {
  openCall: {
    call: { id: 'call-1' },
    firstCall: true,
    kindergartenName: '阳光幼儿园',
    knownNumber: true,
    language: 'EN',
    languages: ['ZH_CN', 'EN'],
    userErrors: [],
  },
};

describe('the API of the line', () => {
  it('sends persisted ids with the line’s own key, and speaks in tags', async () => {
    server.answers.set('VoiceOpenCall', { data: opened });
    const call = await api.openCall({ from: '13800001111', dialled: '400', language: 'en' });
    expect(call).toEqual({
      callId: 'call-1',
      firstCall: true,
      kindergarten: '阳光幼儿园',
      knownNumber: true,
      language: 'en',
      languages: ['zh-CN', 'en'],
    });
    expect(server.seen).toEqual([
      {
        operation: 'VoiceOpenCall',
        authorization: `Bearer ${KEY}`,
        variables: {
          input: { from: '13800001111', numberProven: false, dialled: '400', language: 'EN', callId: null },
        },
      },
    ]);
  });

  it('acts within a call', async () => {
    server.answers.set('VoiceProveCaller', {
      data: {
        proveCaller: {
          familyMember: null,
          session: null,
          triesLeft: 2,
          userErrors: [{ code: 'PROOF_FAILED' }],
        },
      },
    });
    expect(await api.inCall('call-1').prove('111111')).toEqual({ triesLeft: 2 });
    expect(server.seen[0]?.authorization).toBe(`Bearer ${KEY}.call-1`);
  });

  it('tells a refusal from an API that is away', async () => {
    server.answers.set('VoiceLookUpTicket', {
      data: { lookUpTicket: { status: null, userErrors: [{ code: 'TRACKING_CODE_UNKNOWN' }] } },
    });
    const call = api.inCall('call-1');
    await expect(call.lookUpTicket('123456')).rejects.toEqual(new Refused('TRACKING_CODE_UNKNOWN'));
    await expect(call.requestHelp('key-12345')).rejects.toBeInstanceOf(ApiAway);
  });

  it('repeats only what may be repeated', async () => {
    server.answers.set('VoiceOpenCall', { data: opened });
    server.answers.set('VoiceCloseCall', { data: { closeCall: { userErrors: [] } } });
    server.broken = 1;
    await expect(api.openCall({ dialled: '400' })).rejects.toBeInstanceOf(ApiAway);
    server.broken = 1;
    await api.inCall('call-1').end('COMPLETED', [{ atMs: 10, step: 'front.open', outcome: 'DONE' }]);
    expect(server.seen.map(({ operation }) => operation)).toEqual(['VoiceCloseCall']);
  });

  it('gives up by the signal', async () => {
    const over = new AbortController();
    over.abort();
    await expect(api.openCall({ dialled: '400' }, { signal: over.signal })).rejects.toBeInstanceOf(ApiAway);
  });

  it('uploads a recording under its key', async () => {
    expect(await api.inCall('call-1').uploadRecording(new Uint8Array(16), 'key-1')).toBe('media-1');
    expect(server.uploads).toEqual([
      { key: 'key-1', type: 'audio/wav', bytes: 16, authorization: `Bearer ${KEY}.call-1` },
    ]);
  });

  it('hears over its own socket that a person answered, and closes it', async () => {
    const waiting = api.inCall('call-1').helpAnswered('help-1', AbortSignal.timeout(5000));
    while (server.subscribed.length < 2) await new Promise((resolve) => setImmediate(resolve));
    expect(server.subscribed).toMatchObject([
      { type: 'connection_init', payload: { authorization: `Bearer ${KEY}.call-1` } },
      { type: 'subscribe', payload: { query: '', extensions: { persistedQuery: { version: 1 } } } },
    ]);
    const changed = (id: string, state: string) => ({ helpRequestChanged: { helpRequest: { id, state } } });
    server.push(changed('help-2', 'ANSWERED'));
    server.push(changed('help-1', 'RINGING'));
    server.push(changed('help-1', 'ANSWERED'));
    await waiting;
    while (server.closed === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(server.closed).toBe(1);
  });

  it('believes a desk only when the API says that it answered this request', async () => {
    const node = (id: string) => ({
      __typename: 'HelpRequest',
      id: 'help-1',
      state: 'ANSWERED',
      answeredBy: { id },
    });
    const asked = (id: string | undefined) => ({
      data: { viewer: { staffMember: id ? { id } : null }, node: node('teacher') },
    });
    server.answers.set('VoiceHelpRequestOfStaff', asked('teacher'));
    expect(await api.answeredBy('token', 'help-1')).toBe(true);
    server.answers.set('VoiceHelpRequestOfStaff', asked('another'));
    expect(await api.answeredBy('token', 'help-1')).toBe(false);
    server.answers.set('VoiceHelpRequestOfStaff', asked(undefined));
    expect(await api.answeredBy('token', 'help-1')).toBe(false);
    expect(server.seen[0]?.authorization).toBe('Bearer token');
  });
});

describe('the API of a proven family', () => {
  it('speaks of children and notices as a call does', async () => {
    const child = {
      id: 'c1',
      givenName: '小雨',
      day: {
        status: 'PRESENT',
        arrivedAt: '2026-11-20T23:52:00Z',
        arrivedWith: { relation: 'PATERNAL_GRANDMOTHER' },
        departedAt: null,
        collectedBy: null,
        absence: null,
      },
    };
    server.answers.set('VoiceFamilyDay', {
      data: {
        viewer: {
          familyMember: { id: 'm', language: 'ZH_CN', children: [child] },
          kindergarten: { timeZone: 'Asia/Shanghai' },
        },
      },
    });
    const today = await api.asFamily('family').today();
    expect(today).toEqual({
      timeZone: 'Asia/Shanghai',
      children: [
        {
          id: 'c1',
          givenName: '小雨',
          status: 'PRESENT',
          arrived: { at: '2026-11-20T23:52:00Z', relation: 'PATERNAL_GRANDMOTHER' },
          departed: undefined,
          absentBecause: undefined,
        },
      ],
    });
    expect(server.seen[0]?.authorization).toBe('Bearer family');
  });
});

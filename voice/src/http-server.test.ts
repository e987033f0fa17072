import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttpServer } from './http-server.ts';
import { createLog } from './log.ts';

const KEY = 'plv_0123456789abcdefghijklmn';
let server: Server;
let origin: string;
const asked: string[] = [];

beforeEach(async () => {
  asked.length = 0;
  server = createHttpServer({
    voiceKey: KEY,
    callCount: () => 3,
    log: createLog({ write: () => undefined }),
    speech: async (text, language) => {
      asked.push(`${language} ${text}`);
      return text === 'mute' ? undefined : Buffer.from('RIFF');
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

function post(body: unknown, authorization = `Bearer ${KEY}`) {
  return fetch(`${origin}/speech`, {
    method: 'POST',
    headers: { authorization },
    body: JSON.stringify(body),
  });
}

describe('POST /speech', () => {
  it('gives a sentence as sound', async () => {
    const response = await post({ language: 'zh-CN', text: '小雨到园了。' });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'audio/wav']);
    expect(await response.text()).toBe('RIFF');
    expect(asked).toEqual(['zh-CN 小雨到园了。']);
  });

  it('is for the API server only', async () => {
    expect((await post({ language: 'en', text: 'Hi.' }, `Bearer ${KEY}x`)).status).toBe(401);
    expect((await post({ language: 'en', text: 'Hi.' }, '')).status).toBe(401);
    expect(asked).toEqual([]);
  });

  it.each([
    [{ language: 'fr', text: 'Salut.' }],
    [{ language: 'en', text: '' }],
    [{ language: 'en', text: 'a'.repeat(301) }],
    [{ language: 'en' }],
    [{ language: 'en', text: 'a'.repeat(10_000) }],
  ])('refuses what it cannot say', async (body) => {
    expect((await post(body)).status).toBe(400);
    expect(asked).toEqual([]);
  });

  it('says so when no voice works', async () => {
    expect((await post({ language: 'en', text: 'mute' })).status).toBe(503);
  });
});

describe('everything else', () => {
  it('is healthy, or not there', async () => {
    expect(await (await fetch(`${origin}/healthz`)).json()).toEqual({ status: 'ok', calls: 3 });
    expect((await fetch(`${origin}/speech?text=hello`)).status).toBe(405);
    expect((await fetch(`${origin}/etc/passwd`)).status).toBe(404);
  });
});

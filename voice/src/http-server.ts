/**
 * The phone line's own HTTP, on loopback: `GET /healthz` for the supervisor, `POST /speech` for the API server (one whole
 * sentence as a WAV file, for kiosks). The browser phone's WebSockets are mounted on the same server.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Log } from './log.ts';
import { errorName } from './log.ts';
import type { Language } from './speech/voice.ts';

const LONGEST_BODY_BYTES = 4096;
const SpeechOrder = z.strictObject({
  language: z.enum(['zh-CN', 'en']),
  text: z.string().trim().min(1).max(300),
});

/** What the server needs. */
export interface HttpParts {
  readonly voiceKey: string;
  /** One sentence as a WAV file; undefined when no voice can say it now. */
  readonly speech: (text: string, language: Language, signal: AbortSignal) => Promise<Buffer | undefined>;
  /** Calls in progress, for the health page. */
  readonly callCount: () => number;
  readonly log: Log;
}

/** Makes the server; it does not listen yet. */
export function createHttpServer(parts: HttpParts): Server {
  return createServer((request, response) => {
    handle(request, response, parts).catch((error: unknown) => {
      parts.log.error('a request broke', { error: errorName(error) });
      if (!response.headersSent) answer(response, 500);
    });
  });
}

async function handle(request: IncomingMessage, response: ServerResponse, parts: HttpParts): Promise<void> {
  const path = request.url?.split('?')[0];
  if (path === '/healthz' && request.method === 'GET')
    return json(response, { status: 'ok', calls: parts.callCount() });
  if (path !== '/speech') return answer(response, 404);
  if (request.method !== 'POST') return answer(response, 405);
  if (!isBearer(request.headers.authorization, parts.voiceKey)) return answer(response, 401);
  await speak(request, response, parts);
}

async function speak(request: IncomingMessage, response: ServerResponse, parts: HttpParts): Promise<void> {
  const order = SpeechOrder.safeParse(parsed(await bodyOf(request)));
  if (!order.success) return answer(response, 400);
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const wav = await parts.speech(order.data.text, order.data.language, gone.signal);
  if (!wav) return answer(response, 503);
  response.writeHead(200, {
    'content-type': 'audio/wav',
    'content-length': wav.length,
    'cache-control': 'no-store',
  });
  response.end(wav);
}

/** Compares hashes, so that neither length nor content shows in the time it takes. */
function isBearer(header: string | undefined, key: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(header ?? ''), hash(`Bearer ${key}`));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LONGEST_BODY_BYTES) return '';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function json(response: ServerResponse, body: object): undefined {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function answer(response: ServerResponse, status: number): undefined {
  response.writeHead(status).end();
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type pg from 'pg';
import type { Principal } from '../access/principal.ts';
import type { Clock } from '../clock.ts';
import { Reads } from '../database/reads.ts';
import { systemContext } from '../database/wall.ts';
import { globalId, parseGlobalId } from '../ids.ts';
import { Refused } from '../refusal.ts';
import type { Secrets } from '../secrets.ts';
import { BadRequest, readBytes } from '../server/body.ts';
import type { Route } from '../server/http-server.ts';
import { inWork, type Surroundings } from '../unit-of-work.ts';
import { sniff } from './content.ts';
import { openMedia, storeMedia } from './media.ts';

const UPLOAD_BYTES = 2 * 1024 * 1024;

/** What serving and taking recordings needs. */
export interface MediaHttpParts {
  pool: pg.Pool;
  surroundings: Surroundings;
  secrets: Secrets;
  clock: Clock;
  /** Who uploads, and for which kindergarten; throws or gives undefined when nobody may. */
  uploader(request: IncomingMessage): Promise<Principal | undefined>;
}

/** POST /media takes a recording; GET /media/<id> gives one for a signed, short-lived address. */
export function mediaRoutes(parts: MediaHttpParts): Route[] {
  return [
    { path: '/media', methods: ['POST'], handle: (request, response) => upload(parts, request, response) },
    {
      path: '/media/',
      methods: ['GET', 'HEAD'],
      handle: (request, response) => download(parts, request, response),
    },
  ];
}

async function upload(
  parts: MediaHttpParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const principal = await parts.uploader(request);
  if (!principal?.kindergartenId)
    throw new BadRequest(401, 'Nobody may upload without a session.', 'UNAUTHENTICATED');
  const bytes = await readBytes(request, UPLOAD_BYTES);
  if (!sniff(bytes)?.startsWith('audio/'))
    throw new BadRequest(415, 'Send a recording: WebM, MP4, Ogg or WAV.', 'UNSUPPORTED_MEDIA_TYPE');
  const key = request.headers['idempotency-key'];
  // The upload has no rows of its own to see: it is stored by the platform, for the uploader's kindergarten.
  const id = await inWork(parts.surroundings, principal, true, (work) =>
    storeMedia(work, bytes, typeof key === 'string' ? key.slice(0, 128) : undefined),
  ).catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error;
    throw new BadRequest(409, 'This key came with another recording before.', error.code);
  });
  const body = JSON.stringify({ id: globalId('Media', id) });
  response.writeHead(201, { 'content-type': 'application/json; charset=utf-8' }).end(body);
}

async function download(
  parts: MediaHttpParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path = '', signature = ''] = (request.url ?? '').split('&signature=');
  const url = new URL(path, 'http://here');
  const expires = Number(url.searchParams.get('expires'));
  const parsed = parseGlobalId(url.pathname.slice('/media/'.length));
  const holds =
    parts.secrets.pathSignatureFits(path, signature) && expires * 1000 > parts.clock.now().getTime();
  if (!holds || parsed?.type !== 'Media')
    throw new BadRequest(403, 'This address does not hold (any more).', 'FORBIDDEN');
  const reads = new Reads(parts.pool, systemContext());
  const media = await openMedia(reads, parts.secrets, parsed.id).finally(() => reads.close());
  if (!media) throw new BadRequest(404, 'Nothing here.', 'NOT_FOUND');
  response.writeHead(200, {
    'content-type': media.contentType,
    'content-length': media.bytes.length,
    'cache-control': 'private, no-store',
    'content-disposition': 'inline',
  });
  response.end(request.method === 'HEAD' ? undefined : media.bytes);
}

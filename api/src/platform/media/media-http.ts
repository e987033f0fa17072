import type { IncomingMessage, ServerResponse } from 'node:http';
import type pg from 'pg';
import type { Directory } from '../access/authentication.ts';
import type { Principal } from '../access/principal.ts';
import type { Clock } from '../clock.ts';
import { Reads } from '../database/reads.ts';
import { systemContext } from '../database/wall.ts';
import { globalId, parseGlobalId } from '../ids.ts';
import { Refused } from '../refusal.ts';
import type { Secrets } from '../secrets.ts';
import { type AddressOf, countedAs } from '../server/address.ts';
import { BadRequest, readBytes } from '../server/body.ts';
import { holderOf } from '../server/bulkheads.ts';
import { FairQueue } from '../server/fair-queue.ts';
import type { Route } from '../server/http-server.ts';
import type { Throttle } from '../server/throttle.ts';
import { inWork, type Surroundings } from '../unit-of-work.ts';
import { sniff } from './content.ts';
import { openMedia, storeMedia } from './media.ts';
import { portraitOf } from './portrait.ts';
import { type MediaReaders, mayRead, readerOf } from './readers.ts';

const RECORDING_BYTES = 2 * 1024 * 1024;
const PICTURE_BYTES = 5 * 1024 * 1024;

/** What serving and taking recordings and pictures needs. */
export interface MediaHttpParts {
  pool: pg.Pool;
  surroundings: Surroundings;
  secrets: Secrets;
  clock: Clock;
  /** Who uploads, and for which kindergarten; throws or gives undefined when nobody may. */
  uploader(request: IncomingMessage): Promise<Principal | undefined>;
  /** Looks up again who an address was given to. */
  directory: Pick<Directory, 'session' | 'call' | 'program'>;
  /** What is asked of the row that claimed a media object. */
  readers: MediaReaders;
  throttle: Throttle;
  /** Points of the upload budgets. */
  budgets: { usual: Throttle; family: Throttle };
  addressOf: AddressOf;
}

/** POST /media takes a recording or a picture; GET /media/<id> gives one for a signed, short-lived address. */
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
  const holder = holderOf(principal, '');
  const wait = parts.throttle.take(principal, '');
  if (wait) throw new BadRequest(429, `Too many uploads: come back in ${wait} s.`, 'THROTTLED', wait);
  await uploads.run(holder, () => take(parts, request, response, principal, holder));
}

/** A body that comes slowly keeps its own uploader waiting, and few others. */
const uploads = new FairQueue({
  atOnce: 16,
  perHolder: 2,
  waiting: 16,
  waitingInAll: 128,
  patienceMs: 20_000,
});

async function take(
  parts: MediaHttpParts,
  request: IncomingMessage,
  response: ServerResponse,
  principal: Principal,
  holder: string,
): Promise<void> {
  const received = await readBytes(request, PICTURE_BYTES);
  spend(parts.budgets, principal, received.length / BYTES_A_POINT);
  const bytes = await keepable(received, holder, (pixels) =>
    spend(parts.budgets, principal, pixels / PIXELS_A_POINT),
  );
  const key = request.headers['idempotency-key'];
  // The upload has no rows of its own to see: it is stored by the platform, for the uploader's kindergarten.
  const id = await inWork(parts.surroundings, principal, true, (work) =>
    storeMedia(work, bytes, typeof key === 'string' ? key.slice(0, 128) : undefined),
  ).catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error;
    throw new BadRequest(409, 'This key came with another upload before.', error.code);
  });
  const body = JSON.stringify({ id: globalId('Media', id) });
  response.writeHead(201, { 'content-type': 'application/json; charset=utf-8' }).end(body);
}

/** What an upload costs, by its bytes and by what they unpack to: a megapixel is a point, and so is a quarter megabyte. */
const PIXELS_A_POINT = 1_000_000;
const BYTES_A_POINT = 262_144;
export const UPLOAD_BUDGETS = {
  usual: { burst: 400, perSecond: 20 },
  /** A family at a door shows a face or says something now and then. */
  family: { burst: 60, perSecond: 2 },
} as const;

function spend(budgets: MediaHttpParts['budgets'], principal: Principal, points: number): void {
  const budget = principal.kind.startsWith('FAMILY_') ? budgets.family : budgets.usual;
  const wait = budget.take(principal, '', points);
  if (wait) throw new BadRequest(429, `Too much at once: come back in ${wait} s.`, 'THROTTLED', wait);
}

// A recording as it came, a picture made anew. What it is, its own bytes say.
async function keepable(bytes: Buffer, holder: string, allow: (pixels: number) => void): Promise<Buffer> {
  const type = sniff(bytes);
  if (type?.startsWith('image/')) return portraitOf(bytes, holder, allow);
  if (!type)
    throw new BadRequest(
      415,
      'Send a recording (WebM, MP4, Ogg, WAV) or a picture (JPEG, PNG, WebP).',
      'UNSUPPORTED_MEDIA_TYPE',
    );
  if (bytes.length > RECORDING_BYTES)
    throw new BadRequest(
      413,
      `A recording of more than ${RECORDING_BYTES} bytes is refused.`,
      'BODY_TOO_LARGE',
    );
  return bytes;
}

/** A page of faces asks for many at once; a few are read at a time. */
const downloads = new FairQueue({
  atOnce: 4,
  perHolder: 3,
  waiting: 256,
  waitingInAll: 2_000,
  patienceMs: 10_000,
});

/** The bytes, for whoever the address was given to, as long as they may read the row that claimed them. */
async function read(parts: MediaHttpParts, mark: string, mediaId: string) {
  const reads = new Reads(parts.pool, systemContext());
  const media = await openMedia(reads, parts.secrets, mediaId).finally(() => reads.close());
  const statement = media?.claimedBy ? parts.readers[media.claimedBy] : undefined;
  const who = statement && (await readerOf(mark, parts.directory));
  return statement && who && (await mayRead(parts.pool, parts.clock, who, statement, mediaId))
    ? media
    : undefined;
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
  const mark = url.searchParams.get('for') ?? '';
  const media = await downloads.run(countedAs(parts.addressOf(request)), () => read(parts, mark, parsed.id));
  if (!media) throw new BadRequest(404, 'Nothing here.', 'NOT_FOUND');
  response.writeHead(200, {
    'content-type': media.contentType,
    'content-length': media.bytes.length,
    'cache-control': 'private, no-store',
    'content-disposition': 'inline',
  });
  response.end(request.method === 'HEAD' ? undefined : media.bytes);
}

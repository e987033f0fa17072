import { randomUUID } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReadPool, Reads } from '../../src/platform/database/reads.ts';
import { systemContext } from '../../src/platform/database/wall.ts';
import { parseGlobalId } from '../../src/platform/ids.ts';
import { openMedia } from '../../src/platform/media/media.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Uploaded {
  status: number;
  retryAfter: string | null;
  id?: string;
  errors?: { extensions: { code: string } }[];
}
const upload = async (
  body: Buffer,
  who: Parameters<World['as']>[0] = world.sunshine.admin,
  key: string = randomUUID(),
): Promise<Uploaded> => {
  const authorization = (await world.authorization(who)) ?? '';
  const response = await fetch(`${world.http}/media`, {
    method: 'POST',
    headers: { 'idempotency-key': key, authorization },
    body: new Uint8Array(body),
  });
  const answer = (await response.json()) as Omit<Uploaded, 'status' | 'retryAfter'>;
  return { status: response.status, retryAfter: response.headers.get('retry-after'), ...answer };
};

const SECRET = 'canary-of-a-place';
const scene = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#8a5' } });
const jpeg = (width = 1600, height = 1200) =>
  scene(width, height)
    .jpeg()
    .withExif({ IFD0: { ImageDescription: SECRET }, IFD3: { GPSLatitude: '39/1 54/1 0/1' } })
    .toBuffer();

/** What is kept, behind the seal. */
async function kept(id: string | undefined): Promise<Buffer> {
  const pool = openReadPool(world.database.appUrl, 1);
  const reads = new Reads(pool, systemContext());
  const media = await openMedia(reads, world.secrets, parseGlobalId(id ?? '')?.id ?? '');
  await reads.close();
  await pool.end();
  if (!media) throw new Error('nothing is kept');
  expect(media.contentType).toBe('image/webp');
  return media.bytes;
}

test.each([
  ['JPEG', () => jpeg()],
  ['PNG', () => scene(900, 1400).png().toBuffer()],
  ['WebP', () => scene(1000, 1000).webp().toBuffer()],
])('a %s becomes a square portrait without anything that was hidden in it', async (_name, make) => {
  const original = await make();
  const { status, id } = await upload(original);
  expect(status).toBe(201);
  const bytes = await kept(id);
  const { width, height, format, exif, icc, xmp } = await sharp(bytes).metadata();
  expect({ width, height, format, exif, icc, xmp }).toEqual({ width: 800, height: 800, format: 'webp' });
  expect(bytes.includes(SECRET)).toBe(false);
});

test('a picture that was photographed lying down is kept upright, and a small one is not blown up', async () => {
  const lying = await sharp(await scene(200, 300).png().toBuffer())
    .composite([
      { input: { create: { width: 200, height: 150, channels: 3, background: '#f00' } }, top: 0, left: 0 },
    ])
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const { id } = await upload(lying);
  const { data, info } = await sharp(await kept(id))
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([200, 200]);
  const at = (x: number, y: number) => [
    ...data.subarray((y * 200 + x) * info.channels, (y * 200 + x) * info.channels + 3),
  ];
  // Turned by a quarter, red is on the right.
  expect(at(190, 100)[0]).toBeGreaterThan(200);
  expect(at(10, 100)[0]).toBeLessThan(180);
});

test('the same upload again is the same picture; the same key with another one is refused', async () => {
  const key = randomUUID();
  const picture = await jpeg();
  const [first, second] = [await upload(picture, undefined, key), await upload(picture, undefined, key)];
  expect(second.id).toBe(first.id);
  expect((await upload(await scene(50, 50).png().toBuffer(), undefined, key)).status).toBe(409);
});

/** A PNG whose head claims a size that its few bytes do not have. */
function claimingPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
test.each<[string, () => Promise<Buffer> | Buffer, number]>([
  ['a picture of a whole town in a few bytes', () => claimingPng(60_000, 60_000), 413],
  ['a PNG that would be unpacked whole for a second', () => claimingPng(4_001, 3_000), 413],
  ['a picture longer than its bytes', () => claimingPng(4_000, 3_000), 422],
  ['half a JPEG', async () => (await jpeg()).subarray(0, 4_000), 422],
  ['a drawing with a script', () => Buffer.from(SVG), 415],
  [
    'a drawing behind a head of JPEG',
    () => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from(SVG)]),
    422,
  ],
  [
    'a page behind a head of PNG',
    () => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('<html></html>')]),
    422,
  ],
  [
    'a head of WebP and nothing more',
    () => Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8 '), Buffer.alloc(20)]),
    422,
  ],
  ['a GIF', () => scene(20, 20).gif().toBuffer(), 415],
  ['a TIFF', () => scene(20, 20).tiff().toBuffer(), 415],
  [
    'more than 5 MB',
    () => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(5 * 1024 * 1024)]),
    413,
  ],
])('%s is refused and nothing breaks', async (_name, make, status) => {
  const answer = await upload(await make());
  expect(answer.status).toBe(status);
  expect(answer.errors?.[0]?.extensions.code).toMatch(/^[A-Z_]+$/);
  expect((await upload(await scene(40, 40).png().toBuffer())).status).toBe(201);
});

test('what hangs behind a picture is not kept', async () => {
  const { id, status } = await upload(Buffer.concat([await jpeg(), Buffer.from(`PK\x03\x04${SECRET}`)]));
  expect(status).toBe(201);
  expect((await kept(id)).includes(SECRET)).toBe(false);
});

test('who uploads without end is asked to wait; others are not', async () => {
  const picture = await scene(10, 10).png().toBuffer();
  const statuses: number[] = [];
  let retryAfter: string | null = null;
  while (statuses.at(-1) !== 429 && statuses.length < 100) {
    const answer = await upload(picture, world.rainbow.admin, 'always-the-same');
    statuses.push(answer.status);
    retryAfter = answer.retryAfter;
  }
  expect([statuses.length, retryAfter]).toEqual([61, '1']);
  expect((await upload(picture, world.rainbow.doctor)).status).toBe(201);
});

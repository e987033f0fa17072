import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mediaJobs } from '../../src/platform/media/media-jobs.ts';
import { bearer, type Family, familyClaims, openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** One second of silence, 8 kHz, eight bits. */
function wav(seconds = 1): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + 8000 * seconds, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(8000 * seconds, 40);
  return Buffer.concat([head, Buffer.alloc(8000 * seconds, 0x80)]);
}
const webm = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.alloc(64)]);

const upload = async (who: Parameters<World['as']>[0], body: Buffer, key: string = randomUUID()) => {
  const authorization = await world.authorization(who);
  const response = await fetch(`${world.http}/media`, {
    method: 'POST',
    headers: {
      'content-type': 'audio/webm',
      'idempotency-key': key,
      ...(authorization ? { authorization } : {}),
    },
    body,
  });
  return {
    status: response.status,
    ...((await response.json()) as { id?: string; errors?: { extensions: { code: string } }[] }),
  };
};
/** The address of a ticket's recording, as staff are given it. */
async function addressOf(
  recordingId: string | undefined,
): Promise<{ url: string; contentType: string; durationSeconds: number | null }> {
  await world
    .as(world.sunshine.kiosks[0])
    .done('submitTicket', { kind: 'FEEDBACK', category: 'OTHER', recordingId });
  const { tickets } = await world.as(world.sunshine.principal).query<{
    tickets: {
      nodes: { recording: { url: string; contentType: string; durationSeconds: number | null } }[];
    };
  }>('{ tickets(first: 1) { nodes { recording { url contentType durationSeconds } } } }');
  if (!tickets.nodes[0]) throw new Error('no ticket');
  return tickets.nodes[0].recording;
}
const get = (path: string, method = 'GET') => fetch(`${world.http}${path}`, { method });

test('a recording is kept sealed and given back for sixty seconds', async () => {
  const sound = wav();
  const { id, status } = await upload(world.sunshine.kiosks[0], sound);
  expect(status).toBe(201);
  const recording = await addressOf(id);
  expect(recording).toMatchObject({ contentType: 'audio/wav', durationSeconds: 1 });
  const response = await get(recording.url);
  expect(Buffer.from(await response.arrayBuffer()).equals(sound)).toBe(true);
  expect(response.headers.get('content-type')).toBe('audio/wav');
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  expect((await get(recording.url, 'HEAD')).headers.get('content-length')).toBe(String(sound.length));
  const { rows } = await world.owner.query<{ sealed: Buffer }>(
    'select sealed from media_object order by id desc limit 1',
  );
  expect(rows[0]?.sealed.includes(Buffer.from('WAVEfmt'))).toBe(false);
  world.clock.advance(61_000);
  expect((await get(recording.url)).status).toBe(403);
});

test('an address that was altered does not hold', async () => {
  const { id } = await upload(world.sunshine.kiosks[0], webm);
  const { id: other } = await upload(world.sunshine.kiosks[0], wav());
  const { url } = await addressOf(id);
  expect((await get(url)).status).toBe(200);
  const altered = [
    url.replace(/expires=\d+/, 'expires=99999999999'),
    url.replace(id ?? '', other ?? ''),
    url.replace(/signature=./, 'signature=_'),
    url.replace(/&signature=.*/, ''),
    `/media/${id}`,
    '/media/nonsense?expires=1&signature=x',
  ];
  for (const path of altered) expect([path, (await get(path)).status]).toEqual([path, 403]);
});

test('the same upload again is the same recording, at once too; the same key with another sound is refused', async () => {
  const key = randomUUID();
  const all = await Promise.all(Array.from({ length: 5 }, () => upload(world.sunshine.kiosks[0], webm, key)));
  expect(new Set(all.map(({ id }) => id)).size).toBe(1);
  const other = await upload(world.sunshine.kiosks[0], wav(), key);
  expect([other.status, other.errors?.[0]?.extensions.code]).toEqual([409, 'IDEMPOTENCY_MISMATCH']);
});

describe('refused', () => {
  test.each([
    ['nobody', undefined, 401],
    ['nonsense', 'Bearer nonsense', 401],
  ])('%s', async (_name, who, status) => {
    expect((await upload(who, webm)).status).toBe(status);
  });

  test('a program and the phone line outside a call', async () => {
    for (const who of [bearer(world.sunshine.apiKey), bearer(world.secrets.voiceKey)])
      expect((await upload(who, webm)).status).toBe(401);
  });

  test.each([
    ['an executable', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(64)]), 415],
    ['a page', Buffer.from('<html><script>alert(1)</script></html>'), 415],
    ['nothing', Buffer.alloc(0), 415],
    ['more than 2 MB', Buffer.concat([webm, Buffer.alloc(2 * 1024 * 1024)]), 413],
  ])('%s', async (_name, body, status) => {
    expect((await upload(world.sunshine.kiosks[0], body)).status).toBe(status);
  });

  test('a recording of another kindergarten in a ticket', async () => {
    const { id } = await upload(world.rainbow.kiosks[0], webm);
    const wish = { kind: 'FEEDBACK', category: 'OTHER', recordingId: id };
    expect(await world.as(world.sunshine.kiosks[0]).refusal('submitTicket', wish)).toBe('RECORDING_MISSING');
  });
});

test('whoever sees no ticket gets no address', async () => {
  const { id } = await upload(world.sunshine.kiosks[0], webm);
  await addressOf(id);
  const { tickets } = await world
    .as(world.rainbow.principal)
    .query<{ tickets: { totalCount: number } }>('{ tickets(first: 1) { totalCount } }');
  expect(tickets.totalCount).toBe(0);
  expect(
    await world.as(world.sunshine.admin).query('query($id: ID!) { node(id: $id) { id } }', { id }),
  ).toEqual({ node: null });
});

describe('a recording belongs to who uploaded it, until one row claims it', () => {
  const submit = (who: Parameters<World['as']>[0], recordingId: string | undefined) =>
    world.as(who).refusal('submitTicket', { kind: 'FEEDBACK', category: 'OTHER', recordingId });
  let one: Family;
  let other: Family;
  beforeAll(async () => {
    one = await world.family();
    other = await world.family();
  });
  const session = (family: Family) => familyClaims(world.sunshine, family.mother);

  test('nobody else attaches it, and nobody twice', async () => {
    const { id } = await upload(session(one), wav());
    expect(await submit(session(other), id)).toBe('RECORDING_MISSING');
    expect(await submit(world.sunshine.kiosks[0], id)).toBe('RECORDING_MISSING');
    expect(await submit(world.sunshine.kiosks[1], id)).toBe('RECORDING_MISSING');
    expect(await submit(session(one), id)).toBeUndefined();
    expect(await submit(session(one), id)).toBe('RECORDING_MISSING');
  });

  test('what a kiosk uploaded is attached by whoever stands there, at no other kiosk', async () => {
    const { id } = await upload(world.sunshine.kiosks[1], wav());
    expect(await submit(session(one), id)).toBe('RECORDING_MISSING');
    const here = await upload(world.sunshine.kiosks[0], wav());
    expect(await submit(session(one), here.id)).toBeUndefined();
  });

  test('the same key of two uploaders are two recordings', async () => {
    const key = randomUUID();
    const mine = await upload(session(one), wav(1), key);
    const theirs = await upload(session(other), wav(2), key);
    expect([mine.status, theirs.status]).toEqual([201, 201]);
    expect(mine.id).not.toBe(theirs.id);
  });

  test('the claim forgets who uploaded it: without a name is without a name', async () => {
    const { id } = await upload(session(one), wav());
    await world
      .as(session(one))
      .done('submitTicket', { kind: 'FEEDBACK', category: 'OTHER', recordingId: id, anonymous: true });
    const { rows } = await world.owner.query<{ text: string }>(
      'select m::text as text from media_object m where id = $1',
      [
        Buffer.from(id ?? '', 'base64url')
          .toString()
          .split(':')[1],
      ],
    );
    expect(rows[0]?.text).not.toContain(one.mother.row);
  });

  test('an address ends with the right to what it belongs to, and with the session it was given to', async () => {
    const { id } = await upload(session(one), wav());
    const { url } = await addressOfFamily(session(one), id);
    expect((await get(url)).status).toBe(200);
    const mark = new URL(url, 'http://here').searchParams.get('for') ?? '';
    expect((await get(url.replace(one.mother.row, other.mother.row))).status).toBe(403);
    expect(mark).toContain(one.mother.row);
    await world.owner.query('update ticket set household_id = $1 where household_id = $2', [
      other.row,
      one.row,
    ]);
    expect((await get(url)).status).toBe(404);
    await world.owner.query('update ticket set household_id = $1 where household_id = $2', [
      one.row,
      other.row,
    ]);
    expect((await get(url)).status).toBe(200);
    await world.owner.query('update device set revoked_at = now() where id = $1', [
      world.sunshine.kiosks[0].row,
    ]);
    expect((await get(url)).status).toBe(404);
    await world.owner.query('update device set revoked_at = null where id = $1', [
      world.sunshine.kiosks[0].row,
    ]);
  });

  async function addressOfFamily(who: ReturnType<typeof session>, recordingId: string | undefined) {
    await world.as(who).done('submitTicket', { kind: 'FEEDBACK', category: 'OTHER', recordingId });
    const { tickets } = await world
      .as(who)
      .query<{ tickets: { nodes: { recording: { url: string } | null }[] } }>(
        '{ tickets(first: 1) { nodes { recording { url } } } }',
      );
    if (!tickets.nodes[0]?.recording) throw new Error('no recording');
    return tickets.nodes[0].recording;
  }

  test('a portrait that was replaced is gone with its address; setting it again changes nothing', async () => {
    const admin = world.sunshine.admin;
    const face = await sharp({ create: { width: 90, height: 90, channels: 3, background: '#678' } })
      .png()
      .toBuffer();
    const subjectId = one.children[0].id;
    const set = (photoId: string | undefined) =>
      world
        .as(admin)
        .query<{ setPhoto: { photo: { url: string } | null; userErrors: { code: string }[] } }>(
          'mutation($i: SetPhotoInput!) { setPhoto(input: $i) { photo { url } userErrors { code } } }',
          { i: { subjectId, photoId } },
        );
    const { id } = await upload(admin, face);
    const { url } = (await set(id)).setPhoto.photo ?? { url: '' };
    expect((await get(url)).status).toBe(200);
    expect((await set(id)).setPhoto.userErrors).toEqual([]);
    expect(
      await world.as(world.sunshine.principal).refusal('restrictPickup', {
        childIds: [subjectId],
        personName: 'x',
        reason: 'y',
        photoId: id,
      }),
    ).toBe('NOT_FOUND');
    await set(undefined);
    expect((await get(url)).status).toBe(404);
  });

  test('what nobody claims within a day is emptied', async () => {
    const key = randomUUID();
    const { id } = await upload(session(one), wav(), key);
    const row = Buffer.from(id ?? '', 'base64url')
      .toString()
      .split(':')[1];
    const forget = mediaJobs(world.surroundings)['media.forget'];
    await forget?.({ kindergartenId: world.sunshine.row, mediaId: row });
    const { rows } = await world.owner.query<{ bytes: number }>(
      'select length(sealed) as bytes from media_object where id = $1',
      [row],
    );
    expect(rows[0]?.bytes).toBe(0);
    // Who was without network for a day uploads again, and it is a new upload.
    const again = await upload(session(one), wav(), key);
    expect([again.status, again.id === id]).toEqual([201, false]);
    expect(await submit(session(one), again.id)).toBeUndefined();
  });
});

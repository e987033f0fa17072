import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Home, openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** So many seconds of silence, 8 kHz, eight bits. */
function wav(seconds: number): Buffer {
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
const webm = (bytes: number) => Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.alloc(bytes)]);
/** Uploaded by the teacher of a kindergarten, or by somebody else there. */
async function upload(bytes: Buffer, home: Home = world.sunshine, who = home.teacher): Promise<string> {
  const authorization = (await world.authorization(who)) ?? '';
  const response = await fetch(`${world.http}/media`, {
    method: 'POST',
    headers: { authorization },
    body: new Uint8Array(bytes),
  });
  return ((await response.json()) as { id: string }).id;
}

interface Phrase {
  id: string;
  key: string;
  recording: { durationSeconds: number | null; url: string };
  recordedBy: { name: string } | null;
}
const PHRASE = 'id key language recordedAt recordedBy { name } recording { durationSeconds url }';
const record = async (more: object, who: Parameters<World['as']>[0] = world.sunshine.teacher) =>
  world
    .as(who)
    .mutate<{ phraseRecording: Phrase | null }>(
      'recordPhrase',
      { key: 'kiosk.greeting', language: 'ZH_CN', ...more },
      `phraseRecording { ${PHRASE} }`,
    );
const listed = async (who: Parameters<World['as']>[0], language?: string) =>
  (
    await world
      .as(who)
      .query<{ phraseRecordings: { nodes: Phrase[] } }>(
        `query($language: Language) { phraseRecordings(first: 50, language: $language) { nodes { ${PHRASE} } } }`,
        { language },
      )
  ).phraseRecordings.nodes;
const atKiosk = async () =>
  (
    await world
      .as(world.sunshine.kiosks[0])
      .query<{ kioskRoster: { phraseRecordings: Phrase[] } }>(
        '{ kioskRoster { phraseRecordings { id key language recording { url } } } }',
      )
  ).kioskRoster.phraseRecordings;

test('a line in the own voice is heard at the kiosk; a new one takes its place; taken off, the rendered voice is back', async () => {
  const { phraseRecording: first } = await record({ recordingId: await upload(wav(2)) });
  expect(first).toMatchObject({
    key: 'kiosk.greeting',
    recordedBy: { name: 'Teacher' },
    recording: { durationSeconds: 2 },
  });
  const { phraseRecording: second } = await record(
    { recordingId: await upload(webm(4_000), world.sunshine, world.sunshine.doctor) },
    world.sunshine.doctor,
  );
  expect((await atKiosk()).map(({ id }) => id)).toEqual([second?.id]);
  const bytes = await fetch(`${world.http}${(await atKiosk())[0]?.recording.url}`);
  expect(bytes.headers.get('content-type')).toBe('audio/webm');
  await record({ recordingId: await upload(wav(1)), language: 'EN' });
  expect(await listed(world.sunshine.admin)).toHaveLength(2);
  expect((await listed(world.sunshine.admin, 'ZH_CN')).map(({ id }) => id)).toEqual([second?.id]);
  expect(await listed(world.rainbow.admin)).toEqual([]);
  await world.as(world.sunshine.teacher).done('removePhraseRecording', { phraseRecordingId: second?.id });
  expect((await atKiosk()).map(({ key }) => key)).toEqual(['kiosk.greeting']);
  const { rowCount } = await world.owner.query("select from announcement where kind = 'PHRASE_RECORDED'");
  expect(rowCount).toBe(4);
});

test('the same key records once', async () => {
  const wish = { key: 'kiosk.once', recordingId: await upload(wav(1)), idempotencyKey: randomUUID() };
  const first = await record(wish);
  expect((await record(wish)).phraseRecording?.id).toBe(first.phraseRecording?.id);
});

test('is at most fifteen seconds of voice, of this house, for a line that can be', async () => {
  const code = async (more: object) => (await record(more)).userErrors[0]?.code;
  expect(await code({ recordingId: await upload(wav(16)) })).toBe('INPUT_INVALID');
  expect(await code({ recordingId: await upload(webm(600_000)) })).toBe('INPUT_INVALID');
  expect(await code({ recordingId: await upload(wav(1), world.rainbow) })).toBe('RECORDING_MISSING');
  expect(await code({ recordingId: world.sunshine.teacher.id })).toBe('RECORDING_MISSING');
  const recordingId = await upload(wav(1));
  for (const key of ['k', 'greeting', 'kiosk.', 'kiosk.a b', `kiosk.${'a'.repeat(80)}`])
    expect(await code({ recordingId, key })).toBe('INPUT_INVALID');
});

test('staff record and take off, a kiosk only listens', async () => {
  const { phraseRecording } = await record({ key: 'kiosk.listen', recordingId: await upload(wav(1)) });
  const off = { phraseRecordingId: phraseRecording?.id };
  expect(await world.as(world.rainbow.admin).refusal('removePhraseRecording', off)).toBe('NOT_FOUND');
  const { status } = await world
    .as(world.sunshine.kiosks[0])
    .send(
      'mutation($input: RemovePhraseRecordingInput!) { removePhraseRecording(input: $input) { userErrors { code } } }',
      {
        input: off,
      },
    );
  expect(status).toBe(403);
});

import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDecoder } from 'libopus-wasm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UYGHUR_FONT, UYGHUR_SIGNS, uyghurFont } from '../build/uyghur-font.ts';
import { refuseSilence } from '../build/voices.ts';
import { catalogues, languages } from '../src/words/catalogue.ts';
import { allClips, type Clip } from './clips.ts';
import { missingWords } from './complete.ts';
import { OPUS_RATE, oggOpus } from './ogg-opus.ts';
import { resample, trim } from './pcm.ts';
import { renderVoices, VOICES_FOLDER } from './render.ts';
import { numberedPinyin, type SpokenForm, spokenForm } from './spoken-form.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'porchlight-voices-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** The audio packets of an Ogg file (its two header packets left out). */
function packetsOf(file: Buffer): Uint8Array[] {
  const packets: Uint8Array[] = [];
  let open: Buffer[] = [];
  for (let at = 0; at < file.length; ) {
    expect(file.toString('latin1', at, at + 4)).toBe('OggS');
    const segments = file.readUInt8(at + 26);
    let body = at + 27 + segments;
    for (let index = 0; index < segments; index += 1) {
      const length = file.readUInt8(at + 27 + index);
      open.push(file.subarray(body, body + length));
      body += length;
      if (length < 255) {
        packets.push(new Uint8Array(Buffer.concat(open)));
        open = [];
      }
    }
    at = body;
  }
  return packets.slice(2);
}

async function decoded(file: Buffer): Promise<Int16Array> {
  const decoder = await createDecoder({ sampleRate: OPUS_RATE, channels: 1 });
  const frames = packetsOf(file).map((packet) => [...decoder.decode(packet)]);
  return Int16Array.from(frames.flat());
}

describe('every word has a voice', () => {
  test('in every language, each in its own file', () => {
    const paths = allClips().map(({ path }) => path);
    const wanted = languages.flatMap((tag) => Object.keys(catalogues[tag]).map((key) => `${tag}/${key}.ogg`));
    expect(paths.sort()).toEqual(wanted.sort());
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('Chinese reaches the voice as numbered pinyin only', () => {
    const strange = allClips()
      .filter(({ language }) => language === 'zh-CN')
      .filter(({ form }) => !/^([a-z]+[1-5]|[,.!?])( ([a-z]+[1-5]|[,.!?]))*$/.test(form.text));
    expect(strange.map(({ key, form }) => `${key}: ${form.text}`)).toEqual([]);
  });

  test('neutral tones and ü are spelled as the voice wants them', () => {
    expect(numberedPinyin('送到了，女孩')).toBe('song4 dao4 le5 , nv3 hai2');
  });

  test('a word without sound fails the build', async () => {
    const mute = allClips()
      .slice(0, 1)
      .map((clip) => ({ ...clip, form: { ...clip.form, text: '' } }));
    await expect(renderVoices(folder, mute)).rejects.toThrow(/said nothing/);
  });

  test('a missing word, a blank one and a missing language are named', () => {
    const { ug: _, ...withoutUyghur } = catalogues;
    const { 'home.ask': __, ...withoutQuestion } = catalogues.en;
    expect(missingWords()).toEqual([]);
    expect(missingWords(withoutUyghur)).toEqual(['ug']);
    expect(missingWords({ ...catalogues, en: withoutQuestion })).toEqual(['en/home.ask']);
    expect(missingWords({ ...catalogues, ug: { ...catalogues.ug, no: ' ?' } })).toEqual(['ug/no']);
  });

  test('no page is built while a word or a voice is missing, or was rendered from other words', async () => {
    const clips = clipsOf('no');
    await renderVoices(folder, clips);
    await refuseSilence(folder, clips);
    await expect(refuseSilence(folder, clips, ['ug'])).rejects.toThrow('ug');
    const reworded = clips.map((clip) => ({ ...clip, hash: 'other words' }));
    await expect(refuseSilence(folder, reworded)).rejects.toThrow('zh-CN/no.ogg');
    await rm(join(folder, 'en', 'no.ogg'));
    await expect(refuseSilence(folder, clips)).rejects.toThrow('en/no.ogg');
  });
});

/** The clips of one key, in every language. */
function clipsOf(key: string): Clip[] {
  return allClips().filter((clip) => clip.key === key);
}

test('K9: no line takes longer than six seconds', async () => {
  await renderVoices(VOICES_FOLDER);
  const long: string[] = [];
  for (const { path } of allClips()) {
    const file = await readFile(join(VOICES_FOLDER, path));
    const granule = file.readBigInt64LE(file.lastIndexOf('OggS') + 6); // the last page knows the length, at 48 kHz
    if (Number(granule) / 48_000 > 6) long.push(path);
  }
  expect(long).toEqual([]);
}, 60_000);

test('a line sounds the same whatever was said before it, however long that was', async () => {
  const [first] = clipsOf('home.ask');
  if (first === undefined) throw new Error('There is no such clip');
  const spoken = (path: string, form: SpokenForm): Clip => ({ ...first, path, form });
  const line = spokenForm('For news, tap your card. For a teacher, tap help. Thank you!', 'en');
  const other = (length: number) => spokenForm('送到了，谢谢您。'.repeat(40).slice(0, length), 'zh-CN');
  const clips = [
    spoken('before.ogg', line),
    ...[9, 40, 120, 300].map((length) => spoken(`${length}.ogg`, other(length))),
    spoken('after.ogg', line),
  ];
  await renderVoices(folder, clips);
  const [before, after] = await Promise.all(
    ['before.ogg', 'after.ogg'].map((path) => readFile(join(folder, path))),
  );
  expect(before?.length).toBeGreaterThan(6_000);
  expect(after?.equals(before ?? Buffer.of())).toBe(true);
}, 60_000);

test('the Uyghur font is the one that is cut now, and has every sign of the words', async () => {
  expect((await uyghurFont()).equals(await readFile(UYGHUR_FONT))).toBe(true);
  const signs = new Set(
    Object.values(catalogues.ug)
      .join('')
      .match(/[\u0600-\u06ff]/g),
  );
  expect([...signs].filter((sign) => !UYGHUR_SIGNS.includes(sign))).toEqual([]);
});

test('clips are rendered once, sound like speech, and are left alone the next time', async () => {
  const clips = clipsOf('home.ask');
  expect(await renderVoices(folder, clips)).toMatchObject({ clips: 3, fresh: 3 });
  for (const { path } of clips) {
    const samples = await decoded(await readFile(join(folder, path)));
    const seconds = samples.length / OPUS_RATE;
    expect(seconds).toBeGreaterThan(1);
    expect(seconds).toBeLessThan(5);
    expect(Math.max(...samples)).toBeGreaterThan(3_000);
    expect((await stat(join(folder, path))).size / seconds).toBeLessThan(4_000);
  }
  await writeFile(join(folder, 'en', 'gone.ogg'), 'a word that is not said any more');
  expect(await renderVoices(folder, clips)).toMatchObject({ fresh: 0 });
  expect(existsSync(join(folder, 'en', 'gone.ogg'))).toBe(false);
}, 60_000);

test('a tone survives encoding with its length and height', async () => {
  const tone = Int16Array.from(
    { length: OPUS_RATE },
    (_, index) => Math.sin((2 * Math.PI * 440 * index) / OPUS_RATE) * 9_000,
  );
  const samples = await decoded(await oggOpus(tone));
  const middle = samples.slice(OPUS_RATE / 4, (3 * OPUS_RATE) / 4);
  const crossings = middle.filter(
    (sample, index) => index > 0 && sample >= 0 && (middle[index - 1] ?? 0) < 0,
  ).length;
  expect(Math.abs(crossings * 2 - 440)).toBeLessThan(6);
});

test('resampling keeps length and pitch; silence is cut but for a margin', () => {
  expect(resample(new Int16Array(22_050), 22_050, 24_000)).toHaveLength(24_000);
  const speech = new Int16Array(24_000).fill(5_000, 10_000, 12_000);
  expect(trim(speech, 24_000)).toHaveLength(2_000 + 2 * 1_440 - 1);
  expect(trim(new Int16Array(100), 24_000)).toHaveLength(0);
});

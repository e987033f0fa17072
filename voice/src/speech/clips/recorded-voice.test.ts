import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { noise } from '../../line/testing/sound.ts';
import { spoken, voiceContract } from '../voice.contract.ts';
import { writeWav } from '../wav.ts';
import { RecordedVoice } from './recorded-voice.ts';

async function clips(files: Record<string, Buffer>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'clips-'));
  for (const [file, content] of Object.entries(files)) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), content);
  }
  return folder;
}

voiceContract('the recorded voice', async () => {
  const both = { short: writeWav(noise(1, 400)), long: writeWav(noise(2, 900)) };
  const folder = await clips(
    Object.fromEntries(
      ['zh-CN', 'en'].flatMap((language) =>
        Object.entries(both).map(([key, wav]) => [`${language}/${key}.wav`, wav]),
      ),
    ),
  );
  return {
    voice: new RecordedVoice(folder),
    sentences: () => [
      { text: 'Welcome.', clip: 'short', cacheable: true },
      { text: 'Welcome, and welcome again.', clip: 'long', cacheable: true },
    ],
    followsRate: false,
    close: () => rm(folder, { recursive: true }),
  };
});

it('says only what was recorded, in the language of the recording', async () => {
  const folder = await clips({ 'en/welcome.wav': writeWav(noise(3, 200)) });
  const voice = new RecordedVoice(folder);
  expect(voice.canSay({ text: 'Welcome.', clip: 'welcome', cacheable: true }, 'en')).toBe(true);
  expect(voice.canSay({ text: '欢迎。', clip: 'welcome', cacheable: true }, 'zh-CN')).toBe(false);
  expect(voice.canSay({ text: 'Welcome.', clip: '../en/welcome', cacheable: true }, 'en')).toBe(false);
  expect(voice.canSay({ text: 'Welcome.', cacheable: true }, 'en')).toBe(false);
  await rm(folder, { recursive: true });
});

it('brings recordings of a studio to the rate of the telephone', async () => {
  const folder = await clips({ 'en/studio.wav': writeWav(noise(4, 600), 48_000) });
  const sound = await spoken(new RecordedVoice(folder), { text: 'x', clip: 'studio', cacheable: true }, 'en');
  expect(sound.length).toBeCloseTo(800, -1);
  await rm(folder, { recursive: true });
});

it('fails, and does not make noise, when a recording is damaged', async () => {
  const folder = await clips({ 'en/bad.wav': Buffer.from('RIFF????WAVEnothing') });
  const voice = new RecordedVoice(folder);
  await expect(spoken(voice, { text: 'x', clip: 'bad', cacheable: true }, 'en')).rejects.toMatchObject({
    kind: 'failed',
  });
  await rm(folder, { recursive: true });
});

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { noise } from '../line/testing/sound.ts';
import { type AudioKey, AudioStore } from './audio-store.ts';

const KEY: AudioKey = { language: 'en', voice: 'v', rate: 1, text: 'Welcome.' };
let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'audio-')), 'audio');
});

afterEach(() => rm(join(folder, '..'), { recursive: true }));

it('remembers at once and finds again after a restart', async () => {
  const sound = noise(1, 100);
  const store = new AudioStore(folder);
  expect(await store.find(KEY)).toBeUndefined();
  await store.keep(KEY, sound);
  expect(store.remembered(KEY)).toBe(sound);
  const restarted = new AudioStore(folder);
  expect(restarted.remembered(KEY)).toBeUndefined();
  expect(await restarted.find(KEY)).toEqual(sound);
  expect(restarted.remembered(KEY)).toEqual(sound);
});

it('tells voices, rates, languages and texts apart', async () => {
  const store = new AudioStore(folder);
  await store.keep(KEY, noise(2, 20));
  for (const other of [{ voice: 'w' }, { rate: 0.75 }, { language: 'zh-CN' }, { text: 'Hello.' }] as const) {
    expect(await store.find({ ...KEY, ...other })).toBeUndefined();
  }
});

it('has no word of the sentence in a file name', async () => {
  const store = new AudioStore(folder);
  await store.keep(KEY, noise(3, 20));
  expect(await readdir(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.pcm$/)]);
});

it('forgets what was used least recently when memory is full, and still has it on disk', async () => {
  const store = new AudioStore(folder);
  const half = noise(4, 1_100_000); // 17.6 MB of 32 MB
  await store.keep(KEY, half);
  await store.keep({ ...KEY, text: 'Second.' }, noise(5, 20));
  await store.find(KEY);
  await store.keep({ ...KEY, text: 'Third.' }, half.slice());
  expect(store.remembered({ ...KEY, text: 'Second.' })).toBeUndefined();
  expect(store.remembered({ ...KEY, text: 'Third.' })).toBeDefined();
  expect(await store.find({ ...KEY, text: 'Second.' })).toBeDefined();
});

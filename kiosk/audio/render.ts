/**
 * Renders the voice of every word of the kiosk into public/audio/kiosk, before the page is built: the devices have no
 * voice of their own. What is there already and has not changed is left alone, so a warm build takes no time.
 */
import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { allClips, type Clip, KNOWN } from './clips.ts';
import { missingVoices, missingWords } from './complete.ts';
import { OPUS_RATE, oggOpus } from './ogg-opus.ts';
import { resample, trim } from './pcm.ts';

/** Where the page has its voices. */
export const VOICES_FOLDER = fileURLToPath(new URL('../public/audio/kiosk', import.meta.url));
const PROGRAM = fileURLToPath(new URL('./espeak-program.ts', import.meta.url));

/** What was rendered, and how large everything is. */
export interface Rendered {
  clips: number;
  fresh: number;
  bytes: number;
}

/** Speaks clips one after the other through the voice, which is a program of its own. */
async function* spoken(clips: Clip[]): AsyncGenerator<[Clip, Int16Array]> {
  const program = spawn(process.execPath, [PROGRAM], { stdio: ['pipe', 'pipe', 'inherit'] });
  for (const { form } of clips) program.stdin.write(`${JSON.stringify(form)}\n`);
  program.stdin.end();
  const waiting = [...clips];
  for await (const line of createInterface({ input: program.stdout })) {
    const clip = waiting.shift();
    const { rate, pcm } = JSON.parse(line) as { rate: number; pcm: string };
    const bytes = Uint8Array.from(Buffer.from(pcm, 'base64'));
    if (clip) yield [clip, resample(trim(new Int16Array(bytes.buffer), rate), rate, OPUS_RATE)];
  }
  if (waiting.length > 0) throw new Error(`The voice stopped before "${waiting[0]?.path}"`);
}

async function renderClip(folder: string, { path }: Clip, samples: Int16Array): Promise<void> {
  if (samples.length === 0) throw new Error(`The voice said nothing for "${path}"`);
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await oggOpus(samples));
}

/** Files that no word needs any more. */
async function removeStale(folder: string, wanted: Set<string>): Promise<void> {
  for (const file of await readdir(folder, { recursive: true }))
    if (file.endsWith('.ogg') && !wanted.has(file)) await rm(join(folder, file));
}

/** Renders what is missing or has changed. @throws when something has no words or no voice. */
export async function renderVoices(folder: string, clips: Clip[] = allClips()): Promise<Rendered> {
  await mkdir(folder, { recursive: true });
  const speechless = missingWords();
  if (speechless.length > 0) throw new Error(`No words for ${speechless.join(', ')}`);
  const missing = new Set(await missingVoices(folder, clips));
  const due = clips.filter(({ path }) => missing.has(path));
  if (due.length > 0)
    for await (const [clip, samples] of spoken(due)) await renderClip(folder, clip, samples);
  await removeStale(folder, new Set(clips.map(({ path }) => path)));
  await writeFile(
    join(folder, KNOWN),
    JSON.stringify(Object.fromEntries(clips.map(({ path, hash }) => [path, hash]))),
  );
  const sizes = await Promise.all(clips.map(async ({ path }) => (await readFile(join(folder, path))).length));
  return { clips: clips.length, fresh: due.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { clips, fresh, bytes } = await renderVoices(VOICES_FOLDER);
  process.stdout.write(
    `kiosk voices: ${clips}, ${fresh} rendered now, ${(bytes / 1_000_000).toFixed(1)} MB\n`,
  );
}

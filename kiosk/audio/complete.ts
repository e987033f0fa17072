import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languageTags } from '@porchlight/schema/words';
import { catalogues } from '../src/words/catalogue.ts';
import { type Clip, KNOWN } from './clips.ts';

type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What has no words: `<language>/<key>` where another language has them, `<language>` where it has none at all. */
export function missingWords(all: Words = catalogues): string[] {
  const keys = new Set(Object.values(all).flatMap((words) => Object.keys(words)));
  return Object.values(languageTags).flatMap((tag) => {
    const words = all[tag];
    if (words === undefined) return [tag];
    return [...keys].filter((key) => !/[\p{L}\p{N}]/u.test(words[key] ?? '')).map((key) => `${tag}/${key}`);
  });
}

/** The clips that are not in a folder, or were rendered from other words or by another voice. */
export async function missingVoices(folder: string, clips: readonly Clip[]): Promise<string[]> {
  const known = existsSync(join(folder, KNOWN))
    ? (JSON.parse(await readFile(join(folder, KNOWN), 'utf8')) as Record<string, string>)
    : {};
  return clips
    .filter(({ path, hash }) => known[path] !== hash || !existsSync(join(folder, path)))
    .map(({ path }) => path);
}

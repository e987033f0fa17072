import { createHash } from 'node:crypto';
import type { LanguageTag } from '@porchlight/schema/words';
import { catalogues, languages, type SpokenKey } from '../src/words/catalogue.ts';
import { type SpokenForm, spokenForm } from './spoken-form.ts';

/** Goes up when the sound of the same words changes: another voice, another encoding. */
const EDITION = 2;
/** Beside the clips: what each was rendered from. */
export const KNOWN = 'hashes.json';

/** One clip that the kiosk needs. */
export interface Clip {
  language: LanguageTag;
  key: SpokenKey;
  /** `<language>/<key>.ogg`, below public/audio/kiosk. */
  path: string;
  form: SpokenForm;
  /** Changes with the words and with the voice. */
  hash: string;
}

/** Every clip of the kiosk: each key in each language. */
export function allClips(): Clip[] {
  return languages.flatMap((language) =>
    (Object.entries(catalogues[language]) as [SpokenKey, string][]).map(([key, words]) => {
      const form = spokenForm(words, language);
      const hash = createHash('sha256')
        .update(JSON.stringify([EDITION, form]))
        .digest('hex')
        .slice(0, 16);
      return { language, key, path: `${language}/${key}.ogg`, form, hash };
    }),
  );
}

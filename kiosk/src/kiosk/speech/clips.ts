import type { LanguageTag } from '@porchlight/schema/words';
import type { SpokenKey } from '../../words/catalogue.ts';

/** Where the rendered voice of a key lies; built by audio/render.ts. */
export function clipPath(language: LanguageTag, key: SpokenKey): string {
  return `/audio/kiosk/${language}/${key}.ogg`;
}

/** The rendered voices, kept in memory so that they are there without network. */
export interface Clips {
  /** A clip, fetched when it is not there yet; null when it cannot be had. */
  get(language: LanguageTag, key: SpokenKey): Promise<Blob | null>;
  /** Fetches everything, one after the other, in the background. */
  preload(languages: readonly LanguageTag[], keys: readonly SpokenKey[]): Promise<void>;
}

/** Clips over HTTP, from this page's own server. */
export function clipsOver(send: typeof fetch): Clips {
  const kept = new Map<string, Blob>();

  async function get(language: LanguageTag, key: SpokenKey): Promise<Blob | null> {
    const path = clipPath(language, key);
    const known = kept.get(path);
    if (known !== undefined) return known;
    const response = await send(path).catch(() => null);
    if (response === null || !response.ok) return null;
    const clip = await response.blob();
    kept.set(path, clip);
    return clip;
  }

  return {
    get,
    async preload(languages, keys) {
      for (const language of languages) for (const key of keys) await get(language, key);
    },
  };
}

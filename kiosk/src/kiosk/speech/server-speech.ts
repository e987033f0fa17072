import { isFinished, type LanguageTag } from '@porchlight/schema/words';
import type { Fetch } from '../../api/index.ts';

/** How long a sentence may take to come; after that the text on the glass has to do. Ms. */
const PATIENCE_MS = 2_500;
/** After a failure the server is left alone for so long, so that nobody waits in vain again. Ms. */
const REST_MS = 30_000;

/** A whole sentence in the kindergarten's voice, or null when it cannot be had now (K8: the text stays). */
export type Sentence = (language: LanguageTag, text: string) => Promise<Blob | null>;

/** Sentences with names and times, spoken by the server: POST /speech. It has no voice for a draft. `now` in ms. */
export function serverSentences(send: Fetch, origin: string, now: () => number): Sentence {
  let restUntil = 0;
  return async (language, text) => {
    if (!isFinished(language) || now() < restUntil) return null;
    try {
      const response = await send(`${origin}/speech`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ language, text }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const type = response.headers.get('content-type') ?? '';
      if (response.ok && type.startsWith('audio/')) return await response.blob();
    } catch {
      // no network, or too slow: below
    }
    restUntil = now() + REST_MS;
    return null;
  };
}

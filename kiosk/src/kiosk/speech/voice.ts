import type { LanguageTag } from '@porchlight/schema/words';
import type { Clips } from './clips.ts';
import type { Line } from './line.ts';
import type { Sentence } from './server-speech.ts';

/** How long a tile is lit when it cannot be heard. Ms. */
const SILENT_MS = 900;

/** Plays one sound to its end, or until the signal; never throws. */
export type Play = (sound: Blob, signal: AbortSignal) => Promise<void>;

/** Says one line; resolves when it is said, or at once when the signal says so. */
export type Speak = (line: Line, language: LanguageTag, signal: AbortSignal) => Promise<void>;

/** What a voice is made of. `pause` waits so many ms, or until the signal. */
export interface VoiceParts {
  clips: Clips;
  sentence: Sentence;
  play: Play;
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** The kiosk's voice. Where no sound can be had, the tile is lit for a moment and the text has to do. */
export function createVoice({ clips, sentence, play, pause }: VoiceParts): Speak {
  async function soundsOf(line: Line, language: LanguageTag): Promise<Blob[]> {
    if ('key' in line) return present([await clips.get(language, line.key)]);
    const spoken = await sentence(language, line.text);
    if (spoken !== null) return [spoken];
    return present(await Promise.all((line.instead ?? []).map((key) => clips.get(language, key))));
  }

  return async (line, language, signal) => {
    const sounds = await soundsOf(line, language);
    for (const sound of sounds) if (!signal.aborted) await play(sound, signal);
    if (sounds.length === 0 && !signal.aborted) await pause(SILENT_MS, signal);
  };
}

function present(sounds: (Blob | null)[]): Blob[] {
  return sounds.filter((sound) => sound !== null);
}

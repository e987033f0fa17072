import type { LanguageTag } from '@porchlight/schema/words';
import type { SpokenKey } from '../../words/catalogue.ts';
import type { Clips } from './clips.ts';
import type { Line } from './line.ts';
import type { RecordedLine } from './recorded-lines.ts';
import type { Sentence } from './server-speech.ts';

/** How long a tile is lit when it cannot be heard. Ms. */
const SILENT_MS = 900;

/** Plays one sound to its end, or until the signal; never throws. False: it is no sound that can be played. */
export type Play = (sound: Blob, signal: AbortSignal) => Promise<boolean>;

/** Says one line; resolves when it is said, or at once when the signal says so. */
export type Speak = (line: Line, language: LanguageTag, signal: AbortSignal) => Promise<void>;

/** What a voice is made of. `pause` waits so many ms, or until the signal. */
export interface VoiceParts {
  clips: Clips;
  recorded: RecordedLine;
  sentence: Sentence;
  play: Play;
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** The kiosk's voice. Where no sound can be had, the tile is lit for a moment and the text has to do. */
export function createVoice({ clips, recorded, sentence, play, pause }: VoiceParts): Speak {
  async function heard(sound: Blob | null, signal: AbortSignal): Promise<boolean> {
    return signal.aborted || (sound !== null && (await play(sound, signal)));
  }

  /** In the voice of staff; in the rendered one where there is none, or it cannot be played. */
  async function sayKey(key: SpokenKey, language: LanguageTag, signal: AbortSignal): Promise<boolean> {
    return (
      (await heard(await recorded(language, key), signal)) ||
      (await heard(await clips.get(language, key), signal))
    );
  }

  async function say(line: Line, language: LanguageTag, signal: AbortSignal): Promise<boolean> {
    if ('key' in line) return sayKey(line.key, language, signal);
    if (await heard(await sentence(language, line.text), signal)) return true;
    let said = false;
    for (const key of line.instead ?? []) said = (await sayKey(key, language, signal)) || said;
    return said;
  }

  return async (line, language, signal) => {
    const said = await say(line, language, signal);
    if (!said && !signal.aborted) await pause(SILENT_MS, signal);
  };
}

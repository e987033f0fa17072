import { type LanguageTag, languageOfTag } from '@porchlight/schema/words';
import { phraseKey, type SpokenKey } from '../../words/catalogue.ts';
import type { Roster } from '../roster/roster.ts';

/** A line in the voice of staff, in their own dialect; null where nobody recorded it, or what is kept is damaged. */
export type RecordedLine = (language: LanguageTag, key: SpokenKey) => Promise<Blob | null>;

/** The lines that staff recorded, from what the device keeps: they are there without network. */
export function recordedLines(
  roster: () => Pick<Roster, 'phraseRecordings'> | null,
  load: (mediaId: string) => Promise<Blob | null>,
): RecordedLine {
  return async (language, key) => {
    const wanted = phraseKey(key);
    const found = roster()?.phraseRecordings.find(
      (phrase) => phrase.key === wanted && phrase.language === languageOfTag(language),
    );
    return found === undefined ? null : load(found.recording.id);
  };
}

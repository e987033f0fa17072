import type { Language } from '@porchlight/schema/enums';
import type { BatchRead } from '../../platform/context.ts';
import { type Reads, statement } from '../../platform/database/reads.ts';
import type { Listing } from '../../platform/pagination.ts';
import type { PhraseRecording } from './phrase-recording.entity.ts';

const PHRASE = `p.id, p.key as line, p.language, p.recording_id as "recordingId", p.recorded_by_id as "recordedById", p.recorded_at as "recordedAt", 'PhraseRecording' as "__typename"`;

const BY_ID = statement(
  'phrase_recording.by_id',
  `select p.id as key, ${PHRASE} from phrase_recording p where p.id = any($1::uuid[]) and p.removed_at is null`,
);
const SPEAKING = statement(
  'phrase_recording.speaking',
  `select ${PHRASE} from phrase_recording p where p.removed_at is null order by p.key, p.language`,
);

export const phraseById: BatchRead<PhraseRecording> = (reads, ids) => reads.rows(BY_ID, [ids]);

/** Every line that speaks now, by key. */
export const speakingPhrases = (reads: Reads): Promise<PhraseRecording[]> => reads.rows(SPEAKING);

/** The lines that speak now, by key; of one language when given. */
export const phraseListing = (language: Language | undefined): Listing => ({
  name: 'phrase_recording',
  sql: `select ${PHRASE}, p.key as "sortKey", p.id::text as "rowKey" from phrase_recording p where p.removed_at is null and ($1::text is null or p.language = $1)`,
  values: [language ?? null],
});

import type { Language } from '@porchlight/schema/enums';
import { MediaObject } from '../../platform/media/media.entity.ts';
import { claimRecording } from '../../platform/media/media.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { PhraseRecording } from './phrase-recording.entity.ts';

const MOST_SECONDS = 15;
/** A recording without a length of its own: more bytes than any speech of 15 seconds takes, sealed. */
const MOST_BYTES = 15 * 32_000;

/** A line in somebody's own voice. */
export interface Spoken {
  /** The door, a dot, its key in the catalogue. */
  line: string;
  language: Language;
  /** As the upload gave it. */
  recordingId: string;
}

/** Staff record a line: it speaks instead of the one before. */
export async function recordPhrase(
  work: Work,
  { line, language, recordingId }: Spoken,
): Promise<{ id: string }> {
  if (line.length < 3 || line.length > 80 || !/^[a-z]+\.[\w.-]+$/i.test(line))
    throw new Refused('INPUT_INVALID', 'key');
  const recording = await claimRecording(work, recordingId, 'recordingId', 'PhraseRecording');
  if (!recording) throw new Refused('RECORDING_MISSING', 'recordingId');
  await checkLength(work, recording);
  const before = await work.em.find(PhraseRecording, { line, language, removedAt: null });
  for (const each of before) each.removedAt = work.now;
  // The line is silent for a moment, so that two never speak.
  await work.settle();
  const phrase = work.em.create(PhraseRecording, {
    kindergartenId: work.kindergarten,
    line,
    language,
    recordingId: recording,
    recordedAt: work.now,
    ...(work.principal.id ? { recordedById: work.principal.id } : {}),
  });
  announce(work, phrase);
  return { id: phrase.id };
}

async function checkLength(work: Work, id: string): Promise<void> {
  const { durationSeconds, sealed } = await work.em.findOneOrFail(MediaObject, id);
  const tooLong = durationSeconds == null ? sealed.length > MOST_BYTES : durationSeconds > MOST_SECONDS;
  if (tooLong) throw new Refused('INPUT_INVALID', 'recordingId');
}

/** Takes a recorded line off: the rendered voice speaks again. */
export async function removePhrase(work: Work, id: string): Promise<PhraseRecording> {
  const phrase = await work.em.findOne(PhraseRecording, id);
  if (!phrase) throw new Refused('NOT_FOUND', 'phraseRecordingId');
  if (phrase.removedAt) return phrase;
  phrase.removedAt = work.now;
  announce(work, phrase);
  return phrase;
}

function announce(work: Work, { id }: PhraseRecording): void {
  work.announce({ kind: 'PHRASE_RECORDED', subjectType: 'PhraseRecording', subjectId: id });
}

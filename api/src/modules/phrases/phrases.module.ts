/** Lines of the kiosk and the phone in the voice and dialect of somebody of the staff. */
import { statement } from '../../platform/database/reads.ts';
import { PhraseRecording } from './phrase-recording.entity.ts';
import { phraseById } from './phrases.reads.ts';
import { PhrasesResolver } from './phrases.resolver.ts';

export { PhraseRecording } from './phrase-recording.entity.ts';
export { speakingPhrases } from './phrases.reads.ts';

/** What app.ts puts together. */
export const phrases = {
  media: {
    PhraseRecording: statement(
      'media.reader.PhraseRecording',
      'select 1 from phrase_recording where recording_id = $1',
    ),
  },
  entities: [PhraseRecording],
  resolvers: [PhrasesResolver],
  nodes: { PhraseRecording: phraseById },
  jobs: () => ({}),
};

/** Lines of the kiosk and the phone in the voice and dialect of somebody of the staff. */
import { PhraseRecording } from './phrase-recording.entity.ts';
import { phraseById } from './phrases.reads.ts';
import { PhrasesResolver } from './phrases.resolver.ts';

export { PhraseRecording } from './phrase-recording.entity.ts';
export { speakingPhrases } from './phrases.reads.ts';

/** What app.ts puts together. */
export const phrases = {
  entities: [PhraseRecording],
  resolvers: [PhrasesResolver],
  nodes: { PhraseRecording: phraseById },
  jobs: () => ({}),
};

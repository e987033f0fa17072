/** Lines of the kiosk and the phone in the voice and dialect of somebody of the staff. */
import { PhraseRecording } from './phrase-recording.entity.ts';

/** What app.ts puts together. */
export const phrases = {
  entities: [PhraseRecording],
  resolvers: [],
  nodes: {},
  jobs: () => ({}),
};

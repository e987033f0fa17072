import { voiceContract } from '../voice.contract.ts';
import { FakeVoice } from './fake-voice.ts';

voiceContract('the fake voice', async () => ({
  voice: new FakeVoice(),
  sentences: () => [
    { text: 'One new notice.', cacheable: true },
    { text: 'One new notice, and it is a long one.', cacheable: true },
  ],
  followsRate: true,
  close: async () => undefined,
}));

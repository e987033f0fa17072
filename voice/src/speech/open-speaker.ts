/** Puts the voices of this deployment together. */
import { join } from 'node:path';
import { AudioStore } from './audio-store.ts';
import type { AzureSettings } from './azure/azure-config.ts';
import { AzureVoice } from './azure/azure-voice.ts';
import { RecordedVoice } from './clips/recorded-voice.ts';
import { EmbeddedVoice } from './embedded/embedded-voice.ts';
import { type SpeechTrouble, VoiceChain } from './speaker.ts';
import type { Speaker } from './voice.ts';

/** Where things are, and which cloud there is. */
export interface SpeakerSettings {
  /** `PORCHLIGHT_HOME`: recordings are in `clips/`, the sound of static sentences is kept in `audio/`. */
  readonly home: string;
  /** Undefined: no cloud voice. */
  readonly azure?: AzureSettings | undefined;
  readonly onTrouble?: SpeechTrouble;
}

/** Starts the voices; ready to speak when it resolves. Throws `AzureMisconfigured`. */
export async function openSpeaker({ home, azure, onTrouble }: SpeakerSettings): Promise<Speaker> {
  const cloud = azure ? [new AzureVoice(azure)] : [];
  for (const voice of cloud) voice.connect();
  const embedded = new EmbeddedVoice();
  await embedded.warmUp();
  return new VoiceChain({
    voices: [new RecordedVoice(join(home, 'clips')), ...cloud, embedded],
    store: new AudioStore(join(home, 'audio')),
    ...(onTrouble ? { onTrouble } : {}),
  });
}

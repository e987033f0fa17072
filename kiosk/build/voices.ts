import { join } from 'node:path';
import type { Plugin } from 'vite';
import { allClips } from '../audio/clips.ts';
import { missingVoices, missingWords } from '../audio/complete.ts';

/** No page is built in which a word is missing in a language, or has no voice. @throws with what is missing. */
export async function refuseSilence(
  folder: string,
  clips = allClips(),
  silent = missingWords(),
): Promise<void> {
  const missing = [...silent, ...(await missingVoices(folder, clips))];
  if (missing.length > 0)
    throw new Error(
      `${missing.length} without words or voice (npm run audio): ${missing.slice(0, 5).join(', ')}`,
    );
}

/** The same, while the pages are built. */
export function voices(): Plugin {
  let folder = '';
  return {
    name: 'porchlight-voices',
    apply: 'build',
    configResolved({ publicDir }) {
      folder = join(publicDir, 'audio/kiosk');
    },
    buildStart: () => refuseSilence(folder),
  };
}

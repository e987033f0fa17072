import type { Play } from './voice.ts';

/** Ends with the sound, with the signal, or with an error, whatever comes first; false: with an error. */
function untilOver(sound: HTMLAudioElement, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    for (const over of ['ended', 'pause'] as const)
      sound.addEventListener(over, () => resolve(true), { once: true });
    sound.addEventListener('error', () => resolve(false), { once: true });
    signal.addEventListener('abort', () => resolve(true), { once: true });
    sound.play().catch(() => resolve(false));
  });
}

/** Plays through the loudspeaker, always at full volume (K10). */
export const playAloud: Play = async (sound, signal) => {
  const address = URL.createObjectURL(sound);
  const element = new Audio(address);
  element.volume = 1;
  const played = await untilOver(element, signal);
  element.pause();
  URL.revokeObjectURL(address);
  return played;
};

/** Waits, or until the signal. */
export function pauseFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

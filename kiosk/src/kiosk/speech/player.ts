import type { Play } from './voice.ts';

/** Ends with the sound, with the signal, or with an error; whatever comes first. */
function untilOver(sound: HTMLAudioElement, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    for (const over of ['ended', 'error', 'pause'] as const)
      sound.addEventListener(over, () => resolve(), { once: true });
    signal.addEventListener('abort', () => resolve(), { once: true });
    sound.play().catch(() => resolve());
  });
}

/** Plays through the loudspeaker, always at full volume (K10). */
export const playAloud: Play = async (sound, signal) => {
  const address = URL.createObjectURL(sound);
  const element = new Audio(address);
  element.volume = 1;
  await untilOver(element, signal);
  element.pause();
  URL.revokeObjectURL(address);
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

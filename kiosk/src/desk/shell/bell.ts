/** Rings like a desk telephone, made by the browser itself: two tones, a pause. */

const TONES = [880, 1108.7];
const EVERY_MS = 3000;
const LOUDNESS = 0.12;

/** A bell that rings until it is stopped. */
export interface Bell {
  stop(): void;
}

function strike(context: AudioContext): void {
  for (const [place, hertz] of TONES.entries()) {
    const begin = context.currentTime + place * 0.35;
    const tone = new OscillatorNode(context, { type: 'triangle', frequency: hertz });
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.setValueAtTime(0, begin);
    gain.gain.linearRampToValueAtTime(LOUDNESS, begin + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.0001, begin + 1.2);
    tone.connect(gain).connect(context.destination);
    tone.start(begin);
    tone.stop(begin + 1.3);
  }
}

/** One soft tone at this desk, for what has to be seen but must not be heard at the entrance. */
export function chime(): void {
  const context = new AudioContext();
  const tone = new OscillatorNode(context, { type: 'sine', frequency: 523.25 });
  const gain = new GainNode(context, { gain: 0 });
  const begin = context.currentTime;
  gain.gain.setValueAtTime(0, begin);
  gain.gain.linearRampToValueAtTime(LOUDNESS / 2, begin + 0.05);
  gain.gain.exponentialRampToValueAtTime(0.0001, begin + 0.9);
  tone.connect(gain).connect(context.destination);
  tone.onended = () => void context.close();
  tone.start(begin);
  tone.stop(begin + 1);
}

/**
 * Begins to ring. A browser stays silent until somebody has touched the page: `onSilent` tells whether that is so,
 * and the first touch or key makes it sound.
 */
export function ring(onSilent: (silent: boolean) => void): Bell {
  const context = new AudioContext();
  const report = () => onSilent(context.state !== 'running');
  const wake = () => void context.resume();
  context.onstatechange = report;
  report();
  strike(context);
  const timer = setInterval(() => strike(context), EVERY_MS);
  document.addEventListener('pointerdown', wake);
  document.addEventListener('keydown', wake);
  return {
    stop() {
      clearInterval(timer);
      document.removeEventListener('pointerdown', wake);
      document.removeEventListener('keydown', wake);
      context.onstatechange = null;
      void context.close();
    },
  };
}

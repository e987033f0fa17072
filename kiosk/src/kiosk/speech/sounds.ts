/** A sound: its tones in Hz with their length in ms, and how loud (0 to 1). Each has a spoken partner (K8). */
const SOUNDS = {
  tick: { tones: [[880, 25]], volume: 0.08 },
  card: {
    tones: [
      [660, 70],
      [990, 90],
    ],
    volume: 0.18,
  },
  done: {
    tones: [
      [523, 110],
      [659, 110],
      [784, 200],
    ],
    volume: 0.2,
  },
  again: { tones: [[220, 220]], volume: 0.14 },
  bell: {
    tones: [
      [1319, 160],
      [1047, 320],
    ],
    volume: 0.2,
  },
} as const;

/** The name of a sound. */
export type SoundName = keyof typeof SOUNDS;

const FADE_S = 0.015;

/** Small sounds without any file. */
export interface Sounds {
  /** Opens the loudspeaker, which takes its time: before the first touch wants an answer. */
  ready(): void;
  /** Silent where the page may not make sounds yet. */
  play(name: SoundName): void;
}

/** Sounds over this page's loudspeaker. */
export function createSounds(): Sounds {
  let context: AudioContext | null = null;
  const open = () => {
    context ??= new AudioContext();
    return context;
  };
  return {
    ready: () => void open(),
    play(name) {
      const speaker = open();
      void speaker.resume().catch(() => undefined);
      const { tones, volume } = SOUNDS[name];
      let at = speaker.currentTime;
      for (const [hertz, ms] of tones) at = tone(speaker, hertz, ms / 1_000, volume, at);
    },
  };
}

function tone(context: AudioContext, hertz: number, seconds: number, volume: number, at: number): number {
  const source = new OscillatorNode(context, { frequency: hertz });
  const loudness = new GainNode(context, { gain: 0 });
  loudness.gain.linearRampToValueAtTime(volume, at + FADE_S);
  loudness.gain.setValueAtTime(volume, at + seconds);
  loudness.gain.linearRampToValueAtTime(0, at + seconds + FADE_S);
  source.connect(loudness).connect(context.destination);
  source.start(at);
  source.stop(at + seconds + FADE_S);
  return at + seconds;
}

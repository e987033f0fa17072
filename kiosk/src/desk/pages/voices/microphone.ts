/** Types the server takes, the first one this browser can record. */
const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'] as const;
const BITS_PER_SECOND = 32_000;

/** A recording under way. */
export interface Take {
  /** How loud it is now, 0 to 1. */
  level(): number;
  /** Ends it and gives what was recorded. */
  stop(): Promise<Blob>;
  /** Ends it and forgets it. */
  drop(): void;
}

/** Mean loudness of what the microphone hears now. */
function loudness(meter: AnalyserNode): number {
  const wave = new Float32Array(meter.fftSize);
  meter.getFloatTimeDomainData(wave);
  const mean = wave.reduce((sum, sample) => sum + sample * sample, 0) / wave.length;
  return Math.min(1, Math.sqrt(mean) * 4);
}

/** Begins to record. Rejects when there is no microphone or it may not be used. */
export async function beginTake(): Promise<Take> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: BITS_PER_SECOND });
  const context = new AudioContext();
  const meter = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(meter);
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  const whole = new Promise<Blob>((resolve) =>
    recorder.addEventListener('stop', () =>
      resolve(new Blob(parts, { type: recorder.mimeType.split(';')[0] ?? '' })),
    ),
  );
  recorder.start();
  function end() {
    if (recorder.state !== 'inactive') recorder.stop();
    for (const track of stream.getTracks()) track.stop();
    if (context.state !== 'closed') void context.close();
  }
  return {
    level: () => loudness(meter),
    stop() {
      end();
      return whole;
    },
    drop: end,
  };
}

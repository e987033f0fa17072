/** Types the server takes, the first one this browser can record. */
const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'] as const;
const BITS_PER_SECOND = 24_000;

/** The microphone. What was recorded stays in memory until it is taken or dropped. */
export interface Recorder {
  /** Resolves when it listens. @throws when there is no microphone or it may not be used. */
  start(): Promise<void>;
  /** Ends the recording; resolves when it is whole. */
  stop(): Promise<void>;
  /** The recording, or null. */
  take(): Blob | null;
  /** Ends whatever is going on, and forgets it. */
  drop(): void;
  /** How loud it is now, 0 to 1. */
  level(): number;
}

interface Running {
  stream: MediaStream;
  media: MediaRecorder;
  context: AudioContext;
  meter: AnalyserNode;
  parts: Blob[];
}

async function begin(): Promise<Running> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
  const media = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: BITS_PER_SECOND });
  const context = new AudioContext();
  const meter = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(meter);
  const parts: Blob[] = [];
  media.addEventListener('dataavailable', ({ data }) => parts.push(data));
  media.start();
  return { stream, media, context, meter, parts };
}

function end({ stream, context }: Running): void {
  for (const track of stream.getTracks()) track.stop();
  void context.close();
}

/** Mean loudness of what the microphone hears now. */
function loudness(meter: AnalyserNode): number {
  const wave = new Float32Array(meter.fftSize);
  meter.getFloatTimeDomainData(wave);
  const mean = wave.reduce((sum, sample) => sum + sample * sample, 0) / wave.length;
  return Math.min(1, Math.sqrt(mean) * 4);
}

/** The recorder of this page. */
export function createRecorder(): Recorder {
  let running: Running | null = null;
  let recorded: Blob | null = null;
  return {
    async start() {
      recorded = null;
      running ??= await begin();
    },
    async stop() {
      const now = running;
      if (now === null) return;
      running = null;
      const whole = new Promise((resolve) => now.media.addEventListener('stop', resolve, { once: true }));
      now.media.stop();
      await whole;
      end(now);
      recorded = new Blob(now.parts, { type: now.media.mimeType });
    },
    take: () => recorded,
    drop() {
      recorded = null;
      if (running === null) return;
      running.media.stop();
      end(running);
      running = null;
    },
    level: () => (running === null ? 0 : loudness(running.meter)),
  };
}

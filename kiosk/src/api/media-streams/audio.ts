import microphoneWorklet from './microphone.worklet.ts?worker&url';
import { decode, TELEPHONE_RATE } from './mu-law.ts';
import playerWorklet from './player.worklet.ts?worker&url';
import type { ToPlayer } from './worklets.ts';

/** The two ends of a telephone in this browser. */
export interface Handset {
  /** Plays mu-law bytes after what waits already. */
  play(bytes: Uint8Array): void;
  /** `onMark` is called when the sound so far was heard, or dropped. */
  mark(name: string): void;
  /** Silence at once. */
  clear(): void;
  /** Whether a microphone is in use; without one, silence is sent. */
  readonly hasMicrophone: boolean;
  /** Lets go of microphone and speaker. */
  close(): Promise<void>;
}

/** What a handset reports. */
export interface HandsetListener {
  onMark(name: string): void;
  /** 160 bytes of mu-law, every 20 ms. */
  onFrame(bytes: Uint8Array): void;
}

const MICROPHONE = { audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true } };

/** The microphone, or null when there is none, it was refused, or it is not wanted. */
async function openMicrophone(wanted: boolean): Promise<MediaStream | null> {
  if (!wanted || !navigator.mediaDevices) return null;
  return navigator.mediaDevices.getUserMedia(MICROPHONE).catch(() => null);
}

/** The speaker: a context at the telephone's own rate, so that the browser does the resampling. */
async function openPlayer(onMark: (name: string) => void) {
  const context = new AudioContext({ sampleRate: TELEPHONE_RATE, latencyHint: 'interactive' });
  await context.audioWorklet.addModule(playerWorklet);
  const node = new AudioWorkletNode(context, 'player', { numberOfInputs: 0, outputChannelCount: [1] });
  node.port.onmessage = ({ data }: MessageEvent<string>) => onMark(data);
  node.connect(context.destination);
  const send = (message: ToPlayer) => node.port.postMessage(message);
  return { context, send };
}

/** The microphone's side: a context at the device's rate; its worklet brings it down to the telephone's. */
async function openSender(stream: MediaStream | null, onFrame: (bytes: Uint8Array) => void) {
  const context = new AudioContext({ latencyHint: 'interactive' });
  await context.audioWorklet.addModule(microphoneWorklet);
  const node = new AudioWorkletNode(context, 'microphone', { numberOfInputs: 1, outputChannelCount: [1] });
  node.port.onmessage = ({ data }: MessageEvent<Uint8Array>) => onFrame(data);
  // Its output is silence; being connected keeps its clock running.
  node.connect(context.destination);
  if (stream) context.createMediaStreamSource(stream).connect(node);
  return context;
}

/**
 * Picks the handset up: call it from a click, or the browser keeps the sound off. Works without a microphone.
 * @param wantMicrophone Whether to ask for one.
 */
export async function openHandset(listener: HandsetListener, wantMicrophone: boolean): Promise<Handset> {
  const stream = await openMicrophone(wantMicrophone);
  const player = await openPlayer(listener.onMark);
  const sender = await openSender(stream, listener.onFrame);
  return {
    play: (bytes) => player.send({ kind: 'sound', samples: decode(bytes) }),
    mark: (name) => player.send({ kind: 'mark', name }),
    clear: () => player.send({ kind: 'clear' }),
    hasMicrophone: stream !== null,
    close: async () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
      await Promise.all([player.context.close(), sender.close()]);
    },
  };
}

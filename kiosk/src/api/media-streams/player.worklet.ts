/** Runs in the audio thread of a context at 8,000 Hz: plays what it is sent, frame by frame. */
import { JitterBuffer } from './jitter-buffer.ts';
import type { ToPlayer } from './worklets.ts';

declare const registerProcessor: (name: string, processor: unknown) => void;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}

class Player extends AudioWorkletProcessor {
  readonly #buffer = new JitterBuffer();

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<ToPlayer>) => this.#take(data);
  }

  process(_inputs: Float32Array[][], [output]: Float32Array[][]): boolean {
    const [channel] = output ?? [];
    if (channel) this.#tell(this.#buffer.read(channel));
    return true;
  }

  #take(message: ToPlayer): void {
    if (message.kind === 'sound') this.#buffer.push(message.samples);
    if (message.kind === 'mark') this.#buffer.mark(message.name);
    if (message.kind === 'clear') this.#tell(this.#buffer.clear());
  }

  #tell(marks: string[]): void {
    for (const name of marks) this.port.postMessage(name);
  }
}

registerProcessor('player', Player);

/**
 * Runs in the audio thread: turns the microphone into telephone frames, one every 20 ms. Without a microphone it
 * sends silence, because a telephone that is listened to still sends packets.
 */
import { Downsampler } from './downsampler.ts';
import { encode, FRAME_BYTES } from './mu-law.ts';

declare const registerProcessor: (name: string, processor: unknown) => void;
declare const sampleRate: number;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}

const BLOCK = 128;

class Microphone extends AudioWorkletProcessor {
  readonly #downsampler = new Downsampler(sampleRate);
  readonly #nothing = new Float32Array(BLOCK);
  #frame: number[] = [];

  process([input]: Float32Array[][]): boolean {
    const bytes = encode(this.#downsampler.push(input?.[0] ?? this.#nothing));
    this.#frame.push(...bytes);
    while (this.#frame.length >= FRAME_BYTES) {
      this.port.postMessage(Uint8Array.from(this.#frame.slice(0, FRAME_BYTES)));
      this.#frame = this.#frame.slice(FRAME_BYTES);
    }
    return true;
  }
}

registerProcessor('microphone', Microphone);

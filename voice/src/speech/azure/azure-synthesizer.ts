/** One synthesizer of the Azure Speech SDK: one socket, one sentence at a time. */
import type { Connection, SpeechSynthesizer } from 'microsoft-cognitiveservices-speech-sdk';
import type { Timing } from '../../line/media/frame-clock.ts';
import { SoundQueue } from '../sound-queue.ts';
import { type StallLimits, StallWatch } from '../stall-watch.ts';
import { VoiceFailure } from '../voice.ts';
import { pcmOf } from '../wav.ts';

/** The SDK knows no time-out for synthesis: when the service stalls, no callback ever comes (phone-line.md). */
const LIMITS: StallLimits = { firstMs: 1200, betweenMs: 600 };

/** Speaks sentences until something goes wrong; then it is retired and never used again. */
export class AzureSynthesizer {
  readonly #synthesizer: SpeechSynthesizer;
  readonly #connection: Connection;
  readonly #timing: Timing;
  #speaking: SoundQueue | undefined;
  #used = false;
  #retired = false;

  constructor(synthesizer: SpeechSynthesizer, connection: Connection, timing: Timing) {
    this.#synthesizer = synthesizer;
    this.#connection = connection;
    this.#timing = timing;
  }

  get retired(): boolean {
    return this.#retired;
  }

  get busy(): boolean {
    return this.#speaking !== undefined;
  }

  /** Opens the socket before the first sentence needs it; a failure shows when something is to be said. */
  connect(): void {
    this.#connection.openConnection(undefined, () => this.retire());
    this.#connection.disconnected = () => this.retire();
  }

  /** Speaks; the sound throws when the service refuses, breaks off or stalls. */
  speak(ssml: string): SoundQueue {
    const sound = new SoundQueue();
    this.#speaking = sound;
    this.#used = true;
    const watch = new StallWatch(this.#timing, LIMITS, () => fail('the cloud voice stalled'));
    const fail = (why: string): void => {
      this.#end(sound, watch, new VoiceFailure('failed', why));
      this.retire();
    };
    this.#synthesizer.synthesizing = (_sender, event) => {
      watch.heard();
      sound.push(pcmOf(new Uint8Array(event.result.audioData)));
    };
    this.#synthesizer.synthesisCompleted = () => this.#end(sound, watch);
    this.#synthesizer.SynthesisCanceled = () => fail('the cloud voice refused or broke off');
    this.#synthesizer.speakSsmlAsync(ssml, undefined, () => fail('the cloud voice could not be asked'));
    return sound;
  }

  /** Closes the socket; a sentence under way ends. There is no other way to stop one. */
  retire(): void {
    if (this.#retired) return;
    this.#retired = true;
    this.#speaking?.end(new VoiceFailure('failed', 'the cloud voice was closed'));
    this.#speaking = undefined;
    this.#close();
  }

  /**
   * The SDK closes only sockets that have carried a message: one that was opened ahead of time and never used would
   * stay open for ever. So it carries one first.
   */
  #close(): void {
    const close = (): void => this.#synthesizer.close(undefined, () => undefined);
    if (this.#used) close();
    else this.#connection.sendMessageAsync('speech.config', '{}', close, close);
  }

  #end(sound: SoundQueue, watch: StallWatch, failure?: VoiceFailure): void {
    watch.stop();
    sound.end(failure);
    if (this.#speaking === sound) this.#speaking = undefined;
  }
}

/** The part of `@echogarden/espeak-ng-emscripten` 0.3.5 that we use; the package has no types of its own. */
declare module '@echogarden/espeak-ng-emscripten' {
  export interface EspeakVoice {
    set_voice(name: string): void;
    /** Words a minute, 80 to 450. */
    set_rate(wordsAMinute: number): void;
    get_samplerate(): number;
    /** Calls back with pieces of sound until all is said or the callback gives true. */
    synthesize(text: string, callback: (samples: Int16Array, events: readonly unknown[]) => boolean): void;
  }
  export default function load(): Promise<{
    readonly eSpeakNGWorker: new () => EspeakVoice;
    readonly HEAPU8: Uint8Array;
  }>;
}

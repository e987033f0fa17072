/** The cloud voice: Azure neural voices, from the cloud, from Azure in China, or from a container on site. */
import { createRequire } from 'node:module';
import type * as Sdk from 'microsoft-cognitiveservices-speech-sdk';
import type { Pcm } from '../../line/line.ts';
import { realTiming, type Timing } from '../../line/media/frame-clock.ts';
import type { Language, Sentence, SpeakOptions, Voice } from '../voice.ts';
import { VoiceFailure } from '../voice.ts';
import { type AzureSettings, azureEndpoint } from './azure-config.ts';
import { AzureSynthesizer } from './azure-synthesizer.ts';
import { ssmlOf } from './ssml.ts';

const VOICES: Record<Language, string> = { 'zh-CN': 'zh-CN-XiaoxiaoNeural', en: 'en-US-AriaNeural' };
/** Synthesizers kept connected, and the most that speak at the same time; past that the next voice is faster. */
const POOL_SIZE = 2;
const MOST_SYNTHESIZERS = 8;

// Required by path and only when it is configured: the SDK is large, and its switch for the WebSocket
// implementation is on a class it does not export. The platform's own WebSocket closes with 1006 (SDK issue 980).
const require = createRequire(import.meta.url);

function loadSdk(): typeof Sdk {
  const sdk: typeof Sdk = require('microsoft-cognitiveservices-speech-sdk');
  const adapter: {
    WebsocketMessageAdapter: { forceNpmWebSocket: boolean };
  } = require('microsoft-cognitiveservices-speech-sdk/distrib/lib/src/common.browser/WebsocketMessageAdapter.js');
  adapter.WebsocketMessageAdapter.forceNpmWebSocket = true;
  return sdk;
}

/** Azure. Nothing here logs: the key travels in addresses. */
export class AzureVoice implements Voice {
  readonly name = `azure ${VOICES['zh-CN']} ${VOICES.en}`;
  readonly #sdk = loadSdk();
  readonly #config: Sdk.SpeechConfig;
  readonly #timing: Timing;
  #pool: AzureSynthesizer[] = [];
  #closed = false;

  /** Throws `AzureMisconfigured` for settings that make no sense or break the rule about China. */
  constructor(settings: AzureSettings, timing: Timing = realTiming) {
    this.#timing = timing;
    this.#config = this.#sdk.SpeechConfig.fromHost(azureEndpoint(settings), settings.key);
    this.#config.speechSynthesisOutputFormat = this.#sdk.SpeechSynthesisOutputFormat.Raw8Khz16BitMonoPcm;
  }

  canSay(_sentence: Sentence, language: Language): boolean {
    return language in VOICES;
  }

  /** Opens the sockets of the pool. */
  connect(): void {
    this.#pool = this.#pool.filter((one) => !one.retired);
    while (this.#pool.length < POOL_SIZE) this.#pool.push(this.#newSynthesizer());
  }

  async *synthesize(sentence: Sentence, options: SpeakOptions): AsyncGenerator<Pcm> {
    const synthesizer = this.#idle();
    const ssml = ssmlOf(sentence.text, VOICES[options.language], options.language, options.rate);
    const retire = (): void => synthesizer.retire();
    options.signal?.addEventListener('abort', retire);
    try {
      for await (const piece of synthesizer.speak(ssml)) {
        yield piece;
      }
    } catch (error) {
      if (!options.signal?.aborted) throw error;
    } finally {
      options.signal?.removeEventListener('abort', retire);
      if (synthesizer.busy) synthesizer.retire(); // nobody listens to the rest
      if (!this.#closed) this.connect();
    }
  }

  async close(): Promise<void> {
    for (const synthesizer of this.#pool.splice(0)) synthesizer.retire();
    this.#config.close();
    this.#closed = true;
  }

  #idle(): AzureSynthesizer {
    if (this.#closed) throw new VoiceFailure('failed', 'the cloud voice is closed');
    this.#pool = this.#pool.filter((one) => !one.retired);
    const idle = this.#pool.find((one) => !one.busy);
    if (idle) return idle;
    if (this.#pool.length >= MOST_SYNTHESIZERS) throw new VoiceFailure('failed', 'the cloud voice is busy');
    const fresh = this.#newSynthesizer();
    this.#pool.push(fresh);
    return fresh;
  }

  #newSynthesizer(): AzureSynthesizer {
    const synthesizer = new this.#sdk.SpeechSynthesizer(this.#config, null); // null: no loudspeaker
    const connection = this.#sdk.Connection.fromSynthesizer(synthesizer);
    const fresh = new AzureSynthesizer(synthesizer, connection, this.#timing);
    fresh.connect();
    return fresh;
  }
}

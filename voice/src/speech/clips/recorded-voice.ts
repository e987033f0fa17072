/** Sentences recorded by a person: `clips/<language>/<key>.wav`. Always a whole sentence, never spliced. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pcm } from '../../line/line.ts';
import { SAMPLES_A_SECOND } from '../../line/media/frame.ts';
import { Resampler } from '../resampler.ts';
import type { Language, Sentence, SpeakOptions, Voice } from '../voice.ts';
import { VoiceFailure } from '../voice.ts';
import { readWav } from '../wav.ts';

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

/** Plays recordings at the speed of their speaker, whatever the rate asked for. */
export class RecordedVoice implements Voice {
  readonly name = 'recorded';
  readonly #folder: string;
  readonly #known: ReadonlySet<string>;

  /** Looks once which recordings there are; a folder that does not exist is an empty one. */
  constructor(folder: string) {
    this.#folder = folder;
    this.#known = new Set(LANGUAGES.flatMap((language) => clipsIn(folder, language)));
  }

  canSay(sentence: Sentence, language: Language): boolean {
    return sentence.clip !== undefined && this.#known.has(`${language}/${sentence.clip}`);
  }

  async *synthesize(sentence: Sentence, { language, signal }: SpeakOptions): AsyncGenerator<Pcm> {
    if (!this.canSay(sentence, language)) throw new VoiceFailure('cannot', 'no recording');
    const pcm = await this.#read(join(this.#folder, language, `${sentence.clip}.wav`));
    if (!signal?.aborted) yield pcm;
  }

  async close(): Promise<void> {}

  async #read(file: string): Promise<Pcm> {
    try {
      const { rate, pcm } = readWav(await readFile(file));
      return rate === SAMPLES_A_SECOND ? pcm : resampled(pcm, rate);
    } catch {
      throw new VoiceFailure('failed', 'the recording cannot be read');
    }
  }
}

function clipsIn(folder: string, language: Language): string[] {
  try {
    const files = readdirSync(join(folder, language)).filter((file) => file.endsWith('.wav'));
    return files.map((file) => `${language}/${file.slice(0, -'.wav'.length)}`);
  } catch {
    return []; // no folder, no recordings
  }
}

function resampled(pcm: Pcm, rate: number): Pcm {
  const resampler = new Resampler(rate, SAMPLES_A_SECOND);
  return Int16Array.from([...resampler.push(pcm), ...resampler.end()]);
}

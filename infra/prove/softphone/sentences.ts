import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { type Pcm, samplesOf } from './wav.ts';

/**
 * A sentence as the phone line names it (voice/src/prompts/line.ts): a fixed one, one made from values, or somebody's
 * own words.
 */
export type Line =
  | { readonly fixed: string; readonly language?: Language }
  | { readonly made: string; readonly values: object; readonly rate?: 0.75 }
  | { readonly words: string; readonly language?: Language };

/** Languages of the phone line. */
export type Language = 'zh-CN' | 'en';

/** A sentence and its sound. */
export interface Spoken {
  readonly text: string;
  readonly pcm: Pcm;
}

interface Answer {
  readonly number: number;
  readonly sentences: readonly { readonly text: string; readonly pcm: string }[];
}

const PROGRAM = join(import.meta.dirname, '../../../voice/prove/sentences.ts');
const PATIENCE_MS = 30_000;

/** The voice of an installation, in a program of its own: tells what its sentences sound like. */
export class Sentences {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #count = 0;

  /** `home` is the installation's folder. */
  constructor(home: string) {
    this.#child = spawn(process.execPath, [PROGRAM, home], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.#child.stdin.on('error', () => undefined); // a wish then runs out of time
    createInterface({ input: this.#child.stdout }).on('line', (line) => {
      const answer = JSON.parse(line) as Answer;
      this.#waiting.get(answer.number)?.(answer);
      this.#waiting.delete(answer.number);
    });
  }

  /** The sound of these sentences, one by one. Throws when the program does not answer. */
  async say(lines: readonly Line[], language: Language = 'zh-CN'): Promise<Spoken[]> {
    this.#count += 1;
    const number = this.#count;
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    this.#waiting.set(number, resolve);
    const timer = setTimeout(() => reject(new Error('the voice did not speak')), PATIENCE_MS);
    this.#child.stdin.write(`${JSON.stringify({ number, language, lines })}\n`);
    const { sentences } = await promise.finally(() => clearTimeout(timer));
    return sentences.map(({ text, pcm }) => ({ text, pcm: samplesOf(Buffer.from(pcm, 'base64')) }));
  }

  close(): void {
    this.#child.stdin.end();
    this.#child.kill('SIGTERM');
  }
}

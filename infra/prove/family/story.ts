/** A story is told in steps: each is named, timed and bounded; one that fails is told, and the next one is tried. */
import { setTimeout as wait } from 'node:timers/promises';

/** Something that was expected is not so. The message says what was expected and what was found. */
export class NotSo extends Error {
  override readonly name = 'NotSo';
}

/** Throws unless it is so. */
export function expect(so: unknown, what: string, found?: unknown): asserts so {
  if (!so) throw new NotSo(found === undefined ? what : `${what}; found: ${JSON.stringify(found)}`);
}

/** Waits until `look` gives something; throws with `what` after `withinMs`. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined> | T | undefined,
  withinMs = 10_000,
): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > deadline) throw new NotSo(`${what}, not within ${withinMs / 1_000} s`);
    await wait(50);
  }
}

const LONGEST_STEP_MS = 120_000;

/** Counts the steps of a story. */
export class Story {
  readonly #log: (line: string) => void;
  readonly #onFailure: () => Promise<string>;
  steps = 0;
  failed = 0;

  /** `onFailure` keeps pictures and gives the folder. */
  constructor(log: (line: string) => void, onFailure: () => Promise<string>) {
    this.#log = log;
    this.#onFailure = onFailure;
  }

  /** Does one step; `what` is a sentence of the story. Its answer is a fact worth telling. */
  async step(what: string, act: () => Promise<string | undefined>): Promise<void> {
    this.steps += 1;
    const since = performance.now();
    try {
      const fact = await Promise.race([act(), tooLong()]);
      this.#log(`✓ ${what} (${seconds(since)} s)${fact ? `: ${fact}` : ''}`);
    } catch (error) {
      this.failed += 1;
      this.#log(`✗ ${what} (${seconds(since)} s)`);
      for (const line of reasonOf(error)) this.#log(`    ${line}`);
      this.#log(`    pictures: ${await this.#onFailure()}`);
    }
  }
}

async function tooLong(): Promise<never> {
  await wait(LONGEST_STEP_MS, undefined, { ref: false });
  throw new NotSo(`the step ends within ${LONGEST_STEP_MS / 1_000} s`);
}

const seconds = (since: number): string => ((performance.now() - since) / 1_000).toFixed(1);

function reasonOf(error: unknown): string[] {
  if (error instanceof NotSo) return error.message.split('\n');
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.split('\n').slice(0, 12);
}

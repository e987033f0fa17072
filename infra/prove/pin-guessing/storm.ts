/** All guesses at once, with a power cut in the midst of them. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Stack } from '../../start/stack.ts';
import type { Guess } from './guesses.ts';

const PATIENCE_MS = 60_000;

/** Sends each at once; gives one code for each PIN that was answered, and the guesses that were not. */
class Volley {
  readonly codes: string[] = [];
  unanswered: Guess[] = [];

  async fire(guesses: readonly Guess[]): Promise<void> {
    await Promise.all(
      guesses.map(async (guess) => {
        const code = await guess.send().catch(() => undefined);
        if (code === undefined) this.unanswered.push(guess);
        else this.codes.push(...guess.pins.map(() => code));
      }),
    );
  }

  async until(answers: number): Promise<void> {
    for (const deadline = performance.now() + PATIENCE_MS; this.codes.length < answers; await wait(5))
      if (performance.now() > deadline) throw new Error('too few guesses are answered');
  }
}

/**
 * Half of them, the api killed after a fifth of these, then the other half and again what was not answered, as somebody
 * does who guesses. Gives the code of every PIN.
 */
export async function storm(stack: Stack, guesses: readonly Guess[]): Promise<string[]> {
  const half = Math.ceil(guesses.length / 2);
  const volley = new Volley();
  const first = volley.fire(guesses.slice(0, half));
  await volley.until(half / 5);
  await stack.kill('api');
  await first;
  await stack.untilReady();
  const again = volley.unanswered;
  volley.unanswered = [];
  await volley.fire([...again, ...guesses.slice(half)]);
  if (volley.unanswered.length) throw new Error(`${volley.unanswered.length} guesses were never answered`);
  return volley.codes;
}

/** Real time for tests of real sockets: they wait for what is to happen, never for a guessed time. */

const LOOK_EVERY_MS = 20;
const LONGEST_MS = 15_000;

/** Resolves as soon as it is so; rejects when it has not become so in 15 s. */
export async function until(isSo: () => boolean): Promise<void> {
  const giveUpAt = performance.now() + LONGEST_MS;
  while (!isSo()) {
    if (performance.now() > giveUpAt) throw new Error('it never was so');
    await pass(LOOK_EVERY_MS);
  }
}

/** The time that sound takes. */
export function pass(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

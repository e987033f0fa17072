/** Power cuts: parts of a running stack are killed at random moments, and come back by themselves. */
import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Part, Stack } from '../../start/stack.ts';

const EARLIEST_MS = 150;
const LATEST_MS = 900;
/** An api that died quickly several times is tried again ever more seldom; this covers it. */
const BACK_WITHIN_MS = 30_000;

/**
 * Kills api and PostgreSQL in turn, each time in the middle of things: `busy` resolves when enough has happened since
 * the kill before. Gives how long each was away, in seconds.
 */
export async function killInTurn(
  stack: Stack,
  kills: number,
  busy: () => Promise<void>,
  told: (part: Part, seconds: number) => void,
): Promise<number[]> {
  const away: number[] = [];
  for (let done = 0; done < kills; done += 1) {
    const part: Part = done % 2 === 0 ? 'api' : 'postgres';
    await busy();
    away.push(await killOnce(stack, part));
    told(part, away.at(-1) ?? 0);
  }
  return away;
}

/** Kills one part at a random moment within the next second and waits until every door answers again. */
export async function killOnce(stack: Stack, part: Part): Promise<number> {
  await wait(randomInt(EARLIEST_MS, LATEST_MS));
  const since = performance.now();
  await stack.kill(part);
  await stack.untilReady(BACK_WITHIN_MS);
  return (performance.now() - since) / 1000;
}

/** Power cuts: parts of a running stack are killed at random moments, and come back by themselves. */
import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Part, Stack } from '../../start/stack.ts';

const EARLIEST_MS = 150;
const LATEST_MS = 900;
/** An api that died quickly several times is tried again ever more seldom; this covers it. */
const BACK_WITHIN_MS = 30_000;

/** One power cut of one part. */
export interface Cut {
  /** Until every door answered again. */
  readonly seconds: number;
  /** An api that lives on when its database dies: false when it died too, and had to be started again. */
  readonly apiLivedOn: boolean;
}

/**
 * Kills api and PostgreSQL in turn, each time in the middle of things: `busy` resolves when enough has happened since
 * the kill before.
 */
export async function killInTurn(
  stack: Stack,
  kills: number,
  busy: () => Promise<void>,
  told: (part: Part, cut: Cut) => void,
): Promise<Cut[]> {
  const cuts: Cut[] = [];
  for (let done = 0; done < kills; done += 1) {
    const part: Part = done % 2 === 0 ? 'api' : 'postgres';
    await busy();
    const cut = await killOnce(stack, part);
    cuts.push(cut);
    told(part, cut);
  }
  return cuts;
}

/** Kills one part at a random moment within the next second and waits until every door answers again. */
export async function killOnce(stack: Stack, part: Part): Promise<Cut> {
  await wait(randomInt(EARLIEST_MS, LATEST_MS));
  const since = performance.now();
  const api = stack.pid('api');
  await stack.kill(part);
  await stack.untilReady(BACK_WITHIN_MS);
  const seconds = (performance.now() - since) / 1000;
  return { seconds, apiLivedOn: part === 'api' || stack.pid('api') === api };
}

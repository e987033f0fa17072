/** Families come, and whichever kiosk is free takes the next one of the queue. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Family } from './world.ts';

/** Serves one family after the other; resolves when this family has gone. */
export type Serve = (family: Family) => Promise<void>;

const LOOK_MS = 2;

/**
 * Lets families come at these moments (ms from now, ascending, one each). Gives how many could not be served: a kiosk
 * that fails at one family goes on with the next.
 */
export async function comeInTurn(
  families: readonly Family[],
  moments: readonly number[],
  kiosks: readonly Serve[],
  failed: (problem: unknown) => void,
): Promise<void> {
  const since = performance.now();
  let next = 0;
  const atKiosk = async (serve: Serve) => {
    for (;;) {
      const index = next;
      const family = families[index];
      if (!family) return;
      if (performance.now() - since < (moments[index] ?? 0)) {
        await wait(LOOK_MS);
        continue;
      }
      next += 1;
      await serve(family).catch(failed);
    }
  };
  await Promise.all(kiosks.map(atKiosk));
}

/** A private Porchlight on a Monday morning, families with cards, and lines to kiosks. */
import type { BrowserContext } from 'playwright-core';
import { type Stack, startStack } from '../../start/stack.ts';
import { ask } from '../acting/graphql.ts';
import { releaseAtTheDoor } from '../acting/release-by.ts';
import { rowOf } from '../crash/judge.ts';
import { mondayMorning, tokenOf } from '../rush/world.ts';
import { gather } from './evidence.ts';
import { KioskPage } from './page.ts';

const DRAINED_WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 100;

/** A family as it comes to the gate. */
export interface Family {
  readonly card: string;
  /** Row ids. */
  readonly childIds: readonly string[];
}

/** Everything the chapters of the proof share. */
export interface Scene {
  readonly stack: Stack;
  readonly families: readonly Family[];
  readonly log: (line: string) => void;
  /** The server's clock. Ms since 1970. */
  readonly serverNow: () => number;
  /** A code for another kiosk. */
  readonly pairingCode: () => Promise<string>;
}

/** Starts it: nine o'clock, nobody of these families has come yet. */
export async function openScene(log: (line: string) => void): Promise<Scene> {
  const clock = mondayMorning(new Date()).replace('T07:05', 'T09:00');
  const stack = await startStack({ env: { PORCHLIGHT_CLOCK: clock } });
  await releaseAtTheDoor(stack.ownerUrl);
  const since = performance.now();
  return {
    stack,
    log,
    families: stack.demo.families.map(({ card, children }) => ({
      card,
      childIds: children.map(({ id }) => rowOf(id)),
    })),
    serverNow: () => Date.parse(clock) + (performance.now() - since),
    async pairingCode() {
      const { createDevicePairing } = await ask<{ createDevicePairing: { code: string } }>(
        stack.graphql,
        await tokenOf(stack, 'ADMIN'),
        'mutation { createDevicePairing(input: { name: "offline" }) { code } }',
      );
      return createDevicePairing.code;
    },
  };
}

/** A paired kiosk at the end of a line, ready to be without network; and how long pairing took, from the code to the doors. */
export async function pairedKiosk(
  scene: Scene,
  context: BrowserContext,
  origin: string,
  time: number,
): Promise<{ kiosk: KioskPage; pairSeconds: number }> {
  const address = `${origin}/kiosk/?pair=${await scene.pairingCode()}`;
  const since = performance.now();
  const kiosk = await KioskPage.open(context, address, time);
  const pairSeconds = Number(((performance.now() - since) / 1_000).toFixed(1));
  await kiosk.kept();
  return { kiosk, pairSeconds };
}

/** Waits until nothing waits on the device any more; the page's clock goes on as fast as clocks do. Gives seconds. */
export async function drained(kiosk: KioskPage): Promise<number> {
  const since = performance.now();
  while ((await kiosk.waiting()) > 0) {
    if (performance.now() - since > DRAINED_WITHIN_MS) throw new Error('the queue does not drain');
    await kiosk.page.waitForTimeout(LOOK_EVERY_MS);
  }
  return (performance.now() - since) / 1_000;
}

/** How many wishes the server has taken so far. */
export async function wishesOf({ stack }: Scene): Promise<number> {
  return (await gather(stack.ownerUrl)).wishes;
}

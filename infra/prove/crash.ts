/**
 * Nothing acknowledged is lost. Families come and go at a kiosk while the api and PostgreSQL are killed in turn;
 * whatever was answered has to be in the database exactly once afterwards. `--long`: 50 kills, 20,000 answers.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { type Stack, startStack } from '../start/stack.ts';
import { familiesOf } from './acting/families.ts';
import { ask } from './acting/graphql.ts';
import { type Kiosk, pairKiosk, signIn } from './acting/sessions.ts';
import { gather } from './crash/evidence.ts';
import { chainFits, compare, type Trail, trailKey } from './crash/judge.ts';
import { type Cut, killInTurn } from './crash/kills.ts';
import { lossIsFound, startIsRefused } from './crash/sabotage.ts';
import { comeAndGo, type Told } from './crash/wishes.ts';
import { defineProof } from './proof.ts';

const FAMILIES = 12;
const SESSION_MS = 10 * 60_000;
const PATIENCE_MS = 10 * 60_000;
const EVERYTHING = { RATE_BURST: '100000', RATE_PER_SECOND: '100000' };

interface Size {
  readonly kills: number;
  readonly acknowledged: number;
}

function sizeOf(short: boolean, flags: readonly string[]): Size {
  if (flags.includes('--long')) return { kills: 50, acknowledged: 20_000 };
  return short ? { kills: 4, acknowledged: 200 } : { kills: 16, acknowledged: 1_000 };
}

/** The kiosk's token, renewed before it ends. */
function renewing(kiosk: Kiosk): () => Promise<string> {
  let since = Number.NEGATIVE_INFINITY;
  let current: Promise<string> = Promise.reject(new Error('no session yet'));
  current.catch(() => undefined);
  return () => {
    if (performance.now() - since > SESSION_MS) {
      since = performance.now();
      current = kiosk.open().catch((error: unknown) => {
        since = Number.NEGATIVE_INFINITY;
        throw error;
      });
    }
    return current;
  };
}

/** Keeps families coming and going while `meanwhile` runs; it is given what they were told so far. */
async function underWishes(
  stack: Stack,
  token: () => Promise<string>,
  meanwhile: (told: Told) => Promise<unknown>,
): Promise<Told> {
  const told: Told = { acknowledged: [], refused: 0, retried: 0 };
  let over = false;
  const families = await familiesOf(stack.graphql, await token(), FAMILIES);
  const clients = families.map((family) => comeAndGo(stack.graphql, token, family, told, () => over));
  await meanwhile(told).finally(() => {
    over = true;
  });
  await Promise.all(clients);
  return told;
}

/** Looks again and again; throws when nothing comes of it for too long. */
async function until(condition: () => boolean): Promise<void> {
  for (const deadline = performance.now() + PATIENCE_MS; !condition(); await wait(20))
    if (performance.now() > deadline) throw new Error('Too few wishes are answered.');
}

async function apiSaysWhole(stack: Stack): Promise<boolean> {
  const principal = stack.demo.staff.find(({ role }) => role === 'PRINCIPAL');
  const token = await signIn(stack.graphql, principal?.email ?? '', principal?.password ?? '');
  const found = await ask<{ auditVerification: { whole: boolean } }>(
    stack.graphql,
    token,
    '{ auditVerification { whole } }',
  );
  return found.auditVerification.whole;
}

/** Makes every hash anew, with the key that only the home holds. */
function recomputed({ secrets }: Stack, trails: readonly Trail[]): boolean {
  const { fieldKey } = JSON.parse(readFileSync(secrets, 'utf8')) as { fieldKey: string };
  const key = trailKey(fieldKey);
  return trails.length > 0 && trails.every((trail) => chainFits(trail, key));
}

const longest = (seconds: readonly number[]): number => Number(Math.max(...seconds).toFixed(2));

export default defineProof({
  name: 'crash',
  about: 'kill -9 of api and PostgreSQL under check-ins: nothing acknowledged is lost or doubled',
  bars: {
    kills: { min: 4 },
    acknowledged: { min: 200 },
    lost: { max: 0 },
    doubled: { max: 0 },
    refused: { max: 0 },
    takenAlong: { max: 0 },
    chainWhole: { is: true },
    sabotageCaught: { is: true },
  },
  run: async ({ short, flags, log }) => {
    const size = sizeOf(short, flags);
    const stack = await startStack({ env: EVERYTHING });
    try {
      const token = renewing(await pairKiosk(stack.graphql, stack.demo.kioskPairingUrl));
      let cuts: Cut[] = [];
      const told = await underWishes(stack, token, async (sofar) => {
        const each = size.acknowledged / size.kills / 2;
        const busy = (): Promise<void> => {
          const before = sofar.acknowledged.length;
          return until(() => sofar.acknowledged.length >= before + each);
        };
        cuts = await killInTurn(stack, size.kills, busy, (part, { seconds }) =>
          log(
            `${part} killed, everything back in ${seconds.toFixed(2)} s; ${sofar.acknowledged.length} acknowledged`,
          ),
        );
        await until(() => sofar.acknowledged.length >= size.acknowledged);
      });
      const { recorded, trails } = await gather(stack.ownerUrl);
      const computed = recomputed(stack, trails);
      const said = await apiSaysWhole(stack);
      const entries = trails.reduce((sum, trail) => sum + trail.entries.length, 0);
      log(
        `${entries} audit entries recomputed here: ${computed ? 'whole' : 'broken'}; the api says ${said ? 'whole' : 'broken'}`,
      );

      let found = false;
      await underWishes(stack, token, async (sofar) => {
        found = await lossIsFound(stack, sofar);
      });
      const startRefused = await startIsRefused(stack);
      log(`sabotage (synchronous_commit = off): loss ${found ? 'found' : 'not found'}`);
      return {
        kills: cuts.length,
        acknowledged: told.acknowledged.length,
        ...compare(told.acknowledged, recorded),
        refused: told.refused,
        retried: told.retried,
        longestBackInSeconds: longest(cuts.map(({ seconds }) => seconds)),
        takenAlong: cuts.filter(({ apiLivedOn }) => !apiLivedOn).length,
        chainWhole: computed && said,
        forgetfulStartRefused: startRefused,
        sabotageCaught: found && startRefused,
      };
    } finally {
      await stack.stop();
    }
  },
});

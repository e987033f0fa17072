/** The crash proof's sabotage: a database that acknowledges what it may still lose has to be found out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { APP_ROLE, connected } from '../../start/roles.ts';
import type { Stack } from '../../start/stack.ts';
import { gather } from './evidence.ts';
import { compare } from './judge.ts';
import { killOnce } from './kills.ts';
import type { Told } from './wishes.ts';

const MOST_KILLS = 8;
const REFUSED_WITHIN_MS = 20_000;

/** Behind the running api's back: every connection from now on acknowledges before it has written. */
const forget = (stack: Stack): Promise<unknown> =>
  connected(stack.ownerUrl, (client) => client.query(`alter role ${APP_ROLE} set synchronous_commit = off`));

/** Kills PostgreSQL under a forgetful database until the comparison finds a loss; false when it never does. */
export async function lossIsFound(stack: Stack, told: Told): Promise<boolean> {
  await forget(stack);
  // The first kill only makes the api connect anew: connections keep the setting they began with.
  await killOnce(stack, 'postgres');
  for (let kills = 0; kills < MOST_KILLS; kills += 1) {
    await killOnce(stack, 'postgres');
    if (compare(told.acknowledged, (await gather(stack.ownerUrl)).recorded).lost > 0) return true;
  }
  return false;
}

/** An api that starts before a forgetful database says so and does not open its door. */
export async function startIsRefused(stack: Stack): Promise<boolean> {
  await stack.kill('api');
  const log = join(stack.home, 'log', 'api.log');
  for (const deadline = Date.now() + REFUSED_WITHIN_MS; Date.now() < deadline; await wait(50)) {
    if (await fetch(`${stack.http}/healthz`).catch(() => undefined)) return false;
    if (readFileSync(log, 'utf8').includes('may lose what it has acknowledged')) return true;
  }
  return false;
}

/**
 * A kiosk taps while somebody tries to have all of the machine for themselves: floods of strangers, of refused requests,
 * of /readyz, pictures that unpack to many megapixels, sockets that want everything from the beginning, a key within
 * every published limit, connections that never end what they began, wrong passwords. Each is measured against the same
 * taps beside a process that burns as much processor time as the attacker took itself. `--attack NAME` tries one only.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startStack } from '../start/stack.ts';
import { answered, leave } from './acting/children.ts';
import { ATTACKS, type AttackName, type Orders, type Report } from './fair-share/attacks.ts';
import { p95, ratioOf, recovered, type Trial } from './fair-share/judge.ts';
import type { Tap } from './fair-share/taps.ts';
import { openWorld, type World } from './fair-share/world.ts';
import { tenth } from './judging/percentile.ts';
import { defineProof } from './proof.ts';

const MOST_RATIO = 3;
const SIZES = { short: { taps: 30, warm: 25 }, long: { taps: 100, warm: 50 } };
/** Taps of one measurement end after so long, however few they are. */
const AT_MOST_MS = 5_000;
/** A neighbour on the machine can spoil a measurement: a missed ratio is measured anew, at most so often. All are told. */
const MOST_TRIES = 3;
const LEAD_MS = 250;
/** The control burns no more than the attacker took, in such steps. */
const BURN_STEP = 0.15;
const IN_A_ROW = 5;
const RECOVERS_WITHIN_MS = 10_000;
const HERE = join(import.meta.dirname, 'fair-share');
/** The attack with which the fault shows. */
const SABOTAGED: AttackName = 'a narrow key within its limits';

class Attacker {
  readonly #process: ChildProcess = fork(join(HERE, 'attacker.process.ts'));

  async prepare(): Promise<void> {
    const ready = answered(this.#process);
    this.#process.send('prepare');
    await ready;
  }
  begin(orders: Orders | { burn: number }): void {
    this.#process.send(orders);
  }
  async stop(): Promise<Report> {
    const report = answered<Report>(this.#process);
    this.#process.send('stop');
    return report;
  }
  close(): void {
    leave(this.#process);
  }
}

type Size = (typeof SIZES)['short'];

async function tapsBeside(
  { kiosk }: World,
  attacker: Attacker,
  orders: Orders | { burn: number },
  size: Size,
): Promise<{ taps: Tap[]; report: Report }> {
  attacker.begin(orders);
  await wait(LEAD_MS);
  const taps = await kiosk.taps(size.taps, AT_MOST_MS);
  return { taps, report: await attacker.stop() };
}

/** Until taps are as usual again, or too long. */
async function recovering({ kiosk }: World, usualMs: number): Promise<number> {
  const endedAt = performance.now();
  const taps: Tap[] = [];
  while (performance.now() - endedAt < RECOVERS_WITHIN_MS) {
    taps.push(await kiosk.tap());
    const seconds = recovered(taps, endedAt, usualMs, IN_A_ROW);
    if (seconds !== undefined) return seconds;
  }
  return RECOVERS_WITHIN_MS / 1000;
}

interface How {
  readonly size: Size;
  /** What a tap takes at most when nobody attacks. */
  readonly usualMs: number;
  readonly log: (line: string) => void;
}

async function trial(
  world: World,
  attacker: Attacker,
  attack: AttackName,
  { size, usualMs, log }: How,
): Promise<Trial> {
  const { taps: attacked, report } = await tapsBeside(world, attacker, world.orders(attack), size);
  const recoveredSeconds = await recovering(world, usualMs);
  const share = Math.min(1, Math.floor(report.cpu / BURN_STEP) * BURN_STEP);
  const { taps: burnt, report: control } = await tapsBeside(world, attacker, { burn: share }, size);
  const cpu = (share: number) => `${Math.round(share * 100)} %`;
  log(
    `${attack}: p95 ${tenth(p95(attacked))} ms of ${attacked.length} taps, ${tenth(p95(burnt))} ms beside as much ` +
      `processor time (${cpu(report.cpu)}, control ${cpu(control.cpu)}); recovered after ${recoveredSeconds.toFixed(2)} s; ` +
      `sent ${report.sent}, ${JSON.stringify(report.statuses)}`,
  );
  return { attacked, burnt, recoveredSeconds };
}

/** The best of at most so many: what a guard keeps out it keeps out, what a neighbour does comes and goes. */
async function withPatience(world: World, attacker: Attacker, attack: AttackName, how: How): Promise<Trial> {
  let best = await trial(world, attacker, attack, how);
  for (let tries = 1; ratioOf(best) > MOST_RATIO && tries < MOST_TRIES; tries += 1) {
    const again = await trial(world, attacker, attack, how);
    if (ratioOf(again) < ratioOf(best)) best = again;
  }
  return best;
}

/** With the bulkheads taken away the same measurement has to show it. */
async function sabotageCaught(world: World, attacker: Attacker, how: How): Promise<boolean> {
  const flip = async () => {
    process.kill(world.stack.pid('api') ?? 0, 'SIGUSR2');
    await wait(LEAD_MS);
  };
  await flip();
  how.log('sabotage: without bulkheads, queues and throttles');
  const found = await trial(world, attacker, SABOTAGED, how);
  await flip();
  return ratioOf(found) > MOST_RATIO;
}

function chosen(flags: readonly string[]): readonly AttackName[] {
  const at = flags.indexOf('--attack');
  return at < 0 ? ATTACKS : ATTACKS.filter((name) => name.includes(flags[at + 1] ?? ''));
}

export default defineProof({
  name: 'fair-share',
  about:
    'whoever floods, uploads, listens or asks within the limits: a kiosk’s tap stays quick, and recovers at once',
  bars: {
    attackers: { min: 6 },
    tapP95Ratio: { min: 0, max: MOST_RATIO },
    recoversSeconds: { max: 5 },
    errors: { max: 0 },
    sabotageCaught: { is: true },
  },
  run: async ({ short, flags, log }) => {
    const size = SIZES[short ? 'short' : 'long'];
    const openHouse = {
      NODE_OPTIONS: `--import=${join(HERE, 'open-house.process.ts')}`,
      PROOF_OPEN_HOUSE: '1',
    };
    const stack = await startStack({ env: openHouse });
    const attacker = new Attacker();
    try {
      const [world] = await Promise.all([openWorld(stack), attacker.prepare()]);
      await world.kiosk.taps(size.warm, AT_MOST_MS);
      const alone = await world.kiosk.taps(size.taps, AT_MOST_MS);
      // Half as slow again as a slow tap on a quiet machine is as usual.
      const how: How = { size, log, usualMs: p95(alone) * 1.5 };
      log(`alone: p95 ${tenth(p95(alone))} ms of ${alone.length} taps`);
      const trials: Trial[] = [];
      for (const attack of chosen(flags)) trials.push(await withPatience(world, attacker, attack, how));
      const caught = await sabotageCaught(world, attacker, how);
      for (const error of world.kiosk.errors.slice(0, 5)) log(`  error: ${error}`);
      return {
        attackers: trials.length,
        tapP95Ratio: Math.max(...trials.map(ratioOf)),
        recoversSeconds: tenth(Math.max(...trials.map(({ recoveredSeconds }) => recoveredSeconds))),
        errors: world.kiosk.errors.length,
        aloneP95Ms: tenth(p95(alone)),
        sabotageCaught: caught,
      };
    } finally {
      attacker.close();
      await stack.stop();
    }
  },
});

/** Two servers under the same load, in turns: A B A B, so that whatever else the machine does meets both. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { answered, leave } from '../acting/children.ts';
import type { Round, Target } from './load.process.ts';

/** Load on one server, ready to be called for. */
export interface Load {
  readonly round: (milliseconds: number) => Promise<Round & { readonly workMs?: number }>;
  readonly stop: () => void;
}

/** Starts a load generator; it begins to send when a round is called for. */
export function startLoad(target: Target): Load {
  const child = fork(join(import.meta.dirname, 'load.process.ts'));
  child.send({ target });
  return {
    round: async (milliseconds) => {
      const asked = answered<Round>(child);
      child.send({ milliseconds });
      const found = await asked;
      if (found.failed > 0) throw new Error(`A request failed: ${found.sample.slice(0, 300)}`);
      return found;
    },
    stop: () => leave(child),
  };
}

/** Starts a program that tells its port. */
export async function startServer(
  file: string,
  env: Record<string, string>,
): Promise<{ port: number; pid: number; stop: () => void }> {
  const child = fork(join(import.meta.dirname, file), { env: { ...process.env, ...env } });
  const { port } = await answered<{ port: number }>(child);
  return { port, pid: child.pid ?? 0, stop: () => leave(child) };
}

/** One comparison: answers a second of both, and the share, round by round. */
export interface Comparison {
  readonly shares: readonly number[];
  /** What the processors do for an answer of the ceiling, as a share of what they do for one of the api; all rounds together. */
  readonly workShare: number;
  readonly api: readonly number[];
  readonly ceiling: readonly number[];
}

/** Warms both, then lets them take turns. Who goes first changes from round to round. */
export async function compareInTurns(
  api: Load,
  ceiling: Load,
  count: number,
  milliseconds: number,
): Promise<Comparison> {
  for (const load of [api, ceiling, api, ceiling]) await load.round(milliseconds);
  const rounds: { api: Measured; ceiling: Measured }[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const first = await (turn % 2 ? api : ceiling).round(milliseconds);
    const second = await (turn % 2 ? ceiling : api).round(milliseconds);
    rounds.push(turn % 2 ? { api: first, ceiling: second } : { api: second, ceiling: first });
  }
  return {
    shares: rounds.map((round) => round.api.perSecond / round.ceiling.perSecond),
    workShare: workEach(rounds.map((round) => round.ceiling)) / workEach(rounds.map((round) => round.api)),
    api: rounds.map((round) => round.api.perSecond),
    ceiling: rounds.map((round) => round.ceiling.perSecond),
  };
}

type Measured = Awaited<ReturnType<Load['round']>>;

/** Milliseconds of processor time for an answer. */
const workEach = (rounds: readonly Measured[]): number =>
  rounds.reduce((sum, { workMs = Number.NaN }) => sum + workMs, 0) /
  rounds.reduce((sum, { answered: each }) => sum + each, 0);

/** The middle one; the mean of both middle ones of an even count. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  const high = sorted[Math.ceil((sorted.length - 1) / 2)] ?? Number.NaN;
  return (low + high) / 2;
}

/** Two servers under the same load, in turns: A B A B, so that whatever else the machine does meets both. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { answered, leave } from '../acting/children.ts';
import type { Round, Target } from './load.process.ts';

/** Load on one server, ready to be called for. */
export interface Load {
  readonly round: (milliseconds: number) => Promise<Round>;
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
): Promise<{ port: number; stop: () => void }> {
  const child = fork(join(import.meta.dirname, file), { env: { ...process.env, ...env } });
  const { port } = await answered<{ port: number }>(child);
  return { port, stop: () => leave(child) };
}

/** One comparison: answers a second of both, and the share, round by round. */
export interface Comparison {
  readonly shares: readonly number[];
  readonly api: readonly number[];
  readonly ceiling: readonly number[];
}

/** Warms both, then lets them take turns. Who goes first changes from round to round. */
export async function compareInTurns(
  api: Load,
  ceiling: Load,
  rounds: number,
  milliseconds: number,
): Promise<Comparison> {
  for (const load of [api, ceiling, api, ceiling]) await load.round(milliseconds);
  const found: Comparison[] = [];
  for (let turn = 0; turn < rounds; turn += 1) {
    const first = await (turn % 2 ? api : ceiling).round(milliseconds);
    const second = await (turn % 2 ? ceiling : api).round(milliseconds);
    const [a, c] = turn % 2 ? [first, second] : [second, first];
    found.push({ shares: [a.perSecond / c.perSecond], api: [a.perSecond], ceiling: [c.perSecond] });
  }
  return {
    shares: found.flatMap(({ shares }) => shares),
    api: found.flatMap(({ api: each }) => each),
    ceiling: found.flatMap(({ ceiling: each }) => each),
  };
}

/** The middle one; the mean of both middle ones of an even count. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  const high = sorted[Math.ceil((sorted.length - 1) / 2)] ?? Number.NaN;
  return (low + high) / 2;
}

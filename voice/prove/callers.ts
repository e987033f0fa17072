/**
 * Random callers against the real flows: `node voice/prove/callers.ts [--callers 10000] [--calls 100] [--seed 1]`.
 * First at the level of the engine (any event at any time), then whole calls with sound, timers and a scripted API on
 * virtual time. Prints figures for a person and one line of JSON; exit status to match.
 */
import { parseArgs } from 'node:util';
import { randomWholeCall } from '../src/call/testing/random-whole-call.ts';
import { END, randomCall } from '../src/flows/testing/random-caller.ts';

const LONGEST = 160;
const { values } = parseArgs({
  options: {
    callers: { type: 'string', default: '10000' },
    calls: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
});

/** A small seeded generator (mulberry32): the same seed gives the same callers. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = generator(Number(values.seed));
const numbers = () =>
  Array.from({ length: 1 + Math.floor(random() * LONGEST) }, () => Math.floor(random() * END));
const visited = new Set<string>();
const lost: string[] = [];

function attempt(what: () => void): void {
  try {
    what();
  } catch (error) {
    lost.push(error instanceof Error ? error.message : String(error));
  }
}

for (let caller = 0; caller < Number(values.callers); caller++)
  attempt(() => {
    for (const step of randomCall(numbers()).visited) visited.add(step);
  });
let leaked = 0;
for (let call = 0; call < Number(values.calls); call++) leaked += (await randomWholeCall(numbers())).leaked;

const figures = {
  callers: Number(values.callers),
  calls: Number(values.calls),
  steps: visited.size,
  lost: lost.length,
  leaked,
};
const ok = lost.length === 0 && leaked === 0;
process.stdout.write(
  `${figures.callers} random callers came to ${figures.steps} steps; ${figures.lost} were lost.\n`,
);
process.stdout.write(
  `${figures.calls} whole calls left ${leaked} timers, calls or waiting requests behind.\n`,
);
for (const message of lost.slice(0, 5)) process.stdout.write(`  ${message}\n`);
process.stdout.write(`${JSON.stringify({ proof: 'callers', figures, bars: { lost: 0, leaked: 0 }, ok })}\n`);
process.exitCode = ok ? 0 : 1;

/** `npm test`: everything that has to be right, with times; ends with `N passed, N failed` and an exit status. */
import { resolve } from 'node:path';
import { ensurePackages, exec } from './debian.ts';
import { type Step, steps } from './steps.ts';
import { single, sum, type Tally } from './tally.ts';

const ROOT = resolve(import.meta.dirname, '../..');
let interrupted = false;

const DEBIAN: Step = {
  name: 'Debian packages for browser and softphone',
  run: async () => {
    const problem = ensurePackages(exec, process.getuid?.() === 0, console.log);
    if (problem) console.log(problem);
    return single(problem === '');
  },
};

async function timed(step: Step): Promise<Tally> {
  const since = Date.now();
  console.log(`\n▶ ${step.name}`);
  const tally = await step.run().catch((error: Error) => {
    console.log(error.message);
    return single(false);
  });
  const seconds = ((Date.now() - since) / 1000).toFixed(1);
  console.log(
    `${tally.failed === 0 ? '✓' : '✗'} ${step.name}: ${tally.passed} passed, ${tally.failed} failed, ${seconds} s`,
  );
  return tally;
}

/** Without browser and softphone the rest cannot pass: it stops there. Everything else is told, whatever failed. */
async function main(): Promise<number> {
  const since = Date.now();
  const tallies = [await timed(DEBIAN)];
  const broken: string[] = [];
  if (tallies[0]?.failed === 0)
    for (const step of steps(ROOT)) {
      if (interrupted) return 130;
      const tally = await timed(step);
      tallies.push(tally);
      if (tally.failed > 0) broken.push([step.name, ...(tally.why ?? [])].join('\n  '));
    }
  const total = sum(tallies);
  if (broken.length > 0) console.log(`\nNot right:\n${broken.join('\n')}`);
  console.log(`\nTook ${Math.round((Date.now() - since) / 1000)} s.`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (interrupted = true));
process.exit(await main());

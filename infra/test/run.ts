/** `npm test`: everything that has to be right, with times; ends with `N passed, N failed` and an exit status. */
import { resolve } from 'node:path';
import { ensurePackages, exec } from './debian.ts';
import { grouped, type Say, sideBySide } from './side-by-side.ts';
import { type Step, steps } from './steps.ts';
import { single, sum, type Tally } from './tally.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const AT_ONCE = 2;
let interrupted = false;

const DEBIAN: Step = {
  name: 'Debian packages for browser and softphone',
  run: async () => {
    const problem = ensurePackages(exec, process.getuid?.() === 0, console.log);
    if (problem) console.log(problem);
    return single(problem === '');
  },
};

const print: Say = (text) => void process.stdout.write(text);

async function timed(step: Step, say: Say): Promise<Tally> {
  const since = Date.now();
  say(`\n▶ ${step.name}\n`);
  const tally = await step.run(say).catch((error: Error) => {
    say(`${error.message}\n`);
    return single(false);
  });
  const seconds = ((Date.now() - since) / 1000).toFixed(1);
  say(
    `${tally.failed === 0 ? '✓' : '✗'} ${step.name}: ${tally.passed} passed, ${tally.failed} failed, ${seconds} s\n`,
  );
  return tally;
}

/** One group of steps, as many at once as the smallest machine that we run on has processors. */
async function together(group: readonly Step[]): Promise<{ tallies: Tally[]; broken: string[] }> {
  const tallies = await sideBySide(group, AT_ONCE, print, (step, say) =>
    interrupted ? Promise.resolve(single(false)) : timed(step, say),
  );
  const broken = group.flatMap(({ name }, place) => {
    const tally = tallies[place];
    return tally && tally.failed > 0 ? [[name, ...(tally.why ?? [])].join('\n  ')] : [];
  });
  return { tallies, broken };
}

/** Without browser and softphone the rest cannot pass: it stops there. Everything else is told, whatever failed. */
async function main(): Promise<number> {
  const since = Date.now();
  const tallies = [await timed(DEBIAN, print)];
  const broken: string[] = [];
  if (tallies[0]?.failed === 0)
    for (const group of grouped(steps(ROOT))) {
      if (interrupted) return 130;
      const found = await together(group);
      tallies.push(...found.tallies);
      broken.push(...found.broken);
    }
  const total = sum(tallies);
  if (broken.length > 0) console.log(`\nNot right:\n${broken.join('\n')}`);
  console.log(`\nTook ${Math.round((Date.now() - since) / 1000)} s.`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (interrupted = true));
process.exit(await main());

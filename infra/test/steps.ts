import { chmodSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { proofNames } from '../prove/prove.ts';
import { build, PRODUCTS } from '../start/build.ts';
import { runOnce, withTools } from '../start/run-once.ts';
import { startStack } from '../start/stack.ts';
import { markTemplate, TEMPLATE_VARIABLE } from '../start/stack-template.ts';
import { runCommand } from './command.ts';
import { staleFiles } from './generated.ts';
import type { InGroup, Say } from './side-by-side.ts';
import { proofTally, single, type Tally, vitestTally } from './tally.ts';

/** One step of `npm test`. */
export interface Step extends InGroup {
  readonly name: string;
  readonly run: (say: Say) => Promise<Tally>;
}

/** Nothing that these look at is changed by another of them. */
const LOOKING = 'looking';
/** Each has a Porchlight of its own, and is right or not however long it takes. */
const NOT_TIMED = 'not timed';

/** In the order in which they depend on each other. */
const PACKAGES = ['schema', 'api', 'kiosk', 'voice', 'infra'] as const;

/** Everything that `npm test` does after the machine is known to have what it needs. */
export function steps(root: string): Step[] {
  return [
    check(root, 'style and lint (Biome)', ['biome', 'check', '--error-on-warnings', '.']),
    {
      name: 'generated from the contract as it is now',
      group: LOOKING,
      run: async (say) => {
        const stale = await staleFiles(root);
        if (stale.length > 0) say(`Run "cd schema && node generate.ts". It changes: ${stale.join(', ')}\n`);
        return single(stale.length === 0);
      },
    },
    ...PACKAGES.map((name) => check(root, `types of ${name} (tsc)`, ['tsc', '-p', name])),
    check(root, 'who imports whom (dependency-cruiser)', [
      'depcruise',
      '--config',
      '.dependency-cruiser.mjs',
      ...PACKAGES,
    ]),
    check(root, 'nothing unused (knip)', ['knip', '--no-progress', '--no-config-hints']),
    ...PRODUCTS.map((product) => ({
      name: `build of ${product.name}`,
      run: async () => {
        const run = (command: Parameters<typeof runOnce>[0], folder: string) =>
          runOnce(command, folder, withTools(root, folder, process.env));
        await build(root, product, run);
        return single(true);
      },
    })),
    ...PACKAGES.filter((name) => hasTests(join(root, name))).map((name) => tests(root, name)),
    demonstration(),
    ...proofSteps(root),
  ];
}

/** Those whose figures are times come first, each alone; then the others side by side. */
function proofSteps(root: string): Step[] {
  const names = proofNames(join(root, 'infra/prove')).filter((name) => !ON_THEIR_OWN.has(name));
  return names
    .toSorted((one, other) => Number(!TIMED[one]) - Number(!TIMED[other]))
    .map((name) => proof(root, name));
}

/** Without it each proof would invent its own: the slower way, and as right. */
function demonstration(): Step {
  return {
    name: 'the demonstration, once for all proofs',
    run: async () => {
      const kept = mkdtempSync(join(tmpdir(), 'porchlight-template-'));
      process.once('exit', () => rmSync(kept, { recursive: true, force: true }));
      // PostgreSQL's own account has to pass through.
      chmodSync(kept, 0o711);
      const folder = join(kept, 'home');
      await (await startStack({ home: folder })).stop();
      markTemplate(folder, new Date());
      process.env[TEMPLATE_VARIABLE] = folder;
      return single(true);
    },
  };
}

function check(root: string, name: string, command: readonly string[]): Step {
  return {
    name,
    group: LOOKING,
    run: async (say) => {
      const env = withTools(root, root, process.env);
      const { status, output } = await runCommand(command, { folder: root, env });
      if (status !== 0) say(`${output.trimEnd()}\n`);
      return single(status === 0);
    },
  };
}

function hasTests(folder: string): boolean {
  const exclude = (path: string) => path.includes('node_modules');
  return globSync('**/*.test.{ts,tsx}', { cwd: folder, exclude }).length > 0;
}

/** The numbers come from Vitest's report in a file, the story from what it prints. */
function tests(root: string, name: string): Step {
  return {
    name: `tests of ${name} (Vitest)`,
    run: async (say) => {
      const folder = join(root, name);
      const reports = mkdtempSync(join(tmpdir(), 'porchlight-report-'));
      const file = join(reports, 'report.json');
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
      const env = withTools(root, folder, process.env);
      const { status } = await runCommand(['vitest', 'run', ...reporters], { folder, env, live: say });
      try {
        return vitestTally(readFileSync(file, 'utf8'), status);
      } catch {
        return single(false);
      } finally {
        rmSync(reports, { recursive: true, force: true });
      }
    },
  };
}

/**
 * Commands of their own, for the night and before a release: an hour of somebody's work at the desk, attackers that want a quiet
 * machine, a thousand guesses at eight doors. What they hold is held by ordinary tests too (settings, fair queues, guessing).
 */
const ON_THEIR_OWN: ReadonlySet<string> = new Set(['empty-house', 'fair-share', 'guessing']);

/**
 * Proofs whose figures are times. A neighbour on the machine can spoil one run of them, so a missed bar is measured anew,
 * at most so often; every run is printed. The others are either right or not, and run once.
 */
const TIMED: Readonly<Record<string, number>> = {
  bench: 3,
  calls: 3,
  fanout: 3,
  family: 2,
  'kiosk-speed': 3,
  rush: 3,
};

function proof(root: string, name: string): Step {
  return {
    name: `proof: ${name} (short)`,
    ...(TIMED[name] ? {} : { group: NOT_TIMED }),
    run: async (say) => {
      const command = [process.execPath, join(root, 'infra/prove/prove.ts'), name, '--short'];
      const place = { folder: root, env: withTools(root, root, process.env), live: say };
      for (let runsLeft = TIMED[name] ?? 1; ; runsLeft -= 1) {
        const { status, output } = await runCommand(command, place);
        const tally = proofTally(name, output, status);
        if (tally.failed === 0 || runsLeft <= 1) return tally;
        say(`A bar of ${name} was missed; it is measured anew.\n`);
      }
    },
  };
}

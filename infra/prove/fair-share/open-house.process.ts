/**
 * The sabotage: loaded into the api (as `--import`), it takes the bulkheads, the queues and the throttles away when the
 * process is sent SIGUSR2, and gives them back at the next one. In every other program it does nothing.
 */
import { pathToFileURL } from 'node:url';

const program = process.argv[1] ?? '';

interface Guard {
  prototype: Record<string, unknown>;
}

async function guards(): Promise<[Guard, string, unknown][]> {
  const load = async (file: string) =>
    (await import(pathToFileURL(program.replace('main.js', `platform/${file}`)).href)) as Record<
      string,
      Guard
    >;
  const { FairBulkheads } = await load('server/bulkheads.js');
  const { FairQueue } = await load('server/fair-queue.js');
  const { Throttle } = await load('server/throttle.js');
  if (!FairBulkheads || !FairQueue || !Throttle) throw new Error('the guards are called otherwise now');
  return [
    [FairBulkheads, 'run', (_traffic: string, _holder: string, use: () => unknown) => use()],
    [FairQueue, 'run', (_holder: string, use: () => unknown) => use()],
    [Throttle, 'take', () => 0],
  ];
}

if (process.env.PROOF_OPEN_HOUSE && program.endsWith('/api/dist/src/main.js')) {
  let kept: [Guard, string, unknown][] | undefined;
  process.on('SIGUSR2', async () => {
    const wanted = kept ?? (await guards());
    kept = kept ? undefined : wanted.map(([guard, name]) => [guard, name, guard.prototype[name]]);
    for (const [guard, name, run] of wanted) guard.prototype[name] = run;
  });
}

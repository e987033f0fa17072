import { parseArgs } from 'node:util';
import { readConfig, SetupError } from './config.ts';
import { type Flags, Installation } from './installation.ts';

/** Ctrl-C reaches npm, bootstrap and us; each passes it on. Within this time it is one request, later a second one. */
const ONE_REQUEST_MS = 1_000;

/**
 * Brings the whole of Porchlight up, keeps it up, and takes it down in order when asked. Flags: `--empty` (no
 * demonstration data), `--reset` (begin anew), `--dev` (reload on change). Resolves to the exit status.
 * A starting program with a channel is told `{ ready }` (see Ready) when every door answers.
 */
export async function run(root: string, args: readonly string[]): Promise<number> {
  try {
    const installation = new Installation(root, readConfig(process.env, root), readFlags(args), console.log);
    return await keepUp(installation);
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    return 1;
  }
}

function readFlags(args: readonly string[]): Flags {
  const options = {
    empty: { type: 'boolean' },
    reset: { type: 'boolean' },
    dev: { type: 'boolean' },
  } as const;
  try {
    const { empty = false, reset = false, dev = false } = parseArgs({ args: [...args], options }).values;
    return { empty, reset, dev };
  } catch {
    throw new SetupError('Known flags: --empty (no demonstration data), --reset (begin anew).');
  }
}

async function keepUp(installation: Installation): Promise<number> {
  const stopping = stopOnRequest(() => installation.force());
  try {
    const ready = await installation.start(stopping);
    process.send?.({ ready });
    await installation.untilStopped(stopping);
  } catch (error) {
    if (!stopping.aborted) throw error;
  } finally {
    await installation.stop();
  }
  console.log('Stopped.');
  return 0;
}

/** The signal is given at the first request to stop; a second request forces. */
function stopOnRequest(force: () => void): AbortSignal {
  const stopping = new AbortController();
  let askedAt: number | undefined;
  const asked = (why: string): void => {
    if (askedAt === undefined) {
      askedAt = Date.now();
      console.log(`Stopping (${why}) …`);
      stopping.abort();
    } else if (Date.now() - askedAt > ONE_REQUEST_MS) {
      console.log('Stopping at once.');
      force();
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asked(signal));
  // The one that started us was killed outright: nobody else would ever stop us.
  process.on('disconnect', () => asked('the starting program is gone'));
  return stopping.signal;
}

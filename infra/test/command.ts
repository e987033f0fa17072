import { spawn } from 'node:child_process';

/** How a command ended, and all that it printed. */
export interface Ended {
  readonly status: number;
  readonly output: string;
}

/** Where and how a command runs. */
export interface Place {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Is given what it prints while it runs. */
  readonly live?: (text: string) => void;
}

/** A step that hangs is a failure too. */
const MOST_MS = 15 * 60_000;

/** Runs a command to its end; never rejects. SIGTERM and SIGINT to this process are passed on to it. */
export function runCommand(
  [program = '', ...args]: readonly string[],
  { folder, env, live }: Place,
): Promise<Ended> {
  const options = { cwd: folder, env, timeout: MOST_MS };
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const passOn = (signal: NodeJS.Signals): boolean => child.kill(signal);
  process.on('SIGTERM', passOn).on('SIGINT', passOn);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      live?.(text);
    });
  return new Promise((resolve) => {
    const done = (status: number, more = ''): void => {
      process.off('SIGTERM', passOn).off('SIGINT', passOn);
      resolve({ status, output: output + more });
    };
    child.once('error', (error) => done(127, error.message));
    child.once('close', (status, signal) => done(status ?? 1, signal ? `\nended by ${signal}` : ''));
  });
}

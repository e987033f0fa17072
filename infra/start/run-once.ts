import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { SetupError } from './config.ts';

/** A command's program and its arguments. */
export type Command = readonly [string, ...string[]];

/** The environment with the tools that npm installed for this folder and for the clone, ours before the machine's. */
export function withTools(root: string, folder: string, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const tools = [folder, root].map((place) => join(place, 'node_modules/.bin'));
  return { ...env, PATH: [...tools, env.PATH ?? ''].join(delimiter) };
}

/** Runs a command to its end, silently. Throws SetupError with what it printed when it fails. */
export function runOnce(
  command: Command,
  folder: string,
  env: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<void> {
  const [program, ...args] = command;
  // A process group of its own: Ctrl-C in the terminal goes to the supervisor, which stops things in order.
  const options = { cwd: folder, env, detached: true, ...(signal && { signal }) };
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new SetupError(`${command.join(' ')} failed in ${folder}:\n${output.trim()}`));
    });
  });
}

import { spawnSync } from 'node:child_process';

/** What the browser and the softphone of the end-to-end tests need from Debian. */
export const PACKAGES = ['chromium', 'baresip-core', 'iproute2', 'fonts-noto-cjk'] as const;

/** Runs a program and says how it ended; passed in, so that the decision can be tested without a machine. */
export type Exec = (program: string, args: readonly string[]) => { status: number | null; output: string };

/** Runs it for real. apt asks nothing, and waits for another apt to finish. */
export const exec: Exec = (program, args) => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = spawnSync(program, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  return { status: run.status, output: `${run.stdout ?? ''}${run.stderr ?? ''}${run.error?.message ?? ''}` };
};

/** Those of PACKAGES that are not installed. */
export function missingPackages(run: Exec): string[] {
  return PACKAGES.filter((name) => {
    const { status, output } = run('dpkg-query', ['-W', '-f=${db:Status-Status}', name]);
    return status !== 0 || output.trim() !== 'installed';
  });
}

/** Installs what is missing when root; else says what a person has to do. Empty when all is there. */
export function ensurePackages(run: Exec, isRoot: boolean, say: (line: string) => void): string {
  const missing = missingPackages(run);
  if (missing.length === 0) return '';
  const install = ['install', '-y', '--no-install-recommends', ...missing];
  if (!isRoot) return `Not installed: ${missing.join(', ')}. As root:  apt-get ${install.join(' ')}`;
  say(`Installing from Debian: ${missing.join(', ')} …`);
  const patience = ['-o', 'DPkg::Lock::Timeout=300'];
  const outputs = [['update'], install].map((args) => run('apt-get', [...patience, ...args]).output);
  const still = missingPackages(run);
  return still.length === 0 ? '' : `apt-get could not install ${still.join(', ')}:\n${outputs.join('\n')}`;
}

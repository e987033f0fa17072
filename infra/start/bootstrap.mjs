// What `npm start`, `npm run dev`, `npm test` and `npm run prove` run. Plain JavaScript for Node 20 and later, with
// nothing installed yet: it installs what the lockfile says, then hands over to the pinned Node 24.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');
const BIN = join(ROOT, 'node_modules/.bin');
const MARKER = join(ROOT, 'node_modules/.porchlight-installed');
const PNPM = 'pnpm@12.21.0';
const PROGRAMS = {
  start: ['infra/start/start.ts'],
  dev: ['infra/start/start.ts', '--dev'],
  test: ['infra/test/run.ts'],
  prove: ['infra/prove/prove.ts'],
};

const [command = 'start', ...args] = process.argv.slice(2);
const program = PROGRAMS[command];
if (!program) fail(`Unknown command "${command}": one of ${Object.keys(PROGRAMS).join(', ')}.`);
if (Number.parseInt(process.versions.node, 10) < 20)
  fail(`Node ${process.versions.node} is too old: 20 or later.`);

await installIfNeeded();
handOver([...program, ...args]);

async function installIfNeeded() {
  const wanted = lockfileHash();
  if (existsSync(join(BIN, 'node')) && readMarker() === wanted) return;
  const since = Date.now();
  const seconds = () => Math.round((Date.now() - since) / 1000);
  console.log('Installing what the lockfile says (half a minute the first time) …');
  const progress = setInterval(() => console.log(`  still installing, ${seconds()} s`), 5000);
  const { code, output } = await install();
  clearInterval(progress);
  if (code !== 0)
    fail(
      `${output}\nInstalling failed. Without a network, or with another lockfile than the package.json files ask for, it cannot work.`,
    );
  writeFileSync(MARKER, wanted);
  console.log(`Installed in ${seconds()} s.`);
}

/** CI=true: pnpm then asks no question that nobody would answer. */
function install() {
  const child = spawn('npx', ['--yes', PNPM, 'install', '--frozen-lockfile', '--reporter=append-only'], {
    cwd: ROOT,
    env: { ...process.env, CI: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return new Promise((done) => {
    child.once('error', (error) => done({ code: 1, output: `${output}${error.message}` }));
    child.once('close', (code) => done({ code, output }));
  });
}

/** The channel tells the program when this process is gone, even when it was killed outright. */
function handOver(argv) {
  const child = spawn(join(BIN, 'node'), argv, {
    cwd: ROOT,
    env: { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}` },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  whenNpmIsGone(() => child.kill('SIGTERM'));
  child.once('error', (error) => fail(error.message));
  child.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

/** npm passes SIGTERM on (the scripts `exec`, so to us); killed outright it cannot, and nobody else would stop us. */
function whenNpmIsGone(stop) {
  const npm = process.ppid;
  if (!process.env.npm_lifecycle_event) return;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    stop();
  }, 500);
}

function lockfileHash() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

function readMarker() {
  return existsSync(MARKER) ? readFileSync(MARKER, 'utf8') : '';
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ended, endLeftOver, isAlive, markOf, readMark, writeMark } from './processes.ts';
import { quickCrashesAfter, restartDelayMs, type Service, supervise } from './supervise.ts';

const folder = mkdtempSync(join(tmpdir(), 'porchlight-supervise-'));
afterAll(() => rmSync(folder, { recursive: true }));

const service = (name: string, script: string): Service => ({
  name,
  command: [process.execPath, '-e', script],
  folder,
  env: process.env,
  log: join(folder, `${name}.log`),
  pidFile: join(folder, `${name}.pid`),
});

test('a program that crashes is started again, later each time, and its log is kept', async () => {
  const crashes: number[] = [];
  const third = Promise.withResolvers<void>();
  const kept = supervise(service('crashing', "console.log('begun'); process.exit(7)"), {
    crashed: (_service, how, delay) => {
      expect(how).toBe('exit status 7');
      if (crashes.push(delay) === 3) third.resolve();
    },
  });
  await third.promise;
  await kept.stop(100);
  expect(crashes).toEqual([50, 250, 500]);
  expect(readFileSync(join(folder, 'crashing.log'), 'utf8')).toBe('begun\n'.repeat(3));
});

test('the first restart is at once, the wait grows, and never beyond ten seconds', () => {
  const delays = [0, 1, 2, 3, 4, 5, 6, 7, 8, 20].map(restartDelayMs);
  expect(delays).toEqual([50, 50, 250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
});

test('one that is ended again and again after it came up is started again at once each time', () => {
  expect([quickCrashesAfter(0, 100), quickCrashesAfter(4, 2_900), quickCrashesAfter(4, 3_100)]).toEqual([
    1, 5, 0,
  ]);
});

test('a program that is not there counts as a crash', async () => {
  const crashed = Promise.withResolvers<string>();
  const absent = { ...service('absent', ''), command: [join(folder, 'no-such-program')] as const };
  const kept = supervise(absent, { crashed: (_service, how) => crashed.resolve(how) });
  expect(await crashed.promise).toContain('ENOENT');
  await kept.stop(100);
});

test('a program that will not end is forced, and is not started again', async () => {
  const stubborn = service(
    'stubborn',
    "process.on('SIGTERM', () => {}); console.log('up'); setInterval(() => {}, 1e6)",
  );
  const kept = supervise(stubborn, { crashed: () => expect.unreachable() });
  const mark = markOf(kept.pid() ?? 0);
  await expect.poll(() => readFileSync(stubborn.log, 'utf8')).toBe('up\n');
  await kept.stop(50);
  expect(isAlive(mark)).toBe(false);
  expect(existsSync(stubborn.pidFile)).toBe(false);
});

test('what a program started itself is ended with it', async () => {
  const child = "process.on('SIGTERM', () => {}); console.log(process.pid); setInterval(() => {}, 1e6)";
  const script = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'inherit' })`;
  const parent = service('parent', script);
  const kept = supervise(parent, { crashed: () => undefined });
  await expect.poll(() => readFileSync(parent.log, 'utf8')).toMatch(/^\d+\n$/);
  const grandchild = markOf(Number(readFileSync(parent.log, 'utf8')));
  await kept.stop(50);
  expect(await ended(grandchild, 1_000)).toBe(true);
});

test('a left-over program is ended; a process that merely has its number is not', async () => {
  const idle = service('idle', 'setInterval(() => {}, 1e6)');
  const kept = supervise(idle, { crashed: () => undefined });
  const mark = readMark(idle.pidFile);
  if (!mark) throw new Error('no pid file');
  const reused = join(folder, 'reused.pid');
  writeMark(reused, { ...mark, started: '1' });
  expect(await endLeftOver(reused, 'setInterval', 1_000)).toBe(false);
  writeMark(reused, mark);
  expect(await endLeftOver(reused, 'another-program', 1_000)).toBe(false);
  expect(isAlive(mark)).toBe(true);
  expect(await endLeftOver(idle.pidFile, 'setInterval', 1_000)).toBe(true);
  expect(isAlive(mark)).toBe(false);
  await kept.stop(100);
});

test('a damaged pid file is no pid file', () => {
  writeFileSync(join(folder, 'damaged.pid'), '{"pid":');
  expect(readMark(join(folder, 'damaged.pid'))).toBeUndefined();
});

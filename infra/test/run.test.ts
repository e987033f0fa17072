import { expect, test } from 'vitest';
import { type Exec, ensurePackages, missingPackages, PACKAGES } from './debian.ts';
import { proofTally, single, sum, vitestTally } from './tally.ts';

/** A machine that has these packages; apt-get adds those that the mirror offers. */
function machine(installed: string[], mirror: readonly string[]) {
  const calls: string[] = [];
  const exec: Exec = (program, args) => {
    calls.push([program, ...args].join(' '));
    if (program === 'apt-get' && args.includes('install'))
      installed.push(...args.filter((name) => mirror.includes(name)));
    const has = program === 'dpkg-query' && installed.includes(args.at(-1) ?? '');
    return { status: program === 'apt-get' || has ? 0 : 1, output: has ? 'installed' : 'unable to locate' };
  };
  return { exec, calls };
}

const quiet = () => undefined;

test('nothing is installed when everything is there', () => {
  const { exec, calls } = machine([...PACKAGES], []);
  expect(ensurePackages(exec, true, quiet)).toBe('');
  expect(calls.join('\n')).not.toContain('apt-get');
});

test('root gets what is missing, without recommended packages', () => {
  const { exec, calls } = machine(['chromium', 'iproute2'], PACKAGES);
  expect(ensurePackages(exec, true, quiet)).toBe('');
  expect(calls.join('\n')).toContain('install -y --no-install-recommends baresip-core fonts-noto-cjk');
  expect(missingPackages(exec)).toEqual([]);
});

test('an ordinary user is told what to install, and it is a failure', () => {
  const { exec, calls } = machine(['chromium'], PACKAGES);
  expect(ensurePackages(exec, false, quiet)).toContain(
    'apt-get install -y --no-install-recommends baresip-core iproute2 fonts-noto-cjk',
  );
  expect(calls.join('\n')).not.toContain('apt-get');
});

test('a mirror that does not have it is a failure that shows what apt-get said', () => {
  const { exec } = machine([], ['chromium']);
  expect(ensurePackages(exec, true, quiet)).toMatch(/could not install baresip-core.*\n.*unable to locate/);
});

const report = (counts: object) =>
  JSON.stringify({ numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, ...counts });

test('a skipped test counts as failed', () => {
  expect(vitestTally(report({}), 0)).toMatchObject({ passed: 5, failed: 0 });
  expect(vitestTally(report({ numFailedTests: 2 }), 1)).toMatchObject({ passed: 5, failed: 2 });
  expect(vitestTally(report({ numPendingTests: 1, numTodoTests: 1 }), 0)).toMatchObject({
    passed: 5,
    failed: 2,
  });
});

test('a run that shows nothing counts as failed', () => {
  expect(vitestTally(report({}), 1)).toMatchObject({ passed: 5, failed: 1 });
  expect(vitestTally(report({ numPassedTests: 0 }), 0)).toMatchObject({ passed: 0, failed: 1 });
  expect(vitestTally('', 0)).toEqual({ passed: 0, failed: 1 });
});

test('a proof passes only when its last line and its exit status agree', () => {
  const verdict = (ok: boolean) =>
    `figures\n${JSON.stringify({ proof: 'crash', figures: {}, bars: {}, ok })}\n`;
  expect(proofTally('crash', verdict(true), 0)).toEqual(single(true));
  expect(proofTally('crash', verdict(true), 1)).toMatchObject(single(false));
  expect(proofTally('crash', verdict(false), 0)).toMatchObject(single(false));
  expect(proofTally('bench', verdict(true), 0)).toMatchObject(single(false));
  expect(proofTally('crash', 'Segmentation fault', 0)).toMatchObject(single(false));
});

test('what failed is said again at the end: tests by name, bars, or the last words of what broke off', () => {
  const assertionResults = [
    { status: 'passed', fullName: 'a child arrives' },
    { status: 'failed', fullName: 'a child goes home' },
  ];
  const failed = report({ numFailedTests: 1, testResults: [{ assertionResults }] });
  expect(vitestTally(failed, 1).why).toEqual(['a child goes home']);
  const verdict = JSON.stringify({ proof: 'crash', ok: false });
  expect(proofTally('crash', `✓ kills 4\n✗ lost 1  (at most 0)\n${verdict}\n`, 1).why).toEqual([
    '✗ lost 1  (at most 0)',
  ]);
  expect(proofTally('crash', 'Segmentation fault\n', 139).why).toEqual(['Segmentation fault']);
});

test('tallies are summed', () => {
  expect(sum([single(true), { passed: 20, failed: 3 }, single(false)])).toEqual({ passed: 21, failed: 4 });
});

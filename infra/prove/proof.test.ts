import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missed } from './proof.ts';

const folder = mkdtempSync(join(tmpdir(), 'porchlight-proofs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FRAME = join(import.meta.dirname, 'proof.ts');
const RUNNER = join(import.meta.dirname, 'prove.ts');

/** A proof file whose run has this body; it promises that `lost` is 0 at most. */
const writeProof = (name: string, body: string): void =>
  writeFileSync(
    join(folder, `${name}.ts`),
    `import { defineProof } from ${JSON.stringify(FRAME)};
     export default defineProof({ name: '${name}', about: 'shows ${name}', bars: { lost: { max: 0 } },
       run: async ({ short, flags, log }) => { ${body} } });`,
  );

/** Runs the runner as a program on that folder; its last line is parsed. */
function prove(...args: string[]) {
  const script = `import { main } from ${JSON.stringify(RUNNER)}; process.exit(await main(process.argv.slice(1), ${JSON.stringify(folder)}))`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script, ...args], {
    encoding: 'utf8',
  });
  const lines = run.stdout.trim().split('\n');
  return { status: run.status, lines, last: lines.at(-1) ?? '', errors: run.stderr };
}

beforeAll(() => {
  writeProof('kept', "log('working'); return { lost: 0, tried: short ? 2 : 9, flags: flags.join(' ') };");
  writeProof('broken', 'return { lost: 3 };');
  writeProof('silent', 'return {} as { lost: number };');
  writeProof('throwing', "throw new Error('the stack did not start');");
  writeFileSync(join(folder, 'helper.test.ts'), '');
});

describe('the program', () => {
  test('a kept promise: figures for a person, one line of JSON, status 0', () => {
    const { status, last, lines } = prove('kept', '--short', '--kills', '5');
    expect(status).toBe(0);
    expect(JSON.parse(last)).toEqual({
      proof: 'kept',
      figures: { lost: 0, tried: 2, flags: '--kills 5' },
      bars: { lost: { max: 0 } },
      ok: true,
    });
    expect(lines).toContain('working');
    expect(lines.filter((line) => line.startsWith('{'))).toHaveLength(1);
  });

  test.each(['broken', 'silent'])('a missed bar ends with status 1: %s', (name) => {
    const { status, last } = prove(name);
    expect(status).toBe(1);
    expect(JSON.parse(last)).toMatchObject({ proof: name, ok: false });
  });

  test('a proof that throws is told and fails', () => {
    const { status, last, lines } = prove('throwing');
    expect(status).toBe(1);
    expect(lines.join('\n')).toContain('the stack did not start');
    expect(JSON.parse(last)).toEqual({
      proof: 'throwing',
      figures: {},
      bars: { lost: { max: 0 } },
      ok: false,
    });
  });

  test('without a name it lists the proofs, and nothing else', () => {
    const { status, lines } = prove();
    expect(status).toBe(0);
    expect(lines.filter((line) => line.includes('shows'))).toHaveLength(4);
    expect(lines.join()).not.toContain('helper');
  });

  test('an unknown name is refused', () => {
    const { status, errors } = prove('no-such');
    expect(status).toBe(2);
    expect(errors).toContain('kept');
  });
});

test('bars are inclusive, and what is no number misses them', () => {
  const bars = { a: { max: 2 }, b: { min: 0.6 }, c: { is: true }, d: { min: 1, max: 3 } };
  expect(missed({ a: 2, b: 0.6, c: true, d: 3 }, bars)).toEqual([]);
  expect(missed({ a: 2.01, b: 0.59, c: false, d: 0 }, bars)).toEqual(['a', 'b', 'c', 'd']);
  expect(missed({ a: Number.NaN, b: Number.POSITIVE_INFINITY, c: true, d: '2' }, bars)).toEqual([
    'a',
    'b',
    'd',
  ]);
});

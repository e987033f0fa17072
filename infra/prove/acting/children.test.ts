import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered, leave } from './children.ts';

const folder = mkdtempSync(join(tmpdir(), 'porchlight-children-'));
const program = join(folder, 'program.mjs');
// Answers what it is told, and ends when it is told to.
beforeAll(() =>
  writeFileSync(program, "process.on('message', (m) => (m === 'end' ? process.exit(3) : process.send(m)));"),
);
afterAll(() => rmSync(folder, { recursive: true }));

test('a program answers, and ends when it is left', async () => {
  const child = fork(program);
  const heard = answered<string>(child);
  child.send('well');
  expect(await heard).toBe('well');
  leave(child);
  await once(child, 'exit');
});

test('one that ends instead of answering is told at once, and can still be left', async () => {
  const child = fork(program);
  const heard = answered(child);
  child.send('end');
  await expect(heard).rejects.toThrow('ended (3)');
  await expect(answered(child)).rejects.toThrow('ended (3)');
  leave(child);
});

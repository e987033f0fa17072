import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build, type Product } from './build.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'porchlight-build-'));
  mkdirSync(join(root, 'shop/src'), { recursive: true });
  writeFileSync(join(root, 'shop/src/bread.ts'), 'bread');
});
afterEach(() => rmSync(root, { recursive: true }));

const product: Product = {
  name: 'the shop',
  folder: 'shop',
  result: 'dist',
  sources: ['shop/**'],
  command: (into) => ['bake', into],
};

/** Stands for the compiler: copies the sources it finds. */
const bake = async ([, into = '']: readonly string[], folder: string): Promise<void> => {
  mkdirSync(join(folder, into));
  for (const file of readdirSync(join(folder, 'src')))
    writeFileSync(join(folder, into, file), readFileSync(join(folder, 'src', file)));
};
const burn = async (): Promise<void> => {
  throw new Error('does not compile');
};
const baked = () => readdirSync(join(root, 'shop/dist')).sort();

test('builds once, and again only when a source changed', async () => {
  expect(await build(root, product, bake)).toBe('built');
  expect(await build(root, product, burn)).toBe('fresh');
  writeFileSync(join(root, 'shop/src/bread.test.ts'), 'a test is not part of it');
  expect(await build(root, product, burn)).toBe('fresh');
  writeFileSync(join(root, 'shop/src/bread.ts'), 'rye bread');
  expect(await build(root, product, bake)).toBe('built');
  expect(readFileSync(join(root, 'shop/dist/bread.ts'), 'utf8')).toBe('rye bread');
});

test('what has to be there before is made before, and only when something is built', async () => {
  const ran: string[] = [];
  const run = async (command: readonly string[], folder: string): Promise<void> => {
    ran.push(command.join(' ').replace(/\.\d+$/, ''));
    if (command[0] === 'bake') await bake(command, folder);
  };
  const prepared: Product = { ...product, prepare: ['grind', 'corn'] };
  await build(root, prepared, run);
  await build(root, prepared, run);
  expect(ran).toEqual(['grind corn', 'bake dist']);
});

test('what is gone from the sources is gone from the result', async () => {
  writeFileSync(join(root, 'shop/src/cake.ts'), 'cake');
  await build(root, product, bake);
  rmSync(join(root, 'shop/src/cake.ts'));
  await build(root, product, bake);
  expect(baked()).toEqual(['.built-from', 'bread.ts']);
});

test('a build that fails leaves the old result and nothing else', async () => {
  await build(root, product, bake);
  writeFileSync(join(root, 'shop/src/bread.ts'), 'half-baked');
  await expect(build(root, product, burn)).rejects.toThrow('does not compile');
  expect(readFileSync(join(root, 'shop/dist/bread.ts'), 'utf8')).toBe('bread');
  expect(readdirSync(join(root, 'shop')).sort()).toEqual(['dist', 'src']);
  expect(existsSync(join(root, 'shop/dist/.built-from'))).toBe(true);
});

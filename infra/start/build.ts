import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from './run-once.ts';

/** One thing that is built from sources before it can be served. */
export interface Product {
  /** As a person reads it: `the api`. */
  readonly name: string;
  /** Folder the command runs in, and the folder in it that holds the result. */
  readonly folder: string;
  readonly result: string;
  /** Globs of all that the result depends on, from the clone's root. */
  readonly sources: readonly string[];
  /** What has to run before: it makes further sources, in places that git ignores. */
  readonly prepare?: Command;
  /** The command that builds into the given folder. */
  readonly command: (into: string) => Command;
}

/** Runs a command in a folder; throws when it fails. */
export type Run = (command: Command, folder: string) => Promise<void>;

const SHARED = ['pnpm-lock.yaml', 'tsconfig.base.json', 'schema/**/*.{ts,json,graphql}'];

/** The program that migrates, seeds and serves. */
export const API: Product = {
  name: 'the api',
  folder: 'api',
  result: 'dist',
  sources: [...SHARED, 'api/*.json', 'api/src/**', 'api/migrations/**'],
  command: (into) => ['tsc', '-p', 'tsconfig.build.json', '--incremental', 'false', '--outDir', into],
};

/** Kiosk, desk, phone and the rest that a browser opens. */
export const PAGES: Product = {
  name: 'the pages',
  folder: 'kiosk',
  result: 'dist',
  sources: [...SHARED, 'kiosk/**'],
  // The voices of the kiosk are rendered once, into public/audio.
  prepare: [process.execPath, 'audio/render.ts'],
  command: (into) => ['vite', 'build', '--outDir', into, '--emptyOutDir', '--logLevel', 'warn'],
};

/** All that `npm start` serves. */
export const PRODUCTS: readonly Product[] = [API, PAGES];

const STAMP = '.built-from';

/** A hash of everything the product is made from; tests are not part of it. */
export function sourcesHash(root: string, product: Product): string {
  const hash = createHash('sha256');
  const skip = (path: string) => /(^|\/)(node_modules|dist(\.[^/]*)?|test|public\/audio)(\/|$)/.test(path);
  for (const path of globSync(product.sources, { cwd: root, exclude: skip }).sort()) {
    if (/\.test\.tsx?$/.test(path) || !statSync(join(root, path)).isFile()) continue;
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Whether the result in place was made from the present sources. */
function isFresh(root: string, product: Product, hash: string): boolean {
  const stamp = join(root, product.folder, product.result, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

/**
 * Builds what changed. The result is made beside the old one and takes its place whole: nothing stale is left in
 * it, and a running instance is not cut off.
 */
export async function build(root: string, product: Product, run: Run): Promise<'fresh' | 'built'> {
  const hash = sourcesHash(root, product);
  if (isFresh(root, product, hash)) return 'fresh';
  const folder = join(root, product.folder);
  const fresh = `${product.result}.${process.pid}`;
  try {
    if (product.prepare) await run(product.prepare, folder);
    await run(product.command(fresh), folder);
    writeFileSync(join(folder, fresh, STAMP), hash);
    replace(join(folder, product.result), join(folder, fresh));
  } finally {
    rmSync(join(folder, fresh), { recursive: true, force: true });
  }
  return 'built';
}

function replace(old: string, fresh: string): void {
  const aside = `${fresh}.old`;
  if (existsSync(old)) renameSync(old, aside);
  renameSync(fresh, old);
  rmSync(aside, { recursive: true, force: true });
}

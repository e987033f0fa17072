// The pages as they are shipped, built once for all browser tests: `inject('pages')` is their folder.
import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { builtPages } from '../rules/build-page.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Nobody writes into it. */
    pages: string;
  }
}

/** Builds them; gives what removes them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await builtPages();
  project.provide('pages', folder);
  return () => rm(folder, { recursive: true });
}

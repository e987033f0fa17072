/** What the first screen has to load. */
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { watchGlass } from '../browser/watch.ts';

const LITTLE = 1_000;

/**
 * Kilobytes (gzip, 1,000 bytes) of every script that the kiosk's page asks for until its first screen is painted, in a
 * browser that has never been here. Throws when a script cannot be had.
 */
export async function scriptKilobytes(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  try {
    await page.addInitScript(watchGlass, '.kiosk');
    await page.goto(url);
    const scripts = await page.evaluate(async () => {
      const painted = await window.watch.painted;
      const found = performance.getEntriesByType('resource');
      return found
        .filter(({ name, startTime }) => startTime < painted && new URL(name).pathname.endsWith('.js'))
        .map(({ name }) => name);
    });
    const sizes = await Promise.all([...new Set(scripts)].map(compressed));
    return Math.round(sizes.reduce((sum, size) => sum + size, 0) / (LITTLE / 10)) / 10;
  } finally {
    await context.close();
  }
}

async function compressed(url: string): Promise<number> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} is not there`);
  return gzipSync(Buffer.from(await response.arrayBuffer())).length;
}

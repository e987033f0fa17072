import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { openBrowser } from '../rules/browser.ts';
import { type Served, serveFolder } from '../rules/serve.ts';
import { CARD, PAIRING_CODE, type ScriptedServer, scriptedServer } from './scripted-server.ts';

/** A copy that these tests change. */
let folder: string;
let pages: Served;
let browser: Browser;
let context: BrowserContext;
let server: ScriptedServer;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'porchlight-offline-'));
  await cp(inject('pages'), folder, { recursive: true });
  pages = await serveFolder(folder);
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await pages.close();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  server = await scriptedServer(pages.origin);
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  await page.clock.install();
  await page.goto(`${server.origin}/kiosk/?pair=${PAIRING_CODE}`);
  await screen('home');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
    timeout: 60_000,
  });
}, 60_000);

afterEach(async () => {
  await context.close();
  await server.close();
});

const screen = (name: string) => page.waitForSelector(`.kiosk[data-screen="${name}"]`);

const card = async (number: string) => {
  for (const digit of number) await page.keyboard.press(digit);
  await page.keyboard.press('Enter');
};

/** Puts another version of the page on the server: another title, and a worker that knows it. */
async function putNewVersion(title: string): Promise<void> {
  const start = join(folder, 'kiosk/index.html');
  const worker = join(folder, 'kiosk/worker.js');
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
  const before = await readFile(start, 'utf8');
  const after = before.replace(/<title>.*<\/title>/, `<title>${title}</title>`);
  await writeFile(start, after);
  await writeFile(worker, (await readFile(worker, 'utf8')).replace(hashOf(before), hashOf(after)));
}

/** The browser has fetched the new version; it is not shown yet. */
async function newVersionWaits(): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null);
}

test('without any server the page starts, and a family arrives; speech and fonts are there', async () => {
  await server.close();
  await page.reload();
  await screen('home');
  await card(CARD);
  await screen('who');
  await page.locator('.yes').click();
  await screen('done');
  const kept = await page.evaluate(async () => {
    const clip = await fetch('/audio/kiosk/zh-CN/done.arrived.ogg');
    const faces = await document.fonts.load('24px "Noto Sans SC Variable"', '彝龘安');
    return { clip: clip.ok, faces: faces.every(({ status }) => status === 'loaded') && faces.length };
  });
  expect(kept.clip).toBe(true);
  expect(kept.faces).toBeGreaterThan(0);

  const again = await scriptedServer(pages.origin, Number(new URL(server.origin).port));
  server = again;
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect.poll(() => [...again.stored.values()].length, { timeout: 10_000 }).toBe(1);
}, 60_000);

test('a new version waits until nobody stands in front of the screen', async () => {
  await card(CARD);
  await screen('who');
  await putNewVersion('in a visit');
  await newVersionWaits();
  await page.clock.runFor(15_000);
  expect(await page.title()).toBe('Porchlight');
  expect(await page.getAttribute('.kiosk', 'data-screen')).toBe('who');

  await page.locator('.bar button').first().click();
  await screen('home');
  const titleLater = async () => {
    await page.clock.runFor(5_000);
    return page.title();
  };
  await expect
    .poll(() => titleLater().catch(() => ''), { timeout: 30_000, interval: 1_000 })
    .toBe('in a visit');
  await screen('home');
}, 60_000);

test('a file that is not what its version needs keeps the version before', async () => {
  await putNewVersion('half of it');
  await writeFile(
    join(folder, 'kiosk/index.html'),
    (await readFile(join(folder, 'kiosk/index.html'), 'utf8')).replace('half of it', 'other half'),
  );
  const came = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise<ServiceWorker | null>((resolve) =>
      registration.addEventListener('updatefound', () => resolve(registration.installing)),
    );
    await registration.update().catch(() => undefined);
    const worker = await found;
    await new Promise<void>((resolve) => {
      if (worker?.state === 'redundant') resolve();
      worker?.addEventListener('statechange', () => worker.state === 'redundant' && resolve());
    });
    return registration.waiting !== null;
  });
  expect(came).toBe(false);
  await server.close();
  await page.reload();
  await screen('home');
}, 60_000);

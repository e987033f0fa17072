import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { encode } from 'uqr';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../rules/browser.ts';
import { type Served, serveFolder } from '../rules/serve.ts';
import { CARD, PAIRING_CODE, type ScriptedServer, scriptedServer } from './scripted-server.ts';

const WIDTH = 640;
const HEIGHT = 480;
const MODULE = 12;

/** A film of one picture: a QR code in the middle of a white wall (YUV4MPEG2, as Chromium's camera reads it). */
function filmOf(text: string): Buffer {
  const { data, size } = encode(text, { border: 0 });
  const luma = Buffer.alloc(WIDTH * HEIGHT, 235);
  const [left, top] = [(WIDTH - size * MODULE) / 2, (HEIGHT - size * MODULE) / 2].map(Math.floor);
  for (let y = 0; y < size * MODULE; y += 1)
    for (let x = 0; x < size * MODULE; x += 1)
      if (data[Math.floor(y / MODULE)]?.[Math.floor(x / MODULE)])
        luma[((top ?? 0) + y) * WIDTH + (left ?? 0) + x] = 16;
  const chroma = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F20:1 Ip A1:1 C420jpeg\n`);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, chroma]);
  return Buffer.concat([head, ...Array.from({ length: 10 }, () => frame)]);
}

let pages: Served;
let server: ScriptedServer;
const folder = mkdtempSync(join(tmpdir(), 'porchlight-camera-'));

beforeAll(async () => {
  writeFileSync(join(folder, 'card.y4m'), filmOf(CARD));
  pages = await serveFolder(inject('pages'));
  server = await scriptedServer(pages.origin);
}, 120_000);

afterAll(async () => {
  await server.close();
  await pages.close();
  rmSync(folder, { recursive: true });
});

const screen = (page: Page, name: string) => page.waitForSelector(`.kiosk[data-screen="${name}"]`);

/** A paired kiosk that asks who is there. */
async function askedForCard(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${server.origin}/kiosk/?pair=${PAIRING_CODE}`);
  await screen(page, 'home');
  await page.locator('.doors .tile[data-tone="arrive"]').click();
  await screen(page, 'present');
  return page;
}

test('a QR code held to the camera is a card; the decoder comes from our own server', async () => {
  const browser = await openBrowser([`--use-file-for-fake-video-capture=${join(folder, 'card.y4m')}`]);
  try {
    const context = await browser.newContext({ permissions: ['camera'], serviceWorkers: 'block' });
    const page = await askedForCard(context);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('button.show-card').click();
    await screen(page, 'who');
    expect(asked.filter((url) => url.endsWith('.wasm'))).toHaveLength(1);
    expect(asked.every((url) => url.startsWith(server.origin) || url.startsWith('blob:'))).toBe(true);
    expect(await page.locator('video').count()).toBe(0);
  } finally {
    await browser.close();
  }
}, 60_000);

test('a camera that may not be used is said, and the other ways are still there', async () => {
  const browser = await openBrowser(['--deny-permission-prompts'], ['--use-fake-ui-for-media-stream']);
  try {
    const page = await askedForCard(await browser.newContext({ serviceWorkers: 'block' }));
    await page.locator('button.show-card').click();
    await page.getByRole('heading', { name: '没有镜头' }).waitFor();
    expect(await page.locator('.show-card').isDisabled()).toBe(true);
    await page.getByRole('button', { name: '手机号' }).click();
    await screen(page, 'phone');
  } finally {
    await browser.close();
  }
}, 60_000);
